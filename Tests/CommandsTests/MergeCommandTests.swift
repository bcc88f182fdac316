import Foundation
import Testing

/// The merge driver under the real git, on files that need no schema.
@Suite struct MergeCommandTests {
  /// A repository of records with the driver, and without the hooks that check records.
  private func repository() async throws -> TestRepository {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    try repository.useNoHooks()
    return repository
  }

  private func commit(
    _ repository: TestRepository, _ files: [String: String], on branch: String
  ) throws {
    for (path, text) in files { try repository.write(text, to: path) }
    _ = try repository.git("add", "-A")
    _ = try repository.git("commit", "-qm", branch)
  }

  /// Makes two branches that change files, and merges the second into the first.
  private func merge(
    _ repository: TestRepository, base: [String: String], ours: [String: String],
    theirs: [String: String], with options: [String] = []
  ) throws -> (status: Int32, text: String) {
    try commit(repository, base, on: "base")
    _ = try repository.git("switch", "-qc", "cabang")
    try commit(repository, theirs, on: "theirs")
    _ = try repository.git("switch", "-q", "main")
    try commit(repository, ours, on: "ours")
    return try repository.run(["git"] + options + ["merge", "cabang", "-m", "gabung"])
  }

  @Test func `git merges fields, rows and columns through the driver`() async throws {
    let repository = try await repository()
    let (status, text) = try merge(
      repository,
      base: ["it's a.yaml": "x: 1\ny: 2\n", "t.csv": "key,a\nA,1\nB,2\n"],
      ours: ["it's a.yaml": "x: 3\ny: 2\n", "t.csv": "key,a,b\nA,1,x\nB,2,y\n"],
      theirs: ["it's a.yaml": "x: 1\ny: 4\n", "t.csv": "key,a\nA,1\nB,2\nC,3\n"])
    #expect(status == 0, "\(text)")
    #expect(try repository.read("it's a.yaml") == "x: 3\ny: 4\n")
    #expect(try repository.read("t.csv") == "key,a,b\nA,1,x\nB,2,y\nC,3,\n")
    #expect(try repository.git("status", "--porcelain") == "")
  }

