import Git
import TestSupport
import Testing

@Suite struct TreeDifferenceTests {
  /// Builds a history of random changes with `git fast-import`: many folders, files that become
  /// folders and back, names that sort around `/`.
  private func randomHistory(
    seed: UInt64, commits: Int, wide: Bool
  ) throws -> TemporaryRepository {
    let made = try TemporaryRepository()
    var random = SeededGenerator(seed: seed)
    var names = ["a", "a.b", "a-b", "b", "b0", "é", "z"]
    if wide { names += (0..<200).map { "n\($0)" } }
    var stream = ""
    for number in 1...commits {
      stream += "commit refs/heads/main\nmark :\(number)\n"
      stream += "committer B <b@example.go.id> \(1_767_225_600 + number) +0700\n"
      stream += "data 1\nx\n"
      for _ in 0..<(wide && number == 1 ? 400 : Int.random(in: 1...6, using: &random)) {
        let depth = Int.random(in: 1...(wide ? 2 : 4), using: &random)
        let path = (0..<depth).map { _ in names.randomElement(using: &random) ?? "a" }
          .joined(separator: "/")
        if Int.random(in: 0..<4, using: &random) == 0 {
          stream += "D \(path)\n"
        } else {
          let mode = ["100644", "100755", "120000"].randomElement(using: &random) ?? "100644"
          stream += "M \(mode) inline \(path)\ndata 2\n\(Int.random(in: 0..<9, using: &random))\n\n"
        }
      }
      stream += "\n"
    }
    try made.run(["git", "fast-import", "--quiet"], input: stream)
    return made
  }

  private func gits(_ raw: String) -> [String] {
    // `:mode mode id id status\tpath`, with NUL between paths.
    let fields = raw.split(separator: "\0", omittingEmptySubsequences: false)
    var lines: [String] = []
    for position in stride(from: 0, to: fields.count - 1, by: 2) {
      let words = fields[position].dropFirst().split(separator: " ")
      lines.append("\(words[0]) \(words[1]) \(words[2]) \(words[3]) \(fields[position + 1])")
    }
    return lines
  }

  private func line(_ difference: TreeDifference) -> String {
    let mode = { (file: TreeFile?) in
      let digits = String(file?.mode.rawValue ?? 0, radix: 8)
      return String(repeating: "0", count: 6 - digits.count) + digits
    }
    let id = { (file: TreeFile?) in (file?.id ?? .zero).description }
    return [
      mode(difference.old), mode(difference.new), id(difference.old), id(difference.new),
      difference.path.string ?? "",
    ].joined(separator: " ")
  }

  @Test(arguments: [1, 2, 3] as [UInt64], [false, true])
  func `differences are those of git diff-tree -r`(seed: UInt64, wide: Bool) throws {
    let made = try randomHistory(seed: seed, commits: 60, wide: wide)
    let repository = try made.open()
    let ids = try made.git("rev-list", "main").lines.compactMap { ObjectID(hex: $0) }
    #expect(ids.count == 60)
    for (new, old) in zip(ids, ids.dropFirst()) {
      let expected = try gits(
        made.run(["git", "diff-tree", "-r", "--no-renames", "-z", "\(old)", "\(new)"]))
      let found = try repository.differences(from: old, to: new).map(line)
      #expect(found == expected, "seed \(seed), \(old)..\(new)")
    }
    let (first, last) = (ids[ids.count - 1], ids[0])
    for prefix in ["a", "a/b", "é", "b/a.b"] {
      let expected = try gits(
        made.run(
          ["git", "diff-tree", "-r", "--no-renames", "-z", "\(first)", "\(last)", "--", prefix]))
      let found = try repository.differences(from: first, to: last, under: [RepositoryPath(prefix)])
      #expect(found.map(line) == expected, "seed \(seed), prefix \(prefix)")
    }
  }

  @Test func `an absent tree is an empty one`() throws {
    let made = try randomHistory(seed: 9, commits: 20, wide: false)
    let repository = try made.open()
    let head = try repository.resolve("main")
    let files = try repository.files(of: head)
    let listed = try made.run(["git", "ls-tree", "-r", "-z", "--name-only", "main"])
    #expect(files.map { $0.path.string } == listed.split(separator: "\0").map { String($0) })
    #expect(try repository.differences(from: nil, to: head).map(\.new) == files)
    #expect(try repository.differences(from: head, to: nil).map(\.old) == files)
    #expect(try repository.differences(from: head, to: head).isEmpty)
    for file in files { #expect(try repository.file(at: file.path, in: head) == file) }
    #expect(try repository.file(at: "a/none", in: head) == nil)
  }

  @Test func `files under prefixes leave out the neighbours`() throws {
    let made = try TemporaryRepository()
    for path in ["plans/a", "plans/b/c", "plans.md", "plansx/a", "z"] {
      try made.write(path, to: path)
    }
    try made.git("add", ".")
    try made.git("commit", "-q", "-m", "one")
    let repository = try made.open()
    let head = try repository.resolve("HEAD")
    #expect(
      try repository.files(of: head, under: ["plans", "z"]).map(\.path)
        == ["plans/a", "plans/b/c", "z"])
    #expect(try repository.files(of: head, under: ["plans/b/c"]).map(\.path) == ["plans/b/c"])
  }

