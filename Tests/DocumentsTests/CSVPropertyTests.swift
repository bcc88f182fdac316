import Documents
import Testing

/// Properties over tables made by chance.
@Suite struct CSVPropertyTests {
  @Test func `what is written is read, whatever the dialect`() throws {
    for seed in 0..<400 {
      var random = SeededRandom(seed: UInt64(seed))
      let values = RandomTable.values(using: &random)
      let written = RandomTable.text(of: values, using: &random)
      let document = Document.csv(Array(written.utf8))
      let table = try #require(document.table)
      #expect(texts(table) == values, "seed \(seed)")
      #expect(document.problems.allSatisfy { $0.severity == .note }, "seed \(seed)")
      check(table, of: document, "seed \(seed)")
    }
  }

  @Test func `plain CSV has the same values, is plain, and is its own plain form`() throws {
    for seed in 0..<400 {
      var random = SeededRandom(seed: UInt64(1_000 + seed))
      let values = RandomTable.values(using: &random)
      let written = RandomTable.text(of: values, using: &random)
      let plain = try #require(Document.csv(Array(written.utf8)).plainCSV)
      let document = Document.csv(plain)
      #expect(document.problems == [], "seed \(seed)")
      #expect(document.table.map(texts) == values, "seed \(seed)")
      #expect(document.plainCSV == plain, "seed \(seed)")
    }
  }

  @Test func `any bytes are read, and no range leaves the file or its neighbour`() throws {
    let alphabet = Array("aab,,;\"\"\"\n\r\t |é".utf8) + [0xE9]
    for seed in 0..<3_000 {
      var random = SeededRandom(seed: UInt64(seed))
      let bytes = (0..<Int.random(in: 0..<180, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      let document = Document.csv(bytes)
      guard let table = document.table else { continue }
      check(table, of: document, "seed \(seed)")
      for problem in document.problems {
        let range = try #require(problem.range)
        #expect(range.offset >= 0 && range.end <= max(bytes.count, 1), "seed \(seed)")
        check(range, in: bytes, table, "seed \(seed)")
      }
      guard let plain = document.plainCSV else { continue }
      let again = Document.csv(plain)
      #expect(again.table.map(trimmed) == trimmed(table), "seed \(seed)")
      #expect(again.plainCSV == plain, "seed \(seed)")
    }
  }

  /// The texts without cells at the end of a row that have none.
  private func trimmed(_ table: Table) -> [[String]] {
    texts(table).map { row in Array(row.reversed().drop(while: \.isEmpty).reversed()) }
  }

  private func texts(_ table: Table) -> [[String]] {
    [table.header.map(\.value)] + table.rows.map { $0.map(\.value) }
  }

  private func check(_ table: Table, of document: Document, _ comment: Comment) {
    var end = 0
    for row in [table.header] + Array(table.rows) {
      for cell in row {
        #expect(cell.range.offset >= end, comment)
        end = cell.range.end
        #expect(end <= document.source.count, comment)
        check(cell.range, in: document.source, table, comment)
      }
      #expect(row.isEmpty || row.line == row[0].range.line, comment)
    }
    for column in 0..<table.header.count where table.rows.allSatisfy({ $0.count > column }) {
      var values: [String] = []
      table.forEachValue(in: column) { _, value in
        values.append(String(decoding: value.indices.map { value[$0] }, as: UTF8.self))
      }
      #expect(values == table.rows.filter(\.isWhole).map { $0[column].value }, comment)
    }
  }

  /// Line and column of a range are those of its offset.
  private func check(
    _ range: TextRange, in source: [UInt8], _ table: Table, _ comment: Comment
  ) {
    let newline = UInt8(ascii: table.dialect.lineEnding == .cr ? "\r" : "\n")
    let before = source[..<range.offset]
    #expect(range.line == before.count { $0 == newline } + 1, comment)
    let start = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
    #expect(range.column == range.offset - start + 1, comment)
  }
}

/// Tables made by chance, and their text in some dialect.
enum RandomTable {
  private static let pieces = [
    "a", "b", "12", " ", ",", ";", "\t", "|", "\"", "\n", "é", "1,5", "sep=;", "日", "\u{FEFF}", "'",
    "=1",
  ]

  static func values(using random: inout SeededRandom) -> [[String]] {
    let width = Int.random(in: 1..<6, using: &random)
    var rows = [(0..<width).map { "n\($0)" + piece(using: &random).trimmed }]
    for _ in 0..<Int.random(in: 0..<12, using: &random) {
      rows.append(
        (0..<width).map { _ in
          (0..<Int.random(in: 0..<4, using: &random)).map { _ in piece(using: &random) }.joined()
        })
    }
    return rows
  }

  private static func piece(using random: inout SeededRandom) -> String {
    let piece = pieces.randomElement(using: &random) ?? ""
    // A mark within the text is a finding of its own.
    return piece == "\u{FEFF}" ? "" : piece
  }

  static func text(of rows: [[String]], using random: inout SeededRandom) -> String {
    let delimiters: [Character] = [",", ";", "\t", "|"]
    let delimiter =
      rows[0].count > 1 ? delimiters.randomElement(using: &random) ?? "," : Character(",")
    let newline = Bool.random(using: &random) ? "\n" : "\r\n"
    var text = Bool.random(using: &random) ? "\u{FEFF}" : ""
    for (number, row) in rows.enumerated() {
      let isBlank = row.allSatisfy { $0.trimmed.isEmpty }
      let cells = row.map { value -> String in
        let hasOther = number == 0 && value.contains { delimiters.contains($0) || $0 == "=" }
        let mustQuote =
          value.contains { "\"\n\r\r\n".contains($0) || $0 == delimiter } || isBlank || hasOther
        guard mustQuote || Int.random(in: 0..<6, using: &random) == 0 else { return value }
        return "\"" + value.replacing("\"", with: "\"\"") + "\""
      }
      text += cells.joined(separator: String(delimiter))
      let isLast = number == rows.count - 1
      text += isLast && Bool.random(using: &random) ? "" : newline
    }
    return text
  }
}

extension String {
  fileprivate var trimmed: String {
    String(self.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " }.reversed())
  }
}
