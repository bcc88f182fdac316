internal import Glibc

/// Reads whole files with plain system calls.
public enum FileBytes {
  /// The bytes of a file; `nil` where it cannot be read.
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

  /// Deletes a file; one that is not there is no mistake.
  public static func remove(_ path: String) {
    unsafe unlink(path)
  }
}
