internal import CLibgit2

/// An open git repository.
///
/// A class so that everything that was read from it keeps it open. It is used by one task at a time.
@safe public final class Repository {
  /// Where it is.
  public let directory: GitDirectory
  let pointer: OpaquePointer

  /// libgit2 is started once, and every object and reference that it writes is on the disk before
  /// it says so.
  static let library: Bool = {
    git_libgit2_init()
    bangkom_git_enable_fsync()
    return true
  }()

  /// Opens the repository of a git directory.
  public init(_ directory: GitDirectory) throws(GitError) {
    _ = Self.library
    self.directory = directory
    var opened: OpaquePointer?
    let path = directory.isExplicit ? directory.path : directory.workTree ?? directory.path
    let flags = GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue
    let code = unsafe git_repository_open_ext(&opened, path, flags, nil)
    guard code == 0, let opened = unsafe opened else { throw Self.openError(path, code) }
    unsafe pointer = opened
    if directory.isExplicit, let workTree = directory.workTree {
      unsafe git_repository_set_workdir(opened, workTree, 0)
    }
    if let objects = directory.objectDirectory {
      try useObjects(in: objects)
    }
  }

  deinit {
    unsafe git_repository_free(pointer)
  }

  /// Makes a repository where there is none yet.
  public static func initialize(at path: String, branch: String = "main") throws(GitError) {
    _ = library
    if (try? GitDirectory(of: path)) != nil { return }
    var options = unsafe git_repository_init_options()
    unsafe git_repository_init_options_init(&options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION))
    unsafe options.flags =
      GIT_REPOSITORY_INIT_MKPATH.rawValue | GIT_REPOSITORY_INIT_NO_REINIT.rawValue
    var opened: OpaquePointer?
    let code = unsafe branch.withCString { name in
      unsafe options.initial_head = name
      return unsafe git_repository_init_ext(&opened, path, &options)
    }
    unsafe git_repository_free(opened)
    try check(code)
  }

  private func useObjects(in folder: String) throws(GitError) {
    var objects: OpaquePointer?
    try unsafe Self.check(git_odb_open(&objects, folder))
    defer { unsafe git_odb_free(objects) }
    let own = "\(directory.commonPath)/objects"
    for alternate in directory.alternates + [own] where alternate != folder {
      unsafe git_odb_add_disk_alternate(objects, alternate)
    }
    try unsafe Self.check(git_repository_set_odb(pointer, objects))
  }

  /// Why a repository did not open; libgit2 says "not found" of an owner that it does not trust.
  private static func openError(_ path: String, _ code: CInt) -> GitError {
    let message = lastMessage()
    if code == GIT_EOWNER.rawValue || message.contains("safe.directory") { return .notOwned(path) }
    if code == GIT_ENOTFOUND.rawValue { return .noRepository(path) }
    return .unsupported(message)
  }
}

// MARK: - Errors

extension Repository {
  /// Throws what libgit2 says of a call that failed.
  static func check(_ code: CInt, _ subject: @autoclosure () -> String = "") throws(GitError) {
    guard code < 0 else { return }
    let message = lastMessage()
    switch git_error_code(rawValue: code) {
    case GIT_ENOTFOUND: throw .notFound(subject().isEmpty ? message : subject())
    case GIT_EMODIFIED: throw .moved(subject())
    case GIT_ELOCKED: throw .locked(path: subject(), age: 0)
    default: throw .other(message)
    }
  }

  /// libgit2's last message; some failures have none.
  static func lastMessage() -> String {
    guard let error = unsafe git_error_last(), let message = unsafe error.pointee.message else {
      return "git gave no reason"
    }
    return unsafe String(cString: message)
  }
}
