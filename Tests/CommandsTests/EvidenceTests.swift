import Foundation
import Testing

/// Figures that a policy rests on: checked at their commit, watched afterwards, reviewed.
@Suite struct EvidenceTests {
  /// Two units counted by a summary, and a policy in force.
  private func repository() async throws -> (TestRepository, commit: String) {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    try repository.write(Self.summary, to: "schema/registry/summaries/unit-count.sql")
    for number in 1...2 { try unit(number, in: repository) }
    try repository.write(SmallRecords.policy, to: "policies/POL-00000G5-jam.md")
    _ = try repository.git("add", "-A")
    _ = try repository.git("commit", "--quiet", "--no-verify", "-m", "begin")
    return (repository, try repository.git("rev-parse", "--short", "HEAD"))
  }

  @Test func `evidence is computed again at the commit that it was read from`() async throws {
    let (repository, commit) = try await repository()
    try unit(3, in: repository)
    _ = try repository.git("add", "-A")
    _ = try repository.git("commit", "--quiet", "--no-verify", "-m", "a third unit")
    func check(_ evidence: String) async throws -> String {
      try repository.write(adjustment(evidence), to: "adjustments/2026/ADJ-00000H7-lebih.yaml")
      return await repository.bangkom(["check", "--format", "short"]).text
    }
    let row = "summary: unit-count, row: semua, as_of: 2026-12-01"
    // There are three now, but there were two at that commit.
    let right = try await check("\(row), column: n, value: 2, at: \"\(commit)\"")
    #expect(!right.contains("evidence-"), "\(right)")
    let wrong = try await check("\(row), column: n, value: 3, at: \"\(commit)\"")
    #expect(wrong.contains("`unit-count semua n` was 2 at \(commit), not 3 [evidence-value]"))
    // What was computed once is the same from the store.
    #expect(try await check("\(row), column: n, value: 3, at: \"\(commit)\"") == wrong)
    #expect(
      try await check("\(row), column: m, value: 2, at: \"\(commit)\"")
        .contains("`unit-count` has no column `m` [evidence-value]"))
    #expect(
      try await check(
        "\(row.replacing("semua", with: "x")), column: n, value: 2, at: \"\(commit)\""
      )
      .contains("had no figure at"))
    #expect(
      try await check("\(row), column: n, value: 2, at: abcdef0")
        .contains("[evidence-commit]"))
    // The same verdict for what would be committed.
    _ = try await check("\(row), column: n, value: 3, at: \"\(commit)\"")
    _ = try repository.git("add", "-A")
    #expect(await repository.bangkom(["check", "--staged"]).text.contains("error[evidence-value]"))
  }

  @Test func `a policy whose evidence has changed is listed until somebody has looked`()
    async throws
  {
    let (repository, commit) = try await repository()
    try repository.write(
      adjustment(
        "summary: unit-count, row: semua, column: n, value: 2, at: \"\(commit)\", as_of: 2026-12-01"
      ),
      to: "adjustments/2026/ADJ-00000H7-lebih.yaml")
    _ = try repository.git("add", "-A")
    _ = try repository.git("commit", "--quiet", "--no-verify", "-m", "adjust")
    var (status, text) = await repository.bangkom(["review", "--format", "csv"])
    #expect(status == 0)
    #expect(text.contains("POL-00000G5,Jam pelajaran,belum_ditinjau,"))
    try unit(3, in: repository)
    (status, text) = await repository.bangkom(["review", "--format", "csv"])
    #expect(status == 1)
    #expect(text.contains("bukti_berubah") && text.contains("unit-count semua n: 2 → 3"))
    #expect(await repository.bangkom(["due"]).text.contains("unit-count semua n: 2 → 3"))
    (status, text) = await repository.bangkom([
      "review", "pol-ooooog5", "--role", "bagian_hukum", "--outcome", "tetap", "--next",
      "2028-01-31",
    ])
    #expect(status == 0)
    let path = text.trimmingCharacters(in: .newlines)
    #expect(try repository.read(path).contains("value: 3\n"))
    (status, text) = await repository.bangkom(["review", "--format", "csv"])
    #expect(status == 0)
    #expect(text.contains("ditinjau,2026-12-14,bagian_hukum,tetap,2028-01-31"))
    #expect(await repository.bangkom(["check"]).text.contains("no findings"))
    // Another figure than the one that was seen is again to be looked at.
    try unit(4, in: repository)
    #expect(await repository.bangkom(["review"]).status == 1)
  }

  @Test func `a review holds for the content that was read, and stays as it is`() async throws {
    let (repository, _) = try await repository()
    let path = await repository.bangkom([
      "review", "POL-00000G5", "--role", "pyb", "--outcome", "tetap",
    ]).text.trimmingCharacters(in: .newlines)
    _ = try repository.git("add", "-A")
    _ = try repository.git("commit", "--quiet", "-m", "review")
    let policy = try repository.read("policies/POL-00000G5-jam.md")
    func state() async -> String {
      await repository.bangkom(["review", "--format", "csv"]).text
    }
    // Layout is no content.
    try repository.write(
      policy.replacing("about: Jam", with: "about:   Jam"), to: "policies/POL-00000G5-jam.md")
    #expect(await state().contains(",ditinjau,"))
    try repository.write(
      policy.replacing("sedikitnya 20", with: "sedikitnya 24"), to: "policies/POL-00000G5-jam.md")
    #expect(await state().contains(",berubah,"))
    // A review of what it said before is none of what it says now.
    let stale = try repository.read(path)
      .replacing(path.dropFirst(13).prefix(11), with: "RVW-00000WX")
    try repository.write(stale, to: "reviews/2026/RVW-00000WX-lagi.yaml")
    #expect(await repository.bangkom(["check"]).text.contains("error[review-fingerprint]"))
    try FileManager.default.removeItem(
      atPath: "\(repository.root)/reviews/2026/RVW-00000WX-lagi.yaml")
    _ = try repository.git("rm", "--quiet", path)
    #expect(
      await repository.bangkom(["check"]).text.contains("was deleted after it was committed"))
    #expect(await repository.bangkom(["review", "POL-00000G5"]).status == 2)
    #expect(
      await repository.bangkom(["review", "POL-0000000", "--role", "pyb", "--outcome", "tetap"])
        .status
        == 2)
  }

  private func unit(_ number: Int, in repository: TestRepository) throws {
    let id = ["UNT-0000012", "UNT-0000024", "UNT-0000036", "UNT-0000048"][number - 1]
    try repository.write(
      """
      schema: org-unit/1
      id: \(id)
      code: "\(number)"
      name: Dinas \(number)
      type: dinas
      active_from: 2017-01-01

      """, to: "registry/units/\(id).yaml")
  }

  private func adjustment(_ evidence: String) -> String {
    SmallRecords.adjustment(changes: nil, evidence: evidence)
  }

  private static let summary = """
    -- unit-count: how many units there are
    -- title.id: banyaknya perangkat daerah
    -- description.en: Units.
    -- description.id: Perangkat daerah.
    -- source: bangkom
    -- column name: text; Which; Yang mana
    -- column n: integer; Units; Perangkat daerah
    SELECT 'semua' AS name, count(*) AS n FROM org_unit;

    """
}
