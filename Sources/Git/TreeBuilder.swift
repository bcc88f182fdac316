/// What a path is to become in a new tree.
public enum TreeChange: Hashable, Sendable {
  /// A file with this blob.
  case file(mode: FileMode, id: ObjectID)
  /// Nothing: what is there goes away.
  case removal
}

extension Repository {
  /// Writes the tree that is `base` with some paths changed, and gives its id.
  ///
  /// Only the folders on the way to the changes are written; one that becomes empty goes away. The
  /// index has no part in this.
  ///
  /// - Parameters:
  ///   - base: A tree, or a commit whose tree is meant; `nil` for an empty tree.
  ///   - changes: What the paths become. To remove what is not there changes nothing.
  /// - Returns: The id of the tree.
  /// - Throws: ``GitError/invalidPath(_:)``, ``GitError/pathConflict(_:)`` where a folder is to
  ///   become a file that has files below it in `changes`.
  public func writeTree(
    base: ObjectID?, changes: [RepositoryPath: TreeChange]
  ) throws(GitError) -> ObjectID {
    var sorted: [(path: RepositoryPath, change: TreeChange)] = []
    for path in changes.keys.sorted() {
      guard path.isValid else { throw .invalidPath(path) }
      guard path.components.count <= 256 else { throw .tooDeep(limit: 256) }
      if let change = changes[path] { sorted.append((path, change)) }
    }
    let base = try base.map { id throws(GitError) in try treeID(of: id) }
    guard let top = try writeTree(base: base, changes: sorted, depth: 0) else {
      return try write([], as: .tree)
    }
    return top.id
  }

  /// Writes one folder, with the changes inside it; `nil` when nothing is left in it.
  private func writeTree(
    base: ObjectID?, changes: [(path: RepositoryPath, change: TreeChange)], depth: Int
  ) throws(GitError) -> (mode: FileMode, id: ObjectID)? {
    var entries: [[UInt8]: (mode: FileMode, id: ObjectID)] = [:]
    if let base {
      for entry in try tree(base) { entries[entry.name.bytes] = (entry.mode, entry.id) }
    }
    let before = entries.mapValues(\.id)
    var additions: [(path: RepositoryPath, mode: FileMode, id: ObjectID)] = []
    // Changes below one folder need not be neighbours: `a/c` comes behind `a.b`.
    var folders: [[UInt8]: [(path: RepositoryPath, change: TreeChange)]] = [:]
    for (path, change) in changes {
      let name = Array(path.components[depth])
      if path.components.count > depth + 1 {
        folders[name, default: []].append((path, change))
      } else if case .file(let mode, let id) = change {
        additions.append((path, mode, id))
      } else if entries[name]?.mode.isTree == false {
        entries[name] = nil
      }
    }
    for name in folders.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      guard let below = folders[name] else { continue }
      if let present = entries[name], !present.mode.isTree {
        // What stands here is a file: there is nothing below it to remove.
        guard below.contains(where: { $0.change != .removal }) else { continue }
        throw .pathConflict(below[0].path)
      }
      entries[name] = try writeTree(base: entries[name]?.id, changes: below, depth: depth + 1)
    }
    for (path, mode, id) in additions {
      let name = Array(path.components[depth])
      // Files below it that nobody asked to remove would be gone.
      guard entries[name]?.mode.isTree != true else { throw .pathConflict(path) }
      entries[name] = (mode, id)
    }
    guard !entries.isEmpty else { return nil }
    if let base, entries.mapValues(\.id) == before, try isSame(entries, as: base) {
      return (.tree, base)
    }
    return (.tree, try write(Self.encoded(entries), as: .tree))
  }

  private func isSame(
    _ entries: [[UInt8]: (mode: FileMode, id: ObjectID)], as base: ObjectID
  ) throws(GitError) -> Bool {
    try tree(base).allSatisfy { entries[$0.name.bytes]?.mode == $0.mode }
  }

  private static func encoded(_ entries: [[UInt8]: (mode: FileMode, id: ObjectID)]) -> [UInt8] {
    let sorted = entries.map { name, entry in
      (key: entry.mode.isTree ? name + [UInt8(ascii: "/")] : name, name: name, entry: entry)
    }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    var bytes: [UInt8] = []
    for (_, name, entry) in sorted {
      bytes += String(entry.mode.rawValue, radix: 8).utf8
      bytes.append(UInt8(ascii: " "))
      bytes += name
      bytes.append(0)
      bytes += entry.id.bytes
    }
    return bytes
  }
}