  @Test func `a tree bomb ends at the budget`() throws {
    let made = try TemporaryRepository()
    var id = try made.run(["git", "hash-object", "-w", "--stdin"], input: "x").trimmingNewlines
    var mode = "100644 blob"
    for _ in 0..<30 {
      let lines = (0..<10).map { "\(mode) \(id)\t\($0)\n" }.joined()
      id = try made.run(["git", "mktree"], input: lines).trimmingNewlines
      mode = "040000 tree"
    }
    let bomb = try #require(ObjectID(hex: id))
    let repository = try made.open()
    #expect(throws: GitError.tooManyEntries(limit: 20_000)) {
      try repository.files(of: bomb, budget: TreeBudget(entries: 20_000))
    }
  }

  @Test func `folders nested too deep end at the budget, not at the stack's end`() throws {
    let made = try TemporaryRepository()
    let repository = try made.open()
    var id = try repository.writeTree(
      base: nil, changes: ["x": .file(mode: .file, id: repository.writeBlob([1]))])
    let name = Array("40000 d\0".utf8)
    for _ in 0..<3000 { id = try made.writeRaw(tree: name + id.bytes, in: repository) }
    #expect(throws: GitError.tooDeep(limit: 256)) { try repository.files(of: id) }
    let budget = TreeBudget(depth: 5000)
    #expect(try repository.files(of: id, budget: budget).count == 1)
  }

  @Test(arguments: ["..", ".", ".git", ".GIT"])
  func `a tree with a name that escapes is malformed`(name: String) throws {
    let made = try TemporaryRepository()
    let repository = try made.open()
    let blob = try repository.writeBlob([1])
    let id = try made.writeRaw(tree: Array("100644 \(name)\0".utf8) + blob.bytes, in: repository)
    #expect(throws: GitError.malformedObject(id, reason: "`\(name)` cannot be a name")) {
      try repository.files(of: id)
    }
  }

  @Test func `a tree out of order, with a name twice, or cut off is malformed`() throws {
    let made = try TemporaryRepository()
    let repository = try made.open()
    let blob = try repository.writeBlob([1]).bytes
    let entry = { (name: String) in Array("100644 \(name)\0".utf8) + blob }
    for bytes in [
      entry("b") + entry("a"), entry("a") + entry("a"), entry("a").dropLast(), entry(""),
      Array("10x644 a\0".utf8) + blob,
    ] {
      let id = try made.writeRaw(tree: Array(bytes), in: repository)
      #expect("\(bytes)") {
        try repository.files(of: id)
      } throws: { error in
        if case GitError.malformedObject(id, _) = error { true } else { false }
      }
    }
  }

  @Test func `names that are not UTF-8 are kept, and escaped for people`() throws {
    let made = try TemporaryRepository()
    let repository = try made.open()
    let blob = try repository.writeBlob([1]).bytes
    let name: [UInt8] = [0x66, 0xff, 0x1b, 0x0a]
    let id = try made.writeRaw(
      tree: Array("100644 ".utf8) + name + [0] + blob, in: repository)
    let file = try #require(try repository.files(of: id).first)
    #expect(file.path.bytes == name)
    #expect(file.path.string == nil)
    #expect(file.path.escapedForDisplay == #"f\xff\x1b\x0a"#)
    #expect(
      RepositoryPath("a\u{202e}\u{1b}[1m\n\\é").escapedForDisplay == #"a\u{202e}\x1b[1m\n\\é"#)
  }
}

extension TemporaryRepository {
  /// Writes a tree of exactly these bytes, whatever they are.
  func writeRaw(tree bytes: [UInt8], in repository: Repository) throws -> ObjectID {
    try AtomicFile.write(bytes, to: "\(root)/object")
    let id = try git("hash-object", "-w", "-t", "tree", "--literally", "\(root)/object")
    return try #require(ObjectID(hex: id))
  }
}
