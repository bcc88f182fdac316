import Foundation
import Testing

/// A range of commits that is judged again, by whoever has a clone.
@Suite struct RangeTests {
  /// A clone without a server and without a store, in which the second and fourth of five commits are bad.
  private func history() async throws -> (PushedRepository, commits: [String]) {
    let repository = try await PushedRepository()
    let policy = PushedRepository.policy
    try repository.git("remote", "remove", "origin")
    var commits = [try repository.git("rev-parse", "HEAD")]
    for number in 1...5 {
      switch number {
      case 2: try repository.replace("sedikitnya 20", with: "sedikitnya 24", in: policy)
      case 4: try repository.replace("sedikitnya 24", with: "sedikitnya 28", in: policy)
      default: try repository.write("\(number)\n", to: "CATATAN.md")
      }
      try repository.git("add", "-A")
      try repository.git("commit", "-qnm", "commit number \(number)")
      commits.append(try repository.git("rev-parse", "HEAD"))
    }
    try? FileManager.default.removeItem(atPath: "\(repository.work)/.git/bangkom")
    return (repository, commits)
  }

  /// The subjects of the commits that are named as bad.
  private func named(
    _ repository: PushedRepository, from: String, to: String
  ) throws -> (status: Int32, subjects: [Substring]) {
    let (status, text) = try repository.run([
      "sh", "-c",
      "echo refs/heads/main \(to) refs/heads/main \(from) | "
        + "'\(TestRepository.executable)' hook run pre-push origin",
    ])
    let subjects = text.split(separator: "\n").filter { $0.hasPrefix("commit ") }
      .compactMap { line in
        line.firstRange(of: "commit number ").map { line[$0.upperBound...].prefix(1) }
      }
    return (status, subjects)
  }

  @Test func `the first bad commit of any range is named, without a server`() async throws {
    let (repository, commits) = try await history()
    #expect(try named(repository, from: commits[0], to: commits[5]) == (1, ["2", "4"]))
    #expect(try named(repository, from: commits[2], to: commits[5]) == (1, ["4"]))
    #expect(try named(repository, from: commits[0], to: commits[2]) == (1, ["2"]))
    #expect(try named(repository, from: commits[0], to: commits[1]) == (0, []))
    #expect(try named(repository, from: commits[2], to: commits[3]) == (0, []))
    #expect(try named(repository, from: commits[4], to: commits[5]) == (0, []))
  }
}
