extension Repository {
  /// The entries of one tree, or of a commit's, in stored order; folders are not entered.
  public func tree(_ id: ObjectID) throws(GitError) -> [TreeEntry] {
    var cursor = try cursor(treeID(of: id))
    var entries: [TreeEntry] = []
    while cursor.hasEntry {
      entries.append(
        TreeEntry(name: RepositoryPath(bytes: cursor.name), mode: cursor.mode, id: cursor.id))
      try cursor.advance()
    }
    return entries
  }

  /// All files of a tree, sorted by path.
  ///
  /// - Parameters:
  ///   - id: A tree, or a commit whose tree is meant.
  ///   - prefixes: The files and folders that are looked at; all when empty.
  ///   - budget: How much is looked at.
  /// - Returns: Files, links and submodules.
  /// - Throws: ``GitError/tooManyEntries(limit:)``, ``GitError/tooDeep(limit:)``,
  ///   ``GitError/malformedObject(_:reason:)``.
  public func files(
    of id: ObjectID, under prefixes: [RepositoryPath] = [], budget: TreeBudget = TreeBudget()
  ) throws(GitError) -> [TreeFile] {
    var files: [TreeFile] = []
    let tree = try treeID(of: id)
    try compare(nil, tree, under: prefixes, budget: budget) { _, new in
      if let new { files.append(new) }
    }
    return files
  }

  /// What stands at a path in a tree; `nil` when there is nothing, or a folder.
  public func file(at path: RepositoryPath, in id: ObjectID) throws(GitError) -> TreeFile? {
    var tree = try treeID(of: id)
    let components = path.components
    for (depth, name) in components.enumerated() {
      var cursor = try cursor(tree)
      while cursor.hasEntry, cursor.name != name { try cursor.advance() }
      guard cursor.hasEntry else { return nil }
      let isLast = depth == components.count - 1
      guard cursor.mode.isTree != isLast else { return nil }
      if isLast { return TreeFile(path: path, mode: cursor.mode, id: cursor.id) }
      tree = cursor.id
    }
    return nil
  }

  /// The id of the folder at a path in a tree; `nil` when there is none.
  ///
  /// The empty path is the top.
  public func folder(
    at path: RepositoryPath, in id: ObjectID
  ) throws(GitError) -> ObjectID? {
    var tree = try treeID(of: id)
    for name in path.bytes.isEmpty ? [] : path.components {
      var cursor = try cursor(tree)
      while cursor.hasEntry, cursor.name != name { try cursor.advance() }
      guard cursor.hasEntry, cursor.mode.isTree else { return nil }
      tree = cursor.id
    }
    return tree
  }

  /// The paths that are not the same in two trees, sorted by path.
  ///
  /// Folders that are the same are never entered: the cost is that of the changes.
  ///
  /// - Parameters:
  ///   - old: A tree, or a commit whose tree is meant; `nil` for an empty tree.
  ///   - new: The same.
  ///   - prefixes: The files and folders that are looked at; all when empty.
  ///   - budget: How much is looked at.
  /// - Returns: What was there and what is there now; a file that became a folder is one removal, and
  ///   additions below it.
  /// - Throws: The same as ``files(of:under:budget:)``.
  public func differences(
    from old: ObjectID?, to new: ObjectID?, under prefixes: [RepositoryPath] = [],
    budget: TreeBudget = TreeBudget()
  ) throws(GitError) -> [TreeDifference] {
    var differences: [TreeDifference] = []
    let old = try old.map { id throws(GitError) in try treeID(of: id) }
    let new = try new.map { id throws(GitError) in try treeID(of: id) }
    try compare(old, new, under: prefixes, budget: budget) { old, new in
      guard let path = old?.path ?? new?.path else { return }
      differences.append(TreeDifference(path: path, old: old, new: new))
    }
    return differences
  }

  /// The entries of a tree, before the first; an absent tree has none.
  func cursor(_ tree: ObjectID?) throws(GitError) -> TreeCursor {
    guard let tree else { return try TreeCursor([], of: .zero) }
    if let recent = recentTrees.first(where: { $0.id == tree }) {
      return try TreeCursor(recent.bytes, of: tree)
    }
    let bytes = try content(of: tree, as: .tree, limit: Self.structureLimit)
    recentTrees.append((tree, bytes))
    while recentTrees.count > Self.recentTreeCount
      || recentTrees.reduce(0, { $0 + $1.bytes.count }) > Self.recentTreeLimit
    {
      recentTrees.removeFirst()
    }
    return try TreeCursor(bytes, of: tree)
  }

  /// Two folders that are being compared.
  private struct Level {
    var old: TreeCursor
    var new: TreeCursor
    /// How much of the path leads to them.
    let prefix: Int
  }

  /// Calls `body` for each path that differs, in order.
  private func compare(
    _ old: ObjectID?, _ new: ObjectID?, under prefixes: [RepositoryPath], budget: TreeBudget,
    _ body: (_ old: TreeFile?, _ new: TreeFile?) -> Void
  ) throws(GitError) {
    guard old != new else { return }
    var path: [UInt8] = []
    var visited = 0
    // Not recursive: the depth is the pusher's to choose, the stack is not.
    var levels = [Level(old: try cursor(old), new: try cursor(new), prefix: 0)]
    while var level = levels.popLast() {
      path.removeSubrange(level.prefix...)
      guard level.old.hasEntry || level.new.hasEntry else { continue }
      visited += 1
      guard visited <= budget.entries else { throw .tooManyEntries(limit: budget.entries) }
      let order =
        !level.old.hasEntry
        ? 1 : !level.new.hasEntry ? -1 : TreeCursor.order(level.old, level.new)
      let before = order <= 0 ? (mode: level.old.mode, id: level.old.id) : nil
      let after = order >= 0 ? (mode: level.new.mode, id: level.new.id) : nil
      let isAlike = order == 0 && level.old.mode == level.new.mode && level.old.id == level.new.id
      if isAlike {
        TreeCursor.skipEqual(&level.old, &level.new)
      } else {
        path += order <= 0 ? level.old.name : level.new.name
      }
      if order <= 0 { try level.old.advance() }
      if order >= 0 { try level.new.advance() }
      levels.append(level)
      if isAlike { continue }
      let isTree = (before ?? after)?.mode.isTree ?? false
      let full = RepositoryPath(bytes: path)
      guard prefixes.isEmpty || Self.isWanted(full, isTree: isTree, under: prefixes) else {
        continue
      }
      if isTree {
        guard levels.count < budget.depth else { throw .tooDeep(limit: budget.depth) }
        path.append(UInt8(ascii: "/"))
        levels.append(
          Level(old: try cursor(before?.id), new: try cursor(after?.id), prefix: path.count))
      } else {
        body(
          before.map { TreeFile(path: full, mode: $0.mode, id: $0.id) },
          after.map { TreeFile(path: full, mode: $0.mode, id: $0.id) })
      }
    }
  }

  /// Whether a path lies under one of the prefixes, or is a folder on the way to one.
  private static func isWanted(
    _ path: RepositoryPath, isTree: Bool, under prefixes: [RepositoryPath]
  ) -> Bool {
    prefixes.contains { path.isInside($0) || (isTree && $0.isInside(path)) }
  }
}
