internal import CLibgit2

#if canImport(Glibc)
internal import Glibc
#endif

/// One commit on the checked-out branch that neither loses nor sweeps in anything of the user's.
///
/// `index.lock` is taken first, as git itself does, then HEAD and index are read; the tree is
/// HEAD's tree with the changes, or what is staged; the branch moves by compare-and-swap; the index
/// is written into the lock and put in place. Killed at any moment, the repository is sound, and
/// the work tree is as it was.
public struct CommitTransaction {
  /// What goes into the commit.
  public enum Content: Sendable {
    /// HEAD with these files changed; whatever else is staged stays staged.
    case changes([String: FileChange])
    /// What is staged.
    case staged
  }

  private let repository: Repository

  /// Makes a transaction on the branch that is checked out.
  public init(_ repository: Repository) {
    self.repository = repository
  }

  /// Makes the commit.
  ///
  /// - `expecting`: What HEAD has to be; `nil` takes any.
  /// - Result: The commit's id.
  /// - Errors: ``GitError/locked(path:age:)``, ``GitError/moved(_:)``,
  ///   ``GitError/conflicts(_:)``, ``GitError/nothingToCommit``.
  public func commit(
    _ content: Content, message: String, author: Signature, committer: Signature,
    expecting: ObjectID?? = .none
  ) throws(GitError) -> ObjectID {
    let lock = try IndexLock(repository.directory.indexFile)
    let branch = try repository.headBranch()
    let head = try repository.head()
    if case .some(let expected) = expecting, expected != head { throw .moved(branch ?? "HEAD") }
    let base = try head.map { id throws(GitError) in try repository.commit(id).tree }
    let index = try unsafe lock.openIndex(in: repository)
    defer { unsafe git_index_free(index) }

    let tree: ObjectID
    switch content {
    case .changes(let changes):
      let files = try stored(changes, over: base)
      tree = try repository.writeTree(base, changes: files)
      for (path, file) in files { try unsafe put(file, at: path, into: index) }
    case .staged:
      tree = try stagedTree(over: base)
    }
    guard tree != base || base == nil else { throw .nothingToCommit }
    let id = try repository.writeCommit(
      tree: tree, parents: head.map { [$0] } ?? [], author: author, committer: committer,
      message: message)
    let subject = message.prefix { $0 != "\n" }
    try repository.moveReference(
      branch ?? "HEAD", from: head, to: id,
      log: head == nil ? "commit (initial): \(subject)" : "commit: \(subject)")
    if case .changes = content { try unsafe lock.commit(index) }
    return id
  }

  private func stored(
    _ changes: [String: FileChange], over base: ObjectID?
  ) throws(GitError) -> [String: TreeFile?] {
    var files: [String: TreeFile?] = [:]
    for (path, change) in changes {
      switch change {
      case .content(let bytes):
        let old = try base.flatMap { tree throws(GitError) in
          try repository.file(at: path, of: tree)
        }
        let id = try repository.writeBlob(bytes)
        files[path] = TreeFile(path: path, id: id, mode: old?.mode ?? 0o100644)
      case .removal:
        files.updateValue(nil, forKey: path)
      }
    }
    return files
  }

  /// The tree of what is staged, without files that were only announced.
  private func stagedTree(over base: ObjectID?) throws(GitError) -> ObjectID {
    let snapshot = try IndexSnapshot(repository)
    guard snapshot.conflicts.isEmpty else { throw .conflicts(snapshot.conflicts) }
    var changes: [String: TreeFile?] = [:]
    var known: [String: TreeFile] = [:]
    if let base {
      for file in try repository.files(of: base) { known[file.path] = file }
    }
    for entry in snapshot.entries where !entry.isIntentToAdd {
      let old = known.removeValue(forKey: entry.path)
      guard old?.id != entry.id || old?.mode != entry.mode else { continue }
      changes[entry.path] = TreeFile(path: entry.path, id: entry.id, mode: entry.mode)
    }
    for path in known.keys { changes.updateValue(nil, forKey: path) }
    return try repository.writeTree(base, changes: changes)
  }

  private func put(
    _ file: TreeFile?, at path: String, into index: OpaquePointer
  ) throws(GitError) {
    guard let file else {
      unsafe git_index_remove_bypath(index, path)
      return
    }
    var entry = unsafe git_index_entry()
    unsafe entry.mode = file.mode
    unsafe entry.id = file.id.value
    let code = unsafe path.withCString { name in
      unsafe entry.path = name
      return unsafe git_index_add(index, &entry)
    }
    try Repository.check(code, path)
  }
}

/// The right to write git's index, held from `init` to `deinit`.
private struct IndexLock: ~Copyable {
  private let indexFile: String
  private let path: String
  private let descriptor: CInt

  init(_ indexFile: String) throws(GitError) {
    self.indexFile = indexFile
    path = "\(indexFile).lock"
    descriptor = try Self.acquire(path)
  }

  deinit {
    close(descriptor)
    // After a commit the lock has become the index, and there is nothing to take away.
    unsafe unlink(path)
  }

  /// Takes the lock; another's is waited for, a second at most, as its holder is at work.
  private static func acquire(_ path: String) throws(GitError) -> CInt {
    for attempt in 0... {
      let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return descriptor }
      guard errno == EEXIST else { throw .file(path: path, reason: FileBytes.reason()) }
      guard attempt < 50 else { throw .locked(path: path, age: age(of: path)) }
      // Not all waiting processes at once.
      usleep(10_000 + UInt32.random(in: 0..<20_000))
    }
    throw .locked(path: path, age: 0)
  }

  private static func age(of path: String) -> Int {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return 0 }
    return max(0, time(nil) - status.st_mtim.tv_sec)
  }

  /// Opens a private copy of the index, which ``commit(_:)`` writes into the lock.
  func openIndex(in repository: Repository) throws(GitError) -> OpaquePointer {
    let copy = "\(path).bangkom"
    if let bytes = FileBytes.read(indexFile) { try FileBytes.write(bytes, to: copy) }
    return try unsafe repository.openIndex(copy)
  }

  /// Puts an index in the place of git's.
  func commit(_ index: OpaquePointer) throws(GitError) {
    let copy = "\(path).bangkom"
    defer { unsafe unlink(copy) }
    try unsafe Repository.check(git_index_write(index), indexFile)
    guard let bytes = FileBytes.read(copy) else {
      throw .file(path: copy, reason: FileBytes.reason())
    }
    guard FileBytes.writeAll(bytes, to: descriptor), fsync(descriptor) == 0,
      unsafe rename(path, indexFile) == 0
    else { throw .file(path: path, reason: FileBytes.reason()) }
  }
}
