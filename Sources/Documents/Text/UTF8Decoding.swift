/// Strict UTF-8.
enum UTF8Decoding {
  /// The scalar that starts at a byte, and how many bytes it has; `nil` where there is none.
  ///
  /// Source: Unicode 15, table 3-7.
  static func scalar(in source: [UInt8], at index: Int) -> (UInt32, length: Int)? {
    guard index < source.count else { return nil }
    return unsafe source.withUnsafeBufferPointer { unsafe scalar(in: $0, at: index) }
  }

  /// The same for bytes by address.
  static func scalar(
    in source: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (UInt32, length: Int)? {
    let first = unsafe source[index]
    let length: Int
    var range: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0..<0x80: return (UInt32(first), 1)
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, range) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE, 0xEF: length = 3
    case 0xED: (length, range) = (3, 0x80...0x9F)
    case 0xF0: (length, range) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, range) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= source.count, unsafe range.contains(source[index + 1]) else {
      return nil
    }
    var scalar = UInt32(first & (0xFF >> UInt8(length + 1)))
    for offset in 1..<length {
      let byte = unsafe source[index + offset]
      guard byte & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (scalar, length)
  }
}
