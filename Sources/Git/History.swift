internal import CLibgit2

extension Repository {
  /// The commits that lead to one, newest first, until `body` returns `false`; the end of a shallow
  /// clone is an end as any other.
  public func walk(
    from start: ObjectID, excluding: [ObjectID] = [], _ body: (Commit) throws(GitError) -> Bool
  ) throws(GitError) {
    var seen: Set<ObjectID> = [start]
    for id in excluding { seen.insert(id) }
    guard !excluding.contains(start) else { return }
    // Newest first by committer date, as git log; a heap is not worth it for these lengths.
    var queue = [try commit(start)]
    while let newest = queue.indices.max(by: { queue[$0].committer.time < queue[$1].committer.time }
    ) {
      let commit = queue.remove(at: newest)
      guard try body(commit) else { return }
      for parent in commit.parents where seen.insert(parent).inserted {
        do {
          queue.append(try self.commit(parent))
        } catch .notFound {
          continue
        }
      }
    }
  }
}
