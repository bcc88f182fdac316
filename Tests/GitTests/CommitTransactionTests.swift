import Git
import Testing

@Suite struct CommitTransactionTests {
  private func transaction(
    _ changes: [RepositoryPath: String?], message: String = "change"
  ) -> CommitTransaction {
    let content = changes.mapValues { text in
      text.map { CommitTransaction.Change.file(Array($0.utf8)) } ?? .removal
    }
    return CommitTransaction(
      content: .changes(content), message: message, author: siti, committer: siti)
  }

  private func staged(message: String = "staged") -> CommitTransaction {
    CommitTransaction(content: .staged, message: message, author: siti, committer: siti)
  }

  private func prepared() throws -> TemporaryRepository {
    let made = try TemporaryRepository()
    for name in ["a/one", "a/two", "b"] { try made.write("1\n", to: name) }
    try made.git("add", ".")
    try made.git("commit", "-q", "-m", "one")
    return made
  }

  @Test func `the first commit is made on an unborn branch`() throws {
    let made = try TemporaryRepository()
    let repository = try made.open()
    #expect(try repository.head == .unborn(name: "refs/heads/main"))
    try made.write("x\n", to: "plans/a.yaml")
    let outcome = try transaction(["plans/a.yaml": "x\n"], message: "first").commit(to: repository)
    #expect(outcome.parent == nil && outcome.reference == "refs/heads/main")
    #expect(try made.git("status", "--porcelain") == "")
    #expect(try made.git("log", "--format=%s|%an|%cn") == "first|Siti|Siti")
    #expect(try made.git("reflog", "--format=%gs", "HEAD") == "commit (initial): first")
    #expect(try made.fsck() == "")
  }

