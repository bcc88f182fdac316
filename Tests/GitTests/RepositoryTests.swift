import Foundation
import Git
import Testing

/// A repository that the real git made, in a folder of its own, with nobody's settings.
struct Sandbox: ~Copyable {
  let path: String
  static let environment = [
    "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    "GIT_AUTHOR_NAME": "Tester", "GIT_AUTHOR_EMAIL": "tester@example.invalid",
    "GIT_COMMITTER_NAME": "Tester", "GIT_COMMITTER_EMAIL": "tester@example.invalid",
    "GIT_AUTHOR_DATE": "@1767225600 +0700", "GIT_COMMITTER_DATE": "@1767225600 +0700",
  ]

  init() throws {
    path = NSTemporaryDirectory() + "bangkom-git-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try git("init", "-q", "-b", "main")
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  @discardableResult
  func git(_ arguments: String..., in folder: String? = nil) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.environment = Self.environment
    process.currentDirectoryURL = URL(filePath: folder ?? path)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "git \(arguments)")
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  func write(_ text: String, to name: String) throws {
    try FileBytes.write(Array(text.utf8), to: "\(path)/\(name)")
  }

  func repository() throws -> Repository {
    try Repository(GitDirectory(of: path, environment: [:]))
  }

  static let tester = Signature(
    name: "Tester", email: "tester@example.invalid", time: 1_767_225_600, offset: 420)
}

@Test func `a commit of ours leaves what the user has staged`() throws {
  let sandbox = try Sandbox()
  try sandbox.write("a\n", to: "a.txt")
  try sandbox.git("add", ".")
  try sandbox.git("commit", "-qm", "first")
  try sandbox.write("staged\n", to: "staged.txt")
  try sandbox.git("add", "staged.txt")
  try sandbox.write("unstaged\n", to: "a.txt")

  let repository = try sandbox.repository()
  let bytes = Array("ours\n".utf8)
  try FileBytes.write(bytes, to: "\(sandbox.path)/folder/ours.txt")
  let id = try CommitTransaction(repository).commit(
    .changes(["folder/ours.txt": .content(bytes)]), message: "ours\n", author: Sandbox.tester,
    committer: Sandbox.tester)

  #expect(try sandbox.git("rev-parse", "HEAD") == id.description)
  #expect(try sandbox.git("show", "--name-only", "--format=", "HEAD") == "folder/ours.txt")
  #expect(try sandbox.git("diff", "--cached", "--name-only") == "staged.txt")
  #expect(try sandbox.git("diff", "--name-only") == "a.txt")
  #expect(try sandbox.git("fsck", "--full", "--strict", "--no-dangling") == "")
}

@Test func `what is staged is committed, and nothing else`() throws {
  let sandbox = try Sandbox()
  try sandbox.write("a\n", to: "a.txt")
  try sandbox.write("b\n", to: "b/b.txt")
  try sandbox.git("add", ".")
  let repository = try sandbox.repository()
  let first = try CommitTransaction(repository).commit(
    .staged, message: "first", author: Sandbox.tester, committer: Sandbox.tester)
  #expect(try sandbox.git("ls-tree", "-r", "--name-only", "HEAD") == "a.txt\nb/b.txt")
  try sandbox.git("rm", "-q", "b/b.txt")
  try sandbox.write("announced\n", to: "announced.txt")
  try sandbox.git("add", "-N", "announced.txt")
  _ = try CommitTransaction(repository).commit(
    .staged, message: "second", author: Sandbox.tester, committer: Sandbox.tester,
    expecting: first)
  #expect(try sandbox.git("ls-tree", "-r", "--name-only", "HEAD") == "a.txt")
  #expect(throws: GitError.nothingToCommit) {
    try CommitTransaction(repository).commit(
      .staged, message: "third", author: Sandbox.tester, committer: Sandbox.tester)
  }
  #expect(try sandbox.git("fsck", "--full", "--strict", "--no-dangling") == "")
}

@Test func `a branch that has moved is not overwritten`() throws {
  let sandbox = try Sandbox()
  try sandbox.write("a\n", to: "a.txt")
  try sandbox.git("add", ".")
  try sandbox.git("commit", "-qm", "first")
  let repository = try sandbox.repository()
  let seen = try repository.head()
  try sandbox.git("commit", "-q", "--allow-empty", "-m", "second")
  #expect(throws: GitError.moved("refs/heads/main")) {
    try CommitTransaction(repository).commit(
      .changes(["b.txt": .content([])]), message: "b", author: Sandbox.tester,
      committer: Sandbox.tester, expecting: seen)
  }
  #expect(!FileManager.default.fileExists(atPath: "\(sandbox.path)/.git/index.lock"))
}

