internal import Glibc

/// Files that are there whole or not at all.
public enum AtomicFile {
  /// Writes a file through a temporary one beside it, made durable and then renamed.
  ///
  /// The folders above are made where they are missing. A file that is there keeps its permissions;
  /// a symbolic link is replaced, never followed. What is not `isDurable` may be gone after a power
  /// cut, as what can be made again.
  ///
  /// - `isDurable`: Whether to wait until the disk has it; a file that git writes need not.
  /// - `directory`: The git directory of a work tree. The temporary file has its name there, if the
  ///   file system lets it: of a process that is killed nothing is left among a person's files.
  /// - Throws: ``GitError/noSpace(path:)`` or ``GitError/system(operation:path:code:)``; the file is
  ///   then as it was.
  public static func write(
    _ bytes: [UInt8], to path: String, isDurable: Bool = true, in directory: GitDirectory? = nil
  ) throws(GitError) {
    let isDurable = isDurable && !Durability.isSuspended
    let (folder, name) = FileSystem.split(path)
    try makeFolder(folder)
    var mode: mode_t = 0o666
    var status = stat()
    let exists = unsafe lstat(path, &status) == 0
    if exists && status.st_mode & S_IFMT == S_IFREG {
      mode = status.st_mode & 0o7777
    }
    let mark = "\(getpid())-\(UInt32.random(in: 0 ... .max))"
    var temporary = "\(folder)/.\(name.prefix(60)).\(mark).tmp"
    let nameless = FileSystem.openNameless(in: folder, mode: mode)
    let descriptor =
      nameless >= 0
      ? nameless : unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .system("create", temporary, errno) }
    if exists { fchmod(descriptor, mode) }
    var failure = FileSystem.write(bytes, to: descriptor)
    if failure == nil, isDurable, fsync(descriptor) != 0 { failure = errno }
    if failure == nil, nameless >= 0 {
      let hidden = directory.map { "\($0.gitDirectory)/\(prefix)\(mark)" }
      if let hidden, FileSystem.name(descriptor, hidden) == nil {
        temporary = hidden
      } else {
        failure = FileSystem.name(descriptor, temporary)
      }
    }
    if close(descriptor) != 0, failure == nil { failure = errno }
    if failure == nil, unsafe rename(temporary, path) != 0 { failure = errno }
    if let failure {
      unsafe unlink(temporary)
      throw .system("write", path, failure)
    }
    if isDurable { FileSystem.synchronize(folder: folder) }
  }

  /// What the name of a temporary file in the git directory begins with; its process follows.
  static let prefix = "bangkom-file-"

  /// Takes a file away; none there is fine.
  public static func remove(_ path: String) throws(GitError) {
    guard unsafe unlink(path) == 0 || errno == ENOENT else {
      throw .system("remove", path, errno)
    }
  }

  /// Makes a folder and those above it where they are missing.
  static func makeFolder(_ path: String) throws(GitError) {
    guard FileSystem.kind(of: path) != .folder else { return }
    let (parent, _) = FileSystem.split(path)
    if parent != path { try makeFolder(parent) }
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw .system("create", path, errno)
    }
  }
}
