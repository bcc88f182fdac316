import Foundation
import Testing

/// `fix` and `fmt` as a person uses them: on a repository with mistakes of every sort.
@Suite struct FixTests {
  private static let unit = "registry/units/UNT-A81YZBX-dinas-kesehatan.yaml"
  private static let text = """
    schema: org-unit/1
    id: UNT-A81YZBX
    code: "1708.103"
    name: Dinas Kesehatan
    type: dinas
    active_from: 2017-01-01

    """
  private static let mistyped =
    text.replacingOccurrences(of: "name:", with: "nmae:")
    .replacingOccurrences(of: "\"1708.103\"", with: "1708.103")
    .replacingOccurrences(of: "2017-01-01", with: "13/01/2017  # mulai")

  /// A repository with one record.
  private func repository(_ text: String, at path: String = unit) async throws -> TestRepository {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    try repository.write(text, to: path)
    return repository
  }

  @Test func `everything that is safe is mended, and said file by file`() async throws {
    let repository = try await repository(Self.mistyped)
    let (status, text) = await repository.bangkom(["fix", "--all"])
    #expect(
      text == """
        \(Self.unit)
          3:7     1708.103 -> "1708.103" [quote-string]
          4:1     nmae -> name [unknown-field]
          6:14    13/01/2017 -> 2017-01-13 [format-date]
        3 mended in 1 files

        """)
    #expect(status == 0)
    #expect(
      try repository.read(Self.unit)
        == Self.text.replacingOccurrences(of: "2017-01-01", with: "2017-01-13  # mulai"))
    #expect(await repository.bangkom(["check"]).text == "23 files, no findings\n")
    #expect(try repository.git("diff", "--cached", "--name-only").isEmpty)
  }

  @Test func `the store is free when the files are read again`() async throws {
    let repository = try await repository(Self.mistyped)
    _ = await repository.bangkom(["check"])
    let text = await repository.bangkom(["fix", "--all", "--verbose"]).text
    #expect(text.contains("store kept"))
    // Were it not, the command would wait, and build one of its own.
    #expect(!text.contains("built anew"))
  }

  @Test func `one rule leaves the others, and what is left is said`() async throws {
    let repository = try await repository(Self.mistyped + "ownr: x\n")
    let (status, text) = await repository.bangkom(["fix", "unknown-field", "registry"])
    #expect(
      text == """
        \(Self.unit)
          4:1     nmae -> name [unknown-field]
        1 mended in 1 files
        left for you to mend: 1
        \(Self.unit):7:1: error: `ownr` is not a field of an organisational unit [unknown-field]

        """)
    #expect(status == 1)
    let indonesian = await repository.bangkom([
      "fix", "quote-string", "--lang", "id", "UNT-A81YZBX",
    ])
    #expect(indonesian.text.contains("1 diperbaiki di 1 berkas"))
  }

  @Test func `the dry run writes nothing, and git takes it`() async throws {
    let repository = try await repository(Self.mistyped)
    let (status, text) = await repository.bangkom(["fix", "--all", "--dry-run"])
    #expect(status == 1)
    #expect(try repository.read(Self.unit) == Self.mistyped)
    #expect(text.hasSuffix("3 to mend in 1 files; nothing was written\n"))
    let lines = text.split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
    try repository.write(lines, to: ".git/patch")
    _ = try repository.git("apply", ".git/patch")
    #expect(await repository.bangkom(["check"]).text == "23 files, no findings\n")
    let again = await repository.bangkom(["fix", "--all", "--dry-run"])
    #expect(again.status == 0 && again.text == "nothing to mend\n")
  }

  @Test func `what is switched off, ignored or a link is left alone`() async throws {
    let repository = try await repository(Self.mistyped)
    try repository.write("agency: X\nseverities: {quote-string: off}\n", to: "bangkom.yaml")
    _ = await repository.bangkom(["fix", "--all"])
    #expect(try repository.read(Self.unit).contains("code: 1708.103\n"))

    try repository.write("registry/\n", to: ".gitignore")
    try repository.write(Self.mistyped, to: Self.unit)
    #expect(await repository.bangkom(["fix", "--all"]).text == "nothing to mend\n")
    #expect(await repository.bangkom(["fmt"]).text == "0 files, all canonical\n")

    try repository.write("", to: ".gitignore")
    try FileManager.default.moveItem(
      atPath: "\(repository.root)/\(Self.unit)", toPath: "\(repository.root)/away.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: "\(repository.root)/\(Self.unit)",
      withDestinationPath: "\(repository.root)/away.yaml")
    _ = await repository.bangkom(["fix", "--all"])
    #expect(await repository.bangkom(["fmt"]).text.contains("left alone: it is no ordinary file"))
    #expect(try repository.read("away.yaml") == Self.mistyped)
  }

  @Test func `permissions stay`() async throws {
    let repository = try await repository(Self.mistyped)
    let file = "\(repository.root)/\(Self.unit)"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    _ = await repository.bangkom(["fix", "--all"])
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test(arguments: [
    ["fix"], ["fix", "unknwn-field"], ["fix", "--all", "nowhere.yaml"], ["fmt", ".."],
  ])
  func `a slip in the command is said, and nothing is written`(arguments: [String]) async throws {
    let repository = try await repository(Self.mistyped)
    #expect(await repository.bangkom(arguments).status == 2)
    #expect(try repository.read(Self.unit) == Self.mistyped)
  }

  @Test func `the line for editors is written where it is missing or wrong`() async throws {
    let repository = try await repository(Self.text)
    let line = "# yaml-language-server: $schema=../../schema/registry/org-unit.schema.json\n"
    #expect(await repository.bangkom(["check"]).text == "23 files, no findings\n")
    #expect(await repository.bangkom(["fix", "--all"]).text == "nothing to mend\n")
    #expect(await repository.bangkom(["fix", "schema-modeline"]).status == 0)
    #expect(try repository.read(Self.unit) == line + Self.text)
    try repository.write(
      line.replacingOccurrences(of: "org-unit", with: "plan") + Self.text, to: Self.unit)
    #expect(await repository.bangkom(["check"]).text.contains("note[schema-modeline]"))
    #expect(await repository.bangkom(["fix", "--all"]).status == 0)
    #expect(try repository.read(Self.unit) == line + Self.text)
  }

  @Test func `any file is mended by any schema, outside a repository as well`() async throws {
    let repository = try TestRepository()
    try repository.write(
      """
      {"properties": {"code": {"type": "string"}, "people": {"type": "integer"}},
       "required": ["people"], "additionalProperties": false}
      """, to: "s.json")
    try repository.write("code: 007\npeoplle: 12.000.000\n", to: "a.yaml")
    try repository.write("{\"people\": \"12\"}\n", to: "b.json")
    let files = ["a.yaml", "b.json", "s.json"].map { "\(repository.root)/\($0)" }
    let arguments = ["validate", "--schema", files[2], files[0], files[1]]
    #expect(await repository.bangkom(arguments).status == 1)
    let (status, text) = await repository.bangkom(arguments + ["--fix"])
    #expect(text == "\(files[0]): mended\n\(files[1]): mended\n2 files, no findings\n")
    #expect(status == 0)
    #expect(try repository.read("a.yaml") == "code: \"007\"\npeople: 12000000\n")
    #expect(try repository.read("b.json") == "{\"people\": 12}\n")
  }

  // MARK: - fmt

  @Test func `the layout becomes canonical, and what can't be read is left alone`() async throws {
    let untidy = Self.text.replacingOccurrences(of: ": ", with: ":   ")
      .replacingOccurrences(of: "\n", with: "\r\n")
    let repository = try await repository(untidy)
    let broken = "registry/units/UNT-M4T90R3.yaml"
    try repository.write("schema: [\n", to: broken)
    let check = await repository.bangkom(["fmt", "--check"])
    #expect(
      check.text == """
        \(Self.unit)
        \(broken):1:9: left alone: this bracket is never closed
        1 of 24 files are not canonical; nothing was written

        """)
    #expect(check.status == 1)
    #expect(try repository.read(Self.unit) == untidy)
    #expect(await repository.bangkom(["fmt", Self.unit]).status == 0)
    #expect(try repository.read(Self.unit) == Self.text)
    #expect(try repository.read(broken) == "schema: [\n")
    let again = await repository.bangkom(["fmt", "--check", "UNT-A81YZBX"])
    #expect(again.status == 0 && again.text == "1 files, all canonical\n")
  }

  @Test func `keys are sorted by the schema where that is asked for`() async throws {
    let lines = Self.text.split(separator: "\n").reversed().joined(separator: "\n") + "\n"
    let repository = try await repository(lines)
    _ = await repository.bangkom(["fmt"])
    #expect(try repository.read(Self.unit) == lines)
    #expect(await repository.bangkom(["fmt", "--sort", "--dry-run"]).status == 1)
    _ = await repository.bangkom(["fmt", "--sort"])
    #expect(try repository.read(Self.unit) == Self.text)
  }

  @Test func `the demo and what init writes are canonical`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init", "--demo"])
    let all = await repository.bangkom(["fmt", "--check"])
    #expect(all.text == "750 files, all canonical\n")
    #expect(await repository.bangkom(["fmt", "--check", "bangkom.yaml"]).status == 0)
  }
}
