internal import Documents
internal import Records

/// What is said of a record that lacks approvals.
enum ApprovalFindings {
  /// The finding: what is missing, why the decisions that are there do not count, and what to do.
  static func finding(_ standing: ApprovalStanding) -> Finding {
    let void = standing.decisions.filter { $0.state != .valid }.suffix(5).map { decision in
      let words = decision.state.words
      return LocalizedText(
        en: "\(decision.id) (\(decision.role)): \(words.en)",
        id: "\(decision.id) (\(decision.role)): \(words.id)")
    }
    let next =
      standing.isDeleted
      ? LocalizedText(en: "bring it back", id: "kembalikan catatannya")
      : LocalizedText(
        en: "let them run: bangkom approve \(standing.record)",
        id: "minta mereka menjalankan: bangkom approve \(standing.record)")
    return Finding(
      path: standing.path,
      problem: Problem(
        rule: rule.name, range: nil, message: message(standing), help: void + [next]),
      recordID: standing.record, recordTitle: standing.title)
  }

  private static func message(_ standing: ApprovalStanding) -> LocalizedText {
    let record = standing.record
    if standing.isDeleted {
      return LocalizedText(
        en: "`\(record)` was deleted, which nobody approves",
        id: "`\(record)` dihapus, yang tidak dapat disetujui")
    }
    let roles = standing.missingRoles.joined(separator: ", ")
    if !roles.isEmpty {
      return LocalizedText(
        en: "`\(record)` lacks the approval of \(roles)",
        id: "`\(record)` belum disetujui \(roles)")
    }
    let (agreeing, persons) = (standing.agreeing, standing.persons)
    return LocalizedText(
      en: "\(agreeing) of \(persons) different persons approve `\(record)`",
      id: "\(agreeing) dari \(persons) orang berbeda menyetujui `\(record)`")
  }

  /// A change without its approvals.
  static let rule = RuleDescription(
    name: "approval-missing",
    title: LocalizedText(
      en: "a change without the approvals that it needs",
      id: "perubahan tanpa persetujuan yang diperlukan"),
    why: LocalizedText(
      en: "what binds others is decided by those who may, and by more than one pair of eyes",
      id: "yang mengikat orang lain diputuskan oleh yang berwenang, lebih dari sepasang mata"),
    remedy: LocalizedText(
      en: "let those who hold the offices approve it: `bangkom approve`",
      id: "minta pemegang jabatannya menyetujui: `bangkom approve`"),
    source: "bangkom",
    bad: "$ git commit policies/ && git push",
    good: "$ git commit policies/ && bangkom approve POL-7K3QDXM --role ppk && git push",
    reading: .illustration)
}
