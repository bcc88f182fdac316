internal import Changes
internal import Git

/// What a merge adds of its own, besides what its parents bring.
///
/// A path that only one side changed is expected as that side has it; one that both sides changed,
/// as their texts merge, where they do. Everything else is the merge's own doing, and is judged as
/// a change of it: what is taken back without a word, and what neither side has.
struct MergeExpectation {
  /// How the expected files differ from the first parent; `nil` for a file that is gone.
  private(set) var expected: [RepositoryPath: TreeFile?]
  /// How the merge differs from what is expected.
  private(set) var own: [RepositoryPath: TreeFile?]

  /// Compares a merge with its parents.
  ///
  /// - `folders`: Where to look; everywhere where there is none.
  init(
    of commit: Commit, under folders: [RepositoryPath] = [], in repository: Repository
  ) throws(GitError) {
    guard let first = commit.parents.first else {
      preconditionFailure("a merge has parents")
    }
    try self.init(
      of: repository.differences(from: first, to: commit.id, under: folders), against: first,
      and: commit.parents.dropFirst(), under: folders, in: repository)
  }

  /// Compares what a merge would commit with what it is made of.
  ///
  /// - `result`: How it differs from the first parent.
  init(
    of result: [TreeDifference], against first: ObjectID, and others: some Sequence<ObjectID>,
    under folders: [RepositoryPath], in repository: Repository
  ) throws(GitError) {
    (expected, own) = ([:], [:])
    var before: [RepositoryPath: TreeFile?] = [:]
    var merged: [RepositoryPath: TreeFile] = [:]
    for difference in result {
      before.updateValue(difference.old, forKey: difference.path)
      merged[difference.path] = difference.new
    }
    let differing = Set(result.map(\.path))
    for parent in others {
      let base = try repository.mergeBase(first, parent)
      let ours = Dictionary(
        try repository.differences(from: base, to: first, under: folders).map { ($0.path, $0) },
        uniquingKeysWith: { first, _ in first })
      let changes = try repository.differences(from: base, to: parent, under: folders)
      let (ourNames, theirNames) = (Self.renames(in: Array(ours.values)), Self.renames(in: changes))
      let renamed = Set(theirNames.filter { ours[$0.key]?.new != nil }.values)
      for theirs in changes where !renamed.contains(theirs.path) {
        let path = theirs.path
        // A file that one side renamed and the other changed is changed under its new name.
        if let name = theirNames[path], let mine = ours[path]?.new {
          expected.updateValue(nil, forKey: path)
          expected.updateValue(TreeFile(path: name, mode: mine.mode, id: mine.id), forKey: name)
          if before[path] == nil { before.updateValue(mine, forKey: path) }
          continue
        }
        if let name = ourNames[path], let new = theirs.new {
          expected.updateValue(TreeFile(path: name, mode: new.mode, id: new.id), forKey: name)
          if before[name] == nil { before.updateValue(ours[name]?.new, forKey: name) }
          continue
        }
        let mine = ours[path].map(\.new) ?? theirs.old
        if before[path] == nil { before.updateValue(mine, forKey: path) }
        let present = expected[path] ?? mine
        guard present != theirs.new else { continue }
        if ours[path] == nil, expected[path] == nil {
          expected.updateValue(theirs.new, forKey: path)
        } else if differing.contains(path), let found = merged[path],
          try Self.isMerged(found, theirs.old, present, theirs.new, repository)
        {
          expected.updateValue(found, forKey: path)
        }
      }
    }
    for path in differing.union(expected.keys) {
      let found = differing.contains(path) ? merged[path] : before[path] ?? nil
      let wanted = expected[path] ?? before[path] ?? nil
      if found != wanted { own.updateValue(found, forKey: path) }
    }
  }

  /// The files of the first parent with what is expected of the others.
  func files(
    from first: ObjectID, under folders: [RepositoryPath], in repository: Repository
  ) throws(GitError) -> [TreeFile] {
    var files = Dictionary(
      try repository.files(of: first, under: folders).map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first })
    for (path, file) in expected { files[path] = file }
    return files.values.sorted { $0.path < $1.path }
  }

  /// The new names of files that were renamed and not changed, by the old ones.
  private static func renames(in changes: [TreeDifference]) -> [RepositoryPath: RepositoryPath] {
    let added = Dictionary(
      changes.filter { $0.old == nil }.compactMap(\.new).map { ($0.id, $0.path) },
      uniquingKeysWith: { first, _ in first })
    var names: [RepositoryPath: RepositoryPath] = [:]
    for change in changes where change.new == nil {
      names[change.path] = change.old.flatMap { added[$0.id] }
    }
    return names
  }

  /// Whether a file is what both sides give together: as git merges texts, or as the merge driver
  /// merges records.
  private static func isMerged(
    _ found: TreeFile, _ base: TreeFile?, _ ours: TreeFile?, _ theirs: TreeFile?,
    _ repository: Repository
  ) throws(GitError) -> Bool {
    guard let ours, let theirs else { return false }
    func bytes(_ file: TreeFile) throws(GitError) -> [UInt8] {
      try repository.blob(file.id, limit: WorkTreeSource.sizeLimit)
    }
    let (left, right) = (try bytes(ours), try bytes(theirs))
    var before: [UInt8]?
    if let base { before = try bytes(base) }
    if let before,
      let merged = try repository.mergedText(base: before, ours: left, theirs: right),
      try repository.hash(merged) == found.id
    {
      return true
    }
    let result = FileMerge(path: found.path.text, library: nil)
      .result(base: before ?? [], ours: left, theirs: right)
    guard result.conflicts.isEmpty else { return false }
    return try repository.hash(result.bytes()) == found.id
  }
}

extension Repository {
  fileprivate func hash(_ bytes: [UInt8]) throws(GitError) -> ObjectID { try hashObject(bytes) }
}
