/// Names of things inside or outside a document that are no addresses.
extension Format {
  /// Whether a text is a UUID, whatever its version.
  ///
  /// Source: RFC 4122, 3.
  static func isUUID(_ text: Span<UInt8>) -> Bool {
    guard text.count == 36 else { return false }
    for position in 0..<36 {
      switch position {
      case 8, 13, 18, 23: if text[position] != UInt8(ascii: "-") { return false }
      default: if !text[position].isASCIIHexDigit { return false }
      }
    }
    return true
  }

  /// Whether a text is a JSON Pointer from a position on.
  ///
  /// Source: RFC 6901, 3.
  static func isJSONPointer(_ text: Span<UInt8>, from start: Int) -> Bool {
    guard start < text.count else { return true }
    guard text[start] == UInt8(ascii: "/") else { return false }
    for position in start..<text.count where text[position] == UInt8(ascii: "~") {
      let next = text.byte(position + 1)
      guard next == UInt8(ascii: "0") || next == UInt8(ascii: "1") else { return false }
    }
    return true
  }

  /// Whether a text is a JSON Pointer that first goes some levels up.
  ///
  /// Source: draft-bhutton-relative-json-pointer-00, 3.
  static func isRelativeJSONPointer(_ text: Span<UInt8>) -> Bool {
    guard var position = endOfNumber(text, from: 0) else { return false }
    let sign = text.byte(position)
    if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      guard text.byte(position + 1) != UInt8(ascii: "0"),
        let end = endOfNumber(text, from: position + 1)
      else { return false }
      position = end
    }
    if text.byte(position) == UInt8(ascii: "#") { return position + 1 == text.count }
    return isJSONPointer(text, from: position)
  }

  /// Where a whole number without leading zeros ends; `nil` where there is none.
  private static func endOfNumber(_ text: Span<UInt8>, from start: Int) -> Int? {
    guard text.byte(start).isASCIIDigit else { return nil }
    if text[start] == UInt8(ascii: "0") { return start + 1 }
    var position = start + 1
    while position < text.count, text[position].isASCIIDigit { position += 1 }
    return position
  }
}
