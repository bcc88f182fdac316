internal import Documents

internal import ArgumentParser
internal import Changes
internal import Git
internal import Records
internal import Reports
internal import Store
internal import Workflow

/// `bangkom log`: revisions with their reasons.
struct Log: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "log",
      abstract: HelpLanguage.text(
        "Show revisions with their reasons.", "Tampilkan revisi beserta alasannya."),
      discussion: HelpLanguage.text(
        """
        Examples:
          bangkom log                        the last twenty commits
          bangkom log POL-7K3QDXM            those that changed a record
          bangkom log POL-7K3QDXM#jp_min_pns those that changed one value, and how
        """,
        """
        Contoh:
          bangkom log                        dua puluh commit terakhir
          bangkom log POL-7K3QDXM            yang mengubah satu catatan
          bangkom log POL-7K3QDXM#jp_min_pns yang mengubah satu nilai, dan bagaimana
        """))
  }

  @OptionGroup var options: CommonOptions

  @Argument(
    help: .text(
      "A record's id, and a place in it.", "Id catatan, dan tempat di dalamnya.",
      value: "id[#place]"))
  var id: String?

  @Option(name: .short, help: .text("How many at most.", "Paling banyak berapa.", value: "number"))
  var number = 20

  func run(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
    let git = try workspace.repository.git()
    guard let head = try git.head.commit else { return .fine }
    guard let id else {
      let walk = try git.commits(from: [head])
      for _ in 0..<number {
        guard let commit = try walk.next() else { break }
        print(commit, in: session)
      }
      return .fine
    }
    let place = RecordPlace(id)
    let (history, examination) = try await workspace.history()
    guard let field = place.field else {
      let revisions =
        place.isPath
        ? try history.revisions(ofPath: place.record)
        : try history.revisions(ofRecord: place.record)
      guard !revisions.isEmpty else { throw nothing(id, session) }
      for revision in revisions.prefix(number) { print(revision.commit, in: session) }
      return .fine
    }
    let changes = try FieldHistory(of: place, history, examination.library.catalog)
      .changes(at: field)
    guard !changes.isEmpty else { throw nothing(id, session) }
    let text = ChangeText(
      language: session.language, isColored: session.isColored, width: session.width)
    for revision in changes.prefix(number) {
      print(revision.commit, in: session)
      for line in revision.values.flatMap(text.lines) { session.console.print("  \(line)") }
    }
    return .fine
  }

  private func nothing(_ name: String, _ session: Session) -> Failure {
    Failure(
      .usage,
      session.text("no commit has changed `\(name)`", "tidak ada commit yang mengubah `\(name)`"))
  }

  private func print(_ commit: Git.Commit, in session: Session) {
    let style = session.style
    let day = CalendarDate(
      dayNumber: Int(
        (commit.author.time.seconds + Int64(commit.author.time.offsetMinutes) * 60) / 86_400))
    let head = style.colored(commit.id.abbreviated(), .yellow)
    session.console.print(
      "\(head) \(day.map { "\($0)" } ?? "") \(PrintableText.escaped(commit.author.name))  "
        + style.colored(PrintableText.escaped(commit.subject), .bold))
    for trailer in commit.trailers {
      session.console.print(
        "    \(style.colored("\(trailer.key):", .dim)) \(PrintableText.escaped(trailer.value))")
    }
  }
}
