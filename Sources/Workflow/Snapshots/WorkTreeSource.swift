internal import Documents
internal import Git
public import Records
public import Store

#if canImport(Glibc)
internal import Glibc
#endif

/// The files of a work tree as they are now, saved or not yet added to git.
public struct WorkTreeSource: SnapshotSource {
  /// A file that is larger is not read: no record and no table of a region comes near it.
  static let sizeLimit = 64 << 20

  /// The files, sorted by path.
  public private(set) var entries: [SnapshotEntry] = []

  private let root: String
  private var refusals: [String: LocalizedText] = [:]

  /// Lists the files below some folders of a work tree.
  ///
  /// - `root`: The top of the work tree.
  /// - `folders`: The folders to look in, from the top.
  /// - `now`: The present in nanoseconds since 1970: a file that was changed at this very moment
  ///   could change again without its time changing, so that its stat is not trusted.
  public init(root: String, folders: some Sequence<String>, now: Int64) {
    self.root = root
    for folder in folders.sorted() { list(folder, now: now) }
    entries.sort { $0.path < $1.path }
  }

  /// Replaces what is known of files, for instance by blobs that git's index knows.
  mutating func mapEntries(_ transform: (SnapshotEntry) -> SnapshotEntry) {
    entries = entries.map(transform)
  }

  /// Leaves files out.
  mutating func removeEntries(where isUnwanted: (SnapshotEntry) -> Bool) {
    entries.removeAll(where: isUnwanted)
  }

  /// Reads a file; links are not followed, as they may lead out of the repository.
  public func contents(of entry: SnapshotEntry) -> FileContents {
    if let reason = refusals[entry.path] { return .unreadable(.unreadable(reason)) }
    return FileContents(
      ofFileAt: "\(root)/\(entry.path)", followingLinks: false, limit: Self.sizeLimit)
  }

  /// Lists a folder, and the folders in it.
  ///
  /// A folder that can't be listed is an entry itself, so that it does not pass in silence.
  private mutating func list(_ folder: String, now: Int64) {
    let descriptor = unsafe open(
      "\(root)/\(folder)", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0, let directory = unsafe fdopendir(descriptor) else {
      return noteMissing(folder, errno)
    }
    defer { unsafe closedir(directory) }
    while let item = unsafe readdir(directory) {
      // The array of C is a tuple in Swift; its bytes are read up to the NUL.
      let bytes = unsafe withUnsafeBytes(of: item.pointee.d_name) { bytes in
        unsafe Array(bytes.prefix { $0 != 0 })
      }
      guard bytes.first != UInt8(ascii: ".") else { continue }
      guard let name = String(validating: bytes, as: UTF8.self) else {
        refuse("\(folder)/\(RepositoryPath(bytes: bytes).escapedForDisplay)", .nameNotUTF8)
        continue
      }
      let path = "\(folder)/\(name)"
      var status = stat()
      guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
        refuse(path, LocalizedText(systemError: errno))
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: list(path, now: now)
      case S_IFREG: entries.append(SnapshotEntry(path: path, stat: FileStat(status, now: now)))
      case S_IFLNK: refuse(path, .symbolicLink)
      default: refuse(path, .notOrdinary)
      }
    }
  }

  /// Notes what stands in the place of a folder.
  private mutating func noteMissing(_ folder: String, _ code: CInt) {
    var status = stat()
    guard unsafe lstat("\(root)/\(folder)", &status) == 0 else {
      // A kind may have no files yet.
      if errno != ENOENT { refuse(folder, LocalizedText(systemError: errno)) }
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFLNK: refuse(folder, .symbolicLink)
    case S_IFREG: entries.append(SnapshotEntry(path: folder))
    case S_IFDIR: refuse(folder, LocalizedText(systemError: code))
    default: refuse(folder, .notOrdinary)
    }
  }

  private mutating func refuse(_ path: String, _ reason: LocalizedText) {
    entries.append(SnapshotEntry(path: path))
    refusals[path] = reason
  }
}

extension FileStat {
  /// What `stat` says; `nil` for a file whose times may not yet tell two contents apart.
  fileprivate init?(_ status: stat, now: Int64) {
    let modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    let changed = Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec)
    // Some file systems count whole seconds, two at a time; the others at most 10 ms.
    let granule: Int64 = status.st_mtim.tv_nsec == 0 ? 2_000_000_000 : 50_000_000
    guard max(modified, changed) < now - granule else { return nil }
    self.init(size: Int64(status.st_size), modified: modified, changed: changed)
  }
}
