public import Git
internal import Store

/// Whether what settings demand is approved: in one commit, or by what changed up to it.
public struct ApprovalReport {
  /// The commit that is looked at.
  public let commit: ObjectID
  /// The commit whose settings and signers count.
  public let authority: ObjectID
  /// How the records stand; `nil` where the settings say nothing of approvals.
  public let standings: [ApprovalStanding]?
  /// Of a change: the approvals that came with it and that nobody signed who may.
  public var void: [ApprovalStanding.Decision] = []

  /// Whether nothing is missing.
  public var isApproved: Bool {
    void.isEmpty && standings?.allSatisfy(\.isApproved) ?? true
  }
}

extension Examiner {
  /// Looks at every record of a commit that its own settings demand approval of.
  public func approvals(at name: String) async throws(WorkflowError) -> ApprovalReport {
    let examination = try await examine(.revision(name), checks: false)
    let git = try repository.git()
    let tip = try workflow { try git.commit(git.resolve(name)).id }
    guard let settings = examination.settings.approvals else {
      return ApprovalReport(commit: tip, authority: tip, standings: nil)
    }
    let judge = try judge(settings, of: tip, at: tip, examination, git)
    return ApprovalReport(commit: tip, authority: tip, standings: try judge.all())
  }

  /// Looks at what changed from one commit to another, by the settings of the first, as a server
  /// does that has the first and is sent the second.
  public func approvals(
    from old: String, to new: String
  ) async throws(WorkflowError) -> ApprovalReport {
    let examination = try await examine(.revision(new), checks: false)
    let git = try repository.git()
    let (base, tip) = try workflow {
      (try git.commit(git.resolve(old)).id, try git.commit(git.resolve(new)).id)
    }
    guard BranchRules.exist(in: base, git),
      let settings = try BranchRules(of: base, in: git).settings.approvals
    else { return ApprovalReport(commit: tip, authority: base, standings: nil) }
    var judge = try judge(settings, of: base, at: tip, examination, git)
    (judge.accepted, judge.receivedOn) = (base, today)
    let commits = try workflow { try git.commits(from: [tip], excluding: [base]).rest() }
    return ApprovalReport(
      commit: tip, authority: base, standings: try judge.changed(by: commits),
      void: try judge.void())
  }

  private func judge(
    _ settings: ApprovalSettings, of authority: ObjectID, at tip: ObjectID,
    _ examination: Examination, _ git: Repository
  ) throws(WorkflowError) -> ApprovalJudge {
    ApprovalJudge(
      trust: try ApprovalTrust(
        settings, at: authority, in: git, temporaryFolder: temporaryFolder),
      catalog: examination.library.catalog, git: git, tip: tip, store: examination.store,
      history: try History(of: tip, examination.store, in: git))
  }
}
