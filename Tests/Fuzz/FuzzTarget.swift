import Documents
import Foundation
import Schemas

/// What is fuzzed: bytes go in, and the sentences that come out say what does not hold of them.
enum FuzzTarget: String, CaseIterable {
  case yaml
  case csv
  case json
  case markdown
  case schema
  case pattern

  /// The one that `scripts/fuzz` asks for.
  static let chosen =
    FuzzTarget(rawValue: ProcessInfo.processInfo.environment["BANGKOM_FUZZ"] ?? "") ?? .yaml

  /// What does not hold.
  func faults(of bytes: [UInt8]) -> [String] {
    switch self {
    case .yaml: document(bytes, .yaml)
    case .csv: document(bytes, .csv)
    case .json: document(bytes, .json)
    case .markdown: document(bytes, .markdown)
    case .schema: schema(bytes)
    case .pattern: pattern(bytes)
    }
  }

  private func document(_ bytes: [UInt8], _ format: DocumentFormat) -> [String] {
    let document = Document.read(bytes, format: format)
    var faults = DocumentInvariants.faults(of: document)
    if faults.isEmpty, format == .yaml { faults = DocumentRereading.faults(of: document) }
    for problem in document.problems where !problem.fix.isEmpty && faults.isEmpty {
      faults += DocumentInvariants.faults(
        of: Document.read(bytes.applying(problem.fix), format: format))
    }
    return faults
  }

  /// A schema and a value, a line with NUL between them: both passes come to the same verdict.
  private func schema(_ bytes: [UInt8]) -> [String] {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return [] }
    var registry = SchemaRegistry()
    registry.add(Document.json(Array(parts[0])), uri: "schema.json")
    let value = Document.yaml(Array(parts[1]))
    guard case .success(let program) = SchemaCompiler.compile("schema.json", in: registry),
      let root = value.root, !value.problems.contains(where: { $0.severity == .error })
    else { return [] }
    let isValid = program.accepts(value)
    let problems = program.problems(in: value, root: root)
    let ranges = problems.compactMap(\.range) + problems.flatMap(\.fix).map(\.range)
    if ranges.contains(where: { $0.end > value.source.count || $0.offset < 0 }) {
      return ["a problem is outside the source"]
    }
    return isValid == !problems.contains { $0.severity == .error }
      ? [] : ["valid: \(isValid), problems: \(problems.map(\.message.en))"]
  }

  /// A pattern and a text, NUL between them.
  private func pattern(_ bytes: [UInt8]) -> [String] {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return [] }
    let schema = JSONText.object([
      ("pattern", .string(String(decoding: parts[0], as: UTF8.self)))
    ])
    let value = JSONText.string(String(decoding: parts[1], as: UTF8.self))
    return self.schema(Array(schema.line.utf8) + [0] + Array(value.line.utf8))
  }
}

extension [UInt8] {
  /// The bytes with some stretches replaced.
  fileprivate func applying(_ edits: [Edit]) -> [UInt8] {
    var result = self
    for edit in edits.sorted(by: { $0.range.offset > $1.range.offset }) {
      result.replaceSubrange(edit.range.offset..<edit.range.end, with: edit.replacement.utf8)
    }
    return result
  }
}
