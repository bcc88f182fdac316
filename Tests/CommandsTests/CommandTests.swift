import Documents
import Foundation
import Testing

@Suite struct CommandTests {
  @Test(arguments: [
    ["--help"], ["help", "check"], ["--version"], ["completions", "bash"], ["manual"], ["rules"],
    ["explain", "plan-ceiling"], ["explain", "unknown-field"],
  ]) func `help needs no repository`(arguments: [String]) async throws {
    let repository = try TestRepository()
    let (status, text) = await repository.bangkom(arguments)
    #expect(status == 0, "\(text)")
    #expect(!text.isEmpty)
  }

  @Test func `a command that there is not is told, with the nearest`() async throws {
    let repository = try TestRepository()
    var (status, text) = await repository.bangkom(["chek"])
    #expect(status == 2)
    #expect(
      text == "bangkom: there is no command `chek`\ndid you mean `check`?\n"
        + "all commands: bangkom --help\n")
    (status, text) = await repository.bangkom(["nope\u{1B}"])
    #expect(status == 2)
    #expect(
      text == "bangkom: there is no command `nope\\u{1B}`\nall commands: bangkom --help\n")
  }

  @Test(arguments: [
    (["check", "--help"], "check"), (["help", "check"], "check"), (["check", "-h"], "check"),
    (["hook"], "hook"), (["help", "hook", "run"], "hook run"), (["hook", "run", "-h"], "hook run"),
  ]) func `help of a verb is that verb's`(arguments: [String], verb: String) async throws {
    let repository = try TestRepository()
    for language in [Language.en, .id] {
      let (status, text) = await repository.bangkom(arguments, language: language)
      #expect(status == 0)
      #expect(text.contains("USAGE: bangkom \(verb) "), "\(text)")
      #expect(text.contains("Contoh:") == (verb != "hook run" && language == .id), "\(text)")
    }
    for options in [["--lang", "id", "help", "check"], ["help", "check", "--lang", "id"]] {
      #expect(await repository.bangkom(options).text.contains("Contoh:"))
    }
  }

  @Test func `queries that are kept in the repository are listed and run by name`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    let list = await repository.bangkom(["sql", "--list"]).text
    let names = list.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(names.contains("masukan-belum-dijawab"))
    for name in names {
      #expect(await repository.bangkom(["sql", String(name)]).status == 0, "\(name)")
    }
    try repository.write(
      "-- how many\n-- units\nSELECT count(*) AS n FROM org_unit", to: "queries/n.sql")
    #expect(await repository.bangkom(["sql", "--list"]).text.contains("n  how many units\n"))
    #expect(await repository.bangkom(["sql", "n", "--format", "csv"]).text == "n\n0\n")
    try repository.write("DELETE FROM org_unit", to: "queries/n.sql")
    #expect(await repository.bangkom(["sql", "n"]).status == 2)
  }

  @Test func `outside a repository of records the message says what to do`() async throws {
    let repository = try TestRepository()
    let (status, text) = await repository.bangkom(["check"])
    #expect(status == 4)
    #expect(text.contains("make a repository of records: bangkom init"))
    let indonesian = await repository.bangkom(["check", "--lang", "id"]).text
    #expect(indonesian.contains("buat repositori catatan: bangkom init"))
  }

  @Test(arguments: [["chek"], ["check", "--frmat", "json"], ["check", "--today", "2026-02-30"]])
  func `wrong usage is status 2`(arguments: [String]) async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    #expect(await repository.bangkom(arguments).status == 2)
  }

  @Test func `a broken schema is status 3, and nothing is checked`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    let path = "schema/plans/plan.schema.json"
    let schema = try repository.read(path)
    try repository.write(
      schema.replacingOccurrences(of: "#/$defs/year", with: "#/$defs/yeer"), to: path)
    let (status, text) = await repository.bangkom(["check"])
    #expect(status == 3)
    #expect(text.contains("\(path):"))
    #expect(text.contains("leads to nothing in the schema"))
    try repository.write(schema, to: path)
    #expect(await repository.bangkom(["check"]).status == 0)
    try repository.write("-- x\nSELECT 1", to: "schema/plans/rules/x.sql")
    #expect(await repository.bangkom(["check"]).text.contains("schema/plans/rules/x.sql:1"))
  }

  @Test func `a new repository starts with its reference sets as records of its own`() async throws
  {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    let query = "SELECT value FROM reference_set_parameters WHERE key = 'jp_min_pns'"
    #expect(await repository.bangkom(["sql", query, "--format", "csv"]).text == "value\n20\n")
    #expect(!FileManager.default.fileExists(atPath: "\(repository.root)/templates/records"))
    #expect(await repository.bangkom(["check"]).text == "22 files, no findings\n")
    // What is there stays, also when it was corrected.
    let folder = "registry/reference"
    let name = try FileManager.default.contentsOfDirectory(atPath: "\(repository.root)/\(folder)")
      .first { $0.contains("aturan-hitung") }
    let path = "\(folder)/\(name ?? "")"
    let text = try repository.read(path).replacingOccurrences(of: "value: 20,", with: "value: 24,")
    try repository.write(text, to: path)
    _ = await repository.bangkom(["init"])
    #expect(try repository.read(path) == text)
  }

  @Test func `two plans of the agency are one twice, those of two units are not`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    func plan(_ id: String, _ unit: String?) throws {
      let level = unit.map { "level: unit\nunit: \($0)" } ?? "level: instansi"
      try repository.write(
        """
        schema: plan/1
        id: \(id)
        title: Rencana
        \(level)
        year: 2027
        revision: 0
        status: draf
        ceilings: []

        """, to: "plans/2027/\(id).yaml")
    }
    try plan("PLN-0000012", nil)
    try plan("PLN-0000024", nil)
    try plan("PLN-0000036", "UNT-0000012")
    try plan("PLN-0000048", "UNT-0000024")
    let text = await repository.bangkom(["check", "--format", "short"]).text
    let repeated = text.split(separator: "\n").filter { $0.hasSuffix("[unique-value]") }
    #expect(
      repeated == [
        "plans/2027/PLN-0000024.yaml:6:11: error: `instansi / – / 2027 / 0` "
          + "(level + unit + year + revision) is already that of PLN-0000012 [unique-value]"
      ])
  }

  @Test func `a rule that a repository adds runs, and can only read`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    try repository.write(HookTests.unit, to: HookTests.unitPath)
    func rule(_ query: String) -> String {
      """
      -- no-dinas: no departments here
      -- title.id: tidak ada dinas
      -- why.en: test
      -- why.id: uji
      -- remedy.en: test
      -- remedy.id: uji
      -- message.en: `{name}` is a department
      -- message.id: `{name}` adalah dinas
      \(query)

      """
    }
    let path = "schema/registry/rules/no-dinas.sql"
    try repository.write(
      rule("SELECT file, '/type' AS pointer, name FROM org_unit WHERE type = 'dinas'"), to: path)
    let (status, text) = await repository.bangkom(["check", "--format", "short"])
    #expect(status == 1)
    #expect(
      text == "\(HookTests.unitPath):5:7: error: `Dinas Kesehatan` is a department [no-dinas]\n")
    for query in [
      "DELETE FROM org_unit", "ATTACH 'x' AS y", "PRAGMA journal_mode",
      "SELECT load_extension('x')",
      "SELECT randomblob(10)", "SELECT nothing FROM nowhere",
      "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n",
    ] {
      try repository.write(rule(query), to: path)
      #expect(await repository.bangkom(["check"]).status == 3, "\(query)")
    }
  }

  @Test func `severities in the settings are obeyed`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    try repository.write(
      HookTests.unit.replacingOccurrences(of: "dinas\n", with: "dins\n"), to: HookTests.unitPath)
    #expect(await repository.bangkom(["check"]).status == 1)
    try repository.write("agency: X\nseverities: {enum: warning}\n", to: "bangkom.yaml")
    #expect(await repository.bangkom(["check"]).status == 0)
    #expect(await repository.bangkom(["check", "--strict"]).status == 1)
    try repository.write("agency: X\nseverities: {enum: off}\n", to: "bangkom.yaml")
    #expect(await repository.bangkom(["check"]).text == "23 files, no findings\n")
    try repository.write("agncy: X\n", to: "bangkom.yaml")
    #expect(await repository.bangkom(["check"]).status == 3)
  }

  @Test func `a store that is damaged, older or gone is built anew`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init", "--demo"])
    let first = await repository.bangkom(["check", "--format", "json"])
    let store = "\(repository.root)/.git/bangkom/store.sqlite"
    for damage in [Data("not a database".utf8), Data(), nil] {
      for suffix in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: store + suffix)
      }
      if let damage { try damage.write(to: URL(filePath: store)) }
      #expect(await repository.bangkom(["check", "--format", "json"]) == first)
    }
    // A store that is sound at its start and broken further on.
    var bytes = try Data(contentsOf: URL(filePath: store))
    bytes.replaceSubrange(8_192..<bytes.count, with: Data(count: bytes.count - 8_192))
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: store + suffix) }
    try bytes.write(to: URL(filePath: store))
    #expect(await repository.bangkom(["check", "--format", "json"]) == first)
  }

  @Test func `every state gives the same findings, however the store came there`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init", "--demo"])
    let people = try repository.read("registry/people.csv")
    try repository.write(
      people.replacingOccurrences(of: "PNS", with: "PSN", maximum: 2), to: "registry/people.csv")
    let warm = await repository.bangkom(["check", "--format", "json"])
    #expect(warm.status == 1)
    _ = await repository.bangkom(["check", "--rev", "HEAD~20"])
    #expect(await repository.bangkom(["check", "--staged"]).status == 0)
    #expect(await repository.bangkom(["check", "--format", "json"]) == warm)
    try FileManager.default.removeItem(atPath: "\(repository.root)/.git/bangkom")
    #expect(await repository.bangkom(["check", "--format", "json"]) == warm)
  }
}

extension String {
  fileprivate func replacingOccurrences(of text: String, with other: String, maximum: Int) -> String
  {
    var result = self
    for _ in 0..<maximum {
      guard let range = result.range(of: text) else { break }
      result.replaceSubrange(range, with: other)
    }
    return result
  }
}
