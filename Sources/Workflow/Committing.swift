internal import Documents
public import Git
public import Records

/// Commits records after checking them, with git's own hooks.
public struct Committing {
  private let repository: RecordsRepository
  private let examiner: Examiner
  private let environment: [String: String]
  private let now: Int64

  /// Makes it for a repository.
  ///
  /// - `now`: The present in nanoseconds since 1970.
  public init(
    _ repository: RecordsRepository, _ examiner: Examiner, environment: [String: String],
    now: Int64
  ) {
    self.repository = repository
    self.examiner = examiner
    self.environment = environment
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
    changes: [String: FileChange], message: String
  ) async throws(WorkflowError) -> CommitOutcome {
    let git = try repository.git()
    let head = try workflow { try git.head() }
    let examination = try await examiner.examine(.changes(changes))
    if examination.findings.hasErrors { return .refused(examination.findings, examination) }
    let commit = try commit(.changes(changes), message: message, expecting: head)
    try workflow {
      for (path, change) in changes.sorted(by: { $0.key < $1.key }) {
        guard case .content(let bytes) = change else { continue }
        try FileBytes.write(bytes, to: "\(repository.root)/\(path)")
      }
    }
    return .committed(commit)
  }

  private func commit(
    _ content: CommitTransaction.Content, message: String, expecting: ObjectID?? = .none
  ) throws(WorkflowError) -> Commit {
    let git = try repository.git()
    return try workflow {
      let seconds = now / 1_000_000_000
      let author = try git.signature("AUTHOR", environment: environment, now: seconds, offset: 420)
      let committer = try git.signature(
        "COMMITTER", environment: environment, now: seconds, offset: 420)
      let id = try CommitTransaction(git).commit(
        content, message: message, author: author, committer: committer, expecting: expecting)
      return try git.commit(id)
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
