internal import Records

/// A generator of numbers with a seed: the demo is the same every time.
///
/// SplitMix64. Source: Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, 2014.
struct DemoGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A new id.
  mutating func id(_ prefix: String) -> String {
    RecordID.mint(prefix: prefix, using: &self).description
  }

  /// Whether something happens that happens `share` times of a hundred.
  mutating func happens(_ share: Int) -> Bool {
    Int.random(in: 0..<100, using: &self) < share
  }
}
