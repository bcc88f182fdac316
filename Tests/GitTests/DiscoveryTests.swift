import Git
import Testing

@Suite struct DiscoveryTests {
  @Test func `a repository is found from a folder inside its work tree`() throws {
    let made = try TemporaryRepository()
    try made.write("x", to: "plans/2026/a.yaml")
    let found = try GitDirectory.discover(
      from: "\(made.path)/plans/2026", environment: TemporaryRepository.environment)
    #expect(found.workTree == made.path)
    #expect(found.gitDirectory == "\(made.path)/.git")
    #expect(found.commonDirectory == found.gitDirectory)
    #expect(found.indexFile == "\(made.path)/.git/index")
    #expect(!found.isBare && !found.isLinkedWorktree)
    #expect(found.headBranch == "refs/heads/main")
    #expect(found.headCommitHint == nil)
  }

  @Test func `outside of a repository there is none`() throws {
    let made = try TemporaryRepository()
    #expect(throws: GitError.notARepository(path: made.root)) {
      try GitDirectory.discover(from: made.root, environment: TemporaryRepository.environment)
    }
  }

  @Test func `a linked work tree shares objects and has an index of its own`() throws {
    let made = try TemporaryRepository()
    try made.git("commit", "-q", "--allow-empty", "-m", "one")
    try made.git("worktree", "add", "-q", "../linked", "-b", "side")
    let linked = try GitDirectory.discover(
      from: "\(made.root)/linked", environment: TemporaryRepository.environment)
    #expect(linked.isLinkedWorktree)
    #expect(linked.workTree == "\(made.root)/linked")
    #expect(linked.commonDirectory == "\(made.path)/.git")
    #expect(linked.gitDirectory == "\(made.path)/.git/worktrees/linked")
    #expect(linked.indexFile == "\(made.path)/.git/worktrees/linked/index")
    #expect(linked.headBranch == "refs/heads/side")
    let repository = try Repository(linked)
    #expect(try repository.head.reference == "refs/heads/side")
    #expect(repository.directory.workTree == linked.workTree)
  }

  @Test func `the commit of HEAD is known without opening, loose, packed and detached`() throws {
    let made = try TemporaryRepository()
    try made.git("commit", "-q", "--allow-empty", "-m", "one")
    let id = try ObjectID(hex: made.git("rev-parse", "HEAD"))
    let discover = { () throws(GitError) in
      try GitDirectory.discover(from: made.path, environment: TemporaryRepository.environment)
    }
    #expect(try discover().headCommitHint == id)
    try made.git("pack-refs", "--all")
    #expect(try discover().headCommitHint == id)
    try made.git("checkout", "-q", "--detach")
    #expect(try discover().headCommitHint == id)
    #expect(try discover().headBranch == nil)
  }

  @Test func `a bare repository has no work tree`() throws {
    let made = try TemporaryRepository(named: "bare.git", arguments: ["--bare"])
    let found = try GitDirectory.discover(
      from: made.path, environment: TemporaryRepository.environment)
    #expect(found.isBare && found.workTree == nil && found.gitDirectory == made.path)
    #expect(try Repository(found).head == .unborn(name: "refs/heads/main"))
  }

  @Test func `a repository with its git directory elsewhere is found`() throws {
    let made = try TemporaryRepository(emptyNamed: "top")
    try made.run(
      ["git", "init", "-q", "--separate-git-dir", "\(made.root)/store", made.path], in: made.root)
    let found = try GitDirectory.discover(
      from: made.path, environment: TemporaryRepository.environment)
    #expect(found.gitDirectory == "\(made.root)/store")
    #expect(found.workTree == made.path)
    #expect(try Repository(found).head.commit == nil)
  }

  @Test func `the environment names git directory, work tree and index`() throws {
    let made = try TemporaryRepository()
    let other = try TemporaryRepository()
    let found = try GitDirectory.discover(
      from: made.root,
      environment: [
        "GIT_DIR": "repository/.git", "GIT_WORK_TREE": other.path, "GIT_INDEX_FILE": "own.index",
        "GIT_PREFIX": "plans/",
      ])
    #expect(found.gitDirectory == "\(made.path)/.git")
    #expect(found.workTree == other.path)
    #expect(found.indexFile == "\(other.path)/own.index")
    #expect(found.prefix == "plans/")
  }

  @Test func `alternate object folders are read with git's quotes`() throws {
    let made = try TemporaryRepository()
    let found = try GitDirectory.discover(
      from: made.path,
      environment: [
        "GIT_ALTERNATE_OBJECT_DIRECTORIES":
          #"/a/objects:"/b:c/\"q\"/\303\251":#comment:/d e"#
      ])
    #expect(found.alternateObjectDirectories == ["/a/objects", "/b:c/\"q\"/é", "/d e"])
  }

  @Test(arguments: ["plain.git", "with space.git", "with:colon.git", "with\"quote.git", "é.git"])
  func `a pre-receive hook's environment shows quarantined and old objects`(name: String) throws {
    let made = try TemporaryRepository()
    let server = "\(made.root)/\(name)"
    try made.run(["git", "init", "-q", "--bare", "-b", "main", server])
    try made.write("old", to: "old.yaml")
    try made.git("add", ".")
    try made.git("commit", "-q", "-m", "old")
    try made.git("push", "-q", server, "main")
    let hook = "#!/bin/sh\nenv -0 > '\(made.root)/hook.env'\ncp -r . '\(made.root)/copy.git'\n"
    // The quarantine is gone after the push: its variables are made to lead into a copy.
    try made.write(
      hook
        + "for f in \"$GIT_QUARANTINE_PATH\"/*; do cp -r \"$f\" '\(made.root)/quarantine/'; done\n",
      to: "../hook")
    try made.run(["mkdir", "\(made.root)/quarantine"])
    try made.run(["install", "-m", "755", "\(made.root)/hook", "\(server)/hooks/pre-receive"])
    try made.write("new", to: "new.yaml")
    try made.git("add", ".")
    try made.git("commit", "-q", "-m", "new")
    try made.git("push", "-q", server, "main")
    var environment = try hookEnvironment(made)
    #expect(environment["GIT_QUARANTINE_PATH"] != nil)
    environment["GIT_OBJECT_DIRECTORY"] = "\(made.root)/quarantine"
    environment["GIT_QUARANTINE_PATH"] = "\(made.root)/quarantine"
    // A server whose own store does not have the pushed objects.
    try made.run(["rm", "-rf", server])
    try made.run(["mv", "\(made.root)/copy.git", server])
    let repository = try Repository(from: server, environment: environment)
    let tip = try #require(try ObjectID(hex: made.git("rev-parse", "HEAD")))
    let parent = try #require(try ObjectID(hex: made.git("rev-parse", "HEAD~1")))
    #expect(try repository.commit(tip).parents == [parent])
    let differences = try repository.differences(from: parent, to: tip)
    #expect(differences.map(\.path) == ["new.yaml"])
    #expect(try repository.head.commit == parent)
    #expect(throws: GitError.quarantined) {
      try repository.updateReference(
        "refs/heads/x", to: tip, expecting: .zero, by: siti, message: "x")
    }
  }

  @Test func `objects of a fork's origin are read through its alternates`() throws {
    let made = try TemporaryRepository()
    try made.git("commit", "-q", "--allow-empty", "-m", "one")
    let id = try #require(try ObjectID(hex: made.git("rev-parse", "HEAD")))
    let fork = "\(made.root)/fork.git"
    try made.run(["git", "clone", "-q", "--bare", "--shared", made.path, fork])
    try made.run(["mkdir", "\(made.root)/incoming"])
    #expect(try made.open(in: fork).commit(id).subject == "one")
    let pushed = try made.open(
      in: fork,
      environment: [
        "GIT_OBJECT_DIRECTORY": "\(made.root)/incoming",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES": "\(fork)/objects",
      ])
    #expect(try pushed.commit(id).subject == "one")
    let blob = try pushed.writeBlob([1, 2, 3])
    #expect(try made.run(["ls", "\(made.root)/incoming"]).lines == [String("\(blob)".prefix(2))])
  }
}

/// The environment that a test's hook saw and wrote down.
func hookEnvironment(_ made: TemporaryRepository) throws -> [String: String] {
  let dump = try made.run(["cat", "\(made.root)/hook.env"])
  var environment: [String: String] = [:]
  for line in dump.split(separator: "\0") {
    guard let equals = line.firstIndex(of: "=") else { continue }
    environment[String(line[..<equals])] = String(line[line.index(after: equals)...])
  }
  return environment
}
