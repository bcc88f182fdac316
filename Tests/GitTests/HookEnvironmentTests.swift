import Git
import Testing

/// Each way to commit, and what a hook must take for staged.
@Suite struct HookEnvironmentTests {
  /// What git and we see as staged, when the hook ran with what `git commit` did.
  private func staged(
    _ made: TemporaryRepository, in folder: String? = nil, environment: [String: String] = [:],
    _ arguments: String...
  ) throws -> (ours: [String], gits: [String]) {
    // While the hook runs, the index of a partial commit is there: the hook keeps what git says
    // and a copy of that index.
    let script = """
      #!/bin/sh
      pwd > '\(made.root)/hook.pwd'
      env -0 > '\(made.root)/hook.env'
      git diff --cached --name-only > '\(made.root)/hook.staged'
      cp "$GIT_INDEX_FILE" '\(made.root)/hook.index'
      exit 1

      """
    try made.write(script, to: "../hook")
    try made.run([
      "install", "-D", "-m", "755", "\(made.root)/hook", "\(made.path)/.git/hooks/pre-commit",
    ])
    try made.run(
      ["git"] + arguments, in: folder, environment: environment, expecting: 1)
    var seen = try hookEnvironment(made)
    let directory = try made.run(["cat", "\(made.root)/hook.pwd"]).trimmingNewlines
    let named = try GitDirectory.discover(from: directory, environment: seen).indexFile
    let last = try #require(named.split(separator: "/").last)
    #expect(
      last == "index" || last.hasPrefix("next-index-") || last == "index.lock" || last == "own")
    seen["GIT_INDEX_FILE"] = "\(made.root)/hook.index"
    let repository = try Repository(from: directory, environment: seen)
    let base = try repository.files(of: #require(try repository.head.commit))
    let ours = try repository.index().differences(from: base).map(\.path.description)
    return (ours, try made.run(["cat", "\(made.root)/hook.staged"]).lines)
  }

  private func prepared() throws -> TemporaryRepository {
    let made = try TemporaryRepository()
    for name in ["f1", "f2", "f3"] { try made.write("one\n", to: name) }
    try made.git("add", ".")
    try made.git("commit", "-q", "-m", "one")
    return made
  }

  @Test func `git commit`() throws {
    let made = try prepared()
    try made.write("two\n", to: "f1")
    try made.git("add", "f1")
    try made.write("two\n", to: "f2")
    let (ours, gits) = try staged(made, "commit", "-m", "two")
    #expect(ours == ["f1"] && gits == ["f1"])
  }

  @Test func `git commit -a`() throws {
    let made = try prepared()
    try made.write("two\n", to: "f1")
    let (ours, gits) = try staged(made, "commit", "-a", "-m", "two")
    #expect(ours == ["f1"] && gits == ["f1"])
  }

  @Test func `git commit -- path leaves out what else is staged`() throws {
    let made = try prepared()
    try made.write("two\n", to: "f1")
    try made.git("add", "f1")
    try made.write("two\n", to: "f2")
    let (ours, gits) = try staged(made, "commit", "-m", "two", "--", "f2")
    #expect(ours == ["f2"] && gits == ["f2"])
  }

  @Test func `git commit -i path adds to what is staged`() throws {
    let made = try prepared()
    try made.write("two\n", to: "f1")
    try made.git("add", "f1")
    try made.write("two\n", to: "f2")
    let (ours, gits) = try staged(made, "commit", "-m", "two", "-i", "f2")
    #expect(ours == ["f1", "f2"] && gits == ["f1", "f2"])
  }

  @Test func `a partial commit in a linked work tree`() throws {
    let made = try prepared()
    try made.git("worktree", "add", "-q", "../linked", "-b", "side")
    try made.write("two\n", to: "../linked/f1")
    try made.write("two\n", to: "../linked/f2")
    try made.run(["git", "add", "f2"], in: "\(made.root)/linked")
    let (ours, gits) = try staged(
      made, in: "\(made.root)/linked", "commit", "-m", "two", "--", "f1")
    #expect(ours == ["f1"] && gits == ["f1"])
  }

  @Test func `git --git-dir --work-tree commit`() throws {
    let made = try prepared()
    try made.write("two\n", to: "f1")
    try made.git("add", "f1")
    let (ours, gits) = try staged(
      made, "--git-dir=.git", "--work-tree=.", "commit", "-m", "two")
    #expect(ours == ["f1"] && gits == ["f1"])
  }

  @Test func `an exported GIT_INDEX_FILE`() throws {
    let made = try prepared()
    let own = ["GIT_INDEX_FILE": "\(made.root)/own"]
    try made.git("read-tree", "HEAD", environment: own)
    try made.write("nine\n", to: "f9")
    try made.git("add", "f9", environment: own)
    let (ours, gits) = try staged(made, environment: own, "commit", "-m", "two")
    #expect(ours == ["f9"] && gits == ["f9"])
  }

  @Test func `a path that is only noted is not staged`() throws {
    let made = try prepared()
    try made.write("new\n", to: "f4")
    try made.git("add", "-N", "f4")
    let index = try made.open().index()
    #expect(index.entries.filter(\.isIntentToAdd).map(\.path) == ["f4"])
    #expect(index.files.map(\.path) == ["f1", "f2", "f3"])
  }

  @Test func `a split index is refused with its name`() throws {
    let made = try prepared()
    try made.git("update-index", "--split-index")
    let repository = try made.open()
    #expect(
      throws: GitError.unsupportedRepository(
        path: "\(made.path)/.git/index", feature: .splitIndex)
    ) {
      try repository.index()
    }
  }

  @Test func `skipped files are told apart from deleted ones`() throws {
    let made = try prepared()
    try made.git("update-index", "--skip-worktree", "f2")
    made.remove("f2")
    let entries = try made.open().index().entries
    #expect(entries.filter(\.isSkippedInWorkTree).map(\.path) == ["f2"])
  }
}
