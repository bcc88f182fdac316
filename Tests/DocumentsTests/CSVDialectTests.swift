import Documents
import Testing

/// How CSV files are written, and what is said of it.
@Suite struct CSVDialectTests {
  private func read(_ bytes: [UInt8]) -> (rows: [[String]], notes: [String], plain: String?) {
    let document = Document.csv(bytes)
    let rows = document.table.map { table in
      [table.header.map(\.value)] + table.rows.map { $0.map(\.value) }
    }
    let notes = document.problems.map { problem in
      let place = problem.range.map { "\($0.line):\($0.column)+\($0.length) " } ?? ""
      return "\(place)\(problem.severity) \(problem.rule): \(problem.message.en)"
    }
    return (rows ?? [], notes, document.plainCSV.map { String(decoding: $0, as: UTF8.self) })
  }

  private func read(_ text: String) -> (rows: [[String]], notes: [String], plain: String?) {
    read(Array(text.utf8))
  }

  private let rows = [["a", "b"], ["1", "2"], ["3", "4"]]

  @Test func `plain CSV has nothing to note`() {
    let found = read("a,b\n1,2\n3,4\n")
    #expect(found.rows == rows)
    #expect(found.notes == [])
    #expect(found.plain == "a,b\n1,2\n3,4\n")
    #expect(read("a,b\n1,2\n3,4").rows == rows)
  }

