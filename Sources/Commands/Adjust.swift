internal import ArgumentParser
internal import Changes
internal import Documents
internal import Git
internal import Records
internal import Reports
internal import Workflow

/// `bangkom adjust`: changes a policy, with its reasons, in one commit.
struct Adjust: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "adjust",
      abstract: HelpLanguage.text(
        "Change a policy, with its reasons, in one commit.",
        "Ubah kebijakan beserta alasannya, dalam satu commit."),
      discussion: HelpLanguage.text(
        """
        With --set a parameter gets a new value; without it the policy's file is taken as you edited
        it, or opens in the editor. Then the rationale opens, drafted from what is known: what
        changes, the figures of the policy's objectives, public inputs that wait for an answer. What
        is finished is checked and committed together with the policy. What is refused or
        interrupted is kept: bangkom adjust --continue.

        Examples:
          bangkom adjust POL-7K3QDXM --set jp_min_pns=24 --from 2027-01-01
          bangkom adjust POL-7K3QDXM --from 2027-01-01              words of the policy
          bangkom adjust POL-7K3QDXM --type tetap                   reviewed, and stays
          bangkom adjust POL-7K3QDXM --type ralat --from 2026-12-01 mends a slip
          bangkom adjust POL-7K3QDXM --set jp_min_pns=24 --from 2027-01-01 --from-file alasan.yaml
          bangkom adjust POL-7K3QDXM --set jp_min_pns=24 --from 2027-01-01 --dry-run
          bangkom adjust --amend                                    before it is pushed
        """,
        """
        Dengan --set sebuah parameter mendapat nilai baru; tanpanya berkas kebijakan diambil seperti
        yang Anda ubah, atau terbuka di penyunting. Lalu alasannya terbuka, sudah berisi yang
        diketahui: yang berubah, angka sasaran kebijakan, masukan publik yang menunggu jawaban.
        Hasilnya diperiksa lalu disimpan bersama kebijakannya. Yang ditolak atau terputus tetap
        tersimpan: bangkom adjust --continue.

        Contoh:
          bangkom adjust POL-7K3QDXM --set jp_min_pns=24 --from 2027-01-01
          bangkom adjust POL-7K3QDXM --from 2027-01-01              kata-kata kebijakan
          bangkom adjust POL-7K3QDXM --type tetap                   ditinjau, dan tetap
          bangkom adjust POL-7K3QDXM --type ralat --from 2026-12-01 memperbaiki salah tulis
          bangkom adjust POL-7K3QDXM --set jp_min_pns=24 --from 2027-01-01 --from-file alasan.yaml
          bangkom adjust POL-7K3QDXM --set jp_min_pns=24 --from 2027-01-01 --dry-run
          bangkom adjust --amend                                    sebelum dikirim
        """))
  }

  /// The kinds of adjustment, as records name them.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case parameter
    case clause = "ketentuan"
    case amendment = "perubahan"
    case revocation = "pencabutan"
    case correction = "ralat"
    case emergency = "darurat"
    case kept = "tetap"
  }

  @OptionGroup var options: CommonOptions

  @Argument(help: .text("The policy's id.", "Id kebijakannya.", value: "id"))
  var policy: String?

  @Option(
    help: .text(
      "A parameter and its new value; may be given again.",
      "Parameter dan nilai barunya; boleh diulang.", value: "key=value"))
  var set: [String] = []

  @Option(
    help: .text(
      "The day from which it applies (YYYY-MM-DD).", "Tanggal mulai berlaku (TTTT-BB-HH).",
      value: "date"))
  var from: String?

  @Option(
    help: .text(
      "parameter, ketentuan, perubahan, pencabutan, ralat, darurat or tetap.",
      "parameter, ketentuan, perubahan, pencabutan, ralat, darurat, atau tetap.", value: "type"))
  var type: Kind?

  @Option(help: .text("What the adjustment is called.", "Judul penyesuaiannya.", value: "text"))
  var title: String?

  @Option(
    name: .customLong("from-file"),
    help: .text(
      "Take decision and rationale from a file.", "Ambil keputusan dan alasan dari berkas.",
      value: "file"))
  var rationaleFile: String?

  @Flag(
    name: .customLong("continue"),
    help: .text("Go on with what was begun.", "Lanjutkan yang sudah dimulai."))
  var isContinued = false

  @Flag(
    name: .customLong("amend"),
    help: .text(
      "Change the adjustment of the last commit.", "Ubah penyesuaian pada commit terakhir."))
  var isAmended = false

  @Flag(
    name: .customLong("anew"),
    help: .text("Throw away what was begun.", "Buang yang sudah dimulai."))
  var isAnew = false

  @Flag(
    name: .customLong("dry-run"),
    help: .text("Show what would be committed.", "Tampilkan yang akan disimpan."))
  var isDryRun = false

  @Flag(
    name: .customLong("no-commit"),
    help: .text(
      "Write the files and leave the commit to you.",
      "Tulis berkasnya; commit diserahkan pada Anda."
    ))
  var isCommitLeft = false

  func run(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
    let kept = try KeptAdjustment(workspace)
    let source = AdjustmentSource(workspace: workspace, kept: kept)
    try checkOptions(session)
    let rationale = try rationale(session)
    var pending: PendingAdjustment
    if isAmended { try offer(kept, session) }
    if isContinued || isAmended {
      pending = try isAmended ? source.amended() : source.continued()
      if let rationale { pending = pending.with(rationale: rationale) }
    } else {
      try offer(kept, session)
      pending = try await source.new(request(workspace, kept), rationale: rationale)
    }
    if rationaleFile == nil, !isDryRun {
      guard session.isInteractive || isContinued else {
        throw Failure(
          .usage,
          session.text(
            "without a terminal the rationale comes from a file",
            "tanpa terminal, alasannya diambil dari berkas"),
          hints: ["--from-file alasan.yaml", "--dry-run"])
      }
      try kept.keep(pending)
      if session.isInteractive { try Editor(session).open(kept.textPath) }
      pending.text = FileBytes.read(kept.textPath) ?? []
    }
    return isDryRun
      ? try await show(pending, workspace) : try await finish(pending, kept, workspace)
  }

  /// Options that would be passed over are refused.
  private func checkOptions(_ session: Session) throws {
    let isNew = !isContinued && !isAmended
    let fits =
      isNew
      ? type != .kept && type != .revocation || set.isEmpty
      : isContinued != isAmended && policy == nil && set.isEmpty && from == nil && type == nil
    guard !fits else { return }
    throw Failure(
      .usage,
      isNew
        ? session.text(
          "--set does not go with --type tetap or pencabutan",
          "--set tidak dipakai bersama --type tetap atau pencabutan")
        : session.text(
          "--continue and --amend each go alone: policy, parameter and day are what they were",
          "--continue dan --amend berdiri sendiri: kebijakan, parameter, dan tanggalnya tetap"))
  }

  /// Shows what would be committed: the record, the changes as a reviewer sees them, what follows
  /// from them, and the message.
  private func show(_ pending: PendingAdjustment, _ workspace: Workspace) async throws -> ExitStatus
  {
    let session = workspace.session
    session.console.print(String(decoding: pending.text, as: UTF8.self))
    try await present(pending, workspace)
    session.console.print(try PolicyAdjustment.message(for: pending.text, id: pending.id))
    let (_, result) = try await workspace.committing.whole(pending.changes, amends: isAmended)
    session.report(result.findings, fileCount: result.fileCount, to: .error, bytes: result.bytes)
    return result.findings.hasErrors ? .findings : .fine
  }

  private func present(_ pending: PendingAdjustment, _ workspace: Workspace) async throws {
    let session = workspace.session
    let scope = isAmended ? "HEAD^" : "HEAD"
    let comparison = try workspace.examiner.compare(
      from: .revision(scope), to: .changes(pending.changes))
    var impact = try await workspace.examiner.impact(of: comparison)
    // What is wrong is told by itself, with its places.
    impact.appeared = []
    session.console.write(
      ChangeText(language: session.language, isColored: session.isColored, width: session.width)
        .text(of: comparison.changes()))
    session.console.write("\n\(ImpactReport(impact, in: session.language).text(session.style))\n")
  }

  /// Commits it, or leaves it in the work tree; what is refused is kept.
  private func finish(
    _ pending: PendingAdjustment, _ kept: KeptAdjustment, _ workspace: Workspace
  ) async throws -> ExitStatus {
    let session = workspace.session
    try PendingFiles(pending, in: workspace).refuseOthersEdits()
    if session.isInteractive, !isCommitLeft { try await present(pending, workspace) }
    let refusal: (findings: [Finding], examination: Examination)
    if isCommitLeft {
      let (changes, examination) = try await workspace.committing.whole(
        pending.changes, amends: isAmended)
      if !examination.findings.hasErrors {
        try write(changes, workspace)
        kept.remove(pending)
        return .fine
      }
      refusal = (examination.findings, examination)
    } else {
      let message = try PolicyAdjustment.message(for: pending.text, id: pending.id)
      switch try await workspace.committing.commit(
        changes: pending.changes, message: message, amends: isAmended)
      {
      case .committed(let commit):
        kept.remove(pending)
        session.console.print("\(commit.id.abbreviated()) \(commit.subject)")
        for path in pending.changes.keys.sorted(by: >) { session.console.print("  \(path)") }
        return .fine
      case .refused(let findings, let examination): refusal = (findings, examination)
      }
    }
    try kept.keep(pending)
    session.report(
      refusal.findings, fileCount: refusal.examination.fileCount, to: .error,
      bytes: refusal.examination.bytes)
    session.console.tell(
      session.text(
        "nothing was committed; your text is kept in \(kept.textPath)",
        "tidak ada yang disimpan; teks Anda tetap ada di \(kept.textPath)"))
    session.console.tell(
      session.text(
        "finish it there, then: bangkom adjust --continue",
        "lengkapi di sana, lalu: bangkom adjust --continue"))
    return .findings
  }

  private func write(
    _ changes: [String: CommitTransaction.Change], _ workspace: Workspace
  ) throws {
    for (path, change) in changes.sorted(by: { $0.key < $1.key }) {
      guard case .file(let bytes, _) = change else { continue }
      try workspace.repository.write(bytes, to: path)
      workspace.session.console.print(path)
    }
  }
}

