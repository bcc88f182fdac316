import Foundation
import Testing

/// What `init --demo` lays out: three years that trip no rule, and whose evidence holds.
@Suite struct DemoCommandTests {
  @Test func `the demo has the same commits on every run`() async throws {
    let (first, second) = (try TestRepository(), try TestRepository())
    _ = await first.bangkom(["init", "--demo"])
    _ = await second.bangkom(["init", "--demo"])
    #expect(try first.git("rev-parse", "HEAD") == second.git("rev-parse", "HEAD"))
    #expect(try first.git("status", "--porcelain") == "")
  }

  @Test func `the demo has every kind and a row in every summary`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init", "--demo"])
    for kind in try names(in: repository, ["schema"], separator: "\t") {
      let table = kind.replacingOccurrences(of: "-", with: "_")
      let count = await repository.bangkom(
        ["sql", "SELECT count(*) > 0 AS here FROM \(table)", "--format", "csv"])
      #expect(count.text == "here\n1\n", "\(kind)")
    }
    let summaries = try FileManager.default.subpathsOfDirectory(
      atPath: "\(repository.root)/schema"
    ).filter { $0.contains("/summaries/") && $0.hasSuffix(".sql") }.map {
      URL(filePath: $0).deletingPathExtension().lastPathComponent
    }
    #expect(summaries.count > 30)
    for name in summaries.sorted() {
      let (status, text) = await repository.bangkom(["summary", name, "--format", "csv"])
      #expect(status == 0 && text.split(separator: "\n").count > 1, "\(name)")
    }
  }

  @Test func `no commit of the demo trips a rule`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init", "--demo"])
    let commits = try repository.git("log", "--reverse", "--format=%H %as %s")
      .split(separator: "\n").map { $0.split(separator: " ", maxSplits: 2).map(String.init) }
    #expect(commits.count > 100)
    // Every decision, and of the others one in thirty: each takes a while.
    for (number, commit) in commits.enumerated()
    where number.isMultiple(of: 30) || commit[2].hasPrefix("adjust: ") {
      let (status, text) = await repository.bangkom(
        ["check", "--rev", commit[0], "--today", commit[1], "--format", "json"])
      #expect(status == 0 && !text.contains("\"rule\""), "\(commit)\n\(text)")
    }
    let (status, text) = await repository.bangkom(["check", "--strict", "--format", "short"])
    #expect(status == 1)
    // The one finding that is waived.
    #expect(text.split(separator: "\n").count == 1 && text.contains("[activity-cost]"), "\(text)")
  }

  @Test func `every piece of evidence is what its summary says at its commit`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init", "--demo"])
    let (_, text) = await repository.bangkom([
      "sql",
      """
      SELECT e.summary, e."row", e."column", e.value, e.at, e.as_of
      FROM adjustment_rationale_evidence e ORDER BY e.record_id, e.ordinal
      """, "--format", "csv",
    ])
    let evidence = text.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(evidence.count > 6)
    for piece in evidence {
      let (_, table) = await repository.bangkom(
        ["summary", piece[0], "--rev", piece[4], "--today", piece[5], "--format", "csv"])
      let rows = table.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
      let row = try #require(rows.first { $0.first == piece[1] }, "\(piece)")
      let column = try #require(rows.first?.firstIndex(of: piece[2]), "\(piece)")
      #expect(Double(row[column]) == Double(piece[3]), "\(piece)")
    }
  }

  private static let push = "is about a push, and nothing of the broken demo is committed"

  /// Rules that no mistake of the broken demo can break, and why.
  private static let untrippable: [String: String] = [
    "approval-missing": push, "approval-signature": push, "broken-object": push, "large-file": push,
    "message-text": push, "moved-tag": push,
    "path-twin": push, "protected-branch": push, "reference-name": push, "rule-change": push,
    "unsafe-path": push,
    "commit-message": "is about a message, and nothing of the broken demo is committed",
    "document-too-large": "wants a file of megabytes",
    "too-many-problems": "wants more problems in one file than anybody would read",
    "unknown-property": "is about a table's schema, which is mended before records are checked",
    "unreadable-file": "wants a link or a file without permissions, which git does not lay out",
  ]

  @Test func `the broken demo breaks every rule`() async throws {
    let repository = try TestRepository()
    let (_, told) = await repository.bangkom(["init", "--demo", "--broken"])
    #expect(told.contains("files with mistakes, not committed; next: bangkom check\n"))
    let (status, text) = await repository.bangkom(["check", "--format", "jsonl"])
    // One of the records is of a bangkom that is not there yet.
    #expect(status == 7)
    let found = text.matches(of: #/"rule":\s*"([a-z0-9-]+)"/#).map { String($0.output.1) }
    // What follows from a mistake is more than the mistake, but not much.
    #expect(found.count < 240)
    let rules = try names(in: repository, ["rules", "--format", "csv"], separator: ",").dropFirst()
    #expect(rules.count > 190)
    for rule in rules {
      let isFound = found.contains(rule)
      #expect(isFound != (Self.untrippable[rule] != nil), "\(rule)")
    }
    // Nothing of it is committed, and git takes it all back.
    _ = try repository.git("stash", "--quiet", "--include-untracked")
    #expect(await repository.bangkom(["check"]).status == 0)
  }

  @Test func `mistakes are for the demo alone`() async throws {
    let (status, text) = await (try TestRepository()).bangkom(["init", "--broken"])
    #expect(status == 2)
    #expect(text.contains("--broken goes with --demo"))
  }

  private func names(
    in repository: TestRepository, _ arguments: [String], separator: Character
  ) throws -> [String] {
    let (_, text) = try repository.run([TestRepository.executable] + arguments)
    let names = text.split(separator: "\n").compactMap { line in
      line.split(separator: separator).first.map(String.init)
    }
    #expect(names.count > 25)
    return names
  }
}
