import Foundation
import TestSupport
import Testing

/// That `bangkom log` and git name the same commits, in histories that were made up.
@Suite struct HistoryAgreementTests {
  /// The text of the policy in one of its states.
  private func policy(_ number: Int) -> String {
    SmallRecords.policy.replacing("about: Jam pelajaran", with: "about: Jam \(number)")
  }

  /// Commits with branches, merges, deletions and returns of one policy, as `git fast-import` reads.
  private func stream(_ random: inout SeededGenerator, commits: Int) -> String {
    var stream = ""
    for number in 1...commits {
      stream += "commit refs/heads/main\nmark :\(number)\n"
      stream += "committer B <b@example.go.id> \(1_767_225_600 + number * 60) +0700\ndata 1\nx\n"
      if number == 1 {
        stream += "from refs/heads/main^0\n"
      } else {
        stream += "from :\(max(1, number - Int.random(in: 1...4, using: &random)))\n"
        let other = max(1, number - Int.random(in: 1...8, using: &random))
        if Int.random(in: 0..<3, using: &random) == 0 { stream += "merge :\(other)\n" }
      }
      switch Int.random(in: 0..<6, using: &random) {
      case 0: stream += "D \(SmallRecords.policyPath)\n"
      case 1, 2, 3:
        // Few states, so that commits come back to what was there.
        let text = policy(Int.random(in: 0..<3, using: &random))
        stream += "M 100644 inline \(SmallRecords.policyPath)\n"
        stream += "data \(text.utf8.count)\n\(text)\n"
      default: stream += "M 100644 inline CATATAN.md\ndata 4\n\(number % 900 + 100)\n\n"
      }
      stream += "\n"
    }
    return stream
  }

  @Test(arguments: 1...10)
  func `log names the commits that git names, and merges that add something`(seed: Int) async throws
  {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    try repository.useNoHooks()
    _ = try repository.git("add", "-A")
    _ = try repository.git("commit", "--quiet", "-m", "lay out")
    var random = SeededGenerator(seed: UInt64(seed))
    try repository.write(stream(&random, commits: 60), to: ".git/stream")
    let (status, text) = try repository.run([
      "sh", "-c", "git fast-import --quiet --force < .git/stream && git reset -q --hard main",
    ])
    try #require(status == 0, "\(text)")
    // Of a merge, git names the files that are like those of none of its parents.
    let named = try repository.run([
      "sh", "-c", "git rev-list main | git diff-tree --stdin --root -r -c --no-renames --name-only",
    ]).text.split(separator: "\n")
    var gits: [String] = []
    for (number, line) in named.enumerated() where line == SmallRecords.policyPath {
      let id = named[..<number].last { $0.utf8.count == 40 && !$0.contains("/") }
      gits.append(String(try #require(id)))
    }
    let json = await repository.bangkom(["log", "POL-00000G5", "--format", "json", "-n", "1000"])
      .text
    let ours = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(ours.compactMap { $0["commit"] as? String } == gits, "seed \(seed)")
    #expect(gits.count > 4)
  }
}
