internal import Documents
public import Git
public import Records
internal import Summaries

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

  /// How often what others change meanwhile is looked at again.
  private static let patience = 5

  /// Checks what is staged and commits exactly that.
  public func commitStaged(message: String) async throws(WorkflowError) -> CommitOutcome {
    try await again { () async throws(WorkflowError) in
      let git = try repository.git()
      let (head, tree) = try workflow {
        let head = try git.head.commit
        return (head, try git.writeTree(of: git.index(), base: head))
      }
      let examination = try await examiner.examine(.index)
      let hook = HookRun(repository, examiner)
      let findings = try examination.findings + hook.commitMessage(Array(message.utf8))
      if findings.hasErrors { return .refused(findings, examination) }
      return .committed(
        try commit(.staged, message: message, base: Self.base(head, under: []), checked: tree))
    }
  }

  /// Does it again while others move the branch, or stage something, between check and commit.
  private func again(
    _ body: () async throws(WorkflowError) -> CommitOutcome
  ) async throws(WorkflowError) -> CommitOutcome {
    for _ in 1..<Self.patience {
      do throws(WorkflowError) {
        return try await body()
      } catch {
        switch error {
        case .git(.referenceMoved), .git(.treeChanged): continue
        default: throw error
        }
      }
    }
    return try await body()
  }

  /// Where the commit that was checked may be made: where nothing below the paths has changed.
  private static func base(
    _ head: ObjectID?, under paths: [RepositoryPath]
  ) -> CommitTransaction.Base {
    head.map { .unchanged(since: $0, under: paths) } ?? .exactly(nil)
  }

  /// Checks what a commit would become, then makes it and writes the files.
  ///
  /// Pages of summaries whose records change are written anew in the same commit. The commit comes
  /// first: killed in between, the work tree is as it was, and git says which files differ.
  ///
  /// - `changes`: The files that the commit changes.
  /// - `amends`: Whether it takes the place of the last one, which nobody else has yet.
  /// - `sign`: Makes the signature; where there is none, git's settings say whether to sign.
  public func commit(
    changes: [String: CommitTransaction.Change], message: String, amends: Bool = false,
    sign: (@Sendable ([UInt8]) throws(GitError) -> String)? = nil
  ) async throws(WorkflowError) -> CommitOutcome {
    let git = try repository.git()
    let head = try workflow { try git.head.commit }
    let (changes, examination) = try await whole(changes, amends: amends)
    if examination.findings.hasErrors { return .refused(examination.findings, examination) }
    // What the examination read, and what the changes were made from.
    let read =
      examination.library.catalog.folders.sorted()
      + [SchemaFiles.folder, Settings.path, SummaryPage.folder] + changes.keys.sorted()
    let commit = try commit(
      .changes(
        Dictionary(
          changes.map { (RepositoryPath($0.key), $0.value) },
          uniquingKeysWith: { first, _ in first })),
      message: message,
      base: amends ? .exactly(head) : Self.base(head, under: read.map { RepositoryPath($0) }),
      amends: amends, sign: sign)
    try workflow {
      for (path, change) in changes.sorted(by: { $0.key < $1.key }) {
        guard case .file(let bytes, _) = change else { continue }
        try repository.write(bytes, to: path)
      }
    }
    return .committed(commit)
  }

  /// The changes with the pages of summaries that they make stale, and what is wrong with them.
  public func whole(
    _ changes: [String: CommitTransaction.Change], amends: Bool = false
  ) async throws(WorkflowError) -> ([String: CommitTransaction.Change], Examination) {
    let scope = { (changes: [String: CommitTransaction.Change]) in
      amends ? Scope.amended(changes) : Scope.changes(changes)
    }
    let (examination, pages) = try await examined(scope(changes))
    if let examination { return (changes, examination) }
    var changes = changes
    for (path, bytes) in pages { changes[path] = .file(bytes) }
    return (changes, try await examiner.examine(scope(changes)))
  }

  /// What is wrong with a snapshot, or the pages that have to be written anew first: the store is
  /// free then for the second look.
  private func examined(
    _ scope: Scope
  ) async throws(WorkflowError) -> (Examination?, [(path: String, bytes: [UInt8])]) {
    let examination = try await examiner.examine(scope)
    guard let pages = try workflow({ try SummaryPages.rebuilt(examination) }) else {
      return (examination, [])
    }
    return (nil, pages)
  }

  private func commit(
    _ content: CommitTransaction.Content, message: String, base: CommitTransaction.Base,
    checked: ObjectID? = nil, amends: Bool = false,
    sign: (@Sendable ([UInt8]) throws(GitError) -> String)? = nil
  ) throws(WorkflowError) -> Commit {
    let git = try repository.git()
    return try workflow {
      // Western Indonesia, where nothing says otherwise.
      let now = Timestamp(seconds: now / 1_000_000_000, offsetMinutes: 420)
      var transaction = CommitTransaction(
        content: content, message: message, author: try git.author(now: now),
        committer: try git.committer(now: now))
      transaction.base = base
      transaction.expectedTree = checked
      transaction.amends = amends
      transaction.sign = sign
      if sign == nil, git.configFlag("commit.gpgsign") == true {
        let signer = try CommitSigner(
          git, committer: transaction.committer, temporaryFolder: examiner.temporaryFolder)
        transaction.sign = { payload throws(GitError) in try signer.signature(of: payload) }
      }
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
