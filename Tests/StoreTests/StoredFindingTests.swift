import Documents
import FoundationEssentials
import Records
import Testing

@testable import Store

@Suite struct StoredFindingTests {
  private static let text = LocalizedText(en: "a\u{0}b «é» 😀", id: "")
  private static let range = TextRange(offset: 300, length: 0, line: 70_000, column: 1)

  static let findings = [
    Finding(path: "a.yaml", problem: Problem(rule: "enum", range: nil, message: text)),
    Finding(
      path: "",
      problem: Problem(
        rule: "enum", severity: .note, pointer: "/a~1b/0", range: range, message: text,
        label: text, help: [text, text], fix: [Edit(range: range, replacement: "x\ny")],
        related: [
          .first(at: range),
          RelatedPlace(path: "b.yaml", pointer: "/id", range: nil, message: text),
        ]), recordID: "PLI-C2WNHE5", recordTitle: ""),
  ]

  @Test(arguments: findings) func `a finding comes out of the store as it went in`(
    finding: Finding
  ) throws {
    #expect(try StoredFinding.finding(StoredFinding.data(finding)) == finding)
  }

  @Test func `bytes that are damaged are no finding, wherever they end`() throws {
    let data = StoredFinding.data(Self.findings[1])
    for count in 0..<data.count {
      #expect(throws: StoreError.self) { try StoredFinding.finding(data.prefix(count)) }
    }
    #expect(throws: StoreError.self) { try StoredFinding.finding(data + [0]) }
    for place in data.indices {
      var damaged = data
      damaged[place] = 0xFF
      // A letter may be another one; a length that is too great is noticed.
      _ = try? StoredFinding.finding(damaged)
    }
  }
}
