/// JSON with members in the order that they are given, so that equal input gives equal bytes.
indirect enum JSONValue {
  case null
  case boolean(Bool)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// A text, or null.
  static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// The text, indented by two spaces.
  var text: String {
    var result = ""
    write(to: &result, indentation: "\n")
    return result
  }

  private func write(to result: inout String, indentation: String) {
    switch self {
    case .null: result += "null"
    case .boolean(let value): result += "\(value)"
    case .integer(let value): result += "\(value)"
    case .string(let value): Self.write(value, to: &result)
    case .array(let items):
      for (number, item) in items.enumerated() {
        result += (number == 0 ? "[" : ",") + indentation + "  "
        item.write(to: &result, indentation: indentation + "  ")
      }
      result += items.isEmpty ? "[]" : "\(indentation)]"
    case .object(let members):
      for (number, (key, value)) in members.enumerated() {
        result += (number == 0 ? "{" : ",") + indentation + "  "
        Self.write(key, to: &result)
        result += ": "
        value.write(to: &result, indentation: indentation + "  ")
      }
      result += members.isEmpty ? "{}" : "\(indentation)}"
    }
  }

  private static func write(_ text: String, to result: inout String) {
    result += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where PrintableText.isHidden(scalar):
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    result += "\""
  }
}
