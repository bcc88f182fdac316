internal import Documents
internal import Git
internal import Records
internal import Store

/// Judges whether records have the approvals that settings demand, in one commit.
///
/// An approval counts when it names what the record says now, its commit comes after every commit
/// that changed that, and was signed by somebody who held the office and wrote nothing of it.
struct ApprovalJudge {
  let trust: ApprovalTrust
  let catalog: KindCatalog
  let git: Repository
  /// The commit that is judged.
  let tip: ObjectID
  /// Its records.
  let store: Store
  let history: History
  /// What was judged before: what is not in its history is new; `nil` for nothing.
  var accepted: ObjectID?
  /// The day on which what is new is received, as `YYYY-MM-DD`; `nil` where that is long past.
  var receivedOn: String?

  private var settings: ApprovalSettings { trust.settings }

  /// How every record stands that needs approval, in the order of the settings.
  func all() throws(WorkflowError) -> [ApprovalStanding] {
    let approvals = try self.approvals()
    var standings: [ApprovalStanding] = []
    for demand in settings.demands {
      for record in try workflow({ try store.records(of: demand.kind) }) where record.pointer == ""
      {
        guard let content = try content(at: record.path), demand.concerns(status: content.status)
        else { continue }
        let versions = try history.contentVersions(ofRecord: record.id, catalog)
        if let since = settings.since, let last = versions.first,
          last.commit.committer.time.day < since
        {
          continue
        }
        standings.append(try standing(of: content, at: record.path, demand, versions, approvals))
      }
    }
    return standings
  }

  /// A record of the commit; `nil` where there is none at a path.
  func content(at path: String) throws(WorkflowError) -> RecordContent? {
    guard let file = try workflow({ try git.file(at: RepositoryPath(path), in: tip) }),
      file.mode.isRegularFile
    else { return nil }
    return try RecordContent(at: path, file.id, catalog, git)
  }

  /// The paths of the approvals, by what they are about.
  func approvals() throws(WorkflowError) -> [String: [String]] {
    var paths: [String: [String]] = [:]
    for record in try workflow({ try store.records(of: "approval") }) {
      guard let content = try content(at: record.path), let subject = content["subject"] else {
        continue
      }
      paths[subject, default: []].append(record.path)
    }
    return paths
  }

  /// Whether a commit is not in the history of what was judged before.
  func isNew(_ commit: ObjectID) throws(WorkflowError) -> Bool {
    guard let accepted else { return true }
    return try workflow { try !git.isAncestor(commit, of: accepted) }
  }
}

// MARK: - One record

extension ApprovalJudge {
  /// How a record stands without any decision on it.
  static func standing(
    of content: RecordContent, at path: String, _ demand: ApprovalSettings.Demand
  ) -> ApprovalStanding {
    ApprovalStanding(
      record: content.id, kind: content.kind, title: content.title, path: path,
      roles: demand.roles, persons: demand.persons)
  }

  /// How a record stands, with all decisions on it.
  ///
  /// - `isChangedHere`: Whether it is not what it was in what was judged before.
  func standing(
    of content: RecordContent, at path: String, _ demand: ApprovalSettings.Demand,
    _ versions: [ContentVersion], _ approvals: [String: [String]], isChangedHere: Bool = false
  ) throws(WorkflowError) -> ApprovalStanding {
    var standing = Self.standing(of: content, at: path, demand)
    var signed: [SignedDecision] = []
    for path in approvals[content.id] ?? [] {
      if let decision = try decision(at: path) { signed.append(decision) }
    }
    let authors = try authors(of: versions, signed, [demand])
    for number in signed.indices where signed[number].decision.state == .valid {
      signed[number].decision.state = try state(
        of: signed[number], for: content, versions, authors, isChangedHere: isChangedHere)
    }
    try supersede(&signed)
    let isBefore = { (left: SignedDecision, right: SignedDecision) in
      (left.decision.decidedOn, left.time, left.decision.id)
        < (right.decision.decidedOn, right.time, right.decision.id)
    }
    standing.decisions = signed.sorted(by: isBefore).map(\.decision)
    return standing
  }

  /// An approval whose signature has been looked at.
  struct SignedDecision {
    var decision: ApprovalStanding.Decision
    var fingerprint: String?
    var commit: Commit?
    var time: Int64 { commit?.committer.time.seconds ?? 0 }
  }

  /// Of each person in each office only what no later commit of theirs follows counts; of two
  /// decisions on two branches both do.
  private func supersede(_ signed: inout [SignedDecision]) throws(WorkflowError) {
    let valid = signed.filter { $0.decision.state == .valid }
    for number in signed.indices where signed[number].decision.state == .valid {
      let (decision, commit) = (signed[number].decision, signed[number].commit)
      for later in valid
      where later.decision.role == decision.role && later.decision.signer == decision.signer {
        guard let commit, let other = later.commit, commit.id != other.id,
          try workflow({ try git.isAncestor(commit.id, of: other.id) })
        else { continue }
        signed[number].decision.state = .superseded
        break
      }
    }
  }

