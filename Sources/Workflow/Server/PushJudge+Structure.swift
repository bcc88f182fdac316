internal import Documents
internal import Git
internal import Records

extension PushJudge {
  /// The largest file that the history takes, in bytes.
  private static let fileLimit = 100 << 20
  /// The most parents of a commit.
  private static let parentLimit = 16
  /// The most commits with something wrong that are told of.
  static let partLimit = 20

  /// The commits that a push brings, each behind its parents.
  func newCommits(
    _ tip: ObjectID, excluding excluded: [ObjectID]
  ) throws(GitError) -> [Commit] {
    let commits = excluded.filter { (try? git.header(of: $0).kind) == .commit }
    let found = try git.commits(from: [tip], excluding: commits).rest()
    let byID = Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var ordered: [Commit] = []
    var seen: Set<ObjectID> = []
    // A commit is met twice: before its parents, and behind them.
    var pending: [(id: ObjectID, isReady: Bool)] = [(tip, false)]
    while let (id, isReady) = pending.popLast() {
      guard let commit = byID[id] else { continue }
      if isReady {
        ordered.append(commit)
      } else if seen.insert(id).inserted {
        pending.append((id, true))
        for parent in commit.parents.reversed() { pending.append((parent, false)) }
      }
    }
    return ordered
  }

  /// Looks at the trees of what is new, without reading files: names, modes, sizes.
  ///
  /// In a branch that nobody guards only what would harm git itself is refused.
  ///
  /// - Result: The new commits, in order, and the paths that they add.
  @discardableResult
  func judgeStructure(
    _ tip: ObjectID, isProtected: Bool, excluding excluded: [ObjectID],
    _ verdict: inout PushVerdict
  ) throws(WorkflowError) -> (commits: [Commit], added: [RepositoryPath]) {
    var commits: [Commit] = []
    do throws(GitError) {
      commits = try newCommits(tip, excluding: excluded)
    } catch {
      verdict.add([Self.broken(error, at: verdict.update.name)])
      return ([], [])
    }
    var added: Set<RepositoryPath> = []
    for commit in commits where verdict.parts.count < Self.partLimit {
      do throws(GitError) {
        var findings: [Finding] = []
        if commit.parents.count > Self.parentLimit
          || Set(commit.parents).count != commit.parents.count
        {
          findings.append(
            Self.broken(
              "it has too many parents, or one twice", "induknya terlalu banyak, atau ganda"))
        }
        if isProtected, authority != nil,
          !commit.author.time.isPlausible || !commit.committer.time.isPlausible
        {
          findings.append(
            Self.broken("no clock shows such a date", "tidak ada jam yang menunjukkan tanggalnya"))
        }
        let names = [commit.author, commit.committer].flatMap { [$0.name, $0.email] }
        if isProtected,
          names.contains(where: { $0.unicodeScalars.contains(where: PrintableText.isHidden) })
        {
          findings.append(
            Self.broken(
              "a name in it has a character that nobody sees",
              "nama di dalamnya memuat karakter yang tak terlihat"))
        }
        let changes = try git.differences(from: commit.parents.first, to: commit.id)
        for change in changes {
          guard let file = change.new else {
            added.remove(change.path)
            continue
          }
          if change.old == nil { added.insert(change.path) }
          if let problem = try problem(of: file, isProtected: isProtected) {
            findings.append(Finding(path: file.path.text, problem: problem))
          }
        }
        verdict.add(findings, in: commit)
      } catch {
        verdict.add([Self.broken(error, at: MessageCheck.path)], in: commit)
      }
    }
    return (commits, Array(added))
  }

  private func problem(
    of file: TreeFile, isProtected: Bool
  ) throws(GitError) -> Problem? {
    if !isProtected {
      return PathCheck.isHarmful(file.path) ? PathCheck.problem(of: file.path, file.mode) : nil
    }
    if let problem = PathCheck.problem(of: file.path, file.mode) { return problem }
    guard file.mode != .submodule else { return nil }
    let (kind, size) = try git.header(of: file.id)
    guard kind == .blob else {
      throw .malformedObject(file.id, reason: "it is a \(kind.rawValue), not a blob")
    }
    if file.path.bytes.suffix(11).elementsEqual(".gitmodules".utf8),
      let key = SubmoduleFile.harmfulKey(in: try git.blob(file.id, limit: 1 << 20))
    {
      return PathCheck.harmfulSubmodule(key)
    }
    guard size > Self.fileLimit else { return nil }
    return Problem(
      rule: PushRules.size.name, range: nil,
      message: LocalizedText(
        en: "this file has \(size >> 20) MiB; \(Self.fileLimit >> 20) are taken",
        id: "berkas ini \(size >> 20) MiB; yang diterima \(Self.fileLimit >> 20)"),
      help: [
        LocalizedText(
          en: "take it out of the commit: git rm --cached, then git commit --amend",
          id: "keluarkan dari commit: git rm --cached, lalu git commit --amend")
      ])
  }

  static func broken(_ error: GitError, at path: String) -> Finding {
    let (en, id) = error.wording
    return Finding(
      path: path,
      problem: Problem(
        rule: PushRules.object.name, range: nil, message: LocalizedText(en: en, id: id)))
  }

  private static func broken(_ en: String, _ id: String) -> Finding {
    Finding(
      path: MessageCheck.path,
      problem: Problem(
        rule: PushRules.object.name, range: nil, message: LocalizedText(en: en, id: id)))
  }
}