// MARK: - The request

extension Adjust {
  private func request(
    _ workspace: Workspace, _ kept: KeptAdjustment
  ) throws -> PolicyAdjustment.Request {
    let session = workspace.session
    guard let policy else {
      throw Failure(
        .usage, session.text("which policy?", "kebijakan yang mana?"),
        hints: ["bangkom list policy"])
    }
    let id = RecordID.normalized(policy)
    guard let from = from ?? (type == .kept ? session.today : nil) else {
      throw Failure(
        .usage, session.text("from which day does it apply?", "berlaku sejak tanggal berapa?"),
        hints: ["--from 2027-01-01"])
    }
    let values = try set.map { try value($0, session) }
    let content: PolicyAdjustment.Content =
      switch type {
      case .kept: .nothing
      case .revocation: .revocation
      default: values.isEmpty ? .text(try editedPolicy(id, workspace, kept)) : .values(values)
      }
    let name = values.map { key, value in
      session.text("\(key) becomes \(value)", "\(key) menjadi \(value)")
    }
    return PolicyAdjustment.Request(
      policy: id, content: content,
      type: (type ?? (values.isEmpty ? .clause : .parameter)).rawValue,
      from: try session.day(from),
      title: title ?? (name.isEmpty ? id : name.joined(separator: ", ")))
  }

