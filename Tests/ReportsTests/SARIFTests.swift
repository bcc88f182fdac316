import Documents
import Records
import Reports
import Testing

/// What SARIF 2.1.0 requires of every log, run, rule, result and location.
///
/// Source: SARIF 2.1.0, OASIS Standard, 3.13 to 3.58.
@Suite struct SARIFTests {
  private static let source = Array("owner: x\nnama: é😀 y\n".utf8)

  private static var findings: [Finding] {
    Severity.allCases.map { severity in
      var problem = Problem(
        rule: "enum", severity: severity, pointer: "/nama",
        range: TextRange(offset: 15, length: 8, line: 2, column: 7),
        message: LocalizedText(en: "not a form", id: "bukan bentuk"))
      problem.fix = [
        Edit(range: TextRange(offset: 15, length: 6, line: 2, column: 7), replacement: "z")
      ]
      problem.related = [.first(at: TextRange(offset: 0, length: 5, line: 1, column: 1))]
      return Finding(path: "plans/a b#1.yaml", problem: problem, recordID: "PLI-C2WNHE5")
    } + [
      Finding(
        path: "gone.yaml",
        problem: Problem(
          rule: "unknown-rule", range: nil, message: LocalizedText(en: "gone", id: "hilang")))
    ]
  }

  private let document: Document

  init() {
    let rule = RuleDescription(
      name: "enum", title: LocalizedText(en: "a", id: "a"), why: LocalizedText(en: "b", id: "b"),
      remedy: LocalizedText(en: "c", id: "c"))
    let report = FindingsReport(
      Self.findings, fileCount: 2, version: "0.1.0", rules: { [rule] },
      style: TextStyle(isColored: false, width: nil, language: .en),
      bytes: { $0 == "gone.yaml" ? nil : Self.source })
    var text = ""
    report.write(.sarif) { text += $0 + "\n" }
    document = Document.json(Array(text.utf8))
  }

  private func text(_ pointer: String) -> String? {
    document.node(at: pointer).map { document.string(of: $0) }
  }

  private func count(_ pointer: String) -> Int {
    document.node(at: pointer).map { Array(document.children(of: $0)).count } ?? 0
  }

  @Test func `a log names its version, its tool and how it counts columns`() {
    #expect(document.problems.isEmpty)
    #expect(text("/version") == "2.1.0")
    #expect(text("/runs/0/tool/driver/name") == "bangkom")
    #expect(text("/runs/0/columnKind") == "unicodeCodePoints")
    #expect(count("/runs/0/results") == 4)
    #expect(count("/runs/0/tool/driver/rules") == 2)
  }

  @Test(arguments: 0..<4) func `a result has its message, level, rule and place`(number: Int) {
    let result = "/runs/0/results/\(number)"
    #expect(["none", "note", "warning", "error"].contains(text("\(result)/level")))
    #expect(text("\(result)/message/text")?.isEmpty == false)
    let rules = (0..<2).map { text("/runs/0/tool/driver/rules/\($0)/id") }
    #expect(rules.contains(text("\(result)/ruleId")))
    let uri = text("\(result)/locations/0/physicalLocation/artifactLocation/uri")
    #expect(uri == (number == 3 ? "gone.yaml" : "plans/a%20b%231.yaml"))
  }

  @Test func `a region counts characters from 1, its end behind the last one`() {
    let region = "/runs/0/results/0/locations/0/physicalLocation/region"
    #expect(
      ["startLine", "startColumn", "endLine", "endColumn"].map { text("\(region)/\($0)") }
        == ["2", "7", "2", "11"])
    let related = "/runs/0/results/0/relatedLocations/0"
    #expect(text("\(related)/message/text") == "the first is here")
    #expect(text("\(related)/physicalLocation/region/endColumn") == "6")
  }

  @Test func `a run without findings has no results`() {
    let report = FindingsReport(
      [], fileCount: 2, version: "0.1.0", rules: { [] },
      style: TextStyle(isColored: false, width: nil, language: .en), bytes: { _ in nil })
    for format in [FindingsFormat.sarif, .json] {
      var text = ""
      report.write(format) { text += $0 + "\n" }
      let document = Document.json(Array(text.utf8))
      #expect(document.problems.isEmpty)
      let list = document.node(at: format == .sarif ? "/runs/0/results" : "/findings")
      #expect(list.map { Array(document.children(of: $0)).isEmpty } == true)
    }
  }

  @Test func `a fix has what it changes, deletes and inserts`() {
    let change = "/runs/0/results/0/fixes/0/artifactChanges/0"
    #expect(text("\(change)/artifactLocation/uri") == "plans/a%20b%231.yaml")
    #expect(text("\(change)/replacements/0/deletedRegion/endColumn") == "9")
    #expect(text("\(change)/replacements/0/insertedContent/text") == "z")
  }
}
