public import Documents

/// A compiled Table Schema: what the columns and cells of a CSV file must be.
///
/// Source: Frictionless Table Schema 1.0, and `fieldsMatch` of 2.0.
public struct TableSchema: Sendable {
  /// One column.
  struct Field: Sendable {
    enum ValueType: String, Sendable {
      case string
      case integer
      case number
      case boolean
      case date
      case year
      case any
    }

    var name: String
    var type: ValueType
    var isRequired = false
    var isUnique = false
    var pattern: Pattern?
    var allowed: Set<String> = []
    var minimum: ExactNumber?
    var maximum: ExactNumber?
    var minLength: Int?
    var maxLength: Int?
  }

  let fields: [Field]
  let primaryKey: [String]
  let missingValues: Set<String>
  /// Whether a table may lack columns that are not required: `fieldsMatch: superset`.
  let mayLackColumns: Bool

  /// Compiles a schema document.
  ///
  /// - `uri`: What errors call the schema.
  public static func compile(
    _ document: Document, uri: String
  ) -> Result<TableSchema, SchemaErrors> {
    var compiler = TableSchemaCompiler(document: document, uri: uri)
    let schema = compiler.schema()
    return compiler.errors.isEmpty
      ? .success(schema) : .failure(SchemaErrors(errors: compiler.errors))
  }

  /// Everything that is wrong with a table, in order of place.
  public func problems(in document: Document) -> [Problem] {
    guard let table = document.table else { return [] }
    var check = TableCheck(schema: self, table: table)
    check.run()
    return check.problems
  }
}

/// Reads a Table Schema.
private struct TableSchemaCompiler {
  let document: Document
  let uri: String
  var errors: [SchemaError] = []

  mutating func schema() -> TableSchema {
    guard let root = document.root, let list = document.value(of: "fields", in: root) else {
      fail(document.root, LocalizedText(en: "there is no `fields`", id: "tidak ada `fields`"))
      return TableSchema(
        fields: [], primaryKey: [], missingValues: [""], mayLackColumns: false)
    }
    let fields = document.children(of: list).map { field($0) }
    let key = document.value(of: "primaryKey", in: root)
    let missing = document.value(of: "missingValues", in: root)
    let match = document.value(of: "fieldsMatch", in: root).map(names) ?? []
    return TableSchema(
      fields: fields, primaryKey: key.map(names) ?? [],
      missingValues: Set(missing.map(names) ?? [""]), mayLackColumns: match == ["superset"])
  }

  private func names(_ node: NodeIndex) -> [String] {
    document.nodes[node].kind == .sequence
      ? document.children(of: node).map { document.string(of: $0) } : [document.string(of: node)]
  }

  private mutating func field(_ node: NodeIndex) -> TableSchema.Field {
    let name = document.value(of: "name", in: node).map { document.string(of: $0) } ?? ""
    let typeNode = document.value(of: "type", in: node)
    let typeName = typeNode.map { document.string(of: $0) } ?? "string"
    var field = TableSchema.Field(name: name, type: .any)
    if let type = TableSchema.Field.ValueType(rawValue: typeName) {
      field.type = type
    } else {
      fail(
        typeNode,
        LocalizedText(en: "`\(typeName)` is not a type", id: "`\(typeName)` bukan tipe"))
    }
    guard let constraints = document.value(of: "constraints", in: node) else { return field }
    func text(_ key: String) -> String? {
      document.value(of: key, in: constraints).map { document.string(of: $0) }
    }
    field.isRequired = text("required") == "true"
    field.isUnique = text("unique") == "true"
    field.minimum = text("minimum").flatMap { ExactNumber(Array($0.utf8)[...]) }
    field.maximum = text("maximum").flatMap { ExactNumber(Array($0.utf8)[...]) }
    field.minLength = text("minLength").flatMap { Int($0) }
    field.maxLength = text("maxLength").flatMap { Int($0) }
    if let list = document.value(of: "enum", in: constraints) { field.allowed = Set(names(list)) }
    if let expression = text("pattern") {
      // Table Schema matches the whole cell, JSON Schema any part.
      switch Pattern.compile("^(?:\(expression))$") {
      case .success(let pattern): field.pattern = pattern
      case .failure(let fault):
        fail(
          constraints,
          LocalizedText(
            en: "`\(expression)` is not a pattern: \(fault.reason.en)",
            id: "`\(expression)` bukan pola: \(fault.reason.id)"))
      }
    }
    return field
  }

  private mutating func fail(_ node: NodeIndex?, _ message: LocalizedText) {
    let range =
      node.map { document.nodes[$0].range } ?? TextRange(offset: 0, length: 0, line: 1, column: 1)
    errors.append(SchemaError(uri: uri, range: range, message: message))
  }
}
