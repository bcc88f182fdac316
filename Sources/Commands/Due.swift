internal import ArgumentParser
internal import Documents
internal import Records
internal import Reports
internal import Store
internal import Summaries
internal import Workflow

/// `bangkom due`: what is due or late, by owner.
struct Due: SessionCommand {
  /// How the list is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv, markdown, ics
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "due",
      abstract: HelpLanguage.text(
        "List evaluations, follow-ups, certificates, reviews and answers that are due or late.",
        "Daftar evaluasi, tindak lanjut, sertifikat, peninjauan, dan jawaban yang jatuh tempo atau "
          + "terlambat."),
      discussion: HelpLanguage.text(
        """
        Examples:
          bangkom due                        late, or due within 30 days
          bangkom due --late                 only what is late
          bangkom due --within 90 --owner UNT-TA6JQCX
          bangkom due --format ics > due.ics for a calendar program

        Exit status: 1 where something is late.
        """,
        """
        Contoh:
          bangkom due                        terlambat, atau jatuh tempo dalam 30 hari
          bangkom due --late                 hanya yang terlambat
          bangkom due --within 90 --owner UNT-TA6JQCX
          bangkom due --format ics > due.ics untuk program kalender

        Status keluar: 1 bila ada yang terlambat.
        """))
  }

  @OptionGroup var options: CommonOptions

  @Flag(help: .text("Only what is late.", "Hanya yang terlambat."))
  var late = false

  @Option(
    help: .text(
      "Also what is due within so many days.", "Juga yang jatuh tempo dalam sekian hari.",
      value: "days"))
  var within = 30

  @Option(
    help: .text(
      "Only of one owner: a unit's id or an office.", "Hanya satu pemilik: id unit atau jabatan.",
      value: "owner"))
  var owner: String?

  @Option(
    help: .text("table, json, csv, markdown or ics.", "table, json, csv, markdown, atau ics."))
  var format = Format.table

  func run(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
    let examination = try await workspace.examine(.workTree, checks: false)
    var table = try examination.table(named: "due")
    if let owner { table = table.filtered(["owner": RecordID.normalized(owner)]) }
    guard let days = table.column("days") else { return .bug }
    let limit = late ? 1 : -within
    table = table.filtered { row in
      if case .integer(let number) = row[days] { number >= limit } else { false }
    }
    let lateCount = table.rows.count { row in
      if case .integer(let number) = row[days] { number > 0 } else { false }
    }
    if let format = TableReport.Format(rawValue: format.rawValue) {
      let shown =
        format == .table ? ["due", "days", "what", "record", "title", "owner_name"] : nil
      session.console.write(
        SummaryReport.report(table, session.language, columns: shown)
          .string(format, style: session.style))
    } else {
      session.console.write(Self.calendar(of: table, today: session.today).text)
    }
    if format == .table {
      session.console.tell(
        session.text(
          "\(table.rows.count) due, \(lateCount) of them late",
          "\(table.rows.count) jatuh tempo, \(lateCount) di antaranya terlambat"))
    }
    let isChanged = format == .table && owner == nil && tellChangedEvidence(examination, workspace)
    return lateCount > 0 || isChanged ? .findings : .fine
  }

  /// Names the policies in force that rest on a figure that is another one now.
  private func tellChangedEvidence(_ examination: Examination, _ workspace: Workspace) -> Bool {
    let session = workspace.session
    guard let git = try? workspace.repository.git(),
      let standings = try? PolicyStanding.all(in: examination, git, today: session.today)
    else { return false }
    let changed = standings.filter { !$0.changedFigures.isEmpty }
    for standing in changed {
      for figure in standing.changedFigures {
        let name = "\(standing.policy) \(PrintableText.escaped(figure.evidence.name))"
        let values = "\(figure.evidence.value) → \(figure.now ?? "–")"
        session.console.tell(
          session.text(
            "\(name): \(values); look at it, then bangkom review \(standing.policy)",
            "\(name): \(values); tinjau, lalu bangkom review \(standing.policy)"))
      }
    }
    return !changed.isEmpty
  }

  private static func calendar(of table: SummaryTable, today: String) -> CalendarReport {
    CalendarReport(
      table.rows.map { row in
        func text(_ name: String) -> String {
          table.column(name).map { row[$0].description } ?? ""
        }
        return CalendarReport.Event(
          key: "\(text("record"))-\(text("what").replacing(" ", with: "-"))-\(text("due"))",
          day: text("due"), title: "\(text("what")): \(text("title"))",
          detail: "\(text("record")), \(text("owner_name"))")
      }, today: today)
  }
}
