internal import ArgumentParser
internal import Documents
internal import Reports
internal import Store
internal import Summaries
internal import Workflow

/// `bangkom needs`: what people need to learn, most urgent first, and what answers it.
struct Needs: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "needs",
      abstract: HelpLanguage.text(
        "Show what people need to learn, most urgent first, and which plan items answer it.",
        "Tampilkan kebutuhan kompetensi, paling mendesak di atas, dan butir rencana yang menjawabnya."
      ),
      discussion: HelpLanguage.text(
        """
        Examples:
          bangkom needs                      the ten most urgent
          bangkom needs --unanswered         only what no plan item answers
          bangkom needs --all --format csv
        """,
        """
        Contoh:
          bangkom needs                      sepuluh yang paling mendesak
          bangkom needs --unanswered         hanya yang belum dijawab rencana
          bangkom needs --all --format csv
        """))
  }

  @OptionGroup var options: CommonOptions

  @Flag(
    help: .text(
      "Only needs that no plan item answers.", "Hanya kebutuhan yang belum dijawab rencana."))
  var unanswered = false

  @Flag(help: .text("All needs, not only ten.", "Semua kebutuhan, bukan hanya sepuluh."))
  var all = false

  @Option(help: .text("Only the survey of a year.", "Hanya survei satu tahun."))
  var year: String?

  @Option(help: .text("table, json, csv or markdown.", "table, json, csv, atau markdown."))
  var format = TableReport.Format.table

  func run(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
    var table = try await workspace.summary(named: "needs-by-unit")
    if let year { table = table.filtered(["year": year]) }
    if unanswered { table = table.filtered(["plan_items": "0"]) }
    let total = table.rows.count
    if !all, format == .table { table = table.prefix(10) }
    let shown =
      format == .table
      ? ["unit_name", "competency_name", "assessed", "with_gap", "share", "priority", "plan_items"]
      : nil
    session.console.write(
      SummaryReport.report(table, session.language, columns: shown)
        .string(format, style: session.style))
    if table.rows.count < total {
      session.console.tell(
        session.text(
          "\(table.rows.count) of \(total) needs; all: bangkom needs --all",
          "\(table.rows.count) dari \(total) kebutuhan; semua: bangkom needs --all"))
    }
    return .fine
  }
}
