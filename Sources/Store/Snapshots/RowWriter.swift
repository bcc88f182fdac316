internal import GRDB
internal import Records

/// Writes and deletes the rows of files, and remembers which tables it touched.
///
/// The number of a row is that of its file and its place among the file's rows of the table, so
/// that the rows of a file are found without an index.
struct RowWriter {
  let database: Database
  private let layout: StoreLayout
  /// `old_` for the rows of the base snapshot.
  private let prefix: String
  /// The tables of each kind that rows were written for, and where it is in ``tables``.
  private var numbers: [String?: Int] = [:]
  private var tables: [[Target]] = []
  /// The tables whose rows were deleted or kept.
  private var changed: Set<String> = []

  /// One table, as the rows of a kind know it.
  private struct Target {
    var name: String
    var columns: String
    var width: Int
    /// Prepared for the first row.
    var insert: RowStatement?
    /// How many rows the present file has in it.
    var count: Int64 = 0
  }

  init(database: Database, store: Store, prefix: String) {
    self.database = database
    layout = store.layout
    self.prefix = prefix
  }

  /// The tables whose rows changed.
  var touched: Set<String> {
    changed.union(tables.joined().filter { $0.insert != nil }.map { prefix + $0.name })
  }

  /// The number of the next file of the base snapshot alone.
  static let nextOld = "(SELECT coalesce(min(file), 0) - 1 FROM old_file)"

