internal import Documents
internal import FoundationEssentials
internal import GRDB
public import Records

extension Store {
  /// Makes the store hold another snapshot: reads the files that differ, and only those.
  ///
  /// The move is one transaction: a process that is killed leaves the old snapshot.
  ///
  /// - Result: How many files were read.
  @discardableResult
  public func move(to source: some SnapshotSource) async throws(StoreError) -> Int {
    let difference = SnapshotDifference(
      stored: try storedFiles(), entries: source.entries.filter { reader.reads($0.path) })
    knownFiles = nil
    do {
      if isIncomplete {
        try await build(difference.changed.map(\.entry), from: source)
      } else {
        var files: [ExtractedFile] = []
        try await extract(difference.changed.map(\.entry), from: source) { files += $1 }
        try writeSnapshot(difference, files, named: nil)
      }
    } catch {
      throw StoreError(error)
    }
    return difference.changed.count
  }

  /// Every problem that a file of the snapshot has by itself, in order.
  public func fileFindings() throws(StoreError) -> [Finding] {
    do {
      let kept = try queue.read { try Data.fetchAll($0, sql: "SELECT finding FROM problem") }
      return try kept.map { try StoredFinding.finding($0) }.sorted()
    } catch {
      throw StoreError(error)
    }
  }

  /// How many files the snapshot has.
  public func fileCount() throws(StoreError) -> Int {
    do {
      return try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM file") ?? 0 }
    } catch {
      throw StoreError(error)
    }
  }

  /// Whether the store holds a file for every path of a snapshot.
  public func knowsAllPaths(of source: some SnapshotSource) throws(StoreError) -> Bool {
    let stored = try storedFiles()
    return source.entries.allSatisfy { stored[$0.path] != nil || !reader.reads($0.path) }
  }

  private func storedFiles() throws(StoreError) -> [String: StoredFile] {
    if let known = knownFiles { return known }
    do {
      let files = try readStoredFiles()
      knownFiles = files
      return files
    } catch {
      throw StoreError(error)
    }
  }

  private func readStoredFiles() throws -> [String: StoredFile] {
    try queue.read { database in
      var files: [String: StoredFile] = [:]
      let rows = try Row.fetchCursor(
        database, sql: "SELECT file, path, kind, blob, size, modified, changed FROM file")
      while let row = try rows.next() {
        let size: Int64? = row[4]
        files[row[1]] = StoredFile(
          file: row[0], kind: row[2], blob: row[3],
          stat: size.map { FileStat(size: $0, modified: row[5], changed: row[6]) })
      }
      return files
    }
  }

  /// Writes what differs, in one transaction.
  ///
  /// - `name`: What names the new snapshot; see ``snapshotName()``.
  func writeSnapshot(
    _ difference: SnapshotDifference, _ contents: [ExtractedFile], named name: String?
  ) throws {
    let isSame = difference.changed.isEmpty && difference.removed.isEmpty
    guard !isSame || !difference.learned.isEmpty || name != nil else { return }
    try queue.write { database in
      if !isSame || name != nil { try Self.name(name, in: database) }
      var writer = RowWriter(database: database, store: self, prefix: "")
      let files = try FileWriter(database)
      for file in difference.removed {
        try writer.keepAsBase(file)
        try writer.delete(file: file.file, kind: file.kind)
        try database.execute(sql: "DELETE FROM file WHERE file = ?", arguments: [file.file])
        try database.execute(sql: "DELETE FROM base_change WHERE file = ?", arguments: [file.file])
      }
      for (change, extracted) in zip(difference.changed, contents) {
        if let old = change.file {
          try writer.keepAsBase(old)
          try writer.replace(extracted, file: old.file, oldKind: old.kind)
        }
        let file = try files.write(change.entry, extracted, number: change.file?.file)
        if change.file == nil {
          try writer.insert(extracted, file: file)
          try writer.noteChange(file)
        }
      }
      let update = try database.makeStatement(
        sql: """
          UPDATE file SET blob = coalesce(?, blob), size = ?, modified = ?, changed = ? \
          WHERE file = ?
          """)
      for (entry, file) in difference.learned {
        let stat = entry.stat ?? file.stat
        try update.execute(arguments: [
          entry.blob, stat?.size, stat?.modified, stat?.changed, file.file,
        ])
      }
      try markStale(reading: writer.touched, in: database)
    }
  }
}
