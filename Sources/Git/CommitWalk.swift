/// Goes through history, newest commit first, and reads only as far as it is asked.
///
/// The order is that of `git rev-list`: by date of the committer, a commit before its parents unless
/// clocks were wrong. At the boundary of a shallow clone history ends. Replaced objects and grafts
/// are not honoured: what is stored counts.
public final class CommitWalk {
  private let repository: Repository
  private let firstParent: Bool
  private let shallow: Set<ObjectID>
  private var queue: [Entry] = []
  private var count = 0
  private var seen: Set<ObjectID> = []
  private var uninteresting: Set<ObjectID> = []
  /// What is left to give when something is excluded: that is found out at the start.
  private var limited: [Commit]?

  /// Whether the walk met the boundary of a shallow clone, so that older commits are missing.
  public private(set) var metShallowBoundary = false

  private struct Entry {
    let commit: Commit
    /// Later ones come later among those of one second.
    let number: Int

    func comes(before other: Entry) -> Bool {
      let time = commit.committer.time.seconds
      let otherTime = other.commit.committer.time.seconds
      return time != otherTime ? time > otherTime : number < other.number
    }
  }

  init(
    _ repository: Repository, from starts: [ObjectID], excluding excluded: [ObjectID],
    firstParent: Bool
  ) throws(GitError) {
    self.repository = repository
    self.firstParent = firstParent
    self.shallow = Set(repository.shallowBoundary)
    for id in excluded where seen.insert(id).inserted {
      uninteresting.insert(id)
      try push(id)
    }
    for id in starts where seen.insert(id).inserted { try push(id) }
    if !excluded.isEmpty { limited = try limit() }
  }

  /// The next commit; `nil` behind the last.
  ///
  /// - Throws: ``GitError/notFound(_:)`` when a parent is missing, or
  ///   ``GitError/malformedObject(_:reason:)``.
  public func next() throws(GitError) -> Commit? {
    if limited != nil { return limited?.popLast() }
    guard let commit = pop() else { return nil }
    for parent in parents(of: commit) where seen.insert(parent).inserted { try push(parent) }
    return commit
  }

  /// All commits that are left, in order.
  public func rest() throws(GitError) -> [Commit] {
    var commits: [Commit] = []
    while let commit = try next() { commits.append(commit) }
    return commits
  }

  private func parents(of commit: Commit) -> [ObjectID] {
    if shallow.contains(commit.id) {
      metShallowBoundary = true
      return []
    }
    return firstParent ? Array(commit.parents.prefix(1)) : commit.parents
  }

  /// The commits that nothing excluded leads to, oldest first.
  private func limit() throws(GitError) -> [Commit] {
    var found: [Commit] = []
    // As git does: look a little beyond the last, for clocks that were wrong.
    var slop = 5
    var oldest = Int64.max
    while let commit = pop() {
      if uninteresting.contains(commit.id) {
        // What is hidden is hidden with all its parents, also on a walk of first parents.
        for parent in shallow.contains(commit.id) ? [] : commit.parents { try hide(parent) }
        if queue.contains(where: { !uninteresting.contains($0.commit.id) })
          || (queue.first?.commit.committer.time.seconds ?? .min) >= oldest
        {
          slop = 5
        } else {
          slop -= 1
          if slop == 0 { break }
        }
        continue
      }
      oldest = min(oldest, commit.committer.time.seconds)
      found.append(commit)
      for parent in parents(of: commit) where seen.insert(parent).inserted { try push(parent) }
    }
    return found.reversed().filter { !uninteresting.contains($0.id) }
  }

  private func hide(_ id: ObjectID) throws(GitError) {
    guard uninteresting.insert(id).inserted else { return }
    if seen.insert(id).inserted {
      try push(id)
      return
    }
    // Already met and perhaps given its parents: they are hidden with it.
    guard !queue.contains(where: { $0.commit.id == id }) else { return }
    var pending = [id]
    while let next = pending.popLast() {
      for parent in try repository.commit(next).parents
      where seen.contains(parent) && uninteresting.insert(parent).inserted {
        pending.append(parent)
      }
    }
  }
}

// MARK: - A heap of commits

extension CommitWalk {
  private func push(_ id: ObjectID) throws(GitError) {
    queue.append(Entry(commit: try repository.commit(id), number: count))
    count += 1
    var child = queue.count - 1
    while child > 0, queue[child].comes(before: queue[(child - 1) / 2]) {
      queue.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private func pop() -> Commit? {
    guard let first = queue.first else { return nil }
    let last = queue.removeLast()
    guard !queue.isEmpty else { return first.commit }
    queue[0] = last
    var parent = 0
    while true {
      var best = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < queue.count && queue[child].comes(before: queue[best]) {
        best = child
      }
      if best == parent { break }
      queue.swapAt(parent, best)
      parent = best
    }
    return first.commit
  }
}

extension Repository {
  /// Goes through history from some commits, newest first.
  ///
  /// - Parameters:
  ///   - starts: The ids of commits.
  ///   - excluded: Commits that are left out with everything that they lead to.
  ///   - firstParent: Whether only the first parent of a merge is followed.
  /// - Returns: The walk, before its first commit.
  /// - Throws: ``GitError/notFound(_:)`` when one of them is not there.
  public func commits(
    from starts: [ObjectID], excluding excluded: [ObjectID] = [], firstParent: Bool = false
  ) throws(GitError) -> CommitWalk {
    try CommitWalk(self, from: starts, excluding: excluded, firstParent: firstParent)
  }

  /// The commits at which the history of a shallow clone ends; none in a whole one.
  public var shallowBoundary: [ObjectID] {
    let path = "\(directory.commonDirectory)/shallow"
    let bytes = FileSystem.contents(of: path) ?? []
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { ObjectID(hexDigits: $0) }
  }
}
