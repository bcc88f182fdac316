public import Git
internal import Records

/// The two sides of a comparison, as people who use git name them.
public struct RevisionRange: Sendable {
  /// The earlier side.
  public var old: Scope
  /// The later side.
  public var new: Scope
  /// What a person calls the earlier side.
  public var oldName: String
  /// What a person calls the later side.
  public var newName: String

  /// Makes a range.
  public init(from old: Scope, to new: Scope, oldName: String, newName: String) {
    (self.old, self.new) = (old, new)
    (self.oldName, self.newName) = (oldName, newName)
  }
}

extension RevisionRange {
  /// Reads `A..B`, `A...B` (since both parted), `A` or `A B`; nothing means `HEAD`.
  ///
  /// Each may be whatever git takes, a day (`2026-07-01`) or a branch on a day
  /// (`main@{2026-07-01}`): the last commit of that day by the first parents. One side alone is
  /// compared with the work tree, or with what is staged.
  ///
  /// - `words`: One or two revisions, or a range.
  /// - `isStaged`: Whether the later side is what is staged, where no other is named.
  public init(
    _ words: [String], isStaged: Bool, in git: Repository
  ) throws(WorkflowError) {
    func commit(_ word: String) throws(WorkflowError) -> ObjectID {
      try git.commit(named: word.isEmpty ? "HEAD" : word)
    }
    let now: (scope: Scope, name: String) = isStaged ? (.index, "index") : (.workTree, "")
    var sides = words.count == 2 ? words : []
    var hasMergeBase = false
    if words.count == 1, let range = Self.sides(of: words[0]) {
      (sides, hasMergeBase) = (range.sides, range.hasMergeBase)
    }
    guard sides.count == 2 else {
      let word = words.first ?? "HEAD"
      let id = try commit(word)
      self.init(
        from: .revision("\(id)"), to: now.scope, oldName: word, newName: now.name)
      return
    }
    var old = try commit(sides[0])
    let new = try commit(sides[1])
    if hasMergeBase {
      guard let base = try workflow({ try git.mergeBase(old, new) }) else {
        throw .git(.notFound(words[0]))
      }
      old = base
    }
    self.init(
      from: .revision("\(old)"), to: .revision("\(new)"),
      oldName: hasMergeBase ? words[0] : sides[0].isEmpty ? "HEAD" : sides[0],
      newName: sides[1].isEmpty ? "HEAD" : sides[1])
  }

  /// The sides of `A..B` or `A...B`; `nil` for what is no range.
  private static func sides(of word: String) -> (sides: [String], hasMergeBase: Bool)? {
    guard let dots = word.firstRange(of: "..") else { return nil }
    var rest = word[dots.upperBound...]
    let hasMergeBase = rest.first == "."
    if hasMergeBase { rest = rest.dropFirst() }
    return ([String(word[..<dots.lowerBound]), String(rest)], hasMergeBase)
  }
}

extension Repository {
  /// The commit that a revision or a day names.
  public func commit(named word: String) throws(WorkflowError) -> ObjectID {
    if let (branch, day) = Self.branchAndDay(word) { return try commit(of: branch, on: day) }
    do {
      return try resolve(word)
    } catch {
      guard let day = CalendarDate(word) else { throw .git(error) }
      return try commit(of: "HEAD", on: day)
    }
  }

  /// Whether something names a commit or a day.
  public func namesCommit(_ word: String) -> Bool {
    (try? commit(named: word)) != nil
  }

  /// Reads `main@{2026-07-01}` and `@{2026-07-01}`.
  private static func branchAndDay(_ word: String) -> (branch: String, day: CalendarDate)? {
    guard word.hasSuffix("}"), let mark = word.firstRange(of: "@{"),
      let day = CalendarDate(String(word[mark.upperBound...].dropLast()))
    else { return nil }
    let branch = String(word[..<mark.lowerBound])
    return (branch.isEmpty ? "HEAD" : branch, day)
  }

  /// The last commit of a day, along first parents: what applied on that branch at its end.
  private func commit(of branch: String, on day: CalendarDate) throws(WorkflowError) -> ObjectID {
    let id = try workflow {
      let walk = try commits(from: [resolve(branch)], firstParent: true)
      while let commit = try walk.next() {
        if commit.committer.time.seconds < Self.end(of: day) { return commit.id as ObjectID? }
      }
      return nil
    }
    guard let id else { throw .unknown("\(day)", suggestion: nil) }
    return id
  }

  /// The end of a day in western Indonesia (WIB, UTC+7), in seconds since 1970.
  private static func end(of day: CalendarDate) -> Int64 {
    Int64(day.dayNumber + 1) * 86_400 - 7 * 3_600
  }
}
