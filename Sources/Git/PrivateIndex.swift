internal import CLibgit2
internal import Glibc

/// A copy of the index that only we see, changed before it takes the place of the real one.
///
/// Used while the lock on the real index is held.
@safe
struct PrivateIndex: ~Copyable {
  private let repository: Repository
  private let path: String
  private let pointer: OpaquePointer
  /// When the real index was written; a file changed no earlier may have changed since.
  private let written: FileTime

  /// What the names of such files begin with.
  static let prefix = "bangkom-index-"

  /// Copies the index in force.
  init(of repository: Repository, _ journal: LockJournal) throws(GitError) {
    self.repository = repository
    let source = repository.directory.indexFile
    let random = UInt32.random(in: 0 ... .max)
    path = "\(repository.directory.gitDirectory)/\(Self.prefix)\(getpid())-\(random)"
    var status = stat()
    written =
      unsafe stat(source, &status) == 0
      ? FileTime(
        seconds: Int64(status.st_mtim.tv_sec), nanoseconds: Int64(status.st_mtim.tv_nsec))
      : FileTime(seconds: .max, nanoseconds: 0)
    if let bytes = FileSystem.contents(of: source, limit: 1 << 31) {
      // Libgit2 writes an index through a lock, as git does.
      journal.note(ownNameAt: "\(path).lock")
      journal.note(ownNameAt: path)
      try Self.copy(bytes, to: path)
    } else if FileSystem.kind(of: source) != nil {
      throw .system("read", source, EIO)
    }
    do {
      unsafe pointer = try unsafe repository.openIndex(at: path)
    } catch {
      unsafe unlink(path)
      throw error
    }
  }

  /// Not made durable: only the index that it becomes is.
  private static func copy(_ bytes: [UInt8], to path: String) throws(GitError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .system("create", path, errno) }
    let failure = FileSystem.write(bytes, to: descriptor)
    close(descriptor)
    if let failure {
      unsafe unlink(path)
      throw .system("write", path, failure)
    }
  }

  deinit {
    unsafe git_index_free(pointer)
    unsafe unlink(path)
  }

  /// Makes the entry of a path what was committed.
  mutating func apply(_ change: TreeChange, to path: RepositoryPath) throws(GitError) {
    // Neither need be there.
    _ = unsafe path.withCString { unsafe git_index_conflict_remove(pointer, $0) }
    switch change {
    case .removal:
      _ = unsafe path.withCString { unsafe git_index_remove(pointer, $0, 0) }
    case .file(let mode, let id):
      var entry = unsafe git_index_entry()
      unsafe entry.mode = mode.rawValue
      unsafe entry.id = id.raw
      if let status = Self.status(of: path, in: repository),
        (try? repository.blobID(ofFileAt: path)) == id
      {
        unsafe Self.fill(&entry, from: status)
      }
      let code = unsafe path.withCString { name in
        unsafe entry.path = name
        return unsafe git_index_add(pointer, &entry)
      }
      try Libgit2.check(code, path.escapedForDisplay)
    }
  }

  /// The bytes of the index file as it is to become.
  mutating func bytes() throws(GitError) -> [UInt8] {
    try smudgeRacyEntries()
    try Libgit2.check(unsafe git_index_write(pointer), path)
    guard let bytes = FileSystem.contents(of: path, limit: 1 << 31) else {
      throw .system("read", path, EIO)
    }
    return bytes
  }

  /// Marks entries whose file may have changed in the instant in which the index was written.
  ///
  /// Git finds such a change because the file is not older than the index. The new index is younger:
  /// without the mark, the user's change would never be seen again.
  private mutating func smudgeRacyEntries() throws(GitError) {
    for position in 0..<(unsafe git_index_entrycount(pointer)) {
      guard let raw = unsafe git_index_get_byindex(pointer, position),
        let name = unsafe raw.pointee.path
      else { continue }
      var entry = unsafe raw.pointee
      let time = unsafe FileTime(
        seconds: Int64(entry.mtime.seconds), nanoseconds: Int64(entry.mtime.nanoseconds))
      guard time >= written, unsafe entry.file_size != 0, unsafe entry.flags >> 12 & 3 == 0
      else { continue }
      let path = unsafe RepositoryPath(cString: name)
      guard let status = Self.status(of: path, in: repository),
        unsafe UInt32(truncatingIfNeeded: status.st_size) == entry.file_size,
        let found = try? repository.blobID(ofFileAt: path),
        unsafe found != ObjectID(entry.id)
      else { continue }
      unsafe entry.file_size = 0
      let code = unsafe path.withCString { name in
        unsafe entry.path = name
        return unsafe git_index_add(pointer, &entry)
      }
      try Libgit2.check(code, path.escapedForDisplay)
    }
  }

  private static func status(of path: RepositoryPath, in repository: Repository) -> stat? {
    guard let file = (try? repository.workTreeFile(path)).flatMap(\.self) else { return nil }
    var status = stat()
    return unsafe lstat(file, &status) == 0 ? status : nil
  }

  private static func fill(_ entry: inout git_index_entry, from status: stat) {
    unsafe entry.ctime.seconds = Int32(truncatingIfNeeded: status.st_ctim.tv_sec)
    unsafe entry.ctime.nanoseconds = UInt32(truncatingIfNeeded: status.st_ctim.tv_nsec)
    unsafe entry.mtime.seconds = Int32(truncatingIfNeeded: status.st_mtim.tv_sec)
    unsafe entry.mtime.nanoseconds = UInt32(truncatingIfNeeded: status.st_mtim.tv_nsec)
    unsafe entry.dev = UInt32(truncatingIfNeeded: status.st_dev)
    unsafe entry.ino = UInt32(truncatingIfNeeded: status.st_ino)
    unsafe entry.uid = status.st_uid
    unsafe entry.gid = status.st_gid
    unsafe entry.file_size = UInt32(truncatingIfNeeded: status.st_size)
  }
}
