internal import Documents
internal import Git
internal import Records
internal import Store

/// Whether new reviews are bound to a content that their subject has here.
struct ReviewFingerprints {
  private let checks: ChangeChecks

  init(_ checks: ChangeChecks) { self.checks = checks }

  /// What is wrong with reviews that the base snapshot does not have.
  func findings() throws -> [Finding] {
    guard try checks.hasChanges(of: "review") else { return [] }
    let rows = try QueryConnection(checks.store).run(
      """
      SELECT f.path, v.id, v.title, v.subject, v.fingerprint, r.content FROM review v \
      JOIN file f ON f.file = v.file JOIN record r ON r.id = v.subject \
      WHERE v.file IN (SELECT file FROM base_change) AND v.fingerprint IS NOT NULL \
      AND NOT EXISTS (SELECT 1 FROM base_review b WHERE b.id = v.id)
      """
    ).rows
    let git = try checks.git()
    return try rows.compactMap { row in
      let text = row.map(\.description)
      let right = try Fingerprint.of(text[5], git)
      guard text[4] != right else { return nil }
      return Finding(
        path: text[0],
        problem: Problem(
          rule: Self.rule.name, pointer: "/fingerprint", range: nil,
          message: LocalizedText(
            en: "this is not the fingerprint of what `\(text[3])` says now",
            id: "ini bukan sidik isi `\(text[3])` yang sekarang"),
          help: [LocalizedText(verbatim: "bangkom review \(text[3])")]),
        recordID: text[1], recordTitle: text[2])
    }
  }

  /// A review of something else.
  static let rule = RuleDescription(
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
}
