internal import Glibc

/// Remembers which locks a commit takes, so that those that a killed process leaves are known to be
/// ours, and no others.
///
/// The file is held with `flock`, which the kernel gives back when the process ends: a journal that
/// nobody holds and that is not empty tells of a process that was killed. A class because it is given
/// back when its last holder goes.
final class LockJournal {
  private let descriptor: Int32
  /// Locks of a killed process that may be git's, for a second.
  private var undecided: [Entry] = []

  /// Opens the journal of a git directory, and removes what a killed process has left.
  ///
  /// - Throws: ``GitError/locked(path:ageInSeconds:)`` when another bangkom commits there.
  init(of directory: GitDirectory) throws(GitError) {
    let path = Self.path(of: directory)
    unsafe mkdir(FileSystem.split(path).folder, 0o777)
    // Not through a link, and no pipe that nobody reads.
    descriptor =
      FileSystem.kind(of: path) ?? .file == .file
      ? unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o666) : -1
    // Where it cannot be written a commit cannot be made either, and says so itself.
    guard descriptor >= 0 else { return }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw .locked(path: "\(directory.indexFile).lock", ageInSeconds: nil)
    }
    let entries = Self.entries(FileSystem.contents(of: descriptor, limit: 1 << 16))
    entries.forEach { $0.remove() }
    directory.abandonedFiles.forEach { unsafe unlink($0) }
    undecided = entries.filter(\.isUndecided)
    clear()
  }

  deinit {
    guard descriptor >= 0 else { return }
    clear()
    close(descriptor)
  }

  /// Notes a lock by the file that it is.
  func note(file: UInt64, at path: String) { append("file \(file) \(path)\n") }

  /// Notes a lock that is to be made, by what will be written into it.
  func note(content: ObjectID, at path: String) { append("content \(content) \(path)\n") }

  /// Notes a file that is to be made, by a name that nobody else gives.
  func note(ownNameAt path: String) { append("name own \(path)\n") }

  private func append(_ line: String) {
    guard descriptor >= 0 else { return }
    _ = FileSystem.write(Array(line.utf8), to: descriptor)
  }

  private func clear() {
    _ = ftruncate(descriptor, 0)
    lseek(descriptor, 0, SEEK_SET)
    for entry in undecided where entry.isUndecided { append("\(entry.line)\n") }
  }

  fileprivate static func path(of directory: GitDirectory) -> String {
    "\(directory.gitDirectory)/bangkom/locks"
  }

  /// What a journal tells of.
  fileprivate static func entries(_ bytes: [UInt8]?) -> [Entry] {
    (bytes ?? []).split(separator: UInt8(ascii: "\n")).compactMap {
      Entry(String(decoding: $0, as: UTF8.self))
    }
  }

  /// One lock.
  fileprivate struct Entry {
    let line: String
    let path: String
    private let file: UInt64?
    private let content: String?

    init?(_ line: String) {
      let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
      guard parts.count == 3 else { return nil }
      (self.line, path) = (line, parts[2])
      file = parts[0] == "file" ? UInt64(parts[1]) : nil
      content = parts[0] == "content" ? parts[1] : nil
      if file == nil, content == nil, parts[0] != "name" { return nil }
    }

    /// Whether the lock that is there now is the one that was noted.
    var isThere: Bool {
      if let file { return FileSystem.number(of: path) == file }
      guard let content else {
        return FileSystem.split(path).name.hasPrefix(PrivateIndex.prefix)
          && FileSystem.kind(of: path) != nil
      }
      // Killed between its making and its writing: git writes at once, and a second is long.
      return text == content || (text?.isEmpty == true && (FileSystem.age(of: path) ?? 0) >= 1)
    }

    /// Whether a second has to pass before it is known whose lock is there.
    var isUndecided: Bool { content != nil && text?.isEmpty == true }

    /// The first line of what is in the lock.
    private var text: String? {
      FileSystem.contents(of: path, limit: 1 << 10).map {
        String(decoding: $0.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
      }
    }

    func remove() {
      if isThere { unsafe unlink(path) }
    }
  }
}

extension GitDirectory {
  /// The locks that a killed bangkom has left here, sorted by path.
  public var ownLeftovers: [String] {
    let path = LockJournal.path(of: self)
    let descriptor = unsafe open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return [] }
    let noted = LockJournal.entries(FileSystem.contents(of: descriptor, limit: 1 << 16))
      .filter(\.isThere).map(\.path)
    return (noted + abandonedFiles).sorted()
  }

  /// Removes the locks that a killed bangkom has left here, and no others.
  public func removeOwnLeftovers() {
    _ = try? LockJournal(of: self)
  }
}
