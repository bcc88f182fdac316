internal import CLibgit2

/// Who did something, and when.
public struct Signature: Sendable, Hashable {
  /// The name.
  public var name: String
  /// The address.
  public var email: String
  /// When, in seconds since 1970.
  public var time: Int64
  /// How far local time was from UTC, in minutes.
  public var offset: Int

  /// Makes a signature.
  public init(name: String, email: String, time: Int64, offset: Int) {
    self.name = name
    self.email = email
    self.time = time
    self.offset = offset
  }

  init(_ signature: git_signature) {
    name = unsafe signature.name.map { unsafe String(cString: $0) } ?? ""
    email = unsafe signature.email.map { unsafe String(cString: $0) } ?? ""
    time = unsafe signature.when.time
    offset = unsafe Int(signature.when.offset)
  }
}

/// A commit, copied out of the repository.
public struct Commit: Sendable, Hashable {
  /// Its name.
  public let id: ObjectID
  /// The tree of its files.
  public let tree: ObjectID
  /// The commits that it follows.
  public let parents: [ObjectID]
  /// Who made the change.
  public let author: Signature
  /// Who made the commit.
  public let committer: Signature
  /// The message.
  public let message: String

  /// The first line of the message.
  public var subject: String {
    String(message.prefix { $0 != "\n" })
  }
}

/// A file of a tree.
public struct TreeFile: Sendable, Hashable {
  /// The path from the top of the tree.
  public var path: String
  /// The blob of its content.
  public var id: ObjectID
  /// The mode: 0o100644 for a plain file.
  public var mode: UInt32

  /// Makes a file.
  public init(path: String, id: ObjectID, mode: UInt32) {
    self.path = path
    self.id = id
    self.mode = mode
  }

  /// Whether it is a plain file, not a link and not a submodule.
  public var isPlain: Bool { mode & 0o170000 == 0o100000 }
}

extension Repository {
  /// The commit that a name leads to: `HEAD`, a branch, a tag, `HEAD~2`, an abbreviated id.
  public func resolve(_ name: String) throws(GitError) -> ObjectID {
    var object: OpaquePointer?
    try unsafe Self.check(git_revparse_single(&object, pointer, "\(name)^{commit}"), name)
    defer { unsafe git_object_free(object) }
    guard let id = unsafe git_object_id(object) else { throw .notFound(name) }
    return unsafe ObjectID(id.pointee)
  }

  /// The commit that is checked out; `nil` before the first one.
  public func head() throws(GitError) -> ObjectID? {
    do {
      return try resolve("HEAD")
    } catch .notFound {
      return nil
    }
  }

  /// Reads a commit.
  public func commit(_ id: ObjectID) throws(GitError) -> Commit {
    var commit: OpaquePointer?
    var value = id.value
    try unsafe Self.check(git_commit_lookup(&commit, pointer, &value), id.description)
    defer { unsafe git_commit_free(commit) }
    guard let tree = unsafe git_commit_tree_id(commit),
      let author = unsafe git_commit_author(commit),
      let committer = unsafe git_commit_committer(commit)
    else { throw .other("\(id) is not a commit that can be read") }
    let parents = unsafe (0..<git_commit_parentcount(commit)).compactMap { number in
      unsafe git_commit_parent_id(commit, number).map { unsafe ObjectID($0.pointee) }
    }
    let message = unsafe git_commit_message(commit).map { unsafe String(cString: $0) } ?? ""
    return unsafe Commit(
      id: id, tree: ObjectID(tree.pointee), parents: parents, author: Signature(author.pointee),
      committer: Signature(committer.pointee), message: message)
  }

  /// Reads a blob.
  public func blob(_ id: ObjectID) throws(GitError) -> [UInt8] {
    var blob: OpaquePointer?
    var value = id.value
    try unsafe Self.check(git_blob_lookup(&blob, pointer, &value), id.description)
    defer { unsafe git_blob_free(blob) }
    let count = unsafe Int(git_blob_rawsize(blob))
    guard let start = unsafe git_blob_rawcontent(blob), count > 0 else { return [] }
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Every file of a tree in some of its top folders and files, sorted by path.
  ///
  /// - `tree`: The tree.
  /// - `names`: The top folders and files; `nil` for all.
  /// - Errors: ``GitError/unsupported(_:)`` for a tree with more than a million files or folders
  ///   more than 60 deep, which nobody made by hand.
  public func files(of tree: ObjectID, in names: Set<String>? = nil) throws(GitError) -> [TreeFile]
  {
    var files: [TreeFile] = []
    try append(tree, prefix: "", names: names, depth: 0, to: &files)
    return files.sorted { $0.path < $1.path }
  }

  /// The file at a path of a tree; `nil` where there is none.
  public func file(at path: String, of tree: ObjectID) throws(GitError) -> TreeFile? {
    var root: OpaquePointer?
    var value = tree.value
    try unsafe Self.check(git_tree_lookup(&root, pointer, &value), tree.description)
    defer { unsafe git_tree_free(root) }
    var entry: OpaquePointer?
    guard unsafe git_tree_entry_bypath(&entry, root, path) == 0,
      let id = unsafe git_tree_entry_id(entry)
    else { return nil }
    defer { unsafe git_tree_entry_free(entry) }
    return unsafe TreeFile(
      path: path, id: ObjectID(id.pointee),
      mode: UInt32(git_tree_entry_filemode_raw(entry).rawValue))
  }

  private func append(
    _ id: ObjectID, prefix: String, names: Set<String>?, depth: Int, to files: inout [TreeFile]
  ) throws(GitError) {
    guard depth < 60, files.count < 1_000_000 else {
      throw .unsupported("a tree that is too large")
    }
    for entry in try entries(of: id) where names?.contains(entry.path) ?? true {
      var file = entry
      file.path = prefix + entry.path
      if entry.mode & 0o170000 == 0o040000 {
        try append(entry.id, prefix: "\(file.path)/", names: nil, depth: depth + 1, to: &files)
      } else {
        files.append(file)
      }
    }
  }

  /// The entries of one tree object, in its order.
  func entries(of id: ObjectID) throws(GitError) -> [TreeFile] {
    var tree: OpaquePointer?
    var value = id.value
    try unsafe Self.check(git_tree_lookup(&tree, pointer, &value), id.description)
    defer { unsafe git_tree_free(tree) }
    var entries: [TreeFile] = []
    for number in unsafe 0..<git_tree_entrycount(tree) {
      guard let entry = unsafe git_tree_entry_byindex(tree, number),
        let name = unsafe git_tree_entry_name(entry), let id = unsafe git_tree_entry_id(entry)
      else { continue }
      unsafe entries.append(
        TreeFile(
          path: String(cString: name), id: ObjectID(id.pointee),
          mode: UInt32(git_tree_entry_filemode_raw(entry).rawValue)))
    }
    return entries
  }
}
