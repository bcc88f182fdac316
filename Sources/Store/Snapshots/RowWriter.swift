internal import GRDB
internal import Records

/// Writes and deletes the rows of files, and remembers which tables it touched.
struct RowWriter {
  let database: Database
  private let store: Store
  /// `old_` for the rows of the base snapshot.
  let prefix: String
  /// The tables whose rows changed.
  private(set) var touched: Set<String> = []

  init(database: Database, store: Store, prefix: String) {
    self.database = database
    self.store = store
    self.prefix = prefix
  }

  private var layout: StoreLayout { store.layout }

  /// Keeps the rows of a file that is about to change as those of the base snapshot, where it has
  /// been the same in both.
  mutating func keepAsBase(_ file: StoredFile) throws {
    guard
      try Int.fetchOne(
        database, sql: "SELECT 1 FROM base_change WHERE file = ?", arguments: [file.file]) == nil
    else { return }
    try database.execute(
      sql:
        "INSERT OR REPLACE INTO old_file(path, kind, blob) SELECT path, kind, blob FROM file WHERE file = ?",
      arguments: [file.file])
    let old = database.lastInsertedRowID
    var columns = [
      "record": "pointer, id, kind, title, content",
      "reference": "pointer, record, target, kinds",
    ]
    for number in file.kind.map({ layout.tables(of: $0) }) ?? 0..<0 {
      let table = layout.tables[number]
      columns[table.name] = (["pointer"] + table.columns.map { "\"\($0.name)\"" })
        .joined(separator: ", ")
    }
    for (table, list) in columns {
      try database.execute(
        sql: "INSERT INTO \"old_\(table)\" SELECT ?, \(list) FROM \"\(table)\" WHERE file = ?",
        arguments: [old, file.file])
      if database.changesCount > 0 { touched.insert("old_\(table)") }
    }
    try noteChange(file.file)
  }

  /// Notes that a file is not the same in the base snapshot.
  mutating func noteChange(_ file: Int64) throws {
    try database.execute(
      sql: "INSERT OR IGNORE INTO base_change VALUES (?)", arguments: [file])
    touched.insert("base_change")
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
