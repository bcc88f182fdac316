internal import ArgumentParser
internal import Documents
internal import Git
internal import Records
internal import Reports
internal import Schemas
internal import Workflow

/// `bangkom fix`: mends what can be mended safely.
struct Fix: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "fix",
      abstract: HelpLanguage.text(
        "Mend what can be mended safely; every other byte stays.",
        "Perbaiki yang dapat diperbaiki dengan aman; isi lainnya tidak disentuh."),
      discussion: HelpLanguage.text(
        """
        Mended is only what can mean one thing: quotes that are missing or too many, a mistyped key,
        numbers and days in another form, line ends, invisible characters. An edit after which a file
        has an error that it did not have is taken back.

        Examples:
          bangkom fix --all --dry-run        what would change, as a diff
          bangkom fix --all                  mend every rule, in all records
          bangkom fix unknown-field plans    one rule, below one folder
          bangkom fix quote-string PLI-C2WNHE5
          bangkom fix schema-modeline        tell editors the schema of every record

        Nothing is staged, and nothing that git ignores is touched. Exit status: 0 all is mended,
        1 something is left, or with --dry-run: something would change.
        """,
        """
        Yang diperbaiki hanya yang maksudnya pasti: tanda kutip yang kurang atau berlebih, nama isian
        yang salah ketik, bilangan dan tanggal dengan bentuk lain, akhir baris, karakter tak terlihat.
        Perubahan yang menimbulkan kesalahan baru dibatalkan.

        Contoh:
          bangkom fix --all --dry-run        apa yang akan berubah, sebagai diff
          bangkom fix --all                  semua kaidah, semua catatan
          bangkom fix unknown-field plans    satu kaidah, di bawah satu folder
          bangkom fix quote-string PLI-C2WNHE5
          bangkom fix schema-modeline        beri tahu penyunting skema tiap catatan

        Tidak ada yang di-git-add, dan yang diabaikan git tidak disentuh. Status keluar: 0 semua
        sudah diperbaiki, 1 masih ada sisanya, atau dengan --dry-run: ada yang akan berubah.
        """))
  }

  @OptionGroup var options: CommonOptions

  @Argument(
    help: .text(
      "The rule (not with --all), then files, folders or ids.",
      "Kaidahnya (tanpa --all), lalu berkas, folder, atau id.", value: "rule|path"))
  var words: [String] = []

  @Flag(help: .text("Mend all rules.", "Perbaiki semua kaidah."))
  var all = false

  @Flag(
    name: .customLong("dry-run"),
    help: .text("Show the changes, and write nothing.", "Tampilkan perubahannya, jangan ditulis."))
  var isDryRun = false

  func run(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
    let (rule, subjects) = try request(workspace)
    let plan = try await plan(rule, subjects, workspace)
    if isDryRun {
      for file in plan.repaired { session.printDiff(of: file.edit) }
      session.console.tell(total(plan.repaired, session, isDone: false))
      return plan.repaired.isEmpty ? .fine : .findings
    }
    var written: [Repairs.File] = []
    for file in plan.repaired {
      if try file.edit.write(in: workspace.repository) {
        tell(file, session)
        written.append(file)
      } else {
        session.console.tell(
          session.text(
            "\(file.edit.path): left alone, it was changed meanwhile",
            "\(file.edit.path): dibiarkan, karena baru saja diubah"))
      }
    }
    session.console.tell(total(written, session, isDone: true))
    let findings =
      written.isEmpty ? plan.findings : try await workspace.examine(.workTree).findings
    let left = findings.filter {
      plan.paths.contains($0.path) && (rule == nil || $0.problem.rule == rule)
    }
    report(left, workspace)
    if written.count < plan.repaired.count { return .unsafe }
    return left.hasErrors ? .findings : .fine
  }

  /// What is to be done, and what was found.
  private struct Plan {
    var repaired: [Repairs.File]
    var paths: Set<String>
    var findings: [Finding]
  }

  /// Looks at the records; the store is free again when this returns.
  private func plan(
    _ rule: String?, _ subjects: [String], _ workspace: Workspace
  ) async throws -> Plan {
    let session = workspace.session
    let examination = try await workspace.examine(.workTree)
    let files = try RecordFiles(
      workspace.repository, examination.library.catalog, now: session.now()
    ).files(subjects, from: session.directory)
    return Plan(
      repaired: Repairs(examination, rule: rule).repaired(files), paths: Set(files.map(\.path)),
      findings: examination.findings)
  }

  /// The rule, and what to look at.
  private func request(_ workspace: Workspace) throws -> (rule: String?, subjects: [String]) {
    if all { return (nil, words) }
    let session = workspace.session
    guard let rule = words.first else {
      throw Failure(
        .usage, session.text("name a rule, or give --all", "sebut kaidahnya, atau pakai --all"),
        hints: ["bangkom fix --all --dry-run"])
    }
    let names = try workspace.examiner.library().descriptions.map(\.name)
    guard names.contains(rule) else {
      throw WorkflowError.unknown(rule, suggestion: NearestMatch.of(rule, in: names))
    }
    return (rule, Array(words.dropFirst()))
  }

  /// What was mended in a file, a line each.
  private func tell(_ file: Repairs.File, _ session: Session) {
    let style = session.style
    session.console.print(style.colored(PrintableText.escaped(file.edit.path), .bold))
    for mended in file.mended {
      let place = mended.edits.first.map { "\($0.range.line):\($0.range.column)" } ?? ""
      let padding = String(repeating: " ", count: max(1, 8 - place.count))
      session.console.print(
        "  \(style.colored(place, .blue))\(padding)\(change(mended, session)) "
          + style.colored("[\(mended.problem.rule)]", .dim))
    }
  }

  /// What was written in place of what.
  private func change(_ mended: Repairs.Mended, _ session: Session) -> String {
    guard mended.edits.count == 1, let edit = mended.edits.first else {
      return session.text("\(mended.edits.count) places", "\(mended.edits.count) tempat")
    }
    let new = shown(edit.replacement)
    let old = shown(mended.replaced)
    if old.isEmpty { return "+ \(new)" }
    return new.isEmpty ? "- \(old)" : "\(old) -> \(new)"
  }

  private func shown(_ text: String) -> String {
    let line = text.hasSuffix("\n") ? text.dropLast() : text[...]
    return PrintableText.fitted(PrintableText.escaped(line), to: 80)
  }

  private func total(_ files: [Repairs.File], _ session: Session, isDone: Bool) -> String {
    let count = files.reduce(0) { $0 + $1.mended.count }
    guard count > 0 else {
      return session.text("nothing to mend", "tidak ada yang perlu diperbaiki")
    }
    return isDone
      ? session.text(
        "\(count) mended in \(files.count) files", "\(count) diperbaiki di \(files.count) berkas")
      : session.text(
        "\(count) to mend in \(files.count) files; nothing was written",
        "\(count) dapat diperbaiki di \(files.count) berkas; tidak ada yang ditulis")
  }

  /// What a person has to mend, a line each.
  private func report(_ left: [Finding], _ workspace: Workspace) {
    guard !left.isEmpty else { return }
    let session = workspace.session
    let root = workspace.repository.root
    session.console.tell(
      session.text(
        "left for you to mend: \(left.count)", "masih perlu Anda perbaiki: \(left.count)"))
    let limit = 20
    session.report(
      Array(left.prefix(limit)), fileCount: left.count, as: .short, to: .error,
      bytes: { FileBytes.read("\(root)/\($0)", followingLinks: false) })
    if left.count > limit { session.console.tell("…  bangkom check") }
  }
}
