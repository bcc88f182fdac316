import Git
import Testing

@Suite struct WorkTreeTests {
  @Test func `a repository is made only where there is none`() throws {
    let made = try TemporaryRepository(emptyNamed: "new/place")
    let repository = try Repository.initialize(
      at: made.path, initialBranch: "utama", environment: TemporaryRepository.environment)
    #expect(try repository.head == .unborn(name: "refs/heads/utama"))
    #expect(repository.directory.workTree == made.path)
    #expect(try made.git("symbolic-ref", "HEAD") == "refs/heads/utama")
    #expect(throws: GitError.alreadyARepository(path: made.path)) {
      try Repository.initialize(at: made.path, environment: TemporaryRepository.environment)
    }
  }

  @Test func `ignored files are those that git ignores`() throws {
    let made = try TemporaryRepository()
    try made.write("*.tmp\n/site/\n!keep.tmp\n", to: ".gitignore")
    try made.write("*.bak\n", to: ".git/info/exclude")
    let repository = try made.open()
    for (path, expected) in [
      ("a.tmp", true), ("plans/a.tmp", true), ("site/index.html", true), ("x/site/a", false),
      ("keep.tmp", false), ("a.bak", true), ("a.yaml", false),
    ] {
      #expect(try repository.isIgnored(RepositoryPath(path)) == expected, "\(path)")
    }
  }

  @Test func `the blob of a file is the one that git add would make`() throws {
    let made = try TemporaryRepository()
    try made.write("* text=auto\n*.bin -text\n*.id ident\n", to: ".gitattributes")
    for (name, text) in [
      ("unix", "a\nb\n"), ("dos", "a\r\nb\r\n"), ("raw.bin", "a\r\nb\r\n"), ("x.id", "$Id: 1 $\n"),
    ] {
      try made.write(text, to: name)
      #expect(
        try made.open().blobID(ofFileAt: RepositoryPath(name)).description
          == made.git("hash-object", name))
    }
    try made.run(["ln", "-s", "dos", "link"])
    try made.git("add", "link")
    #expect(
      try made.open().blobID(ofFileAt: "link").description == made.git("rev-parse", ":link"))
    #expect(throws: GitError.notFound("none")) { try made.open().blobID(ofFileAt: "none") }
    #expect(try made.open().attribute("text", of: "unix") == "auto")
    #expect(try made.open().attribute("text", of: "raw.bin") == nil)
  }

  @Test func `a file is written whole, with its folders, and keeps its permissions`() throws {
    let made = try TemporaryRepository()
    try made.write("one", to: "a/b/c")
    try made.run(["chmod", "750", "a/b/c"])
    try made.write("two", to: "a/b/c")
    #expect(try made.read("a/b/c") == "two")
    #expect(try made.run(["stat", "-c", "%a", "a/b/c"]) == "750\n")
    #expect(try made.run(["ls", "-A", "a/b"]) == "c\n")
    #expect(throws: GitError.self) {
      try AtomicFile.write([1], to: "\(made.path)/a/b/c/d")
    }
  }

  @Test func `a child gets its arguments, environment, folder and input as they are`() throws {
    let script = "printf '%s|' \"$@\" \"$BANGKOM\" \"$(pwd)\"; cat; echo oops >&2; exit 3"
    let result = try ChildProcess.run(
      ["sh", "-c", script, "sh", "a b", "", "$(x)"],
      environment: ["BANGKOM": "é\n", "PATH": "/usr/bin:/bin"], in: "/usr", input: [1, 0, 255])
    #expect(result.status == 3)
    #expect(result.output == Array("a b||$(x)|é\n|/usr|".utf8) + [1, 0, 255])
    #expect(String(decoding: result.errors, as: UTF8.self) == "oops\n")
  }

  @Test func `much input and much output do not wait for each other`() throws {
    let much = [UInt8](repeating: 7, count: 3 << 20)
    let result = try ChildProcess.run(["cat"], environment: ["PATH": "/bin"], input: much)
    #expect(result.output == much)
    let deaf = try ChildProcess.run(["true"], environment: ["PATH": "/bin"], input: much)
    #expect(deaf.status == 0)
  }

  @Test func `a child that does not start, is killed, or is too slow is told`() throws {
    #expect(throws: GitError.system(operation: "run", path: "/none/such", code: 2)) {
      try ChildProcess.run(["/none/such"], environment: [:])
    }
    let killed = try ChildProcess.run(["sh", "-c", "kill -9 $$"], environment: [:])
    #expect(killed.status == 137)
    #expect(throws: GitError.deadlineExceeded(command: "sleep")) {
      try ChildProcess.run(["sleep", "1000"], environment: [:], deadline: 50)
    }
  }
}