@Test func `a linked work tree has its own index and branch`() throws {
  let sandbox = try Sandbox()
  try sandbox.write("a\n", to: "a.txt")
  try sandbox.git("add", ".")
  try sandbox.git("commit", "-qm", "first")
  let linked = "\(sandbox.path)-linked"
  defer { try? FileManager.default.removeItem(atPath: linked) }
  try sandbox.git("worktree", "add", "-q", "-b", "side", linked)
  let directory = try GitDirectory(of: linked)
  #expect(directory.workTree == linked)
  #expect(directory.commonPath == "\(sandbox.path)/.git")
  #expect(directory.headHint == (try sandbox.git("rev-parse", "HEAD")))
  let repository = try Repository(directory)
  let bytes = Array("x".utf8)
  try FileBytes.write(bytes, to: "\(linked)/x.txt")
  _ = try CommitTransaction(repository).commit(
    .changes(["x.txt": .content(bytes)]), message: "x", author: Sandbox.tester,
    committer: Sandbox.tester)
  #expect(try sandbox.git("log", "--format=%s", "side") == "x\nfirst")
  #expect(try sandbox.git("status", "--porcelain", in: linked) == "")
}

@Test func `the difference of two trees is what git says`() throws {
  let sandbox = try Sandbox()
  var generator = SplitMix(seed: 7)
  var previous: String?
  for round in 0..<12 {
    for _ in 0..<6 {
      let name =
        "d\(Int.random(in: 0..<3, using: &generator))/f\(Int.random(in: 0..<5, using: &generator))"
      if Bool.random(using: &generator) {
        try sandbox.write("\(UInt64.random(in: 0..<9, using: &generator))", to: name)
      } else {
        try? FileManager.default.removeItem(atPath: "\(sandbox.path)/\(name)")
      }
    }
    try sandbox.git("add", "-A")
    try sandbox.git("commit", "-q", "--allow-empty", "-m", "\(round)")
    let current = try sandbox.git("rev-parse", "HEAD")
    defer { previous = current }
    guard let previous else { continue }
    let repository = try sandbox.repository()
    let difference = try TreeDifference(
      from: repository.commit(repository.resolve(previous)).tree,
      to: repository.commit(repository.resolve(current)).tree, in: repository)
    let expected = try sandbox.git(
      "diff-tree", "-r", "--name-only", "--no-renames", previous, current)
    #expect(difference.changes.map(\.path).joined(separator: "\n") == expected)
  }
}

/// A small generator with a seed, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

@Test func `trailers are those that git reads`() throws {
  let sandbox = try Sandbox()
  let message = CommitMessage.text(
    subject: "adjust: JP", body: "Why it changed.\nSecond line.",
    trailers: [
      Trailer(key: "Policy", value: "POL-7K3QDXM"),
      Trailer(key: "Reason", value: "two\nlines\n\nand: a colon"),
    ])
  try sandbox.git("commit", "-q", "--allow-empty", "-m", message)
  let git = try sandbox.git("log", "-1", "--format=%(trailers:only,unfold)")
  let ours = CommitMessage.trailers(of: message).map { "\($0.key): \($0.value)" }
  #expect(ours.joined(separator: "\n") == git)
  #expect(ours == ["Policy: POL-7K3QDXM", "Reason: two lines and: a colon"])
}

@Test func `a repository with another hash is refused with the reason`() throws {
  let sandbox = try Sandbox()
  let path = "\(sandbox.path)/sha256"
  try sandbox.git("init", "-q", "--object-format=sha256", path)
  #expect(throws: GitError.self) { try Repository(GitDirectory(of: path)) }
}

@Test func `dates are read as git writes them`() throws {
  let sandbox = try Sandbox()
  let repository = try sandbox.repository()
  for date in ["@1767225600 +0700", "1767225600 +0700", "2026-01-01T07:00:00+07:00"] {
    let signature = try repository.signature(
      "AUTHOR",
      environment: ["GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@b.c", "GIT_AUTHOR_DATE": date],
      now: 0, offset: 0)
    #expect(signature.time == 1_767_225_600)
    #expect(signature.offset == 420)
  }
}
