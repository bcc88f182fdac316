internal import CLibgit2
internal import Glibc
internal import Synchronization

/// An open repository.
///
/// A class, because what is read from it must keep it alive; not `Sendable`, because libgit2's
/// handles belong to one thread at a time. Open one for each task: what it gives are values.
@safe
public final class Repository {
  /// Where its parts are.
  public let directory: GitDirectory
  /// Kept by this class, which frees it; used inside this module only.
  let pointer: OpaquePointer
  let objects: OpaquePointer
  let configuration: Configuration
  /// Whether libgit2 was told of an index in another place than its own.
  var hasIndexInForce = false
  /// The trees that were read last: a commit's are its child's as well.
  var recentTrees: [(id: ObjectID, bytes: [UInt8])] = []
  /// How many of them are kept.
  static let recentTreeCount = 8
  /// How many bytes they have together at most.
  static let recentTreeLimit = 32 << 20

  /// Opens the repository at a place.
  ///
  /// - Throws: ``GitError/unsupportedRepository(path:feature:)`` when it uses what cannot be read
  ///   reliably, ``GitError/notOwner(path:owner:)`` when it is somebody else's.
  public init(_ directory: GitDirectory) throws(GitError) {
    try Libgit2.start()
    try Self.refuseUnsupported(directory)
    let pointer = try unsafe Self.open(directory)
    var isComplete = false
    var objects: OpaquePointer?
    defer {
      if !isComplete {
        unsafe git_odb_free(objects)
        unsafe git_repository_free(pointer)
      }
    }
    let configuration = try unsafe Configuration(
      of: directory, in: pointer, environment: directory.environment)
    try Libgit2.check(unsafe git_repository_set_config(pointer, configuration.pointer))
    if let workTree = directory.workTree {
      try Libgit2.check(unsafe git_repository_set_workdir(pointer, workTree, 0), workTree)
    }
    // Not the environment's list through libgit2: it splits a quoted path that contains a colon.
    try Libgit2.check(
      unsafe git_odb_open(&objects, directory.objectDirectory), directory.objectDirectory)
    guard let opened = unsafe objects else { throw .notFound(directory.objectDirectory) }
    for alternate in directory.alternateObjectDirectories {
      try Libgit2.check(unsafe git_odb_add_disk_alternate(opened, alternate), alternate)
    }
    try Libgit2.check(unsafe git_repository_set_odb(pointer, opened))
    isComplete = true
    self.directory = directory
    unsafe self.pointer = unsafe pointer
    unsafe self.objects = unsafe opened
    self.configuration = configuration
  }

  /// Finds and opens the repository that git would use in a folder, in this environment.
  public convenience init(
    from folder: String, environment: [String: String]
  ) throws(GitError) {
    try self.init(GitDirectory.discover(from: folder, environment: environment))
  }

  deinit {
    unsafe git_odb_free(objects)
    unsafe git_repository_free(pointer)
  }

  /// Makes a repository with a work tree in a folder where there is none, and opens it.
  ///
  /// - Parameters:
  ///   - folder: The top of the work tree; made where it is missing.
  ///   - initialBranch: The name of the first branch, without `refs/heads/`.
  ///   - environment: For the settings of the repository that is opened.
  /// - Returns: The new repository.
  /// - Throws: ``GitError/alreadyARepository(path:)`` when there is one, sound or not.
  public static func initialize(
    at folder: String, initialBranch: String = "main", environment: [String: String]
  ) throws(GitError) -> Repository {
    try Libgit2.start()
    for path in ["\(folder)/.git", "\(folder)/HEAD"] where FileSystem.kind(of: path) != nil {
      throw .alreadyARepository(path: folder)
    }
    var options = unsafe git_repository_init_options()
    try Libgit2.check(
      unsafe git_repository_init_options_init(
        &options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION)))
    unsafe options.flags =
      GIT_REPOSITORY_INIT_NO_REINIT.rawValue | GIT_REPOSITORY_INIT_MKDIR.rawValue
      | GIT_REPOSITORY_INIT_MKPATH.rawValue
    var made: OpaquePointer?
    let code = unsafe initialBranch.withCString { branch in
      unsafe options.initial_head = branch
      return unsafe git_repository_init_ext(&made, folder, &options)
    }
    try Libgit2.check(code, folder)
    unsafe git_repository_free(made)
    var plain = environment
    for name in GitDirectory.localVariables { plain[name] = nil }
    return try Repository(from: folder, environment: plain)
  }
}

