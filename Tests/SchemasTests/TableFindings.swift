import Documents
import Schemas
import Testing

/// What a Table Schema finds in a CSV text, a line each:
/// `2:4 wrong-type: what is wrong <- what to write`.
struct TableFindings {
  let problems: [Problem]
  let document: Document

  /// - `schema`: The whole schema, or just the list of its fields.
  init(
    _ csv: String, schema: String, related: (TableSchema) -> RelatedTables = { _ in .init() },
    limit: Int = ProblemList.limit
  ) throws {
    let compiled = try TableSchema.of(schema)
    document = Document.csv(Array(csv.utf8))
    let found = compiled.problems(in: document, related: related(compiled), limit: limit)
    problems = (document.problems + found).inOrder
  }

  var lines: [String] { problems.map { Self.line($0, .en) } }
  var indonesian: [String] { problems.map { Self.line($0, .id) } }

  private static func line(_ problem: Problem, _ language: Language) -> String {
    let place = problem.range.map { "\($0.line):\($0.column) " } ?? ""
    let label = problem.label.map { " <- \($0[language])" } ?? ""
    return "\(place)\(problem.rule): \(problem.message[language])\(label)"
  }

  /// What each problem underlines.
  var marked: [String] { problems.map { $0.range.map { document.text(of: $0) } ?? "" } }

  /// The text with every edit that is offered.
  var mended: String {
    var text = document.source
    for edit in problems.flatMap(\.fix).sorted(by: { $0.range.offset > $1.range.offset }) {
      text.replaceSubrange(
        edit.range.offset..<edit.range.end, with: Array(edit.replacement.utf8))
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension TableSchema {
  /// A schema from JSON: the whole, or just the list of its fields.
  static func of(_ json: String) throws -> TableSchema {
    let text = json.hasPrefix("[") ? "{\"fields\": \(json)}" : json
    return try compile(Document.json(Array(text.utf8)), uri: "table.json").get()
  }

  /// What is wrong with a schema, a line each.
  static func faults(_ json: String) -> [String] {
    let result = compile(Document.json(Array(json.utf8)), uri: "table.json")
    guard case .failure(let failure) = result else { return [] }
    return failure.errors.map { "\($0.range.line):\($0.range.column) \($0.message.en)" }
  }
}
