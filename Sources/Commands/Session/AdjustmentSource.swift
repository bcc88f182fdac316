internal import Changes
internal import Documents
internal import Git
internal import Records
internal import Workflow

/// Where an adjustment comes from: asked for anew, kept from an earlier run, or the last commit.
struct AdjustmentSource {
  let workspace: Workspace
  let kept: KeptAdjustment

  /// A new one.
  ///
  /// The store is free again when this returns, so that neither the editor nor the check of the
  /// result waits for it.
  func new(
    _ request: PolicyAdjustment.Request, rationale: String?
  ) async throws -> PendingAdjustment {
    let commit = try workspace.repository.git().head.commit
    let examination = try await workspace.examine(.revision("HEAD"), checks: false)
    let adjustment = try PolicyAdjustment(
      request, examination: examination, rationale: rationale, today: workspace.session.today,
      commit: commit)
    var edited: [UInt8]?
    if case .text(let bytes) = request.content { edited = bytes }
    return PendingAdjustment(
      path: adjustment.path, text: Array(adjustment.draft.utf8),
      policyPath: adjustment.policyPath, policyBefore: adjustment.policyBefore,
      policy: adjustment.policy, edited: edited)
  }

  /// The one that was begun and not committed; what changed in the policy meanwhile is merged in.
  func continued() throws -> PendingAdjustment {
    let session = workspace.session
    guard var pending = kept.load() else {
      throw Failure(
        .usage,
        session.text("no adjustment has been begun", "belum ada penyesuaian yang dimulai"))
    }
    guard let path = pending.policyPath, let now = try committed(path),
      now != pending.policyBefore
    else { return pending }
    let merged = RecordMerge.merge(
      base: pending.policyBefore, ours: now, theirs: pending.policy, format: .markdown)
    guard merged.conflicts.isEmpty else {
      throw Failure(
        .unsafe,
        session.text(
          "\(path) was changed meanwhile in the same place: "
            + merged.conflicts.map(\.place).joined(separator: ", "),
          "\(path) sementara itu diubah di tempat yang sama: "
            + merged.conflicts.map(\.place).joined(separator: ", ")),
        hints: [
          session.text(
            "begin anew with --from-file \(kept.textPath)",
            "mulai lagi dengan --from-file \(kept.textPath)")
        ])
    }
    pending.policy = merged.bytes()
    pending.policyBefore = now
    return pending
  }

  /// The one that HEAD committed, while nobody else has that commit.
  func amended() throws -> PendingAdjustment {
    let session = workspace.session
    let git = try workspace.repository.git()
    let catalog = try workspace.examiner.library().catalog
    guard let id = try git.head.commit else { throw WorkflowError.git(.notFound("HEAD")) }
    let commit = try git.commit(id)
    guard commit.parents.count < 2 else {
      throw Failure(
        .usage,
        session.text(
          "the last commit is a merge; adjust anew", "commit terakhir adalah gabungan; buat baru"))
    }
    let files = try git.differences(from: commit.parents.first, to: id)
    func file(of kind: String) -> TreeDifference? {
      files.first { catalog.kind(at: $0.path.string ?? "")?.kind.name == kind && $0.new != nil }
    }
    guard let adjustment = file(of: "adjustment"), let blob = adjustment.new?.id else {
      throw Failure(
        .usage,
        session.text("the last commit is no adjustment", "commit terakhir bukan penyesuaian"),
        hints: [commit.subject])
    }
    let remote = git.references(under: "refs/remotes/").found.map(\.id)
    if !remote.isEmpty, try git.commits(from: [id], excluding: remote).next() == nil {
      throw Failure(
        .unsafe,
        session.text(
          "the last commit is pushed already; adjust anew",
          "commit terakhir sudah dikirim; buat penyesuaian baru"))
    }
    var pending = PendingAdjustment(
      path: adjustment.path.string ?? "", text: try git.blob(blob))
    if let policy = file(of: "policy"), let blob = policy.new?.id {
      pending.policyPath = policy.path.string
      pending.policy = try git.blob(blob)
      pending.policyBefore = try policy.old.map { try git.blob($0.id) } ?? []
    }
    return pending
  }

  private func committed(_ path: String) throws -> [UInt8]? {
    let git = try workspace.repository.git()
    guard let head = try git.head.commit,
      let file = try git.file(at: RepositoryPath(path), in: head)
    else { return nil }
    return try git.blob(file.id)
  }
}

extension PendingAdjustment {
  /// The same with another decision and rationale, as a file has them.
  func with(rationale: String) -> PendingAdjustment {
    var pending = self
    pending.text = Array((AdjustmentParts(text).head + rationale).utf8)
    return pending
  }
}
