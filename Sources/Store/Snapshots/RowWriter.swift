internal import GRDB
internal import Records

/// Writes and deletes the rows of files, and remembers which tables it touched.
struct RowWriter {
  let database: Database
  let layout: StoreLayout
  /// `old_` for the rows of the base snapshot.
  let prefix: String
  /// The tables whose rows changed.
  private(set) var touched: Set<String> = []

  init(database: Database, layout: StoreLayout, prefix: String) {
    self.database = database
    self.layout = layout
    self.prefix = prefix
  }

  /// Deletes everything of a file but the file itself.
  mutating func delete(file: Int64, kind: String?) throws {
    var names = ["record", "reference"]
    if let kind { names += layout.tables(of: kind).map { layout.tables[$0].name } }
    if prefix.isEmpty {
      try database.cachedStatement(sql: "DELETE FROM problem WHERE file = ?")
        .execute(arguments: [file])
    }
    for name in names {
      try database.cachedStatement(sql: "DELETE FROM \"\(prefix)\(name)\" WHERE file = ?")
        .execute(arguments: [file])
      if database.changesCount > 0 { touched.insert("\(prefix)\(name)") }
    }
  }

  /// Inserts the rows of a file.
  mutating func insert(_ extracted: ExtractedFile, file: Int64) throws {
    for row in extracted.rows {
      let table = layout.tables[row.table]
      let places = String(repeating: ", ?", count: table.columns.count)
      let statement = try database.cachedStatement(
        sql: "INSERT INTO \"\(prefix)\(table.name)\" VALUES (?, ?\(places))")
      var arguments: [DatabaseValue] = [file.databaseValue, row.pointer.databaseValue]
      for value in row.values { arguments.append(value.databaseValue) }
      try statement.execute(arguments: StatementArguments(arguments))
      touched.insert("\(prefix)\(table.name)")
    }
    if !extracted.entries.isEmpty {
      let statement = try database.cachedStatement(
        sql: "INSERT INTO \(prefix)record VALUES (?, ?, ?, ?, ?, ?)")
      for entry in extracted.entries {
        try statement.execute(arguments: [
          file, entry.pointer, entry.id, extracted.kind, entry.title, entry.content,
        ])
      }
      touched.insert("\(prefix)record")
    }
    if !extracted.references.isEmpty {
      let statement = try database.cachedStatement(
        sql: "INSERT INTO \(prefix)reference VALUES (?, ?, ?, ?, ?)")
      for reference in extracted.references {
        try statement.execute(arguments: [
          file, reference.pointer, reference.record, reference.target, reference.kinds,
        ])
      }
      touched.insert("\(prefix)reference")
    }
  }
}

extension QueryValue {
  var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let value): value.databaseValue
    case .real(let value): value.databaseValue
    case .text(let value): value.databaseValue
    }
  }
}
