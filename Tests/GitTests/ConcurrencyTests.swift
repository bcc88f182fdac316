import Git
internal import Glibc
import TestSupport
import Testing

@Suite(.serialized) struct ConcurrencyTests {
  @Test func `commits of many at once are all kept`() async throws {
    let made = try TemporaryRepository()
    let path = made.path
    let writers = 4
    let each = 12
    let kept = try await withThrowingTaskGroup(of: [ObjectID].self) { group in
      for writer in 0..<writers {
        group.addTask { try Self.commit(each, as: "w\(writer)", in: path) }
      }
      // Beside them the user's own git, which gives up when the index is locked.
      group.addTask {
        var ids: [ObjectID] = []
        for number in 0..<each {
          let name = "user-\(number)"
          try AtomicFile.write(Array("x\n".utf8), to: "\(path)/\(name)")
          let script = """
            i=0
            until git add \(name) && git commit -q -m \(name) -- \(name); do
              i=$((i+1)); [ $i -lt 400 ] || exit 1; sleep 0.0$((i % 5 + 1))
            done
            """
          let result = try ChildProcess.run(
            ["sh", "-c", script], environment: TemporaryRepository.environment, in: path)
          #expect(result.status == 0)
          let id = try ChildProcess.run(
            ["git", "log", "-1", "--format=%H", "--", name],
            environment: TemporaryRepository.environment, in: path)
          ids += String(decoding: id.output, as: UTF8.self).lines.compactMap { ObjectID(hex: $0) }
        }
        return ids
      }
      var kept: [ObjectID] = []
      for try await ids in group { kept += ids }
      return kept
    }
    #expect(kept.count == (writers + 1) * each)
    let reachable = try Set(made.git("rev-list", "main").lines)
    #expect(reachable.count == kept.count)
    #expect(Set(kept.map(\.description)) == reachable)
    #expect(try made.fsck() == "")
    #expect(try made.git("ls-files").lines.count == (writers + 1) * each)
    #expect(try made.run(["ls", ".git"]).lines.filter { $0.hasPrefix("bangkom-") } == [])
  }

  private static func commit(_ count: Int, as writer: String, in path: String) throws -> [ObjectID]
  {
    let repository = try Repository(from: path, environment: TemporaryRepository.environment)
    return try (0..<count).map { number in
      let name = "\(writer)/\(number)"
      try AtomicFile.write(Array("x\n".utf8), to: "\(path)/\(name)")
      var transaction = CommitTransaction(
        content: .changes([RepositoryPath(name): .file(Array("x\n".utf8))]), message: name,
        author: siti, committer: siti)
      transaction.patience = 60_000
      return try transaction.commit(to: repository).commit
    }
  }

  /// Not a test: the child of the one below, which kills it.
  @Test(.enabled(if: Self.victimPath != nil)) func `commits without end until it is killed`() throws
  {
    let path = try #require(Self.victimPath)
    let repository = try Repository(from: path, environment: TemporaryRepository.environment)
    for number in 0..<Int.max {
      let text = Array("\(getpid()) \(number)\n".utf8)
      try AtomicFile.write(text, to: "\(path)/\(number % 5)")
      let transaction = CommitTransaction(
        content: .changes([RepositoryPath("\(number % 5)"): .file(text)]), message: "\(number)",
        author: siti, committer: siti)
      let made = try transaction.commit(to: repository)
      let journal = Array("\(made.commit)\n".utf8)
      let file = unsafe open("\(path)/../journal", O_WRONLY | O_CREAT | O_APPEND, 0o644)
      _ = unsafe journal.withUnsafeBytes { unsafe Glibc.write(file, $0.baseAddress, $0.count) }
      close(file)
    }
  }

  private static var victimPath: String? {
    unsafe getenv("BANGKOM_TEST_VICTIM").map { unsafe String(cString: $0) }
  }

  @Test(.enabled(if: Self.victimPath == nil))
  func `a commit killed at any moment leaves a sound repository`() throws {
    let made = try TemporaryRepository()
    try made.git("commit", "-q", "--allow-empty", "-m", "start")
    var random = SeededGenerator(seed: 7)
    for _ in 0..<20 {
      #expect(
        try victim(of: made, signal: "KILL", after: Int.random(in: 150...700, using: &random))
          == 137)
      // What a killed process leaves is a lock; the user removes it as the error says.
      for leftover in try made.open().directory.leftovers { unsafe unlink(leftover.path) }
    }
    #expect(try made.fsck() == "")
    let journal = try made.run(["cat", "\(made.root)/journal"]).lines
    #expect(!journal.isEmpty)
    #expect(try Set(journal).isSubset(of: made.git("rev-list", "main").lines))
  }

  @Test(.enabled(if: Self.victimPath == nil))
  func `a commit that is interrupted ends first, and leaves no lock`() throws {
    let made = try TemporaryRepository()
    var random = SeededGenerator(seed: 8)
    for _ in 0..<8 {
      #expect(
        try victim(of: made, signal: "TERM", after: Int.random(in: 200...500, using: &random))
          == 143)
      #expect(try made.open().directory.leftovers == [])
    }
    #expect(try made.fsck() == "")
  }

  /// Runs the child that commits without end, sends it a signal, and gives its exit status.
  private func victim(
    of made: TemporaryRepository, signal: String, after milliseconds: Int
  ) throws -> Int32 {
    var environment = TemporaryRepository.environment
    environment["BANGKOM_TEST_VICTIM"] = made.path
    if let value = unsafe getenv("LD_LIBRARY_PATH") {
      environment["LD_LIBRARY_PATH"] = unsafe String(cString: value)
    }
    let link = try ChildProcess.run(
      ["readlink", "/proc/\(getpid())/exe"], environment: environment)
    let program = String(decoding: link.output, as: UTF8.self).trimmingNewlines
    // Those that `swift test` gave to this process, but for what it shall run and report.
    let arguments = CommandLine.arguments.dropFirst().prefix { $0 != "--filter" }.filter {
      !$0.hasPrefix("--event-stream") && !$0.hasPrefix("--configuration")
    }
    let seconds = "\(milliseconds / 1000).\(String(1000 + milliseconds % 1000).dropFirst())"
    return try ChildProcess.run(
      ["timeout", "--preserve-status", "-s", signal, seconds, program]
        + arguments + ["--filter", "commits without end"]
        // Which stands behind the filter of `swift test --filter`.
        + (arguments.contains("--testing-library") ? [] : ["--testing-library", "swift-testing"]),
      environment: environment, deadline: 60_000
    ).status
  }
}
