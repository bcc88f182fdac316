import Documents
import Foundation
import Records
import Testing

@testable import Store

@Suite struct QueryTests {
  private func connection() throws -> QueryConnection {
    let schema = #"""
      {"$id": "urn:note", "x-kind": "note", "x-path": "notes/{id}.yaml",
       "x-id-prefix": "NOT", "type": "object", "title": "Note", "x-title-id": "Nota",
       "properties": {"id": {"type": "string"}, "size": {"type": "number"}}}
      """#
    let files = SchemaFiles([SchemaFiles.File(path: "schema/note.json", bytes: Array(schema.utf8))])
    let store = try Store(
      temporaryFolder: NSTemporaryDirectory(), catalog: KindCatalog(files), today: "2026-11-24")
    return try QueryConnection(store)
  }

  @Test(arguments: [
    "ATTACH '/etc/passwd' AS x", "PRAGMA table_list", "DELETE FROM file",
    "INSERT INTO meta VALUES ('a', 'b')", "CREATE TABLE t(x)", "SELECT load_extension('x')",
    "DROP TABLE file", "VACUUM INTO '/tmp/x'", "BEGIN", "SELECT random()", "SELECT readfile('/x')",
    "UPDATE file SET path = ''", "SELECT * FROM pragma_database_list", "REINDEX", "ANALYZE",
    "WITH t AS (SELECT 1) DELETE FROM file", "SELECT current_timestamp",
  ]) func `a query may do nothing but read`(sql: String) throws {
    let connection = try connection()
    #expect(throws: StoreError.self) { try connection.run(sql) }
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n",
      "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n",
      "SELECT replace(replace(hex(printf('%4000000s', 'x')), '2', '22222222'), '2', '22222222')",
    ]) func `a query that would not end is stopped`(sql: String) throws
  {
    let connection = try connection()
    #expect(throws: StoreError.self) { try connection.run(sql) }
  }

  @Test func `the functions for rules`() throws {
    let row = try connection().run(
      """
      SELECT percent(1, 3), ratio(1, 9, 2), half_up(2.5, 0), krejcie_morgan(3500),
        days_between('2026-02-28', '2026-03-01'), add_months('2026-01-31', 1), today(),
        percent(1, 0), percent('a', 2), exact_sum(0.1) + 0
      """
    ).rows.first
    // 346: the table of Krejcie and Morgan (1970), for a population of 3,500.
    #expect(
      row == [
        .real(33.33), .real(0.11), .integer(3), .integer(346), .integer(1), .text("2026-02-28"),
        .text("2026-11-24"), .null, .null, .real(0.1),
      ])
  }

  /// Gains 0.5, 4/9, 0.75, 0.25 and 0: their mean is 1.75/4.5 = 7/18, not the gain of the means.
  @Test func `a mean of ratios is rounded once, at its end`() throws {
    let connection = try connection()
    func value(_ sql: String) throws -> QueryValue? { try connection.run(sql).rows.first?.first }
    #expect(
      try value(
        """
        SELECT mean_of_ratios(post - pre, 100 - pre, 4)
        FROM (SELECT 40 AS pre, 70 AS post UNION ALL SELECT 55, 75 UNION ALL SELECT 60, 90
          UNION ALL SELECT 80, 85 UNION ALL SELECT 70, 70 UNION ALL SELECT 100, 100)
        """) == .real(0.3889))
    // (1/3 + 2/3 + 0.015) / 3; what is NULL or divides by 0 does not count.
    #expect(
      try value(
        """
        SELECT mean_of_ratios(a, b, 3)
        FROM (SELECT 1 AS a, 3 AS b UNION ALL SELECT -2, -3 UNION ALL SELECT 0.0045, 0.3
          UNION ALL SELECT NULL, 1 UNION ALL SELECT 1, NULL UNION ALL SELECT 1, 0)
        """) == .real(0.338))
    #expect(try value("SELECT mean_of_ratios(-1, 2, 0)") == .integer(-1))
    #expect(try value("SELECT mean_of_ratios(1, 0, 2)") == .null)
    #expect(try value("SELECT mean_of_ratios('a', 2, 2)") == .null)
    #expect(try value("SELECT mean_of_ratios(1, 2, 13)") == .null)
  }

  @Test func `a mean of ratios of very many divisors is nothing, and soon`() throws {
    let many = """
      WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 30000)
      SELECT mean_of_ratios(1, x, 2), (SELECT mean_of_ratios(1, x, 6) FROM n WHERE x <= 100) FROM n
      """
    // The harmonic number of 100 is 5.187377…
    #expect(try connection().run(many).rows == [[.null, .real(0.051874)]])
  }

  @Test(arguments: [
    "date('now')", "date('NOW', '+0 days')", "date()", "strftime('%Y-%m-%d', 'now')",
    "strftime('%Y-%m-%d')", "substr(datetime('now'), 1, 10)", "date(julianday('now'))",
    "date(unixepoch('now'), 'unixepoch')", "date((SELECT 'now'))",
  ]) func `the present is the day of the session, wherever it hides`(expression: String) throws {
    let result = try connection().run("SELECT \(expression)")
    #expect(result.rows == [[.text("2026-11-24")]])
    #expect(result.readsToday)
  }

  @Test func `dates that are written out do not depend on the day`() throws {
    let result = try connection().run(
      """
      SELECT date('2026-01-31', '+1 month'), strftime('%j', '2026-02-01'), julianday(NULL),
        date('tidak'), time('2026-01-01 10:20:30'), date(2460000.5), unixepoch('1970-01-02')
      """)
    #expect(
      result.rows == [
        [
          .text("2026-03-03"), .text("032"), .null, .null, .text("10:20:30"),
          .text("2023-02-25"), .integer(86_400),
        ]
      ])
    #expect(!result.readsToday)
    #expect(throws: StoreError.self) {
      try connection().run("SELECT datetime('2026-01-01', 'localtime')")
    }
  }

  @Test func `a query tells which tables and whether the day matters`() throws {
    let connection = try connection()
    let result = try connection.run("SELECT count(*) AS n FROM note WHERE today() > '2026'")
    #expect(result.columns == ["n"])
    #expect(result.tables.contains("note"))
    #expect(result.readsToday)
    #expect(try !connection.run("SELECT 1").readsToday)
  }
}

@Suite struct QueryHeaderTests {
  @Test func `fields, continued lines and the query`() throws {
    let header = try QueryHeader(
      """
      -- plan-ceiling: error
      -- title.id: Pagu
      -- message.en: a long
      --    message
      -- message.id: pesan
      SELECT 1
      """)
    #expect(header.name == "plan-ceiling")
    #expect(header["message.en"] == "a long message")
    #expect(header.queryLine == 6)
    #expect(header.query == "SELECT 1")
    #expect(try header.localized("message").id == "pesan")
    #expect(throws: QueryHeaderFault(line: 1, reason: .missing("why.en"))) {
      try header.localized("why")
    }
  }

  @Test func `a line that is no field is named`() {
    #expect(throws: QueryHeaderFault(line: 2, reason: .notAField)) {
      try QueryHeader("-- a: b\n-- no field\nSELECT 1")
    }
    #expect(throws: QueryHeaderFault(line: 1, reason: .missing("name"))) {
      try QueryHeader("SELECT 1")
    }
  }

  @Test func `messages show values as people write them`() throws {
    let template = try #require(MessageTemplate("`{sub}` cost {total:rupiah}, {share:percent}"))
    let values: [String: QueryValue] = [
      "sub": .text("5.04"), "total": .integer(1_250_000), "share": .real(33.33),
    ]
    #expect(template.names == ["sub", "total", "share"])
    #expect(template.string(values, in: .id) == "`5.04` cost Rp1.250.000, 33,33 %")
    #expect(MessageTemplate("{a") == nil)
    #expect(MessageTemplate("{a:unknown}") == nil)
  }
}
