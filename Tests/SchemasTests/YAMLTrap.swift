import Documents
import Schemas

/// A text that programs read in different ways: what it is here, and which types of a schema take it.
struct YAMLTrap: Sendable {
  var name: String
  /// A record with the field `v`, mostly.
  var text: String
  /// What `v` is: kind and text; or the rules that refuse the record.
  var reading: String
  /// The types that take it; behind a colon the warning that comes with it.
  var types: String

  init(_ name: String, _ text: String, _ reading: String, _ types: String = "") {
    (self.name, self.text, self.reading, self.types) = (name, text, reading, types)
  }

  private var document: Document { .yaml(Array(text.utf8)) }

  /// What the text is read as.
  var actualReading: String {
    let document = document
    let errors = document.problems.filter { $0.severity == .error }.map(\.rule)
    guard errors.isEmpty else { return errors.joined(separator: " ") }
    let warnings = document.problems.map { " + \($0.rule)" }.joined()
    guard let root = document.root, let node = document.value(of: "v", in: root) else {
      return "no v\(warnings)"
    }
    let kind = document.nodes[node].kind
    guard document.nodes[node].isScalar else { return "\(kind)\(warnings)" }
    return "\(kind) \(document.string(of: node).debugDescription)\(warnings)"
  }

  /// The types that take `v`.
  var actualTypes: String {
    let document = document
    guard let root = document.root, document.value(of: "v", in: root) != nil,
      !document.problems.contains(where: { $0.severity == .error })
    else { return "" }
    return ["string", "integer", "number", "boolean", "null", "array", "object", "date"]
      .compactMap { type in
        let schema =
          type == "date" ? #"{"type": "string", "format": "date"}"# : #"{"type": "\#(type)"}"#
        var registry = SchemaRegistry()
        registry.add(
          .json(Array(#"{"properties": {"v": \#(schema)}}"#.utf8)), uri: "schema.json")
        guard case .success(let program) = SchemaCompiler.compile("schema.json", in: registry)
        else { return nil }
        let problems = program.problems(in: document, root: root)
        guard !problems.contains(where: { $0.severity == .error }) else { return nil }
        return ([type] + problems.map(\.rule)).joined(separator: ":")
      }
      .joined(separator: " ")
  }
}
