import Foundation
import Testing

/// What applied on a day: values by their dates, words without what came later.
@Suite struct AsOfTests {
  @Test func `a policy of a day is without the words and values that apply later`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    try repository.write(Self.policy, to: Self.path)
    try commit("begin", in: repository)
    // Decided in October, applies from January.
    try edit("sedikitnya 20 JP", "sedikitnya 24 JP", in: repository)
    try edit("value: 20}", "value: 20}\n      - {from: 2027-01-01, value: 24}", in: repository)
    try repository.write(
      Self.adjustment("ADJ-00000H7", from: "2027-01-01"), to: "adjustments/2026/ADJ-00000H7.yaml")
    try commit("adjust", in: repository)
    // A slip elsewhere is mended at once, after that commit.
    try edit("paling banayk", "paling banyak", in: repository)
    try repository.write(
      Self.adjustment("ADJ-00000JT", from: "2026-11-01"), to: "adjustments/2026/ADJ-00000JT.yaml")
    try commit("mend", in: repository)
    func show(_ day: String, _ more: String...) async -> String {
      await repository.bangkom(["show", "POL-00000G5", "--as-of", day] + more).text
    }
    let before = await show("2026-12-31")
    #expect(before.contains("(1) Setiap PNS mengikuti sedikitnya 20 JP."))
    #expect(before.contains("(2) PPPK paling banyak 24 JP."))
    #expect(!before.contains("2027-01-01"))
    #expect(before.contains("without ADJ-00000H7, which applies later\n"))
    let first = await show("2024-06-01")
    #expect(first.contains("paling banayk") && first.contains("sedikitnya 20"))
    let after = await show("2027-01-01")
    #expect(try after.hasSuffix(repository.read(Self.path)))
    #expect(await show("2026-12-31", "--field", "jp_min_pns") == "20\n")
    #expect(await show("2027-06-01", "--field", "jp_min_pns") == "24\n")
    #expect(
      await show("2026-12-31", "--field", "pasal-5").contains(
        "(1) Setiap PNS mengikuti sedikitnya 20"))
    #expect(await show("2023-06-01").contains("was not in force on 2023-06-01"))
    #expect(await show("2026-02-30").contains("is not a day"))

    let (status, text) = await repository.bangkom(["as-of", "2026-12-31", "--export", "buku"])
    #expect(status == 0 && text == "buku/POL-00000G5-jam.md\n")
    #expect(try before.hasSuffix(repository.read("buku/POL-00000G5-jam.md")))
    #expect(await repository.bangkom(["as-of", "2023-06-01"]).text.isEmpty)
    // Nothing of another day is written over.
    #expect(await repository.bangkom(["as-of", "2024-06-01", "--export", "buku"]).status == 6)
  }

  @Test func `what is not committed yet is taken back as well, and what clashes is shown`()
    async throws
  {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    try repository.write(Self.policy, to: Self.path)
    try commit("begin", in: repository)
    try edit("sedikitnya 20 JP", "sedikitnya 24 JP", in: repository)
    try repository.write(
      Self.adjustment("ADJ-00000H7", from: "2027-01-01"), to: "adjustments/2026/ADJ-00000H7.yaml")
    let arguments = ["show", "POL-00000G5", "--as-of", "2026-12-31"]
    #expect(await repository.bangkom(arguments).text.contains("sedikitnya 20 JP"))
    try commit("adjust", in: repository)
    // The same words were changed once more, from an earlier day.
    try edit("sedikitnya 24 JP", "sedikitnya 24 jam pelajaran", in: repository)
    let (status, text) = await repository.bangkom(arguments)
    #expect(status == 1)
    #expect(text.contains("can't be told apart: ADJ-00000H7"))
    #expect(text.contains("sedikitnya 20 JP") && text.contains("sedikitnya 24 jam pelajaran"))
  }

  @Test func `a policy that another one revokes applies until the day before`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    try repository.write(Self.policy, to: Self.path)
    try repository.write(
      SmallRecords.policy.replacing("POL-00000G5", with: "POL-7K3QDXM")
        .replacing("number: 12", with: "number: 13\nrevokes: [POL-00000G5]")
        .replacing("effective_from: 2024-01-02", with: "effective_from: 2026-06-01")
        .replacing("from: 2024-01-02", with: "from: 2026-06-01"),
      to: "policies/POL-7K3QDXM-baru.md")
    try commit("begin", in: repository)
    let before = await repository.bangkom(["as-of", "2026-05-31"]).text
    #expect(before.contains("POL-00000G5") && !before.contains("POL-7K3QDXM"))
    let after = await repository.bangkom(["as-of", "2026-06-01"]).text
    #expect(!after.contains("POL-00000G5") && after.contains("POL-7K3QDXM"))
  }

  private func commit(_ message: String, in repository: TestRepository) throws {
    _ = try repository.git("add", "-A")
    _ = try repository.git("commit", "--quiet", "--no-verify", "-m", message)
  }

  private func edit(_ old: String, _ new: String, in repository: TestRepository) throws {
    let text = try repository.read(Self.path)
    #expect(text.contains(old))
    try repository.write(text.replacing(old, with: new), to: Self.path)
  }

  private static let path = SmallRecords.policyPath
  private static let policy = SmallRecords.policy.replacing("paling banyak", with: "paling banayk")

  private static func adjustment(_ id: String, from day: String) -> String {
    SmallRecords.adjustment(id, from: day, changes: "[{op: ubah, path: pasal-5/1}]")
  }
}
