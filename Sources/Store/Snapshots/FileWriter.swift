internal import GRDB
internal import Records

/// Writes files with their problems.
struct FileWriter {
  private let database: Database
  private let insert: RowStatement
  private let insertProblem: RowStatement

  init(_ database: Database) throws {
    self.database = database
    insert = try RowStatement(
      database,
      """
      INSERT OR REPLACE INTO file(file, path, kind, blob, size, modified, changed) \
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    insertProblem = try RowStatement(database, "INSERT INTO problem VALUES (?, ?)")
  }

  /// Writes a file and what is wrong with it.
  ///
  /// - `number`: The number that it has; `nil` for a new one.
  /// - Result: Its number.
  func write(
    _ entry: SnapshotEntry, _ extracted: ExtractedFile, number: Int64? = nil
  ) throws -> Int64 {
    insert.bind(1, number)
    insert.bind(2, entry.path)
    insert.bind(3, extracted.kind)
    insert.bind(4, entry.blob)
    insert.bind(5, entry.stat?.size)
    insert.bind(6, entry.stat?.modified)
    insert.bind(7, entry.stat?.changed)
    try insert.run()
    let file = number ?? database.lastInsertedRowID
    for problem in extracted.problems {
      insertProblem.bind(1, file)
      insertProblem.bind(2, StoredFinding.data(problem))
      try insertProblem.run()
    }
    return file
  }
}
