/// Text in Windows-1252, the encoding of Windows programs of western languages.
enum WindowsText {
  /// The characters of 0x80 to 0x9F; the others are those of Unicode with the same number.
  ///
  /// Source: Unicode, MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT; 0 is no character.
  private static let upper: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// The character of a byte; `nil` where it stands for none.
  static func scalar(of byte: UInt8) -> Unicode.Scalar? {
    guard 0x80...0x9F ~= byte else { return Unicode.Scalar(byte) }
    let scalar = upper[Int(byte - 0x80)]
    return scalar == 0 ? nil : Unicode.Scalar(scalar)
  }

  /// Whether every byte stands for a character, and none for a control character.
  static func isPlausible(_ source: [UInt8]) -> Bool {
    source.allSatisfy { byte in
      switch byte {
      case 0x09, 0x0A, 0x0D: true
      case 0..<0x20, 0x7F: false
      default: scalar(of: byte) != nil
      }
    }
  }

  /// The text in UTF-8.
  static func utf8(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else {
        result += UTF8.encode(scalar(of: byte) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
      }
    }
    return result
  }
}
