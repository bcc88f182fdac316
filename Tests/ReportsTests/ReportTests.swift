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
    let lines = FindingText(plain).string(of: finding(range), text: { _ in source }).split(
      separator: "\n")
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

  @Test(arguments: [
    ("abc", 3), ("名前", 4), ("e\u{301}", 1), ("\t", 4), ("😀", 2), ("\u{200B}", 0),
    ("⌚✅", 4), ("\u{1F321}", 1), ("ｶﾅ", 2), ("カナ", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("한", 2),
    ("\u{20000}", 2), ("ก็", 1), ("👍\u{1F3FD}", 4),
  ])
  func `how wide a text is`(text: String, width: Int) {
    #expect(PrintableText.width(of: text) == width)
  }

  @Test func `a text that does not fit ends in an ellipsis`() {
    #expect(PrintableText.fitted("Kepahiang", to: 5) == "Kepa…")
    #expect(PrintableText.fitted("名前名前", to: 5) == "名前…")
    #expect(PrintableText.fitted("abc", to: 3) == "abc")
  }

  @Test func `another place that a problem is about is shown below, with its own line`() {
    let source = IndexedText(Array("owner: a\nx: 1\nowner: b\n".utf8))
    var two = finding(TextRange(offset: 14, length: 5, line: 3, column: 1))
    two.problem.related = [.first(at: TextRange(offset: 0, length: 5, line: 1, column: 1))]
    let lines = FindingText(plain).string(of: two, text: { _ in source })
      .split(separator: "\n").map(String.init)
    #expect(
      Array(lines[5...]) == [
        " ::: plans/a\\u{A}b.yaml:1:1", "  |", "1 | owner: a", "  | ----- the first is here",
      ])
    two.problem.related = [
      RelatedPlace(
        path: "gone.yaml", range: nil, message: LocalizedText(en: "there", id: "di situ"))
    ]
    let text = FindingText(plain).string(of: two, text: { $0 == "gone.yaml" ? nil : source })
    #expect(text.hasSuffix("\n ::: gone.yaml there"))
  }

  @Test func `every format for programs has the other places`() {
    let source = "owner: a\nx: 1\nówner: b\n"
    var two = finding(TextRange(offset: 14, length: 6, line: 3, column: 1))
    two.problem.related = [
      RelatedPlace(
        path: "b.yaml", pointer: "/owner",
        range: TextRange(offset: 14, length: 6, line: 3, column: 1),
        message: LocalizedText(en: "there", id: "di situ"))
    ]
    let json = Document.json(Array(report([two], .json, source).utf8))
    #expect(
      json.node(at: "/findings/0/related/0/path").map { json.string(of: $0) } == "b.yaml")
    #expect(
      json.node(at: "/findings/0/related/0/endColumn").map { json.string(of: $0) } == "6")
    let sarif = Document.json(Array(report([two], .sarif, source).utf8))
    let place = "/runs/0/results/0/relatedLocations/0"
    let uri = sarif.node(at: "\(place)/physicalLocation/artifactLocation/uri")
    #expect(uri.map { sarif.string(of: $0) } == "b.yaml")
    let line = sarif.node(at: "\(place)/physicalLocation/region/startLine")
    #expect(line.map { sarif.string(of: $0) } == "3")
    #expect(sarif.node(at: "\(place)/message/text").map { sarif.string(of: $0) } == "there")
    let reviewdog = Document.json(Array(report([two], .rdjson, source).utf8))
    let column = reviewdog.node(
      at: "/diagnostics/0/relatedLocations/0/location/range/end/column")
    #expect(column.map { reviewdog.string(of: $0) } == "7")
  }

  @Test func `text shows so many findings, errors first, and says how many more there are`() {
    var findings: [Finding] = []
    for number in 0..<6 {
      var finding = finding(nil)
      finding.problem.severity = number < 4 ? .warning : .error
      finding.problem.message = LocalizedText(en: "number \(number)", id: "nomor \(number)")
      findings.append(finding)
    }
    let limited = FindingsReport(
      findings, fileCount: 1, version: "1", rules: { [] }, style: plain,
      limit: TextLimit(3, command: "bangkom check --all"), bytes: { _ in nil })
    var text = ""
    limited.write(.text) { text += $0 + "\n" }
    let heads = text.split(separator: "\n").filter { $0.contains("[enum]") }
    #expect(
      heads == ["warning[enum]: number 0", "error[enum]: number 4", "error[enum]: number 5"])
    #expect(text.contains("\n3 more findings are not shown; all of them: bangkom check --all\n"))
    #expect(text.hasSuffix("2 errors, 4 warnings in 1 of 1 files\n"))
    var lines = ""
    limited.write(.short) { lines += $0 + "\n" }
    #expect(lines.split(separator: "\n").count == 6)
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func `places are those of a reader who counts one by one`(
    newline: String
  ) {
    let line = "é名e\u{301}😀x"
    let text = Array(String(repeating: line, count: 700) + newline + line).map { $0 }
    let bytes = Array(String(text).utf8)
    let indexed = IndexedText(bytes)
    for offset in stride(from: 0, to: bytes.count, by: 97) {
      let before = bytes[..<offset]
      let mark = UInt8(ascii: newline == "\r" ? "\r" : "\n")
      let start = before.lastIndex(of: mark).map { $0 + 1 } ?? 0
      let characters = bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
      let number = before.count { $0 == mark } + 1
      let range = TextRange(offset: offset, length: 0, line: number, column: offset - start + 1)
      let excerpt = Excerpt(range, in: indexed)
      #expect(excerpt.line == number)
      #expect(excerpt.column == characters + 1)
    }
  }

  @Test func `a thousand findings in one line of a megabyte are written in no time`() {
    let source = String(repeating: "名x ", count: 200_000)
    let findings = (0..<1_000).map { number in
      finding(TextRange(offset: number * 1_000, length: 3, line: 1, column: number * 1_000 + 1))
    }
    let start = ContinuousClock.now
    let text = report(findings, .text, source)
    #expect(text.contains(":1:599401"))
    // Counted from the start of the line for each it would be more than a thousand million steps.
    #expect(ContinuousClock.now - start < .seconds(20))
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
