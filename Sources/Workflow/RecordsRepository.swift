public import Git
internal import Records

/// A folder with records: where it is, and its git repository, opened when it is first needed.
///
/// A class because it keeps the open repository.
public final class RecordsRepository {
  /// The folder that `bangkom.yaml` is in.
  public let root: String
  /// The git directory; `nil` for records outside git.
  public let directory: GitDirectory?
  private var opened: Repository?

  /// Finds the records of a folder, or of one above it.
  public init(at folder: String, environment: [String: String]) throws(WorkflowError) {
    var candidate = folder
    while !FileBytes.isThere("\(candidate)/\(Settings.path)") {
      guard let slash = candidate.lastIndex(of: "/"), candidate != "/" else {
        throw .noRecords(folder)
      }
      candidate = slash == candidate.startIndex ? "/" : String(candidate[..<slash])
    }
    root = candidate
    directory = try? GitDirectory.discover(from: candidate, environment: environment)
  }

  /// The git repository.
  public func git() throws(WorkflowError) -> Repository {
    if let opened { return opened }
    guard let directory else { throw .git(.notARepository(path: root)) }
    let repository = try workflow { try Repository(directory) }
    opened = repository
    return repository
  }

  /// Writes a file, which is there whole or not at all; see ``AtomicFile``.
  ///
  /// - `path`: From the root.
  public func write(_ bytes: [UInt8], to path: String) throws(GitError) {
    try AtomicFile.write(bytes, to: "\(root)/\(path)", in: directory)
  }

  /// The path of a file from the root, for one that was named from a folder; `nil` for one outside.
  public func path(of name: String, from folder: String) -> String? {
    let absolute = name.hasPrefix("/") ? name : "\(folder)/\(name)"
    var parts: [Substring] = []
    for part in absolute.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    let path = "/" + parts.joined(separator: "/")
    guard path.hasPrefix("\(root)/") else { return nil }
    return String(path.dropFirst(root.utf8.count + 1))
  }
}
