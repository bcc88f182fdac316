internal import Documents
internal import Git
internal import Records
internal import Store

extension PushJudge {
  /// Whether what a push changes has the approvals that the settings before it demand, by the
  /// signers before it.
  ///
  /// - `rules`: The rules that the records were read by.
  /// - `former`: The rules before the push; without any nothing is demanded.
  /// - `home`: What was judged before.
  func judgeApprovals(
    _ commits: [Commit], _ rules: BranchRules, before former: BranchRules?, since home: ObjectID?,
    _ store: Store, lasting: ObjectID?, _ verdict: inout PushVerdict
  ) throws {
    guard let former, let settings = former.settings.approvals else { return }
    let tip = verdict.update.new
    let judge = ApprovalJudge(
      trust: try ApprovalTrust(
        settings, at: former.commit, in: git, temporaryFolder: place.temporaryFolder),
      catalog: rules.library.catalog, git: git, tip: tip, store: store,
      history: try History(of: tip, store, in: git, lasting: lasting), accepted: home,
      receivedOn: place.today)
    let findings =
      try judge.changed(by: commits).filter { !$0.isApproved }.map(ApprovalFindings.finding)
      + judge.void().map(ApprovalFindings.finding)
    guard !findings.isEmpty else { return }
    let source = TreeFiles(try git.commit(tip), git)
    // Not of one commit: nothing is mended by amending it.
    verdict.add(
      errors(Examiner.locate(findings, rules.library, bytes: source.bytes), former),
      bytes: source.bytes)
  }
}
