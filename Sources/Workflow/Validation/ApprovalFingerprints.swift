internal import Documents
internal import Git
internal import Records
internal import Store

/// Whether new approvals are bound to a content that their subject has here.
///
/// One without a fingerprint says only that an office agreed; it counts nowhere where settings
/// demand approvals.
struct ApprovalFingerprints {
  private let checks: ChangeChecks

  init(_ checks: ChangeChecks) { self.checks = checks }

  /// What is wrong with approvals that the base snapshot does not have.
  func findings() throws -> [Finding] {
    guard try checks.hasChanges(of: "approval"),
      checks.library.catalog.kind(named: "approval")?.columnNames.contains("fingerprint") == true
    else { return [] }
    let rows = try QueryConnection(checks.store).run(
      """
      SELECT f.path, a.id, a.title, a.subject, a.fingerprint, r.content FROM approval a \
      JOIN file f ON f.file = a.file JOIN record r ON r.id = a.subject \
      WHERE a.file IN (SELECT file FROM base_change) AND a.fingerprint IS NOT NULL \
      AND NOT EXISTS (SELECT 1 FROM base_approval b WHERE b.id = a.id)
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
          rule: Self.rule.name, pointer: "/fingerprint", range: nil,
          message: LocalizedText(
            en: "this is not the fingerprint of what `\(text[3])` says now",
            id: "ini bukan sidik isi `\(text[3])` yang sekarang"),
          help: [LocalizedText(verbatim: "bangkom approve \(text[3])")]),
        recordID: text[1], recordTitle: text[2])
    }
  }

  /// An approval of something else.
  static let rule = RuleDescription(
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
