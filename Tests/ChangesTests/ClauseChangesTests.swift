import Changes
import Documents
import Testing

@Suite struct ClauseChangesTests {
  private let body = """
    # Bab II Jam pelajaran
    ## Pasal 5 {#pasal-5}
    (1) Setiap PNS mengikuti pengembangan kompetensi sedikitnya 20 jam pelajaran setahun.

    (2) Jam pelajaran dihitung dari kegiatan yang selesai dan dinilai.

    ## Pasal 6 {#pasal-6}
    Peraturan ini berlaku pada tanggal diundangkan di daerah.

    """

  @Test func `line breaks in a clause are no change`() {
    #expect(clauseChanges(body, body.replacing("sedikitnya", with: "\nsedikitnya")) == [])
  }

  @Test func `a changed clause has its anchor and its words`() throws {
    let documents = [body, body.replacing("20", with: "24")].map {
      Document.markdown(Array("---\nid: A\n---\n\($0)".utf8))
    }
    let changes = RecordComparison.changes(from: documents[0], to: documents[1])
    let change = try #require(changes.first)
    #expect(changes.count == 1)
    #expect(change.subject == .clause)
    #expect(change.anchor == "pasal-5/1")
    #expect(change.pointer == "#pasal-5/1")
    #expect(change.place == "Bab II Jam pelajaran/Pasal 5/ayat (1)")
    #expect(change.words.contains(.deleted("20")))
    #expect(change.words.contains(.inserted("24")))
  }

  @Test func `an inserted clause renumbers what follows and changes none of it`() {
    let new = body.replacing(
      "(2) Jam", with: "(2) Ketentuan baru tentang jam tatap muka.\n\n(3) Jam")
    #expect(
      clauseChanges(body, new) == [
        "+ Bab II Jam pelajaran/Pasal 5/ayat (2): (2) Ketentuan baru tentang jam tatap muka.",
        "> Bab II Jam pelajaran/Pasal 5/ayat (2) -> Bab II Jam pelajaran/Pasal 5/ayat (3)",
      ])
  }

  @Test func `clauses by hand are matched by anchor, words and order`() {
    func clause(_ anchor: String, _ text: String) -> Clause {
      Clause(
        path: anchor == "x" ? "" : "Pasal \(anchor)", anchor: anchor, level: 1, text: text,
        range: TextRange(offset: 0, length: 0, line: 1, column: 1))
    }
    func changes(_ old: [Clause], _ new: [Clause]) -> [String] {
      var (before, after) = (
        Document(format: .markdown, source: []), Document(format: .markdown, source: [])
      )
      (before.clauses, after.clauses) = (old, new)
      return RecordComparison.changes(from: before, to: after).map(line)
    }
    let (a, b) = (clause("1", "empat kata dalam ketentuan"), clause("2", "pendek"))
    #expect(changes([a, b], [b, a]) == ["= : Pasal 2"])
    #expect(changes([a], [clause("3", a.text)]) == ["> Pasal 1 -> Pasal 3"])
    #expect(changes([b], [clause("3", b.text)]) == ["- Pasal 2: pendek", "+ Pasal 3: pendek"])
    #expect(changes([], [clause("x", "kata")]) == ["+ #x: kata"])
    #expect(changes([a, a], [a]) == ["- Pasal 1: empat kata dalam ketentuan"])
    #expect(
      changes([clause("1", "caf\u{E9}")], [clause("1", "cafe\u{301}")]) == [
        "~ Pasal 1: caf\u{E9} -> cafe\u{301}"
      ])
  }
}
