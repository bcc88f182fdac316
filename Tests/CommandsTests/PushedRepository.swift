import Foundation
import Testing

/// A bare repository with the hook, and a work tree that pushes to it, both with the demo records.
final class PushedRepository {
  let root: String
  var work: String { "\(root)/work" }
  var server: String { "\(root)/\(serverName)" }
  private let serverName: String

  static let policy = "policies/POL-7K3QDXM-standar-jam-pelajaran.md"

  private static let modelPath = NSTemporaryDirectory() + "bangkom-model-\(getpid())"

  /// Made once, copied for each test, and removed at the end of the process.
  private static let model = Task { () -> String in
    atexit { try? FileManager.default.removeItem(atPath: PushedRepository.modelPath) }
    let maker = try TestRepository()
    try FileManager.default.createDirectory(
      atPath: "\(modelPath)/work", withIntermediateDirectories: true)
    _ = await maker.bangkom(["init", "--demo"], in: "\(modelPath)/work")
    for arguments in [
      ["init", "-q", "--bare", "-b", "main", "srv.git"],
      ["-C", "srv.git", "fetch", "-q", "../work", "main:main"],
      ["-C", "work", "remote", "add", "origin", "../srv.git"],
      ["-C", "work", "fetch", "-q", "origin"],
      ["-C", "work", "branch", "-q", "--set-upstream-to=origin/main"],
    ] {
      let (status, text) = try maker.run(["git"] + arguments, in: modelPath)
      try #require(status == 0, "\(text)")
    }
    _ = await maker.bangkom(["hook", "install"], in: "\(modelPath)/srv.git")
    return modelPath
  }

  private let runner: TestRepository

  init(server name: String = "srv.git") async throws {
    let model = try await Self.model.value
    runner = try TestRepository()
    root = runner.root
    serverName = name
    for part in ["work", "srv.git"] {
      let (status, text) = try runner.run(
        ["cp", "-a", "\(model)/\(part)", part == "work" ? part : name])
      try #require(status == 0, "\(text)")
    }
    try git("remote", "set-url", "origin", server)
  }

  /// Runs git in the work tree.
  @discardableResult
  func git(_ arguments: String...) throws -> String {
    let (status, text) = try runner.run(["git"] + arguments, in: work)
    try #require(status == 0, "git \(arguments.joined(separator: " ")): \(text)")
    return text.trimmingCharacters(in: .newlines)
  }

  /// Runs git in the bare repository.
  @discardableResult
  func onServer(_ arguments: String...) throws -> String {
    let (status, text) = try runner.run(["git"] + arguments, in: server)
    try #require(status == 0, "git \(arguments.joined(separator: " ")): \(text)")
    return text.trimmingCharacters(in: .newlines)
  }

  /// Pushes past the hook of the work tree; gives what the pusher sees.
  func push(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> (isAccepted: Bool, text: String) {
    let (status, text) = try runner.run(
      ["git", "push", "--no-verify", "origin"] + arguments, in: work, environment: environment)
    return (status == 0, text)
  }

  func run(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> (
    status: Int32, text: String
  ) {
    try runner.run(arguments, in: work, environment: environment)
  }

  func bangkom(_ arguments: String...) async -> (status: Int32, text: String) {
    await bangkom(arguments)
  }

  func bangkom(_ arguments: [String]) async -> (status: Int32, text: String) {
    await runner.bangkom(arguments, in: work)
  }

  func read(_ path: String) throws -> String { try runner.read("work/\(path)") }

  func write(_ text: String, to path: String) throws { try runner.write(text, to: "work/\(path)") }

  /// Replaces a text in a file.
  func replace(_ old: String, with new: String, in path: String) throws {
    let text = try read(path)
    try #require(text.contains(old))
    try write(text.replacingOccurrences(of: old, with: new), to: path)
  }

  /// Replaces a text in a file, and commits past the hooks.
  func commit(
    _ message: String, replacing old: String, with new: String, in path: String
  ) throws {
    try replace(old, with: new, in: path)
    try git("commit", "-qnam", message)
  }

  /// What is wrong with the bare repository, as git sees it.
  func fsck() throws -> String { try onServer("fsck", "--full", "--strict") }

  /// Whether the store on the server has a text anywhere in its bytes.
  func storeHas(_ text: String) -> Bool {
    let folder = "\(server)/bangkom"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.contains { name in
      let data = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
      return data.range(of: Data(text.utf8)) != nil
    }
  }
}
