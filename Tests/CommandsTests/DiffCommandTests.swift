import Foundation
import Testing

/// `bangkom diff` over a small repository with a history of its own.
@Suite struct DiffCommandTests {
  private static let unit = """
    schema: org-unit/1
    id: UNT-TA6JQCX
    name: NAME
    type: badan

    """

  /// Three commits on three days, the last of them at 00:30 WIB of 2 July.
  private func repository() async throws -> TestRepository {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init", "--agency", "Kepahiang"])
    for (name, day) in [
      ("Satu", "2026-06-30T12:00:00+0700"), ("Dua", "2026-07-01T23:30:00+0700"),
      ("Tiga", "2026-07-02T00:30:00+0700"),
    ] {
      try write(name, in: repository)
      _ = try repository.git("add", "-A")
      _ = try repository.run(
        ["git", "commit", "-q", "--no-verify", "-m", name],
        environment: ["GIT_COMMITTER_DATE": day, "GIT_AUTHOR_DATE": day])
    }
    return repository
  }

  private func write(_ name: String, in repository: TestRepository) throws {
    try repository.write(
      Self.unit.replacing("NAME", with: name), to: "registry/units/UNT-TA6JQCX-badan.yaml")
  }

  /// What the name was and is.
  private func names(
    _ repository: TestRepository, _ arguments: String...
  ) async throws -> String? {
    let text = await repository.bangkom(["diff"] + arguments).text
    return text.split(separator: "\n").first { $0.hasPrefix("  ~ name: ") }
      .map { String($0.dropFirst(10)) }
  }

