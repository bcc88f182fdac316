/// What a plain scalar means by the core schema of YAML 1.2: nothing else than JSON's words in a
/// few spellings.
///
/// Source: yaml.org/spec/1.2.2, 10.3.2.
enum CoreSchema {
  /// The kind of a plain scalar.
  ///
  /// `no`, `on`, `12:30`, dates and `1_000` are strings.
  static func kind(of text: TextView) -> NodeKind {
    guard !text.isEmpty else { return .null }
    switch text[0] {
    case UInt8(ascii: "~"):
      return text.count == 1 ? .null : .string
    case UInt8(ascii: "n"), UInt8(ascii: "N"):
      return text == "null" || text == "Null" || text == "NULL" ? .null : .string
    case UInt8(ascii: "t"), UInt8(ascii: "T"):
      return text == "true" || text == "True" || text == "TRUE" ? .boolean : .string
    case UInt8(ascii: "f"), UInt8(ascii: "F"):
      return text == "false" || text == "False" || text == "FALSE" ? .boolean : .string
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      return number(text)
    default:
      return .string
    }
  }

  private static func number(_ text: TextView) -> NodeKind {
    if text.count > 2, text[0] == UInt8(ascii: "0") {
      if text[1] == UInt8(ascii: "o") {
        return (2..<text.count).allSatisfy { (0x30...0x37).contains(text[$0]) } ? .integer : .string
      }
      if text[1] == UInt8(ascii: "x") {
        return (2..<text.count).allSatisfy { isHexadecimal(text[$0]) } ? .integer : .string
      }
    }
    var index = 0
    if text[0] == UInt8(ascii: "+") || text[0] == UInt8(ascii: "-") { index = 1 }
    if isSpecial(text, from: index) { return .number }
    let wholeStart = index
    index = digits(text, from: index)
    let hasWhole = index > wholeStart
    if index == text.count { return hasWhole ? .integer : .string }
    var hasFraction = false
    if text[index] == UInt8(ascii: ".") {
      let first = index + 1
      index = digits(text, from: first)
      hasFraction = index > first
    }
    guard hasWhole || hasFraction else { return .string }
    guard index < text.count else { return .number }
    guard text[index] | 0x20 == UInt8(ascii: "e") else { return .string }
    index += 1
    if index < text.count, text[index] == UInt8(ascii: "+") || text[index] == UInt8(ascii: "-") {
      index += 1
    }
    return index < text.count && digits(text, from: index) == text.count ? .number : .string
  }

  /// `.inf` with or without sign, and `.nan`.
  private static func isSpecial(_ text: TextView, from index: Int) -> Bool {
    guard text.count == index + 4, text[index] == UInt8(ascii: ".") else { return false }
    let word = unsafe TextView(start: text.start + index + 1, count: 3)
    if word == "inf" || word == "Inf" || word == "INF" { return true }
    return index == 0 && (word == "nan" || word == "NaN" || word == "NAN")
  }

  /// Where the digits end that start at a place.
  private static func digits(_ text: TextView, from start: Int) -> Int {
    var index = start
    while index < text.count, (0x30...0x39).contains(text[index]) { index += 1 }
    return index
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
