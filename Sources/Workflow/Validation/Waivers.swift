internal import Documents
internal import Records
internal import Rules
internal import Schemas
internal import Store

/// The findings that an office accepts for a time, as records of the kind `waiver` say.
struct Waivers {
  /// What one record accepts.
  private struct Waiver {
    var file: String
    var id: String
    var title: String
    var rule: String
    /// The record, or the path of the file, whose finding is accepted.
    var subject: String
    /// Whether it holds today.
    var holds: Bool

    func covers(_ finding: Finding) -> Bool {
      finding.problem.rule == rule && (finding.recordID == subject || finding.path == subject)
    }
  }

  private var waivers: [Waiver] = []

  /// Reads the waivers of a snapshot; there are none where the schemas have no such kind.
  init(_ store: Store, _ library: Library) throws(StoreError) {
    // A connection for queries is opened only where there is something to ask.
    guard let kind = library.catalog.kind(named: "waiver"), try store.hasRecords(of: kind) else {
      return
    }
    let rows = try QueryConnection(store).run(
      """
      SELECT f.path, w.id, w.title, w.rule, coalesce(w.record, w.path), \
      w.granted_on <= today() AND w.until >= today() \
      FROM waiver w JOIN file f ON f.file = w.file \
      WHERE w.id IS NOT NULL AND w.rule IS NOT NULL ORDER BY w.id
      """
    ).rows
    waivers = rows.map { row in
      let text = row.map(\.description)
      return Waiver(
        file: text[0], id: text[1], title: text[2], rule: text[3], subject: text[4],
        holds: row[5] == .integer(1))
    }
  }

  /// Takes out what is accepted, and adds what is wrong with the waivers themselves.
  func apply(
    to findings: [Finding], of library: Library
  ) -> (findings: [Finding], waived: [Finding]) {
    guard !waivers.isEmpty else { return (findings, []) }
    var used: Set<String> = []
    var (kept, waived): ([Finding], [Finding]) = ([], [])
    let unwaivable = Self.lasting(in: library)
    let byRule = Dictionary(
      grouping: waivers.filter { $0.holds && !unwaivable.contains($0.rule) }, by: \.rule)
    for finding in findings {
      if let waiver = byRule[finding.problem.rule]?.first(where: { $0.covers(finding) }) {
        used.insert(waiver.id)
        waived.append(finding)
      } else {
        kept.append(finding)
      }
    }
    let names = Set(library.descriptions.map(\.name))
    for waiver in waivers {
      if !names.contains(waiver.rule) {
        kept.append(unknownRule(waiver, names))
      } else if unwaivable.contains(waiver.rule) {
        kept.append(unwaivableRule(waiver))
      } else if waiver.holds, !used.contains(waiver.id) {
        kept.append(unused(waiver))
      }
    }
    return (kept, waived)
  }

  private func unknownRule(_ waiver: Waiver, _ names: Set<String>) -> Finding {
    var problem = Problem(
      rule: Self.unknown.name, pointer: "/rule", range: nil,
      message: LocalizedText(
        en: "there is no rule `\(waiver.rule)`", id: "tidak ada kaidah `\(waiver.rule)`"))
    if let nearest = NearestMatch.of(waiver.rule, in: names.sorted()) {
      problem.label = LocalizedText(
        en: "did you mean `\(nearest)`?", id: "maksudnya `\(nearest)`?")
    }
    return finding(waiver, problem)
  }

  private func unwaivableRule(_ waiver: Waiver) -> Finding {
    finding(
      waiver,
      Problem(
        rule: Self.unknown.name, pointer: "/rule", range: nil,
        message: LocalizedText(
          en: "`\(waiver.rule)` cannot be waived: what it refuses cannot be taken back",
          id:
            "`\(waiver.rule)` tidak dapat dikecualikan: yang ditolaknya tidak dapat ditarik kembali"
        )))
  }

  private func unused(_ waiver: Waiver) -> Finding {
    finding(
      waiver,
      Problem(
        rule: Self.needless.name, severity: .warning, pointer: "/rule", range: nil,
        message: LocalizedText(
          en: "`\(waiver.rule)` finds nothing in \(waiver.subject); the waiver can go",
          id: "`\(waiver.rule)` tidak menemukan apa pun di \(waiver.subject); pengecualian ini "
            + "dapat dihapus")))
  }

  private func finding(_ waiver: Waiver, _ problem: Problem) -> Finding {
    Finding(
      path: waiver.file, problem: problem, recordID: waiver.id, recordTitle: waiver.title)
  }
}

// MARK: - Rules

extension Waivers {
  /// What can be wrong with a waiver and needs the findings of all other rules.
  static let rules = [unknown, needless]

  /// What nobody accepts by a record that anybody can write: personal data, and changes of what was
  /// decided.
  ///
  /// History keeps both for good, and a waiver ends.
  private static func lasting(in library: Library) -> Set<String> {
    Set(
      library.rules.filter(\.isAboutChange).map(\.name)
        + (ContentFingerprints.rules + [ReusedIDs.rule, PersonalData.rule]).map(\.name))
  }

  private static let unknown = RuleDescription(
    name: "waiver-rule",
    title: LocalizedText(
      en: "a waiver of a rule that there is not, or that nobody can waive",
      id: "pengecualian untuk kaidah yang tidak ada, atau yang tidak dapat dikecualikan"),
    why: LocalizedText(
      en: "who reads the waiver believes that something is accepted",
      id: "pembacanya mengira ada yang sudah diterima"),
    remedy: LocalizedText(
      en: "write the rule as the finding has it in brackets",
      id: "tulis kaidah seperti dalam kurung siku pada temuannya"),
    source: "bangkom", bad: "rule: plan-item-ned", good: "rule: plan-item-need",
    reading: .illustration)

  private static let needless = RuleDescription(
    name: "waiver-unused", severity: .warning,
    title: LocalizedText(
      en: "a waiver of what is not wrong any more",
      id: "pengecualian untuk hal yang sudah tidak keliru"),
    why: LocalizedText(
      en: "a waiver that stays would cover the next mistake as well",
      id: "pengecualian yang tertinggal ikut menutupi kekeliruan berikutnya"),
    remedy: LocalizedText(en: "delete its file", id: "hapus berkasnya"),
    source: "bangkom", bad: "$ ls reviews/waivers",
    good: "$ git rm reviews/waivers/WVR-7K3QDXM.yaml",
    reading: .illustration)
}
