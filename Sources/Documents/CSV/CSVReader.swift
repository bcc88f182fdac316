extension Document {
  /// Reads a CSV file; what is wrong with it is in its problems.
  ///
  /// Source: RFC 4180; semicolons, tabs, a byte order mark and CR LF are read as well, with a note.
  public static func csv(_ bytes: [UInt8]) -> Document {
    var document = Document(format: .csv, source: bytes)
    let lines = LineIndex(bytes)
    let checks = SourceChecks(bytes, format: .csv)
    document.problems = checks.problems
    guard !checks.isFatal else { return document }
    var reader = CSVReader(source: bytes, lines: lines, start: checks.markLength)
    reader.read()
    document.table = reader.table
    document.problems += reader.problems
    return document
  }
}

/// The rules about CSV.
enum CSVRules {
  static let dialect = RuleDescription(
    name: "csv-dialect", severity: .note,
    title: LocalizedText(
      en: "a CSV file in another dialect", id: "berkas CSV dengan dialek lain"),
    why: LocalizedText(
      en: "Excel writes `;` and a byte order mark; bangkom reads them, other tools may not",
      id: "Excel menulis `;` dan tanda urutan bita; bangkom membacanya, alat lain belum tentu"),
    remedy: LocalizedText(
      en: "nothing has to change; plain is comma, LF, UTF-8",
      id: "tidak harus diubah; yang polos adalah koma, LF, UTF-8"),
    source: "RFC 4180",
    bad: """
      id;hours
      ASN-7K3QDXM;16
      """,
    good: """
      id,hours
      ASN-7K3QDXM,16
      """, reading: .file(.csv))

  static let quote = RuleDescription(
    name: "csv-quote",
    title: LocalizedText(en: "a quote that is not closed", id: "tanda kutip yang tidak ditutup"),
    why: LocalizedText(
      en: "all rows behind it would be one cell", id: "semua baris setelahnya menjadi satu sel"),
    remedy: LocalizedText(
      en: "close the quote, or double it inside a cell",
      id: "tutup tanda kutipnya, atau gandakan di dalam sel"),
    source: "RFC 4180, 2",
    bad: """
      id,note
      ASN-7K3QDXM,"hadir
      """,
    good: """
      id,note
      ASN-7K3QDXM,"hadir"
      """, reading: .file(.csv))

  static let columnCount = RuleDescription(
    name: "csv-column-count",
    title: LocalizedText(
      en: "a row with too few or too many cells",
      id: "baris dengan sel yang kurang atau berlebih"),
    why: LocalizedText(
      en: "behind the missing or additional comma every cell is in the wrong column",
      id: "setelah koma yang kurang atau berlebih, semua sel masuk kolom yang salah"),
    remedy: LocalizedText(
      en: "put a cell that has a comma into quotes", id: "beri tanda kutip pada sel yang berkoma"),
    source: "RFC 4180, 2",
    bad: """
      id,note
      ASN-7K3QDXM,hadir, sehari penuh
      """,
    good: """
      id,note
      ASN-7K3QDXM,"hadir, sehari penuh"
      """, reading: .file(.csv))

  static let header = RuleDescription(
    name: "csv-header",
    title: LocalizedText(
      en: "a column without name, or a name twice", id: "kolom tanpa nama, atau nama ganda"),
    why: LocalizedText(
      en: "a column is found by its name", id: "kolom dikenali dari namanya"),
    remedy: LocalizedText(en: "name every column once", id: "beri tiap kolom satu nama"),
    source: "Table Schema",
    bad: """
      id,hours,hours
      ASN-7K3QDXM,16,8
      """,
    good: """
      id,hours,hours_credited
      ASN-7K3QDXM,16,8
      """, reading: .file(.csv))

  static let all = [dialect, quote, columnCount, header]
}

/// Reads the cells of a CSV file in one pass.
private struct CSVReader {
  private(set) var table = Table()
  private(set) var problems: [Problem] = []

  private let source: [UInt8]
  private let lines: LineIndex
  private let start: Int
  private var index: Int
  private var line = 1
  private var lineStart = 0

  init(source: [UInt8], lines: LineIndex, start: Int) {
    self.source = source
    self.lines = lines
    self.start = start
    index = start
    table.dialect.hasByteOrderMark = start > 0
  }

  mutating func read() {
    table.dialect.delimiter = delimiter()
    while index < source.count {
      let row = row()
      if row.count == 1, row[0].range.isEmpty { continue }
      if table.header.isEmpty {
        table.header = row
      } else {
        checkCount(row)
        table.rows.append(row)
      }
    }
    checkHeader()
    noteDialect()
  }