  private func value(_ text: String, _ session: Session) throws -> (key: String, value: String) {
    let parts = text.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, parts[1].allSatisfy({ $0.isNumber || "-.".contains($0) }) else {
      throw Failure(
        .usage, session.text("`\(text)` is not key=number", "`\(text)` bukan kunci=bilangan"),
        hints: ["--set jp_min_pns=24"])
    }
    return (String(parts[0]), String(parts[1]))
  }

  /// The policy's file as it was edited: in the work tree, or now in the editor.
  private func editedPolicy(
    _ id: String, _ workspace: Workspace, _ kept: KeptAdjustment
  ) throws -> [UInt8] {
    let session = workspace.session
    let git = try workspace.repository.git()
    let catalog = try workspace.examiner.library().catalog
    let folder = catalog.kind(named: "policy")?.path.topFolder ?? "policies"
    guard let head = try git.head.commit,
      let file = try git.files(of: head, under: [RepositoryPath(folder)])
        .first(where: { catalog.kind(at: $0.path.string ?? "")?.values["id"] == id }),
      let path = file.path.string
    else { throw WorkflowError.unknown(id, suggestion: nil) }
    let committed = try git.blob(file.id)
    guard let edited = FileBytes.read("\(workspace.repository.root)/\(path)") else {
      throw Failure(
        .unsafe,
        session.text(
          "\(path) was renamed or deleted; commit that first",
          "\(path) diganti nama atau dihapus; simpan (commit) itu dahulu"))
    }
    // Line ends that git itself would change are no edit.
    let plain = committed.contains(0x0D) ? edited : edited.filter { $0 != 0x0D }
    if plain != committed { return plain }
    guard session.isInteractive else {
      throw Failure(
        .usage,
        session.text(
          "\(path) is as it was committed: nothing changes",
          "\(path) masih seperti pada commit terakhir: tidak ada yang berubah"),
        hints: [
          session.text("edit it first, or use --set", "ubah dahulu berkasnya, atau pakai --set")
        ])
    }
    // Words of this policy that were being edited when something failed are edited further.
    let begun = FileBytes.read(kept.policyPath).map { Document.markdown($0) }
    if begun?.node(at: "/id").map({ begun?.string(of: $0) }) != id {
      try AtomicFile.write(committed, to: kept.policyPath)
    }
    try Editor(session).open(kept.policyPath)
    return FileBytes.read(kept.policyPath) ?? committed
  }

  /// An adjustment that was begun is not thrown away without a word.
  private func offer(_ kept: KeptAdjustment, _ session: Session) throws {
    guard !isDryRun else { return }
    if isAnew { kept.remove() }
    guard let begun = kept.load() else { return }
    throw Failure(
      .unsafe,
      session.text(
        "\(begun.id) has been begun and is not committed",
        "\(begun.id) sudah dimulai dan belum disimpan"),
      hints: [
        "bangkom adjust --continue",
        session.text("to throw it away: --anew", "untuk membuangnya: --anew"),
      ])
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
    return AdjustmentParts(bytes).rest
  }
}