  /// Reads an approval, and looks at the signature of its commit.
  func decision(at path: String) throws(WorkflowError) -> SignedDecision? {
    guard let file = try workflow({ try git.file(at: RepositoryPath(path), in: tip) }),
      let content = try RecordContent(at: path, file.id, catalog, git)
    else { return nil }
    var result = SignedDecision(
      decision: ApprovalStanding.Decision(
        id: content.id, path: path, role: content["role"] ?? "",
        decision: content["decision"] ?? "", decidedOn: content["decided_on"] ?? "",
        state: .valid),
      fingerprint: content["fingerprint"])
    let revisions = try history.revisions(ofRecord: content.id)
    guard let last = revisions.first,
      last.files.contains(where: { $0.path == path && $0.new == file.id.description })
    else {
      result.decision.state = .changed
      return result
    }
    let commit = last.commit
    (result.commit, result.decision.commit) = (commit, commit.id)
    let isNew = try self.isNew(commit.id)
    let received = isNew ? receivedOn : nil
    let office = try state(ofOfficeIn: result.decision, commit, received: received)
    guard commit.isSigned, office == .valid else {
      result.decision.state = commit.isSigned ? office : .unsigned
      return result
    }
    let (verdict, key) = try trust.signature(
      of: commit, in: git,
      at: received.flatMap { Timestamp("\($0)T12:00:00+07:00") }.map { [$0] } ?? [])
    guard verdict == .valid else {
      result.decision.state = verdict
      return result
    }
    (result.decision.signer, result.decision.key) = (commit.committer.email, key)
    return result
  }

  /// Whether the signer held the office on all days that matter, and the days agree.
  private func state(
    ofOfficeIn decision: ApprovalStanding.Decision, _ commit: Commit, received: String?
  ) throws(WorkflowError) -> ApprovalStanding.State {
    let signed = commit.committer.time
    for day in [decision.decidedOn, signed.day] + (received.map { [$0] } ?? []) {
      switch settings.tenure(of: commit.committer.email, in: decision.role, on: day) {
      case .holds: continue
      case .never: return .wrongRole
      case .notYet: return .notYet
      case .ended: return .expired
      case .revoked: return .revoked
      }
    }
    if decision.decidedOn > signed.day { return .backdated }
    for parent in commit.parents {
      // Clocks differ, by less than a day.
      let before = try workflow { try git.commit(parent).committer.time.seconds }
      if signed.seconds < before - 86_400 { return .backdated }
    }
    return .valid
  }

  /// Whether a good decision is one on what the record says now.
  private func state(
    of signed: SignedDecision, for content: RecordContent, _ versions: [ContentVersion],
    _ authors: Set<String>, isChangedHere: Bool
  ) throws(WorkflowError) -> ApprovalStanding.State {
    guard let fingerprint = signed.fingerprint, fingerprint == content.fingerprint,
      let commit = signed.commit
    else { return .otherContent }
    if isChangedHere, try !isNew(commit.id) { return .replayed }
    // Whether one of them is not in its history.
    let later = try workflow {
      try git.commits(from: versions.map(\.commit.id), excluding: [commit.id]).next()
    }
    if later != nil { return .replayed }
    if let signer = signed.decision.signer, authors.contains(signer.lowercased()) { return .author }
    return .valid
  }

  /// Everybody who had a hand in what the record says, back to what had all approvals last.
  private func authors(
    of versions: [ContentVersion], _ decisions: [SignedDecision],
    _ demands: [ApprovalSettings.Demand]
  ) throws(WorkflowError) -> Set<String> {
    var authors: Set<String> = []
    for (number, version) in versions.enumerated() {
      if number > 0, try wasApproved(version, decisions, demands) { break }
      authors.formUnion(version.authors)
    }
    return authors
  }

  private func wasApproved(
    _ version: ContentVersion, _ decisions: [SignedDecision],
    _ demands: [ApprovalSettings.Demand]
  ) throws(WorkflowError) -> Bool {
    var good: [ApprovalStanding.Decision] = []
    for signed in decisions
    where signed.decision.state == .valid && signed.decision.decision == "setuju"
      && signed.fingerprint == version.fingerprint
    {
      guard let commit = signed.commit, let signer = signed.decision.signer,
        !version.authors.contains(signer.lowercased()),
        try workflow({ try git.isAncestor(version.commit.id, of: commit.id) })
      else { continue }
      good.append(signed.decision)
    }
    return !demands.isEmpty
      && demands.allSatisfy { demand in
        ApprovalStanding(
          record: "", kind: demand.kind, path: "", roles: demand.roles, persons: demand.persons,
          decisions: good
        ).isApproved
      }
  }
}

extension ApprovalJudge {
  /// Everybody who had a hand in what a record says, back to what had all approvals last; addresses
  /// in small letters.
  func authors(of content: RecordContent) throws(WorkflowError) -> Set<String> {
    let id = content.id
    let versions = try history.contentVersions(ofRecord: id, catalog)
    var decisions: [SignedDecision] = []
    for path in try approvals()[id] ?? [] {
      if let decision = try decision(at: path) { decisions.append(decision) }
    }
    let demands = settings.demands.filter {
      $0.kind == content.kind && $0.concerns(status: content.status)
    }
    return try authors(of: versions, decisions, demands)
  }
}