  /// The delimiter that the first line has most of, outside quotes.
  private func delimiter() -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in source[start...] {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") { break }
      if [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].contains(byte) {
        counts[byte, default: 0] += 1
      }
    }
    let comma = counts[UInt8(ascii: ",")] ?? 0
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best, best.value > comma else { return UInt8(ascii: ",") }
    return best.key
  }

  private mutating func row() -> [Table.Cell] {
    var cells: [Table.Cell] = []
    cells.reserveCapacity(table.header.count)
    while true {
      cells.append(cell())
      guard index < source.count else { break }
      let byte = source[index]
      index += 1
      if byte == table.dialect.delimiter {
        if index == source.count { cells.append(cell()) }
        continue
      }
      if byte == UInt8(ascii: "\r"), index < source.count, source[index] == UInt8(ascii: "\n") {
        table.dialect.hasCRLF = true
        index += 1
      }
      line += 1
      lineStart = index
      break
    }
    return cells
  }

  private mutating func cell() -> Table.Cell {
    let first = index
    let place = TextRange(offset: first, length: 0, line: line, column: first - lineStart + 1)
    if index < source.count, source[index] == UInt8(ascii: "\"") { return quoted(place) }
    while index < source.count, !isEnd(index) { index += 1 }
    var range = place
    range.length = index - first
    return Table.Cell(
      range: range, value: String(decoding: source[first..<index], as: UTF8.self))
  }

  private mutating func quoted(_ place: TextRange) -> Table.Cell {
    var value: [UInt8] = []
    index += 1
    var isClosed = false
    while index < source.count {
      let byte = source[index]
      index += 1
      if byte == UInt8(ascii: "\"") {
        guard index < source.count, source[index] == byte else {
          isClosed = true
          break
        }
        index += 1
      } else if byte == UInt8(ascii: "\n") {
        line += 1
        lineStart = index
      }
      value.append(byte)
    }
    var range = place
    if !isClosed {
      range.length = 1
      problems.append(
        Problem(
          rule: CSVRules.quote.name, range: range,
          message: LocalizedText(
            en: "this quote is never closed: everything behind it is one cell",
            id: "tanda kutip ini tidak ditutup: semua di belakangnya menjadi satu sel")))
    }
    let closing = index
    while index < source.count, !isEnd(index) { index += 1 }
    if isClosed, index > closing {
      value += source[closing..<index]
      problems.append(
        Problem(
          rule: CSVRules.quote.name, range: lines.range(closing, index),
          message: LocalizedText(
            en: "text behind a closing quote; double a quote inside a cell",
            id: "ada teks setelah tanda kutip tutup; gandakan tanda kutip di dalam sel")))
    }
    range.length = index - place.offset
    return Table.Cell(range: range, value: String(decoding: value, as: UTF8.self))
  }

  private func isEnd(_ index: Int) -> Bool {
    let byte = source[index]
    return byte == table.dialect.delimiter || byte == UInt8(ascii: "\n")
      || (byte == UInt8(ascii: "\r")
        && (index + 1 == source.count || source[index + 1] == UInt8(ascii: "\n")))
  }

  private mutating func checkCount(_ row: [Table.Cell]) {
    guard row.count != table.header.count, let first = row.first, let last = row.last else {
      return
    }
    let extra = row.count > table.header.count ? row[table.header.count].range.offset : nil
    problems.append(
      Problem(
        rule: CSVRules.columnCount.name, pointer: "/\(table.rows.count)",
        range: lines.range(
          extra ?? first.range.offset, max(last.range.end, first.range.offset + 1)),
        message: LocalizedText(
          en: "this row has \(row.count) cells, the header has \(table.header.count)",
          id: "baris ini memiliki \(row.count) sel, sedangkan kepalanya \(table.header.count)")))
  }

  private mutating func checkHeader() {
    var names: Set<String> = []
    for cell in table.header where cell.value.isEmpty || !names.insert(cell.value).inserted {
      problems.append(
        Problem(
          rule: CSVRules.header.name, range: cell.range,
          message: cell.value.isEmpty
            ? LocalizedText(en: "this column has no name", id: "kolom ini tidak bernama")
            : LocalizedText(
              en: "`\(cell.value)` is the name of two columns",
              id: "`\(cell.value)` adalah nama dua kolom")))
    }
    if table.header.isEmpty {
      problems.append(
        Problem(
          rule: SourceRules.empty.name, range: lines.range(0, 0),
          message: LocalizedText(en: "this file is empty", id: "berkas ini kosong")))
    }
  }

  private mutating func noteDialect() {
    var marks: [LocalizedText] = []
    switch table.dialect.delimiter {
    case UInt8(ascii: ";"): marks.append(LocalizedText(en: "semicolons", id: "titik koma"))
    case UInt8(ascii: "\t"): marks.append(LocalizedText(en: "tabs", id: "tabulator"))
    default: break
    }
    if table.dialect.hasByteOrderMark {
      marks.append(LocalizedText(en: "a byte order mark", id: "tanda urutan bita"))
    }
    if table.dialect.hasCRLF { marks.append(LocalizedText(verbatim: "CR LF")) }
    guard !marks.isEmpty else { return }
    problems.append(
      Problem(
        rule: CSVRules.dialect.name, severity: .note,
        range: lines.range(start, table.header.last?.range.end ?? start),
        message: LocalizedText(
          en: "read with \(marks.map(\.en).joined(separator: ", "))",
          id: "dibaca dengan \(marks.map(\.id).joined(separator: ", "))")))
  }
}
