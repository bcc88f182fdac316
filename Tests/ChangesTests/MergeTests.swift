import Changes
import Documents
import Testing

/// Merges written out: what people see in the file.
@Suite struct MergeTests {
  static let policy = """
    # Kebijakan
    id: POL-7K3QDXM
    status: berlaku
    parameters:
      # Jam pelajaran
      - key: jp_min_pns
        unit: JP/tahun # setahun penuh
        values:
          - {from: 2024-01-02, value: 20, source: PP 11/2017}
      - key: jp_min_pppk
        unit: JP/tahun
        values:
          - {from: 2024-01-02, value: 20}

    """

  @Test func `two parameters of one policy are two changes`() {
    let merged = merge(
      Self.policy, Self.policy.replacing("value: 20, source", with: "value: 24, source"),
      Self.policy.replacing("value: 20}", with: "value: 16}"))
    #expect(
      merged
        == Self.policy.replacing("value: 20, source", with: "value: 24, source")
        .replacing("value: 20}", with: "value: 16}"))
  }

  @Test func `one parameter changed on both sides is a conflict of its line alone`() {
    let merged = merge(
      Self.policy, Self.policy.replacing("value: 20, source", with: "value: 24, source"),
      Self.policy.replacing("value: 20, source", with: "value: 22, source"))
    #expect(
      merged
        == Self.policy.replacing(
          "      - {from: 2024-01-02, value: 20, source: PP 11/2017}\n",
          with: """
            <<<<<<< ours
                  - {from: 2024-01-02, value: 24, source: PP 11/2017}
            =======
                  - {from: 2024-01-02, value: 22, source: PP 11/2017}
            >>>>>>> theirs

            """))
    #expect(
      places(
        Self.policy, Self.policy.replacing("value: 20, source", with: "value: 24, source"),
        Self.policy.replacing("value: 20, source", with: "value: 22, source"))
        == ["parameters[jp_min_pns].values[2024-01-02]"])
  }

  @Test func `items added at the same place are both kept, ours first`() {
    let merged = merge(
      "items:\n  - id: a\n    x: 1\nend: 1\n",
      "items:\n  - id: a\n    x: 1\n  # satu\n  - id: b\n    x: 2\nend: 1\n",
      "items:\n  - id: a\n    x: 1\n  - id: c\n    x: 3\n\nend: 1\n")
    #expect(
      merged
        == """
        items:
          - id: a
            x: 1
          # satu
          - id: b
            x: 2
          - id: c
            x: 3

        end: 1

        """)
  }

  @Test func `items of one key with other content are a conflict`() {
    let merged = merge(
      "items:\n  - id: a\n", "items:\n  - id: a\n  - id: b\n    x: 1\n",
      "items:\n  - id: a\n  - id: b\n    x: 2\n")
    #expect(
      merged
        == """
        items:
          - id: a
          - id: b
        <<<<<<< ours
            x: 1
        =======
            x: 2
        >>>>>>> theirs

        """)
  }

  @Test func `a line has the value of one side and the comment of the other`() {
    #expect(
      merge("a: 1\nb: 2\n", "a: 1 # rapat\nb: 2\n", "a: 3\nb: 2\n") == "a: 3 # rapat\nb: 2\n")
    #expect(merge("a: x\nb: 2\n", "a: 'x'\nb: 2\n", "a: y\nb: 2\n") == "a: y\nb: 2\n")
    #expect(merge("a:\nb: 2\n", "a: 1\nb: 2\n", "a: # kosong\nb: 2\n") == "a: 1 # kosong\nb: 2\n")
  }

  @Test func `a list in brackets takes what both add`() {
    #expect(
      merge("tags: [a,  b]\nx: 1\n", "tags: [a,  b, c]\nx: 1\n", "tags: [z, a,  b]\nx: 1\n")
        == "tags: [z,  a,  b, c]\nx: 1\n")
    #expect(merge("t: []\n", "t: [a]\n", "t: [b]\n") == "t: [a, b]\n")
    #expect(
      merge("t: {a: 1, b: 2}\n", "t: {a: 1, b: 3}\n", "t: {a: 4, b: 2, c: [x]}\n")
        == "t: {a: 4, b: 3, c: [x]}\n")
    #expect(merge("t: {a: 1, b: 2}\n", "t: {b: 2}\n", "t: {a: 5, b: 2}\n").contains("<<<<<<<"))
  }

  @Test func `what both sides put in the place of one thing is a conflict`() {
    #expect(
      merge("l:\n  - a\n  - b\n", "l:\n  - a\n  - x\n", "l:\n  - a\n  - y\n")
        == "l:\n  - a\n<<<<<<< ours\n  - x\n=======\n  - y\n>>>>>>> theirs\n")
    #expect(merge("l: [a, b]\n", "l: [a, x]\n", "l: [a, y]\n").contains("<<<<<<<"))
    #expect(
      places(
        "v:\n  - {from: 2027, value: 1}\n", "v:\n  - {from: 2028, value: 1}\n",
        "v:\n  - {from: 2029, value: 1}\n") == ["v[2028]"])
    #expect(
      merge("key,a\nA,1\nB,2\n", "key,a\nA,1\nC,2\n", "key,a\nA,1\nD,2\n", as: .csv)
        .contains("<<<<<<<"))
    #expect(merge("a: 1\nb: 2\n", "a: 1\nc: 2\n", "a: 1\nd: 2\n").contains("<<<<<<<"))
    // What one side alone puts there, or both, is none.
    #expect(merge("l:\n  - a\n", "l:\n  - x\n", "l:\n  - x\n  - z\n") == "l:\n  - x\n  - z\n")
  }

  @Test func `a list that was empty takes what both add`() {
    for base in ["l: []\n", "l:\n"] {
      #expect(
        merge(base, "l:\n  - id: a\n", "l:\n  - id: b\n") == "l:\n  - id: a\n  - id: b\n")
    }
  }

  @Test func `a list in the order of its keys stays in it`() {
    let base = "v:\n  - {from: 2024-01-01, x: 1}\n"
    #expect(
      merge(base, base + "  - {from: 2028-01-01, x: 2}\n", base + "  - {from: 2027-01-01, x: 3}\n")
        == base + "  - {from: 2027-01-01, x: 3}\n  - {from: 2028-01-01, x: 2}\n")
    #expect(
      merge("k,a\nA1,1\n", "k,a\nA1,1\nA5,1\n", "k,a\nA1,1\nA2,1\n", as: .csv)
        == "k,a\nA1,1\nA2,1\nA5,1\n")
  }

  @Test func `one side renumbers a clause, the other changes its words`() {
    let base = """
      ---
      id: POL-7K3QDXM
      ---
      ## Pasal 5 {#pasal-5}
      (1) Setiap PNS mengikuti sedikitnya 20 jam pelajaran setahun.
      (2) Jam pelajaran dihitung dari sertifikat yang sah.

      """
    #expect(
      merge(
        base,
        base.replacing("(2)", with: "(2) PPPK mengikuti paling banyak 24 jam pelajaran.\n(3)"),
        base.replacing("yang sah", with: "dan laporan yang sah"), as: .markdown)
        == base.replacing("(2)", with: "(2) PPPK mengikuti paling banyak 24 jam pelajaran.\n(3)")
        .replacing("yang sah", with: "dan laporan yang sah"))
  }

  @Test func `a comment above a conflict is not in it`() {
    #expect(
      merge("a: 1\nb: 2\n", "a: 1\n# rapat\nb: 3\n", "a: 1\nb: 4\n")
        == "a: 1\n# rapat\n<<<<<<< ours\nb: 3\n=======\nb: 4\n>>>>>>> theirs\n")
  }

  @Test func `ten thousand rows are merged in well under a second`() {
    let rows = (0..<10_000).map { "ASN-\($0),\($0 % 7),\"a, b\",lulus" }
    var (mine, others) = (rows, rows)
    for number in stride(from: 0, to: 10_000, by: 3) { mine[number] += "-kita" }
    for number in stride(from: 1, to: 10_000, by: 3) { others[number] += "-mereka" }
    mine.append("ASN-X,1,lulus,baru")
    others.append("ASN-Y,1,lulus,baru")
    func table(_ rows: [String]) -> String {
      "person,score,result,note\n" + rows.map { $0 + "\n" }.joined()
    }
    var merged = ""
    let time = ContinuousClock().measure {
      merged = merge(table(rows), table(mine), table(others), as: .csv)
    }
    #expect(merged.split(separator: "\n").count == 10_003)
    #expect(merged.contains("-kita") && merged.contains("-mereka") && !merged.contains("<<<<"))
    // Without optimization it takes ten times as long.
    #expect(time < .seconds(10), "\(time)")
  }

  @Test func `a deletion against a change is a conflict`() {
    #expect(
      merge("a: 1\nb: 2\nc: 3\n", "a: 1\nc: 3\n", "a: 1\nb: 5\nc: 3\n")
        == "a: 1\n<<<<<<< ours\n=======\nb: 5\n>>>>>>> theirs\nc: 3\n")
    #expect(
      merge("a: 1\nb: 2\nc: 3\n", "a: 1\nc: 3\n", "a: 1\nb: 2\nc: 4\n") == "a: 1\nc: 4\n")
  }

  @Test func `markers have the style, size and labels that are asked for`() {
    let result = RecordMerge.merge(
      base: Array("a: 1\n".utf8), ours: Array("a: 2\n".utf8), theirs: Array("a: 3\n".utf8),
      format: .yaml)
    let markers = ConflictMarkers(
      style: .diff3, size: 9, ours: "HEAD", base: "af8e535", theirs: "cabang")
    #expect(
      text(result.bytes(markers)) == """
        <<<<<<<<< HEAD
        a: 2
        ||||||||| af8e535
        a: 1
        =========
        a: 3
        >>>>>>>>> cabang

        """)
  }

  @Test func `one side moves the fields, the other changes one`() {
    #expect(
      merge("a: 1\nb: 2\nc: 3\n", "c: 3\na: 1\nb: 2\n", "a: 1\nb: 5\nc: 3\nd: 4\n")
        == "c: 3\nd: 4\na: 1\nb: 5\n")
  }

  @Test func `a new first field of an item takes over the dash`() {
    #expect(
      merge(
        "l:\n  - id: a\n    x: 1\n", "l:\n  - no: 7\n    id: a\n    x: 1\n",
        "l:\n  - id: a\n    x: 2\n") == "l:\n  - no: 7\n    id: a\n    x: 2\n")
  }

  @Test func `both sides make the same file`() {
    #expect(
      merge("", "id: a\nx: 1\ny: 2\n", "id: a\ny: 2\nz: 3\n") == "id: a\nx: 1\ny: 2\nz: 3\n")
    #expect(
      merge("", "id: a\nx: 1\n", "id: a\nx: 2\n")
        == "id: a\n<<<<<<< ours\nx: 1\n=======\nx: 2\n>>>>>>> theirs\n")
  }

  @Test func `clauses are told by their anchors, and prose by its lines`() {
    let base = """
      ---
      id: POL-7K3QDXM
      number: 12
      ---
      # Bab II
      ## Pasal 5 {#pasal-5}
      (1) Setiap PNS mengikuti sedikitnya 20 jam pelajaran setahun.
      (2) Jam pelajaran dihitung dari sertifikat yang sah.

      """
    let merged = merge(
      base,
      base.replacing("sah.\n", with: "sah.\n(3) Kepala perangkat daerah bertanggung jawab.\n"),
      base.replacing("sertifikat", with: "sertifikat dan laporan").replacing("12", with: "13"),
      as: .markdown)
    #expect(
      merged
        == base.replacing(
          "sertifikat yang sah.\n",
          with:
            "sertifikat dan laporan yang sah.\n(3) Kepala perangkat daerah bertanggung jawab.\n"
        )
        .replacing("12", with: "13"))
  }

  @Test func `a table takes new columns of one side and new rows of the other`() {
    #expect(
      merge(
        "person,score\nA,1\nB,2\n", "person,name,score\nA,x,1\nB,\"y, z\",2\n",
        "person,score\nA,5\nB,2\nC,3\n", as: .csv)
        == "person,name,score\nA,x,5\nB,\"y, z\",2\nC,,3\n")
  }

  @Test func `a row changed in two cells is one row, in one cell a conflict`() {
    let base = "person,a,b\nA,1,1\nB,2,2\n"
    #expect(
      merge(base, "person,a,b\nA,9,1\nB,2,2\n", "person,a,b\nA,1,8\n", as: .csv)
        == "person,a,b\nA,9,8\n")
    #expect(
      merge(base, "person,a,b\nA,9,1\nB,2,2\n", "person,a,b\nA,7,1\nB,2,2\n", as: .csv)
        == "person,a,b\n<<<<<<< ours\nA,9,1\n=======\nA,7,1\n>>>>>>> theirs\nB,2,2\n")
  }

  @Test func `what can't be read is merged line by line`() {
    let broken = "a: [1\nb: 2\nc: 3\nd: 4\n"
    #expect(
      merge(broken, broken.replacing("d: 4", with: "d: 5"), broken.replacing("[1", with: "[2"))
        == "a: [2\nb: 2\nc: 3\nd: 5\n")
    let marked = "<<<<<<< a\nx: 1\n=======\nx: 2\n>>>>>>> b\ny: 1\n"
    #expect(merge(marked, "x: 1\ny: 1\n", "x: 1\ny: 2\n").contains("<<<<<<<") == true)
  }

  @Test func `line ends, a byte order mark and a missing last line end stay`() {
    #expect(merge("a: 1\r\nb: 2\r\n", "a: 3\r\nb: 2\r\n", "a: 1\r\nb: 4\r\n") == "a: 3\r\nb: 4\r\n")
    #expect(merge("a: 1\nb: 2\n", "a: 1\r\nb: 2\r\n", "a: 1\nb: 4\n") == "a: 1\r\nb: 4\r\n")
    #expect(merge("a: 1\nb: 2", "a: 3\nb: 2", "a: 1\nb: 4") == "a: 3\nb: 4")
    #expect(
      merge("\u{FEFF}a: 1\nb: 2\n", "\u{FEFF}a: 3\nb: 2\n", "\u{FEFF}a: 1\nb: 4\n")
        == "\u{FEFF}a: 3\nb: 4\n")
    #expect(
      merge("a: 1\r\n", "a: 2\r\n", "a: 3\r\n")
        == "<<<<<<< ours\r\na: 2\r\n=======\r\na: 3\r\n>>>>>>> theirs\r\n")
  }
}

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

private func result(
  _ base: String, _ ours: String, _ theirs: String, as format: DocumentFormat = .yaml
) -> MergeResult {
  RecordMerge.merge(
    base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8), format: format)
}

private func merge(
  _ base: String, _ ours: String, _ theirs: String, as format: DocumentFormat = .yaml
) -> String {
  text(result(base, ours, theirs, as: format).bytes())
}

private func places(_ base: String, _ ours: String, _ theirs: String) -> [String] {
  result(base, ours, theirs).conflicts.map(\.place)
}
