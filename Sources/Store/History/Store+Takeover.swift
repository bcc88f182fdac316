internal import GRDB

#if canImport(Glibc)
internal import Glibc
#endif

/// What commits did is the same under all schemas: a store that takes another's place takes it over.
extension Store {
  private static func earlier(_ path: String) -> String { "\(path)-earlier" }

  /// Moves the store at a path aside when this version of bangkom made it, for other schemas.
  ///
  /// It waits there until the store that takes its place is complete.
  static func setAside(_ path: String) {
    guard unsafe access(path, F_OK) == 0, isOfThisVersion(path) else { return }
    removeEarlier(path)
    for suffix in ["", "-wal", "-shm"] { unsafe rename(path + suffix, earlier(path) + suffix) }
  }

  private static func isOfThisVersion(_ path: String) -> Bool {
    guard let queue = try? DatabaseQueue(path: path) else { return false }
    defer { try? queue.close() }
    let key = try? queue.read { database in
      try isOnTrial(database)
        ? nil : String.fetchOne(database, sql: "SELECT value FROM meta WHERE key = 'key'")
    }
    return key?.hasPrefix("\(StoreSchema.version) ") ?? false
  }

  /// Fills the tables of history of a new store from the one that was set aside, where there is one.
  ///
  /// One that can't be read is forgotten: all of it can be learnt again.
  static func takeOver(_ path: String, in queue: DatabaseQueue) {
    let earlier = earlier(path)
    guard unsafe access(earlier, F_OK) == 0 else { return }
    do {
      try queue.inDatabase { database in
        try database.execute(sql: "ATTACH DATABASE ? AS earlier", arguments: [earlier])
        defer { try? database.execute(sql: "DETACH DATABASE earlier") }
        for table in ["revision", "trailer", "revision_file", "figure"] {
          try database.execute(sql: "INSERT INTO main.\(table) SELECT * FROM earlier.\(table)")
        }
        // Last: without it the tables count as empty.
        try database.execute(
          sql: "INSERT INTO main.meta SELECT * FROM earlier.meta WHERE key = 'history'")
      }
    } catch {
      try? queue.inDatabase { try Self.forgetHistory(in: $0) }
      removeEarlier(path)
    }
  }

  /// Removes the store that was set aside.
  static func removeEarlier(_ path: String) {
    for suffix in ["", "-wal", "-shm"] { unsafe unlink(earlier(path) + suffix) }
  }
}
