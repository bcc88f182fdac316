internal import Documents
internal import Git
internal import Records
internal import Store

extension ApprovalJudge {
  /// How the records stand that need approval and that some commits change, or that are not what
  /// they were in what was judged before.
  ///
  /// A record that needs approval before or after the change needs it.
  func changed(by commits: [Commit]) throws(WorkflowError) -> [ApprovalStanding] {
    let demands = trust.settings.demands
    guard !demands.isEmpty else { return [] }
    let changes = try Changes(self, commits)
    let approvals = changes.touched.isEmpty ? [:] : try self.approvals()
    var standings: [ApprovalStanding] = []
    for id in changes.touched.sorted() {
      let old = changes.before[id]
      let record = try workflow { try store.record(withID: id) }
      var content: RecordContent?
      if let record { content = try self.content(at: record.path) }
      let versions = [content, old?.content].compactMap(\.self)
      let needed = demands.filter { demand in
        versions.contains { $0.kind == demand.kind && demand.concerns(status: $0.status) }
      }
      for demand in needed {
        if let content, let record {
          let isChanged = old.map { $0.content.fingerprint != content.fingerprint } ?? false
          let history = try history.contentVersions(ofRecord: id, catalog)
          let isNew = try hasNew(history)
          // To be set is a change, though the words stay.
          let isMoved =
            old.map { demand.concerns(status: $0.content.status) }
            .map { $0 != demand.concerns(status: content.status) } ?? false
          guard isChanged || isNew || isMoved else { continue }
          standings.append(
            try standing(
              of: content, at: record.path, demand, history, approvals, isChangedHere: isChanged))
        } else if let old {
          var standing = Self.standing(of: old.content, at: old.path, demand)
          standing.isDeleted = true
          standings.append(standing)
        }
      }
    }
    return standings
  }

  /// The approvals that are new, of records of a kind that needs approval, and that nobody signed
  /// who may.
  func void() throws(WorkflowError) -> [ApprovalStanding.Decision] {
    guard let kind = catalog.kind(named: "approval") else { return [] }
    let folder = [RepositoryPath(kind.path.topFolder)]
    let differences = try workflow { try git.differences(from: accepted, to: tip, under: folder) }
    var void: [ApprovalStanding.Decision] = []
    for path in differences.filter({ $0.new != nil }).map(\.path.text)
    where catalog.kind(at: path)?.kind.name == kind.name {
      guard let subject = try content(at: path)?["subject"],
        let record = try workflow({ try store.record(withID: subject) }),
        trust.settings.demands.contains(where: { $0.kind == record.kind }),
        let decision = try decision(at: path)?.decision, decision.state != .valid
      else { continue }
      void.append(decision)
    }
    return void
  }

  private func hasNew(_ versions: [ContentVersion]) throws(WorkflowError) -> Bool {
    for version in versions where try isNew(version.commit.id) { return true }
    return false
  }

  /// Which records commits touch, and what they were before.
  private struct Changes {
    var before: [String: (content: RecordContent, path: String)] = [:]
    var touched: Set<String> = []

    init(_ judge: ApprovalJudge, _ commits: [Commit]) throws(WorkflowError) {
      let kinds = judge.trust.settings.demands.compactMap { judge.catalog.kind(named: $0.kind) }
        .filter { !$0.isTable }
      let folders = Set(kinds.map(\.path.topFolder)).sorted().map { RepositoryPath($0) }
      guard !folders.isEmpty else { return }
      func differences(_ old: ObjectID?, _ new: ObjectID) throws(WorkflowError) -> [TreeDifference]
      {
        try workflow { try judge.git.differences(from: old, to: new, under: folders) }
          .filter { difference in
            let kind = judge.catalog.kind(at: difference.path.text)?.kind.name
            return kinds.contains { $0.name == kind }
          }
      }
      func content(_ file: TreeFile) throws(WorkflowError) -> RecordContent? {
        guard file.mode.isRegularFile else { return nil }
        return try RecordContent(at: file.path.text, file.id, judge.catalog, judge.git)
      }
      for difference in try differences(judge.accepted, judge.tip) {
        if let old = difference.old, let content = try content(old) {
          before[content.id] = (content, old.path.text)
          touched.insert(content.id)
        }
        if let new = difference.new, let content = try content(new) { touched.insert(content.id) }
      }
      for commit in commits {
        for difference in try differences(commit.parents.first, commit.id) {
          for file in [difference.old, difference.new].compactMap(\.self) {
            if let content = try content(file) { touched.insert(content.id) }
          }
        }
      }
    }
  }
}
