/// What a plain scalar means by the core schema of YAML 1.2: nothing else than JSON's words in a
/// few spellings.
///
/// Source: yaml.org/spec/1.2.2, 10.3.2.
enum CoreSchema {
  /// The kind of a plain scalar.
  ///
  /// `no`, `on`, `12:30`, dates and `1_000` are strings.
  static func kind(of text: ArraySlice<UInt8>) -> NodeKind {
    guard let first = text.first else { return .null }
    switch first {
    case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"):
      return isOne(of: ["~", "null", "Null", "NULL"], text) ? .null : .string
    case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
      let words: [StaticString] = ["true", "True", "TRUE", "false", "False", "FALSE"]
      return isOne(of: words, text) ? .boolean : .string
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      return number(text)
    default:
      return .string
    }
  }

  private static func number(_ text: ArraySlice<UInt8>) -> NodeKind {
    var rest = text
    if rest.count > 2, rest.starts(with: [0x30, UInt8(ascii: "o")]) {
      return rest.dropFirst(2).allSatisfy { (0x30...0x37).contains($0) } ? .integer : .string
    }
    if rest.count > 2, rest.starts(with: [0x30, UInt8(ascii: "x")]) {
      return rest.dropFirst(2).allSatisfy(isHexadecimal) ? .integer : .string
    }
    let isSigned = rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-")
    if isSigned { rest.removeFirst() }
    if isOne(of: [".inf", ".Inf", ".INF"], rest) { return .number }
    if !isSigned, isOne(of: [".nan", ".NaN", ".NAN"], rest) { return .number }
    let whole = rest.prefix(while: isDigit)
    rest = rest.dropFirst(whole.count)
    if rest.isEmpty { return whole.isEmpty ? .string : .integer }
    var fraction: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      fraction = rest.dropFirst().prefix(while: isDigit)
      rest = rest.dropFirst(1 + fraction.count)
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return .string }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      guard !rest.isEmpty, rest.allSatisfy(isDigit) else { return .string }
      return .number
    }
    return rest.isEmpty ? .number : .string
  }

  private static func isOne(of words: [StaticString], _ text: ArraySlice<UInt8>) -> Bool {
    words.contains { word in
      unsafe text.elementsEqual(
        UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
