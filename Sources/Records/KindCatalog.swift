public import Documents
internal import Schemas

/// The kinds that the files under `schema/` declare.
public struct KindCatalog: Sendable {
  /// Something in a schema that can't be used.
  public struct Fault: Sendable, Hashable {
    /// The file.
    public var path: String
    /// The line in it, from 1.
    public var line: Int
    /// What is wrong.
    public var reason: LocalizedText
  }

  /// The kinds, sorted by name.
  public let kinds: [Kind]
  /// What can't be used, as far as it is seen without compiling the schemas.
  public let faults: [Fault]
  /// A text that is another one as soon as a schema is.
  public let digest: String
  /// The folders at the repository's root that kinds have files in.
  public let folders: Set<String>
  /// The kinds of each of these folders, sorted by name.
  private let kindsByFolder: [String: [Kind]]
  /// The schemas of values, without those of tables.
  private let schemas: [(path: String, document: Document)]

  /// Reads the schemas of one snapshot.
  public init(_ files: SchemaFiles) {
    var reader = KindReader(files)
    reader.read()
    kinds = reader.kinds.sorted { $0.name < $1.name }
    faults = reader.faults
    digest = files.digest
    kindsByFolder = Dictionary(grouping: kinds, by: \.path.topFolder)
    folders = Set(kindsByFolder.keys)
    schemas = files.documents.filter { !$0.path.hasSuffix(".table.json") }
  }

  /// Everything that can't be used; compiles every schema, and holds it against the meta-schema.
  public var allFaults: [Fault] {
    var errors = SchemaErrors(
      errors: schemas.flatMap { SchemaReview.errors(in: $0.document, uri: $0.path) })
    for kind in kinds { errors = errors.merged(with: kind.errors) }
    return faults + Self.faults(errors.errors) + kinds.flatMap(foreignKeyFaults)
  }

  /// What is odd about the schemas, but keeps none from being used: names that mean nothing.
  public var warnings: [Fault] {
    Self.faults(schemas.flatMap { SchemaReview.warnings(in: $0.document, uri: $0.path) })
  }

  private static func faults(_ errors: [SchemaError]) -> [Fault] {
    errors.map { Fault(path: $0.uri, line: $0.range.line, reason: $0.message) }
  }

  /// Foreign keys to kinds or columns that there are not.
  private func foreignKeyFaults(of kind: Kind) -> [Fault] {
    kind.foreignKeys.compactMap { key in
      let line = key.range.line
      guard let target = self.kind(named: key.resource) else {
        return Fault(
          path: kind.schemaPath, line: line,
          reason: LocalizedText(
            en: "there is no kind `\(key.resource)` that a foreign key could refer to",
            id: "tidak ada jenis `\(key.resource)` yang dapat dirujuk"))
      }
      let names = target.columnNames
      guard let missing = key.targets.first(where: { !names.contains($0) }) else { return nil }
      return Fault(
        path: kind.schemaPath, line: line,
        reason: LocalizedText(
          en: "`\(target.name)` has no column `\(missing)` that a foreign key could refer to",
          id: "`\(target.name)` tidak memiliki kolom `\(missing)` yang dapat dirujuk"))
    }
  }

  /// The kind with a name.
  public func kind(named name: String) -> Kind? {
    kinds.first { $0.name == name }
  }

  /// The kind whose files are at a path, with the values of the path's variables.
  public func kind(at path: String) -> (kind: Kind, values: [String: String])? {
    let folder = String(decoding: path.utf8.prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self)
    let kinds = kindsByFolder[folder] ?? []
    // By number: a kind is much to copy.
    for number in kinds.indices {
      guard let values = kinds[number].path.values(in: path) else { continue }
      if let id = values["id"], let prefix = kinds[number].idPrefix, !id.hasPrefix("\(prefix)-") {
        continue
      }
      return (kinds[number], values)
    }
    return nil
  }

  /// The kind whose ids have this prefix.
  public func kind(withPrefix prefix: String) -> Kind? {
    kinds.first { $0.idPrefix == prefix }
  }
}

/// Reads kinds out of schema documents.
private struct KindReader {
  private(set) var kinds: [Kind] = []
  private(set) var faults: [KindCatalog.Fault] = []

  private let documents: [(path: String, document: Document)]
  private let registry: SchemaRegistry
  /// The names of the kinds whose records have ids.
  private let recordKinds: Set<String>

  init(_ files: SchemaFiles) {
    documents = files.documents
    registry = files.registry
    recordKinds = Set(
      files.documents.compactMap { _, document in
        guard let root = document.root, document.value(of: "x-id", in: root) != nil else {
          return nil
        }
        return document.value(of: "x-kind", in: root).map { document.string(of: $0) }
      })
  }

  mutating func read() {
    for (path, document) in documents {
      if let problem = document.problems.first {
        faults.append(
          KindCatalog.Fault(
            path: path, line: problem.range?.line ?? 1, reason: problem.message))
        continue
      }
      guard let root = document.root, let name = text("x-kind", root, document) else { continue }
      if let kind = kind(name, path, document, root) { add(kind) }
    }
  }

