internal import CLibgit2

/// One entry of the index.
public struct IndexEntry: Hashable, Sendable {
  /// Its path from the top of the work tree.
  public let path: RepositoryPath
  /// What it is.
  public let mode: FileMode
  /// The id of its blob.
  public let id: ObjectID
  /// 0, or in a conflict 1 for the common ancestor, 2 for ours, 3 for theirs.
  public let stage: Int
  /// Whether only the path is noted (`git add -N`): no commit takes it.
  public let isIntentToAdd: Bool
  /// Whether the file is left out of the work tree on purpose: its absence is no deletion.
  public let isSkippedInWorkTree: Bool
  /// When the file was changed that this was taken from; zero when that is not known.
  public let modified: FileTime
  /// When that file or what is known of it was changed; zero when that is not known.
  public let changed: FileTime
  /// The size of that file in bytes, modulo 2^32.
  public let size: UInt32
}

/// When a file was changed.
public struct FileTime: Hashable, Comparable, Sendable {
  /// Seconds since 1970.
  public var seconds: Int64
  /// Nanoseconds beyond them.
  public var nanoseconds: Int64

  /// Makes a time.
  public init(seconds: Int64, nanoseconds: Int64) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// Orders times from early to late.
  public static func < (left: FileTime, right: FileTime) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

/// What is staged, at one moment.
public struct IndexSnapshot: Sendable {
  /// All entries by path and stage.
  public let entries: [IndexEntry]

  /// The files that a commit of the index would have, sorted by path.
  ///
  /// Paths in conflict and those that are only noted are not among them.
  public var files: [TreeFile] {
    entries.lazy.filter { $0.stage == 0 && !$0.isIntentToAdd }
      .map { TreeFile(path: $0.path, mode: $0.mode, id: $0.id) }
  }

  /// The paths that are in conflict, sorted.
  public var conflicts: [RepositoryPath] {
    var paths: [RepositoryPath] = []
    for entry in entries where entry.stage != 0 && paths.last != entry.path {
      paths.append(entry.path)
    }
    return paths
  }

  /// The paths that are staged differently from these files of a tree; both sorted by path.
  public func differences(from files: [TreeFile]) -> [TreeDifference] {
    var differences: [TreeDifference] = []
    let staged = self.files
    var before = 0
    var after = 0
    while before < files.count || after < staged.count {
      if after == staged.count
        || (before < files.count && files[before].path < staged[after].path)
      {
        differences.append(
          TreeDifference(path: files[before].path, old: files[before], new: nil))
        before += 1
      } else if before == files.count || staged[after].path < files[before].path {
        differences.append(TreeDifference(path: staged[after].path, old: nil, new: staged[after]))
        after += 1
      } else {
        if files[before] != staged[after] {
          differences.append(
            TreeDifference(path: files[before].path, old: files[before], new: staged[after]))
        }
        before += 1
        after += 1
      }
    }
    return differences
  }
}

extension Repository {
  /// What is staged now, in the index file in force; nothing where there is no such file.
  ///
  /// - Throws: ``GitError/unsupportedRepository(path:feature:)`` for a split or sparse index.
  public func index() throws(GitError) -> IndexSnapshot {
    let index = try unsafe openIndex(at: directory.indexFile)
    defer { unsafe git_index_free(index) }
    let count = unsafe git_index_entrycount(index)
    var entries: [IndexEntry] = []
    entries.reserveCapacity(count)
    for position in 0..<count {
      guard let raw = unsafe git_index_get_byindex(index, position),
        let path = unsafe raw.pointee.path
      else { continue }
      let entry = unsafe raw.pointee
      let extended = unsafe UInt32(entry.flags_extended)
      entries.append(
        unsafe IndexEntry(
          path: RepositoryPath(cString: path),
          mode: FileMode(rawValue: entry.mode),
          id: ObjectID(entry.id),
          stage: Int(entry.flags >> 12) & 3,
          isIntentToAdd: extended & GIT_INDEX_ENTRY_INTENT_TO_ADD.rawValue != 0,
          isSkippedInWorkTree: extended & GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue != 0,
          modified: FileTime(
            seconds: Int64(entry.mtime.seconds), nanoseconds: Int64(entry.mtime.nanoseconds)),
          changed: FileTime(
            seconds: Int64(entry.ctime.seconds), nanoseconds: Int64(entry.ctime.nanoseconds)),
          size: entry.file_size))
    }
    return IndexSnapshot(entries: entries)
  }

  /// The tree that a commit of the index would have; its folders are written, nothing else.
  ///
  /// - Throws: ``GitError/unmerged(paths:)`` while there are conflicts.
  public func writeTree(of index: IndexSnapshot, base: ObjectID?) throws(GitError) -> ObjectID {
    let conflicts = index.conflicts
    guard conflicts.isEmpty else { throw .unmerged(paths: conflicts) }
    let files = if let base { try files(of: base) } else { [TreeFile]() }
    var changes: [RepositoryPath: TreeChange] = [:]
    for difference in index.differences(from: files) {
      changes[difference.path] =
        difference.new.map { .file(mode: $0.mode, id: $0.id) } ?? .removal
    }
    return try writeTree(base: base, changes: changes)
  }

  func openIndex(at path: String) throws(GitError) -> OpaquePointer {
    var index: OpaquePointer?
    let code = unsafe git_index_open(&index, path)
    guard code == 0, let index = unsafe index else {
      let message = Libgit2.lastMessage()
      if message.contains("'link'") {
        throw .unsupportedRepository(path: path, feature: .splitIndex)
      }
      if message.contains("'sdir'") {
        throw .unsupportedRepository(path: path, feature: .sparseIndex)
      }
      throw Libgit2.error(code, path)
    }
    return unsafe index
  }
}
