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

  @Test func `what was refused goes on where it was left, also when the policy moved`() async throws
  {
    let repository = try await Self.repository()
    try repository.write(
      Self.plain.replacing("tidak berubah", with: "32 JP"), to: ".git/alasan.yaml")
    let set = ["adjust", "POL-00000G5", "--set", "jp_min_pns=24", "--from", "2027-01-01"]
    #expect(await repository.bangkom(set + ["--from-file", ".git/alasan.yaml"]).status == 1)
    // Somebody else changes another place of the policy.
    try Self.edit("(2) PPPK", "(2) Setiap PPPK", in: repository)
    _ = try repository.git("commit", "--quiet", "--no-verify", "-am", "words")
    let kept = try repository.read(".git/bangkom/ADJUSTMENT.yaml")
    try repository.write(
      kept.replacing("option: 32 JP", with: "option: tidak berubah"),
      to: ".git/bangkom/ADJUSTMENT.yaml")
    let (status, text) = await repository.bangkom(["adjust", "--continue"])
    #expect(status == 0, "\(text)")
    let policy = try repository.read(Self.path)
    #expect(policy.contains("value: 24, adjustment: ADJ-") && policy.contains("(2) Setiap PPPK"))
    #expect(try repository.git("status", "--porcelain") == "")
    #expect(await repository.bangkom(["adjust", "--continue"]).status == 2)
  }

  @Test func `edited words become changes with what was and what is, and pages follow`()
    async throws
  {
    let repository = try await Self.repository()
    _ = await repository.bangkom(["summary", "--write", "evidence-coverage"])
    _ = try repository.git("add", "-A")
    _ = try repository.git("commit", "--quiet", "-m", "page")
    try repository.write(Self.plain, to: ".git/alasan.yaml")
    let arguments = [
      "adjust", "pol-ooooog5", "--from", "2027-01-01", "--title", "Pasal 5", "--from-file",
      ".git/alasan.yaml",
    ]
    let nothing = await repository.bangkom(arguments)
    #expect(nothing.status == 2 && nothing.text.contains("nothing changes"))
    try Self.edit("sedikitnya 20 JP", "sedikitnya 24 JP", in: repository)
    try Self.edit("\n(2) PPPK paling banyak 24 JP.\n", "", in: repository)
    try Self.edit(
      "## Pasal 6", "## Pasal 5A {#pasal-5a}\n\n(1) Baru.\n\n## Pasal 6", in: repository)
    try Self.edit(
      "value: 20}", "value: 20}\n      - {from: 2027-01-01, value: 24}", in: repository)
    let (status, text) = await repository.bangkom(arguments)
    #expect(status == 0, "\(text)")
    let path = try #require(
      try repository.git("show", "--name-only", "--format=", "HEAD").split(separator: "\n")
        .first { $0.hasPrefix("adjustments/") })
    let adjustment = try repository.read(String(path))
    #expect(adjustment.contains("type: ketentuan\n"))
    for part in [
      "path: parameters/jp_min_pns\n    before: 20\n    after: 24\n",
      "op: ubah\n    path: pasal-5/1\n    before: (1) Setiap PNS mengikuti sedikitnya 20 JP.\n",
      "op: hapus\n    path: pasal-5/2\n", "op: tambah\n    path: pasal-5a\n",
    ] {
      #expect(adjustment.contains(part), "\(part)\n\(adjustment)")
    }
    #expect(try repository.read(Self.path).contains("value: 24, adjustment: ADJ-"))
    #expect(
      try repository.git("show", "--name-only", "--format=", "HEAD")
        .contains("summaries/evidence-coverage.md"))
    #expect(try repository.git("status", "--porcelain") == "")
    #expect(await repository.bangkom(["check"]).text.contains("no findings"))
  }

  @Test func `a correction needs a reason alone, and may not change a figure`() async throws {
    let repository = try await Self.repository()
    try repository.write(
      "decided_on: 2026-12-14\ndecided_by: ppk\nrationale:\n  problem: Salah tulis\n  reason: Ejaan\n",
      to: ".git/alasan.yaml")
    let correct = [
      "adjust", "POL-00000G5", "--type", "ralat", "--from", "2026-12-14", "--from-file",
      ".git/alasan.yaml",
    ]
    let figure = await repository.bangkom(correct + ["--set", "jp_min_pns=24"])
    #expect(figure.status == 1 && figure.text.contains("error[correction-meaning]"))
    try Self.edit("mengikuti", "wajib mengikuti", in: repository)
    #expect(await repository.bangkom(correct).status == 6)
    #expect(await repository.bangkom(correct + ["--anew"]).status == 0)
    #expect(await repository.bangkom(["check"]).text.contains("no findings"))
    // The same without evidence is none of the other kinds.
    try Self.edit("wajib mengikuti", "mengikuti", in: repository)
    #expect(
      await repository.bangkom(correct.map { $0 == "ralat" ? "ketentuan" : $0 }).text
        .contains("error[missing-field]: `evidence` is missing"))
  }

  @Test func `an emergency may bring its evidence later, by a day that is watched`() async throws {
    let repository = try await Self.repository()
    let lines = Self.plain.split(separator: "\n", omittingEmptySubsequences: false)
    let urgent = lines.map { $0.hasPrefix("  evidence:") ? "  evidence_due: 2027-01-10" : $0 }
      .filter { !$0.contains("value: 2,") }.joined(separator: "\n")
    try repository.write(urgent, to: ".git/alasan.yaml")
    let (status, text) = await repository.bangkom([
      "adjust", "POL-00000G5", "--type", "darurat", "--set", "jp_min_pns=24", "--from",
      "2026-12-15", "--from-file", ".git/alasan.yaml",
    ])
    #expect(status == 0, "\(text)")
    #expect(await repository.bangkom(["due"]).text.contains("bukti darurat"))
  }

  @Test func `the last adjustment can be amended until it is pushed`() async throws {
    let repository = try await Self.repository()
    try repository.write(Self.plain, to: ".git/alasan.yaml")
    let set = ["adjust", "POL-00000G5", "--set", "jp_min_pns=24", "--from", "2027-01-01"]
    #expect(await repository.bangkom(set + ["--from-file", ".git/alasan.yaml"]).status == 0)
    let parent = try repository.git("rev-parse", "HEAD~1")
    try repository.write(
      Self.plain.replacing("reason: Perlu", with: "reason: Sangat perlu"), to: ".git/alasan.yaml")
    let amend = ["adjust", "--amend", "--from-file", ".git/alasan.yaml"]
    #expect(await repository.bangkom(amend).status == 0)
    #expect(try repository.git("rev-parse", "HEAD~1") == parent)
    #expect(try repository.git("log", "-1", "--format=%B").contains("Reason: Sangat perlu"))
    #expect(try repository.git("status", "--porcelain") == "")
    #expect(await repository.bangkom(["check", "--rev", "HEAD"]).text.contains("no findings"))
    _ = try repository.git("update-ref", "refs/remotes/origin/main", "HEAD")
    #expect(await repository.bangkom(amend).status == 6)
    _ = try repository.git("commit", "--quiet", "--no-verify", "--allow-empty", "-m", "other")
    #expect(await repository.bangkom(amend).status == 2)
  }

  @Test func `a policy that stays, one that ends, and files that are left to git`() async throws {
    let repository = try await Self.repository()
    try repository.write(Self.plain, to: ".git/alasan.yaml")
    let from = ["--from-file", ".git/alasan.yaml"]
    #expect(
      await repository.bangkom(["adjust", "POL-00000G5", "--type", "tetap"] + from).status == 0)
    let (status, text) = await repository.bangkom(
      ["adjust", "POL-00000G5", "--type", "pencabutan", "--from", "2027-02-01", "--no-commit"]
        + from)
    #expect(status == 0, "\(text)")
    #expect(try repository.git("status", "--porcelain").contains(" M policies/POL-00000G5-jam.md"))
    #expect(try repository.read(Self.path).contains("effective_to: 2027-01-31\n"))
    #expect(try repository.read(Self.path).contains("status: berlaku\n"))
    let dry = await repository.bangkom(
      ["adjust", "POL-00000G5", "--set", "jp_min_pns=24", "--from", "2027-01-01", "--dry-run"])
    #expect(dry.text.contains("+ parameters[jp_min_pns].values[2027-01-01]"))
    #expect(dry.text.contains("\nPolicy: POL-00000G5\n"))
  }

  @Test func `edits that somebody has not committed are never written over`() async throws {
    let repository = try await Self.repository()
    try repository.write(Self.plain, to: ".git/alasan.yaml")
    let set = [
      "adjust", "POL-00000G5", "--set", "jp_min_pns=24", "--from", "2027-01-01", "--from-file",
      ".git/alasan.yaml",
    ]
    try Self.edit("mengikuti", "wajib mengikuti", in: repository)
    let head = try repository.git("rev-parse", "HEAD")
    for more in [[], ["--no-commit"]] {
      let (status, text) = await repository.bangkom(set + more)
      #expect(status == 6 && text.contains("not committed"), "\(text)")
    }
    _ = try repository.git("add", "-A")
    #expect(await repository.bangkom(set).status == 6)
    #expect(try repository.read(Self.path).contains("wajib mengikuti"))
    #expect(try repository.git("rev-parse", "HEAD") == head)
    // Without --set the same edit is what is adjusted.
    let words = set.filter { $0 != "--set" && $0 != "jp_min_pns=24" }
    #expect(await repository.bangkom(words).status == 0)
    #expect(try repository.git("status", "--porcelain") == "")
  }

  @Test func `options that would be passed over are refused`() async throws {
    let repository = try await Self.repository()
    try repository.write(Self.plain, to: ".git/alasan.yaml")
    let from = ["--from-file", ".git/alasan.yaml"]
    for arguments in [
      ["POL-00000G5", "--type", "tetap", "--set", "jp_min_pns=24"], ["--amend", "--continue"],
      ["POL-00000G5", "--amend"], ["--continue", "--set", "jp_min_pns=24"],
    ] {
      #expect(await repository.bangkom(["adjust"] + arguments + from).status == 2, "\(arguments)")
    }
  }

  @Test func `a whole record serves as rationale, and words are not taken for keys`() async throws {
    let repository = try await Self.repository()
    let record = SmallRecords.adjustment(changes: nil)
      .replacing("Waktu terlalu singkat", with: "\"menurut decided_on: tidak jelas\"")
    try repository.write(record, to: ".git/alasan.yaml")
    let (status, text) = await repository.bangkom([
      "adjust", "POL-00000G5", "--set", "jp_min_pns=24", "--from", "2027-01-01", "--from-file",
      ".git/alasan.yaml",
    ])
    #expect(status == 0, "\(text)")
    #expect(
      try repository.git("log", "-1", "--format=%B").contains("menurut decided_on: tidak jelas"))
  }

  @Test(arguments: [
    "values: [{from: 2024-01-02, value: 20}]", "values: [{from: 2024-01-02, value: 20},]",
    "values: [\n        {from: 2024-01-02,\n         value: 20}\n      ]",
    "values:\n      - from: 2024-01-02\n        value: 20",
  ])
  func `a value is added to a list however it is written`(_ values: String) async throws {
    let repository = try await Self.repository()
    let policy = SmallRecords.policy.replacing(
      "values:\n      - {from: 2024-01-02, value: 20}", with: values)
    try repository.write(policy, to: Self.path)
    _ = try repository.git("commit", "--quiet", "--no-verify", "-am", "layout", "--allow-empty")
    try repository.write(Self.plain, to: ".git/alasan.yaml")
    let (status, text) = await repository.bangkom([
      "adjust", "POL-00000G5", "--set", "jp_min_pns=24", "--from", "2027-01-01", "--from-file",
      ".git/alasan.yaml",
    ])
    #expect(status == 0, "\(text)")
    let show = { (day: String) in
      await repository.bangkom(["show", "POL-00000G5", "--as-of", day, "--field", "jp_min_pns"])
        .text
    }
    #expect(await show("2027-01-01") == "24\n")
    #expect(await show("2026-12-31") == "20\n")
    let before = await repository.bangkom(["show", "POL-00000G5", "--as-of", "2026-12-31"]).text
    #expect(!before.contains("2027-01-01") && before.contains("value: 20"))
  }

  @Test func `an objective that changes is a change like another`() async throws {
    let repository = try await Self.repository()
    try Self.edit("about: Jam pelajaran", "about: Jam pelajaran ASN", in: repository)
    try repository.write(Self.plain, to: ".git/alasan.yaml")
    let (status, text) = await repository.bangkom([
      "adjust", "POL-00000G5", "--from", "2027-01-01", "--from-file", ".git/alasan.yaml",
    ])
    #expect(status == 0, "\(text)")
    let diff = await repository.bangkom(["show", String(text.split(separator: " ")[0])]).text
    #expect(try repository.git("show", "HEAD").contains("path: fields/about"), "\(diff)")
  }

  /// A policy of a few lines, committed; nothing else.
  private static func repository() async throws -> TestRepository {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    try repository.write(SmallRecords.policy, to: path)
    _ = try repository.git("add", "-A")
    _ = try repository.git("commit", "--quiet", "--no-verify", "-m", "begin")
    return repository
  }

  private static func edit(_ old: String, _ new: String, in repository: TestRepository) throws {
    let text = try repository.read(path)
    #expect(text.contains(old), "\(old)")
    try repository.write(text.replacing(old, with: new), to: path)
  }

  private static let path = SmallRecords.policyPath
  private static let plain = SmallRecords.rationale("value: 2, as_of: 2026-12-14")

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
