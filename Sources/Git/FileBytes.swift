internal import Glibc

/// Reads whole files with plain system calls.
public enum FileBytes {
  /// Why a file has no bytes.
  public enum Refusal: Error, Sendable, Hashable {
    /// The operating system refuses, for the reason with this number.
    case system(Int32)
    /// A folder, a device, or a pipe that nobody writes to.
    case notOrdinary
    /// It has more bytes than may be read.
    case tooLarge(limit: Int)
  }

  /// The most bytes that are read of one file.
  public static let limit = 256 << 20

  /// The bytes of a file; `nil` where it cannot be read.
  public static func read(_ path: String, followingLinks: Bool = true) -> [UInt8]? {
    try? contents(of: path, followingLinks: followingLinks)
  }

  /// The bytes of a file, or of a pipe that somebody writes to.
  ///
  /// Takes bounded time and memory whatever stands at the path: a pipe without writer, a device
  /// without end, a file that grows meanwhile.
  public static func contents(
    of path: String, followingLinks: Bool = true, limit: Int = limit
  ) throws(Refusal) -> [UInt8] {
    // To open a pipe without writer would else wait for one.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW)
    let descriptor = unsafe open(path, flags)
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .system(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .system(EISDIR)
    case S_IFIFO, S_IFSOCK: guard followingLinks else { throw .notOrdinary }
    case S_IFCHR: guard isatty(descriptor) == 1 else { throw .notOrdinary }
    default: throw .notOrdinary
    }
    guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
    // One byte more than there is, so that a file that did not grow ends within one reading.
    var bytes = try chunk(of: max(0, Int(status.st_size)) + 1, from: descriptor)
    guard bytes.count > Int(status.st_size) else {
      // One that is there by name and has nothing: the program at its other end is missing.
      if bytes.isEmpty, isPipe(path) { throw .notOrdinary }
      return bytes
    }
    while true {
      guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
      let more = try chunk(of: 65_536, from: descriptor)
      guard !more.isEmpty else { return bytes }
      bytes += more
    }
  }

  /// Everything that this process is given on its standard input.
  public static func standardInput(limit: Int = limit) throws(Refusal) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let more = try chunk(of: 65_536, from: STDIN_FILENO)
      guard !more.isEmpty else { return bytes }
      bytes += more
      guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    }
  }

  /// Whether a pipe has this name; those of a shell have only links.
  private static func isPipe(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
  }

  /// The next bytes, fewer where the file ends before.
  private static func chunk(of count: Int, from descriptor: CInt) throws(Refusal) -> [UInt8] {
    var failure: Int32?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let base = buffer.baseAddress {
        let got = unsafe Glibc.read(descriptor, base + filled, count - filled)
        if got > 0 {
          filled += got
        } else if got == 0 {
          break
        } else if errno == EAGAIN {
          // Somebody has the pipe open and has not written yet.
          var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
          unsafe poll(&state, 1, -1)
        } else if errno != EINTR {
          failure = errno
          break
        }
      }
    }
    if let failure { throw .system(failure) }
    return bytes
  }

  /// Whether anything stands at a path; what a link leads to is not asked.
  public static func isThere(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// Deletes a file; one that is not there is no mistake.
  public static func remove(_ path: String) {
    unsafe unlink(path)
  }
}
