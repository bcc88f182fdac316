internal import Documents
internal import Git
internal import Records
internal import Rules
internal import Store
internal import Summaries

extension PushJudge {
  /// Judges what a protected branch would become.
  func judge(
    _ branch: String, _ protection: ProtectedBranch, _ verdict: inout PushVerdict
  ) async throws(WorkflowError) {
    let update = verdict.update
    guard (try? git.header(of: update.new).kind) == .commit else {
      verdict.add([
        .onReference(
          update.name, PushRules.object,
          LocalizedText(en: "a branch leads to a commit", id: "cabang harus menuju commit"))
      ])
      return
    }
    let present = present(of: update)
    if let present, !protection.allowsForcePush,
      try !workflow({ try git.isAncestor(present, of: update.new) })
    {
      verdict.add([overwriting(branch)])
      return
    }
    // Not what other branches have: they may have rules of their own, or had none.
    let accepted = [present, authority?.commit].compactMap(\.self)
    let (commits, added) = try judgeStructure(
      update.new, isProtected: true, excluding: accepted, &verdict)
    verdict.commitCount = commits.count
    guard verdict.parts.isEmpty else { return }
    let rules = try rules(for: update, present: present)
    var inForce = rules
    if let rules {
      let changed = try workflow {
        try git.differences(from: rules.commit, to: update.new, under: rules.paths)
      }
      guard tellRules(changed.map(\.path), rules, commits, protection, &verdict) else { return }
      if !changed.isEmpty { inForce = nil }
    }
    // A branch of what was judged before has nothing to judge.
    guard !commits.isEmpty || present != nil else { return }
    let inCharge: BranchRules
    if let inForce {
      inCharge = inForce
    } else {
      inCharge = try BranchRules(of: update.new, in: git)
    }
    verdict.language = inCharge.settings.language
    do {
      let twins = try PathCheck.twins(of: added, in: update.new, git)
      let tip = commits.last { $0.id == update.new }
      verdict.add(twins, in: tip)
      // Only a store of rules that were accepted stays.
      let isLasting = rules?.library.catalog.digest == inCharge.library.catalog.digest
      // What was written before there were rules cannot be mended any more; what it led to can.
      try await judgeRecords(
        rules == nil ? [] : commits, inCharge, before: rules, isLasting: isLasting, &verdict)
    } catch {
      throw WorkflowError(error)
    }
  }

  /// The rules that were in force before the push: those of the branch, or for a new one those of the
  /// main branch; `nil` where there were none.
  private func rules(
    for update: RefUpdate, present: ObjectID?
  ) throws(WorkflowError) -> BranchRules? {
    if let present {
      guard BranchRules.exist(in: present, git) else { return authority }
      do {
        return try inForce(at: present)
      } catch {
        guard mayChangeRules(authority?.protection(of: update.branch ?? "", head: head)) else {
          throw error
        }
        return nil
      }
    }
    return authority
  }

  /// The rules of a commit; those of the main branch are read already.
  private func inForce(at commit: ObjectID) throws(WorkflowError) -> BranchRules {
    if let authority, authority.commit == commit { return authority }
    return try BranchRules(of: commit, in: git)
  }

  private func overwriting(_ branch: String) -> Finding {
    .onReference(
      "refs/heads/\(branch)", PushRules.branch,
      LocalizedText(
        en: "this would take away commits that `\(branch)` has; it is protected",
        id: "ini akan membuang commit yang ada di `\(branch)`; cabang ini terlindung"),
      help: LocalizedText(
        en: "put your commits on top of them: git pull --rebase, then git push",
        id: "letakkan commit Anda di atasnya: git pull --rebase, lalu git push"))
  }

  /// Tells which commits change the rules where the pusher may not, also those that change them back.
  ///
  /// - `paths`: What the push changes of them as a whole.
  /// - Result: Whether nothing stands against it.
  private func tellRules(
    _ paths: [RepositoryPath], _ rules: BranchRules, _ commits: [Commit],
    _ protection: ProtectedBranch, _ verdict: inout PushVerdict
  ) -> Bool {
    guard !mayChangeRules(protection) else { return true }
    for commit in commits where verdict.parts.count < Self.partLimit {
      // A merge brings what its parents have; a first commit may have no rules, but no others.
      if commit.parents.isEmpty, !BranchRules.exist(in: commit.id, git) { continue }
      var changed = rules.paths
      for parent in commit.parents.isEmpty ? [rules.commit] : commit.parents where !changed.isEmpty
      {
        changed =
          (try? git.differences(from: parent, to: commit.id, under: changed).map(\.path)) ?? changed
      }
      verdict.add(changed.prefix(Self.partLimit).map(Self.ruleChange), in: commit)
    }
    if verdict.parts.isEmpty, let first = paths.first {
      verdict.add([
        present(of: verdict.update) == nil ? Self.otherRules(first) : Self.ruleChange(first)
      ])
    }
    return verdict.parts.isEmpty
  }

  /// A new branch whose rules are not those of the main branch, as those of an old commit.
  private static func otherRules(_ path: RepositoryPath) -> Finding {
    .onReference(
      path.text, PushRules.rules,
      LocalizedText(
        en: "the rules of this new branch are not those of the main branch",
        id: "kaidah cabang baru ini berbeda dengan kaidah cabang utama"),
      help: LocalizedText(
        en:
          "begin it at the main branch as it is now, or ask one of `rule_editors` in bangkom.yaml to "
          + "push it",
        id: "mulailah dari cabang utama yang sekarang, atau minta salah satu `rule_editors` di "
          + "bangkom.yaml mengirimkannya"))
  }

  private static func ruleChange(_ path: RepositoryPath) -> Finding {
    .onReference(
      path.text, PushRules.rules,
      LocalizedText(
        en: "this file is part of the rules, which you may not change here",
        id: "berkas ini bagian dari kaidah, yang tidak boleh Anda ubah di sini"),
      help: LocalizedText(
        en: "bring it back: git restore --source=@{u} -- \(path.text); or ask one of "
          + "`rule_editors` in bangkom.yaml to push the change",
        id: "kembalikan: git restore --source=@{u} -- \(path.text); atau minta salah satu "
          + "`rule_editors` di bangkom.yaml mengirimkannya"))
  }
}
