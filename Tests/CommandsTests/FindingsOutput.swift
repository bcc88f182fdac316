import Documents
import Foundation
import Testing
import Workflow

/// Holds what `--format json` and `jsonl` of every run in these tests print against
/// `schema/findings.schema.json`.
enum FindingsOutput {
  private static let validator = Result {
    try FileValidator(
      schema: Transcript.root.appending(path: "schema/findings.schema.json").path)
  }

  static func check(_ output: String, of arguments: [String], status: Int32) {
    guard ["check", "validate"].contains(arguments.first ?? ""), [0, 1, 7].contains(status),
      let option = arguments.firstIndex(of: "--format"), option + 1 < arguments.count,
      let text = document(output, arguments[option + 1])
    else { return }
    switch validator {
    case .success(let validator):
      let problems = validator.problems(in: Array(text.utf8), format: .json)
      #expect(
        problems.map { "\($0.pointer): \($0.message.en)" } == [],
        "bangkom \(arguments.joined(separator: " "))")
    case .failure(let error): Issue.record(error)
    }
  }

  /// One document; of lines one that has them as its findings.
  private static func document(_ output: String, _ format: String) -> String? {
    switch format {
    case "json": return output
    case "jsonl":
      let lines = output.split(separator: "\n").joined(separator: ",")
      return """
        {"version": 1, "findings": [\(lines)],
         "summary": {"files": 0, "errors": 0, "warnings": 0, "notes": 0}}
        """
    default: return nil
    }
  }
}

/// Findings for programs, of a repository with mistakes of many kinds.
@Suite struct FindingsOutputTests {
  private func repository() async throws -> TestRepository {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    try repository.write(HookTests.unit, to: HookTests.unitPath)
    return repository
  }

  private static let copy = "registry/units/UNT-C2WNHE5-salinan.yaml"

  @Test func `the schema of findings takes no other members, and lacks none`() throws {
    let validator = try FileValidator(
      schema: Transcript.root.appending(path: "schema/findings.schema.json").path)
    let text = #"{"version": 1, "findings": [{"path": "a", "extra": 1}], "summary": {}}"#
    let problems = validator.problems(in: Array(text.utf8), format: .json)
    #expect(problems.contains { $0.pointer == "/findings/0/extra" && $0.rule == "unknown-field" })
    #expect(problems.contains { $0.pointer == "/findings/0/related" && $0.rule == "missing-field" })
    #expect(problems.contains { $0.pointer == "/summary/files" })
  }

  @Test func `dates in the wrong order name each other`() async throws {
    let repository = try await repository()
    try repository.write(
      """
      ---
      schema: policy/1
      id: POL-7K3QDXM
      type: perbup
      number: 12
      year: 2024
      about: Jam pelajaran
      status: berlaku
      gazette: berita_daerah
      enacted_on: 2023-12-22
      promulgated_on: 2023-12-20
      parameters:
        - {key: jp_min_pns, unit: JP, values: [{from: 2024-01-02, value: 20}]}
      ---

      ## Pasal 5 {#pasal-5}

      (1) Setiap PNS mengikuti sedikitnya 20 JP.

      """, to: "policies/POL-7K3QDXM.md")
    let text = await repository.bangkom(["check"]).text
    #expect(text.contains("--> policies/POL-7K3QDXM.md:11:17"), "\(text)")
    #expect(text.contains("::: policies/POL-7K3QDXM.md:10:13"), "\(text)")
    #expect(text.contains("---------- this comes first"), "\(text)")
  }

  @Test func `two records with one id name each other's places`() async throws {
    let repository = try await repository()
    try repository.write(
      HookTests.unit.replacingOccurrences(of: "code: \"", with: "code: \"9"), to: Self.copy)
    let text = await repository.bangkom(["check"]).text
    #expect(text.contains("error[duplicate-id]"))
    #expect(text.contains(" ::: registry/units/UNT-C2WNHE5"))
    #expect(text.contains("the other record is here"))
    for format in ["json", "jsonl"] {
      let (status, output) = await repository.bangkom(["check", "--format", format])
      #expect(status == 1)
      #expect(output.contains("\"related\""))
    }
    let short = await repository.bangkom(["check", "--format", "short"]).text
    let line = try #require(short.split(separator: "\n").first { $0.contains("[duplicate-id]") })
    #expect(line.contains(":2:5: error: `UNT-C2WNHE5` is the id of another record already"))
  }

