import Documents
import Records
import Reports
import Testing

@Suite struct ReportTests {
  private let plain = TextStyle(isColored: false, width: 60, language: .en)

  private func finding(_ range: TextRange?) -> Finding {
    var problem = Problem(
      rule: "enum", range: range,
      message: LocalizedText(en: "not a \u{1B}[31mform", id: "bukan bentuk"))
    problem.label = LocalizedText(en: "did you mean \"KL03\"?", id: "maksudnya \"KL03\"?")
    return Finding(path: "plans/a\nb.yaml", problem: problem)
  }

  private func report(
    _ findings: [Finding], _ format: FindingsFormat, _ source: String? = nil
  ) -> String {
    let report = FindingsReport(
      findings, fileCount: 3, paths: ["sound.yaml"], version: "1", rules: { [] }, style: plain,
      bytes: { _ in source.map { Array($0.utf8) } })
    var text = ""
    report.write(format) { text += $0 + "\n" }
    return text
  }

  @Test func `carets stand below what is meant, also behind wide and combining characters`() {
    let source = IndexedText(Array("名: e\u{301} KL30 # x\n".utf8))
    let offset = Array("名: e\u{301} ".utf8).count
    let range = TextRange(offset: offset, length: 4, line: 1, column: 1)
    let lines = FindingText(plain).string(of: finding(range), text: { _ in source }).split(separator: "\n")
    #expect(lines[0] == "error[enum]: not a \\u{1B}[31mform")
    #expect(lines[1] == " --> plans/a\\u{A}b.yaml:1:7")
    #expect(lines[4].hasPrefix("  |       ^^^^ did you mean"))
  }

  @Test func `one line for programs that read lines`() {
    let source = IndexedText(Array("form: KL30\n".utf8))
    let range = TextRange(offset: 6, length: 4, line: 1, column: 7)
    #expect(
      FindingText(TextStyle(isColored: false, width: nil, language: .id))
        .line(of: finding(range), text: { _ in source })
        == "plans/a\\u{A}b.yaml:1:7: kesalahan: bukan bentuk [enum]")
  }

  @Test func `colour only where it is wanted`() {
    #expect(plain.colored("x", .red) == "x")
    let colored = TextStyle(isColored: true, width: 60, language: .en)
    #expect(colored.colored("x", .bold, .red) == "\u{1B}[1;31mx\u{1B}[0m")
  }

  @Test(arguments: [("abc", 3), ("名前", 4), ("e\u{301}", 1), ("\t", 4), ("😀", 2), ("\u{200B}", 0)])
  func `how wide a text is`(text: String, width: Int) {
    #expect(PrintableText.width(of: text) == width)
  }

  @Test func `a text that does not fit ends in an ellipsis`() {
    #expect(PrintableText.fitted("Kepahiang", to: 5) == "Kepa…")
    #expect(PrintableText.fitted("名前名前", to: 5) == "名前…")
    #expect(PrintableText.fitted("abc", to: 3) == "abc")
  }

  @Test func `JSON has every member, whatever is missing`() {
    let text = report([finding(nil)], .json)
    #expect(text.contains(#""path": "plans/a\nb.yaml""#))
    #expect(text.contains(#""line": null"#))
    #expect(text.contains(#""errors": 1"#))
    let document = Document.json(Array(text.utf8))
    #expect(document.problems.isEmpty)
  }

  @Test func `tables in every format`() {
    let table = TableReport(
      columns: [
        .init(name: "unit", title: "Unit", isNumeric: false),
        .init(name: "n", title: "Number", isNumeric: true),
      ],
      rows: [
        [
          .init(plain: "Bagian, \"Hukum\"", shown: "Bagian, \"Hukum\""),
          .init(plain: "7", shown: "7"),
        ],
        [.init(plain: nil, shown: "–"), .init(plain: "12", shown: "12")],
      ])
    #expect(
      table.string(.csv, style: plain)
        == "unit,n\n\"Bagian, \"\"Hukum\"\"\",7\n,12\n")
    let json = table.string(.json, style: plain)
    #expect(Document.json(Array(json.utf8)).problems.isEmpty)
    #expect(json.contains("null"))
    let lines = table.string(.table, style: plain).split(separator: "\n")
    #expect(lines.last?.hasSuffix("12") == true)
  }
}
