#if canImport(Glibc)
internal import Glibc
#endif

/// Where a repository keeps its things, found without libgit2: a check that needs no object does
/// not pay for starting the library.
public struct GitDirectory: Sendable, Hashable {
  /// The git directory of this work tree.
  public let path: String
  /// The git directory that linked work trees share; the same one otherwise.
  public let commonPath: String
  /// The top of the work tree; `nil` in a bare repository.
  public let workTree: String?
  /// The index in force.
  public let indexFile: String
  /// Where new objects go, where git says so: the quarantine of a push.
  let objectDirectory: String?
  /// Where further objects are.
  let alternates: [String]
  /// Whether `GIT_DIR` named it.
  let isExplicit: Bool

  /// Finds the repository of a folder as git does: `GIT_DIR` first, then upwards.
  ///
  /// - Errors: ``GitError/noRepository(_:)``.
  public init(
    of directory: String, environment: [String: String] = [:]
  ) throws(GitError) {
    func absolute(_ path: String) -> String {
      path.hasPrefix("/") ? path : Self.normalized("\(directory)/\(path)")
    }
    let named = environment["GIT_DIR"].map(absolute)
    guard let (path, top) = named.map({ ($0, nil) }) ?? Self.discover(from: directory) else {
      throw .noRepository(directory)
    }
    self.path = path
    isExplicit = named != nil
    let common = Self.firstLine(of: "\(path)/commondir").map { name in
      name.hasPrefix("/") ? name : Self.normalized("\(path)/\(name)")
    }
    commonPath = environment["GIT_COMMON_DIR"].map(absolute) ?? common ?? path
    if let tree = environment["GIT_WORK_TREE"] {
      workTree = absolute(tree)
    } else if named == nil {
      workTree = top
    } else {
      workTree = Self.isBare(commonPath) && common == nil ? nil : directory
    }
    indexFile = environment["GIT_INDEX_FILE"].map(absolute) ?? "\(path)/index"
    objectDirectory = environment["GIT_OBJECT_DIRECTORY"].map(absolute)
    alternates = Self.list(environment["GIT_ALTERNATE_OBJECT_DIRECTORIES"] ?? "").map(absolute)
  }

  /// The commit that HEAD leads to, as far as its files say; `nil` where it takes more to know.
  public var headHint: String? {
    guard let head = Self.firstLine(of: "\(path)/HEAD") else { return nil }
    guard head.hasPrefix("ref: ") else { return head }
    let name = String(head.dropFirst(5))
    for folder in [path, commonPath] {
      if let id = Self.firstLine(of: "\(folder)/\(name)") { return id }
    }
    guard let packed = FileBytes.read("\(commonPath)/packed-refs") else { return nil }
    let line = String(decoding: packed, as: UTF8.self).split(separator: "\n")
      .first { $0.hasSuffix(" \(name)") }
    return line.map { String($0.prefix(40)) }
  }

  private static func discover(from directory: String) -> (path: String, top: String?)? {
    var folder = normalized(directory)
    while true {
      let candidate = folder == "/" ? "/.git" : "\(folder)/.git"
      if isGitDirectory(candidate) { return (candidate, folder) }
      if let line = firstLine(of: candidate), line.hasPrefix("gitdir: ") {
        let target = String(line.dropFirst(8))
        return (target.hasPrefix("/") ? target : normalized("\(folder)/\(target)"), folder)
      }
      if isGitDirectory(folder) { return (folder, nil) }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { return nil }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }

  private static func isGitDirectory(_ path: String) -> Bool {
    unsafe access("\(path)/HEAD", F_OK) == 0 && access("\(path)/objects", F_OK) == 0
      && access("\(path)/refs", F_OK) == 0
  }

  private static func isBare(_ path: String) -> Bool {
    guard let config = FileBytes.read("\(path)/config") else { return false }
    return String(decoding: config, as: UTF8.self).split(separator: "\n")
      .contains { $0.filter { !$0.isWhitespace }.lowercased() == "bare=true" }
  }

  private static func firstLine(of path: String) -> String? {
    guard let bytes = FileBytes.read(path) else { return nil }
    let line = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    return line.isEmpty ? nil : line
  }

  /// A path without `.`, `..` and doubled slashes.
  static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// Splits a list of folders; git puts quotes around those that have a colon.
  private static func list(_ text: String) -> [String] {
    var folders: [String] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      if rest.first == "\"" {
        rest.removeFirst()
        var folder = ""
        while let character = rest.popFirst(), character != "\"" {
          folder.append(character == "\\" ? rest.popFirst() ?? character : character)
        }
        folders.append(folder)
      } else {
        folders.append(String(rest.prefix { $0 != ":" }))
        rest = rest.drop { $0 != ":" }
      }
      if rest.first == ":" { rest.removeFirst() }
    }
    return folders.filter { !$0.isEmpty }
  }
}
