internal import GRDB
internal import Records

extension Store {
  /// What names the snapshot that the store holds; `nil` where that is not known.
  public func snapshotName() throws(StoreError) -> String? {
    do {
      return try queue.read {
        try String.fetchOne($0, sql: "SELECT value FROM meta WHERE key = 'snapshot'")
      }
    } catch {
      throw StoreError(error)
    }
  }

  /// Says what names the snapshot that the store holds.
  public func nameSnapshot(_ name: String) throws(StoreError) {
    do {
      try queue.write { try Self.name(name, in: $0) }
    } catch {
      throw StoreError(error)
    }
  }

  /// Keeps the name of the snapshot, or forgets it.
  static func name(_ name: String?, in database: Database) throws {
    if let name {
      try database.execute(
        sql: "INSERT OR REPLACE INTO meta VALUES ('snapshot', ?)", arguments: [name])
    } else {
      try database.execute(sql: "DELETE FROM meta WHERE key = 'snapshot'")
    }
  }

  /// Goes to another snapshot that differs in a few files; the others are not even listed.
  ///
  /// - `changed`: The files that are new or different, each with its blob.
  /// - `removed`: The paths of the files that are there no longer.
  /// - `name`: What names the snapshot.
  public func step(
    changed: some SnapshotSource, removed: [String], named name: String
  ) async throws(StoreError) {
    do {
      var difference = SnapshotDifference()
      for entry in changed.entries where reader.reads(entry.path) {
        let stored = try storedFile(at: entry.path)
        if stored?.blob != entry.blob || stored == nil {
          difference.changed.append((entry, stored))
        }
      }
      for path in removed {
        if let stored = try storedFile(at: path) { difference.removed.append(stored) }
      }
      knownFiles = nil
      let entries = difference.changed.map(\.entry)
      if isIncomplete, !entries.isEmpty {
        try await build(entries, from: changed)
        try nameSnapshot(name)
      } else {
        var files: [ExtractedFile] = []
        try await extract(entries, from: changed) { files += $1 }
        try writeSnapshot(difference, files, named: name)
      }
    } catch {
      throw StoreError(error)
    }
  }

  /// Makes the snapshot that the store holds the base snapshot as well: nothing differs from it.
  ///
  /// Takes time for what differed before, not for what there is.
  public func makeBase(named name: String) throws(StoreError) {
    do {
      try queue.write { database in
        try database.execute(
          sql: "INSERT OR REPLACE INTO meta VALUES ('base', ?)", arguments: [name])
        var touched: Set<String> = []
        let tables = layout.tables.map(\.name) + ["record", "reference", "file"]
        for table in tables.map({ "old_\($0)" }) + ["base_change"] {
          try database.execute(sql: "DELETE FROM \"\(table)\"")
          if database.changesCount > 0 { touched.insert(table) }
        }
        try markStale(reading: touched, in: database)
      }
    } catch {
      throw StoreError(error)
    }
  }

  private func storedFile(at path: String) throws -> StoredFile? {
    try queue.read { database in
      let row = try database.cachedStatement(
        sql: "SELECT file, kind, blob FROM file WHERE path = ?")
      guard let found = try Row.fetchOne(row, arguments: [path]) else { return nil }
      return StoredFile(file: found[0], kind: found[1], blob: found[2])
    }
  }
}

// MARK: - Trials

extension Store {
  /// Says that the store will hold for a while what nobody has accepted yet.
  ///
  /// A store whose process ends before ``endTrial()`` is thrown away by the next one, and rows that
  /// are deleted leave no bytes behind.
  public func beginTrial() throws(StoreError) {
    do {
      try queue.inDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON") }
      try queue.write {
        try $0.execute(sql: "INSERT OR REPLACE INTO meta VALUES ('trial', '')")
      }
    } catch {
      throw StoreError(error)
    }
  }

  /// Ends a trial: the store holds again what it held before.
  ///
  /// What rules found meanwhile is forgotten.
  public func endTrial() throws(StoreError) {
    do {
      try queue.write { database in
        try database.execute(
          sql: "DELETE FROM rule_finding WHERE rule IN (SELECT name FROM rule WHERE stale <> 0)")
        try database.execute(sql: "DELETE FROM meta WHERE key = 'trial'")
      }
      // The journal has the pages of the trial.
      try queue.inDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    } catch {
      throw StoreError(error)
    }
  }

  /// Whether a process ended in the middle of a trial.
  static func isOnTrial(_ database: Database) throws -> Bool {
    try String.fetchOne(database, sql: "SELECT value FROM meta WHERE key = 'trial'") != nil
  }
}
