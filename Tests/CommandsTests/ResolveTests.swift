import Foundation
import Testing

/// What is left to decide after a merge, and how it is decided.
@Suite struct ResolveTests {
  private static let base = "id: X\na: 1\nb: teks # catatan\nc: 3\nd:\n  - {k: 1}\n"

  /// A repository in the middle of a merge that has three conflicts in one file.
  private func conflicted() async throws -> TestRepository {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    try repository.useNoHooks()
    func commit(_ text: String?, _ other: String) throws {
      try text.map { try repository.write($0, to: "catatan.yaml") }
      try repository.write(other, to: "lain.yaml")
      _ = try repository.git("add", "-A")
      _ = try repository.git("commit", "-qm", "x")
    }
    func version(_ mark: String) -> String {
      Self.base.replacingOccurrences(of: "a: 1", with: "a: 1\(mark)")
        .replacingOccurrences(of: "teks", with: "teks \(mark)")
        .replacingOccurrences(of: "k: 1", with: "k: 1\(mark)")
    }
    try commit(Self.base, "n: 1\n")
    _ = try repository.git("switch", "-qc", "cabang")
    try commit(version("8"), "n: 2\n")
    _ = try repository.git("switch", "-q", "main")
    try commit(version("7"), "n: 1\n")
    _ = try repository.git("rm", "-q", "lain.yaml")
    _ = try repository.git("commit", "-qm", "x")
    #expect(try repository.run(["git", "merge", "cabang"]).status == 1)
    return repository
  }

  @Test func `conflicts are listed with both sides and what comes next`() async throws {
    let repository = try await conflicted()
    let (status, text) = await repository.bangkom(["conflicts"])
    #expect(status == 1)
    #expect(
      text == """
        catatan.yaml   X
          a
            base             a: 1
            ours (HEAD)      a: 17
            theirs (cabang)  a: 18
          b
            base             b: teks # catatan
            ours (HEAD)      b: teks 7 # catatan
            theirs (cabang)  b: teks 8 # catatan
          d[#1]
            base             - {k: 1}
            ours (HEAD)      - {k: 17}
            theirs (cabang)  - {k: 18}

        lain.yaml
          deleted by us, changed by them

        4 to decide in 2 files; next: bangkom resolve 'X#a' --ours, or --theirs, --base, --value …

        """)
    let json = await repository.bangkom(["conflicts", "--format", "json"]).text
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let files = object?["files"] as? [[String: Any]]
    #expect(files?.map { $0["conflict"] as? String } == ["both-changed", "deleted-by-us"])
  }

  @Test func `a side, the base, or a value is taken for each, and the file is staged`() async throws
  {
    let repository = try await conflicted()
    #expect(
      await repository.bangkom(["resolve", "X#a", "--value", "20"]).text
        == "catatan.yaml: 1 decided, 2 left; bangkom conflicts\n")
    #expect(await repository.bangkom(["resolve", "catatan.yaml#1", "--base"]).status == 0)
    // What a person writes elsewhere in the file meanwhile stays.
    try repository.write(
      try repository.read("catatan.yaml").replacingOccurrences(of: "c: 3", with: "c: 30"),
      to: "catatan.yaml")
    let (status, text) = await repository.bangkom(["resolve", "X", "--theirs"])
    #expect(status == 0)
    #expect(text == "catatan.yaml: decided and staged\n1 file left; bangkom conflicts\n")
    #expect(
      try repository.read("catatan.yaml")
        == "id: X\na: 20\nb: teks # catatan\nc: 30\nd:\n  - {k: 18}\n")
    let last = await repository.bangkom(["resolve", "lain.yaml", "--ours"]).text
    #expect(last.hasPrefix("lain.yaml: deleted\nno conflict is left; next: git commit"))
    #expect(try repository.git("status", "--porcelain") == "M  catatan.yaml")
    _ = try repository.git("commit", "-qm", "gabung")
    #expect(await repository.bangkom(["conflicts"]).status == 0)
  }

  @Test func `check says that the merge waits, and nothing that follows from it`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init", "--demo"])
    let path = "policies/POL-7K3QDXM-standar-jam-pelajaran.md"
    let policy = try repository.read(path)
    try repository.write(
      policy.replacingOccurrences(
        of: "number: 12\n", with: "<<<<<<< HEAD\nnumber: 12\n=======\nnumber: 13\n>>>>>>> x\n"),
      to: path)
    let (status, text) = await repository.bangkom(["check", "--format", "short"])
    #expect(status == 1)
    #expect(
      text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2).joined()
        == "\(path):5:1: error: a merge is not finished here: lines 5 to 9 have both `HEAD` "
        + "and `x` [conflict-marker]")
  }

  @Test func `markers that git made without the driver can be decided, too`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    try repository.useNoHooks()
    _ = try repository.git("config", "--remove-section", "merge.bangkom")
    func commit(_ text: String) throws {
      try repository.write(text, to: "a.yaml")
      _ = try repository.git("add", "-A")
      _ = try repository.git("commit", "-qm", "x")
    }
    try commit("l:\n  - id: a\n")
    _ = try repository.git("switch", "-qc", "cabang")
    try commit("l:\n  - id: a\n  - id: b\n")
    _ = try repository.git("switch", "-q", "main")
    try commit("l:\n  - id: a\n  - id: c\n")
    #expect(try repository.run(["git", "merge", "cabang"]).status == 1)
    let text = await repository.bangkom(["conflicts"]).text
    #expect(text.contains("  lines, #1\n    ours (HEAD)      - id: c\n"))
    #expect(text.contains("by fields: git checkout -m -- 'a.yaml'\n"))
    _ = await repository.bangkom(["hook", "install"])
    // With the driver nothing is left to decide.
    _ = try repository.git("checkout", "-m", "--", "a.yaml")
    #expect(try repository.read("a.yaml") == "l:\n  - id: a\n  - id: b\n  - id: c\n")
    let none = await repository.bangkom(["conflicts"]).text
    #expect(none.contains("no markers are left: git add 'a.yaml'\n"))
  }

  @Test func `what is not there, or was decided by hand, is left alone`() async throws {
    let repository = try await conflicted()
    #expect(
      await repository.bangkom(["resolve", "X#z", "--ours"]).text
        == "bangkom: there is no conflict at `z`\na\nb\nd[#1]\n")
    #expect(await repository.bangkom(["resolve", "Y", "--ours"]).status == 2)
    #expect(await repository.bangkom(["resolve", "X", "--value", "5"]).status == 2)
    #expect(await repository.bangkom(["resolve", "X"]).status == 2)
    #expect(await repository.bangkom(["resolve", "lain.yaml", "--value", "5"]).status == 2)
    try repository.write("id: X\na: 99\n", to: "catatan.yaml")
    let (status, text) = await repository.bangkom(["resolve", "X", "--theirs"])
    #expect(status == 6)
    #expect(
      text == "bangkom: catatan.yaml has no markers any more and stays as it is\n"
        + "git add 'catatan.yaml'\n")
    #expect(try repository.read("catatan.yaml") == "id: X\na: 99\n")
  }
}
