internal import Glibc

extension Repository {
  /// The value of a setting, from the system's file to the environment; `nil` when it is not set.
  ///
  /// The key is written as git does: `user.name`, `remote.origin.url`.
  public func configString(_ key: String) -> String? {
    configuration.string(key)
  }

  /// All values of a setting, the one in force last.
  public func configStrings(_ key: String) -> [String] {
    configuration.values(of: key)
  }

  /// Whether a setting is true; `nil` when it is not set.
  public func configFlag(_ key: String) -> Bool? {
    configuration.string(key).map { ConfigurationFile.isTrue($0) }
  }

  /// Writes a setting into the repository's own file; `nil` takes it out.
  ///
  /// - Throws: ``GitError/locked(path:ageInSeconds:)``, ``GitError/invalidConfiguration(_:)``.
  public func setConfig(_ key: String, to value: String?) throws(GitError) {
    try configuration.set(key, to: value)
  }

  /// Takes a whole section out of the repository's own file, as `git config --remove-section` does.
  ///
  /// Every other byte stays; a section that is not there is no mistake.
  public func removeConfigSection(_ section: String) throws(GitError) {
    let file = "\(directory.commonDirectory)/config"
    let isThere = ConfigurationFile(path: file).settings.contains {
      $0.key.hasPrefix("\(section).")
    }
    guard isThere else { return }
    let done = try ChildProcess.run(
      ["git", "config", "--file", file, "--remove-section", section],
      environment: directory.environment, deadline: 10_000)
    guard done.status == 0 else { throw .invalidConfiguration(section) }
  }

  /// The folder in which git looks for hooks; it need not be there.
  ///
  /// `core.hooksPath` counts; a relative one is seen from where git runs hooks: from the top of the
  /// work tree, or from the git directory of a bare repository.
  public var hooksDirectory: String {
    guard let path = configuration.string("core.hookspath"), !path.isEmpty else {
      return "\(directory.commonDirectory)/hooks"
    }
    return FileSystem.absolute(
      expandingHome(path), from: directory.workTree ?? directory.gitDirectory)
  }

  /// The program of a hook; `nil` when there is none that git would run.
  public func hook(_ name: String) -> String? {
    let path = "\(hooksDirectory)/\(name)"
    guard FileSystem.kind(of: path) == .file, unsafe access(path, X_OK) == 0 else { return nil }
    return path
  }

  /// A path with `~` or `~name` as git understands it.
  func expandingHome(_ path: String) -> String {
    guard path.hasPrefix("~") else { return path }
    let user = path.dropFirst().prefix { $0 != "/" }
    let rest = path.dropFirst(1 + user.count)
    if user.isEmpty { return directory.environment["HOME"].map { $0 + rest } ?? path }
    guard let entry = unsafe getpwnam(String(user)), let home = unsafe entry.pointee.pw_dir else {
      return path
    }
    return unsafe String(cString: home) + rest
  }

  /// The author of a new commit, as git would take it.
  ///
  /// `GIT_AUTHOR_NAME`, `GIT_AUTHOR_EMAIL` and `GIT_AUTHOR_DATE` come first, then `author.name`,
  /// `user.name` and the like; nothing is made up from the name of the machine.
  ///
  /// The time is `now` where the environment names none.
  ///
  /// - Throws: ``GitError/missingIdentity(role:)``, ``GitError/invalidDate(variable:value:)``.
  public func author(now: Timestamp = .now()) throws(GitError) -> Signature {
    try identity("author", now: now)
  }

  /// The committer of a new commit, as git would take it; see ``author(now:)``.
  public func committer(now: Timestamp = .now()) throws(GitError) -> Signature {
    try identity("committer", now: now)
  }

  private func identity(_ role: String, now: Timestamp) throws(GitError) -> Signature {
    let environment = directory.environment
    let prefix = "GIT_\(role.uppercased())"
    var time = now
    if let value = environment["\(prefix)_DATE"], !value.isEmpty {
      guard let named = Timestamp(value) else {
        throw .invalidDate(variable: "\(prefix)_DATE", value: value)
      }
      time = named
    }
    let name =
      environment["\(prefix)_NAME"] ?? configString("\(role).name") ?? configString("user.name")
    let email =
      environment["\(prefix)_EMAIL"] ?? configString("\(role).email") ?? configString("user.email")
      ?? environment["EMAIL"]
    let signature = Signature(name: name ?? "", email: email ?? "", time: time)
    guard !signature.name.isEmpty, !signature.email.isEmpty else {
      throw .missingIdentity(role: role)
    }
    return signature
  }
}
