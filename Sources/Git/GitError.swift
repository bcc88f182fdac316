internal import Glibc

/// What stops an operation on a repository.
public enum GitError: Error, Hashable, Sendable {
  /// There is no repository in this folder or above it.
  case notARepository(path: String)
  /// There is a repository already where one was to be made.
  case alreadyARepository(path: String)
  /// The repository uses something that cannot be read reliably.
  case unsupportedRepository(path: String, feature: UnsupportedFeature)
  /// The repository belongs to somebody else, and `safe.directory` does not name it.
  case notOwner(path: String, owner: String)
  /// An object, reference or revision is not there.
  case notFound(String)
  /// An object is not what git would write: data to be reported, not a failure of ours.
  case malformedObject(ObjectID, reason: String)
  /// A blob is larger than the caller takes.
  case objectTooLarge(ObjectID, size: Int, limit: Int)
  /// A tree has more entries than the caller takes.
  case tooManyEntries(limit: Int)
  /// Folders are nested deeper than the caller takes.
  case tooDeep(limit: Int)
  /// A reference was not what it was expected to be, or moved meanwhile.
  case referenceMoved(name: String)
  /// Another process holds a lock, or died and left it.
  case locked(path: String, ageInSeconds: Int?)
  /// A pushed object is still in quarantine: no reference may move.
  case quarantined
  /// The index has conflicts.
  case unmerged(paths: [RepositoryPath])
  /// A merge, cherry-pick or revert is not finished.
  case operationInProgress(String)
  /// The commit would change nothing.
  case nothingToCommit
  /// What would be committed is not what was checked.
  case treeChanged(expected: ObjectID, found: ObjectID)
  /// Who makes the commit is not known: `author` or `committer`.
  case missingIdentity(role: String)
  /// A date in the environment cannot be read.
  case invalidDate(variable: String, value: String)
  /// A commit message cannot be written so that it reads back the same.
  case invalidMessage(reason: String)
  /// A path cannot stand in a tree.
  case invalidPath(RepositoryPath)
  /// A path is a folder on one side and a file on the other.
  case pathConflict(RepositoryPath)
  /// The operation needs a work tree, and there is none.
  case noWorkTree(path: String)
  /// A file goes through a filter that cannot be run here.
  case unsupportedFilter(path: RepositoryPath, attribute: String)
  /// The disk is full.
  case noSpace(path: String)
  /// A child process did not end in time.
  case deadlineExceeded(command: String)
  /// The operating system refused; `code` is its `errno`.
  case system(operation: String, path: String, code: Int32)
  /// A commit was to be signed, and could not be.
  case cannotSign(reason: String)
  /// The settings cannot be read or written.
  case invalidConfiguration(String)
  /// Anything else that libgit2 reports.
  case libgit2(code: Int32, message: String)

  /// The error for a failed system call: a full disk is a case of its own.
  static func system(_ operation: String, _ path: String, _ code: Int32) -> GitError {
    code == ENOSPC || code == EDQUOT
      ? .noSpace(path: path) : .system(operation: operation, path: path, code: code)
  }
}

/// Something in a repository that cannot be read reliably.
public enum UnsupportedFeature: Hashable, Sendable {
  /// `core.repositoryformatversion` above 1.
  case formatVersion(String)
  /// Objects named by SHA-256.
  case objectFormat(String)
  /// References in another store than files: reftable.
  case referenceStorage(String)
  /// Objects that are fetched when needed.
  case partialClone(remote: String)
  /// The index is split in two files.
  case splitIndex
  /// The index keeps folders in place of their files.
  case sparseIndex
  /// Another extension.
  case `extension`(String)
}
