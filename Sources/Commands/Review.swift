internal import ArgumentParser
internal import Documents
internal import Git
internal import Records
internal import Reports
internal import Workflow

/// `bangkom review`: which policies want to be looked at, and that somebody did.
struct Review: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review",
      abstract: HelpLanguage.text(
        "Show which policies want a review, or record one.",
        "Tampilkan kebijakan yang perlu ditinjau, atau catat peninjauannya."),
      discussion: HelpLanguage.text(
        """
        Without a record: every policy in force, with its latest review and whether since then its
        content, or the figures that it rests on, have changed.
        With a record: writes a review that is bound to what the record says now. It is never
        changed later; another opinion is another review.

        Examples:
          bangkom review
          bangkom review POL-7K3QDXM --role bagian_hukum --outcome tetap
          bangkom review POL-7K3QDXM --role pyb --outcome perlu_penyesuaian --note "Sasaran meleset"

        Exit status: 1 where a policy in force wants to be looked at.
        """,
        """
        Tanpa catatan: setiap kebijakan berlaku, peninjauan terakhirnya, dan apakah sejak itu isinya
        atau angka yang menjadi dasarnya berubah.
        Dengan catatan: menulis peninjauan yang terikat pada isi catatan sekarang. Peninjauan tidak
        pernah diubah; pendapat lain adalah peninjauan lain.

        Contoh:
          bangkom review
          bangkom review POL-7K3QDXM --role bagian_hukum --outcome tetap
          bangkom review POL-7K3QDXM --role pyb --outcome perlu_penyesuaian --note "Sasaran meleset"

        Status keluar: 1 bila ada kebijakan berlaku yang perlu ditinjau.
        """))
  }

  /// The offices that review, as records name them.
  enum Role: String, ExpressibleByArgument, CaseIterable {
    case ppk, pyb
    case personnel = "kepala_bkpsdm"
    case unit = "kepala_opd"
    case legal = "bagian_hukum"
  }

  /// What comes of a review, as records name it.
  enum Outcome: String, ExpressibleByArgument, CaseIterable {
    case stays = "tetap"
    case needsAdjustment = "perlu_penyesuaian"
    case open = "tidak_dapat_dinilai"
  }

  @OptionGroup var options: CommonOptions

  @Argument(
    help: .text("The record that was reviewed.", "Catatan yang ditinjau.", value: "id"))
  var id: String?

  @Option(
    help: .text(
      "The office: ppk, pyb, kepala_bkpsdm, kepala_opd, bagian_hukum.",
      "Jabatan: ppk, pyb, kepala_bkpsdm, kepala_opd, bagian_hukum.", value: "role"))
  var role: Role?

  @Option(
    help: .text(
      "tetap, perlu_penyesuaian or tidak_dapat_dinilai.",
      "tetap, perlu_penyesuaian, atau tidak_dapat_dinilai.", value: "outcome"))
  var outcome: Outcome?

  @Option(help: .text("The reason.", "Alasannya.", value: "text"))
  var note: String?

  @Option(help: .text("What it was compared with.", "Dibandingkan dengan apa.", value: "text"))
  var compared: String?

  @Option(help: .text("When to review it again.", "Kapan ditinjau lagi.", value: "date"))
  var next: String?

  @Option(help: .text("table, json, csv or markdown.", "table, json, csv, atau markdown."))
  var format = TableReport.Format.table

  func run(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
    let examination = try await workspace.examine(.workTree, checks: false)
    guard let id else {
      guard role == nil, outcome == nil else {
        throw Failure(
          .usage, session.text("which record was reviewed?", "catatan mana yang ditinjau?"))
      }
      return try list(examination, workspace)
    }
    guard let role, let outcome else {
      throw Failure(
        .usage,
        session.text("who reviewed, and with what outcome?", "siapa meninjau, dan apa hasilnya?"),
        hints: ["--role bagian_hukum --outcome tetap"])
    }
    let draft = try ReviewDraft(
      .init(
        subject: RecordID.normalized(id), role: role.rawValue, outcome: outcome.rawValue,
        note: note,
        compared: compared, next: next.map(session.day)), examination, workspace.repository.git(),
      today: session.today)
    let path = "\(workspace.repository.root)/\(draft.path)"
    guard FileBytes.read(path) == nil else { throw WorkflowError.exists(draft.path) }
    try AtomicFile.write(Array(draft.text.utf8), to: path)
    session.console.print(draft.path)
    return .fine
  }

  private func list(_ examination: Examination, _ workspace: Workspace) throws -> ExitStatus {
    let session = workspace.session
    let standings = try PolicyStanding.all(
      in: examination, workspace.repository.git(), today: session.today)
    let titles = [
      ("policy", session.text("Policy", "Kebijakan")), ("about", session.text("About", "Tentang")),
      ("state", session.text("State", "Keadaan")),
      ("reviewed_on", session.text("Reviewed", "Ditinjau")),
      ("role", session.text("By", "Oleh")), ("outcome", session.text("Outcome", "Hasil")),
      ("next_review_on", session.text("Next", "Berikutnya")),
      ("changed", session.text("Changed evidence", "Bukti yang berubah")),
    ]
    let report = TableReport(
      columns: titles.map { .init(name: $0.0, title: $0.1, isNumeric: false) },
      rows: standings.map { standing in
        let figures = standing.changedFigures.map { figure in
          "\(figure.evidence.name): \(figure.evidence.value) → \(figure.now ?? "–")"
        }
        let cells: [String?] = [
          standing.policy, standing.about, standing.state.rawValue, standing.reviewed?.on,
          standing.reviewed?.role, standing.reviewed?.outcome, standing.nextReview,
          figures.isEmpty ? nil : figures.joined(separator: "; "),
        ]
        return cells.map { .init(plain: $0, shown: PrintableText.escaped($0 ?? "")) }
      })
    session.console.write(report.string(format, style: session.style))
    return standings.contains { $0.state.wantsReview } ? .findings : .fine
  }
}
