/// A commit that is made whole or not at all, beside whatever else uses the repository.
///
/// The lock on the index is taken first, and only then `HEAD` and the index are read. The commit
/// has the files of `HEAD` and our changes, nothing that somebody else staged; the branch moves by
/// compare-and-swap; the index learns of our paths alone. Files of the work tree are the caller's
/// to write, before or after.
public struct CommitTransaction: Sendable {
  /// What a path is to become.
  public enum Change: Hashable, Sendable {
    /// A file with these bytes, as in the work tree; `nil` keeps the mode that it has.
    case file([UInt8], mode: FileMode? = nil)
    /// Nothing.
    case removal
  }

  /// What is committed.
  public enum Content: Sendable {
    /// The files of `HEAD` with these changes.
    case changes([RepositoryPath: Change])
    /// Exactly what is staged.
    case staged
  }

  /// What `HEAD` has to lead to when the commit is made.
  public enum Base: Hashable, Sendable {
    /// Whatever it is then.
    case any
    /// This commit, or none on an unborn branch; what was checked against it holds.
    case exactly(ObjectID?)
    /// This commit, or a later one that has the same files below these paths, everywhere where there
    /// are none; what was checked against it still holds.
    case unchanged(since: ObjectID, under: [RepositoryPath])
  }

  /// What was made.
  public struct Outcome: Hashable, Sendable {
    /// The commit.
    public let commit: ObjectID
    /// Its tree.
    public let tree: ObjectID
    /// Its parent; `nil` for the first commit.
    public let parent: ObjectID?
    /// The reference that was moved: `refs/heads/main`, or `HEAD` when detached.
    public let reference: String
  }

  /// What is committed.
  public var content: Content
  /// The whole message.
  public var message: String
  /// Who made the change.
  public var author: Signature
  /// Who records it.
  public var committer: Signature
  /// What `HEAD` has to lead to.
  public var base: Base = .any
  /// The tree that was checked; another is refused.
  public var expectedTree: ObjectID?
  /// Whether the commit takes the place of the one that `HEAD` leads to.
  public var amends = false
  /// Whether a commit that changes nothing is made.
  public var allowsEmpty = false
  /// Makes a signature of the commit's bytes; `nil` for a commit without one.
  public var sign: (@Sendable (_ payload: [UInt8]) throws(GitError) -> String)?
  /// How long others are waited for, in milliseconds.
  public var patience = 10_000

  /// Prepares a commit.
  public init(content: Content, message: String, author: Signature, committer: Signature) {
    self.content = content
    self.message = message
    self.author = author
    self.committer = committer
  }

  /// Makes the commit.
  ///
  /// Tries again while others hold a lock or move the branch, until ``patience`` ends; a full disk
  /// ends it at once.
  ///
  /// - Throws: ``GitError/locked(path:ageInSeconds:)``, ``GitError/referenceMoved(name:)`` when
  ///   ``base`` no longer holds, ``GitError/treeChanged(expected:found:)``,
  ///   ``GitError/unmerged(paths:)``, ``GitError/nothingToCommit``, ``GitError/quarantined``,
  ///   ``GitError/operationInProgress(_:)``, ``GitError/noSpace(path:)``.
  public func commit(to repository: Repository) throws(GitError) -> Outcome {
    guard repository.directory.quarantine == nil else { throw .quarantined }
    if case .staged = content, repository.directory.isBare {
      throw .noWorkTree(path: repository.directory.gitDirectory)
    }
    // Blobs hang on nothing but their bytes: they are written once.
    let changes = try blobs(in: repository)
    var backoff = Backoff(milliseconds: patience)
    while true {
      do {
        return try DeferredSignals.hold { () throws(GitError) in
          repository.directory.isBare
            ? try commitWithoutIndex(changes, to: repository)
            : try commitOnce(changes, to: repository)
        }
      } catch {
        switch error {
        case .locked: break
        case .referenceMoved where try holds(in: repository): break
        default: throw error
        }
        guard backoff.wait() else { throw error }
      }
    }
  }
}

// MARK: - One attempt

extension CommitTransaction {
  private typealias Blobs = [RepositoryPath: (mode: FileMode?, id: ObjectID?)]

  private func blobs(in repository: Repository) throws(GitError) -> Blobs {
    guard case .changes(let changes) = content else { return [:] }
    var blobs: Blobs = [:]
    for path in changes.keys.sorted() {
      guard path.isValid else { throw .invalidPath(path) }
      switch changes[path] {
      case .file(let bytes, let mode):
        blobs[path] = (mode, try repository.writeBlob(bytes, asFileAt: path))
      default: blobs[path] = (nil, nil)
      }
    }
    return blobs
  }

