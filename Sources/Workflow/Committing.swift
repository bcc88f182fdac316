internal import Documents
public import Git
public import Records

/// Commits records after checking them, with git's own hooks.
public struct Committing {
  private let repository: RecordsRepository
  private let examiner: Examiner
  private let now: Int64

  /// Makes it for a repository.
  ///
  /// - `now`: The present in nanoseconds since 1970.
  public init(
    _ repository: RecordsRepository, _ examiner: Examiner, now: Int64
  ) {
    self.repository = repository
    self.examiner = examiner
    self.now = now
  }

  /// Checks what is staged and commits it.
  public func commitStaged(message: String) async throws(WorkflowError) -> CommitOutcome {
    let examination = try await examiner.examine(.index)
    let hook = HookRun(repository, examiner)
    let findings = try examination.findings + hook.commitMessage(Array(message.utf8))
    if findings.hasErrors { return .refused(findings, examination) }
    return .committed(try commit(.staged, message: message))
  }

  /// Checks what a commit would become, then makes it and writes the files.
  ///
  /// The commit comes first: killed in between, the work tree is as it was, and git says which
  /// files differ.
  ///
  /// - `changes`: The files that the commit changes.
  public func commit(
    changes: [String: CommitTransaction.Change], message: String
  ) async throws(WorkflowError) -> CommitOutcome {
    let git = try repository.git()
    let head = try workflow { try git.head.commit }
    let examination = try await examiner.examine(.changes(changes))
    if examination.findings.hasErrors { return .refused(examination.findings, examination) }
    let commit = try commit(
      .changes(
        Dictionary(
          changes.map { (RepositoryPath($0.key), $0.value) },
          uniquingKeysWith: { first, _ in first })),
      message: message, base: .exactly(head))
    try workflow {
      for (path, change) in changes.sorted(by: { $0.key < $1.key }) {
        guard case .file(let bytes, _) = change else { continue }
        try AtomicFile.write(bytes, to: "\(repository.root)/\(path)")
      }
    }
    return .committed(commit)
  }

  private func commit(
    _ content: CommitTransaction.Content, message: String, base: CommitTransaction.Base = .any
  ) throws(WorkflowError) -> Commit {
    let git = try repository.git()
    return try workflow {
      // Western Indonesia, where nothing says otherwise.
      let now = Timestamp(seconds: now / 1_000_000_000, offsetMinutes: 420)
      var transaction = CommitTransaction(
        content: content, message: message, author: try git.author(now: now),
        committer: try git.committer(now: now))
      transaction.base = base
      return try git.commit(transaction.commit(to: git).commit)
    }
  }
}

/// How a commit ended.
public enum CommitOutcome {
  /// It was made.
  case committed(Commit)
  /// It was not: there are errors in what would be committed.
  case refused([Finding], Examination)
}

extension [Finding] {
  /// Whether one of them stops a commit.
  public var hasErrors: Bool { contains { $0.problem.severity == .error } }
}
