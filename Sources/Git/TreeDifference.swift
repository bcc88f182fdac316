/// What stands at a path in one tree.
public struct TreeFile: Hashable, Sendable {
  /// Its path from the top.
  public let path: RepositoryPath
  /// What it is; never a folder.
  public let mode: FileMode
  /// The id of its blob; of a submodule, of a commit elsewhere.
  public let id: ObjectID

  /// Makes an entry.
  public init(path: RepositoryPath, mode: FileMode, id: ObjectID) {
    self.path = path
    self.mode = mode
    self.id = id
  }
}

/// One entry of one stored tree, a folder perhaps.
public struct TreeEntry: Hashable, Sendable {
  /// Its name in this tree, without folders.
  public let name: RepositoryPath
  /// What it is.
  public let mode: FileMode
  /// The id of its blob or tree.
  public let id: ObjectID
}

/// A path that is not the same in two trees.
public struct TreeDifference: Hashable, Sendable {
  /// The path, from the top.
  public let path: RepositoryPath
  /// What was there before; `nil` when it is new.
  public let old: TreeFile?
  /// What is there now; `nil` when it was removed.
  public let new: TreeFile?

  /// Makes a difference.
  public init(path: RepositoryPath, old: TreeFile?, new: TreeFile?) {
    self.path = path
    self.old = old
    self.new = new
  }
}

/// How much of a tree is looked at before it is refused.
///
/// A few small objects can name more paths than there are atoms.
public struct TreeBudget: Hashable, Sendable {
  /// The most entries that are visited, folders included.
  public var entries: Int
  /// The most folders inside each other.
  public var depth: Int

  /// Makes a budget; the default takes every sensible repository.
  public init(entries: Int = 1_000_000, depth: Int = 256) {
    self.entries = entries
    self.depth = depth
  }
}
