import Foundation
import Testing

/// `bangkom diff --impact` over the demo: what a change of a policy does to the figures.
@Suite struct ImpactTests {
  private static let policy = "policies/POL-7K3QDXM-standar-jam-pelajaran.md"

  private func demo() async throws -> TestRepository {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init", "--demo"])
    return repository
  }

  private func addValue(_ value: String, in repository: TestRepository) throws {
    let text = try repository.read(Self.policy)
    let old = "      - {from: 2024-01-02, value: 20, source: PP 11/2017 Pasal 203 ayat (4)}\n"
    #expect(text.contains(old))
    try repository.write(text.replacing(old, with: "\(old)      - \(value)\n"), to: Self.policy)
  }

  @Test func `a minimum for next year moves the outlook, not the year that is over`() async throws {
    let repository = try await demo()
    try addValue("{from: 2027-01-01, value: 24}", in: repository)
    let text = await repository.bangkom(["diff", "--impact"]).text
    #expect(
      text.contains(
        """
        impact
        hour-outlook  who would reach the minimum of the years to come with the hours of the latest year
          ~ 2027, 2028, 2029
              Minimum (JP): 20 -> 24 (+4)
              Would meet it: 1,193 -> 575 (-618)
              Would be below: 1,355 -> 1,973 (+618)
              Share: 46.82 % -> 22.57 % (-24.25 points)

        """))
    #expect(!text.contains("hour-attainment"))
    #expect(text.contains("findings that appear: 1\n  + error[policy-change] POL-7K3QDXM "))
    #expect(text.contains("units concerned: 21\n  BKPSDM (UNT-YDR3MFB), "))
    #expect(text.hasSuffix(" summaries read what changed\n"))
    // The store is where it was: the work tree's findings are the same as before.
    let check = await repository.bangkom(["check"]).text
    #expect(check.contains("error[policy-change]"))
  }

  @Test func `a minimum for this year moves figures, and an objective can flip`() async throws {
    let repository = try await demo()
    try addValue("{from: 2026-01-01, value: 1}", in: repository)
    let policy = try repository.read(Self.policy)
    try repository.write(
      policy.replacing("target: 80", with: "target: 30")
        .replacing("review_below: 60", with: "review_below: 30"), to: Self.policy)
    let text = await repository.bangkom(["diff", "--impact"]).text
    #expect(
      text.contains("hour-attainment  who reached the yearly minimum of training hours\n  ~ 2026\n")
    )
    #expect(text.contains("      Minimum (JP): 20 -> 1 (-19)\n"))
    #expect(text.contains("objectives\n  ! POL-7K3QDXM "))
    #expect(
      text.contains(
        """
              verdict: needs a review -> reached
              hour-attainment share_met: 46.82 -> 53.77
              target: 80 -> 30

        """))
    let markdown = await repository.bangkom(
      ["diff", "--impact", "--format", "markdown", "--lang", "id"]
    ).text
    #expect(markdown.contains("\n## Dampak\n\n### "))
    #expect(markdown.contains("| 2026 | Minimum (JP) | 20 | 1 | -19 |\n"))
    let html = await repository.bangkom(["diff", "--impact", "--format", "html"]).text
    #expect(html.contains("<section class=\"impact\">\n<h2>Impact</h2>\n<table>\n<caption>"))
  }

  @Test func `persons are counted, never named`() async throws {
    let repository = try await demo()
    let folder = "activities/2026"
    let table = try #require(
      FileManager.default.contentsOfDirectory(atPath: "\(repository.root)/\(folder)").sorted()
        .first { $0.hasSuffix("-participation.csv") })
    var lines = try repository.read("\(folder)/\(table)").components(separatedBy: "\n")
    let people = lines.indices.filter { lines[$0].hasPrefix("ASN-") }
    for line in people {
      var cells = lines[line].components(separatedBy: ",")
      cells[1] = "1"
      lines[line] = cells.joined(separator: ",")
    }
    try repository.write(lines.joined(separator: "\n"), to: "\(folder)/\(table)")
    let text = await repository.bangkom(["diff", "--impact"]).text
    let impact = text.components(separatedBy: "\nimpact\n").last ?? ""
    #expect(impact.contains("\nhour-credit  ") || impact.hasPrefix("hour-credit  "))
    #expect(impact.contains(" rows about persons change, which are not shown\n"))
    #expect(!impact.contains("ASN-"))
    let json = await repository.bangkom(["diff", "--impact", "--json"]).text
    #expect(json.components(separatedBy: "\"impact\": ").last?.contains("ASN-") == false)
  }

  @Test func `only the summaries that are named are looked at`() async throws {
    let repository = try await demo()
    try addValue("{from: 2026-01-01, value: 24}", in: repository)
    let text = await repository.bangkom(["diff", "--summary", "hour-outlook"]).text
    #expect(text.contains("\nhour-outlook  ") && !text.contains("\nhour-attainment  "))
    #expect(text.contains("\n1 of "))
    let wrong = await repository.bangkom(["diff", "--summary", "hour-outlok"])
    #expect(wrong.status == 2)
    #expect(wrong.text.contains("hour-outlook"))
  }

  @Test func `nothing follows from nothing, or from what is only set anew`() async throws {
    let repository = try await demo()
    let none = await repository.bangkom(["diff", "--impact"]).text
    #expect(none.contains("nothing differs\n\nimpact\n  no figure, objective or finding changes\n"))
    try repository.write("\(try repository.read(Self.policy))\n", to: Self.policy)
    let spaces = await repository.bangkom(["diff", "--impact"]).text
    #expect(spaces.contains("\n0 of "))
  }

  @Test func `a change of the schemas looks at everything`() async throws {
    let repository = try await demo()
    let path = "schema/activities/summaries/hour-outlook.sql"
    let text = try repository.read(path)
    try repository.write(text.replacing("+ 3, year", with: "+ 4, year"), to: path)
    let impact = await repository.bangkom(["diff", "--impact"]).text
    #expect(impact.contains("hour-outlook  "))
    #expect(impact.contains("  + 2030: Hours of 2026, "))
    #expect(impact.contains("  - 2029: Hours of 2026, "))
    #expect(impact.hasSuffix("\nschemas, rules or summaries differ, too: git diff -- schema\n"))
    let counts = impact.split(separator: "\n").dropLast().last?.split(separator: " ") ?? []
    #expect(counts.count > 2 && counts[0] == counts[2], "\(counts)")
  }
}
