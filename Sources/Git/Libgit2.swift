internal import CLibgit2
internal import Glibc

/// The library as a whole: its start, and its errors.
enum Libgit2 {
  /// Starts the library once, with durable writes; it is never shut down.
  private static let isStarted: Bool = {
    guard git_libgit2_init() > 0 else { return false }
    // Without it an acknowledged commit does not survive a power cut; `core.fsync` is not read.
    bangkom_git_enable_fsync(1)
    bangkom_git_accept_harmless_extensions()
    return true
  }()

  static func start() throws(GitError) {
    guard isStarted else { throw .libgit2(code: -1, message: "libgit2 did not start") }
  }

  /// Throws the error of the call whose result this is.
  ///
  /// To be called in the same expression or right after it: the message is kept for the thread.
  @discardableResult
  static func check(
    _ code: Int32, _ subject: @autoclosure () -> String = ""
  ) throws(GitError)
    -> Int32
  {
    guard code < 0 else { return code }
    throw error(code, subject())
  }

  static func error(_ code: Int32, _ subject: String) -> GitError {
    let message = lastMessage()
    switch code {
    case GIT_ENOTFOUND.rawValue where !subject.isEmpty: return .notFound(subject)
    case GIT_EMODIFIED.rawValue: return .referenceMoved(name: subject)
    case GIT_ELOCKED.rawValue: return .locked(path: subject, ageInSeconds: nil)
    default:
      // libgit2 has no code for a full disk, only the system's text at the end of its own.
      if message.hasSuffix("No space left on device") || message.hasSuffix("Disk quota exceeded") {
        return .noSpace(path: subject)
      }
      return .libgit2(code: code, message: subject.isEmpty ? message : "`\(subject)`: \(message)")
    }
  }

  /// What libgit2 says of the last failure of this thread; some failures leave nothing.
  static func lastMessage() -> String {
    guard let error = unsafe git_error_last(), let text = unsafe error.pointee.message else {
      return "no reason given"
    }
    return unsafe String(cString: text)
  }
}

extension ObjectID {
  init(_ id: git_oid) {
    var id = id
    self.init(
      in: unsafe withUnsafeBytes(of: &id) { unsafe Array($0) }, at: 0)
  }

  var raw: git_oid {
    var id = git_oid()
    let bytes = bytes
    unsafe withUnsafeMutableBytes(of: &id) { unsafe $0.copyBytes(from: bytes) }
    return id
  }
}

extension RepositoryPath {
  /// Calls `body` with the path as a C string.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    var terminated = bytes.map { CChar(bitPattern: $0) }
    terminated.append(0)
    return unsafe terminated.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("never empty") }
      return unsafe body(start)
    }
  }

  init(cString: UnsafePointer<CChar>) {
    let text = unsafe UnsafeBufferPointer(start: cString, count: strlen(cString))
    self.init(bytes: unsafe text.map { UInt8(bitPattern: $0) })
  }
}
