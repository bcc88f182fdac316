/// JSON text with keys in the order that they are given, so that equal input gives equal bytes.
public indirect enum JSONText: Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// A number as it is to stand there; the caller vouches that it is one.
  case number(String)
  case string(String)
  case array([JSONText])
  case object([(String, JSONText)])

  /// A text, or null.
  public static func optional(_ text: String?) -> JSONText {
    text.map { .string($0) } ?? .null
  }

  /// The text, indented by two spaces.
  public var text: String { text(at: "") }

  /// The text as a part of another, of which the line starts with an indentation.
  public func text(at indentation: String) -> String {
    var result = ""
    write(to: &result, indentation: indentation)
    return result
  }

  /// The text on one line.
  public var line: String {
    var result = ""
    write(to: &result, indentation: nil)
    return result
  }

  private func write(to result: inout String, indentation: String?) {
    switch self {
    case .null: result += "null"
    case .boolean(let value): result += value ? "true" : "false"
    case .integer(let value): result += "\(value)"
    case .number(let text): result += text
    case .string(let value): Self.write(value, to: &result)
    case .array(let items):
      Self.list(items.map { ("", $0) }, "[", "]", to: &result, indentation)
    case .object(let members):
      Self.list(members, "{", "}", to: &result, indentation)
    }
  }

  private static func list(
    _ items: [(String, JSONText)], _ open: String, _ close: String, to result: inout String,
    _ indentation: String?
  ) {
    result += open
    let inner = indentation.map { $0 + "  " }
    for (number, (key, value)) in items.enumerated() {
      if number > 0 { result += inner == nil ? ", " : "," }
      if let inner { result += "\n\(inner)" }
      if open == "{" {
        write(key, to: &result)
        result += ": "
      }
      value.write(to: &result, indentation: inner)
    }
    if let indentation, !items.isEmpty { result += "\n\(indentation)" }
    result += close
  }

  private static func write(_ text: String, to result: inout String) {
    result += "\""
    let isPlain = text.utf8.allSatisfy { byte in
      0x20..<0x7F ~= byte && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
    // Almost every text needs no escape.
    if isPlain {
      result += text
      result += "\""
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value <= 0xFFFF && PrintableText.isHidden(scalar):
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    result += "\""
  }
}
