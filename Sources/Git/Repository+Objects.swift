internal import CLibgit2

/// What kind of object an id names.
public enum ObjectKind: String, Sendable {
  case commit
  case tree
  case blob
  /// An annotated tag.
  case tag
}

extension ObjectKind {
  init?(_ raw: git_object_t) {
    switch raw {
    case GIT_OBJECT_COMMIT: self = .commit
    case GIT_OBJECT_TREE: self = .tree
    case GIT_OBJECT_BLOB: self = .blob
    case GIT_OBJECT_TAG: self = .tag
    default: return nil
    }
  }

  var raw: git_object_t {
    switch self {
    case .commit: GIT_OBJECT_COMMIT
    case .tree: GIT_OBJECT_TREE
    case .blob: GIT_OBJECT_BLOB
    case .tag: GIT_OBJECT_TAG
    }
  }
}

extension Repository {
  /// The largest tree or tag that is read, in bytes.
  static let structureLimit = 64 << 20
  /// The largest commit that is read, in bytes.
  static let commitLimit = 4 << 20

  /// What an object is and how many bytes it has, without reading it.
  ///
  /// - Throws: ``GitError/notFound(_:)``.
  public func header(of id: ObjectID) throws(GitError) -> (kind: ObjectKind, size: Int) {
    var raw = id.raw
    var size = 0
    var type = GIT_OBJECT_INVALID
    try Libgit2.check(
      unsafe git_odb_read_header(&size, &type, objects, &raw), id.description)
    guard let kind = ObjectKind(type) else {
      throw .malformedObject(id, reason: "it is of no known kind")
    }
    return (kind, size)
  }

  /// Whether an object is there.
  public func contains(_ id: ObjectID) -> Bool {
    var raw = id.raw
    return unsafe git_odb_exists(objects, &raw) == 1
  }

  /// The bytes of a blob, as they are stored.
  ///
  /// The limit, in bytes, is asked before anything is read.
  ///
  /// - Throws: ``GitError/objectTooLarge(_:size:limit:)``, ``GitError/notFound(_:)``,
  ///   ``GitError/malformedObject(_:reason:)`` when it is no blob.
  public func blob(_ id: ObjectID, limit: Int = 64 << 20) throws(GitError) -> [UInt8] {
    try content(of: id, as: .blob, limit: limit)
  }

  /// A commit.
  ///
  /// - Throws: ``GitError/notFound(_:)``, or ``GitError/malformedObject(_:reason:)`` when it is not
  ///   what git writes.
  public func commit(_ id: ObjectID) throws(GitError) -> Commit {
    try Commit(id: id, bytes: content(of: id, as: .commit, limit: Self.commitLimit))
  }

  /// The stored bytes of an object of a kind; their hash is verified.
  func content(of id: ObjectID, as kind: ObjectKind, limit: Int) throws(GitError) -> [UInt8] {
    // Packed deltas are costly to ask for their size: a tree or commit is small or hostile.
    if kind == .blob {
      let (found, size) = try header(of: id)
      guard found == kind else {
        throw .malformedObject(id, reason: "it is a \(found.rawValue), not a \(kind.rawValue)")
      }
      guard size <= limit else { throw .objectTooLarge(id, size: size, limit: limit) }
    }
    var raw = id.raw
    var object: OpaquePointer?
    try Libgit2.check(unsafe git_odb_read(&object, objects, &raw), id.description)
    defer { unsafe git_odb_object_free(object) }
    guard let found = ObjectKind(unsafe git_odb_object_type(object)), found == kind else {
      throw .malformedObject(id, reason: "it is not a \(kind.rawValue)")
    }
    let size = unsafe git_odb_object_size(object)
    guard size <= limit else { throw .objectTooLarge(id, size: size, limit: limit) }
    return unsafe Array(UnsafeRawBufferPointer(start: git_odb_object_data(object), count: size))
  }

  /// The id of the tree that an id leads to: a tree itself, or a commit's.
  func treeID(of id: ObjectID) throws(GitError) -> ObjectID {
    switch try header(of: id).kind {
    case .tree: return id
    case .commit: return try commit(id).tree
    case .tag, .blob: return try treeID(of: resolve("\(id)^{commit}"))
    }
  }

  // MARK: - Writing

  /// Writes a blob of exactly these bytes, and gives its id.
  @discardableResult
  public func writeBlob(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
    try write(bytes, as: .blob)
  }

  /// The id that a blob of exactly these bytes has; nothing is written.
  public func hashObject(_ bytes: [UInt8], as kind: ObjectKind = .blob) throws(GitError) -> ObjectID
  {
    var id = git_oid()
    try Libgit2.check(
      unsafe bytes.withUnsafeBytes {
        unsafe git_odb_hash(&id, $0.baseAddress, $0.count, kind.raw)
      })
    return ObjectID(id)
  }

  func write(_ bytes: [UInt8], as kind: ObjectKind) throws(GitError) -> ObjectID {
    var attempts = 3
    while true {
      var id = git_oid()
      let code = unsafe bytes.withUnsafeBytes {
        unsafe git_odb_write(&id, objects, $0.baseAddress, $0.count, kind.raw)
      }
      attempts -= 1
      // A `git gc` beside us may take the folder away between its making and our rename.
      if code < 0, attempts > 0, Libgit2.lastMessage().hasSuffix("No such file or directory") {
        continue
      }
      try Libgit2.check(code, directory.objectDirectory)
      return ObjectID(id)
    }
  }

  /// Writes a commit object; no reference is moved.
  ///
  /// A line end is added to the message where the last is missing. Where `sign` is given, it makes a
  /// signature of the commit's bytes, which is kept in the header `gpgsig`.
  public func createCommit(
    tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String,
    sign: ((_ payload: [UInt8]) throws(GitError) -> String)? = nil
  ) throws(GitError) -> ObjectID {
    guard !message.utf8.contains(0) else {
      throw .invalidMessage(reason: "it has a NUL character")
    }
    var header = "tree \(tree)\n"
    for parent in parents { header += "parent \(parent)\n" }
    header += "author \(author.gitDescription)\ncommitter \(committer.gitDescription)\n"
    let body = message.hasSuffix("\n") ? "\n\(message)" : "\n\(message)\n"
    if let sign {
      let signature = try sign(Array("\(header)\(body)".utf8))
      // Without its last line end, which would become a header line of one blank.
      let lines = signature.split(separator: "\n", omittingEmptySubsequences: false)
      let end = lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
      header += "gpgsig \(lines[..<end].joined(separator: "\n "))\n"
    }
    return try write(Array("\(header)\(body)".utf8), as: .commit)
  }
}
