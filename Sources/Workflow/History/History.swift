public import Changes
internal import Documents
public import Git
public import Records
public import Store

/// What commits did to records, from a commit back to the first.
///
/// What each commit changed is looked up in git once and kept in the store; see
/// ``Store/addHistory(_:tips:)``.
public struct History {
  /// Where the commits are.
  let git: Repository
  private let store: Store
  private let head: ObjectID
  /// What the store is not to keep.
  private var recent: [StoredRevision] = []

  /// Learns what is new of the history of a commit.
  ///
  /// - `lasting`: The commit up to which the store keeps what is learnt; `nil` for all of it.
  /// - `progress`: Told how many commits were read so far, now and then.
  public init(
    of head: ObjectID, _ store: Store, in git: Repository, lasting: ObjectID? = nil,
    progress: (Int) -> Void = { _ in }
  ) throws(WorkflowError) {
    (self.git, self.store, self.head) = (git, store, head)
    let known = lasting ?? head
    do throws(WorkflowError) {
      try learn(upTo: known, progress)
    } catch .git(.notFound) {
      // Commits that the tables know are gone from git, as after an amend and `git gc`.
      try workflow { try store.forgetHistory() }
      try learn(upTo: known, progress)
    }
    guard known != head else { return }
    recent = try workflow {
      try git.commits(from: [head], excluding: [known]).rest().map { try revision($0) }
    }
  }

  private func learn(upTo head: ObjectID, _ progress: (Int) -> Void) throws(WorkflowError) {
    try workflow {
      let tips = try store.historyTips()
      guard !tips.contains(head.description) else { return }
      let walk = try git.commits(
        from: [head], excluding: tips.compactMap { ObjectID(hex: $0) })
      var revisions: [StoredRevision] = []
      while let commit = try walk.next() {
        revisions.append(try revision(commit))
        if revisions.count.isMultiple(of: 500) { progress(revisions.count) }
      }
      try store.addHistory(revisions, tips: [head.description] + tips)
    }
  }

  private func revision(_ commit: Commit) throws -> StoredRevision {
    let time = commit.author.time
    return StoredRevision(
      commit: commit.id.description, author: commit.author.name, time: time.seconds,
      day: time.day, subject: commit.subject,
      trailers: commit.trailers.map { .init(key: $0.key, value: $0.value) },
      files: try changes(of: commit).map {
        StoredRevision.File(
          path: $0.path.text, old: $0.old?.id.description, new: $0.new?.id.description)
      })
  }

  /// The files that a commit changed; of a merge those that are like none of its parents'.
  private func changes(of commit: Commit) throws -> [TreeDifference] {
    // At the end of a shallow clone everything is new, as `git blame` has it.
    let parents = commit.parents.filter { git.contains($0) }
    var changes = try git.differences(from: parents.first, to: commit.id)
    for parent in parents.dropFirst() where !changes.isEmpty {
      let paths = Set(try git.differences(from: parent, to: commit.id).map(\.path))
      changes.removeAll { !paths.contains($0.path) }
    }
    return changes
  }
}

// MARK: - Questions

extension History {
  /// The commits that changed a record or its tables, newest first.
  public func revisions(ofRecord id: String) throws(WorkflowError) -> [FileRevisions] {
    try workflow {
      try ordered(
        store.fileRevisions(ofRecord: id) + recentFiles { $0.record == id })
    }
  }

  /// The commits that changed the file at a path, newest first.
  public func revisions(ofPath path: String) throws(WorkflowError) -> [FileRevisions] {
    try workflow {
      try ordered(store.fileRevisions(ofPath: path) + recentFiles { $0.path == path })
    }
  }

  private func recentFiles(_ isWanted: (StoredRevision.File) -> Bool) -> [StoredFileRevision] {
    recent.flatMap { revision in
      revision.files.filter(isWanted).map {
        StoredFileRevision(commit: revision.commit, file: $0)
      }
    }
  }

  /// A file as the commit has it; `nil` where it has none, or one of no kind.
  public func version(
    of path: String, _ catalog: KindCatalog
  ) throws(WorkflowError) -> RecordVersion? {
    try workflow {
      guard let file = try git.file(at: RepositoryPath(path), in: head) else { return nil }
      return catalog.version(of: path, try git.blob(file.id))
    }
  }

  /// Whether older commits are missing, as in a shallow clone.
  public var isIncomplete: Bool { !git.shallowBoundary.isEmpty }

  /// What one commit did to some files.
  public struct FileRevisions {
    /// The commit.
    public var commit: Commit
    /// What it did to them.
    public var files: [StoredRevision.File]
  }

  /// Those that the commit leads to, in the order of `git log`.
  private func ordered(_ revisions: [StoredFileRevision]) throws -> [FileRevisions] {
    var waiting = Dictionary(grouping: revisions, by: \.commit)
    var found: [FileRevisions] = []
    let walk = try git.commits(from: [head])
    while !waiting.isEmpty, let commit = try walk.next() {
      guard let files = waiting.removeValue(forKey: commit.id.description) else { continue }
      found.append(FileRevisions(commit: commit, files: files.map(\.file)))
    }
    return found
  }
}

extension Timestamp {
  /// The day where the clock was, as `YYYY-MM-DD`.
  public var day: String {
    let local = seconds + Int64(offsetMinutes) * 60
    let number = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    return CalendarDate(dayNumber: Int(number))?.description ?? ""
  }
}
