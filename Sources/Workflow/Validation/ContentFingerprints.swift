internal import Documents
internal import Git
internal import Records
internal import Store

/// Whether new reviews and approvals are bound to a content that their subject has here.
///
/// An approval without a fingerprint says only that an office agreed; it counts nowhere where
/// settings demand approvals.
struct ContentFingerprints {
  private let checks: ChangeChecks
  /// The kind of record, the command that writes one anew, and the rule.
  private let kind: (name: String, command: String, rule: RuleDescription)

  /// Those of reviews.
  static func reviews(_ checks: ChangeChecks) -> ContentFingerprints {
    ContentFingerprints(checks: checks, kind: ("review", "review", reviewRule))
  }

  /// Those of approvals.
  static func approvals(_ checks: ChangeChecks) -> ContentFingerprints {
    ContentFingerprints(checks: checks, kind: ("approval", "approve", approvalRule))
  }

  /// What is wrong with records of the kind that the base snapshot does not have.
  func findings() throws -> [Finding] {
    let kind = self.kind
    guard try checks.hasChanges(of: kind.name),
      checks.library.catalog.kind(named: kind.name)?.columnNames.contains("fingerprint") == true
    else { return [] }
    let rows = try QueryConnection(checks.store).run(
      """
      SELECT f.path, v.id, v.title, v.subject, v.fingerprint, r.content FROM \(kind.name) v \
      JOIN file f ON f.file = v.file JOIN record r ON r.id = v.subject \
      WHERE v.file IN (SELECT file FROM base_change) AND v.fingerprint IS NOT NULL \
      AND NOT EXISTS (SELECT 1 FROM base_\(kind.name) b WHERE b.id = v.id)
      """
    ).rows
    let git = try checks.git()
    return try rows.compactMap { row in
      let text = row.map(\.description)
      let right = row[5] == .null ? nil : try Fingerprint.of(text[5], git)
      guard text[4] != right else { return nil }
      return Finding(
        path: text[0],
        problem: Problem(
          rule: kind.rule.name, pointer: "/fingerprint", range: nil,
          message: LocalizedText(
            en: "this is not the fingerprint of what `\(text[3])` says now",
            id: "ini bukan sidik isi `\(text[3])` yang sekarang"),
          help: [LocalizedText(verbatim: "bangkom \(kind.command) \(text[3])")]),
        recordID: text[1], recordTitle: text[2])
    }
  }
}

// MARK: - Rules

extension ContentFingerprints {
  /// What can be wrong with a fingerprint.
  static let rules = [reviewRule, approvalRule]

  /// A review of something else.
  private static let reviewRule = RuleDescription(
    name: "review-fingerprint",
    title: LocalizedText(
      en: "a review of another content than the record has",
      id: "peninjauan atas isi yang bukan isi catatannya"),
    why: LocalizedText(
      en: "a review says that somebody read exactly this; after a change it has to be read again",
      id:
        "peninjauan menyatakan bahwa persis isi ini telah dibaca; setelah berubah perlu dibaca lagi"
    ),
    remedy: LocalizedText(
      en: "read the record as it is now, and review it with `bangkom review`",
      id: "baca catatannya sebagaimana adanya kini, lalu tinjau dengan `bangkom review`"),
    source: "bangkom", bad: "fingerprint: n1-0000000000000000000000000000000000000000",
    good: "$ bangkom review POL-7K3QDXM --role bagian_hukum --outcome tetap",
    reading: .illustration)

  /// An approval of something else.
  private static let approvalRule = RuleDescription(
    name: "approval-fingerprint",
    title: LocalizedText(
      en: "an approval of another content than the record has",
      id: "persetujuan atas isi yang bukan isi catatannya"),
    why: LocalizedText(
      en: "an approval for one content must not serve for another",
      id: "persetujuan untuk satu isi tidak boleh dipakai untuk isi lain"),
    remedy: LocalizedText(
      en: "read the record as it is now, and approve it with `bangkom approve`",
      id: "baca catatannya sebagaimana adanya kini, lalu setujui dengan `bangkom approve`"),
    source: "bangkom", bad: "fingerprint: n1-0000000000000000000000000000000000000000",
    good: "$ bangkom approve POL-7K3QDXM --role ppk", reading: .illustration)
}
