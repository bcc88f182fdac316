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
    let path = "\(root)/\(entry.path)"
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      return .unreadable(.unreadable(errorText(errno)))
    }
    guard status.st_size <= Self.sizeLimit else {
      return .unreadable(.tooLarge(limit: Self.sizeLimit))
    }
    guard let bytes = FileBytes.read(path, followingLinks: false) else {
      return .unreadable(.unreadable(errorText(errno)))
    }
    return .bytes(bytes)
  }

  private mutating func list(_ folder: String, now: Int64) {
    guard let directory = unsafe opendir("\(root)/\(folder)") else { return }
    defer { unsafe closedir(directory) }
    let descriptor = unsafe dirfd(directory)
    while let item = unsafe readdir(directory) {
      // The array of C is a tuple in Swift; its bytes are read up to the NUL.
      let name = unsafe withUnsafeBytes(of: item.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard !name.hasPrefix(".") else { continue }
      let path = "\(folder)/\(name)"
      var status = stat()
      guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
        entries.append(SnapshotEntry(path: path))
        refusals[path] = LocalizedText(
          en: "its name is not UTF-8", id: "namanya bukan UTF-8")
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        list(path, now: now)
      case S_IFREG:
        entries.append(SnapshotEntry(path: path, stat: FileStat(status, now: now)))
      case S_IFLNK:
        entries.append(SnapshotEntry(path: path))
        refusals[path] = LocalizedText(
          en: "it is a symbolic link", id: "ia tautan simbolik")
      default:
        entries.append(SnapshotEntry(path: path))
        refusals[path] = LocalizedText(
          en: "it is no ordinary file", id: "ia bukan berkas biasa")
      }
    }
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

extension Problem {
  /// A file that could not be read.
  static func unreadable(_ reason: LocalizedText) -> Problem {
    Problem(
      rule: "unreadable-file", range: nil,
      message: LocalizedText(
        en: "this file can't be read: \(reason.en)",
        id: "berkas ini tidak dapat dibaca: \(reason.id)"))
  }

  /// A file that is too large to be a record.
  static func tooLarge(limit: Int) -> Problem {
    .unreadable(
      LocalizedText(
        en: "it is larger than \(limit >> 20) MiB", id: "ukurannya lebih dari \(limit >> 20) MiB"))
  }
}

private func errorText(_ code: CInt) -> LocalizedText {
  LocalizedText(verbatim: unsafe String(cString: strerror(code)))
}
