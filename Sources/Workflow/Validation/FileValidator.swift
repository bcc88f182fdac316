public import Documents
internal import Git
public import Records
public import Schemas

/// Checks files against one schema, inside a records repository or outside.
///
/// Made once, then used by any number of tasks at the same time.
public struct FileValidator: Sendable {
  private enum Validator: Sendable {
    case schema(SchemaProgram)
    case table(TableSchema, RelatedTables)
  }

  private let validator: Validator
  /// What is odd about the schemas, but keeps none from being used.
  public let warnings: [Library.Fault]

  /// Compiles a schema file: JSON Schema 2020-12, or a Frictionless Table Schema.
  ///
  /// Schemas that it refers to are read from files, relative to it; those with a URI are looked for
  /// among `others`. Nothing is fetched.
  ///
  /// - `others`: Files of schemas that are referred to by their `$id`.
  /// - `tables`: CSV files that foreign keys may refer to, by their names without ending.
  /// - `assertsFormat`: Whether `format` is checked or only noted.
  /// - Errors: ``WorkflowError/broken(_:)`` with everything that is wrong with the schemas.
  public init(
    schema path: String, others: [String] = [], tables: [String] = [], assertsFormat: Bool = true
  ) throws(WorkflowError) {
    var files = SchemaFileSet()
    let document = try files.add(path)
    for other in others { _ = try files.add(other) }
    if document.isTableSchema {
      switch TableSchema.compile(document, uri: path) {
      case .success(let schema):
        let (related, missing) = try Self.related(to: schema, in: tables, schema: path)
        validator = .table(schema, related)
        warnings = Self.faults(schema.warnings) + missing
      case .failure(let failure): throw .broken(Self.faults(failure.errors))
      }
      return
    }
    try files.addReferenced()
    let errors = files.all.flatMap { SchemaReview.errors(in: $0.document, uri: $0.path) }
    switch SchemaCompiler.compile(path, in: files.registry, assertsFormat: assertsFormat) {
    case .success(let program):
      guard errors.isEmpty else { throw .broken(Self.faults(errors)) }
      validator = .schema(program)
      let names = files.all.flatMap { SchemaReview.warnings(in: $0.document, uri: $0.path) }
      warnings = Self.faults(program.warnings + names)
    case .failure(let failure):
      throw .broken(Self.faults(SchemaErrors(errors: errors).merged(with: failure.errors).errors))
    }
  }

  /// Everything that is wrong with a file, in order of place.
  ///
  /// - `format`: How it is written.
  public func problems(in bytes: [UInt8], format: DocumentFormat) -> [Problem] {
    let document = Document.read(bytes, format: format, limits: .plain)
    var problems = document.problems
    // The rows of a table that can be read are checked, whatever is wrong with others.
    guard document.table != nil || document.firstStop == nil else { return problems }
    switch validator {
    case .schema(let program):
      if let root = document.root {
        problems += program.problems(in: document, root: root)
      } else if document.table != nil {
        problems.append(.needsTableSchema)
      }
    case .table(let schema, let related):
      if document.table == nil { problems.append(.needsTable) }
      problems += schema.problems(in: document, related: related)
    }
    return problems.inOrder
  }

  /// What every schema and keyword says of a file, for the output formats of JSON Schema; `nil`
  /// where the schema is one of tables, which has no such output.
  ///
  /// What can't be read is not valid, and says why.
  public func output(of contents: FileContents, format: DocumentFormat) -> OutputUnit? {
    guard case .schema(let program) = validator else { return nil }
    let fault: LocalizedText
    switch contents {
    case .unreadable(let problem): fault = problem.message
    case .bytes(let bytes):
      let document = Document.read(bytes, format: format, limits: .plain)
      guard let error = document.problems.first(where: { $0.severity == .error }) else {
        return document.root.map { program.outputUnit(for: document, root: $0) }
          ?? OutputUnit(fault: Problem.needsTableSchema.message)
      }
      fault = error.message
    }
    return OutputUnit(fault: fault)
  }

  /// The tables that a schema's foreign keys refer to, and a warning for each that is not there.
  private static func related(
    to schema: TableSchema, in paths: [String], schema path: String
  ) throws(WorkflowError) -> (RelatedTables, missing: [Library.Fault]) {
    var related = RelatedTables()
    var missing: [Library.Fault] = []
    for key in schema.foreignKeys where !key.resource.isEmpty {
      let table = paths.first { $0.resourceName == key.resource }
        .flatMap { FileBytes.read($0) }.flatMap { Document.csv($0).table }
      guard let table else {
        missing.append(.missingTable(key, in: path))
        continue
      }
      guard let column = related.add(table, for: key).first else { continue }
      throw .broken([
        Library.Fault(
          path: path, line: key.range.line,
          reason: LocalizedText(
            en: "the table `\(key.resource)` has no column `\(column)` that a foreign key could "
              + "refer to",
            id: "tabel `\(key.resource)` tidak memiliki kolom `\(column)` yang dapat dirujuk"))
      ])
    }
    return (related, missing)
  }

  private static func faults(_ errors: [SchemaError]) -> [Library.Fault] {
    errors.map {
      Library.Fault(path: $0.uri, line: $0.range.line, reason: $0.message)
    }
  }
}

/// The schema files of one run, by path.
private struct SchemaFileSet {
  private(set) var registry = SchemaRegistry()
  private(set) var all: [(path: String, document: Document)] = []
  private var pending: [(path: String, document: Document)] = []

  mutating func add(_ path: String) throws(WorkflowError) -> Document {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.contents(of: path)
    } catch {
      throw .broken([
        Library.Fault(path: path, line: 1, reason: Problem.unreadable(error).message)
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
    all.append((path, document))
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

extension String {
  /// The name of a file without folders and ending, by which foreign keys call it.
  fileprivate var resourceName: Substring {
    let name = self[(lastIndex(of: "/").map { index(after: $0) } ?? startIndex)...]
    return name.lowercased().hasSuffix(".csv") ? name.dropLast(4) : name
  }
}

extension Library.Fault {
  /// A table that a foreign key refers to, and that is not there.
  fileprivate static func missingTable(
    _ key: TableSchema.ForeignKey, in path: String
  ) -> Library.Fault {
    let name = key.resource
    return Library.Fault(
      path: path, line: key.range.line,
      reason: LocalizedText(
        en: "references to the table `\(name)` are not checked; name it too: --with \(name).csv",
        id: "rujukan ke tabel `\(name)` tidak diperiksa; sebutkan juga: --with \(name).csv"))
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