// MARK: - What is refused

extension Repository {
  /// Only one thread at a time opens: the check of the owner is switched for the whole process.
  private static let opening = Mutex(())

  private static func open(_ directory: GitDirectory) throws(GitError) -> OpaquePointer {
    let result = opening.withLock { _ in openAlone(directory) }
    guard let pointer = unsafe OpaquePointer(bitPattern: try result.get()) else {
      throw .notARepository(path: directory.gitDirectory)
    }
    return unsafe pointer
  }

  /// The address of an opened repository.
  private static func openAlone(_ directory: GitDirectory) -> Result<Int, GitError> {
    let flags =
      GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue | GIT_REPOSITORY_OPEN_NO_DOTGIT.rawValue
    let path = directory.gitDirectory
    var pointer: OpaquePointer?
    var code = unsafe git_repository_open_ext(&pointer, path, flags, nil)
    // Where no `safe.directory` is set at all, libgit2 says so instead of naming the owner.
    if code == GIT_EOWNER.rawValue
      || (code == GIT_ENOTFOUND.rawValue && Libgit2.lastMessage().contains("safe.directory"))
    {
      guard isTrusted(directory) else {
        return .failure(.notOwner(path: directory.workTree ?? path, owner: owner(of: path)))
      }
      bangkom_git_validate_owner(0)
      code = unsafe git_repository_open_ext(&pointer, path, flags, nil)
      bangkom_git_validate_owner(1)
    }
    guard code == 0 else { return .failure(Libgit2.error(code, path)) }
    return .success(Int(bitPattern: pointer))
  }

  private static func refuseUnsupported(_ directory: GitDirectory) throws(GitError) {
    let config = ConfigurationFile(path: "\(directory.commonDirectory)/config")
    let refuse = { (feature: UnsupportedFeature) in
      GitError.unsupportedRepository(path: directory.gitDirectory, feature: feature)
    }
    let version = config.value(of: "core.repositoryformatversion") ?? "0"
    guard let number = Int(version), (0...1).contains(number) else {
      throw refuse(.formatVersion(version))
    }
    for (key, value) in config.settings {
      if key == "extensions.objectformat", value != "sha1" { throw refuse(.objectFormat(value)) }
      if key == "extensions.refstorage", value != "files" { throw refuse(.referenceStorage(value)) }
      if key == "extensions.partialclone" { throw refuse(.partialClone(remote: value)) }
      // Git of today writes no extension for a partial clone, only the promise of the remote.
      if key.hasPrefix("remote."), key.hasSuffix(".promisor"), ConfigurationFile.isTrue(value) {
        throw refuse(.partialClone(remote: String(key.dropFirst(7).dropLast(9))))
      }
      guard number == 1, key.hasPrefix("extensions.") else { continue }
      let known = ["noop", "worktreeconfig", "preciousobjects", "objectformat", "refstorage"]
      let name = String(key.dropFirst(11))
      if !known.contains(name) { throw refuse(.extension(name)) }
    }
  }

  private static func owner(of path: String) -> String {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return "somebody else" }
    guard let entry = unsafe getpwuid(status.st_uid) else { return "user \(status.st_uid)" }
    return unsafe "`\(String(cString: entry.pointee.pw_name))`"
  }

  /// Whether the user has declared the repository safe, `*` included.
  ///
  /// The repository's own settings have no say in this.
  private static func isTrusted(_ directory: GitDirectory) -> Bool {
    guard
      let settings = unsafe try? Configuration(of: nil, in: nil, environment: directory.environment)
    else { return false }
    var isSafe = false
    for value in settings.values(of: "safe.directory") {
      if value.isEmpty {
        isSafe = false
      } else if value == "*" {
        isSafe = true
      } else {
        let path = value.hasSuffix("/") ? String(value.dropLast()) : value
        let ours = [directory.workTree, directory.gitDirectory].compactMap(\.self)
        if path.hasSuffix("/*") {
          if ours.contains(where: { $0.hasPrefix(path.dropLast()) }) { isSafe = true }
        } else if ours.contains(path) || ours.contains(FileSystem.realPath(path) ?? path) {
          isSafe = true
        }
      }
    }
    return isSafe
  }
}
