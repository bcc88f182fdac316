import Documents
import Foundation
import Reports
import Testing

@Suite struct ImpactReportTests {
  private func cell(_ plain: String?, _ shown: String? = nil) -> TableReport.Cell {
    TableReport.Cell(plain: plain, shown: shown ?? plain ?? "")
  }

  private func row(
    _ sign: String, _ key: [String], _ old: String, _ new: String, _ difference: String?
  ) -> ImpactReport.Row {
    ImpactReport.Row(
      sign: sign, key: zip(["unit", "year"], key).map { ($0, $1) },
      figures: [
        ImpactReport.Figure(
          name: "met", title: "Met", old: sign == "+" ? nil : cell(old),
          new: sign == "-" ? nil : cell(new), difference: difference.map { cell($0, "+\($0)") })
      ])
  }

  private var report: ImpactReport {
    var report = ImpactReport()
    report.groups = [
      ImpactReport.Group(
        name: "outlook", title: "who <b>meets</b> it",
        rows: [
          row("+", ["C", "2027"], "", "8", nil), row("~", ["A", "2027"], "10", "12", "2"),
          row("~", ["A", "2028"], "10", "12", "2"), row("~", ["B", "2028"], "10", "12", "2"),
          row("-", ["D", "2027"], "9", "", nil),
        ], note: "some rows are not shown")
    ]
    let finding = ImpactReport.Finding(
      rule: "plan-ceiling", severity: "error", subject: "PLN-P5J6VK4 \"*Rencana*\"",
      place: "plans/a.yaml:3", message: "@all too much\u{1B}[31m")
    report.appeared = [finding, finding]
    report.units = [("UNT-TA6JQCX", "Badan | Kepegawaian")]
    (report.computedCount, report.summaryCount) = (3, 39)
    return report
  }

  @Test func `text has what changed first, and rows that change alike once`() {
    let style = TextStyle(isColored: false, width: nil, language: .en)
    #expect(
      report.text(style) == """
        impact
        outlook  who <b>meets</b> it
          ~ A · 2027, 2028  Met: 10 -> 12 (+2)
          ~ B · 2028  Met: 10 -> 12 (+2)
          + C · 2027: Met 8
          - D · 2027: Met 9
          some rows are not shown
        findings that appear: 2
          + error[plan-ceiling] PLN-P5J6VK4 "*Rencana*": @all too much\\u{1B}[31m (2 ×)
              plans/a.yaml:3
        units concerned: 1
          Badan | Kepegawaian (UNT-TA6JQCX)
        3 of 39 summaries read what changed

        """)
  }

  @Test func `Markdown is a table a summary, and nothing in it is markup`() {
    #expect(
      report.markdown(.id) == """

        ## Dampak

        ### Who &lt;b&gt;meets&lt;/b&gt; it (`outlook`)

        | baris | angka | sebelum | sesudah | selisih |
        | --- | --- | ---: | ---: | ---: |
        | A · 2027, 2028 | Met | 10 | 12 | +2 |
        | B · 2028 | Met | 10 | 12 | +2 |
        | + C · 2027 | Met |  | 8 |  |
        | - D · 2027 | Met | 9 |  |  |

        some rows are not shown

        ### Temuan baru: 2

        error\\[plan-ceiling\\] PLN-P5J6VK4 "\\*Rencana\\*": &#64;all too much\\\\u{1B}\\[31m (2 ×)

        ### Perangkat daerah yang terkait: 1

        Badan \\| Kepegawaian (UNT-TA6JQCX)

        *3 dari 39 ringkasan membaca yang berubah*

        """)
  }

  @Test func `HTML is a section with tables`() {
    let html = report.html(.en)
    #expect(html.hasPrefix("<section class=\"impact\">\n<h2>Impact</h2>\n<table>\n<caption>"))
    #expect(
      html.contains("<caption>Who &lt;b&gt;meets&lt;/b&gt; it <code>outlook</code></caption>"))
    #expect(
      html.contains(
        "<tr><th scope=\"row\">B · 2028</th><td>Met</td><td class=\"number\">10</td>"
          + "<td class=\"number\">12</td><td class=\"number\">+2</td></tr>"))
    #expect(!html.contains("\u{1B}"))
  }

  @Test func `JSON has every row and finding`() {
    let text = report.json.line
    #expect(text.components(separatedBy: "\"change\"").count == 6)
    #expect(text.components(separatedBy: "plan-ceiling").count == 3)
  }

  @Test func `nothing that follows is said`() {
    let style = TextStyle(isColored: false, width: nil, language: .id)
    #expect(
      ImpactReport().text(style)
        == "dampak\n  tidak ada angka, sasaran, atau temuan yang berubah\n0 dari 0 ringkasan membaca yang berubah\n"
    )
  }
}
