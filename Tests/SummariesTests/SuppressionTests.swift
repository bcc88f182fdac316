import Store
import Testing

@testable import Summaries

@Suite struct SuppressionTests {
  private static let header = """
    -- spread: people by grade
    -- title.id: pegawai menurut nilai
    -- description.en: People.
    -- description.id: Pegawai.
    -- small-groups: SELECT 5
    -- suppress: SUPPRESS
    -- column unit: text; Unit; Unit
    -- column low: integer; Low; Rendah
    -- column medium: integer; Medium; Sedang
    -- column high: integer; High; Tinggi
    -- column people: integer; People; Pegawai
    -- column share: percent 2; Share; Bagian
    SELECT 1
    """

  private func summary(_ suppress: String) throws -> Summary {
    let text = Self.header.replacing("SUPPRESS", with: suppress)
    return try Summary(path: "schema/a/summaries/spread.sql", text: text)
  }

  /// What is shown of rows `unit low medium high people`.
  private func shown(
    _ rows: [String], _ suppress: String = "low, medium, high of people; hides share",
    threshold: Int64 = 5
  ) throws -> [String] {
    let values = rows.map { row -> [QueryValue] in
      let words = row.split(separator: " ")
      return [words[0] == "-" ? .null : .text(String(words[0]))]
        + words.dropFirst().map { .integer(Int64($0) ?? 0) } + [.real(1)]
    }
    var mask = SuppressionMask(values, threshold: threshold)
    for suppression in try summary(suppress).suppressions { mask.apply(suppression) }
    return zip(values, mask.isHidden).map { row, marks in
      zip(row, marks).dropFirst().map { $1 ? "*" : "\($0)" }.joined(separator: " ")
    }
  }

  /// S26 of the catalogue: 20 - 12 - 5 would tell the 3.
  @Test func `a small part takes the smallest other with it`() throws {
    #expect(try shown(["A 3 12 5 20"]) == ["* 12 * 20 *"])
    #expect(try shown(["A 5 10 5 20"]) == ["5 10 5 20 1"])
  }

  @Test func `nobody is shown as 0`() throws {
    #expect(try shown(["A 0 15 5 20"]) == ["0 15 5 20 1"])
    #expect(try shown(["A 0 3 17 20"]) == ["0 * * 20 *"])
  }

  @Test func `what is hidden is together not small either`() throws {
    #expect(try shown(["A 1 2 17 20"]) == ["* * * 20 *"])
  }

  @Test func `what is left of the total is a part`() throws {
    // 20 - 8 - 9 = 3 people are in none of the columns.
    #expect(try shown(["A 8 9 0 20"]) == ["* 9 0 20 *"])
  }

  @Test func `a small total hides its row`() throws {
    #expect(try shown(["A 1 2 1 4"]) == ["* * * * *"])
  }

  @Test func `a row whose total is hidden takes another with it`() throws {
    let rows = ["A 10 10 10 30", "B 6 6 6 18", "C 1 1 1 3", "- 17 17 17 51"]
    let suppress = "low, medium, high of people across unit; hides share"
    #expect(
      try shown(rows, suppress)
        == ["10 10 10 30 1", "* * * * *", "* * * * *", "17 17 17 51 1"])
    #expect(try shown(rows)[1] == "6 6 6 18 1", "without a sum over rows only C is small")
  }

  @Test func `what only its total tells is hidden with the total`() throws {
    // The 3 of B takes the 7 of A with it, which is all of A; that takes B.
    let rows = ["A 7 0 0 7", "B 3 9 9 21", "- 10 9 9 28"]
    let suppress = "low of people across unit; hides share"
    #expect(try shown(rows, suppress) == ["* 0 0 * *", "* 9 9 * *", "10 9 9 28 1"])
  }

  @Test func `groups of rows are by themselves`() throws {
    let rows = ["A 6 6 6 18", "A 1 1 1 3", "B 6 6 6 18", "B 7 7 7 21"]
    let suppress = "low of people across unit within unit; hides share"
    #expect(
      try shown(rows, suppress) == [
        "* 6 6 * *", "* 1 1 * *", "6 6 6 18 1", "7 7 7 21 1",
      ])
  }

  @Test func `a count without a total is hidden alone`() throws {
    #expect(try shown(["A 3 12 5 20"], "low; hides share") == ["* 12 5 20 *"])
  }

  @Test func `however small the parts, nothing small is told`() throws {
    var generator = SeededGenerator(state: 26)
    for _ in 0..<200 {
      let rows = (0..<5).map { _ in (0..<3).map { _ in Int.random(in: 0...12, using: &generator) } }
      let texts = rows.map { "A \($0[0]) \($0[1]) \($0[2]) \($0.reduce(0, +))" }
      let suppress = "low, medium, high of people across unit; hides share"
      let result = try shown(texts, suppress).map { $0.split(separator: " ").map(String.init) }
      for column in 0..<3 {
        let cells = rows.indices.map { (rows[$0][column], result[$0][column] == "*") }
        #expect(cells.allSatisfy { $1 || $0 == 0 || $0 >= 5 })
        let hidden = cells.filter(\.1).map(\.0)
        let isAll = cells.allSatisfy { $1 || $0 == 0 }
        #expect(hidden.isEmpty || isAll || hidden.count > 1 && hidden.reduce(0, +) >= 5)
      }
      for row in rows.indices where result[row][3] != "*" {
        let hidden = (0..<3).filter { result[row][$0] == "*" }.map { rows[row][$0] }
        #expect(hidden.isEmpty || hidden.count > 1 && hidden.reduce(0, +) >= 5, "\(texts[row])")
      }
    }
  }

  @Test(arguments: ["low of nobody", "hides share", "low within x"])
  func `a suppression of what is no column is broken`(suppress: String) {
    #expect(throws: QueryHeaderFault.self) { try summary(suppress) }
  }

  @Test func `a suppression says where its threshold is from`() {
    let text = Self.header.replacing("SUPPRESS", with: "low").replacing(
      "-- small-groups: SELECT 5\n", with: "")
    #expect(throws: QueryHeaderFault(line: 1, reason: .missing("small-groups"))) {
      try Summary(path: "schema/a/summaries/spread.sql", text: text)
    }
  }
}

/// Numbers that are the same on every run.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
