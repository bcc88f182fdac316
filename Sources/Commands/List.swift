internal import Documents
internal import Records
public import ArgumentParser
public import Reports
internal import Store
internal import Workflow

/// `bangkom list`: the records that there are.
struct List: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: HelpLanguage.text("List records.", "Daftar catatan."),
      discussion: HelpLanguage.text(
        """
        Examples:
          bangkom list                       how many of each kind
          bangkom list policy                all policies
          bangkom list activity --format csv
        """,
        """
        Contoh:
          bangkom list                       jumlah tiap jenis
          bangkom list policy                semua kebijakan
          bangkom list activity --format csv
        """))
  }

  @OptionGroup var options: CommonOptions

  @Argument(
    help: .text(
      "The kind; all where none is given.", "Jenisnya; semua bila tidak disebut.", value: "kind"))
  var kind: String?

  @Option(help: .text("table, json, csv or markdown.", "table, json, csv, atau markdown."))
  var format = TableReport.Format.table

  func run(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
    let examination = try await workspace.examine(.workTree, checks: false)
    let catalog = examination.library.catalog
    if let kind, catalog.kind(named: kind) == nil {
      throw WorkflowError.unknown(
        kind, suggestion: catalog.kinds.map(\.name).joined(separator: ", "))
    }
    let records = try examination.store.records(of: kind)
    let report: TableReport
    if kind == nil, format == .table {
      let counts = catalog.kinds.filter { $0.idPrefix != nil }.map { kind in
        (kind, records.count { $0.kind == kind.name })
      }
      report = TableReport(
        columns: [
          .init(name: "kind", title: session.text("Kind", "Jenis"), isNumeric: false),
          .init(name: "title", title: session.text("Title", "Sebutan"), isNumeric: false),
          .init(name: "count", title: session.text("Records", "Catatan"), isNumeric: true),
        ],
        rows: counts.map { kind, count in
          [
            .init(plain: kind.name, shown: kind.name),
            .init(plain: kind.title.en, shown: kind.title[session.language]),
            .init(plain: "\(count)", shown: "\(count)"),
          ]
        })
    } else {
      report = TableReport(
        columns: [
          .init(name: "id", title: "Id", isNumeric: false),
          .init(name: "kind", title: session.text("Kind", "Jenis"), isNumeric: false),
          .init(name: "title", title: session.text("Title", "Judul"), isNumeric: false),
          .init(name: "path", title: session.text("File", "Berkas"), isNumeric: false),
        ],
        rows: records.map { record in
          [record.id, record.kind, record.title ?? "", record.path].map {
            .init(plain: $0, shown: $0)
          }
        })
    }
    session.console.write(report.string(format, style: session.style))
    return .fine
  }
}

extension TableReport.Format: ExpressibleByArgument {}
