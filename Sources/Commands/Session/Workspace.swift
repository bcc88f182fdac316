internal import Store
internal import Documents
internal import Git
internal import Records
internal import Reports
internal import Summaries
internal import Workflow

/// The records that a command works on, and how it talks about them.
struct Workspace {
  let session: Session
  let repository: RecordsRepository
  let examiner: Examiner

  /// Finds the records of the session's folder.
  init(_ session: Session) throws {
    self.session = session
    repository = try RecordsRepository(at: session.directory, environment: session.environment)
    examiner = Examiner(
      repository, today: session.today, now: session.now(),
      temporaryFolder: session.environment["TMPDIR"] ?? "/tmp")
  }

  /// Puts a snapshot into the store; tells about it where the session is verbose.
  func examine(_ scope: Scope, checks: Bool = true) async throws -> Examination {
    let examination = try await examiner.examine(scope, checks: checks)
    if session.isVerbose {
      session.console.tell(
        session.text(
          "\(examination.readCount) of \(examination.fileCount) files read, store "
            + (examination.store.isNew ? "built anew" : "kept"),
          "\(examination.readCount) dari \(examination.fileCount) berkas dibaca, simpanan "
            + (examination.store.isNew ? "dibangun baru" : "dipakai lagi")))
    }
    return examination
  }

  /// The history of HEAD, and the work tree as it is.
  func history() async throws -> (History, Examination) {
    let examination = try await examine(.workTree, checks: false)
    let git = try repository.git()
    guard let head = try git.head.commit else { throw WorkflowError.git(.notFound("HEAD")) }
    let history = try History(of: head, examination.store, in: git) { count in
      session.console.tell(session.text("\(count) commits read", "\(count) commit dibaca"))
    }
    if history.isIncomplete {
      session.console.tell(
        session.text(
          "this clone is shallow: what is older than its first commit is not known",
          "klon ini dangkal: yang lebih lama dari commit pertamanya tidak diketahui"))
    }
    return (history, examination)
  }

  /// A summary of the work tree, which a command of its own prints.
  func summary(named name: String) async throws -> SummaryTable {
    try await examine(.workTree, checks: false).table(named: name)
  }

  /// Makes commits.
  var committing: Committing {
    Committing(repository, examiner, now: session.now())
  }
}

extension Session {
  /// The style of text on this terminal.
  var style: TextStyle { TextStyle(isColored: isColored, width: width, language: language) }

  /// Tells what is odd about schemas; it changes no exit status.
  func warn(_ faults: [Library.Fault]) {
    for fault in faults {
      console.tell(
        "\(text("warning", "peringatan")): \(fault.path):\(fault.line): \(fault.reason[language])")
    }
  }

  /// Prints findings, in any format, and what they add up to.
  ///
  /// - `paths`: The files that were looked at, for formats that list them.
  /// - `limit`: How many findings the text for people shows; `nil` for all.
  func report(
    _ findings: [Finding], fileCount: Int, as format: FindingsFormat = .text,
    paths: [String] = [], rules: @escaping () throws -> [RuleDescription] = { [] },
    to stream: Console.Stream = .output,
    limit: TextLimit? = TextLimit(command: "bangkom check --all"),
    bytes: @escaping (String) -> [UInt8]?
  ) {
    let report = FindingsReport(
      findings, fileCount: fileCount, paths: paths, version: Bangkom.version, rules: rules,
      style: style, limit: limit, bytes: bytes)
    var text = ""
    func flush() {
      if stream == .output { console.write(text) } else { console.tell(text, isLine: false) }
      text = ""
    }
    report.write(format) { piece in
      text += piece
      text += "\n"
      if text.utf8.count > 1 << 16 { flush() }
    }
    flush()
  }

  /// What a workflow's error means for the person, and the exit status.
  func failure(_ error: WorkflowError) -> Failure {
    switch error {
    case .noRecords(let folder):
      return Failure(
        .failure,
        text(
          "there is no bangkom.yaml in \(folder) or above",
          "tidak ada bangkom.yaml di \(folder) atau di atasnya"),
        hints: [
          text(
            "make a repository of records: bangkom init", "buat repositori catatan: bangkom init")
        ])
    case .broken(let faults):
      return Failure(
        .brokenSettings,
        text(
          "settings or schemas are broken; nothing was checked",
          "pengaturan atau skema rusak; tidak ada yang diperiksa"),
        hints: faults.map { "\($0.path):\($0.line): \($0.reason[language])" })
    case .git(let error): return failure(error)
    case .store(let error):
      return Failure(
        .failure,
        text("the store can't be used: \(error)", "simpanan tidak dapat dipakai: \(error)"))
    case .exists(let path):
      return Failure(.unsafe, text("\(path) is there already", "\(path) sudah ada"))
    case .unknown(let name, let suggestion):
      return Failure(
        .usage, text("there is no `\(name)`", "tidak ada `\(name)`"),
        hints: suggestion.map { [text("there is: \($0)", "yang ada: \($0)")] } ?? [])
    case .invalid(let reason): return Failure(.usage, reason)
    }
  }

  private func failure(_ error: GitError) -> Failure {
    let (en, id) = error.wording
    let message = text(en, id)
    return switch error {
    case .notARepository: Failure(.failure, message, hints: ["git init"])
    case .notOwner(let path, _):
      Failure(.failure, message, hints: ["git config --global --add safe.directory '\(path)'"])
    case .referenceMoved, .treeChanged:
      Failure(
        .unsafe, message, hints: [text("run the command again", "jalankan perintahnya sekali lagi")]
      )
    case .locked(let path, _):
      Failure(
        .failure, message,
        hints: [
          text(
            "if no git is running any more: rm '\(path)'",
            "bila tidak ada git yang berjalan lagi: rm '\(path)'")
        ])
    case .nothingToCommit: Failure(.findings, message)
    case .missingIdentity:
      Failure(
        .failure, message,
        hints: ["git config --global user.name \"…\"", "git config --global user.email …"])
    default: Failure(.failure, message)
    }
  }
}
