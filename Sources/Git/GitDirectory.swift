/// Where the parts of a repository are, found without opening it.
///
/// Pure reading of a few small files: what needs no objects never pays for the start of libgit2.
public struct GitDirectory: Sendable {
  /// The folder with `HEAD`: `.git`, or `.git/worktrees/<name>` of a linked work tree.
  public let gitDirectory: String
  /// The folder with `config`, `objects` and `refs`, which linked work trees share.
  public let commonDirectory: String
  /// The top of the work tree; `nil` in a bare repository.
  public let workTree: String?
  /// The index file in force; in a hook often not `.git/index`.
  public let indexFile: String
  /// The folder that new objects are written to; during a push the quarantine.
  public let objectDirectory: String
  /// Further folders that objects are read from, as the environment names them.
  public let alternateObjectDirectories: [String]
  /// The quarantine of a push that is being checked; `nil` when there is none.
  public let quarantine: String?
  /// The folder that the user stands in, from the top of the work tree, as git tells hooks.
  public let prefix: String
  /// Whether it is a work tree made by `git worktree add`.
  public let isLinkedWorktree: Bool
  /// Whether there is no work tree.
  public let isBare: Bool
  /// The environment that it was found in.
  public let environment: [String: String]

  /// Finds the repository that git would use in a folder, in this environment.
  ///
  /// `GIT_DIR` wins; without it, this folder and those above it are searched for `.git`, as a folder
  /// or as a file that leads to one, and for a bare repository.
  ///
  /// - Parameters:
  ///   - folder: The folder that relative paths are seen from; the current one of the process.
  ///   - environment: All variables; `GIT_*` are honoured as git does.
  /// - Returns: Where its parts are.
  /// - Throws: ``GitError/notARepository(path:)``.
  public static func discover(
    from folder: String, environment: [String: String]
  ) throws(GitError) -> GitDirectory {
    guard let folder = FileSystem.realPath(folder) else { throw .notARepository(path: folder) }
    if let named = environment["GIT_DIR"], !named.isEmpty {
      let path = FileSystem.resolved(named, from: folder)
      guard let found = follow(path, environment: environment) else {
        throw .notARepository(path: path)
      }
      return GitDirectory(
        found, workTreeHint: workTreeHint(of: found, in: folder), from: folder,
        environment: environment)
    }
    let ceilings = (environment["GIT_CEILING_DIRECTORIES"] ?? "").split(separator: ":").map {
      FileSystem.realPath(String($0)) ?? String($0)
    }
    var candidate = folder
    while true {
      let dotGit = candidate == "/" ? "/.git" : "\(candidate)/.git"
      if let found = follow(dotGit, environment: environment) {
        return GitDirectory(found, workTreeHint: candidate, from: folder, environment: environment)
      }
      // A `.git` file that leads nowhere is a broken work tree: a repository above it is not meant.
      if FileSystem.kind(of: dotGit) == .file { throw .notARepository(path: dotGit) }
      if isGitDirectory(candidate, environment: environment) {
        let (parent, name) = FileSystem.split(candidate)
        return GitDirectory(
          candidate, workTreeHint: name == ".git" ? parent : nil, from: folder,
          environment: environment)
      }
      let parent = FileSystem.split(candidate).folder
      guard parent != candidate, !ceilings.contains(parent) else {
        throw .notARepository(path: folder)
      }
      candidate = parent
    }
  }

  private init(
    _ gitDirectory: String, workTreeHint: String?, from folder: String,
    environment: [String: String]
  ) {
    let common = Self.commonDirectory(of: gitDirectory, environment: environment)
    let config = ConfigurationFile(path: "\(common)/config")
    let isLinked = common != gitDirectory && Self.link(in: gitDirectory, named: "gitdir") != nil
    var workTree = workTreeHint
    if let named = environment["GIT_WORK_TREE"], !named.isEmpty {
      workTree = FileSystem.resolved(named, from: folder)
    } else if isLinked {
      let own = ConfigurationFile(path: "\(gitDirectory)/config.worktree")
      if let named = own.value(of: "core.worktree") {
        workTree = FileSystem.resolved(named, from: gitDirectory)
      } else if let link = Self.link(in: gitDirectory, named: "gitdir") {
        workTree = FileSystem.split(link).folder
      }
    } else if let named = config.value(of: "core.worktree") {
      workTree = FileSystem.resolved(named, from: gitDirectory)
    } else if ConfigurationFile.isTrue(config.value(of: "core.bare")) {
      workTree = nil
    }
    self.gitDirectory = gitDirectory
    self.commonDirectory = common
    self.workTree = workTree
    self.isLinkedWorktree = isLinked
    self.isBare = workTree == nil
    self.environment = environment
    // Git changes to the top of the work tree before it opens the index.
    self.indexFile =
      environment["GIT_INDEX_FILE"].flatMap { $0.isEmpty ? nil : $0 }
      .map { FileSystem.resolved($0, from: workTree ?? folder) } ?? "\(gitDirectory)/index"
    self.objectDirectory = Self.objectDirectory(common: common, folder, environment)
    self.alternateObjectDirectories = Self.alternates(
      in: environment["GIT_ALTERNATE_OBJECT_DIRECTORIES"] ?? ""
    ).map { FileSystem.resolved($0, from: folder) }
    self.quarantine = environment["GIT_QUARANTINE_PATH"].map {
      FileSystem.resolved($0, from: folder)
    }
    self.prefix = environment["GIT_PREFIX"] ?? ""
  }
}

// MARK: - Following links

