import Foundation
import Testing

@Suite struct AdjustTests {
  static let rationale = """
    decided_on: 2026-12-14
    decided_by: ppk
    rationale:
      problem: Waktu terlalu singkat
      evidence:
        - {record: EVL-P5J6VK4, value: 55.4, as_of: 2026-12-14}
      grounds: {yuridis: PP 11/2017 Pasal 203 ayat (4)}
      alternatives:
        - {option: tidak berubah}
        - {option: 24 JP}
      chosen: 24 JP
      reason: Waktu praktik yang cukup
      expected_effect: {indicator: indeks, baseline: 55.4, target: 80, by: 2027-12-31}
      review_on: 2027-12-31

    """
  static let arguments = [
    "adjust", "POL-7K3QDXM", "--set", "jp_min_pns=24", "--from", "2027-01-01", "--from-file",
    ".git/alasan.yaml",
  ]

  @Test func `policy and adjustment are one commit, with trailers that git reads`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init", "--demo"])
    try repository.write(Self.rationale, to: ".git/alasan.yaml")
    try repository.write("mine\n", to: "catatan.txt")
    _ = try repository.git("add", "catatan.txt")
    _ = await repository.bangkom(["check", "--staged"])
    let (status, text) = await repository.bangkom(Self.arguments + ["--verbose"])
    #expect(status == 0, "\(text)")
    // Neither look at the records waits for the other's store.
    #expect(text.contains("store kept") && !text.contains("built anew"))
    #expect(
      try repository.git("show", "--name-only", "--format=", "HEAD").split(separator: "\n").count
        == 2)
    #expect(
      try repository.git("log", "-1", "--format=%(trailers:key=Reason,valueonly)")
        == "Waktu praktik yang cukup\n".trimmingCharacters(in: .newlines))
    // What the person had staged is still staged, and nothing else.
    #expect(try repository.git("status", "--porcelain") == "A  catatan.txt")
    #expect(await repository.bangkom(["check"]).status == 0)
    let log = await repository.bangkom(["log", "POL-7K3QDXM"]).text
    #expect(log.contains("Reason: Waktu praktik yang cukup"))
    let diff = await repository.bangkom(["diff", "HEAD~1..HEAD"]).text
    #expect(
      diff.contains("  + parameters[jp_min_pns].values[2027-01-01]\n      from: 2027-01-01\n"))
  }

  @Test func `a rationale that is refused is kept, and nothing is committed`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init", "--demo"])
    let head = try repository.git("rev-parse", "HEAD")
    let lacking = Self.rationale.replacingOccurrences(of: "tidak berubah", with: "32 JP")
    try repository.write(lacking, to: ".git/alasan.yaml")
    let (status, text) = await repository.bangkom(Self.arguments)
    #expect(status == 1)
    #expect(text.contains("error[adjustment-alternatives]"))
    #expect(try repository.git("rev-parse", "HEAD") == head)
    #expect(try repository.git("status", "--porcelain") == "")
    #expect(try repository.read(".git/bangkom/ADJUSTMENT.yaml").contains("option: 32 JP"))
  }

  @Test func `what is not there is named with what there is`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init", "--demo"])
    try repository.write(Self.rationale, to: ".git/alasan.yaml")
    var arguments = Self.arguments
    arguments[3] = "jp_minimum=24"
    let (status, text) = await repository.bangkom(arguments)
    #expect(status == 2)
    #expect(text == "bangkom: there is no `jp_minimum`\nthere is: jp_min_pns, jp_max_pppk\n")
  }
}
