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
    let accepted = self.accepted + (present.map { [$0] } ?? [])
    let (commits, added) = try judgeStructure(
      update.new, isProtected: true, excluding: accepted, &verdict)
    verdict.commitCount = commits.count
    // A branch of what was judged before has nothing to judge.
    guard verdict.parts.isEmpty, !commits.isEmpty || present != nil else { return }
    let rules = try rules(for: update, present: present)
    var inForce = rules
    if let rules, rules.commit != update.new {
      let changed = try workflow {
        try git.differences(from: rules.commit, to: update.new, under: rules.paths)
      }
      if !changed.isEmpty {
        guard mayChangeRules(protection) else {
          tellRules(changed.map(\.path), rules, commits, &verdict)
          return
        }
        inForce = nil
      }
    }
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

  /// The tips of the branches that the main branch protects: what they lead to was judged.
  private var accepted: [ObjectID] {
    guard let authority else { return [] }
    return references.filter { reference in
      reference.name.hasPrefix("refs/heads/")
        && authority.protection(of: Self.branchName(reference.name), head: head) != nil
    }.map(\.id)
  }

  /// The rules that were in force before the push: those of the branch, or of where a new one
  /// leaves the main branch; `nil` where there were none.
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
    guard let authority else { return nil }
    let fork = try workflow { try git.mergeBase(authority.commit, update.new) }
    guard let fork, fork != authority.commit, BranchRules.exist(in: fork, git) else {
      return authority
    }
    return try BranchRules(of: fork, in: git)
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

  /// Tells which commits change the rules.
  private func tellRules(
    _ paths: [RepositoryPath], _ rules: BranchRules, _ commits: [Commit],
    _ verdict: inout PushVerdict
  ) {
    for commit in commits where verdict.parts.count < Self.partLimit {
      let changed =
        (try? git.differences(
          from: commit.parents.first, to: commit.id, under: rules.paths)) ?? []
      verdict.add(changed.prefix(Self.partLimit).map { Self.ruleChange($0.path) }, in: commit)
    }
    if verdict.parts.isEmpty {
      verdict.add(paths.prefix(Self.partLimit).map(Self.ruleChange))
    }
  }

  private static func ruleChange(_ path: RepositoryPath) -> Finding {
    Finding(
      path: path.text,
      problem: Problem(
        rule: PushRules.rules.name, range: nil,
        message: LocalizedText(
          en: "this file is part of the rules, which you may not change here",
          id: "berkas ini bagian dari kaidah, yang tidak boleh Anda ubah di sini"),
        help: [
          LocalizedText(
            en: "bring it back: git restore --source=@{u} -- \(path.text); or ask one of "
              + "`rule_editors` in bangkom.yaml to push the change",
            id: "kembalikan: git restore --source=@{u} -- \(path.text); atau minta salah satu "
              + "`rule_editors` di bangkom.yaml mengirimkannya")
        ]))
  }
}
