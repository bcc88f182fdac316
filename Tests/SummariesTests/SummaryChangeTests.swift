import Store
import Testing

@testable import Summaries

@Suite struct SummaryChangeTests {
  private static let header = """
    -- spread: people by unit
    -- title.id: pegawai menurut perangkat daerah
    -- description.en: People.
    -- description.id: Pegawai.
    -- small-groups: SELECT 5
    -- public: PUBLIC
    -- suppress: met of people; hides share
    -- column year: year; Year; Tahun
    -- column unit: id; Unit; Unit
    -- column unit_name: text; Name; Nama
    -- column met: integer; Met; Tercapai
    -- column people: integer; People; Pegawai
    -- column share: percent 2; Share; Bagian
    -- column grade: text; Grade; Mutu
    SELECT 1
    """

  private func table(_ rows: [String], isPublic: Bool = true) throws -> SummaryTable {
    let text = Self.header.replacing("PUBLIC", with: isPublic ? "yes" : "no")
    let values = rows.map { row in
      row.split(separator: " ").map { word -> QueryValue in
        Int64(word).map { .integer($0) } ?? Double(word).map { .real($0) } ?? .text(String(word))
      }
    }
    return SummaryTable(
      summary: try Summary(path: "schema/a/summaries/spread.sql", text: text), rows: values,
      threshold: 5, readsToday: false)
  }

  /// `~ key: column old>new(difference)` of each row.
  private func lines(_ change: SummaryChange?) -> [String] {
    (change?.rows ?? []).map { row in
      let cells = row.cells.map { cell in
        "\(cell.column.name) \(cell.old?.description ?? "-")>\(cell.new?.description ?? "-")"
          + (cell.difference.map { "(\($0))" } ?? "")
      }
      return "\(row.kind) \(row.key.map(\.description).joined(separator: "/")): "
        + cells.joined(separator: ", ")
    }
  }

  @Test func `rows are matched by as many columns as tell them apart`() throws {
    let change = SummaryChange(
      from: try table(["2026 A Dinas 20 40 50.1 B", "2026 C Badan 10 20 50 B"]),
      to: try table([
        "2026 C Badan 10 20 50 A", "2026 A Dinas 30 40 75.3 B", "2027 A Dinas 8 40 20 C",
      ]))
    #expect(
      lines(change) == [
        "changed 2026/C/Badan: grade B>A",
        "changed 2026/A/Dinas: met 20>30(10), share 50.1>75.3(25.2)",
        "added 2027/A/Dinas: met ->8, people ->40, share ->20, grade ->C",
      ])
    #expect(change?.keys.map(\.name) == ["year", "unit", "unit_name"])
    #expect(lines(SummaryChange(from: try table(["2026 A Dinas 20 40 50 B"]), to: nil)).count == 1)
  }

  @Test func `equal tables have no difference`() throws {
    let rows = ["2026 A Dinas 20 40 50 B"]
    #expect(SummaryChange(from: try table(rows), to: try table(rows)) == nil)
    #expect(SummaryChange(from: nil, to: nil) == nil)
  }

  @Test func `small groups stay hidden on both sides`() throws {
    let change = SummaryChange(
      from: try table(["2026 A Dinas 3 40 7.5 B", "2026 C Badan 20 40 50 B"]),
      to: try table(["2026 A Dinas 2 40 5 B", "2026 C Badan 3 40 7.5 B"]))
    #expect(lines(change) == ["changed 2026/C/Badan: met 20>*, share 50>*"])
    #expect(change?.hiddenCount == 1)
  }

  @Test func `of persons there is a number at most`() throws {
    let change = SummaryChange(
      from: try table(["2026 A Dinas 3 40 7.5 B", "2026 C Badan 20 40 50 B"], isPublic: false),
      to: try table(["2026 A Dinas 9 40 7.5 B"], isPublic: false))
    #expect(change?.rows.isEmpty == true)
    #expect(change?.hiddenCount == 2)
  }

  @Test func `a change for a few people is a small group`() throws {
    let change = SummaryChange(
      from: try table(["2026 A Dinas 20 40 50 B", "2026 C Badan 20 40 50 B"]),
      to: try table(["2026 A Dinas 19 40 47.5 C", "2026 C Badan 15 40 37.5 B"]))
    #expect(
      lines(change) == [
        "changed 2026/A/Dinas: grade B>C",
        "changed 2026/C/Badan: met 20>15(-5), share 50>37.5(-12.5)",
      ])
    let hidden = SummaryChange(
      from: try table(["2026 A Dinas 20 40 50 B"]), to: try table(["2026 A Dinas 22 40 55 B"]))
    #expect(hidden?.rows.isEmpty == true)
    #expect(hidden?.hiddenCount == 1)
  }
}
