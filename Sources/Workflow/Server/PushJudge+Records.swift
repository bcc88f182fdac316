internal import Documents
internal import Git
internal import Records
internal import Rules
internal import Store
internal import Summaries

extension PushJudge {
  /// Judges commits one after the other, and the last of them as a whole.
  ///
  /// - `former`: The rules before the push, which say whose approvals are needed.
  /// - `isLasting`: Whether the store that stays is of these rules.
  func judgeRecords(
    _ commits: [Commit], _ rules: BranchRules, before former: BranchRules?, isLasting: Bool,
    _ verdict: inout PushVerdict
  ) async throws {
    // What stays of the store is what it holds before the trial.
    let present = present(of: verdict.update)
    let home = present ?? commits.first?.parents.first
    let beside = present ?? authority?.commit
    let base = try beside.flatMap { try git.mergeBase($0, verdict.update.new) } ?? beside
    let store = try openStore(
      rules, isLasting: isLasting && home.map(isAccepted) == true)
    var walk = try StoreWalk(store, rules.library.catalog, in: git)
    let isKept = store.path.hasPrefix("\(place.storeFolder)/")
    if isKept {
      try await walk.go(to: home)
      // What is accepted may be known for good; what is pushed is not.
      if let home { _ = try History(of: home, store, in: git) }
      try store.beginTrial()
    }
    for commit in commits where verdict.parts.count < Self.partLimit {
      try await judge(commit, rules, &walk, lasting: isKept ? home : nil, &verdict)
    }
    if verdict.parts.count < Self.partLimit {
      try await judgeWhole(commits, rules, since: base, &walk, &verdict)
      try await walk.go(to: verdict.update.new)
      try judgeTip(commits.last, rules, store, &verdict)
      try judgeApprovals(
        commits, rules, before: former, since: present ?? base, store, lasting: isKept ? home : nil,
        &verdict)
    }
    if isKept {
      try await walk.go(to: home)
      try store.makeBase(named: home?.description ?? "none")
      try store.endTrial()
    }
  }

  /// Whether a commit is in the history of some reference, and not only in the push.
  private func isAccepted(_ id: ObjectID) -> Bool {
    references.contains { $0.id == id }
      || references.contains { (try? git.isAncestor(id, of: $0.id)) == true }
  }

  private func openStore(_ rules: BranchRules, isLasting: Bool) throws -> Store {
    let catalog = rules.library.catalog
    let store =
      isLasting
      ? try Store(
        folder: place.storeFolder, temporaryFolder: place.temporaryFolder, patience: 20,
        catalog: catalog, today: place.today)
      : try Store(temporaryFolder: place.temporaryFolder, catalog: catalog, today: place.today)
    if store.isNew {
      let faults = rules.library.allFaults
      guard faults.isEmpty else { throw WorkflowError.broken(faults) }
    }
    return store
  }

  /// What the push changes as a whole, as if it were one commit.
  ///
  /// What guards a record can be away for a commit in between, and the first parent of a merge is the
  /// pusher's to choose.
  private func judgeWhole(
    _ commits: [Commit], _ rules: BranchRules, since base: ObjectID?, _ walk: inout StoreWalk,
    _ verdict: inout PushVerdict
  ) async throws {
    // One commit on top was compared already.
    guard let base, let tip = commits.last, verdict.parts.isEmpty,
      commits.count > 1 || tip.parents != [base]
    else { return }
    try await walk.go(to: base)
    try walk.store.makeBase(named: base.description)
    try await walk.go(to: verdict.update.new)
    let changes = rules.library.rules.filter { $0.isAboutChange && !$0.isOfOneCommit }
    let found = try Examiner.findings(of: changes, rules.settings, walk.store)
    let source = TreeFiles(tip, git)
    verdict.add(
      errors(Examiner.locate(found, rules.library, bytes: source.bytes), rules), in: tip,
      bytes: source.bytes)
  }

