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
    guard let head = try git.head() else { return .fine }
    let name = id.map { RecordID.normalized($0) }
    var shown = 0
    try git.walk(from: head) { commit throws(GitError) in
      guard shown < number else { return false }
      if let name, try !touches(name, commit, git) { return true }
      shown += 1
      print(commit, in: session)
      return true
    }
    if shown == 0, let name {
      throw Failure(
        .usage,
        session.text("no commit has changed `\(name)`", "tidak ada commit yang mengubah `\(name)`"))
    }
    return .fine
  }

  /// Whether a commit changed the file of a record, by whatever name: its id is in the name.
  private func touches(
    _ id: String, _ commit: Git.Commit, _ git: Repository
  ) throws(GitError) -> Bool {
    let parent = try commit.parents.first.map { id throws(GitError) in try git.commit(id).tree }
    let difference = try TreeDifference(from: parent, to: commit.tree, in: git)
    return difference.changes.contains { change in
      change.path.split(separator: "/").last?.hasPrefix(id) == true
    }
  }

  private func print(_ commit: Git.Commit, in session: Session) {
    let style = session.style
    let day = CalendarDate(
      dayNumber: Int((commit.author.time + Int64(commit.author.offset) * 60) / 86_400))
    let head = style.colored(commit.id.short, .yellow)
    session.console.print(
      "\(head) \(day.map { "\($0)" } ?? "") \(TextStyle.escaped(commit.author.name))  "
        + style.colored(TextStyle.escaped(commit.subject), .bold))
    for trailer in CommitMessage.trailers(of: commit.message) {
      session.console.print(
        "    \(style.colored("\(trailer.key):", .dim)) \(TextStyle.escaped(trailer.value))")
    }
  }
}
