internal import CLibgit2

/// The files that the next commit would have: git's index, copied.
public struct IndexSnapshot: Sendable {
  /// One file of the index.
  public struct Entry: Sendable, Hashable {
    /// The path from the top.
    public var path: String
    /// The blob of its content.
    public var id: ObjectID
    /// The mode: 0o100644 for a plain file.
    public var mode: UInt32
    /// The size of the file in the work tree when it was added, in bytes.
    public var size: Int64
    /// When that file's content had changed, in nanoseconds since 1970.
    public var modified: Int64
    /// When that file's content or metadata had changed, in nanoseconds since 1970.
    public var changed: Int64
    /// Whether the file was only announced with `git add -N`.
    public var isIntentToAdd: Bool
    /// Whether the file is left out of the work tree on purpose.
    public var isSkipped: Bool
  }

  /// The files without conflict, sorted by path.
  public private(set) var entries: [Entry] = []
  /// The paths that have a conflict.
  public private(set) var conflicts: [String] = []

  /// Reads the index in force.
  public init(_ repository: Repository) throws(GitError) {
    let index = try unsafe repository.openIndex(repository.directory.indexFile)
    defer { unsafe git_index_free(index) }
    for number in unsafe 0..<git_index_entrycount(index) {
      guard let entry = unsafe git_index_get_byindex(index, number)?.pointee else { continue }
      let path = unsafe String(cString: entry.path)
      guard unsafe (entry.flags >> 12) & 3 == 0 else {
        if conflicts.last != path { conflicts.append(path) }
        continue
      }
      let extended = unsafe UInt32(entry.flags_extended)
      unsafe entries.append(
        Entry(
          path: path, id: ObjectID(entry.id), mode: entry.mode, size: Int64(entry.file_size),
          modified: Int64(entry.mtime.seconds) * 1_000_000_000 + Int64(entry.mtime.nanoseconds),
          changed: Int64(entry.ctime.seconds) * 1_000_000_000 + Int64(entry.ctime.nanoseconds),
          isIntentToAdd: extended & GIT_INDEX_ENTRY_INTENT_TO_ADD.rawValue != 0,
          isSkipped: extended & GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue != 0))
    }
    entries.sort { $0.path < $1.path }
  }
}

extension Repository {
  /// Opens an index file; the caller frees it.
  func openIndex(_ path: String) throws(GitError) -> OpaquePointer {
    var index: OpaquePointer?
    try unsafe Self.check(git_index_open(&index, path), path)
    guard let index = unsafe index else { throw .other("no index") }
    return unsafe index
  }
}
