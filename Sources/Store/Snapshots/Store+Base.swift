internal import GRDB
internal import Records

extension Store {
  /// Says what the snapshot is compared with: the `base_` tables then hold the base snapshot.
  ///
  /// Files that are the same in both are not read again. From then on the tables stay right, also
  /// when the store moves to another snapshot.
  ///
  /// - `base`: The base snapshot; every entry has its blob. `nil`: there is none, and the tables
  ///   are empty.
  /// - `name`: What names the base snapshot for ``baseName``.
  public func setBase(
    _ base: (some SnapshotSource)?, name: String
  ) async throws(StoreError) {
    do {
      let current = try currentFiles()
      var changed = Set(current.values.map(\.file))
      var wanted: [String: SnapshotEntry] = [:]
      for entry in base?.entries ?? [] where reader.reads(entry.path) {
        if let file = current[entry.path], file.blob != nil, file.blob == entry.blob {
          changed.remove(file.file)
        } else {
          wanted[entry.path] = entry
        }
      }
      let known = try oldFiles()
      let gone = known.filter { wanted[$0.key]?.blob != $0.value.blob }
      let entries = wanted.values.filter { known[$0.path]?.blob != $0.blob }
        .sorted { $0.path < $1.path }
      var extracted: [ExtractedFile] = []
      if let base { try await extract(entries, from: base) { extracted += $1 } }
      try writeBase(gone: Array(gone.values), entries, extracted, changed: changed, name: name)
    } catch {
      throw StoreError(error)
    }
  }

  /// The name of the base snapshot; `nil` before there was one.
  public func baseName() throws(StoreError) -> String? {
    do {
      return try queue.read {
        try String.fetchOne($0, sql: "SELECT value FROM meta WHERE key = 'base'")
      }
    } catch {
      throw StoreError(error)
    }
  }

  private func currentFiles() throws -> [String: StoredFile] {
    try files("SELECT path, file, kind, blob FROM file")
  }

  private func oldFiles() throws -> [String: StoredFile] {
    try files("SELECT path, file, kind, blob FROM old_file")
  }

  private func files(_ sql: String) throws -> [String: StoredFile] {
    try queue.read { database in
      var files: [String: StoredFile] = [:]
      let rows = try Row.fetchCursor(database, sql: sql)
      while let row = try rows.next() {
        files[row[0]] = StoredFile(file: row[1], kind: row[2], blob: row[3])
      }
      return files
    }
  }

  private func writeBase(
    gone: [StoredFile], _ entries: [SnapshotEntry], _ extracted: [ExtractedFile],
    changed: Set<Int64>, name: String
  ) throws {
    try queue.write { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO meta VALUES ('base', ?)", arguments: [name])
      var writer = RowWriter(database: database, store: self, prefix: "old_")
      for file in gone {
        try writer.delete(file: file.file, kind: file.kind)
        try database.execute(sql: "DELETE FROM old_file WHERE file = ?", arguments: [file.file])
      }
      for (entry, extracted) in zip(entries, extracted) {
        try database.cachedStatement(
          sql: """
            INSERT INTO old_file(file, path, kind, blob) VALUES (\(RowWriter.nextOld), ?, ?, ?)
            """
        ).execute(arguments: [entry.path, extracted.kind, entry.blob])
        try writer.insert(extracted, file: database.lastInsertedRowID)
      }
      var touched = writer.touched
      let before = Set(try Int64.fetchAll(database, sql: "SELECT file FROM base_change"))
      if before != changed {
        try database.execute(sql: "DELETE FROM base_change")
        let insert = try RowStatement(database, "INSERT INTO base_change VALUES (?)")
        for file in changed.sorted() {
          insert.bind(1, file)
          try insert.run()
        }
        touched.insert("base_change")
      }
      try markStale(reading: touched, in: database)
    }
  }
}
