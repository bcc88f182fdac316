/// Some of the 256 bytes.
struct ByteSet: Hashable {
  private var words = SIMD4<UInt64>()

  /// Makes a set of a range.
  init(_ range: ClosedRange<Int>) {
    for byte in range { insert(byte) }
  }

  init() {}

  mutating func insert(_ byte: Int) { words[byte >> 6] |= 1 << UInt64(byte & 63) }

  mutating func formUnion(_ other: ByteSet) { words |= other.words }

  /// Calls a closure with every byte, in order.
  func forEach(_ body: (Int) -> Void) {
    for index in 0..<4 {
      var rest = words[index]
      while rest != 0 {
        body(index << 6 | rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}