  @Test func `a conflict has the names of the branches and git's style`() async throws {
    let repository = try await repository()
    let (status, text) = try merge(
      repository, base: ["a.yaml": "x: 1\ny: 2\n"], ours: ["a.yaml": "x: 3\ny: 2\n"],
      theirs: ["a.yaml": "x: 4\ny: 2\n"], with: ["-c", "merge.conflictStyle=diff3"])
    #expect(status == 1)
    #expect(text.contains("a.yaml: both sides changed x\n"))
    let marked = "<<<<<<< HEAD\nx: 3\n||||||| …\nx: 1\n=======\nx: 4\n>>>>>>> cabang\ny: 2\n"
    let lines = try repository.read("a.yaml").split(separator: "\n")
    #expect(
      Transcript.matches(lines.map(String.init), marked.split(separator: "\n").map(String.init)))
  }

  @Test func `rebase, cherry-pick and stash go through the driver as well`() async throws {
    let repository = try await repository()
    let base = "l:\n  - id: a\n    n: 1\n"
    try commit(repository, ["a.yaml": base], on: "base")
    _ = try repository.git("switch", "-qc", "cabang")
    try commit(repository, ["a.yaml": base + "  - id: b\n"], on: "b")
    _ = try repository.git("switch", "-q", "main")
    try commit(repository, ["a.yaml": base + "  - id: c\n"], on: "c")
    _ = try repository.git("cherry-pick", "cabang")
    #expect(try repository.read("a.yaml") == base + "  - id: b\n  - id: c\n")
    _ = try repository.git("reset", "-q", "--hard", "HEAD~1")
    _ = try repository.git("switch", "-q", "cabang")
    _ = try repository.git("rebase", "-q", "main")
    #expect(try repository.read("a.yaml") == base + "  - id: b\n  - id: c\n")
    _ = try repository.git("reset", "-q", "--hard", "main")
    try repository.write(base + "  - id: c\n  - id: d\n", to: "a.yaml")
    _ = try repository.git("stash", "-q")
    try commit(repository, ["a.yaml": base + "  - id: c\n  - id: e\n"], on: "e")
    _ = try repository.git("stash", "pop", "-q")
    #expect(try repository.read("a.yaml") == base + "  - id: c\n  - id: d\n  - id: e\n")
  }

  @Test func `git remembers how a conflict was decided`() async throws {
    let repository = try await repository()
    _ = try repository.git("config", "rerere.enabled", "true")
    #expect(
      try merge(
        repository, base: ["a.yaml": "x: 1\ny: 2\n"], ours: ["a.yaml": "x: 3\ny: 2\n"],
        theirs: ["a.yaml": "x: 4\ny: 2\n"]
      ).status == 1)
    #expect(await repository.bangkom(["resolve", "a.yaml", "--value", "5"]).status == 0)
    _ = try repository.git("commit", "-q", "--no-edit")
    _ = try repository.git("reset", "-q", "--hard", "HEAD~1")
    #expect(try repository.run(["git", "merge", "cabang"]).status == 1)
    #expect(try repository.read("a.yaml") == "x: 5\ny: 2\n")
  }

  @Test func `branches that crossed before are merged with a base that has markers`() async throws {
    let repository = try await repository()
    try commit(repository, ["a.yaml": "x: 1\ny: 1\n"], on: "base")
    _ = try repository.git("switch", "-qc", "b")
    try commit(repository, ["a.yaml": "x: 2\ny: 1\n"], on: "b1")
    _ = try repository.git("switch", "-q", "main")
    try commit(repository, ["a.yaml": "x: 3\ny: 1\n"], on: "a1")
    let first = try repository.git("rev-parse", "HEAD")
    _ = try repository.run(["git", "merge", "-q", "b"])
    try commit(repository, ["a.yaml": "x: 3\ny: 1\n"], on: "a2")
    _ = try repository.git("switch", "-q", "b")
    _ = try repository.run(["git", "merge", "-q", first])
    try commit(repository, ["a.yaml": "x: 2\ny: 5\n"], on: "b2")
    let (status, _) = try repository.run(["git", "merge", "main"])
    let text = try repository.read("a.yaml")
    #expect(status == 1)
    #expect(text.contains("x: 3") && text.contains("x: 2") && text.contains("y: 5"))
    #expect(text.contains(">>>>>>> main"))
  }

  @Test func `where bangkom is missing, or dies, git merges lines`() async throws {
    let repository = try await repository()
    let driver = try repository.git("config", "merge.bangkom.driver")
    for (number, broken) in ["/nonexistent/bangkom", "\(repository.root)/dies"].enumerated() {
      _ = try repository.git(
        "config", "merge.bangkom.driver",
        driver.replacingOccurrences(of: TestRepository.executable, with: broken)
          .replacingOccurrences(of: "b=bangkom;", with: "b=no-such-bangkom;"))
      try repository.write("#!/bin/sh\nkill -9 $$\n", to: "dies")
      _ = try repository.run(["chmod", "+x", "dies"])
      let file = "\(number).yaml"
      _ = try repository.run(["git", "branch", "-D", "cabang"])
      let (status, text) = try merge(
        repository, base: [file: "x: 1\ny: 2\n"], ours: [file: "x: 3\ny: 2\n"],
        theirs: [file: "x: 4\ny: 2\n"])
      #expect(status == 1, "\(text)")
      #expect(
        try repository.read(file)
          == "<<<<<<< ours\nx: 3\n=======\nx: 4\n>>>>>>> theirs\ny: 2\n")
      _ = try repository.git("merge", "--abort")
    }
  }

  @Test func `killed at any moment, the driver leaves both sides or nothing done`() async throws {
    let repository = try TestRepository()
    func table(_ mark: String) -> String {
      "key,a\n" + (0..<3_000).map { "K\($0),\(mark)\($0)\n" }.joined()
    }
    try repository.write(table("b"), to: "base.csv")
    try repository.write(table("t"), to: "theirs.csv")
    var marked = 0
    for delay in stride(from: 0.0, through: 0.3, by: 0.03) {
      try repository.write(table("o"), to: "ours.csv")
      let (status, _) = try repository.run(
        [
          "timeout", "-s", "KILL", "\(delay + 0.01)", TestRepository.executable, "merge-file",
          "ours.csv", "base.csv", "theirs.csv",
        ])
      let text = try repository.read("ours.csv")
      // Not begun: git's own merge takes over, as the driver's command says.
      if text == table("o") {
        #expect(status != 0)
      } else {
        marked += 1
        #expect(text.contains("<<<<<<<") && text.contains("o2999\n") && text.contains("t2999\n"))
      }
    }
    try repository.write(table("o"), to: "ours.csv")
    #expect(
      try repository.run([
        TestRepository.executable, "merge-file", "ours.csv", "base.csv", "theirs.csv",
      ]).status == 1)
  }

  @Test func `the driver is set up once, and says what .gitattributes lacks`() async throws {
    let repository = try TestRepository()
    _ = try repository.git("init", "-q")
    try repository.write("*.md text\n", to: ".gitattributes")
    let (status, text) = await repository.bangkom(["init"])
    #expect(status == 0)
    #expect(text.contains("merge driver installed\n"))
    #expect(text.contains("  *.yaml text eol=lf merge=bangkom\n"))
    let config = try repository.read(".git/config")
    let again = await repository.bangkom(["hook", "install"]).text
    #expect(!again.contains("driver installed"))
    #expect(try repository.read(".git/config") == config)
  }
}