  private mutating func add(_ kind: Kind) {
    let other = kinds.first {
      $0.name == kind.name || ($0.path == kind.path && $0.idPrefix == kind.idPrefix)
    }
    if let other {
      fail(
        kind.schemaPath,
        LocalizedText(
          en: "the kind `\(kind.name)` is declared in \(other.schemaPath) already",
          id: "jenis `\(kind.name)` sudah dinyatakan di \(other.schemaPath)"))
      return
    }
    kinds.append(kind)
  }

  private mutating func kind(
    _ name: String, _ path: String, _ document: Document, _ root: NodeIndex
  ) -> Kind? {
    guard Self.isName(name) else {
      fail(
        path,
        LocalizedText(
          en: "`\(name)` can't be the name of a kind: small letters, digits and dashes",
          id: "`\(name)` tidak dapat menjadi nama jenis: huruf kecil, angka, dan tanda hubung"))
      return nil
    }
    let isTable = path.hasSuffix(".table.json")
    guard let pathText = text("x-path", root, document), let pattern = PathPattern(pathText),
      let format = DocumentFormat(path: pathText), (format == .csv) == isTable
    else {
      fail(
        path,
        LocalizedText(
          en: "`x-path` must say where the files of `\(name)` are",
          id: "`x-path` harus menyebut letak berkas `\(name)`"))
      return nil
    }
    let registry = registry
    let reader = ShapeReader(registry)
    let references = isTable ? foreignKeys(document).filter(isReference) : []
    return Kind(
      name: name, schemaPath: path,
      title: ShapeReader.text("title", of: root, in: document) ?? LocalizedText(verbatim: name),
      description: ShapeReader.text("description", of: root, in: document)
        ?? LocalizedText(verbatim: ""),
      idPrefix: text("x-id", root, document), path: pattern, format: format,
      titleField: text("x-title", root, document) ?? "title",
      pathFields: pathFields(document, root, reader),
      uniqueKeys: uniqueKeys(document, root),
      foreignKeys: isTable ? foreignKeys(document).filter { !isReference($0) } : [],
      version: version(of: name, document),
      shape: Lazy {
        let reader = ShapeReader(registry)
        guard isTable else { return reader.fields(of: path) }
        return Self.columns(document, reader, references: references)
      },
      validation: Lazy { Self.validator(path, document, isTable: isTable, in: registry) })
  }

  private static func validator(
    _ path: String, _ document: Document, isTable: Bool, in registry: SchemaRegistry
  ) -> Result<Kind.Validator, SchemaErrors> {
    isTable
      ? TableSchema.compile(document, uri: path).map { .table($0) }
      : SchemaCompiler.compile(path, in: registry).map { .schema($0) }
  }

  /// - `references`: Foreign keys to ids of records.
  private static func columns(
    _ document: Document, _ reader: ShapeReader, references: [TableSchema.ForeignKey]
  ) -> [FieldShape] {
    guard let list = document.node(at: "/fields") else { return [] }
    return document.children(of: list).map { node in
      let name = document.value(of: "name", in: node).map { document.string(of: $0) } ?? ""
      var shape = reader.field(named: name, in: document, at: node)
      for key in references where key.fields == [name] && !shape.references.contains(key.resource) {
        shape.references.append(key.resource)
      }
      return shape
    }
  }

  /// Foreign keys to other tables; those within one table are checked with it.
  private func foreignKeys(_ document: Document) -> [TableSchema.ForeignKey] {
    TableSchema.foreignKeys(of: document).filter { !$0.resource.isEmpty }
  }

  /// Whether a foreign key is a reference like any other: to the id of a record.
  private func isReference(_ key: TableSchema.ForeignKey) -> Bool {
    key.targets == ["id"] && recordKinds.contains(key.resource)
  }

  private func pathFields(
    _ document: Document, _ root: NodeIndex, _ reader: ShapeReader
  ) -> [FieldShape] {
    guard let map = document.value(of: "x-path-fields", in: root) else { return [] }
    return document.members(of: map).map { key, value in
      reader.field(named: document.string(of: key), in: document, at: value)
    }
  }

  private func uniqueKeys(_ document: Document, _ root: NodeIndex) -> [[String]] {
    guard let list = document.value(of: "x-unique", in: root) else { return [] }
    return document.children(of: list).map { key in
      document.children(of: key).map { document.string(of: $0) }
    }
  }

  /// The version that `schema: plan-item/1` must name.
  private func version(of name: String, _ document: Document) -> Int {
    guard let node = document.node(at: "/properties/schema/const") else { return 1 }
    return document.string(of: node).split(separator: "/").last.flatMap { Int($0) } ?? 1
  }

  private func text(_ key: String, _ node: NodeIndex, _ document: Document) -> String? {
    document.value(of: key, in: node).map { document.string(of: $0) }
  }

  private mutating func fail(_ path: String, _ reason: LocalizedText) {
    faults.append(KindCatalog.Fault(path: path, line: 1, reason: reason))
  }

  /// Names become names of SQL tables, so that nothing else may be in them.
  private static func isName(_ name: String) -> Bool {
    name.first?.isLetter == true
      && name.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
      }
  }
}
