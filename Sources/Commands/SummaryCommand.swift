internal import ArgumentParser
internal import Documents
internal import Git
internal import Records
internal import Reports
internal import Schemas
internal import Store
internal import Summaries
internal import Workflow

/// `bangkom summary`: derived figures.
struct SummaryCommand: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "summary",
      abstract: HelpLanguage.text(
        "Compute a derived summary.", "Hitung satu ringkasan turunan."),
      discussion: HelpLanguage.text(
        """
        Examples:
          bangkom summary                              which summaries there are
          bangkom summary hour-attainment
          bangkom summary hour-attainment year=2026    only some rows
          bangkom summary hour-attainment --rev HEAD~5 --format csv
          bangkom summary --explain hour-attainment    formula and source
          bangkom summary needs-by-unit --published    small groups hidden
          bangkom summary hour-attainment --write      keep it as a page of the repository
          bangkom summary --check                      are all pages up to date?
        """,
        """
        Contoh:
          bangkom summary                              ringkasan yang ada
          bangkom summary hour-attainment
          bangkom summary hour-attainment year=2026    hanya baris tertentu
          bangkom summary hour-attainment --rev HEAD~5 --format csv
          bangkom summary --explain hour-attainment    rumus dan sumbernya
          bangkom summary needs-by-unit --published    kelompok kecil disembunyikan
          bangkom summary hour-attainment --write      simpan sebagai halaman di repositori
          bangkom summary --check                      apakah semua halaman mutakhir?
        """))
  }

  @OptionGroup var options: CommonOptions

  @Argument(help: .text("The summary.", "Ringkasannya.", value: "name"))
  var name: String?

  @Argument(
    help: .text(
      "Only rows whose columns have these values.", "Hanya baris dengan nilai kolom ini.",
      value: "column=value"))
  var filters: [String] = []

  @Option(help: .text("As of a commit.", "Menurut satu commit.", value: "commit"))
  var rev: String?

  @Option(help: .text("table, json, csv or markdown.", "table, json, csv, atau markdown."))
  var format = TableReport.Format.table

  @Flag(help: .text("Say how the figures are computed.", "Jelaskan cara menghitungnya."))
  var explain = false

  @Flag(
    help: .text(
      "As it may be published: small groups of people are hidden.",
      "Seperti yang boleh diterbitkan: kelompok kecil disembunyikan."))
  var published = false

  @Flag(
    help: .text(
      "Write its page below summaries/; without a name all pages that there are.",
      "Tulis halamannya di bawah summaries/; tanpa nama semua halaman yang ada."))
  var write = false

  @Flag(
    help: .text(
      "Fail where a page is not what the records give.",
      "Gagal bila ada halaman yang tidak sesuai catatannya."))
  var check = false

  func run(in session: Session) async throws -> ExitStatus {
    if write || check { return try await pages(in: session) }
    let workspace = try Workspace(session)
    let library = try workspace.examiner.library()
    guard let name else {
      for summary in library.summaries {
        session.console.print("\(summary.name)\t\(summary.title[session.language])")
      }
      return .fine
    }
    guard let summary = library.summaries.first(where: { $0.name == name }) else {
      let names = library.summaries.map(\.name)
      throw WorkflowError.unknown(
        name, suggestion: NearestMatch.of(name, in: names) ?? names.joined(separator: ", "))
    }
    if explain {
      describe(summary, in: session)
      return .fine
    }
    let examination = try await workspace.examine(
      rev.map { .revision($0) } ?? .workTree, checks: false)
    guard summary.isPublic || !published else {
      throw WorkflowError.invalid(
        session.text(
          "`\(name)` lists persons and is not published",
          "`\(name)` berisi orang per orang dan tidak diterbitkan"))
    }
    var table = try examination.table(of: summary)
    if published { table = table.published() }
    table = table.filtered(try parsed(summary, session))
    session.console.write(
      SummaryReport.report(table, session.language).string(format, style: session.style))
    return .fine
  }

  /// Writes or checks the pages that the repository keeps.
  private func pages(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
    if check {
      let examination = try await workspace.examine(.workTree)
      let stale = examination.findings.filter { $0.path.hasPrefix("\(SummaryPage.folder)/") }
      session.report(stale, fileCount: examination.fileCount, bytes: examination.bytes)
      return stale.isEmpty ? .fine : .findings
    }
    let examination = try await workspace.examine(.workTree, checks: false)
    let language = examination.settings.language ?? .id
    let root = workspace.repository.root
    for summary in examination.library.summaries {
      let path = SummaryPage.path(of: summary)
      guard name.map({ $0 == summary.name }) ?? (FileBytes.read("\(root)/\(path)") != nil) else {
        continue
      }
      let table = try examination.table(of: summary)
      guard summary.isPublic, !table.readsToday else {
        throw WorkflowError.invalid(
          session.text(
            "`\(summary.name)` lists persons or changes with the day, and has no page",
            "`\(summary.name)` berisi orang per orang atau berubah tiap hari, dan tidak punya halaman"
          ))
      }
      let text = SummaryPage.text(of: table, in: language)
      try workspace.repository.write(Array(text.utf8), to: path)
      session.console.print(path)
    }
    return .fine
  }

  private func parsed(_ summary: Summary, _ session: Session) throws -> [String: String] {
    var values: [String: String] = [:]
    for filter in filters {
      let parts = filter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, summary.columns.contains(where: { $0.name == parts[0] }) else {
        throw WorkflowError.unknown(
          filter, suggestion: summary.columns.map { "\($0.name)=…" }.joined(separator: ", "))
      }
      values[String(parts[0])] = String(parts[1])
    }
    return values
  }

  private func describe(_ summary: Summary, in session: Session) {
    let console = session.console
    console.print(session.style.colored(summary.title[session.language], .bold))
    console.print(summary.description[session.language])
    if let formula = summary.formula {
      console.print(session.text("formula: ", "rumus: ") + formula)
    }
    if let source = summary.source {
      let doubt = summary.isVerified ? "" : session.text(" (not verified)", " (belum diverifikasi)")
      console.print(session.text("source: ", "sumber: ") + source + doubt)
    }
    if !summary.isPublic {
      console.print(
        session.text("lists persons: not published", "berisi orang per orang: tidak diterbitkan"))
    }
    for column in summary.columns {
      console.print("  \(column.name): \(column.title[session.language])")
    }
  }
}

/// A summary's figures as a report.
enum SummaryReport {
  /// The report, of all columns or of some.
  static func report(
    _ table: SummaryTable, _ language: Language, columns names: [String]? = nil
  ) -> TableReport {
    let columns = table.summary.columns.enumerated().filter {
      names?.contains($1.name) ?? true
    }
    return TableReport(
      columns: columns.map {
        .init(
          name: $1.name, title: $1.title[language],
          isNumeric: $1.format.isNumeric)
      },
      rows: table.rows.map { row in
        columns.map { position, column in
          let value = row[position]
          return .init(
            plain: value == .null ? nil : column.format.plain(value),
            shown: value == .null ? "" : column.format.string(value, in: language))
        }
      })
  }
}
