internal import ArgumentParser
internal import Documents
internal import Git
internal import Records
internal import Reports
internal import Workflow

/// `bangkom adjust`: changes a policy's parameter, with its reasons, in one commit.
struct Adjust: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "adjust",
      abstract: HelpLanguage.text(
        "Change a policy's parameter, with its reasons, in one commit.",
        "Ubah parameter kebijakan beserta alasannya, dalam satu commit."),
      discussion: HelpLanguage.text(
        """
        The editor opens with a draft of the rationale: problem, evidence, alternatives, choice,
        expected effect, date of review. What is finished is checked and committed together with
        the policy. What is refused is kept and can be finished with --from-file.

        Examples:
          bangkom adjust POL-7K3QDXM --set jp_min_pns=24 --from 2027-01-01
          bangkom adjust POL-7K3QDXM --set jp_min_pns=24 --from 2027-01-01 --from-file alasan.yaml
          bangkom adjust POL-7K3QDXM --set jp_min_pns=24 --from 2027-01-01 --dry-run
        """,
        """
        Penyunting terbuka dengan rancangan alasan: masalah, bukti, alternatif, pilihan, dampak
        yang diharapkan, tanggal peninjauan. Hasilnya diperiksa lalu disimpan bersama
        kebijakannya. Yang ditolak tetap tersimpan dan dapat dilanjutkan dengan --from-file.

        Contoh:
          bangkom adjust POL-7K3QDXM --set jp_min_pns=24 --from 2027-01-01
          bangkom adjust POL-7K3QDXM --set jp_min_pns=24 --from 2027-01-01 --from-file alasan.yaml
          bangkom adjust POL-7K3QDXM --set jp_min_pns=24 --from 2027-01-01 --dry-run
        """))
  }

  @OptionGroup var options: CommonOptions

  @Argument(help: .text("The policy's id.", "Id kebijakannya.", value: "id"))
  var policy: String

  @Option(
    help: .text(
      "The parameter and its new value.", "Parameter dan nilai barunya.", value: "key=value"))
  var set: String

  @Option(
    help: .text(
      "The day from which it applies (YYYY-MM-DD).", "Tanggal mulai berlaku (TTTT-BB-HH).",
      value: "date"))
  var from: String

  @Option(help: .text("What the adjustment is called.", "Judul penyesuaiannya.", value: "text"))
  var title: String?

  @Option(
    name: .customLong("from-file"),
    help: .text(
      "Take decision and rationale from a file.", "Ambil keputusan dan alasan dari berkas.",
      value: "file"))
  var rationaleFile: String?

  @Flag(
    name: .customLong("dry-run"),
    help: .text("Show what would be committed.", "Tampilkan yang akan disimpan."))
  var isDryRun = false

  func run(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
    let adjustment = try await adjustment(workspace)
    let text = try finished(adjustment, session, workspace)
    let changes: [String: CommitTransaction.Change] = [
      adjustment.policyPath: .file(adjustment.policy), adjustment.path: .file(text),
    ]
    let message = try PolicyAdjustment.message(for: text, id: adjustment.id)
    if isDryRun {
      session.console.print(String(decoding: text, as: UTF8.self))
      session.console.print(message)
      let result = try await workspace.examine(.changes(changes))
      session.report(result.findings, fileCount: result.fileCount, to: .error, bytes: result.bytes)
      return result.findings.hasErrors ? .findings : .fine
    }
    switch try await workspace.committing.commit(changes: changes, message: message) {
    case .committed(let commit):
      Draft(workspace).remove()
      session.console.print("\(commit.id.abbreviated()) \(commit.subject)")
      session.console.print("  \(adjustment.policyPath)")
      session.console.print("  \(adjustment.path)")
      return .fine
    case .refused(let findings, let examination):
      let path = try Draft(workspace).keep(text)
      session.report(
        findings, fileCount: examination.fileCount, to: .error, bytes: examination.bytes)
      session.console.tell(
        session.text(
          "nothing was committed; your text is kept: finish it and give it with --from-file \(path)",
          "tidak ada yang disimpan; teks Anda tetap ada: lengkapi lalu pakai --from-file \(path)"))
      return .findings
    }
  }

  /// The adjustment of what HEAD has; the store is free again when this returns, so that neither
  /// the editor nor the check of the result waits for it.
  private func adjustment(_ workspace: Workspace) async throws -> PolicyAdjustment {
    let session = workspace.session
    let examination = try await workspace.examine(.revision("HEAD"), checks: false)
    return try PolicyAdjustment(
      request(session), examination: examination, rationale: rationale(session),
      today: session.today)
  }

  private func request(_ session: Session) throws -> PolicyAdjustment.Request {
    let parts = set.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, parts[1].allSatisfy({ $0.isNumber || "-.".contains($0) }) else {
      throw Failure(
        .usage, session.text("`\(set)` is not key=number", "`\(set)` bukan kunci=bilangan"),
        hints: ["--set jp_min_pns=24"])
    }
    guard CalendarDate(from) != nil else {
      throw Failure(
        .usage,
        session.text(
          "`\(from)` is not a day; write YYYY-MM-DD", "`\(from)` bukan tanggal; tulis TTTT-BB-HH"))
    }
    let name = session.text("\(parts[0]) becomes \(parts[1])", "\(parts[0]) menjadi \(parts[1])")
    return PolicyAdjustment.Request(
      policy: RecordID.normalized(policy), key: String(parts[0]), value: String(parts[1]),
      from: from, title: title ?? name)
  }

  /// The part of an earlier draft that a person writes, without what is drafted anew.
  private func rationale(_ session: Session) throws -> String? {
    guard let rationaleFile else { return nil }
    let path =
      rationaleFile.hasPrefix("/") ? rationaleFile : "\(session.directory)/\(rationaleFile)"
    guard let bytes = FileBytes.read(path) else {
      throw Failure(
        .failure, session.text("\(path) can't be read", "\(path) tidak dapat dibaca"))
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let start = text.firstRange(of: "decided_on:") else { return text }
    return String(text[start.lowerBound...])
  }

  private func finished(
    _ adjustment: PolicyAdjustment, _ session: Session, _ workspace: Workspace
  ) throws -> [UInt8] {
    guard rationaleFile == nil, !isDryRun else { return Array(adjustment.draft.utf8) }
    guard session.isInteractive else {
      throw Failure(
        .usage,
        session.text(
          "without a terminal the rationale comes from a file",
          "tanpa terminal, alasannya diambil dari berkas"),
        hints: ["--from-file alasan.yaml"])
    }
    let path = try Draft(workspace).keep(Array(adjustment.draft.utf8))
    try Editor(session).open(path)
    return FileBytes.read(path) ?? []
  }
}

/// The rationale that a person is writing: kept in the git directory until it is committed.
private struct Draft {
  private let path: String?

  init(_ workspace: Workspace) {
    path = workspace.repository.directory.map { "\($0.gitDirectory)/bangkom/ADJUSTMENT.yaml" }
  }

  func keep(_ bytes: [UInt8]) throws -> String {
    guard let path else { throw GitError.notARepository(path: ".") }
    try AtomicFile.write(bytes, to: path)
    return path
  }

  func remove() {
    if let path { FileBytes.remove(path) }
  }
}
