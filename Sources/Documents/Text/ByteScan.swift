/// Looks through bytes eight at a time.
///
/// Source: the tests of bytes within a word are those of "Hacker's Delight", 6-1, without carries
/// from one byte to the next.
enum ByteScan {
  /// How many bytes are looked at in one step.
  static let width = 8

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// The end of the stretch that has nothing but ordinary bytes: printable ASCII and LF, and no `<`,
  /// which may start a conflict marker; the last bytes are left out where they fill no step.
  static func endOfOrdinary(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = unsafe UnsafeRawPointer(source.baseAddress) else { return start }
    var index = start
    let limit = source.count - width
    while index <= limit {
      let word = unsafe base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let isVisible = (word & ~high) + ones &* 0x60
      let isOrdinary =
        (isVisible | ~nonzero(word ^ ones &* 0x0A)) & nonzero(word ^ ones &* 0x3C)
        & nonzero(word ^ ones &* 0x7F) & ~word & high
      guard isOrdinary == high else {
        return index + (isOrdinary ^ high).trailingZeroBitCount / 8
      }
      index += width
    }
    return index
  }

  /// The end of the stretch without LF, CR, `#` and `:`; the last bytes are left out where they fill
  /// no step.
  @inline(__always) static func endOfLetters(
    at base: UnsafePointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    var index = start
    while index + width <= end {
      let word = unsafe UnsafeRawPointer(base).loadUnaligned(
        fromByteOffset: index, as: UInt64.self)
      let isLetter =
        nonzero(word ^ ones &* 0x0A) & nonzero(word ^ ones &* 0x0D) & nonzero(word ^ ones &* 0x23)
        & nonzero(word ^ ones &* 0x3A) & high
      guard isLetter == high else {
        // Bytes stand in the word with the first one lowest.
        return index + (isLetter ^ high).trailingZeroBitCount / 8
      }
      index += width
    }
    return index
  }

  /// The highest bit of each byte: whether the byte is not zero.
  @inline(__always) private static func nonzero(_ word: UInt64) -> UInt64 {
    ((word & ~high) + ~high) | word
  }
}
