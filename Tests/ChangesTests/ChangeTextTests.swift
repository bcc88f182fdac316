import Changes
import Documents
import Testing

@Suite struct ChangeTextTests {
  private let plain = ChangeText(language: .en)

  /// The text of one record with two YAML versions, without its heading.
  private func text(_ old: String, _ new: String, _ form: ChangeText? = nil) -> String {
    let set = ChangeSet(from: [version("a.yaml", old)], to: [version("a.yaml", new)])
    let text = set.records.map { (form ?? plain).text(of: $0) }.joined()
    return String(text.split(separator: "\n", maxSplits: 1).dropFirst().first ?? "")
  }

  @Test func `a revision reads like a page`() {
    let set = ChangeSet(from: PolicyExample.old, to: PolicyExample.new)
    #expect(
      plain.text(of: set) == """
        table    activities/2026/ACT-H7N4CMA-participation.csv
          ~ ASN-A81YZBX  attended_hours: 18 -> 20
          + ASN-M4T90R3 (row) attended_hours: 18
        added    ADJ-9DEXT27 "Menaikkan standar"
                 adjustments/2026/ADJ-9DEXT27.yaml
          policy: POL-7K3QDXM
          problem: Satu. …
        changed  POL-7K3QDXM "Standar jam pelajaran"
                 policies/POL-7K3QDXM-standar-jam-pelajaran.md
          + parameters[jp_min_pns].values[2027-01-01]
              from: 2027-01-01
              value: 24
              adjustment: ADJ-9DEXT27
          ~ Pasal 5/ayat (1)
              (1) Setiap PNS mengikuti pengembangan kompetensi sedikitnya [-20-]{+24+} jam pelajaran setahun.
        2 records changed, 1 added; 1 field, 1 clause, 1 row, 1 cell; 1 file only reformatted

        """)
  }

  @Test func `labels are Indonesian where that is the language`() {
    let set = ChangeSet(from: PolicyExample.new, to: PolicyExample.old)
    let text = ChangeText(language: .id).text(of: set)
    #expect(text.hasPrefix("tabel    activities/"))
    #expect(text.contains("\ndihapus  ADJ-9DEXT27 \"Menaikkan standar\"\n"))
    #expect(text.contains("\ndiubah   POL-7K3QDXM"))
    #expect(text.contains("  - ASN-M4T90R3 (baris) attended_hours: 18\n"))
    #expect(
      text.hasSuffix(
        "2 catatan diubah, 1 dihapus; 1 isian, 1 ketentuan, 1 baris, 1 sel; "
          + "1 berkas hanya dirapikan\n"))
  }

  @Test func `colours stand for the marks`() {
    let text = ChangeText(language: .en, isColored: true).text(
      of: ChangeSet(from: PolicyExample.old, to: PolicyExample.new))
    #expect(text.contains("sedikitnya \u{1B}[31m20\u{1B}[0m \u{1B}[32m24\u{1B}[0m jam"))
    #expect(text.contains("attended_hours: \u{1B}[31m18\u{1B}[0m -> \u{1B}[32m20\u{1B}[0m\n"))
    #expect(text.contains("\u{1B}[32madded\u{1B}[0m    \u{1B}[1mADJ-9DEXT27"))
    #expect(!text.contains("[-"))
  }

  @Test func `long texts wrap at the width and keep what is near a change`() {
    let words = (0..<80).map { "kata\($0)" }
    var other = words
    other[40] = "lain"
    let form = ChangeText(language: .en, width: 60)
    let result = text(
      "a: \(words.joined(separator: " "))\n", "a: \(other.joined(separator: " "))\n", form)
    #expect(
      result == """
          ~ a
              … kata28 kata29 kata30 kata31 kata32 kata33 kata34
              kata35 kata36 kata37 kata38 kata39 [-kata40-]{+lain+}
              kata41 kata42 kata43 kata44 kata45 kata46 kata47
              kata48 kata49 kata50 kata51 kata52 …

        """)
  }

  @Test func `a stretch between two changes is shortened in its middle`() {
    let words = (0..<80).map { "kata\($0)" }
    var other = words
    (other[0], other[79]) = ("awal", "akhir")
    let result = text(
      "a: \(words.joined(separator: " "))\n", "a: \(other.joined(separator: " "))\n")
    #expect(result.contains("[-kata0-]{+awal+} kata1 kata2"))
    #expect(result.contains("kata12 … kata67"))
    #expect(result.contains("kata78 [-kata79-]{+akhir+}\n"))
  }

  @Test func `texts of several lines keep their lines`() {
    #expect(
      text("a: |\n  Satu dua tiga empat.\n  Lima.\n", "a: |\n  Satu dua tiga lima.\n  Lima.\n")
        == """
          ~ a
              Satu dua tiga [-empat-]{+lima+}.
              Lima.

        """)
    #expect(
      text("x: 1\n", "x: 1\na: |\n  Satu.\n  Dua.\nb: {c: \"d\\ne\", f: 1}\n") == """
          + a
              Satu.
              Dua.
          + b
              c:
                d
                e
              f: 1

        """)
    #expect(
      text("a: satu dua tiga empat\n", "a: \"satu dua\\ntiga empat\"\n") == """
          ~ a
              (only spaces and line breaks differ)

        """)
  }

  @Test func `inserted and deleted words stand in their marks without spaces`() {
    #expect(
      text("a: satu dua tiga empat\n", "a: satu dua dan tiga empat\n").contains(
        "satu dua {+dan+} tiga empat\n"))
    #expect(
      text("a: satu dua dan tiga empat\n", "a: satu dua tiga empat\n").contains(
        "satu dua [-dan-] tiga empat\n"))
  }

  @Test func `control characters and marks of direction are printed escaped`() {
    let set = ChangeSet(
      from: [version("a\u{202E}.yaml", id: "A\u{1B}[1m", title: "t\u{200F}", "x: 1\n")],
      to: [
        version(
          "a\u{202E}.yaml", id: "A\u{1B}[1m", title: "t\u{200F}",
          "x: \"\\e[31mmerah\"\n\"k\\u2066\": [\"\\u202e\"]\n")
      ])
    let text = plain.text(of: set)
    #expect(
      text == """
        changed  A\\u{1B}[1m "t\\u{200F}"
                 a\\u{202E}.yaml
          ~ x: 1 -> \\u{1B}[31mmerah
          + "k\\u{2066}"
              [\\u{202E}]: \\u{202E}
        1 record changed; 2 fields

        """)
  }

  @Test func `an order is a note of its own`() {
    let old = "k,v\n" + (0..<12).map { "r\($0),1\n" }.joined()
    let new = "k,v\n" + (0..<12).reversed().map { "r\($0),1\n" }.joined()
    let set = ChangeSet(from: [version("a.csv", old)], to: [version("a.csv", new)])
    #expect(
      plain.text(of: set) == """
        order    a.csv
          = rows: another order (r11, r10, r9, r8, r7, … 6 more)
        1 file only reformatted

        """)
    #expect(text("a: [x, y]\n", "a: [y, x]\n") == "  = a: another order (y)\n")
  }

  @Test func `renumbered and added clauses, moved files and columns have their lines`() {
    let head = "---\nid: P\n---\n## Pasal 1 {#pasal-1}\n"
    let old = head + "(1) Ketentuan yang sama dalam semua versi.\n"
    let new = head + "(1) Kalimat baru.\n\n(2) Ketentuan yang sama dalam semua versi.\n"
    let set = ChangeSet(
      from: [version("a/P.md", id: "P", old), version("t.csv", "k,v\na,\n")],
      to: [version("b/P.md", id: "P", new), version("t.csv", "k,w\na,2\n")])
    #expect(
      plain.text(of: set) == """
        changed  P
                 a/P.md -> b/P.md
          + Pasal 1/ayat (1)
              (1) Kalimat baru.
          ~ Pasal 1/ayat (1) -> Pasal 1/ayat (2) (renumbered)
        table    t.csv
          - v (column)
          + w (column)
        2 records changed; 2 clauses, 2 columns

        """)
  }

  @Test func `empty cells are named and rows are cut at the width`() {
    let form = ChangeText(language: .id, width: 30)
    let set = ChangeSet(
      from: [version("t.csv", "k,v,w\na,,1\n")],
      to: [version("t.csv", "k,v,w\na,5,1\nb,panjang sekali,juga panjang\nc,,\n")])
    #expect(
      form.text(of: set.records[0]) == """
        tabel    t.csv
          ~ a  v: (kosong) -> 5
          + b (baris) v: panjang seka…
          + c (baris)

        """)
  }

  @Test func `what is too much is counted`() {
    let many = (0..<12).map { "f\($0): 1\n" }.joined()
    let list = "a: [\((0..<50).map { "x\($0)" }.joined(separator: ", "))]\n"
    let set = ChangeSet(
      from: [],
      to: [
        version("n.yaml", many), version("p.md", "---\nid: P\n---\nTeks.\n"),
        version("t.csv", "k\na\nb\n"),
      ])
    #expect(
      plain.text(of: set) == """
        added    n.yaml
          f0: 1
          f1: 1
          f2: 1
          f3: 1
          f4: 1
          f5: 1
          f6: 1
          f7: 1
          … 4 more
        added    p.md
          (1 clause)
        added    t.csv
          (2 rows)
        3 records added

        """)
    #expect(text("{}\n", list).hasSuffix("      [x39]: x39\n      … 10 more\n"))
    var form = plain
    form.limit = 2
    #expect(text("{}\n", many, form).hasSuffix("  + f1: 1\n  … 10 more\n"))
  }

  @Test func `files that cannot be read wholly or at all are pointed out`() {
    let set = ChangeSet(
      from: [version("a.yaml", "x: 1\n"), version("b.yaml", "x: 1\n")],
      to: [version("a.yaml", "\u{0}\u{1}"), version("b.yaml", "x: 2\nx: 2\n")])
    let text = plain.text(of: set)
    #expect(text.hasPrefix("unreadable  a.yaml\n  ! a version cannot be read"))
    #expect(text.contains("changed  b.yaml\n  ! a version has errors"))
    #expect(text.hasSuffix("1 record changed, 1 unreadable; 2 fields\n"))
  }

  @Test func `a whole file of another shape and long short values have their place`() {
    #expect(
      text("[1]\n", "a: 1\n") == "  - (whole file)\n      [1]: 1\n  + (whole file)\n      a: 1\n")
    let form = ChangeText(language: .en, width: 20)
    #expect(
      text("a: aaaaaaaaaa\n", "a: bbbbbbbbbb\n", form) == """
          ~ a
              [-aaaaaaaaaa-]{+bbbbbbbbbb+}

        """)
    #expect(
      text("{}\n", "a: panjang sekali isinya\n", form) == """
          + a
              panjang sekali
              isinya

        """)
  }

  @Test func `nothing is said in one line`() {
    #expect(plain.text(of: ChangeSet(from: [], to: [])) == "nothing differs\n")
    #expect(
      ChangeText(language: .id).text(of: ChangeSet(from: [], to: [])) == "tidak ada perbedaan\n")
  }

  @Test func `wide and combining letters take their cells`() {
    let form = ChangeText(language: .en, width: 26)
    let wide = String(repeating: "漢字 ", count: 8)
    let result = text("{}\n", "a: \(wide)e\u{301}\u{301}\u{301}\n", form)
    #expect(
      result == """
          + a
              漢字 漢字 漢字 漢字
              漢字 漢字 漢字 漢字
              e\u{301}\u{301}\u{301}

        """)
  }
}
