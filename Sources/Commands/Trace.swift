internal import ArgumentParser
internal import Documents
internal import Records
internal import Reports
internal import Store
internal import Summaries
internal import Workflow

/// `bangkom trace`: from need and public input to policy, and where the way breaks off.
struct Trace: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "trace",
      abstract: HelpLanguage.text(
        "Follow needs and public input to plan items, activities, evaluations, adjustments, policies.",
        "Telusuri kebutuhan dan masukan publik sampai butir rencana, kegiatan, evaluasi, dan kebijakan."
      ),
      discussion: HelpLanguage.text(
        """
        Examples:
          bangkom trace                      the whole matrix
          bangkom trace PLI-C2WNHE5          only the ways through one record
          bangkom trace --breaks             where the way ends too early
          bangkom trace --breaks --format csv

        Exit status: 1 with --breaks where there are any.
        """,
        """
        Contoh:
          bangkom trace                      seluruh matriks
          bangkom trace PLI-C2WNHE5          hanya jalan melalui satu catatan
          bangkom trace --breaks             tempat jalannya terputus
          bangkom trace --breaks --format csv

        Status keluar: 1 dengan --breaks bila ada yang terputus.
        """))
  }

  @OptionGroup var options: CommonOptions

  @Argument(
    help: .text(
      "Only ways through this record.", "Hanya jalan melalui catatan ini.", value: "id"))
  var id: String?

  @Flag(help: .text("List where the way breaks off.", "Daftar tempat jalannya terputus."))
  var breaks = false

  @Option(help: .text("table, json, csv or markdown.", "table, json, csv, atau markdown."))
  var format = TableReport.Format.table

  func run(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
    var table = try await workspace.summary(named: breaks ? "trace-breaks" : "trace")
    if let id {
      let wanted = QueryValue.text(RecordID.normalized(id))
      table = table.filtered { $0.contains(wanted) }
      if table.rows.isEmpty, !breaks {
        throw WorkflowError.unknown(id, suggestion: nil)
      }
    }
    session.console.write(
      SummaryReport.report(table, session.language).string(format, style: session.style))
    return breaks && !table.rows.isEmpty ? .findings : .fine
  }
}