  @Test func `staged and unstaged work of the user stays as it was`() throws {
    let made = try prepared()
    try made.write("2\n", to: "a/two")
    try made.git("add", "a/two")
    try made.write("2\n", to: "b")
    try made.write("new\n", to: "noted")
    try made.git("add", "-N", "noted")
    try made.write("untracked\n", to: "other")
    try made.write("2\n", to: "a/one")
    let outcome = try transaction(["a/one": "2\n"]).commit(to: made.open())
    #expect(
      try made.git("show", "--name-only", "--format=", outcome.commit.description) == "a/one")
    #expect(
      try made.git("status", "--porcelain").lines
        == ["M  a/two", " M b", " A noted", "?? other"])
    #expect(try made.read("b") == "2\n")
    #expect(!made.exists(".git/index.lock"))
    #expect(try made.fsck() == "")
  }

  @Test func `the index knows the committed file without reading it again`() throws {
    let made = try prepared()
    try made.write("2\n", to: "a/one")
    _ = try transaction(["a/one": "2\n"]).commit(to: made.open())
    // Plumbing compares times and sizes only.
    #expect(try made.git("diff-files", "--name-only") == "")
    #expect(try made.git("diff-index", "--cached", "HEAD") == "")
  }

  @Test func `a change made in the instant of our write is still seen`() throws {
    let made = try prepared()
    for number in 0..<20 {
      // Same size, and perhaps the same time as the index: only the content tells.
      try made.write("\(number % 10)\n", to: "b")
      try made.git("add", "b")
      try made.write("x\n", to: "b")
      _ = try transaction(["a/one": "\(number)\n"]).commit(to: made.open())
      #expect(try made.git("diff", "--name-only", "--", "b") == "b")
    }
  }

  @Test func `a file is removed, and a folder that becomes empty with it`() throws {
    let made = try prepared()
    made.remove("a/one")
    made.remove("a/two")
    _ = try transaction(["a/one": nil, "a/two": nil]).commit(to: made.open())
    #expect(try made.git("ls-tree", "-r", "-t", "--name-only", "HEAD") == "b")
    #expect(try made.git("status", "--porcelain") == "")
  }

  @Test func `a file becomes a folder, and a folder is never swept away`() throws {
    let made = try prepared()
    let repository = try made.open()
    #expect(throws: GitError.pathConflict("a")) {
      try transaction(["a": "file", "a/one": nil]).commit(to: repository)
    }
    #expect(throws: GitError.pathConflict("b/c")) {
      try transaction(["b/c": "file"]).commit(to: repository)
    }
    #expect(throws: GitError.invalidPath("a/../b")) {
      try transaction(["a/../b": "file"]).commit(to: repository)
    }
    _ = try transaction(["b": nil, "b/c": "file", "a/one": nil, "a/two": nil, "a": "file"]).commit(
      to: repository)
    #expect(try made.git("ls-tree", "-r", "--name-only", "HEAD").lines == ["a", "b/c"])
    #expect(try made.git("ls-files").lines == ["a", "b/c"])
    #expect(try made.fsck() == "")
  }

  @Test func `line ends are stored as the attributes say, and modes stay`() throws {
    let made = try prepared()
    try made.write("*.csv text eol=crlf\n", to: ".gitattributes")
    try made.write("x\n", to: "tool")
    try made.run(["chmod", "755", "tool"])
    try made.git("add", ".")
    try made.git("commit", "-q", "-m", "two")
    try made.write("a\r\nb\r\n", to: "t.csv")
    let repository = try made.open()
    let expected = try made.git("hash-object", "t.csv")
    #expect(try repository.blobID(ofFileAt: "t.csv").description == expected)
    _ = try transaction(["t.csv": "a\r\nb\r\n", "tool": "y\n"]).commit(to: repository)
    #expect(try made.git("rev-parse", "HEAD:t.csv") == expected)
    #expect(try made.git("show", "HEAD:t.csv") == "a\nb")
    #expect(try made.git("ls-tree", "HEAD", "tool").hasPrefix("100755"))
  }

  @Test func `a file that goes through a program is refused`() throws {
    let made = try prepared()
    try made.write("*.bin filter=lfs\nu.txt working-tree-encoding=UTF-16\n", to: ".gitattributes")
    try made.git("config", "filter.lfs.clean", "git-lfs clean")
    try made.write("x", to: "u.txt")
    let repository = try made.open()
    #expect(throws: GitError.unsupportedFilter(path: "x.bin", attribute: "filter=lfs")) {
      try transaction(["x.bin": "x"]).commit(to: repository)
    }
    #expect(
      throws: GitError.unsupportedFilter(path: "u.txt", attribute: "working-tree-encoding=UTF-16")
    ) {
      try repository.blobID(ofFileAt: "u.txt")
    }
  }

  @Test func `what is staged is committed exactly, without what is only noted`() throws {
    let made = try prepared()
    try made.write("2\n", to: "a/one")
    try made.write("new\n", to: "c/d")
    try made.git("add", "a/one", "c/d")
    try made.git("rm", "-q", "--cached", "b")
    try made.write("3\n", to: "a/one")
    try made.write("noted\n", to: "noted")
    try made.git("add", "-N", "noted")
    let expected = try made.git("write-tree")
    let repository = try made.open()
    let head = try repository.head.commit
    var transaction = staged()
    transaction.base = .exactly(head)
    transaction.expectedTree = try repository.writeTree(of: repository.index(), base: head)
    let outcome = try transaction.commit(to: repository)
    #expect(outcome.tree.description == expected)
    #expect(
      try made.git("status", "--porcelain").lines == [" M a/one", " A noted", "?? b"])
    #expect(throws: GitError.nothingToCommit) { try staged().commit(to: repository) }
    #expect(throws: GitError.referenceMoved(name: "refs/heads/main")) {
      try transaction.commit(to: repository)
    }
  }

  @Test func `what changed after it was checked is not committed`() throws {
    let made = try prepared()
    let repository = try made.open()
    try made.write("2\n", to: "b")
    try made.git("add", "b")
    var transaction = staged()
    let checked = try repository.writeTree(of: repository.index(), base: repository.head.commit)
    transaction.expectedTree = checked
    try made.write("3\n", to: "b")
    try made.git("add", "b")
    let found = try #require(ObjectID(hex: made.git("write-tree")))
    #expect(throws: GitError.treeChanged(expected: checked, found: found)) {
      try transaction.commit(to: repository)
    }
  }

  @Test func `a detached HEAD and a linked work tree move by themselves`() throws {
    let made = try prepared()
    let main = try made.git("rev-parse", "main")
    try made.git("worktree", "add", "-q", "--detach", "../linked")
    let repository = try made.open(in: "\(made.root)/linked")
    let outcome = try transaction(["c": "3\n"]).commit(to: repository)
    #expect(outcome.reference == "HEAD")
    #expect(try made.git("rev-parse", "main") == main)
    let linked = { (arguments: [String]) in
      try made.run(["git"] + arguments, in: "\(made.root)/linked").trimmingNewlines
    }
    #expect(try linked(["rev-parse", "HEAD"]) == outcome.commit.description)
    #expect(try linked(["status", "--porcelain"]) == " D c")
    #expect(try made.git("status", "--porcelain") == "")
  }

  @Test func `conflicts and unfinished merges are refused`() throws {
    let made = try prepared()
    try made.git("checkout", "-q", "-b", "side")
    try made.write("side\n", to: "b")
    try made.git("commit", "-q", "-a", "-m", "side")
    try made.git("checkout", "-q", "main")
    try made.write("main\n", to: "b")
    try made.git("commit", "-q", "-a", "-m", "main")
    try made.git("merge", "-q", "side", expecting: 1)
    let repository = try made.open()
    #expect(throws: GitError.operationInProgress("merge")) {
      try transaction(["c": "3\n"]).commit(to: repository)
    }
    #expect(try repository.index().conflicts == ["b"])
    #expect(throws: GitError.unmerged(paths: ["b"])) {
      try repository.writeTree(of: repository.index(), base: nil)
    }
    #expect(!made.exists(".git/index.lock"))
  }

  @Test(arguments: [".git/index.lock", ".git/refs/heads/main.lock"])
  func `a lock that stays is named with its age, and left alone`(lock: String) throws {
    let made = try prepared()
    try made.write("", to: lock)
    try made.run(["touch", "-d", "1 hour ago", lock])
    var transaction = transaction(["c": "3\n"])
    transaction.patience = 30
    #expect {
      try transaction.commit(to: made.open())
    } throws: { error in
      guard case GitError.locked(let path, let age) = error else { return false }
      return path == "\(made.path)/\(lock)" && (age ?? 0) >= 3600
    }
    #expect(made.exists(lock))
    #expect(try made.git("log", "--format=%s") == "one")
    made.remove(lock)
    #expect(try made.git("status", "--porcelain") == "")
    #expect(try made.run(["ls", ".git"]).lines.filter { $0.hasPrefix("bangkom-") } == [])
  }

  @Test func `a reference moves only from where it is expected`() throws {
    let made = try prepared()
    let repository = try made.open()
    let head = try repository.resolve("HEAD")
    let update = { (name: String, expected: ObjectID) in
      try repository.updateReference(name, to: head, expecting: expected, by: siti, message: "x")
    }
    try update("refs/heads/new", .zero)
    #expect(throws: GitError.referenceMoved(name: "refs/heads/new")) {
      try update("refs/heads/new", .zero)
    }
    #expect(throws: GitError.referenceMoved(name: "refs/heads/none")) {
      try update("refs/heads/none", head)
    }
    try update("refs/heads/new", head)
    #expect(try repository.target(ofReference: "refs/heads/new") == head)
    #expect(try repository.target(ofReference: "refs/heads/none") == nil)
  }

  @Test func `what was checked holds as long as nothing that was read has changed`() throws {
    let made = try prepared()
    let repository = try made.open()
    let checked = try repository.resolve("HEAD")
    func attempt(under paths: [RepositoryPath]) throws -> ObjectID? {
      var transaction = transaction(["a/three": "\(paths.count)\n"])
      transaction.base = .unchanged(since: checked, under: paths)
      return try transaction.commit(to: repository).parent
    }
    try made.git("commit", "-q", "--allow-empty", "-m", "nothing")
    try made.write("2\n", to: "b")
    try made.git("commit", "-q", "-a", "-m", "elsewhere")
    let moved = try repository.resolve("HEAD")
    #expect(throws: GitError.referenceMoved(name: "refs/heads/main")) { try attempt(under: []) }
    #expect(throws: GitError.referenceMoved(name: "refs/heads/main")) {
      try attempt(under: ["a", "b"])
    }
    #expect(try attempt(under: ["a"]) == moved)
    // Now something below `a` has changed: the commit itself.
    #expect(throws: GitError.referenceMoved(name: "refs/heads/main")) { try attempt(under: ["a"]) }
    // The same files in a history that does not have the commit are not what was checked.
    try made.git("reset", "-q", "--hard", "\(checked)")
    try made.git("commit", "-q", "--amend", "--allow-empty", "-m", "another history")
    #expect(throws: GitError.referenceMoved(name: "refs/heads/main")) { try attempt(under: ["a"]) }
  }

  @Test func `a bare repository takes a commit without an index`() throws {
    let made = try TemporaryRepository(named: "bare.git", arguments: ["--bare"])
    let repository = try made.open()
    _ = try transaction(["a": "1\n"]).commit(to: repository)
    #expect(try made.git("ls-tree", "--name-only", "main") == "a")
    #expect(throws: GitError.noWorkTree(path: made.path)) { try staged().commit(to: repository) }
  }

  @Test func `what a killed process left is found with its age`() throws {
    let made = try prepared()
    #expect(try made.open().directory.leftovers == [])
    let names = [".git/bangkom-index-1-2", ".git/index.lock", ".git/refs/heads/x/y.lock"]
    for name in names {
      try made.write("", to: name)
      try made.run(["touch", "-d", "2 hours ago", name])
    }
    let found = try made.open().directory.leftovers
    #expect(found.map(\.path) == names.map { "\(made.path)/\($0)" })
    #expect(found.map(\.isLock) == [false, true, true])
    #expect(found.allSatisfy { $0.ageInSeconds >= 7190 })
  }

  @Test func `what a killed bangkom left goes away by itself, and nothing else`() throws {
    let made = try prepared()
    let commit = String(repeating: "a", count: 40)
    let lock = ".git/refs/heads/main.lock"
    try made.write("content \(commit) \(made.path)/\(lock)\n", to: ".git/bangkom/locks")
    // Of a process that is gone, of one that runs, and of one that was here a moment ago.
    let gone = try made.run(["sh", "-c", "printf %s $$"])
    let files = ["\(gone)-1", "1-2", "\(gone)-3"].map { ".git/bangkom-file-\($0)" }
    for file in files { try made.write("x", to: file) }
    try made.run(["touch", "-d", "2 minutes ago"] + files.dropLast())
    try made.write("", to: lock)
    let directory = try made.open().directory
    // An empty lock may be git's, for a second; it is not forgotten.
    directory.removeOwnLeftovers()
    let left = try made.run(["ls", "-A", ".git", ".git/refs/heads"])
    #expect(left.contains("main.lock"))
    #expect(!left.contains("bangkom-file-\(gone)-1"))
    #expect(left.contains("bangkom-file-1-2"))
    #expect(left.contains("bangkom-file-\(gone)-3"))
    try made.run(["touch", "-d", "5 seconds ago", lock])
    #expect(directory.ownLeftovers == ["\(made.path)/\(lock)"])
    directory.removeOwnLeftovers()
    #expect(directory.ownLeftovers == [])
    #expect(try !made.run(["ls", "-A", ".git/refs/heads"]).contains("main.lock"))
  }

  @Test func `a commit carries the signature that was made of it`() throws {
    let made = try prepared()
    try made.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "../key"])
    try made.write("siti@example.go.id \(made.read("../key.pub"))", to: "../signers")
    try made.git("config", "gpg.format", "ssh")
    try made.git("config", "gpg.ssh.allowedSignersFile", "\(made.root)/signers")
    var transaction = transaction(["c": "signed\n"])
    let key = "\(made.root)/key"
    transaction.sign = { payload throws(GitError) in
      let signed = try ChildProcess.run(
        ["ssh-keygen", "-q", "-Y", "sign", "-n", "git", "-f", key],
        environment: TemporaryRepository.environment, input: payload)
      return String(decoding: signed.output, as: UTF8.self)
    }
    let repository = try made.open()
    let outcome = try transaction.commit(to: repository)
    #expect(try made.git("log", "-1", "--format=%G?") == "G")
    #expect(try repository.commit(outcome.commit).isSigned)
  }
}
