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

  /// The finding for an approval that nobody gave who may.
  static func finding(_ decision: ApprovalStanding.Decision) -> Finding {
    let words = decision.state.words
    return Finding(
      path: decision.path,
      problem: Problem(
        rule: signature.name, pointer: "/role", range: nil,
        message: LocalizedText(
          en: "this approval by `\(decision.role)` does not count: \(words.en)",
          id: "persetujuan `\(decision.role)` ini tidak sah: \(words.id)")),
      recordID: decision.id)
  }

  /// All that can be found.
  static let rules = [rule, signature]

  /// An approval that is none.
  static let signature = RuleDescription(
    name: "approval-signature",
    title: LocalizedText(
      en: "an approval that was not signed by who may give it",
      id: "persetujuan yang tidak ditandatangani oleh yang berhak"),
    why: LocalizedText(
      en: "a file that says so is not yet an approval; readers and summaries would take it for one",
      id: "berkas yang berbunyi demikian belum berarti persetujuan; pembaca akan mengiranya sah"),
    remedy: LocalizedText(
      en: "let the holder of the office approve: `bangkom approve`",
      id: "minta pemegang jabatannya menyetujui: `bangkom approve`"),
    source: "bangkom",
    bad: "$ bangkom new approval && git commit",
    good: "$ bangkom approve POL-7K3QDXM --role ppk", reading: .illustration)

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