extension GitDirectory {
  /// The git directory that a `.git` folder or file stands for; `nil` when it stands for none.
  private static func follow(_ path: String, environment: [String: String]) -> String? {
    switch FileSystem.kind(of: path) {
    case .folder:
      guard let real = FileSystem.realPath(path) else { return nil }
      return isGitDirectory(real, environment: environment) ? real : nil
    case .file:
      guard let target = gitFileTarget(path) else { return nil }
      return isGitDirectory(target, environment: environment) ? target : nil
    default: return nil
    }
  }

  private static func gitFileTarget(_ path: String) -> String? {
    guard let bytes = FileSystem.contents(of: path, limit: 1 << 16) else { return nil }
    let line = firstLine(of: bytes)
    guard line.hasPrefix("gitdir:") else { return nil }
    let target = String(line.dropFirst(7).drop { $0 == " " })
    return FileSystem.resolved(target, from: FileSystem.split(path).folder)
  }

  /// The path that a small file in a git directory names, without symbolic links.
  private static func link(in gitDirectory: String, named name: String) -> String? {
    guard let bytes = FileSystem.contents(of: "\(gitDirectory)/\(name)", limit: 1 << 16) else {
      return nil
    }
    let target = firstLine(of: bytes)
    return target.isEmpty ? nil : FileSystem.resolved(target, from: gitDirectory)
  }

  static func firstLine(of bytes: [UInt8]) -> String {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return String(decoding: line, as: UTF8.self)
  }

  private static func commonDirectory(
    of gitDirectory: String, environment: [String: String]
  ) -> String {
    if let named = environment["GIT_COMMON_DIR"], !named.isEmpty {
      return FileSystem.resolved(named, from: gitDirectory)
    }
    return link(in: gitDirectory, named: "commondir") ?? gitDirectory
  }

  private static func objectDirectory(
    common: String, _ folder: String, _ environment: [String: String]
  ) -> String {
    guard let named = environment["GIT_OBJECT_DIRECTORY"], !named.isEmpty else {
      return "\(common)/objects"
    }
    return FileSystem.resolved(named, from: folder)
  }

  private static func isGitDirectory(_ path: String, environment: [String: String]) -> Bool {
    guard FileSystem.contents(of: "\(path)/HEAD", limit: 1 << 16) != nil else { return false }
    let common = commonDirectory(of: path, environment: environment)
    let hasObjects =
      environment["GIT_OBJECT_DIRECTORY"].map { !$0.isEmpty } ?? false
      || FileSystem.kind(of: "\(common)/objects") == .folder
    return hasObjects && FileSystem.kind(of: "\(common)/refs") == .folder
  }

  /// The top of the work tree when only `GIT_DIR` is named.
  ///
  /// Git takes the current folder; in a hook that is the top. Where the current folder lies below
  /// the folder with this `.git`, that folder is meant: a script only changed directory.
  private static func workTreeHint(of gitDirectory: String, in folder: String) -> String? {
    let (parent, name) = FileSystem.split(gitDirectory)
    let isWithin = { (outer: String) in folder == outer || folder.hasPrefix("\(outer)/") }
    if isWithin(gitDirectory) { return name == ".git" ? parent : nil }
    return name == ".git" && isWithin(parent) ? parent : folder
  }
}

// MARK: - Alternates

extension GitDirectory {
  /// The paths in a list joined by `:`; one with a `:` in it stands between double quotes, with C
  /// escapes, as git writes it.
  static func alternates(in list: String) -> [String] {
    var paths: [String] = []
    var rest = Array(list.utf8)[...]
    while !rest.isEmpty {
      var path: [UInt8] = []
      if rest.first == UInt8(ascii: "\""), let (unquoted, end) = unquote(rest) {
        path = unquoted
        rest = rest[end...].drop { $0 != UInt8(ascii: ":") }
      } else {
        let plain = rest.prefix { $0 != UInt8(ascii: ":") }
        path = Array(plain)
        rest = rest[plain.endIndex...]
      }
      rest = rest.dropFirst()
      if !path.isEmpty, path.first != UInt8(ascii: "#") {
        paths.append(String(decoding: path, as: UTF8.self))
      }
    }
    return paths
  }

  private static func unquote(_ text: ArraySlice<UInt8>) -> (bytes: [UInt8], end: Int)? {
    var bytes: [UInt8] = []
    var position = text.startIndex + 1
    while position < text.endIndex {
      let byte = text[position]
      position += 1
      if byte == UInt8(ascii: "\"") { return (bytes, position) }
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      guard position < text.endIndex else { return nil }
      let escaped = text[position]
      position += 1
      switch escaped {
      case UInt8(ascii: "a"): bytes.append(7)
      case UInt8(ascii: "b"): bytes.append(8)
      case UInt8(ascii: "t"): bytes.append(9)
      case UInt8(ascii: "n"): bytes.append(10)
      case UInt8(ascii: "v"): bytes.append(11)
      case UInt8(ascii: "f"): bytes.append(12)
      case UInt8(ascii: "r"): bytes.append(13)
      case UInt8(ascii: "\\"), UInt8(ascii: "\""): bytes.append(escaped)
      case UInt8(ascii: "0")...UInt8(ascii: "3"):
        guard position + 1 < text.endIndex,
          let code = UInt8(
            String(decoding: text[(position - 1)...(position + 1)], as: UTF8.self), radix: 8)
        else { return nil }
        bytes.append(code)
        position += 2
      default: return nil
      }
    }
    return nil
  }
}
