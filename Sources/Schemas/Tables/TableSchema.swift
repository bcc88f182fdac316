public import Documents

/// A compiled Table Schema: what the columns and cells of a CSV file must be.
///
/// Source: Frictionless Table Schema 1.0 and 2.0.
public struct TableSchema: Sendable {
  /// What the columns of a table must be, taken together.
  enum FieldsMatch: String, Sendable {
    /// All of them, in this order.
    case exact
    /// All of them.
    case equal
    /// All of them, and others.
    case subset
    /// Some of them.
    case superset
    /// At least one of them, and others.
    case partial
  }

  let fields: [TableField]
  /// `nil` where the schema does not say: all columns must be there, in any order.
  let fieldsMatch: FieldsMatch?
  /// The columns that together tell a row from all others; none where the schema names none.
  public let primaryKey: [String]
  let uniqueKeys: [[String]]
  /// Columns of which the values must be in another table.
  public let foreignKeys: [ForeignKey]
  /// What in the schema is probably not what was meant.
  public let warnings: [SchemaError]

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
  ///
  /// - `related`: The tables that foreign keys refer to; a foreign key to any other is not checked.
  /// - `limit`: How many problems of one rule in one column are listed; one more says how many
  ///   there are besides.
  public func problems(
    in document: Document, related: RelatedTables = RelatedTables(),
    limit: Int = ProblemList.limit
  ) -> [Problem] {
    guard let table = document.table else { return [] }
    var check = TableCheck(schema: self, table: table, related: related, limit: limit)
    check.run()
    return check.list.problems
  }
}

/// The tables that foreign keys refer to, by name.
public struct RelatedTables: Sendable {
  private var keys: [TableSchema.ForeignKey: TableKeys] = [:]

  /// Makes a collection without tables.
  public init() {}

  /// Whether there is a table for a foreign key.
  public func has(_ key: TableSchema.ForeignKey) -> Bool { keys[key] != nil }

  /// Adds the table that a foreign key refers to; the names of the columns that it lacks.
  public mutating func add(_ table: Table, for key: TableSchema.ForeignKey) -> [String] {
    let names = table.header.map(\.value)
    let missing = key.targets.filter { !names.contains($0) }
    guard missing.isEmpty else { return missing }
    var found = TableKeys(table, columns: key.targets.compactMap { names.firstIndex(of: $0) })
    found.index()
    keys[key] = found
    return []
  }

  func keys(of key: TableSchema.ForeignKey) -> TableKeys? { keys[key] }
}
