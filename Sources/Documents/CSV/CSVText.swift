#if canImport(Glibc)
internal import Glibc
#endif

/// What was found out about the text of a CSV file while its cells were looked for.
struct CSVText {
  /// The first byte that is not UTF-8.
  private(set) var firstInvalid: Int?
  /// How many characters of several bytes there are.
  private(set) var multibyteCount = 0
  /// Whether there are characters that nobody sees.
  private(set) var hasControls = false
  /// Whether more marks stand in a row than any language has.
  private(set) var hasTooManyMarks = false

  /// Where the last character of several bytes ends.
  private var characterEnd = 0
  /// How many marks stand in a row, and where the last of them ends.
  private var marks = (count: 0, end: 0)

  /// Looks at a stretch in which not every byte is one that can be seen.
  @inline(never)
  mutating func look(at bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    // The rest of a character that began in front is known.
    var position = max(range.lowerBound, characterEnd)
    while position < range.upperBound {
      if position + 8 <= range.upperBound {
        let raw = UnsafeRawBufferPointer(bytes)
        let word = unsafe raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        let unusual = word.unusualBytes
        guard unusual != 0 else {
          position += 8
          continue
        }
        position += unusual.trailingZeroBitCount / 8
      }
      position += unsafe look(at: position, in: bytes)
    }
    characterEnd = position
  }

  /// Looks at the character that starts at a byte; how many bytes it has.
  private mutating func look(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let byte = unsafe bytes[position]
    if byte < 0x80 {
      if byte < 0x20 || byte == 0x7F, byte != 0x09, byte != 0x0A, byte != 0x0D {
        hasControls = true
      }
      return 1
    }
    guard let (scalar, length) = unsafe UTF8Decoding.scalar(in: bytes, at: position) else {
      firstInvalid = firstInvalid ?? position
      return 1
    }
    multibyteCount += 1
    if SourceChecks.isHidden(scalar) { hasControls = true }
    if CombiningMarks.contains(scalar) {
      marks = (marks.end == position ? marks.count + 1 : 1, position + length)
      if marks.count > CombiningMarks.limit { hasTooManyMarks = true }
    }
    return length
  }
}

extension UInt64 {
  /// The highest bit of each byte: set where the byte is not in 0x20...0x7E.
  fileprivate var unusualBytes: UInt64 {
    let high: UInt64 = 0x8080_8080_8080_8080
    let isLow = ~((self | high) &- 0x2020_2020_2020_2020)
    let isDelete = (self & ~high) &+ 0x0101_0101_0101_0101
    return (self | isLow | isDelete) & high
  }
}

extension [UInt8] {
  /// Whether a byte is among them.
  func hasByte(_ byte: UInt8) -> Bool {
    unsafe withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      return unsafe memchr(start, CInt(byte), bytes.count) != nil
    }
  }
}
