internal import GRDB
public import Records

/// What the store knows of one record.
public struct StoredRecord: Sendable, Hashable {
  /// The id.
  public var id: String
  /// The kind's name.
  public var kind: String
  /// What people call it.
  public var title: String?
  /// The file, from the root.
  public var path: String
  /// The JSON Pointer to it in its file; empty for a whole file.
  public var pointer: String
}

extension Store {
  /// The record with an id; the first where there are several.
  public func record(withID id: String) throws(StoreError) -> StoredRecord? {
    try records("WHERE r.id = ?", [id]).first
  }

  /// The records of a kind, sorted by id; those of all kinds for `nil`.
  public func records(of kind: String?) throws(StoreError) -> [StoredRecord] {
    guard let kind else { return try records("", []) }
    return try records("WHERE r.kind = ?", [kind])
  }

  /// Whether there is a record of a kind; takes the same time however many there are.
  public func hasRecords(of kind: Kind) throws(StoreError) -> Bool {
    do {
      let table = StoreLayout.tableName(of: kind)
      return try queue.read { database in
        try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM \"\(table)\")") == true
      }
    } catch {
      throw StoreError(error)
    }
  }

  /// Whether a file with records of a kind is not as it is in the base snapshot.
  public func hasChanges(of kind: Kind) throws(StoreError) -> Bool {
    do {
      return try queue.read { database in
        try Bool.fetchOne(
          database,
          sql: """
            SELECT EXISTS (SELECT 1 FROM base_change c JOIN file f ON f.file = c.file \
            WHERE f.kind = ?)
            """, arguments: [kind.name]) == true
      }
    } catch {
      throw StoreError(error)
    }
  }

  /// The records, one a file, that the base snapshot does not have under their id.
  public func newRecords() throws(StoreError) -> [StoredRecord] {
    try records(
      """
      WHERE r.file IN (SELECT file FROM base_change) AND r.pointer = '' \
      AND NOT EXISTS (SELECT 1 FROM base_record b WHERE b.id = r.id)
      """, [])
  }

  private func records(
    _ condition: String, _ arguments: StatementArguments
  ) throws(StoreError) -> [StoredRecord] {
    do {
      return try queue.read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT r.id, r.kind, r.title, f.path, r.pointer FROM record r \
            JOIN file f ON f.file = r.file \(condition) ORDER BY r.kind, r.id, f.path
            """, arguments: arguments
        ).map {
          StoredRecord(id: $0[0], kind: $0[1], title: $0[2], path: $0[3], pointer: $0[4])
        }
      }
    } catch {
      throw StoreError(error)
    }
  }
}
