internal import ArgumentParser
internal import Changes
internal import Documents
internal import Git
internal import Records
internal import Workflow

/// `bangkom git-diff-driver`: what `git diff` runs for a file, where it was told to.
struct GitDiffDriver: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "git-diff-driver",
      abstract: HelpLanguage.text(
        "Show one file's change; git runs it.",
        "Tampilkan perubahan satu berkas; dijalankan git."),
      discussion: HelpLanguage.text(
        """
        Example, for git diff to show records as bangkom diff does:
          git config diff.bangkom.command "bangkom git-diff-driver"
          git diff --no-ext-diff             without it, once
          git log -p --ext-diff              with it
        """,
        """
        Contoh, agar git diff menampilkan catatan seperti bangkom diff:
          git config diff.bangkom.command "bangkom git-diff-driver"
          git diff --no-ext-diff             sekali tanpa itu
          git log -p --ext-diff              dengan itu
        """))
  }

  @OptionGroup var options: CommonOptions

  @Argument(
    parsing: .allUnrecognized,
    help: .text(
      "What git gives: path, file, id and mode before and after, and a new path.",
      "Yang diberikan git: jalur, berkas, id, dan mode sebelum dan sesudah, serta jalur baru.",
      value: "argument"))
  var arguments: [String]

  func run(in session: Session) async throws -> ExitStatus {
    guard let path = arguments.first, [1, 7, 8, 9].contains(arguments.count) else {
      throw Failure(
        .usage,
        session.text(
          "git runs this command with seven arguments",
          "perintah ini dijalankan git dengan tujuh argumen"))
    }
    guard arguments.count > 1 else {
      session.console.print(
        session.text("unmerged: \(path)", "belum digabung: \(path)"))
      return .fine
    }
    let newPath = arguments.count > 7 ? arguments[7] : path
    let old = version(at: path, file: arguments[1], session)
    let new = version(at: newPath, file: arguments[4], session)
    let (oldMode, newMode) = (arguments[3], arguments[6])
    if oldMode != newMode, oldMode != ".", newMode != "." {
      session.console.print("\(PrintableText.escaped(path)): \(oldMode) -> \(newMode)")
    }
    guard let change = RecordChange(from: old, to: new) else { return .fine }
    session.console.write(text(of: change, old, new, session))
    return .fine
  }

  /// A version of the file; `nil` where there is none.
  private func version(at path: String, file: String, _ session: Session) -> RecordVersion? {
    guard file != "/dev/null", let format = DocumentFormat(path: path) else { return nil }
    let full = file.hasPrefix("/") ? file : "\(session.directory)/\(file)"
    guard case .bytes(let bytes) = FileContents(ofFileAt: full) else { return nil }
    if let kind = kind(at: path, session) {
      return RecordVersion(path: path, kind: kind, bytes: bytes)
    }
    return RecordVersion(
      RecordIdentity(path: path), document: Document.read(bytes, format: format))
  }

  private func kind(at path: String, _ session: Session) -> Kind? {
    guard let workspace = try? Workspace(session), let library = try? workspace.examiner.library()
    else { return nil }
    return library.catalog.kind(at: path)?.kind
  }

  /// The change in words; line by line where a version can't be read as a record.
  private func text(
    of change: RecordChange, _ old: RecordVersion?, _ new: RecordVersion?, _ session: Session
  ) -> String {
    let isPaged = ["1", "true"].contains(session.environment["GIT_PAGER_IN_USE"] ?? "")
    let isColored =
      session.isColored || isPaged && (session.environment["NO_COLOR"] ?? "").isEmpty
    guard change.kind != .unreadable, !change.isPartial else {
      let lines = UnifiedDiff(
        path: change.identity.path, from: old?.document.source ?? [],
        to: new?.document.source ?? []
      ).lines
      return lines.map { "\(PrintableText.escaped($0.text))\n" }.joined()
    }
    let text = ChangeText(
      language: session.language, isColored: isColored, width: session.width
    ).text(of: change)
    guard text.isEmpty else { return text }
    let path = PrintableText.escaped(change.identity.path)
    return session.text("reformatted  \(path)\n", "dirapikan  \(path)\n")
  }
}
