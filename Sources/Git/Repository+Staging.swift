extension Repository {
  /// Stages files, as `git add` and `git rm --cached` do; conflicts of these paths are over.
  ///
  /// - Throws: ``GitError/locked(path:ageInSeconds:)`` while another changes the index.
  public func stage(_ changes: [RepositoryPath: TreeChange]) throws(GitError) {
    var backoff = Backoff(milliseconds: 10_000)
    while true {
      do {
        return try DeferredSignals.hold { () throws(GitError) in
          let journal = try LockJournal(of: directory)
          var lock = try LockFile(of: directory.indexFile, journal)
          var index = try PrivateIndex(of: self, journal)
          for path in changes.keys.sorted() {
            if let change = changes[path] { try index.apply(change, to: path) }
          }
          try lock.write(index.bytes())
          try lock.replace()
        }
      } catch {
        guard case .locked = error, backoff.wait() else { throw error }
      }
    }
  }

  /// Whether a merge, rebase, cherry-pick or the like waits for its commit.
  public var isMerging: Bool {
    ["MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge", "rebase-apply"].contains {
      FileSystem.kind(of: "\(directory.gitDirectory)/\($0)") != nil
    }
  }
}