  /// What can be said of one commit only: its message, the changes that it makes, and the personal
  /// data that a later commit would not take out of the history.
  private func judge(
    _ commit: Commit, _ rules: BranchRules, _ walk: inout StoreWalk, lasting: ObjectID?,
    _ verdict: inout PushVerdict
  ) async throws {
    let changed = try await walk.judge(commit)
    let messages = MessageCheck.findings(
      in: commit.messageBytes, adding: try adjustments(of: commit, rules.library))
    var found = try Examiner.findings(
      of: rules.library.rules.filter(\.isAboutChange), rules.settings, walk.store)
    let tree = commit.id
    found += try await ChangeChecks(
      store: walk.store, library: rules.library, git: { () throws(WorkflowError) in git },
      temporaryFolder: place.temporaryFolder, lasting: lasting,
      blob: { try git.file(at: RepositoryPath($0), in: tree)?.id.description }
    ).findings(base: commit.parents.first)
    if commit.id != verdict.update.new {
      found += try walk.store.fileFindings().filter {
        $0.problem.rule == PersonalData.rule.name && changed.contains($0.path)
      }
    }
    let waivers = try Waivers(walk.store, rules.library)
    found = waivers.apply(to: found, of: rules.library).findings
    found = found.filter { finding in !Waivers.rules.contains { $0.name == finding.problem.rule } }
    let source = TreeFiles(commit, git)
    verdict.add(
      errors(
        Examiner.locate(found, rules.library, bytes: source.bytes) + messages, rules),
      in: commit, bytes: source.bytes)
  }

  /// What is wrong with the records as they would be.
  private func judgeTip(
    _ tip: Commit?, _ rules: BranchRules, _ store: Store, _ verdict: inout PushVerdict
  ) throws {
    let id = verdict.update.new
    let library = rules.library
    let found =
      try store.fileFindings()
      + Examiner.findings(
        of: library.rules.filter { !$0.isAboutChange }, rules.settings, store)
    var findings = try Waivers(store, library).apply(to: found, of: library).findings
    findings = Cascades.merged(rules.settings.weighed(findings))
    let commit = try tip ?? git.commit(id)
    let source = TreeFiles(commit, git)
    findings = Examiner.locate(findings, library, bytes: source.bytes)
    let pages = try TreeSource(id, folders: [SummaryPage.folder], in: git)
    if !pages.entries.isEmpty {
      findings += try SummaryPages(store, library, rules.settings.language ?? .id)
        .findings(in: pages)
    }
    verdict.add(errors(findings, rules), in: commit, bytes: source.bytes)
  }

  /// The findings that stop a push, each with what mends it.
  func errors(_ findings: [Finding], _ rules: BranchRules) -> [Finding] {
    var errors = rules.settings.weighed(findings).filter { $0.problem.severity == .error }
    guard !errors.isEmpty else { return [] }
    let remedies = Dictionary(
      rules.library.descriptions.map { ($0.name, $0.remedy) },
      uniquingKeysWith: { first, _ in first })
    for number in errors.indices {
      let problem = errors[number].problem
      guard problem.help.isEmpty, problem.fix.isEmpty, problem.label == nil,
        let remedy = remedies[problem.rule]
      else { continue }
      errors[number].problem.help = [remedy]
    }
    return errors
  }

  /// The adjustments that a commit adds; those of a merge came with their own commits.
  private func adjustments(
    of commit: Commit, _ library: Library
  ) throws(GitError) -> [String] {
    guard let pattern = library.catalog.kind(named: "adjustment")?.path else { return [] }
    let folder = [RepositoryPath(pattern.topFolder)]
    let files: [TreeFile?]
    if commit.parents.count > 1 {
      files = Array(try MergeExpectation(of: commit, under: folder, in: git).own.values)
    } else {
      files = try git.differences(from: commit.parents.first, to: commit.id, under: folder)
        .filter { $0.old == nil }.map(\.new)
    }
    return files.compactMap { $0.flatMap { pattern.values(in: $0.path.text)?["id"] } }.sorted()
  }
}

/// The files of a commit, looked up one at a time; nothing is listed.
struct TreeFiles {
  private let commit: Commit
  private let git: Repository

  init(_ commit: Commit, _ git: Repository) { (self.commit, self.git) = (commit, git) }

  /// The bytes of a file, or of the message.
  func bytes(_ path: String) -> [UInt8]? {
    if path == MessageCheck.path { return commit.messageBytes }
    guard let file = try? git.file(at: RepositoryPath(path), in: commit.id),
      file.mode.isRegularFile
    else { return nil }
    return try? git.blob(file.id, limit: WorkTreeSource.sizeLimit)
  }
}
