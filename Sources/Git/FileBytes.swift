internal import Glibc

/// Reads whole files with plain system calls.
public enum FileBytes {
  /// The bytes of a file; `nil` where it cannot be read.
  public static func read(_ path: String, followingLinks: Bool = true) -> [UInt8]? {
    let flags = O_RDONLY | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW)
    let descriptor = unsafe open(path, flags)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    // One byte more than there is, so that a file that did not grow ends within one reading.
    var isReadable = true
    var bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(0, Int(status.st_size)) + 1) {
      let filled = unsafe readAll(descriptor, into: $0)
      isReadable = filled != nil
      $1 = filled ?? 0
    }
    guard isReadable else { return nil }
    if bytes.count <= Int(status.st_size) { return bytes }
    var more = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe Glibc.read(descriptor, &more, more.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += more[..<count]
    }
  }

  /// Fills a buffer as far as the file goes; how many bytes it has, or `nil` where it can't be read.
  private static func readAll(
    _ descriptor: CInt, into buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    var filled = 0
    while filled < buffer.count, let base = buffer.baseAddress {
      let count = unsafe Glibc.read(descriptor, base + filled, buffer.count - filled)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// Deletes a file; one that is not there is no mistake.
  public static func remove(_ path: String) {
    unsafe unlink(path)
  }
}
