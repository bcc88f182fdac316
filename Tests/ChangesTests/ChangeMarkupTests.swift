import Changes
import Documents
import Testing

@Suite struct ChangeMarkupTests {
  private let example = ChangeSet(from: PolicyExample.old, to: PolicyExample.new)

  /// A record of one field that tries everything, before and after.
  private let hostile = ChangeSet(
    from: [
      version(
        "a.yaml", id: "X", title: "<img src=x onerror=alert(1)>",
        "a: \"|x\"\nb: satu dua tiga empat\n")
    ],
    to: [
      version(
        "a.yaml", id: "X", title: "<img src=x onerror=alert(1)> @all",
        "a: \"|</td><script>\"\nb: satu dua tiga **empat** </ins><b>\\u001b[2J\n")
    ])

  @Test func `a merge request reads tables and marked clauses`() {
    #expect(
      ChangeMarkdown(language: .en).text(of: example) == """
        **2 records changed, 1 added; 1 field, 1 clause, 1 row, 1 cell; 1 file only reformatted**

        ### changed: `activities/2026/ACT-H7N4CMA-participation.csv`

        | field | before | after |
        |---|---|---|
        | `ASN-A81YZBX attended_hours` | 18 | 20 |
        | `ASN-M4T90R3` |  | attended_hours: 18 |

        ### changed: `POL-7K3QDXM` “Standar jam pelajaran”

        `policies/POL-7K3QDXM-standar-jam-pelajaran.md`

        | field | after |
        |---|---|
        | `parameters[jp_min_pns].values[2027-01-01].from` | 2027-01-01 |
        | `parameters[jp_min_pns].values[2027-01-01].value` | 24 |
        | `parameters[jp_min_pns].values[2027-01-01].adjustment` | ADJ-9DEXT27 |

        **Pasal 5/ayat (1)**

        > (1) Setiap PNS mengikuti pengembangan kompetensi sedikitnya ~~20~~ **24** jam pelajaran setahun.

        ### added: `ADJ-9DEXT27` “Menaikkan standar”

        `adjustments/2026/ADJ-9DEXT27.yaml`

        | field | after |
        |---|---|
        | `policy` | POL-7K3QDXM |
        | `problem` | Satu. Dua. |

        """)
  }

  @Test func `HTML has an article a record, with ins and del`() {
    let text = ChangeHTML(language: .id).text(of: example)
    #expect(text.hasPrefix("<p class=\"summary\">2 catatan diubah, 1 ditambah; "))
    #expect(
      text.contains(
        """
        <article class="changed">
        <h2><span class="kind">diubah</span> <code>POL-7K3QDXM</code> Standar jam pelajaran</h2>
        <p class="path"><code>policies/POL-7K3QDXM-standar-jam-pelajaran.md</code></p>
        <table>
        <thead><tr><th scope="col">isian</th><th scope="col">sebelum</th><th scope="col">sesudah</th></tr></thead>
        """))
    #expect(
      text.contains(
        "<blockquote>(1) Setiap PNS mengikuti pengembangan kompetensi sedikitnya <del>20</del>"
          + "<ins>24</ins> jam pelajaran setahun.</blockquote>"))
    #expect(text.contains("<td><del>18</del></td><td><ins>20</ins></td></tr>"))
  }

  @Test func `what records say is no markup`() {
    let html = ChangeHTML(language: .en).text(of: hostile)
    #expect(!html.contains("<img") && !html.contains("<script") && !html.contains("<b>"))
    #expect(html.contains("&lt;script&gt;"))
    let markdown = ChangeMarkdown(language: .en).text(of: hostile)
    #expect(!markdown.contains("<") && !markdown.contains("@all"))
    #expect(markdown.contains("| `a` | \\|x | \\|&lt;/td&gt;&lt;script&gt; |"))
    #expect(![html, markdown].contains { $0.contains("\u{1B}") })
  }

  @Test func `a mark inside a word is a tag`() {
    let set = ChangeSet(
      from: [version("a.yaml", "a: satu dua tiga (empat)lima\n")],
      to: [version("a.yaml", "a: satu dua tiga (empat)!lima\n")])
    #expect(ChangeMarkdown(language: .en).text(of: set).contains("(empat)<ins>\\!</ins>lima"))
  }

  @Test func `the list of records says how much differs in each`() {
    #expect(
      ChangeStat(language: .en).text(of: example) == """
         activities/2026/ACT-H7N4CMA-participation.csv | +1 row, ~1 cell
         ADJ-9DEXT27 "Menaikkan standar"               | added
         POL-7K3QDXM "Standar jam pelajaran"           | +1 field, ~1 clause
        2 records changed, 1 added; 1 field, 1 clause, 1 row, 1 cell; 1 file only reformatted

        """)
    let narrow = ChangeStat(language: .id, isColored: true, width: 40).text(of: example)
    #expect(narrow.contains(" activities/2026/ACT… | \u{1B}[32m+1\u{1B}[0m baris, ~1 sel\n"))
  }
}
