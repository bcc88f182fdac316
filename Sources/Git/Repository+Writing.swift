internal import CLibgit2

/// What a commit does to one file.
public enum FileChange: Sendable, Hashable {
  /// The file has this content.
  case content([UInt8])
  /// The file is gone.
  case removal
}

extension Repository {
  /// Stores a blob.
  public func writeBlob(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
    var id = git_oid()
    try unsafe bytes.withUnsafeBytesTyped { buffer throws(GitError) in
      try unsafe Self.check(
        git_blob_create_from_buffer(&id, pointer, buffer.baseAddress, buffer.count))
    }
    return ObjectID(id)
  }

  /// The id that a blob would have.
  public static func id(ofBlob bytes: [UInt8]) throws(GitError) -> ObjectID {
    _ = library
    var id = git_oid()
    try unsafe bytes.withUnsafeBytesTyped { buffer throws(GitError) in
      try unsafe check(git_odb_hash(&id, buffer.baseAddress, buffer.count, GIT_OBJECT_BLOB))
    }
    return ObjectID(id)
  }

  /// Stores a tree: another one with some files put in or taken out.
  ///
  /// - `base`: The tree to start from; `nil` for none.
  /// - `changes`: By path, the blob and mode to put there; `nil` to take the file out.
  public func writeTree(
    _ base: ObjectID?, changes: [String: TreeFile?]
  ) throws(GitError) -> ObjectID {
    var files: [String: TreeFile?] = [:]
    var folders: [String: [String: TreeFile?]] = [:]
    for (path, change) in changes {
      if let slash = path.firstIndex(of: "/") {
        let rest = String(path[path.index(after: slash)...])
        folders[String(path[..<slash]), default: [:]][rest] = change
      } else {
        files[path] = change
      }
    }
    var entries: [String: TreeFile] = [:]
    if let base {
      for entry in try self.entries(of: base) { entries[entry.path] = entry }
    }
    for (name, change) in files { entries[name] = change }
    for (name, changes) in folders {
      let old = entries[name].flatMap { $0.isFolder ? $0.id : nil }
      let tree = try writeTree(old, changes: changes)
      let isEmpty = try self.entries(of: tree).isEmpty
      entries[name] = isEmpty ? nil : TreeFile(path: name, id: tree, mode: 0o040000)
    }
    return try write(entries)
  }

  private func write(_ entries: [String: TreeFile]) throws(GitError) -> ObjectID {
    var builder: OpaquePointer?
    try unsafe Self.check(git_treebuilder_new(&builder, pointer, nil))
    defer { unsafe git_treebuilder_free(builder) }
    for (name, entry) in entries {
      var id = entry.id.value
      try unsafe Self.check(
        git_treebuilder_insert(nil, builder, name, &id, git_filemode_t(entry.mode)), name)
    }
    var id = git_oid()
    try unsafe Self.check(git_treebuilder_write(&id, builder))
    return ObjectID(id)
  }

  /// Stores a commit; no reference moves.
  public func writeCommit(
    tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String
  ) throws(GitError) -> ObjectID {
    var text = "tree \(tree)\n"
    for parent in parents { text += "parent \(parent)\n" }
    text += "author \(author.header)\ncommitter \(committer.header)\n\n\(message)"
    if !text.hasSuffix("\n") { text += "\n" }
    var objects: OpaquePointer?
    try unsafe Self.check(git_repository_odb(&objects, pointer))
    defer { unsafe git_odb_free(objects) }
    var id = git_oid()
    let bytes = Array(text.utf8)
    try unsafe bytes.withUnsafeBytesTyped { buffer throws(GitError) in
      try unsafe Self.check(
        git_odb_write(&id, objects, buffer.baseAddress, buffer.count, GIT_OBJECT_COMMIT))
    }
    return ObjectID(id)
  }

  /// Moves a reference from one commit to another, or makes it where `old` is `nil`; nothing moves
  /// unless it is where the caller believes it to be.
  public func moveReference(
    _ name: String, from old: ObjectID?, to new: ObjectID, log: String
  ) throws(GitError) {
    var target = new.value
    var expected = old?.value ?? git_oid()
    var reference: OpaquePointer?
    let code = unsafe git_reference_create_matching(
      &reference, pointer, name, &target, 1, &expected, log)
    unsafe git_reference_free(reference)
    if code == GIT_ENOTFOUND.rawValue { throw .moved(name) }
    try Self.check(code, name)
  }

  /// The name of the branch that HEAD stands for, whether or not it has a commit; `nil` for a HEAD
  /// that is a commit itself.
  public func headBranch() throws(GitError) -> String? {
    var reference: OpaquePointer?
    try unsafe Self.check(git_reference_lookup(&reference, pointer, "HEAD"), "HEAD")
    defer { unsafe git_reference_free(reference) }
    guard unsafe git_reference_type(reference) == GIT_REFERENCE_SYMBOLIC,
      let name = unsafe git_reference_symbolic_target(reference)
    else { return nil }
    return unsafe String(cString: name)
  }
}

extension Signature {
  /// `Name <email> 1700000000 +0700`; characters that would end a part are left out.
  fileprivate var header: String {
    func clean(_ text: String) -> String { text.filter { !"<>\n\u{0}".contains($0) } }
    let sign = offset < 0 ? "-" : "+"
    let minutes = abs(offset)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return
      "\(clean(name)) <\(clean(email))> \(time) \(sign)\(two(minutes / 60))\(two(minutes % 60))"
  }
}

extension [UInt8] {
  /// The bytes of an array for one call, with its typed error.
  fileprivate func withUnsafeBytesTyped(
    _ body: (UnsafeRawBufferPointer) throws(GitError) -> Void
  ) throws(GitError) {
    let result = unsafe withUnsafeBytes { buffer -> Result<Void, GitError> in
      do throws(GitError) {
        try unsafe body(buffer)
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }
}
