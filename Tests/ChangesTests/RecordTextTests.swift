import Changes
import Documents
import Testing

@Suite struct RecordTextTests {
  private func text(_ path: String, _ source: String) -> String? {
    RecordText.text(of: version(path, source).document)
  }

  @Test func `order, quotes and comments leave no trace`() {
    let plain = text("a.yaml", "schema: plan/1\nid: PLN-P5J6VK4\nyear: 2026\nowner: A\n")
    #expect(
      plain == """
        id: PLN-P5J6VK4
        schema: plan/1
        owner: A
        year: 2026

        """)
    #expect(
      text("a.yaml", "# ubah\nowner: \"A\"\nyear: 2026\nid: 'PLN-P5J6VK4'\nschema: plan/1\n")
        == plain)
  }

  @Test func `a policy has a line a value and a sentence`() {
    let source = String(decoding: PolicyExample.new[0].document.source, as: UTF8.self)
      .replacing("---\nid:", with: "---\nschema: policy/1\nid:")
    #expect(
      text("a.md", source + "(2) Kedua. Kalimat lain.\n") == """
        id: POL-7K3QDXM
        schema: policy/1
        parameters[jp_min_pns].key: jp_min_pns
        parameters[jp_min_pns].values[2024-01-02].from: 2024-01-02
        parameters[jp_min_pns].values[2024-01-02].value: 20
        parameters[jp_min_pns].values[2027-01-01].adjustment: ADJ-9DEXT27
        parameters[jp_min_pns].values[2027-01-01].from: 2027-01-01
        parameters[jp_min_pns].values[2027-01-01].value: 24

        # Pasal 5 {#pasal-5}
        Pasal 5

        # Pasal 5/ayat (1) {#pasal-5/1}
        (1) Setiap PNS mengikuti pengembangan kompetensi sedikitnya 24 jam pelajaran setahun.

        # Pasal 5/ayat (2) {#pasal-5/2}
        (2) Kedua.
        Kalimat lain.

        """)
  }

  @Test func `a table has a line a cell`() {
    #expect(
      text("a.csv", "person;hours;note\r\nASN-A81YZBX;18;\r\n") == """
        columns: person, hours, note
        ASN-A81YZBX
          ASN-A81YZBX hours: 18

        """)
  }

  @Test func `only the file itself shows what is no record`() {
    #expect(text("a.yaml", "schema: a/1\nid: [\n") == nil)
    #expect(text("a.yaml", "severities: {}\n") == nil)
    #expect(text("README.md", "# Judul\n\nIsi.\n") == nil)
    #expect(text("a.yaml", "schema: a/1\nx: \"a\\u001b[2J\"\n") == "schema: a/1\nx: a\\u{1B}[2J\n")
  }
}
