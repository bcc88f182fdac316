#if canImport(Glibc)
internal import Glibc
#endif

/// Reads and writes whole files with plain system calls.
public enum FileBytes {
  /// The bytes of a file; `nil` where it can't be read.
  public static func read(_ path: String, followingLinks: Bool = true) -> [UInt8]? {
    let flags = O_RDONLY | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW)
    let descriptor = unsafe open(path, flags)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Writes a file so that at every moment the old or the new one is there, whole; folders on the
  /// way are made.
  public static func write(
    _ bytes: [UInt8], to path: String, mode: UInt32 = 0o666
  ) throws(GitError) {
    makeFolders(for: path)
    let temporary = "\(path).bangkom-\(getpid())"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .file(path: path, reason: reason()) }
    let isWritten = writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
    let failure = isWritten ? nil : reason()
    close(descriptor)
    if let failure {
      unsafe unlink(temporary)
      throw .file(path: path, reason: failure)
    }
    guard unsafe rename(temporary, path) == 0 else {
      let failure = reason()
      unsafe unlink(temporary)
      throw .file(path: path, reason: failure)
    }
  }

  static func writeAll(_ bytes: [UInt8], to descriptor: CInt) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  static func makeFolders(for path: String) {
    var index = path.startIndex
    while let slash = path[index...].dropFirst().firstIndex(of: "/") {
      unsafe mkdir(String(path[..<slash]), 0o777)
      index = slash
    }
  }

  /// What the system says of the last failure.
  static func reason() -> String {
    unsafe String(cString: strerror(errno))
  }
}

extension FileBytes {
  /// Deletes a file; one that is not there is no mistake.
  public static func remove(_ path: String) {
    unsafe unlink(path)
  }
}
