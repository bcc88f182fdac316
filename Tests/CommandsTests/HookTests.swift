import Foundation
import Testing

/// What only real processes have: git's own client with the hooks that `init` installed.
@Suite struct HookTests {
  static let unit = """
    schema: org-unit/1
    id: UNT-C2WNHE5
    code: "1"
    name: Dinas Kesehatan
    type: dinas
    active_from: 2017-01-01

    """
  static let unitPath = "registry/units/UNT-C2WNHE5-dinas-kesehatan.yaml"

  @Test func `init in an empty folder, a good record, a real commit`() async throws {
    let repository = try TestRepository()
    let (status, text) = await repository.bangkom(["init"])
    #expect(status == 0, "\(text)")
    try repository.write(Self.unit, to: Self.unitPath)
    _ = try repository.git("add", ".")
    _ = try repository.git("commit", "-qm", "registry: first unit")
    #expect(try repository.git("status", "--porcelain") == "")
    #expect(try repository.git("fsck", "--full", "--strict") == "")
  }

  @Test func `the hook refuses a bad record, also with -a and with a path`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    try repository.write(Self.unit, to: Self.unitPath)
    _ = try repository.git("add", ".")
    _ = try repository.git("commit", "-qm", "first")
    try repository.write(
      Self.unit.replacingOccurrences(of: "name", with: "nama"), to: Self.unitPath)
    for arguments in [["-am", "x"], ["-m", "x", "--", Self.unitPath]] {
      let (status, text) = try repository.run(["git", "commit"] + arguments)
      #expect(status == 1)
      #expect(
        text.contains("error[unknown-field]: `nama` is not a field of an organisational unit"))
      #expect(text.contains("did you mean `name`?"))
    }
    // What is staged counts, not what is in the work tree.
    try repository.write(Self.unit + "# a note\n", to: Self.unitPath)
    _ = try repository.git("add", ".")
    try repository.write("name: [", to: Self.unitPath)
    #expect(try repository.run(["git", "commit", "-qm", "x"]).status == 0)
    #expect(try repository.git("rev-list", "--count", "HEAD") == "2")
  }

  @Test func `a policy in force changes only with its adjustment`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init", "--demo"])
    let path = "policies/POL-7K3QDXM-standar-jam-pelajaran.md"
    let policy = try repository.read(path)
    try repository.write(
      policy.replacingOccurrences(of: "sedikitnya 20", with: "sedikitnya 24"), to: path)
    let (status, text) = try repository.run(["git", "commit", "-am", "policies: 24 hours"])
    #expect(status == 1)
    #expect(text.contains("error[policy-change]"))
    // Another line break is no change of the policy.
    try repository.write(
      policy.replacingOccurrences(of: "sedikitnya 20 jam", with: "sedikitnya\n20 jam"), to: path)
    #expect(try repository.run(["git", "commit", "-qam", "policies: wrap a line"]).status == 0)
  }

  @Test func `a hook that is not ours stays, and core.hooksPath is respected`() async throws {
    let repository = try TestRepository()
    _ = try repository.git("init", "-q")
    _ = try repository.git("config", "core.hooksPath", "my-hooks")
    try repository.write("#!/bin/sh\nexit 0\n", to: "my-hooks/pre-commit")
    let (status, text) = await repository.bangkom(["init"])
    #expect(status == 0)
    #expect(try repository.read("my-hooks/pre-commit") == "#!/bin/sh\nexit 0\n")
    #expect(text.contains("bangkom hook run pre-commit \"$@\" || exit"))
    #expect(try repository.read("my-hooks/commit-msg").contains("bangkom hook"))
    #expect(!FileManager.default.fileExists(atPath: "\(repository.root)/.git/hooks/commit-msg"))
  }

  @Test func `a linked work tree is checked by itself`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    try repository.write(Self.unit, to: Self.unitPath)
    _ = try repository.git("add", ".")
    _ = try repository.git("commit", "-qm", "first")
    let linked = "\(repository.root)-linked"
    defer { try? FileManager.default.removeItem(atPath: linked) }
    _ = try repository.git("worktree", "add", "-q", "-b", "side", linked)
    let path = "\(linked)/\(Self.unitPath)"
    try Self.unit.replacingOccurrences(of: "dinas\n", with: "dins\n")
      .write(toFile: path, atomically: true, encoding: .utf8)
    let (status, text) = try repository.run(["git", "commit", "-am", "x"], in: linked)
    #expect(status == 1)
    #expect(text.contains("error[enum]: `dins` is not one of the values allowed here"))
    #expect(await repository.bangkom(["check"]).text == "23 files, no findings\n")
    #expect(await repository.bangkom(["check"], in: linked).status == 1)
  }

  @Test func `a message with personal data is refused`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    _ = try repository.git("add", ".")
    let (status, text) = try repository.run(["git", "commit", "-m", "call 0812 3456 7890"])
    #expect(status == 1)
    #expect(text.contains("error[personal-data]: a telephone number"))
  }

  @Test(arguments: [
    ("begin\n\nCo-authored-by: Sari <sari@kepahiang.example>", true),
    ("begin\n\nwith help\n\nSigned-off-by: A <a@b.example>\nReviewed-by: Sari <s@k.example>", true),
    ("begin\n\n* one\n\nSigned-off-by: A <a@b.example>\n\n* two\n\n---------\n\nx", true),
    ("begin\n\nask sari@kepahiang.example", false),
    ("begin\n\nCo-authored-by: Sari 0812 3456 7890 <sari@kepahiang.example>", false),
    ("begin\n\nCo-authored-by: Sari <0812 3456 7890>", false),
    ("begin\n\nReviewed-by: @ <1708054506900001>", false),
    ("begin\n\nReviewed-by: Sari <1708054506900001@k.example>", false),
    ("begin\n\nContact: Sari <sari@kepahiang.example>", false),
    ("begin\n\nask <s@k.example>\n\nCo-authored-by: Sari <s@k.example>", false),
  ])
  func `who had a hand in a commit may be named in a trailer`(
    message: String, isGood: Bool
  ) async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    _ = try repository.git("add", ".")
    let (status, text) = try repository.run(["git", "commit", "-m", message])
    #expect(status == (isGood ? 0 : 1), "\(text)")
    #expect(text.contains("error[personal-data]") != isGood, "\(text)")
  }

  @Test func `adjust that is killed leaves a sound repository and the work tree as it was`()
    async throws
  {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init", "--demo"])
    try repository.write(AdjustTests.rationale, to: ".git/alasan.yaml")
    for delay in stride(from: 5, through: 205, by: 20) {
      // A lock that a killed process has left is explained, and taken away by hand.
      try? FileManager.default.removeItem(atPath: "\(repository.root)/.git/index.lock")
      try? FileManager.default.removeItem(atPath: "\(repository.root)/.git/refs/heads/main.lock")
      let before = try repository.git("rev-parse", "HEAD")
      let seconds =
        "0.\(String(repeating: "0", count: delay < 100 ? (delay < 10 ? 2 : 1) : 0))\(delay)"
      _ = try repository.run([
        "timeout", "-s", "KILL", seconds, TestRepository.executable, "adjust", "POL-7K3QDXM",
        "--set",
        "jp_min_pns=24", "--from", "2027-01-01", "--from-file", ".git/alasan.yaml",
      ])
      let fsck = try repository.run(["git", "fsck", "--full", "--strict", "--no-dangling"])
      #expect(fsck.text == "", "after \(delay) ms")
      if try repository.git("rev-parse", "HEAD") == before {
        #expect(try repository.git("diff", "--name-only") == "", "after \(delay) ms")
      } else {
        // The commit was made; the files may lag behind it, and git can bring them.
        _ = try repository.git("reset", "-q", "--hard", before)
      }
    }
    #expect(await repository.bangkom(["check"]).status == 0)
  }
}
