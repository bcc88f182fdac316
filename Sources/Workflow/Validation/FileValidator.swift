public import Documents
internal import Git
internal import Schemas

/// Checks files against one schema, inside a records repository or outside.
///
/// Made once, then used by any number of tasks at the same time.
public struct FileValidator: Sendable {
  private enum Validator: Sendable {
    case schema(SchemaProgram)
    case table(TableSchema)
  }

  private let validator: Validator

  /// Compiles a schema file: JSON Schema 2020-12, or a Frictionless Table Schema.
  ///
  /// Schemas that it refers to are read from files, relative to it; those with a URI are looked for
  /// among `others`. Nothing is fetched.
  ///
  /// - `others`: Files of schemas that are referred to by their `$id`.
  /// - `assertsFormat`: Whether `format` is checked or only noted.
  /// - Errors: ``WorkflowError/broken(_:)`` with everything that is wrong with the schemas.
  public init(
    schema path: String, others: [String] = [], assertsFormat: Bool = true
  ) throws(WorkflowError) {
    var files = SchemaFileSet()
    let document = try files.add(path)
    for other in others { _ = try files.add(other) }
    if document.isTableSchema {
      switch TableSchema.compile(document, uri: path) {
      case .success(let schema): validator = .table(schema)
      case .failure(let failure): throw .broken(Self.faults(failure))
      }
      return
    }
    try files.addReferenced()
    switch SchemaCompiler.compile(path, in: files.registry, assertsFormat: assertsFormat) {
    case .success(let program): validator = .schema(program)
    case .failure(let failure): throw .broken(Self.faults(failure))
    }
  }

  /// Everything that is wrong with a file, in order of place.
  ///
  /// - `format`: How it is written.
  public func problems(in bytes: [UInt8], format: DocumentFormat) -> [Problem] {
    let document = Document.read(bytes, format: format, limits: .plain)
    var problems = document.problems
    guard !problems.contains(where: { $0.severity == .error }) else { return problems }
    switch validator {
    case .schema(let program):
      if let root = document.root {
        problems += program.problems(in: document, root: root)
      } else if document.table != nil {
        problems.append(.needsTableSchema)
      }
    case .table(let schema):
      if document.table == nil { problems.append(.needsTable) }
      problems += schema.problems(in: document)
    }
    problems.sort { ($0.range?.offset ?? 0, $0.rule) < ($1.range?.offset ?? 0, $1.rule) }
    return problems
  }

  private static func faults(_ failure: SchemaErrors) -> [Library.Fault] {
    failure.errors.map {
      Library.Fault(path: $0.uri, line: $0.range.line, reason: $0.message)
    }
  }
}

/// The schema files of one run, by path.
private struct SchemaFileSet {
  private(set) var registry = SchemaRegistry()
  private var pending: [(path: String, document: Document)] = []

  mutating func add(_ path: String) throws(WorkflowError) -> Document {
    guard let bytes = FileBytes.read(path) else {
      throw .broken([
        Library.Fault(
          path: path, line: 1,
          reason: LocalizedText(
            en: "this schema can't be read", id: "skema ini tidak dapat dibaca"))
      ])
    }
    let format: DocumentFormat = DocumentFormat(path: path) == .yaml ? .yaml : .json
    let document = Document.read(bytes, format: format, limits: .plain)
    let faults = document.problems.filter { $0.severity == .error }
    guard faults.isEmpty else {
      throw .broken(
        faults.map {
          Library.Fault(path: path, line: $0.range?.line ?? 1, reason: $0.message)
        })
    }
    registry.add(document, uri: path)
    pending.append((path, document))
    return document
  }

  /// Reads the files that references lead to, and those that they refer to.
  mutating func addReferenced() throws(WorkflowError) {
    while let (path, document) = pending.popLast() {
      for reference in document.fileReferences(from: path) where !registry.contains(reference) {
        // One that is not there is reported by the compiler, at its place.
        if FileBytes.read(reference) != nil { _ = try add(reference) }
      }
    }
  }
}

extension Document {
  /// A Table Schema has a list of fields.
  fileprivate var isTableSchema: Bool {
    root.flatMap { value(of: "fields", in: $0) }.map { nodes[$0].kind == .sequence } ?? false
  }

  /// The files that `$ref` and `$dynamicRef` lead to, as seen from this one.
  fileprivate func fileReferences(from path: String) -> Set<String> {
    var references: Set<String> = []
    for index in nodes.indices where nodes[index].kind == .mapping {
      for (key, value) in members(of: index) where nodes[value].kind == .string {
        guard ["$ref", "$dynamicRef"].contains(string(of: key)) else { continue }
        if let file = SchemaRegistry.file(of: string(of: value), from: path) {
          references.insert(file)
        }
      }
    }
    return references
  }
}

extension Problem {
  /// A CSV file and a schema for trees.
  fileprivate static var needsTableSchema: Problem {
    Problem(
      rule: "wrong-type", range: nil,
      message: LocalizedText(
        en: "a table is checked by a Table Schema, with a list of `fields`",
        id: "tabel diperiksa dengan Table Schema, yang memuat daftar `fields`"))
  }

  /// A tree and a schema for tables.
  fileprivate static var needsTable: Problem {
    Problem(
      rule: "wrong-type", range: nil,
      message: LocalizedText(
        en: "this schema is for tables, and the file is none",
        id: "skema ini untuk tabel, dan berkas ini bukan tabel"))
  }
}