  @Test func `a value that only one record may have names the other record`() async throws {
    let repository = try await repository()
    try repository.write(
      HookTests.unit.replacingOccurrences(of: "UNT-C2WNHE5", with: "UNT-M4T90R3"),
      to: "registry/units/UNT-M4T90R3-salinan.yaml")
    let (_, text) = await repository.bangkom(["check"])
    #expect(text.contains("error[unique-value]"))
    #expect(text.contains(" ::: \(HookTests.unitPath):3:7\n"), "\(text)")
  }

  @Test func `a file with many findings shows a hundred, or all where that is asked for`()
    async throws
  {
    let repository = try await repository()
    let lines = (0..<150).map { "x\($0): 1" }.joined(separator: "\n")
    try repository.write(HookTests.unit + lines + "\n", to: HookTests.unitPath)
    let text = await repository.bangkom(["check"]).text
    #expect(text.components(separatedBy: "error[unknown-field]").count == 101)
    #expect(text.contains("50 more findings are not shown; all of them: bangkom check --all\n"))
    #expect(text.hasSuffix("150 errors in 1 of 23 files\n"))
    let all = await repository.bangkom(["check", "--all"]).text
    #expect(all.components(separatedBy: "error[unknown-field]").count == 151)
    #expect(!all.contains("more findings"))
    let short = await repository.bangkom(["check", "--format", "short"]).text
    #expect(short.split(separator: "\n").count == 150)
    _ = await repository.bangkom(["check", "--format", "json"])
  }

  @Test(arguments: [
    ("id: UNT-C2WNHE5", "id: UNT-C2WNEH5", "`E` and `H` are swapped in `UNT-C2WNEH5`"),
    ("id: UNT-C2WNHE5", "id: UNT-C2WNHE4", "with the others the last one would be `5`"),
  ]) func `a wrong check character says which two are swapped, or what it would be`(
    old: String, new: String, help: String
  ) async throws {
    let repository = try await repository()
    try repository.write(
      HookTests.unit.replacingOccurrences(of: old, with: new), to: HookTests.unitPath)
    let text = await repository.bangkom(["check"]).text
    #expect(text.contains("error[id-check]"))
    #expect(text.contains(help), "\(text)")
  }

  @Test func `a reference to nothing lists the nearest records with their titles`() async throws {
    let repository = try await repository()
    func unit(_ id: String, _ name: String, _ parent: String) throws {
      let text = HookTests.unit.replacingOccurrences(of: "UNT-C2WNHE5", with: id)
        .replacingOccurrences(of: "Dinas Kesehatan", with: name)
        .replacingOccurrences(of: "code: \"", with: "code: \"\(name.count)")
      try repository.write(
        text + (parent.isEmpty ? "" : "parent: \(parent)\n"), to: "registry/units/\(id).yaml")
    }
    try unit("UNT-M4T90R3", "Dinas Sosial", "UNT-M4T09R3")
    try unit("UNT-7K3QDXM", "Dinas Pertanian", "Dinas Sosial")
    try unit("UNT-P5J6VK4", "Dinas Pariwisata", "UNT-0000012")
    let text = await repository.bangkom(["check"]).text
    #expect(text.contains("did you mean `UNT-M4T90R3` \"Dinas Sosial\"?"), "\(text)")
    #expect(text.contains("`0` and `9` are swapped in `UNT-M4T09R3`"), "\(text)")
    // A name in place of an id is said once, by its form, with the record of that name.
    #expect(text.components(separatedBy: "Dinas Sosial` ").count == 2, "\(text)")
    #expect(!text.contains("`Dinas Sosial` is not a record here"))
    #expect(text.components(separatedBy: "did you mean `UNT-M4T90R3` \"Dinas Sosial\"?").count == 3)
    #expect(text.contains("none of the 4 records of this kind is near; see: bangkom list org-unit"))
  }

  @Test func `a file with a key twice is checked to its end`() async throws {
    let repository = try await repository()
    try repository.write(
      HookTests.unit.replacingOccurrences(of: "dinas\n", with: "dins\ntype: dinas\n"),
      to: HookTests.unitPath)
    let lines = await repository.bangkom(["check", "--format", "short"]).text
      .split(separator: "\n").map { $0.split(separator: "[").last ?? "" }
    #expect(lines.contains("yaml-duplicate-key]"))
    #expect(lines.contains("enum]"))
    let text = await repository.bangkom(["check"]).text
    #expect(text.contains("the first is here"))
  }
}
