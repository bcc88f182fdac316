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
    // Every decision, and of the others one in ten: each takes a while.
    for (number, commit) in commits.enumerated()
    where number.isMultiple(of: 10) || commit[2].hasPrefix("adjust: ") {
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
