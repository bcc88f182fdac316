import Git
import Testing

@Suite struct ObjectTests {
  @Test func `an object id reads back from its digits and bytes`() throws {
    let hex = "0123456789abcdef0123456789abcdef01234567"
    let id = try #require(ObjectID(hex: hex.uppercased()))
    #expect(id.description == hex)
    #expect(ObjectID(bytes: id.bytes) == id)
    #expect(ObjectID(hex: hex.dropLast()) == nil)
    #expect(ObjectID(hex: hex + "0") == nil)
    #expect(ObjectID(hex: "g" + hex.dropFirst()) == nil)
    #expect(ObjectID(bytes: [1, 2]) == nil)
    #expect(ObjectID.zero.isZero && ObjectID.zero < id)
    #expect(id.abbreviated(to: 7) == "0123456")
  }

  @Test func `a commit has the fields that git wrote`() throws {
    let made = try TemporaryRepository()
    try made.write("x", to: "f")
    try made.git("add", "f")
    let body =
      "subject\n\nbody\n\nRationale: more\n  than one line\nEvidence: https://example.go.id"
    try made.git("commit", "-q", "-m", body)
    let repository = try made.open()
    let commit = try repository.commit(repository.resolve("HEAD"))
    #expect(try commit.id.description == made.git("rev-parse", "HEAD"))
    #expect(try commit.tree.description == made.git("rev-parse", "HEAD^{tree}"))
    #expect(commit.parents.isEmpty && !commit.isSigned)
    #expect(
      commit.author
        == Signature(
          name: "Siti", email: "siti@example.go.id",
          time: Timestamp(seconds: 1_767_225_600, offsetMinutes: 420)))
    #expect(commit.committer.name == "Budi")
    #expect(commit.message == body + "\n")
    #expect(commit.subject == "subject")
    #expect(
      commit.trailers == [
        Trailer(key: "Rationale", value: "more than one line"),
        Trailer(key: "Evidence", value: "https://example.go.id"),
      ])
  }

  @Test func `a Latin-1 message and one with a NUL are read whole`() throws {
    let made = try TemporaryRepository()
    let repository = try made.open()
    let header =
      "tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\nauthor A <a@b> 1 +0000\ncommitter A <a@b> 1 -0130\n"
    let write = { (bytes: [UInt8]) in
      try AtomicFile.write(bytes, to: "\(made.root)/object")
      let id = try made.git(
        "hash-object", "-w", "-t", "commit", "--literally", "\(made.root)/object")
      return try #require(ObjectID(hex: id))
    }
    let latin = try write(Array("\(header)encoding ISO-8859-1\n\nSat".utf8) + [0xe9, 0x0a])
    #expect(try repository.commit(latin).message == "Saté\n")
    #expect(try repository.commit(latin).committer.time.offsetMinutes == -90)
    let nul = try write(Array("\(header)\na\0b\n".utf8))
    #expect(try repository.commit(nul).messageBytes == Array("a\0b\n".utf8))
    for bad in [
      "tree 4b825dc\n\nx", "author A <a@b> 1 +0000\n\nx", String(header.dropLast(26)) + "\nx",
      header.replacing("<a@b>", with: "a@b") + "\nx", header.replacing("A <", with: "\0 <") + "\nx",
      header + "gpgsig a\n b\ngpgsig c\n\nx",
      header.replacing(" 1 +", with: " \(1 << 40)\(1 << 40) +") + "\n",
    ] {
      let id = try write(Array(bad.utf8))
      #expect("\(bad)") {
        try repository.commit(id)
      } throws: { error in
        if case GitError.malformedObject(id, _) = error { true } else { false }
      }
    }
  }

  @Test func `a blob's size is asked before it is read`() throws {
    let made = try TemporaryRepository()
    let repository = try made.open()
    let bytes = Array("hello\0\r\n".utf8)
    let id = try repository.writeBlob(bytes)
    #expect(try repository.blob(id) == bytes)
    #expect(try repository.hashObject(bytes) == id)
    #expect(try repository.header(of: id).size == 8)
    #expect(throws: GitError.objectTooLarge(id, size: 8, limit: 7)) {
      try repository.blob(id, limit: 7)
    }
    let missing = try repository.hashObject([1, 2, 3])
    #expect(!repository.contains(missing))
    #expect(throws: GitError.notFound(missing.description)) { try repository.blob(missing) }
    #expect(throws: GitError.malformedObject(id, reason: "it is not a commit")) {
      try repository.commit(id)
    }
  }

  @Test func `revisions are followed to commits`() throws {
    let made = try TemporaryRepository()
    try made.git("commit", "-q", "--allow-empty", "-m", "one")
    try made.git("commit", "-q", "--allow-empty", "-m", "two")
    try made.git("tag", "-a", "v1", "-m", "tag", "HEAD~1")
    let repository = try made.open()
    let two = try repository.resolve("HEAD")
    let one = try repository.resolve("main~1")
    #expect(try repository.commit(two).parents == [one])
    #expect(try repository.resolve("v1") == one)
    #expect(try repository.resolve(String(two.description.prefix(8))) == two)
    #expect(try repository.head == .branch(name: "refs/heads/main", commit: two))
    #expect(throws: GitError.notFound("nothing")) { try repository.resolve("nothing") }
    #expect(throws: GitError.notFound("a..b c")) { try repository.resolve("a..b c") }
    try made.git("checkout", "-q", "--detach", "HEAD~1")
    #expect(try repository.head == .detached(commit: one))
  }

  @Test func `a broken reference is told and not left out`() throws {
    let made = try TemporaryRepository()
    try made.git("commit", "-q", "--allow-empty", "-m", "one")
    try made.git("symbolic-ref", "refs/heads/dangling", "refs/heads/none")
    try made.write("1111111111111111111111111111111111111111\n", to: ".git/refs/heads/missing")
    try made.write("rubbish\n", to: ".git/refs/heads/rubbish")
    let (found, broken) = try made.open().references()
    #expect(found.map(\.name) == ["refs/heads/main"])
    #expect(broken == ["refs/heads/dangling", "refs/heads/missing", "refs/heads/rubbish"])
  }

  @Test func `replaced objects are read as they are stored`() throws {
    let made = try TemporaryRepository()
    try made.write("good", to: "f")
    try made.git("add", "f")
    try made.git("commit", "-q", "-m", "one")
    let evil = try made.run(["git", "hash-object", "-w", "--stdin"], input: "evil").trimmingNewlines
    let good = try made.git("rev-parse", "HEAD:f")
    try made.git("replace", good, evil)
    #expect(try made.run(["git", "cat-file", "blob", good]) == "evil")
    let id = try #require(ObjectID(hex: good))
    #expect(try made.open().blob(id) == Array("good".utf8))
  }
}
