import Foundation
import Testing

/// Who changed what, when and why, of one policy with a short history.
@Suite struct HistoryCommandTests {
  /// A policy that was written, changed on a branch and on the main line, merged, and renamed.
  private func repository() async throws -> TestRepository {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    _ = try repository.git("add", "-A")
    _ = try repository.git("commit", "--no-verify", "--quiet", "-m", "lay out")
    try commit("the standard", in: repository, day: "2026-01-05") { _ in Self.policy }
    _ = try repository.git("checkout", "--quiet", "-b", "words")
    try commit("clause 5 says more", in: repository, day: "2026-02-06") {
      $0.replacing("mengikuti sedikitnya", with: "wajib mengikuti sedikitnya")
    }
    _ = try repository.git("checkout", "--quiet", "-")
    try commit(
      "24 hours\n\nAdjustment: ADJ-00000H7", in: repository, day: "2026-03-07"
    ) {
      $0.replacing(
        "value: 20}",
        with: "value: 20}\n      - {from: 2027-01-01, value: 24, adjustment: ADJ-00000H7}")
    }
    _ = try repository.git("merge", "--quiet", "--no-verify", "-m", "merge words", "words")
    try repository.write(Self.adjustment, to: "adjustments/2026/ADJ-00000H7-lebih.yaml")
    _ = try repository.git("mv", Self.path, "policies/POL-00000G5-nama-lain.md")
    try commit(
      "another name", in: repository, day: "2026-04-08", at: "policies/POL-00000G5-nama-lain.md"
    ) {
      // Only the layout: nobody changed these words that day.
      $0.replacing("about: Jam", with: "about:   Jam")
    }
    return repository
  }

  @Test func `blame tells since when each value is so, through merges, renames and layout`()
    async throws
  {
    let repository = try await repository()
    let (status, text) = await repository.bangkom(["blame", "POL-00000G5", "--format", "csv"])
    #expect(status == 0)
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    func since(_ place: String) -> [Substring]? {
      lines.first { $0[0] == place && $0.count == 6 }.map { [$0[2], $0[5]] }
    }
    #expect(since("about") == ["2026-01-05", ""])
    #expect(since("parameters[jp_min_pns].values[2024-01-02].value") == ["2026-01-05", ""])
    #expect(
      since("parameters[jp_min_pns].values[2027-01-01].value") == ["2026-03-07", "ADJ-00000H7"])
    #expect(since("Pasal 5/ayat (1)")?.first == "2026-02-06")
    let part = await repository.bangkom(["blame", "POL-00000G5#pasal-5", "--format", "csv"]).text
    #expect(part.split(separator: "\n").count == 4)
    #expect(await repository.bangkom(["blame", "POL-00000G5#pasal-9"]).status == 2)
  }

  @Test func `log tells what became of one value`() async throws {
    let repository = try await repository()
    let (status, text) = await repository.bangkom(["log", "POL-00000G5#jp_min_pns"])
    #expect(status == 0)
    #expect(text.contains("24 hours") && text.contains("the standard"))
    #expect(!text.contains("clause 5") && !text.contains("another name"))
    #expect(text.contains("value: 24"))
    let json = await repository.bangkom([
      "log", "POL-00000G5#jp_min_pns", "--format", "json", "-n", "1",
    ]).text
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(list.count == 1 && list[0]["day"] as? String == "2026-03-07")
    #expect((list[0]["trailers"] as? [[String: String]])?.first?["value"] == "ADJ-00000H7")
    #expect((list[0]["values"] as? [Any])?.count == 1)
    let whole = await repository.bangkom(["log", "pol-ooooog5"]).text
    #expect(whole.contains("another name") && whole.contains("clause 5 says more"))
    #expect(await repository.bangkom(["log", "POL-00000G5#jp_max"]).status == 2)
  }

  @Test func `why goes from a value to the reasons that records give`() async throws {
    let repository = try await repository()
    let (status, text) = await repository.bangkom(["why", "POL-00000G5#jp_min_pns"])
    #expect(status == 0)
    #expect(text.contains("parameters[jp_min_pns].values[2027-01-01].value: 24  2026-03-07"))
    #expect(text.contains("└─ ADJ-00000H7 an adjustment \"Lebih banyak JP\"  2026-04-08"))
    #expect(text.contains("   │ Perlu"))
    #expect(text.contains("   └─ EVL-00000EW"))
    let clause = await repository.bangkom(["why", "POL-00000G5#pasal-5"]).text
    #expect(clause.contains("no record says why"))
    let json = await repository.bangkom(["why", "POL-00000G5", "--format", "json"]).text
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect((object["reasons"] as? [Any])?.count == 1)
  }

  @Test func `the id of a deleted record is never that of another one`() async throws {
    let repository = try await repository()
    let path = "policies/POL-00000G5-nama-lain.md"
    let text = try repository.read(path)
    _ = try repository.git("rm", "--quiet", path)
    _ = try repository.git("commit", "--quiet", "--no-verify", "-m", "drop")
    try repository.write(text, to: path)
    func reused() async -> Bool {
      await repository.bangkom(["check"]).text.contains("error[id-reused]")
    }
    // The record itself may come back, as `git revert` brings it.
    #expect(await !reused())
    try repository.write(text.replacing("about:   Jam", with: "about: Libur"), to: path)
    #expect(await reused())
    _ = try repository.git("add", path)
    let staged = await repository.bangkom(["check", "--staged"]).text
    #expect(staged.contains("was the id of a record that was deleted in"))
    #expect(staged.contains("git checkout"))
  }

  private func commit(
    _ message: String, in repository: TestRepository, day: String,
    at path: String = Self.path, _ edit: (String) -> String
  ) throws {
    try repository.write(edit((try? repository.read(path)) ?? ""), to: path)
    _ = try repository.git("add", "-A")
    let (status, text) = try repository.run(
      ["git", "commit", "--quiet", "--no-verify", "-m", message],
      environment: [
        "GIT_AUTHOR_DATE": "\(day)T09:00:00+07:00", "GIT_COMMITTER_DATE": "\(day)T09:00:00+07:00",
      ])
    #expect(status == 0, "\(text)")
  }

  private static let path = SmallRecords.policyPath
  private static let policy = SmallRecords.policy
  private static let adjustment = SmallRecords.adjustment(
    changes: "[{op: ganti_parameter, path: parameters/jp_min_pns, before: 20, after: 24}]",
    evidence: "record: EVL-00000EW, value: 60, as_of: 2026-09-01")
}
