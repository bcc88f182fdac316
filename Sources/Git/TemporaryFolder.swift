internal import Glibc

/// A folder that nobody else can look into, gone with its owner.
///
/// A class because its end deletes what is in it.
final class TemporaryFolder {
  /// Where it is.
  let path: String
  private var names: [String] = []

  /// Makes one in a folder that is there.
  init(in parent: String) throws(GitError) {
    var template = Array("\(parent)/bangkom-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw .system("create", parent, errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Writes a file, and gives its path.
  func write(_ bytes: [UInt8], to name: String) throws(GitError) -> String {
    let file = "\(path)/\(name)"
    try AtomicFile.write(bytes, to: file, isDurable: false)
    unsafe chmod(file, 0o600)
    names.append(name)
    return file
  }

  /// Has a file that somebody else makes here deleted, too.
  func remember(_ name: String) { names.append(name) }

  deinit {
    for name in names { unsafe unlink("\(path)/\(name)") }
    unsafe rmdir(path)
  }
}
