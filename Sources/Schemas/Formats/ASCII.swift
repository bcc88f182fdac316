extension UInt8 {
  /// Whether it is `0` to `9`.
  var isASCIIDigit: Bool { self &- 0x30 < 10 }

  /// Whether it is a letter of ASCII.
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// Whether it is a letter or digit of ASCII.
  var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }

  /// Whether it is a hexadecimal digit of ASCII.
  var isASCIIHexDigit: Bool { isASCIIDigit || (self | 0x20) &- 0x61 < 6 }
}

extension Span<UInt8> {
  /// The byte at a position; 0 behind the end.
  @inline(__always) func byte(_ position: Int) -> UInt8 {
    position < count ? unsafe self[unchecked: position] : 0
  }

  /// The number that two digits write; -1 where they are none.
  ///
  /// - `position`: At most two before the end.
  @inline(__always) func twoDigits(_ position: Int) -> Int {
    assert(position >= 0 && position + 2 <= count)
    let tens = unsafe self[unchecked: position] &- 0x30
    let ones = unsafe self[unchecked: position + 1] &- 0x30
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : -1
  }

  /// The Unicode scalar that starts at a position of valid UTF-8, and how many bytes it has.
  func scalar(_ position: Int) -> (value: UInt32, length: Int) {
    func next(_ offset: Int) -> UInt32 { UInt32(byte(position + offset) & 0x3F) }
    let first = UInt32(self[position])
    switch first {
    case 0..<0x80: return (first, 1)
    case 0..<0xE0: return ((first & 0x1F) << 6 | next(1), 2)
    case 0..<0xF0: return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3)
    default: return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
    }
  }
}
