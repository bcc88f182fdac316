internal import Documents

internal import ArgumentParser
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
        """,
        """
        Contoh:
          bangkom log                        dua puluh commit terakhir
          bangkom log POL-7K3QDXM            yang mengubah satu catatan
        """))
  }

  @OptionGroup var options: CommonOptions

  @Argument(help: .text("A record's id.", "Id catatan.", value: "id"))
  var id: String?

  @Option(name: .short, help: .text("How many at most.", "Paling banyak berapa.", value: "number"))
  var number = 20

  func run(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
    let git = try workspace.repository.git()
    guard let head = try git.head.commit else { return .fine }
    let name = id.map { RecordID.normalized($0) }
    var shown = 0
    let walk = try git.commits(from: [head])
    while shown < number, let commit = try walk.next() {
      if let name, try !touches(name, commit, git) { continue }
      shown += 1
      print(commit, in: session)
    }
    if shown == 0, let name {
      throw Failure(
        .usage,
        session.text("no commit has changed `\(name)`", "tidak ada commit yang mengubah `\(name)`"))
    }
    return .fine
  }

  /// Whether a commit changed the file of a record, by whatever name: its id is in the name.
  private func touches(_ id: String, _ commit: Git.Commit, _ git: Repository) throws -> Bool {
    try git.differences(from: commit.parents.first, to: commit.id).contains { change in
      change.path.components.last?.starts(with: id.utf8) == true
    }
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
