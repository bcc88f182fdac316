internal import FoundationEssentials
internal import GRDB
public import Records

extension Store {
  /// What an earlier run of a rule found, where it still holds: no table that the rule reads has
  /// changed since, nor the rule, nor the day where that matters.
  ///
  /// - `name`: The rule's name.
  /// - `text`: The rule as it is written.
  public func keptFindings(of name: String, text: String) throws(StoreError) -> [Finding]? {
    do {
      return try queue.read { database in
        let row = try Row.fetchOne(
          database, sql: "SELECT text, day, stale FROM rule WHERE name = ?", arguments: [name])
        guard let row, row[0] == text, row[2] == 0 else { return nil }
        let day: String? = row[1]
        guard day == nil || day == today else { return nil }
        return try Data.fetchAll(
          database, sql: "SELECT finding FROM rule_finding WHERE rule = ?", arguments: [name]
        ).map { try StoredFinding.finding($0) }
      }
    } catch {
      throw StoreError(error)
    }
  }

  /// Keeps what a rule found.
  ///
  /// - `tables`: The tables that the rule reads.
  /// - `readsToday`: Whether it depends on the day.
  public func keep(
    _ findings: [Finding], of name: String, text: String, tables: Set<String>, readsToday: Bool
  ) throws(StoreError) {
    do {
      try queue.write { database in
        try database.execute(
          sql: "INSERT OR REPLACE INTO rule VALUES (?, ?, ?, ?, 0)",
          arguments: [
            name, text, tables.sorted().joined(separator: ","), readsToday ? today : nil,
          ])
        try database.execute(
          sql: "DELETE FROM rule_finding WHERE rule = ?", arguments: [name])
        for finding in findings {
          try database.cachedStatement(sql: "INSERT INTO rule_finding VALUES (?, ?)")
            .execute(arguments: [name, StoredFinding.data(finding)])
        }
      }
    } catch {
      throw StoreError(error)
    }
  }

  /// Marks the rules that read any of these tables, in the transaction that changes the tables.
  func markStale(reading tables: Set<String>, in database: Database) throws {
    guard !tables.isEmpty else { return }
    let rows = try Row.fetchAll(database, sql: "SELECT name, reads FROM rule WHERE stale = 0")
    for row in rows {
      let reads: String = row[1]
      guard reads.split(separator: ",").contains(where: { tables.contains(String($0)) }) else {
        continue
      }
      let name: String = row[0]
      try database.execute(sql: "UPDATE rule SET stale = 1 WHERE name = ?", arguments: [name])
    }
  }
}
