internal import Records

/// A generator of numbers with a seed: the demo is the same every time.
///
/// SplitMix64. Source: Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, 2014.
struct DemoGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Starts from a word: what one part of the story draws does not move the others.
  init(_ word: String) {
    // FNV-1a, 64 bits.
    state = word.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
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

  /// The id of what a word names: the same whatever else the story tells.
  static func id(_ prefix: String, _ word: String) -> String {
    var random = DemoGenerator("\(prefix) \(word)")
    return random.id(prefix)
  }

  /// Whether something happens that happens `share` times of a hundred.
  mutating func happens(_ share: Int) -> Bool {
    Int.random(in: 0..<100, using: &self) < share
  }

  /// A whole number between two.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }
}
