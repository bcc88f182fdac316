/// Some characters of ASCII, looked up in one table.
struct ASCIISet: OptionSet, Sendable {
  let rawValue: UInt16

  /// Letters and digits.
  static let word = ASCIISet(rawValue: 1)
  /// What parts of an address may have: `-._~!$&'()*+,;=`.
  static let addressMarks = ASCIISet(rawValue: 2)
  static let colon = ASCIISet(rawValue: 4)
  static let at = ASCIISet(rawValue: 8)
  static let slash = ASCIISet(rawValue: 16)
  static let question = ASCIISet(rawValue: 32)
  static let hyphen = ASCIISet(rawValue: 64)
  /// What words of an e-mail address may have: ``!#$%&'*+-/=?^_`{|}~``.
  static let mailMarks = ASCIISet(rawValue: 128)
  /// What a scheme may have: `+-.`.
  static let schemeMarks = ASCIISet(rawValue: 256)

  /// Where the characters of the set end in a text.
  @inline(__always) func end(in text: Span<UInt8>, from start: Int) -> Int {
    let table = unsafe Self.table
    var position = start
    while position < text.count,
      unsafe table[Int(text[unchecked: position])] & rawValue != 0
    {
      position += 1
    }
    return position
  }

  /// The sets that every byte is in.
  nonisolated(unsafe) private static let table: UnsafePointer<UInt16> = {
    let table = UnsafeMutablePointer<UInt16>.allocate(capacity: 256)
    for byte in 0..<256 {
      let isWord = UInt8(byte).isASCIILetterOrDigit
      unsafe (table + byte).initialize(to: isWord ? Self.word.rawValue : 0)
    }
    let marks: [(ASCIISet, String)] = [
      (.addressMarks, "-._~!$&'()*+,;="), (.colon, ":"), (.at, "@"), (.slash, "/"),
      (.question, "?"), (.hyphen, "-"), (.mailMarks, "!#$%&'*+-/=?^_`{|}~"),
      (.schemeMarks, "+-."),
    ]
    for (set, characters) in marks {
      for byte in characters.utf8 { unsafe table[Int(byte)] |= set.rawValue }
    }
    return unsafe UnsafePointer(table)
  }()
}