  @Test func `two sides are named as in git, or by a day`() async throws {
    let repository = try await repository()
    try write("Empat", in: repository)
    _ = try repository.git("add", "-A")
    try write("Lima", in: repository)
    #expect(try await names(repository) == "Tiga -> Lima")
    #expect(try await names(repository, "--staged") == "Tiga -> Empat")
    #expect(try await names(repository, "--cached", "HEAD~1") == "Dua -> Empat")
    #expect(try await names(repository, "--unstaged") == "Empat -> Lima")
    let impact = await repository.bangkom(["diff", "--unstaged", "--impact"])
    #expect(
      impact.status == 0 && impact.text.contains("units concerned: 1\n  Lima (UNT-TA6JQCX)\n"))
    #expect(await repository.bangkom(["diff", "--unstaged", "HEAD"]).status == 2)
    #expect(await repository.bangkom(["diff", "--unstaged", "--staged"]).status == 2)
    #expect(try await names(repository, "HEAD~2") == "Satu -> Lima")
    #expect(try await names(repository, "HEAD~2..HEAD~1") == "Satu -> Dua")
    #expect(try await names(repository, "HEAD~2..") == "Satu -> Tiga")
    #expect(try await names(repository, "HEAD~2", "HEAD") == "Satu -> Tiga")
    // The last commit of 1 July, by the clock of western Indonesia.
    #expect(try await names(repository, "2026-07-01") == "Dua -> Lima")
    #expect(try await names(repository, "2026-06-30..2026-07-01") == "Satu -> Dua")
    #expect(try await names(repository, "2026-07-01..2026-12-31") == "Dua -> Tiga")
    #expect(try await names(repository, "@{2026-06-30}..main@{2026-07-01}") == "Satu -> Dua")
  }

  @Test func `three dots compare with where a branch parted`() async throws {
    let repository = try await repository()
    _ = try repository.git("switch", "-qc", "usulan", "HEAD~1")
    try write("Usul", in: repository)
    _ = try repository.git("commit", "-qam", "usul", "--no-verify")
    #expect(try await names(repository, "main..usulan") == "Tiga -> Usul")
    #expect(try await names(repository, "main...usulan") == "Dua -> Usul")
    #expect(try await names(repository, "main...") == "Dua -> Usul")
  }

  @Test func `ids, files and folders narrow it`() async throws {
    let repository = try await repository()
    for subject in [
      "UNT-TA6JQCX", "unt-ta6jqcx", "registry", "registry/units/UNT-TA6JQCX-badan.yaml",
      "./registry/",
    ] {
      #expect(try await names(repository, "HEAD~1..HEAD", subject) == "Dua -> Tiga", "\(subject)")
      #expect(try await names(repository, "HEAD~1..HEAD", "--", subject) == "Dua -> Tiga")
    }
    let inside = await repository.bangkom(
      ["diff", "HEAD~1", "units"], in: "\(repository.root)/registry")
    #expect(inside.text.contains("  ~ name: Dua -> Tiga\n"))
    let other = await repository.bangkom(["diff", "HEAD~1", "schema", "--exit-code"])
    #expect(other.text == "bangkom: there is no `schema`\n")
    #expect(other.status == 2)
  }

  @Test(arguments: ["HED", "1999-01-01", "2026-02-30", "HEAD..nothing", "@{2000-01-01}", "POL-XX"])
  func `what names nothing is an error, not silence`(word: String) async throws {
    let repository = try await repository()
    let result = await repository.bangkom(["diff", word])
    #expect([2, 4].contains(result.status), "\(result)")
    #expect(result.text.hasPrefix("bangkom: "))
  }

  @Test func `the exit status tells whether something differs`() async throws {
    let repository = try await repository()
    #expect(await repository.bangkom(["diff", "--exit-code"]).status == 0)
    #expect(await repository.bangkom(["diff", "--exit-code", "HEAD~1"]).status == 1)
    #expect(await repository.bangkom(["diff", "HEAD~1"]).status == 0)
    try repository.write(
      "# baru\n" + Self.unit.replacing("NAME", with: "\"Tiga\""),
      to: "registry/units/UNT-TA6JQCX-badan.yaml")
    let reformatted = await repository.bangkom(["diff", "--exit-code"])
    #expect(reformatted.text == "1 file only reformatted\n")
    #expect(reformatted.status == 0)
  }

  @Test func `what can't be read is said, never taken for removed`() async throws {
    let repository = try await repository()
    let path = "registry/units/UNT-TA6JQCX-badan.yaml"
    try FileManager.default.removeItem(atPath: "\(repository.root)/\(path)")
    try FileManager.default.createSymbolicLink(
      atPath: "\(repository.root)/\(path)", withDestinationPath: "/etc/hosts")
    let link = await repository.bangkom(["diff", "--exit-code"])
    #expect(link.text.hasPrefix("unreadable  \(path)\n  ! a version cannot be read"), "\(link)")
    #expect(link.status == 1)
    try FileManager.default.removeItem(atPath: "\(repository.root)/\(path)")
    try repository.write("<<<<<<< A\nid: 1\n=======\n>>>>>>> B\n", to: path)
    #expect(await repository.bangkom(["diff"]).text.contains("unreadable  "))
    try FileManager.default.removeItem(atPath: "\(repository.root)/\(path)")
    #expect(await repository.bangkom(["diff"]).text.hasPrefix("removed  UNT-TA6JQCX \"Tiga\"\n"))
  }

  @Test func `a commit from before there were schemas can be compared`() async throws {
    let repository = try TestRepository()
    _ = try repository.git("init", "-q", "-b", "main")
    try write("Nol", in: repository)
    _ = try repository.git("add", "-A")
    _ = try repository.git("commit", "-qm", "nol")
    _ = await repository.bangkom(["init", "--agency", "Kepahiang"])
    try write("Satu", in: repository)
    let text = await repository.bangkom(["diff", "--impact", "UNT-TA6JQCX"]).text
    #expect(text.contains("  ~ name: Nol -> Satu\n"), "\(text)")
    #expect(text.contains("\nimpact\n"))
  }

  @Test func `every format has the change`() async throws {
    let repository = try await repository()
    func text(_ arguments: String...) async -> String {
      await repository.bangkom(["diff", "HEAD~1..HEAD"] + arguments).text
    }
    #expect(await text("--stat").contains(" UNT-TA6JQCX \"Tiga\" | ~1 field\n"))
    #expect(await text("--format", "markdown").contains("| `name` | Dua | Tiga |\n"))
    let html = await text("--format", "html")
    #expect(html.hasPrefix("<!doctype html>\n<html lang=\"en\">\n"))
    #expect(html.contains("<title>Changes: HEAD~1 → HEAD</title>"))
    #expect(html.contains("<td><del>Dua</del></td><td><ins>Tiga</ins></td>"))
    #expect(!html.contains("<script") && !html.contains("http"))
    let json =
      try JSONSerialization.jsonObject(
        with: Data(await text("--format", "json").utf8)) as? [String: Any]
    #expect((json?["changes"] as? [Any])?.count == 1)
    #expect(json?["impact"] == nil)
    #expect(await text("--json") == (await text("--format", "json")))
  }

  @Test func `items of a list are matched by the key that their schema declares`() async throws {
    let repository = try await repository()
    try repository.write(
      """
      {"x-kind": "thing", "x-id": "THG", "x-path": "things/{id}.yaml", "type": "object",
       "properties": {"schema": {"const": "thing/1"}, "id": {"type": "string"},
         "rows": {"type": "array", "x-key": "label", "items": {"type": "object", "properties": {
           "label": {"type": "string"}, "n": {"type": "integer"}, "m": {"type": "integer"}}}}}}

      """, to: "schema/things/thing.schema.json")
    let head = "schema: thing/1\nid: THG-7K3QDXM\nrows:\n"
    try repository.write(
      head + "  - {label: A, n: 1, m: 2}\n  - {label: B, n: 3, m: 4}\n",
      to: "things/THG-7K3QDXM.yaml")
    _ = try repository.git("add", "-A")
    _ = try repository.git("commit", "-qm", "hal", "--no-verify")
    try repository.write(
      head + "  - {label: B, n: 3, m: 4}\n  - {label: A, n: 8, m: 9}\n",
      to: "things/THG-7K3QDXM.yaml")
    let text = await repository.bangkom(["diff"]).text
    #expect(text.contains("  ~ rows[A].n: 1 -> 8\n  ~ rows[A].m: 2 -> 9\n"), "\(text)")
  }
}
