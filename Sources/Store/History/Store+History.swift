internal import GRDB

/// Which file of which commit a record was in.
public struct StoredFileRevision: Sendable, Hashable {
  /// The commit's id.
  public var commit: String
  /// What it did to the file.
  public var file: StoredRevision.File

  /// Makes one.
  public init(commit: String, file: StoredRevision.File) {
    (self.commit, self.file) = (commit, file)
  }
}

extension Store {
  /// The commits up to which history is in the tables, newest knowledge first.
  public func historyTips() throws(StoreError) -> [String] {
    try history { database in
      let text = try String.fetchOne(
        database, sql: "SELECT value FROM meta WHERE key = 'history'")
      return text?.split(separator: " ").map(String.init) ?? []
    }
  }

  /// Adds commits to the tables `revision`, `trailer` and `revision_file`.
  ///
  /// The tables grow by whatever is asked for: they may hold commits that no branch has any more.
  ///
  /// - `revisions`: What is new; one that is known already is left as it is.
  /// - `tips`: The commits up to which history is then known.
  public func addHistory(_ revisions: [StoredRevision], tips: [String]) throws(StoreError) {
    try history(writing: true) { database in
      let insert = try database.makeStatement(
        sql: """
          INSERT OR IGNORE INTO revision(hash, author, time, day, subject) VALUES (?, ?, ?, ?, ?)
          """)
      let trailer = try RowStatement(database, "INSERT INTO trailer VALUES (?, ?, ?)")
      let file = try RowStatement(database, "INSERT INTO revision_file VALUES (?, ?, ?, ?, ?)")
      for revision in revisions {
        try insert.execute(arguments: [
          revision.commit, revision.author, revision.time, revision.day, revision.subject,
        ])
        guard database.changesCount > 0 else { continue }
        let number = database.lastInsertedRowID
        for one in revision.trailers {
          trailer.bind(1, number)
          trailer.bind(2, one.key)
          trailer.bind(3, one.value)
          try trailer.run()
        }
        for one in revision.files {
          file.bind(1, number)
          file.bind(2, one.path)
          file.bind(3, one.record)
          file.bind(4, one.old)
          file.bind(5, one.new)
          try file.run()
        }
      }
      try database.execute(
        sql: "INSERT OR REPLACE INTO meta VALUES ('history', ?)",
        arguments: [tips.prefix(Self.tipLimit).joined(separator: " ")])
      try self.markStale(
        reading: ["revision", "trailer", "revision_file"], in: database)
    }
  }

  /// Forgets what was learnt of history.
  public func forgetHistory() throws(StoreError) {
    try history(writing: true) { try Self.forgetHistory(in: $0) }
  }

  static func forgetHistory(in database: Database) throws {
    try database.execute(
      sql: """
        DELETE FROM revision; DELETE FROM trailer; DELETE FROM revision_file; \
        DELETE FROM meta WHERE key = 'history'
        """)
  }

  /// What known commits did to the files of a record, its tables included, in no certain order.
  public func fileRevisions(ofRecord id: String) throws(StoreError) -> [StoredFileRevision] {
    try fileRevisions("f.record = ?", id)
  }

  /// What known commits did to the file at a path, in no certain order.
  public func fileRevisions(ofPath path: String) throws(StoreError) -> [StoredFileRevision] {
    try fileRevisions("f.path = ?", path)
  }

  private func fileRevisions(
    _ condition: String, _ name: String
  ) throws(StoreError) -> [StoredFileRevision] {
    try history { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT r.hash, f.path, f.old, f.new FROM revision_file f \
          JOIN revision r ON r.number = f.revision WHERE \(condition)
          """, arguments: [name]
      ).map {
        StoredFileRevision(
          commit: $0[0], file: StoredRevision.File(path: $0[1], old: $0[2], new: $0[3]))
      }
    }
  }

  private static var tipLimit: Int { 8 }

  private func history<Value>(
    writing: Bool = false, _ body: (Database) throws -> Value
  ) throws(StoreError) -> Value {
    do {
      return writing ? try queue.write(body) : try queue.read(body)
    } catch {
      throw StoreError(error)
    }
  }
}

extension StoreSchema {
  /// The tables of history, which are filled when it is asked for.
  static let history = [
    "CREATE TABLE figure(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    """
    CREATE TABLE revision(number INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, \
    author TEXT NOT NULL, time INTEGER NOT NULL, day TEXT NOT NULL, subject TEXT NOT NULL)
    """,
    "CREATE TABLE trailer(revision INTEGER NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL)",
    """
    CREATE TABLE revision_file(revision INTEGER NOT NULL, path TEXT NOT NULL, record TEXT, \
    old TEXT, new TEXT)
    """,
  ]

  /// The indexes of the tables of history.
  static let historyIndexes = [
    "CREATE INDEX trailer_revision ON trailer(revision)",
    "CREATE INDEX revision_file_path ON revision_file(path)",
    "CREATE INDEX revision_file_record ON revision_file(record)",
  ]
}