  @Test(arguments: [
    (";", "semicolons"), ("\t", "tabs"), ("|", "vertical bars"),
  ])
  func `another delimiter is found and noted`(delimiter: String, name: String) {
    let found = read("a,b\n1,2\n3,4\n".replacing(",", with: delimiter))
    #expect(found.rows == rows)
    #expect(
      found.notes == [
        "1:1+3 note csv-delimiter: the cells are kept apart by \(name), not by commas"
      ])
    #expect(found.plain == "a,b\n1,2\n3,4\n")
  }

  @Test func `the delimiter is the one that all rows have`() {
    #expect(read("Nama, gelar;NIP\nA, S.Kom;1\nB;2\n").rows[0] == ["Nama, gelar", "NIP"])
    #expect(read("id,a;b\n1,x\n2,y\n").rows[0] == ["id", "a;b"])
    #expect(read("\"a;b\",c\n1,2\n").rows[0] == ["a;b", "c"])
    #expect(read("ya|tidak\nx\n").rows[0] == ["ya|tidak"])
    #expect(read("a;b\n1,5;2\n1,5;3\n").rows[1] == ["1,5", "2"])
    #expect(read("satu\ndua\n").rows == [["satu"], ["dua"]])
  }

  @Test func `what Excel writes is one note each, and all of it becomes plain`() {
    let found = read("\u{FEFF}sep=;\r\na ; b;\r\n1;\"2\";\r\n3;4;\r\n;;\r\n;;\r\n")
    #expect(found.rows == rows)
    #expect(
      found.notes == [
        "1:1+3 note csv-byte-order-mark: the file starts with an invisible byte order mark",
        "1:4+5 note csv-separator-line: this line only tells Excel the delimiter; it was not read "
          + "as a row",
        "2:1+5 note csv-delimiter: the cells are kept apart by semicolons, not by commas",
        "2:1+2 note csv-header-space: there are spaces around `a` and 1 more names; they were left "
          + "out",
        "2:1+5 note csv-line-ending: the lines end with CR LF, not with LF alone",
        "3:7+0 note csv-trailing-delimiter: there are delimiters behind the last column; nothing "
          + "stands behind them",
        "5:1+2 note csv-blank-row: the last 2 rows have no value; they were not read",
      ])
    #expect(found.plain == "a,b\n1,2\n3,4\n")
  }

  @Test func `lines may end with CR alone, or with both`() {
    #expect(read("a,b\r1,2\r3,4\r").rows == rows)
    #expect(
      read("a,b\r1,2\r3,4").notes == [
        "1:1+3 note csv-line-ending: the lines end with CR, as on very old computers"
      ])
    #expect(
      read("a,b\r\n1,2\n3,4\r\n").notes == [
        "1:1+3 note csv-line-ending: some lines end with CR LF and some with LF"
      ])
    #expect(
      read("a,b\n1,x\ry\n").notes == [
        "2:4+1 warning line-ending: a carriage return without line feed"
      ])
    #expect(
      read("a,b\r1\r").notes.last
        == "2:1+1 error csv-column-count: row 2 has 1 cells, the header has 2")
  }

  @Test func `Windows-1252 is read, with one warning at the first place`() {
    let found = read(
      Array("a,b\n1,caf".utf8) + [0xE9, 0x20, 0x80, 0x0A] + Array("3,ni".utf8) + [0xF1])
    #expect(found.rows == [["a", "b"], ["1", "café €"], ["3", "niñ"]])
    #expect(
      found.notes == [
        "2:6+1 warning csv-encoding: this file is not UTF-8; it was read as Windows-1252, the byte "
          + "0xE9 here as `é`"
      ])
    #expect(found.plain == "a,b\n1,café €\n3,niñ\n")
  }

  @Test func `text that is partly UTF-8, or no text, is refused`() {
    #expect(read(Array("a\né".utf8) + [0xE9]).notes.first?.contains("encoding-utf8") == true)
    #expect(read(Array("a\nx".utf8) + [0x81]).notes.first?.contains("encoding-utf8") == true)
    #expect(read([0xFF, 0xFE, 0x61, 0x00]).notes.first?.contains("encoding-utf16") == true)
    #expect(read(Array("a\n\0".utf8)).notes.first?.contains("control-character") == true)
    #expect(
      read("a,b\n<<<<<<< HEAD\n1,2\n=======\n3,4\n>>>>>>> x\n").notes.first?
        .contains("conflict-marker") == true)
  }

  @Test func `an empty file is one finding, wherever its blanks are`() {
    for text in ["", "\n", "\r\n\r\n", " \n", ",,\n", "\u{FEFF}"] {
      let notes = read(text).notes.filter { $0.contains("error") }
      #expect(
        notes == ["1:1+0 error empty-document: this file is empty"], "\(text.debugDescription)")
    }
  }

  @Test func `blank rows count for the number of a row, and are in no other way there`() throws {
    let table = try #require(Document.csv(Array("\na,b\n1,2\n\n , \n3,4\n".utf8)).table)
    #expect(table.rows.map(\.number) == [3, 6])
    #expect(table.rows.map(\.line) == [3, 6])
    #expect(table.rows.map { $0.map(\.value) } == [["1", "2"], ["3", "4"]])
  }

  @Test func `a column without name is an error as soon as it has a value`() {
    #expect(
      read("a,b,\n1,2,\n3,4,x\n").notes == ["1:5+0 error csv-header: this column has no name"])
    #expect(read("a,,c\n1,2,3\n").notes == ["1:3+0 error csv-header: this column has no name"])
    #expect(
      read("a,b,a\n1,2,3\n").notes == ["1:5+1 error csv-header: `a` is the name of two columns"])
  }

  @Test func `rows with too few or too many cells name row and line`() {
    #expect(
      read("a,b\n\"x\ny\",1\n\n1\n1,2,3,\n").notes.filter { $0.contains("error") } == [
        "5:1+1 error csv-column-count: row 4 (line 5) has 1 cells, the header has 2",
        "6:5+2 error csv-column-count: row 5 (line 6) has 4 cells, the header has 2",
      ])
  }

  // MARK: - Quotes

  @Test func `a quote that is never closed swallows nothing but its cell`() {
    let found = read("a,b,c\n1,\"x,2\n3,y,4\n5,z,6\n")
    #expect(found.rows == [["a", "b", "c"], ["1", "x", "2"], ["3", "y", "4"], ["5", "z", "6"]])
    #expect(
      found.notes == [
        "2:3+1 error csv-quote: this quote is not closed; the cell was read as ending in row 2"
      ])
    #expect(found.plain == nil)
  }

  @Test func `a quote that a quote further down would close is found as well`() {
    let found = read("a,b,c\n1,\"x,2\n3,y,4\n5,\"z, z\",6\n7,\"\",8\n")
    #expect(
      found.rows[1...] == [
        ["1", "x", "2"], ["3", "y", "4"], ["5", "z, z", "6"], ["7", "", "8"],
      ])
    #expect(found.notes.map { $0.prefix(27) } == ["2:3+1 error csv-quote: this"])
    let last = read("a,b\n1,\"x\n2,y\n3,\"z\"\n")
    #expect(last.rows[1...] == [["1", "x"], ["2", "y"], ["3", "z"]])
    #expect(last.notes.count == 1)
  }

  @Test func `rows that a quote has swallowed are found by the count of cells`() {
    let found = read("a,b,c\n1,\"x,2\n3,y,4\n5,z\"\n7,8,9\n")
    #expect(
      found.rows == [
        ["a", "b", "c"], ["1", "x", "2"], ["3", "y", "4"], ["5", "z\""], ["7", "8", "9"],
      ])
    #expect(
      found.notes.map { String($0.prefix(27)) } == [
        "2:3+1 error csv-quote: this", "4:1+4 error csv-column-coun",
      ])
  }

  @Test func `a cell that looks like rows is a warning, and is read as it is written`() {
    let text = "a,b,c,d\n1,x,\"y,2\n3,y,4,5\n6,z\",7\n"
    let found = read(text)
    #expect(found.rows[1] == ["1", "x", "y,2\n3,y,4,5\n6,z", "7"])
    #expect(
      found.notes == [
        "2:5+1 warning csv-quoted-rows: the cell that starts here goes to line 4, over lines that "
          + "look like rows"
      ])
    #expect(read("a,b\n1,\"Jl. X, No 1\nDesa Y, Kec Z\nKab K, Prov B\"\n").notes == [])
  }

  @Test func `cells over several lines, doubled quotes and quotes within a cell are right`() {
    let found = read("a,b\n\"x\ny\",\"say \"\"hi\"\"\"\n5\" pipe,\"\"\n")
    #expect(found.rows[1...] == [["x\ny", "say \"hi\""], ["5\" pipe", ""]])
    #expect(found.notes == [])
  }

  @Test func `text behind a closing quote is kept and told`() {
    let found = read("a,b\n\"x\"y,2\n")
    #expect(found.rows[1] == ["xy", "2"])
    #expect(
      found.notes == [
        "2:4+1 error csv-quote: there is text behind the closing quote; a quote in a cell is "
          + "written twice"
      ])
  }

  @Test func `many faults of one sort are counted`() {
    let found = read("a,b\n" + String(repeating: "1\n", count: 500))
    #expect(found.notes.count == 101)
    #expect(found.notes.last?.contains("and 400 more like this") == true)
  }

  /// Found by scripts/fuzz: a NUL in a table whose lines end with CR alone.
  @Test func `what is no text has its place as in any file`() {
    let document = Document.csv(Array("a\rb\0\r".utf8))
    #expect(document.problems.map(\.rule) == ["control-character"])
    #expect(document.problems.first?.range?.column == 4)
    #expect(DocumentInvariants.faults(of: document) == [])
    #expect(DocumentInvariants.faults(of: .csv(Array("a,b\rc\u{13},d\r".utf8))) == [])
  }
}
