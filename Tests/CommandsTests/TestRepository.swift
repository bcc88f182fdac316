import Commands
import Documents
import Foundation
import Testing

/// A folder of its own for one test, in which bangkom runs inside this process and git outside.
final class TestRepository {
  let root: String
  static let environment = [
    "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LANG": "C.UTF-8",
    "BANGKOM_LANG": "en", "TMPDIR": NSTemporaryDirectory(),
    "GIT_AUTHOR_NAME": "Bagian Hukum", "GIT_AUTHOR_EMAIL": "hukum@kepahiang.example",
    "GIT_COMMITTER_NAME": "Bagian Hukum", "GIT_COMMITTER_EMAIL": "hukum@kepahiang.example",
    "GIT_AUTHOR_DATE": "@1797224400 +0700", "GIT_COMMITTER_DATE": "@1797224400 +0700",
  ]

  /// The executable that hooks run: the one that was built with these tests.
  static let executable =
    ProcessInfo.processInfo.environment["BANGKOM_EXECUTABLE"]
    ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "bangkom").path

  init() throws {
    root = NSTemporaryDirectory() + "bangkom-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: root)
  }

  /// Runs bangkom in this process; its output and messages as one text.
  func bangkom(
    _ arguments: [String], in folder: String? = nil, language: Language = .en,
    environment: [String: String] = [:]
  ) async -> (status: Int32, text: String) {
    let written = Written()
    let session = Session(
      directory: folder ?? root, environment: Self.environment.merging(environment) { $1 },
      language: language,
      today: "2026-12-14",
      now: { Int64(Date().timeIntervalSince1970 * 1e9) }, isColored: false, width: nil,
      isInteractive: false, executable: Self.executable,
      console: Console { text, stream in
        written.text += text
        if stream == .output { written.output += text }
      })
    let status = await CommandRunner.run(arguments, in: session)
    FindingsOutput.check(written.output, of: arguments, status: status.rawValue)
    return (status.rawValue, written.text)
  }

  /// Runs a program.
  func run(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
  ) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.environment = Self.environment.merging(environment) { $1 }
    process.currentDirectoryURL = URL(filePath: folder ?? root)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  func git(_ arguments: String...) throws -> String {
    let (status, text) = try run(["git"] + arguments)
    try #require(status == 0, "git \(arguments.joined(separator: " ")): \(text)")
    return text.trimmingCharacters(in: .newlines)
  }

  /// Has git look for hooks in a folder of this repository's own that has none.
  func useNoHooks() throws {
    _ = try git("config", "core.hooksPath", "\(root)/.git/no-hooks")
  }

  func write(_ text: String, to path: String) throws {
    let url = URL(filePath: "\(root)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  func read(_ path: String) throws -> String {
    try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
  }
}

/// Text that a console has written.
private final class Written {
  var text = ""
  /// Of it what went to standard output.
  var output = ""
}
