internal import Documents
internal import Schemas

/// What makes a record what it is: the values of its normative fields and its clauses, in one
/// canonical text.
///
/// Two versions of a record with equal text differ in nothing that matters: comments, order of
/// keys, quoting, indentation and line breaks are not in it.
enum NormativeContent {
  /// The canonical text; `nil` for a kind without normative fields and clauses.
  static func text(of document: Document, fields: [FieldShape]) -> String? {
    let normative = fields.filter(\.isNormative)
    guard !normative.isEmpty || document.format == .markdown, let root = document.root else {
      return nil
    }
    var text = ""
    for field in normative.sorted(by: { $0.name < $1.name }) {
      guard let value = document.value(of: field.name, in: root) else { continue }
      text += "\(field.name)="
      write(value, of: document, to: &text)
      text += "\n"
    }
    for clause in document.clauses {
      text += "#\(clause.anchor)=\(quoted(clause.text))\n"
    }
    return text
  }

  private static func write(_ node: NodeIndex, of document: Document, to text: inout String) {
    switch document.nodes[node].kind {
    case .mapping:
      let members = document.members(of: node).map {
        (name: document.string(of: $0.key), value: $0.value)
      }
      text += "{"
      for member in members.sorted(by: { $0.name < $1.name }) {
        text += "\(quoted(member.name)):"
        write(member.value, of: document, to: &text)
        text += ","
      }
      text += "}"
    case .sequence:
      text += "["
      for child in document.children(of: node) {
        write(child, of: document, to: &text)
        text += ","
      }
      text += "]"
    case .string:
      text += quoted(document.string(of: node))
    case .null:
      text += "null"
    case .boolean, .integer, .number:
      text += document.string(of: node)
    }
  }

  private static func quoted(_ value: String) -> String {
    var result = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
