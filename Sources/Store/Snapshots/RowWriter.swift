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
    for table in file.kind.map({ layout.tables(of: $0) }) ?? [] {
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
    if prefix.isEmpty {
      try database.cachedStatement(sql: "DELETE FROM problem WHERE file = ?")
        .execute(arguments: [file])
    }
    for name in names(of: kind) {
      try database.cachedStatement(sql: "DELETE FROM \"\(prefix)\(name)\" WHERE file = ?")
        .execute(arguments: [file])
      if database.changesCount > 0 { touched.insert("\(prefix)\(name)") }
    }
  }

  /// Inserts the rows of a file.
  mutating func insert(_ extracted: ExtractedFile, file: Int64) throws {
    for (table, rows) in tableRows(of: extracted, file: file) { try insert(rows, into: table) }
  }

  /// Puts the rows of a file in the place of its old ones; tables in which nothing differs are left
  /// alone, so that the rules that read them need not run again.
  mutating func replace(_ extracted: ExtractedFile, file: Int64, oldKind: String?) throws {
    guard extracted.kind == oldKind else {
      try delete(file: file, kind: oldKind)
      try insert(extracted, file: file)
      return
    }
    try database.cachedStatement(sql: "DELETE FROM problem WHERE file = ?")
      .execute(arguments: [file])
    let rows = tableRows(of: extracted, file: file)
    for table in names(of: oldKind) {
      let new = rows[table] ?? []
      let old = try Row.fetchAll(
        database, sql: "SELECT * FROM \"\(prefix)\(table)\" WHERE file = ? ORDER BY rowid",
        arguments: [file]
      ).map { Array($0.databaseValues) }
      guard old != new else { continue }
      try database.cachedStatement(sql: "DELETE FROM \"\(prefix)\(table)\" WHERE file = ?")
        .execute(arguments: [file])
      touched.insert("\(prefix)\(table)")
      try insert(new, into: table)
    }
  }

  private func names(of kind: String?) -> [String] {
    ["record", "reference"] + (kind.map { layout.tables(of: $0) } ?? []).map(\.name)
  }

  /// The rows of a file by table, as the tables have their columns.
  private func tableRows(
    of extracted: ExtractedFile, file: Int64
  ) -> [String: [[DatabaseValue]]] {
    var tables: [String: [[DatabaseValue]]] = [:]
    let file = file.databaseValue
    let definitions = extracted.kind.map { layout.tables(of: $0) } ?? []
    for row in extracted.rows {
      tables[definitions[row.table].name, default: []].append(
        [file, row.pointer.databaseValue] + row.values.map(\.databaseValue))
    }
    tables["record"] = extracted.entries.map { entry in
      let texts = [entry.pointer, entry.id, extracted.kind, entry.title, entry.content]
      return [file] + texts.map { $0?.databaseValue ?? .null }
    }
    tables["reference"] = extracted.references.map { reference in
      let texts = [reference.pointer, reference.record, reference.target, reference.kinds]
      return [file] + texts.map { $0?.databaseValue ?? .null }
    }
    return tables
  }

  private mutating func insert(_ rows: [[DatabaseValue]], into table: String) throws {
    guard let first = rows.first else { return }
    let places = Array(repeating: "?", count: first.count).joined(separator: ", ")
    let statement = try database.cachedStatement(
      sql: "INSERT INTO \"\(prefix)\(table)\" VALUES (\(places))")
    for row in rows { try statement.execute(arguments: StatementArguments(row)) }
    touched.insert("\(prefix)\(table)")
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