  /// Keeps the rows of a file that is about to change as those of the base snapshot, where it has
  /// been the same in both.
  mutating func keepAsBase(_ file: StoredFile) throws {
    guard
      try Int.fetchOne(
        database, sql: "SELECT 1 FROM base_change WHERE file = ?", arguments: [file.file]) == nil
    else { return }
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO old_file(file, path, kind, blob) \
        SELECT \(Self.nextOld), path, kind, blob FROM file WHERE file = ?
        """,
      arguments: [file.file])
    let old = database.lastInsertedRowID
    for table in tables[number(of: file.kind)] {
      try database.execute(
        sql: """
          INSERT INTO "old_\(table.name)"(_rowid_, file, \(table.columns)) \
          SELECT _rowid_ + ((?1 - ?2) << \(Self.shift)), ?1, \(table.columns) \
          FROM "\(table.name)" WHERE \(Self.isOfFile("?2"))
          """,
        arguments: [old, file.file])
      if database.changesCount > 0 { changed.insert("old_\(table.name)") }
    }
    try noteChange(file.file)
  }

  /// Notes that a file is not the same in the base snapshot.
  mutating func noteChange(_ file: Int64) throws {
    try database.cachedStatement(sql: "INSERT OR IGNORE INTO base_change VALUES (?)")
      .execute(arguments: [file])
    changed.insert("base_change")
  }

  /// Deletes everything of a file but the file itself.
  mutating func delete(file: Int64, kind: String?) throws {
    if prefix.isEmpty { try deleteProblems(of: file) }
    for table in tables[number(of: kind)] { try delete(file, from: table.name) }
  }

  /// Inserts the rows of a file.
  mutating func insert(_ extracted: ExtractedFile, file: Int64) throws {
    try insert(extracted.rows, kind: number(of: extracted.kind), file: file) { _ in true }
  }

  /// Puts the rows of a file in the place of its old ones; tables in which nothing differs are left
  /// alone, so that the rules that read them need not run again.
  mutating func replace(_ extracted: ExtractedFile, file: Int64, oldKind: String?) throws {
    guard extracted.kind == oldKind else {
      try delete(file: file, kind: oldKind)
      try insert(extracted, file: file)
      return
    }
    try deleteProblems(of: file)
    let kind = number(of: oldKind)
    let new = extracted.rows.valuesByTable
    var different: Set<Int> = []
    for (number, table) in tables[kind].enumerated() {
      let old = try Row.fetchAll(
        database,
        sql: """
          SELECT \(table.columns) FROM "\(prefix)\(table.name)" WHERE \(Self.isOfFile("?1")) \
          ORDER BY _rowid_
          """, arguments: [file]
      ).map { Array($0.databaseValues) }
      guard old != new[number] ?? [] else { continue }
      try delete(file, from: table.name)
      different.insert(number)
    }
    try insert(extracted.rows, kind: kind, file: file) { different.contains($0) }
  }
}

// MARK: - Parts

extension RowWriter {
  /// How many bits of a row's number are its place in the file.
  private static let shift = 32

  private static func isOfFile(_ file: String) -> String {
    "_rowid_ BETWEEN \(file) << \(shift) AND (\(file) << \(shift)) + \(UInt32.max)"
  }

  private func deleteProblems(of file: Int64) throws {
    try database.cachedStatement(sql: "DELETE FROM problem WHERE file = ?")
      .execute(arguments: [file])
  }

  private mutating func delete(_ file: Int64, from table: String) throws {
    try database.cachedStatement(
      sql: "DELETE FROM \"\(prefix)\(table)\" WHERE \(Self.isOfFile("?1"))"
    ).execute(arguments: [file])
    if database.changesCount > 0 { changed.insert("\(prefix)\(table)") }
  }

  /// The place of a kind among ``tables``.
  private mutating func number(of kind: String?) -> Int {
    if let known = numbers[kind] { return known }
    numbers[kind] = tables.count
    let derived = (kind.map { layout.tables(of: $0) } ?? []).map { table in
      (table.name, ["pointer"] + table.columns.map { "\"\($0.name)\"" })
    }
    let fixed = [
      ("record", StoreSchema.recordColumns), ("reference", StoreSchema.referenceColumns),
    ]
    tables.append(
      (fixed + derived).map { name, columns in
        Target(name: name, columns: columns.joined(separator: ", "), width: columns.count)
      })
    return tables.count - 1
  }

  /// Inserts the rows of the tables that are wanted.
  private mutating func insert(
    _ buffer: RowBuffer, kind: Int, file: Int64, where isWanted: (Int) -> Bool
  ) throws {
    for number in tables[kind].indices { tables[kind][number].count = 0 }
    try unsafe buffer.text.withUnsafeBufferPointer { text in
      // A file without a text has no rows.
      guard let text = text.baseAddress else { return }
      for row in buffer.rows where isWanted(row.table) {
        let statement = try statement(row.table, kind)
        let count = tables[kind][row.table].count
        tables[kind][row.table].count = count + 1
        statement.bind(1, file << Self.shift | count)
        statement.bind(2, file)
        try unsafe statement.run(buffer.cells[row.cells], from: 3, text: text)
      }
    }
  }

  private mutating func statement(_ table: Int, _ kind: Int) throws -> RowStatement {
    if let insert = tables[kind][table].insert { return insert }
    let target = tables[kind][table]
    let places = repeatElement("?", count: target.width + 2).joined(separator: ", ")
    let insert = try RowStatement(
      database,
      """
      INSERT INTO "\(prefix)\(target.name)"(_rowid_, file, \(target.columns)) VALUES (\(places))
      """)
    tables[kind][table].insert = insert
    return insert
  }
}

extension RowBuffer {
  /// The rows by table, as the tables have their columns.
  var valuesByTable: [Int: [[DatabaseValue]]] {
    var tables: [Int: [[DatabaseValue]]] = [:]
    for row in rows {
      tables[row.table, default: []].append(cells[row.cells].map(databaseValue))
    }
    return tables
  }

  private func databaseValue(_ cell: Cell) -> DatabaseValue {
    switch cell {
    case .null: .null
    case .integer(let value): value.databaseValue
    case .real(let value): value.databaseValue
    case .text(let offset, let length):
      String(decoding: text[Int(offset)..<Int(offset) + Int(length)], as: UTF8.self).databaseValue
    }
  }
}
