import Git
internal import Glibc
import Testing

/// A repository in a folder of its own, made by the real git, shut off from the user's settings.
final class TemporaryRepository {
  /// The top of its work tree.
  let path: String
  let root: String

  static let environment: [String: String] = [
    "PATH": "/usr/local/bin:/usr/bin:/bin",
    "HOME": "/nonexistent",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_AUTHOR_NAME": "Siti",
    "GIT_AUTHOR_EMAIL": "siti@example.go.id",
    "GIT_AUTHOR_DATE": "1767225600 +0700",
    "GIT_COMMITTER_NAME": "Budi",
    "GIT_COMMITTER_EMAIL": "budi@example.go.id",
    "GIT_COMMITTER_DATE": "1767225600 +0700",
    "LC_ALL": "C.UTF-8",
    "TZ": "UTC",
  ]

  init(named name: String = "repository", arguments: [String] = []) throws {
    root = try Self.temporaryFolder()
    path = "\(root)/\(name)"
    try run(["git", "init", "-q", "-b", "main"] + arguments + [path], in: root)
  }

  /// A place for a repository that the test makes itself.
  init(emptyNamed name: String) throws {
    root = try Self.temporaryFolder()
    path = "\(root)/\(name)"
  }

  deinit {
    _ = try? ChildProcess.run(["rm", "-rf", root], environment: Self.environment)
  }

  private static func temporaryFolder() throws -> String {
    let made = try ChildProcess.run(
      ["mktemp", "-d", "/tmp/bangkom-git-XXXXXX"], environment: environment)
    return String(decoding: made.output, as: UTF8.self).trimmingNewlines
  }

  @discardableResult
  func run(
    _ arguments: [String], in folder: String? = nil, input: String = "",
    environment more: [String: String] = [:], expecting status: Int32? = 0
  ) throws -> String {
    let result = try ChildProcess.run(
      arguments, environment: Self.environment.merging(more) { $1 }, in: folder ?? path,
      input: Array(input.utf8), deadline: 120_000)
    if let status, result.status != status {
      throw Failure(
        text: "\(arguments): \(result.status) \(String(decoding: result.errors, as: UTF8.self))")
    }
    return String(decoding: result.output, as: UTF8.self)
  }

  /// Runs git in the work tree, and gives what it prints without the last line end.
  @discardableResult
  func git(
    _ arguments: String..., environment: [String: String] = [:], expecting status: Int32? = 0
  ) throws -> String {
    try run(["git"] + arguments, environment: environment, expecting: status).trimmingNewlines
  }

  /// What `git fsck` finds wrong; empty when the repository is sound.
  func fsck() throws -> String {
    try git("fsck", "--full", "--strict", "--no-dangling", "--no-progress")
  }

  func write(_ text: String, to file: String) throws {
    try AtomicFile.write(Array(text.utf8), to: "\(path)/\(file)")
  }

  func remove(_ file: String) {
    unsafe unlink("\(path)/\(file)")
  }

  func exists(_ file: String) -> Bool {
    unsafe access("\(path)/\(file)", F_OK) == 0
  }

  func read(_ file: String) throws -> String {
    try run(["cat", file])
  }

  func open(
    in folder: String? = nil, environment: [String: String] = [:]
  ) throws -> Repository {
    try Repository(
      from: folder ?? path, environment: Self.environment.merging(environment) { $1 })
  }

  struct Failure: Error, CustomStringConvertible {
    let text: String
    var description: String { text }
  }
}

extension String {
  var trimmingNewlines: String {
    var text = self[...]
    while text.hasSuffix("\n") { text = text.dropLast() }
    return String(text)
  }

  var lines: [String] { split(separator: "\n").map(String.init) }
}

let siti = Signature(
  name: "Siti", email: "siti@example.go.id", time: Timestamp(seconds: 1_767_225_600))

/// How many times something random is tried: as `BANGKOM_TEST_ROUNDS` says, else as often as given.
func rounds(_ usual: Int) -> Int {
  unsafe getenv("BANGKOM_TEST_ROUNDS").flatMap { unsafe Int(String(cString: $0)) } ?? usual
}
