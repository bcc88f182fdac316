/// The statements that make the store's tables and indexes, in order.
struct StoreSchema {
  /// Raised whenever a store that an earlier bangkom wrote can't be read by this one.
  static let version = 6

  let layout: StoreLayout

  /// Makes the tables and views.
  var tables: [String] {
    Self.fixed + Self.history + layout.tables.flatMap(derived) + base("record", Self.recordColumns)
      + base("reference", Self.referenceColumns)
  }

  /// Makes the indexes: of many rows at once when those are there is cheaper than a row at a time.
  ///
  /// The rows of a file are found by their numbers; see ``RowWriter``.
  var indexes: [String] {
    Self.fixedIndexes + Self.historyIndexes
      + layout.tables.compactMap { table in
        guard let key = table.columns.first?.name, key == "id" || key == "record_id" else {
          return nil
        }
        return "CREATE INDEX \"\(table.name)_\(key)\" ON \"\(table.name)\"(\(key))"
      }
  }

  /// The columns of the table of records, behind `file`.
  static let recordColumns = ["pointer", "id", "kind", "title", "content"]
  /// The columns of the table of references, behind `file`.
  static let referenceColumns = ["pointer", "record", "target", "kinds"]

  private static let fixed = [
    "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID",
    """
    CREATE TABLE file(file INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, kind TEXT, blob TEXT, \
    size INTEGER, modified INTEGER, changed INTEGER)
    """,
    "CREATE TABLE problem(file INTEGER NOT NULL, finding BLOB NOT NULL)",
    // Below zero: no file of the base has the number of one that is there now.
    """
    CREATE TABLE old_file(file INTEGER PRIMARY KEY CHECK (file < 0), \
    path TEXT NOT NULL UNIQUE, kind TEXT, blob TEXT)
    """,
    "CREATE TABLE base_change(file INTEGER PRIMARY KEY)",
    """
    CREATE TABLE rule(name TEXT PRIMARY KEY, text TEXT NOT NULL, reads TEXT NOT NULL, \
    day TEXT, stale INTEGER NOT NULL) WITHOUT ROWID
    """,
    "CREATE TABLE rule_finding(rule TEXT NOT NULL, finding BLOB NOT NULL)",
    """
    CREATE TABLE record(file INTEGER NOT NULL, pointer TEXT NOT NULL, id TEXT NOT NULL, \
    kind TEXT NOT NULL, title TEXT, content TEXT)
    """,
    """
    CREATE TABLE reference(file INTEGER NOT NULL, pointer TEXT NOT NULL, record TEXT, \
    target TEXT NOT NULL, kinds TEXT NOT NULL)
    """,
    "CREATE VIEW base_file AS SELECT file, path, kind, blob FROM file"
      + " WHERE file NOT IN (SELECT file FROM base_change)"
      + " UNION ALL SELECT file, path, kind, blob FROM old_file",
  ]

  private static let fixedIndexes = [
    "CREATE INDEX problem_file ON problem(file)",
    "CREATE INDEX rule_finding_rule ON rule_finding(rule)",
    "CREATE INDEX record_file ON record(file)",
    "CREATE INDEX record_id ON record(id, kind)",
    "CREATE INDEX reference_target ON reference(target)",
  ]

  private func derived(_ table: TableDefinition) -> [String] {
    let columns = table.columns.map { "\"\($0.name)\" \($0.affinity.rawValue)" }
    let list = (["file INTEGER NOT NULL", "pointer TEXT NOT NULL"] + columns)
      .joined(separator: ", ")
    return ["CREATE TABLE \"\(table.name)\"(\(list))"]
      + base(
        table.name, ["pointer"] + table.columns.map { "\"\($0.name)\"" }, columns: list)
  }

  /// The twin of a table at the base snapshot: the rows of files that did not change since, and
  /// the old rows of those that did.
  ///
  /// Only changed files are read twice.
  private func base(_ table: String, _ names: [String], columns: String? = nil) -> [String] {
    let names = names.joined(separator: ", ")
    return [
      columns.map { "CREATE TABLE \"old_\(table)\"(\($0))" }
        ?? "CREATE TABLE old_\(table) AS SELECT * FROM \(table) WHERE 0",
      """
      CREATE VIEW "base_\(table)" AS SELECT file, \(names) FROM "\(table)" \
      WHERE file NOT IN (SELECT file FROM base_change) \
      UNION ALL SELECT file, \(names) FROM "old_\(table)"
      """,
    ]
  }
}