  private func commitOnce(
    _ blobs: Blobs, to repository: Repository
  ) throws(GitError) -> Outcome {
    let journal = try LockJournal(of: repository.directory)
    var lock = try LockFile(of: repository.directory.indexFile, journal)
    try refuseUnfinished(in: repository.directory)
    let head = try self.head(of: repository)
    guard case .changes = content else {
      let tree = try repository.writeTree(of: repository.index(), base: head.commit)
      return try move(head, to: tree, in: repository, journal)
    }
    let changes = try treeChanges(blobs, base: head.commit, in: repository)
    let tree = try repository.writeTree(base: head.commit, changes: changes)
    // The new index is on the disk before the branch moves: what then is left cannot run out of
    // space, and a commit that the index does not know would be undone by the user's next one.
    var index = try PrivateIndex(of: repository, journal)
    for path in changes.keys.sorted() {
      if let change = changes[path] { try index.apply(change, to: path) }
    }
    try lock.write(index.bytes())
    let outcome = try move(head, to: tree, in: repository, journal)
    try lock.replace()
    return outcome
  }

  private func commitWithoutIndex(
    _ blobs: Blobs, to repository: Repository
  ) throws(GitError) -> Outcome {
    let head = try self.head(of: repository)
    let changes = try treeChanges(blobs, base: head.commit, in: repository)
    let tree = try repository.writeTree(base: head.commit, changes: changes)
    return try move(head, to: tree, in: repository, LockJournal(of: repository.directory))
  }

  private func head(of repository: Repository) throws(GitError) -> Head {
    let head = try repository.head
    guard try holds(at: head.commit, in: repository) else {
      throw .referenceMoved(name: head.reference)
    }
    return head
  }

  /// Whether the branch, that somebody has just moved, still leads to what it has to.
  private func holds(in repository: Repository) throws(GitError) -> Bool {
    if case .exactly = base { return false }
    return try holds(at: repository.head.commit, in: repository)
  }

  private func holds(
    at head: ObjectID?, in repository: Repository
  ) throws(GitError) -> Bool {
    switch base {
    case .any: return true
    case .exactly(let commit): return head == commit
    case .unchanged(let commit, let paths):
      guard let head, try repository.isAncestor(commit, of: head) else { return false }
      return try repository.differences(from: commit, to: head, under: paths).isEmpty
    }
  }

  private func refuseUnfinished(in directory: GitDirectory) throws(GitError) {
    let operations = [
      ("MERGE_HEAD", "merge"), ("CHERRY_PICK_HEAD", "cherry-pick"), ("REVERT_HEAD", "revert"),
    ]
    for (file, operation) in operations
    where FileSystem.kind(of: "\(directory.gitDirectory)/\(file)") != nil {
      throw .operationInProgress(operation)
    }
  }

  private func treeChanges(
    _ blobs: Blobs, base: ObjectID?, in repository: Repository
  ) throws(GitError) -> [RepositoryPath: TreeChange] {
    var changes: [RepositoryPath: TreeChange] = [:]
    for (path, blob) in blobs {
      guard let id = blob.id else {
        changes[path] = .removal
        continue
      }
      var mode = blob.mode
      if mode == nil, let base { mode = try repository.file(at: path, in: base)?.mode }
      // A link's blob is a path: what replaces it here is a file.
      changes[path] = .file(mode: mode?.isRegularFile == true ? mode ?? .file : .file, id: id)
    }
    return changes
  }

  private func move(
    _ head: Head, to tree: ObjectID, in repository: Repository, _ journal: LockJournal
  ) throws(GitError) -> Outcome {
    if let expectedTree, expectedTree != tree {
      throw .treeChanged(expected: expectedTree, found: tree)
    }
    if !allowsEmpty, !amends {
      let before =
        if let parent = head.commit {
          try repository.commit(parent).tree
        } else {
          try repository.hashObject([], as: .tree)
        }
      guard tree != before else { throw .nothingToCommit }
    }
    try repository.settle(tree: tree, on: head.commit)
    var parents = head.commit.map { [$0] } ?? []
    if amends, let commit = head.commit { parents = try repository.commit(commit).parents }
    let commit = try repository.createCommit(
      tree: tree, parents: parents, author: author, committer: committer, message: message,
      sign: sign)
    journal.note(content: commit, at: repository.lockPath(ofReference: head.reference))
    let subject = message.split(separator: "\n").first.map(String.init) ?? ""
    try repository.updateReference(
      head.reference, to: commit, expecting: head.commit ?? .zero, by: committer,
      message: "commit\(head.commit == nil ? " (initial)" : amends ? " (amend)" : ""): \(subject)")
    return Outcome(commit: commit, tree: tree, parent: head.commit, reference: head.reference)
  }
}
