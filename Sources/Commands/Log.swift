internal import ArgumentParser
internal import Changes
internal import Documents
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

  /// How revisions are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @OptionGroup var options: CommonOptions

  @Argument(
    help: .text(
      "A record's id, and a place in it.", "Id catatan, dan tempat di dalamnya.",
      value: "id[#place]"))
  var id: String?

  @Option(name: .short, help: .text("How many at most.", "Paling banyak berapa.", value: "number"))
  var number = 20

  @Option(help: .text("text or json.", "text atau json."))
  var format = Format.text

  func run(in session: Session) async throws -> ExitStatus {
    guard number > 0 else {
      throw Failure(
        .usage, session.text("-n takes a number above 0", "-n berisi bilangan di atas 0"))
    }
    let found = try await revisions(in: session)
    switch format {
    case .json: session.console.print(JSONText.array(found.map(json)).text)
    case .text:
      let text = ChangeText(
        language: session.language, isColored: session.isColored, width: session.width)
      for (commit, values) in found {
        print(commit, in: session)
        for line in values.flatMap(text.lines) { session.console.print("  \(line)") }
      }
    }
    return .fine
  }

  /// The commits that are asked for, newest first, with the values that are asked for.
  private func revisions(
    in session: Session
  ) async throws -> [(commit: Git.Commit, values: [ValueChange])] {
    let workspace = try Workspace(session)
    let git = try workspace.repository.git()
    guard let head = try git.head.commit else { return [] }
    guard let id else {
      let walk = try git.commits(from: [head])
      var found: [(Git.Commit, [ValueChange])] = []
      while found.count < number, let commit = try walk.next() { found.append((commit, [])) }
      return found
    }
    let (history, examination) = try await workspace.history()
    let place = RecordPlace(id).ofRecord(examination.library.catalog)
    var found: [(Git.Commit, [ValueChange])]
    if let field = place.field {
      found = try FieldHistory(of: place, history, examination.library.catalog)
        .changes(at: field).map { ($0.commit, $0.values) }
    } else {
      let revisions =
        place.isPath
        ? try history.revisions(ofPath: place.record)
        : try history.revisions(ofRecord: place.record)
      found = revisions.map { ($0.commit, []) }
    }
    guard !found.isEmpty else { throw nothing(id, session) }
    return Array(found.prefix(number))
  }

  private func json(_ commit: Git.Commit, _ values: [ValueChange]) -> JSONText {
    .object([
      ("commit", .string(commit.id.description)), ("day", .string(commit.author.time.day)),
      ("author", .string(commit.author.name)), ("subject", .string(commit.subject)),
      (
        "trailers",
        .array(
          commit.trailers.map {
            .object([("key", .string($0.key)), ("value", .string($0.value))])
          })
      ),
      ("values", .array(values.map(ChangeJSON.value))),
    ])
  }

  private func nothing(_ name: String, _ session: Session) -> Failure {
    Failure(
      .usage,
      session.text("no commit has changed `\(name)`", "tidak ada commit yang mengubah `\(name)`"))
  }

  private func print(_ commit: Git.Commit, in session: Session) {
    let style = session.style
    let head = style.colored(commit.id.abbreviated(), .yellow)
    session.console.print(
      "\(head) \(commit.author.time.day) \(PrintableText.escaped(commit.author.name))  "
        + style.colored(PrintableText.escaped(commit.subject), .bold))
    for trailer in commit.trailers {
      session.console.print(
        "    \(style.colored("\(trailer.key):", .dim)) \(PrintableText.escaped(trailer.value))")
    }
  }
}
