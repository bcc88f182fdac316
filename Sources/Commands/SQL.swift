internal import Documents
internal import ArgumentParser
internal import Reports
internal import Store
internal import Workflow

/// `bangkom sql`: any read-only query.
struct SQL: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sql",
      abstract: HelpLanguage.text(
        "Ask the records anything in SQL; nothing can be changed.",
        "Tanyai catatan dengan SQL; tidak ada yang dapat diubah."),
      discussion: HelpLanguage.text(
        """
        Examples:
          bangkom sql --schema               tables and columns, with their meaning
          bangkom sql "SELECT status, count(*) AS n FROM activity GROUP BY 1"
          bangkom sql --list                 queries that are kept in queries/
          bangkom sql activities-by-form     runs queries/activities-by-form.sql
        """,
        """
        Contoh:
          bangkom sql --schema               tabel dan kolom beserta artinya
          bangkom sql "SELECT status, count(*) AS n FROM activity GROUP BY 1"
          bangkom sql --list                 kueri yang disimpan di queries/
          bangkom sql activities-by-form     menjalankan queries/activities-by-form.sql
        """))
  }

  @OptionGroup var options: CommonOptions

  @Argument(
    help: .text(
      "The query, or the name of one in queries/.", "Kuerinya, atau nama kueri di queries/.",
      value: "query"))
  var query: String?

  @Flag(help: .text("Show tables and columns.", "Tampilkan tabel dan kolom."))
  var schema = false

  @Flag(help: .text("List the queries in queries/.", "Daftar kueri di queries/."))
  var list = false

  @Option(help: .text("As of a commit.", "Menurut satu commit.", value: "commit"))
  var rev: String?

  @Option(help: .text("table, json, csv or markdown.", "table, json, csv, atau markdown."))
  var format = TableReport.Format.table

  func run(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
    let saved = SavedQueries(workspace.repository, now: session.now())
    if list {
      for query in saved.all {
        session.console.print(
          session.style.colored(PrintableText.escaped(query.name), .bold)
            + "  \(PrintableText.escaped(query.title))")
      }
      return .fine
    }
    let examination = try await workspace.examine(
      rev.map { .revision($0) } ?? .workTree, checks: false)
    if schema {
      for table in examination.store.layout.tables {
        session.console.print(
          session.style.colored(table.name, .bold) + "  \(table.title[session.language])")
        for column in table.columns {
          let unit = column.unit.map { " (\($0))" } ?? ""
          session.console.print(
            "  \(column.name) \(column.affinity.rawValue.lowercased())  "
              + column.title[session.language] + unit)
        }
      }
      return .fine
    }
    guard let query else {
      throw Failure(
        .usage, session.text("there is no query", "kuerinya belum ada"),
        hints: ["bangkom help sql"])
    }
    if saved.query(named: query) == nil, !query.contains(where: \.isWhitespace), !query.isEmpty {
      throw WorkflowError.unknown(
        query, suggestion: saved.all.isEmpty ? nil : saved.all.map(\.name).joined(separator: ", "))
    }
    let connection = try QueryConnection(examination.store)
    let result: QueryResult
    do {
      result = try connection.run(saved.query(named: query)?.text ?? query)
    } catch {
      throw failure(error, names: saved.all.map(\.name), in: session)
    }
    let report = TableReport(
      columns: result.columns.enumerated().map { position, name in
        .init(name: name, title: name, isNumeric: result.rows.contains { $0[position].isNumber })
      },
      rows: result.rows.map { row in
        row.map { .init(plain: $0 == .null ? nil : $0.description, shown: $0.description) }
      })
    session.console.write(report.string(format, style: session.style))
    return .fine
  }

  private func failure(
    _ error: StoreError, names: [String], in session: Session
  ) -> Failure {
    switch error {
    case .query(let reason):
      Failure(
        .usage, reason,
        hints: ["bangkom sql --schema"] + (names.isEmpty ? [] : ["bangkom sql --list"]))
    case .queryTooLong:
      Failure(.failure, session.text("the query takes too long", "kueri ini terlalu lama"))
    default: session.failure(.store(error))
    }
  }
}
