internal import ArgumentParser
internal import Documents
internal import Records
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
          bangkom needs --propose --dry-run  what could answer the open ones
          bangkom needs --propose --plan PLN-Q0F3SGZ
                                             drafts plan items for them, to edit
        """,
        """
        Contoh:
          bangkom needs                      sepuluh yang paling mendesak
          bangkom needs --unanswered         hanya yang belum dijawab rencana
          bangkom needs --all --format csv
          bangkom needs --propose --dry-run  yang dapat menjawab sisanya
          bangkom needs --propose --plan PLN-Q0F3SGZ
                                             rancang butir rencananya, untuk disunting
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

  @Flag(
    help: .text(
      "Draft a plan item for each need that none answers.",
      "Rancang butir rencana untuk tiap kebutuhan yang belum dijawab."))
  var propose = false

  @Option(
    help: .text(
      "The plan that the drafts belong to.", "Rencana tempat rancangan itu.", value: "id"))
  var plan: String?

  @Flag(
    help: .text(
      "With --propose: show the drafts, write nothing.",
      "Dengan --propose: tampilkan rancangannya, jangan tulis apa pun."))
  var dryRun = false

  @Option(help: .text("table, json, csv or markdown.", "table, json, csv, atau markdown."))
  var format = TableReport.Format.table

  func run(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
    if propose { return try await draft(in: workspace) }
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

  /// Drafts plan items; each is a record that lacks only what a person has to decide.
  private func draft(in workspace: Workspace) async throws -> ExitStatus {
    let session = workspace.session
    let examination = try await workspace.examine(.workTree, checks: false)
    var table = try examination.table(named: "needs-proposals")
    if let year { table = table.filtered(["year": year]) }
    if dryRun || table.rows.isEmpty {
      let shown =
        format == .table
        ? ["competency_name", "people", "form", "hours", "provider", "amount", "similar"] : nil
      session.console.write(
        SummaryReport.report(table, session.language, columns: shown)
          .string(format, style: session.style))
      return .fine
    }
    guard let plan = plan.map(RecordID.normalized),
      let record = try examination.store.record(withID: plan), record.kind == "plan",
      let kind = examination.library.catalog.kind(named: "plan-item")
    else {
      let plans = try examination.store.records(of: "plan").map(\.id).joined(separator: ", ")
      guard let plan else {
        throw Failure(
          .usage,
          session.text(
            "say which plan the drafts belong to: --plan ID",
            "sebutkan rencana tempat rancangan itu: --plan ID"), hints: [plans])
      }
      throw WorkflowError.unknown(plan, suggestion: plans)
    }
    let planYear = try QueryConnection(examination.store)
      .run("SELECT year FROM plan WHERE id = '\(record.id)'").rows.first?[0].description
    let drafts = RecordDraft(kind, examination, in: workspace)
    for row in table.rows {
      var values = Dictionary(
        zip(table.summary.columns.map(\.name), row.map(\.description)),
        uniquingKeysWith: { first, _ in first })
      values["plan"] = plan
      values["year"] = planYear
      session.console.print(
        try drafts.write(
          title: values["competency_name"] ?? "", values: values, template: "needs-proposal"))
    }
    session.console.tell(
      session.text(
        "\(table.rows.count) drafts; fill in schedule and curriculum, then: bangkom check",
        "\(table.rows.count) rancangan; isi jadwal dan kurikulumnya, lalu: bangkom check"))
    return .fine
  }
}
