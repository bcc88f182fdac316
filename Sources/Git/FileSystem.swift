internal import Glibc

/// The few calls of the operating system that this module needs.
enum FileSystem {
  enum Kind { case file, folder, other }

  /// What stands at a path, symbolic links followed; `nil` when there is nothing.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The number that the file system knows a file by; `nil` when it is not there.
  static func number(of path: String) -> UInt64? {
    var status = stat()
    return unsafe lstat(path, &status) == 0 ? UInt64(status.st_ino) : nil
  }

  /// The same of an open file.
  static func number(of descriptor: Int32) -> UInt64? {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? UInt64(status.st_ino) : nil
  }

  /// The content of a file; `nil` when it is not there, cannot be read, or is longer than `limit`.
  static func contents(of path: String, limit: Int = 64 << 20) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return contents(of: descriptor, limit: limit)
  }

  /// What is left to read of an open file; `nil` when that fails or is more than `limit`.
  static func contents(of descriptor: Int32, limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      // What is read before an error is not the content.
      var hasFailed = false
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        var got = unsafe read(descriptor, buffer.baseAddress, buffer.count)
        while got < 0, errno == EINTR {
          got = unsafe read(descriptor, buffer.baseAddress, buffer.count)
        }
        hasFailed = got < 0
        count = max(got, 0)
      }
      guard !hasFailed else { return nil }
      guard !chunk.isEmpty else { return bytes }
      bytes += chunk
    }
    return nil
  }

  /// Opens a new file that has no name yet and is gone with its process.
  ///
  /// Negative where the file system has no such files.
  static func openNameless(in folder: String, mode: mode_t) -> Int32 {
    // `O_TMPFILE` without `O_DIRECTORY`, which glibc declares for GNU alone.
    unsafe open(folder, 0o20000000 | O_DIRECTORY | O_RDWR | O_CLOEXEC, mode)
  }

  /// Gives a file that has no name one that is free; the error's number when that fails.
  static func name(_ descriptor: Int32, _ path: String) -> Int32? {
    let source = "/proc/self/fd/\(descriptor)"
    return unsafe linkat(AT_FDCWD, source, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 ? nil : errno
  }

  /// Writes all bytes, in as many calls as it takes; the error's number when that fails.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count < 0 ? errno : EIO }
      done += count
    }
    return nil
  }

  /// Makes the names in a folder durable.
  static func synchronize(folder: String) {
    guard !Durability.isSuspended else { return }
    try? synchronize(folder, flags: O_DIRECTORY)
  }

  /// Waits for the disk through a file or folder that is opened for it; where none is, for nothing.
  static func synchronize(
    _ path: String, flags: Int32 = 0, _ wait: (Int32) -> Int32 = { fsync($0) }
  ) throws(GitError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | flags)
    guard descriptor >= 0 else {
      if errno == ENOENT { return }
      throw .system("write", path, errno)
    }
    defer { close(descriptor) }
    guard wait(descriptor) == 0 else { throw .system("write", path, errno) }
  }

  /// The path without symbolic links, `.` and `..`; `nil` when there is nothing there.
  static func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// The path without symbolic links where it exists, or as it is.
  static func resolved(_ path: String, from folder: String) -> String {
    let absolute = absolute(path, from: folder)
    if let real = realPath(absolute) { return real }
    // A file that is yet to be made: its folder is what can be resolved.
    let (parent, name) = split(absolute)
    guard !name.isEmpty, let real = realPath(parent) else { return absolute }
    return real == "/" ? "/\(name)" : "\(real)/\(name)"
  }

  /// The path, seen from a folder where it is relative.
  static func absolute(_ path: String, from folder: String) -> String {
    if path.utf8.first == UInt8(ascii: "/") { return path }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + path : "\(folder)/\(path)"
  }

  /// A path's folder and the name in it.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let name = String(path[path.utf8.index(after: slash)...])
    return (slash == path.utf8.startIndex ? "/" : String(path[..<slash]), name)
  }

  /// The names in a folder, in no order; none when it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        unsafe String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// How long ago a file was changed, in whole seconds; `nil` when it is not there.
  static func age(of path: String) -> Int? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    return max(0, time(nil) - status.st_mtim.tv_sec)
  }

  /// The text of an error's number.
  static func message(of code: Int32) -> String {
    unsafe String(cString: strerror(code))
  }
}
