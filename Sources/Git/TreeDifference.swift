/// What differs between two trees, found by comparing tree objects: equal folders are not opened.
public struct TreeDifference: Sendable {
  /// A file that is in one tree only, or not the same in both.
  public struct Change: Sendable, Hashable {
    /// The path from the top.
    public var path: String
    /// The file in the old tree.
    public var old: TreeFile?
    /// The file in the new tree.
    public var new: TreeFile?
  }

  /// The changes, sorted by path.
  public private(set) var changes: [Change] = []

  /// Compares two trees; `nil` is a tree without files.
  public init(
    from old: ObjectID?, to new: ObjectID?, in repository: Repository
  ) throws(GitError) {
    try compare(old, new, prefix: "", repository, depth: 0)
    changes.sort { $0.path < $1.path }
  }

  private mutating func compare(
    _ old: ObjectID?, _ new: ObjectID?, prefix: String, _ repository: Repository, depth: Int
  ) throws(GitError) {
    guard old != new else { return }
    guard depth < 60, changes.count < 1_000_000 else {
      throw .unsupported("a tree that is too large")
    }
    var before: [String: TreeFile] = [:]
    if let old {
      for entry in try repository.entries(of: old) { before[entry.path] = entry }
    }
    var after: [TreeFile] = []
    if let new { after = try repository.entries(of: new) }
    for entry in after {
      let other = before.removeValue(forKey: entry.path)
      if let other, other.id == entry.id, other.mode == entry.mode { continue }
      try note(other, entry, prefix, repository, depth)
    }
    for entry in before.values { try note(entry, nil, prefix, repository, depth) }
  }

  private mutating func note(
    _ old: TreeFile?, _ new: TreeFile?, _ prefix: String, _ repository: Repository, _ depth: Int
  ) throws(GitError) {
    let path = prefix + (old?.path ?? new?.path ?? "")
    let (oldFolder, newFolder) = (old?.isFolder == true, new?.isFolder == true)
    if oldFolder || newFolder {
      try compare(
        oldFolder ? old?.id : nil, newFolder ? new?.id : nil, prefix: "\(path)/", repository,
        depth: depth + 1)
    }
    let oldFile = oldFolder ? nil : old.map { TreeFile(path: path, id: $0.id, mode: $0.mode) }
    let newFile = newFolder ? nil : new.map { TreeFile(path: path, id: $0.id, mode: $0.mode) }
    if oldFile != nil || newFile != nil {
      changes.append(Change(path: path, old: oldFile, new: newFile))
    }
  }
}

extension TreeFile {
  var isFolder: Bool { mode & 0o170000 == 0o040000 }
}
