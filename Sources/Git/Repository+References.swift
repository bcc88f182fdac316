internal import CLibgit2

/// What `HEAD` leads to.
public enum Head: Hashable, Sendable {
  /// A branch with commits.
  case branch(name: String, commit: ObjectID)
  /// A branch that has no commit yet.
  case unborn(name: String)
  /// A commit without a branch.
  case detached(commit: ObjectID)

  /// The commit; `nil` on an unborn branch.
  public var commit: ObjectID? {
    switch self {
    case .branch(_, let commit), .detached(let commit): commit
    case .unborn: nil
    }
  }

  /// The full name of the reference that a new commit moves: `refs/heads/main`, or `HEAD`.
  public var reference: String {
    switch self {
    case .branch(let name, _), .unborn(let name): name
    case .detached: "HEAD"
    }
  }
}

extension Repository {
  /// What `HEAD` leads to now.
  public var head: Head {
    get throws(GitError) {
      var reference: OpaquePointer?
      try Libgit2.check(unsafe git_reference_lookup(&reference, pointer, "HEAD"), "HEAD")
      defer { unsafe git_reference_free(reference) }
      guard let symbolic = unsafe git_reference_symbolic_target(reference) else {
        guard let id = unsafe git_reference_target(reference) else { throw .notFound("HEAD") }
        return .detached(commit: ObjectID(unsafe id.pointee))
      }
      let name = unsafe String(cString: symbolic)
      guard let id = try target(ofReference: name) else { return .unborn(name: name) }
      return .branch(name: name, commit: id)
    }
  }

  /// The full name of the reference that one leads to: itself, but for a symbolic one.
  public func followed(reference name: String) throws(GitError) -> String {
    var name = name
    // As deep as git goes.
    for _ in 0..<5 {
      var reference: OpaquePointer?
      let code = unsafe git_reference_lookup(&reference, pointer, name)
      if code == GIT_ENOTFOUND.rawValue || code == GIT_EINVALIDSPEC.rawValue { return name }
      try Libgit2.check(code, name)
      defer { unsafe git_reference_free(reference) }
      guard let target = unsafe git_reference_symbolic_target(reference) else { return name }
      name = unsafe String(cString: target)
    }
    return name
  }

  /// The id that a reference, by its full name, leads to; `nil` when there is no such reference.
  public func target(ofReference name: String) throws(GitError) -> ObjectID? {
    var id = git_oid()
    let code = unsafe git_reference_name_to_id(&id, pointer, name)
    if code == GIT_ENOTFOUND.rawValue { return nil }
    try Libgit2.check(code, name)
    return ObjectID(id)
  }

  /// The object that a revision names: `HEAD`, a branch, a tag, an id or its start, `main~2`.
  ///
  /// It is followed to an object of the kind: a tag to its commit, a commit to its tree.
  ///
  /// - Throws: ``GitError/notFound(_:)`` when there is none such.
  public func resolve(
    _ revision: String, to kind: ObjectKind = .commit
  ) throws(GitError) -> ObjectID {
    var object: OpaquePointer?
    let code = unsafe git_revparse_single(&object, pointer, revision)
    if code == GIT_EINVALIDSPEC.rawValue || code == GIT_EAMBIGUOUS.rawValue {
      throw .notFound(revision)
    }
    try Libgit2.check(code, revision)
    defer { unsafe git_object_free(object) }
    var peeled: OpaquePointer?
    guard unsafe git_object_peel(&peeled, object, kind.raw) == 0 else { throw .notFound(revision) }
    defer { unsafe git_object_free(peeled) }
    guard let id = unsafe git_object_id(peeled) else { throw .notFound(revision) }
    return ObjectID(unsafe id.pointee)
  }

  /// All references whose full name starts with `prefix`, in order of name, and the names of those
  /// that lead nowhere.
  ///
  /// A broken reference is told, never silently left out: new commits are counted against these.
  public func references(
    under prefix: String = "refs/"
  ) -> (found: [(name: String, id: ObjectID)], broken: [String]) {
    // Not libgit2's iterator: it leaves out files that it cannot read, without a word.
    var broken: [String] = []
    var found: [(name: String, id: ObjectID)] = []
    for name in directory.referenceNames where name.hasPrefix(prefix) {
      if let id = try? target(ofReference: name), contains(id) {
        found.append((name, id))
      } else {
        broken.append(name)
      }
    }
    return (found, broken)
  }

  /// Moves a reference from where it is expected to be; nothing happens when it is elsewhere.
  ///
  /// - Parameters:
  ///   - name: The full name, such as `refs/heads/main`. For `HEAD`, only when it is detached.
  ///   - id: Where to.
  ///   - expected: Where it must be now; ``ObjectID/zero`` when it must not exist yet.
  ///   - committer: Who is written into the log of the reference.
  ///   - message: What is written into the log.
  /// - Throws: ``GitError/referenceMoved(name:)``, ``GitError/locked(path:ageInSeconds:)``,
  ///   ``GitError/quarantined`` inside a pre-receive hook, where git forbids it.
  public func updateReference(
    _ name: String, to id: ObjectID, expecting expected: ObjectID, by committer: Signature,
    message: String
  ) throws(GitError) {
    guard directory.quarantine == nil else { throw .quarantined }
    // The log wants an identity; libgit2 takes it from the repository.
    try Libgit2.check(
      unsafe git_repository_set_ident(pointer, committer.name, committer.email))
    var target = id.raw
    var current = expected.raw
    var reference: OpaquePointer?
    let code = unsafe git_reference_create_matching(
      &reference, pointer, name, &target, 1, &current, message)
    defer { unsafe git_reference_free(reference) }
    if code == GIT_ENOTFOUND.rawValue { throw .referenceMoved(name: name) }
    if code == GIT_ELOCKED.rawValue {
      throw lockError(ofReference: name)
    }
    try Libgit2.check(code, name)
  }

  /// The lock that moving a reference takes.
  func lockPath(ofReference name: String) -> String {
    let folder = name == "HEAD" ? directory.gitDirectory : directory.commonDirectory
    return "\(folder)/\(name).lock"
  }

  private func lockError(ofReference name: String) -> GitError {
    let path = lockPath(ofReference: name)
    return .locked(path: path, ageInSeconds: FileSystem.age(of: path))
  }
}
