internal import ArgumentParser
internal import Documents
internal import Records
internal import Reports
internal import Workflow

/// `bangkom check`: what is wrong, where, and how to mend it.
struct Check: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: HelpLanguage.text(
        "Check records: what is wrong, where, and how to mend it.",
        "Periksa catatan: apa yang keliru, di mana, dan cara memperbaikinya."),
      discussion: HelpLanguage.text(
        """
        Examples:
          bangkom check                      all files as they are now
          bangkom check plans/2027           only what is below a folder
          bangkom check PLI-C2WNHE5          only one record
          bangkom check --staged             what git commit would commit
          bangkom check --rev HEAD~3         an earlier state
          bangkom check --format json        for programs
          bangkom check --strict             waivers do not count, warnings do

        Nothing is ever written. Exit status: 0 fine, 1 findings, 3 schemas are broken.
        """,
        """
        Contoh:
          bangkom check                      semua berkas sebagaimana adanya
          bangkom check plans/2027           hanya yang ada di bawah satu folder
          bangkom check PLI-C2WNHE5          hanya satu catatan
          bangkom check --staged             yang akan disimpan git commit
          bangkom check --rev HEAD~3         keadaan sebelumnya
          bangkom check --format json        untuk program lain
          bangkom check --strict             tanpa pengecualian; peringatan ikut dihitung

        Tidak ada berkas yang diubah. Status keluar: 0 baik, 1 ada temuan, 3 skema rusak.
        """))
  }

  @OptionGroup var options: CommonOptions

  @Argument(
    help: .text(
      "Files, folders or ids; all where none is given.",
      "Berkas, folder, atau id; semua bila tidak disebut.", value: "path"))
  var subjects: [String] = []

  @Flag(help: .text("Look at what is staged.", "Periksa yang sudah disiapkan (git add)."))
  var staged = false

  @Option(help: .text("Look at a commit.", "Periksa satu commit.", value: "commit"))
  var rev: String?

  @Option(
    help: .text(
      "text, short, json, jsonl, sarif, junit, github, gitlab or rdjson.",
      "text, short, json, jsonl, sarif, junit, github, gitlab, atau rdjson."))
  var format = FindingsFormat.text

  @Flag(
    help: .text(
      "Show every finding; otherwise text shows the first \(TextLimit.usual).",
      "Tampilkan semua temuan; bila tidak, teks menampilkan \(TextLimit.usual) yang pertama."))
  var all = false

  @Flag(
    help: .text(
      "Warnings count as errors, and waivers do not count.",
      "Peringatan dihitung sebagai kesalahan, dan pengecualian tidak berlaku."))
  var strict = false

  func run(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
    let scope = rev.map { Scope.revision($0) } ?? (staged ? .index : .workTree)
    let examination = try await workspace.examine(scope)
    session.warn(examination.library.warnings)
    let waived = strict ? examination.waived : []
    let findings = try selected((examination.findings + waived).sorted(), workspace)
    session.report(
      findings, fileCount: examination.fileCount, as: format,
      rules: { try workspace.examiner.library().descriptions },
      limit: all ? nil : TextLimit(command: "bangkom check --all"), bytes: examination.bytes)
    if !strict, !examination.waived.isEmpty {
      let count = examination.waived.count
      session.console.tell(
        session.text(
          count == 1
            ? "1 finding is waived; --strict shows it"
            : "\(count) findings are waived; --strict shows them",
          "\(count) temuan dikecualikan; --strict menampilkannya"))
    }
    if findings.contains(where: { $0.problem.rule == "newer-record" }) { return .newerRecord }
    let worst = findings.map(\.problem.severity).max()
    return worst == .error || (strict && worst == .warning) ? .findings : .fine
  }

  private func selected(_ findings: [Finding], _ workspace: Workspace) throws -> [Finding] {
    guard !subjects.isEmpty else { return findings }
    let paths = subjects.map { subject -> String in
      RecordID(RecordID.normalized(subject))?.description
        ?? workspace.repository.path(of: subject, from: workspace.session.directory) ?? ""
    }
    return findings.filter { finding in
      paths.contains { path in
        path == finding.recordID || path == finding.path || path.isEmpty
          || finding.path.hasPrefix(path.hasSuffix("/") ? path : "\(path)/")
      }
    }
  }
}
