internal import GRDB

extension Store {
  /// What was computed once for a commit, which never changes; `nil` where nothing was.
  ///
  /// - `key`: The commit and everything else that the result depends on.
  public func figure(_ key: String) throws(StoreError) -> String? {
    do {
      return try queue.read { database in
        try String.fetchOne(
          database, sql: "SELECT value FROM figure WHERE key = ?", arguments: [key])
      }
    } catch {
      throw StoreError(error)
    }
  }

  /// Keeps what was computed for a commit.
  public func keep(_ value: String, as key: String) throws(StoreError) {
    do {
      try queue.write { database in
        try database.execute(
          sql: "INSERT OR REPLACE INTO figure VALUES (?, ?)", arguments: [key, value])
      }
    } catch {
      throw StoreError(error)
    }
  }
}
