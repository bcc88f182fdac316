extension Document {
  /// Reads a CSV file; what is wrong with it is in its problems.
  ///
  /// Cells may be kept apart by semicolons, tabs or vertical bars too; what differs from plain CSV
  /// is a note.
  ///
  /// Source: RFC 4180.
  public static func csv(_ bytes: [UInt8]) -> Document {
    var document = Document(format: .csv, source: bytes)
    var reader = CSVReader(bytes)
    reader.read()
    document.table = reader.table
    document.problems = reader.problems
    return document
  }
}

/// Makes a table and its problems out of what was scanned.
struct CSVReader {
  /// The table; `nil` where there can't be one.
  private(set) var table: Table?
  /// Problems of the text as such, in order.
  var textProblems: [Problem] = []
  /// Problems of rows and cells.
  var list = ProblemList()

  let source: [UInt8]
  var dialect: Dialect
  private let layout: CSVLayout

  /// Everything that is wrong, in order of place.
  var problems: [Problem] {
    textProblems.isEmpty ? list.problems : (textProblems + list.problems).inOrder
  }

  init(_ source: [UInt8]) {
    self.source = source
    layout = CSVLayout(source)
    dialect = layout.dialect
  }

  mutating func read() {
    // Places are kept in 32 bits.
    guard source.count < Int(UInt32.max) else { return refuse() }
    let scanner = CSVScanner(source, layout)
    guard isText(scanner.text) else { return }
    guard !scanner.isTooLarge else { return refuse() }
    if dialect.lineEnding == .lf, scanner.windowsRows > 0 {
      let endedRows = scanner.rows.count - (source.last == dialect.newline ? 0 : 1)
      dialect.lineEnding = scanner.windowsRows < endedRows ? .mixed : .crlf
    }
    let assembly = CSVAssembly(scanner, source: source, dialect)
    let table = Table(assembly.storage)
    self.table = table
    note(assembly, scanner.text, table)
    if dialect.lineEnding != .cr, source.hasByte(UInt8(ascii: "\r")) {
      noteLoneReturn(scanner.returnPairs)
    }
    report(scanner, table)
  }

  /// Whether the bytes are text; what is wrong with it otherwise is noted.
  private mutating func isText(_ text: CSVText) -> Bool {
    let isUTF16 = source.starts(with: [0xFE, 0xFF]) || source.starts(with: [0xFF, 0xFE])
    guard
      isUTF16 || text.hasControls || text.hasTooManyMarks || text.firstInvalid != nil
        || source.hasByte(UInt8(ascii: "<"))
    else { return true }
    let checks = SourceChecks(source, format: .csv)
    // Ends of lines are looked at with the rows.
    textProblems = checks.problems.filter { $0.rule != SourceRules.lineEnding.name }
    guard checks.isFatal else {
      // In a table lines are counted by its own ends.
      let lines = LineIndex(source, newline: dialect.newline)
      for position in textProblems.indices {
        guard let range = textProblems[position].range else { continue }
        textProblems[position].range = lines.range(range.offset, range.end)
        textProblems[position].fix = textProblems[position].fix.map { edit in
          Edit(
            range: lines.range(edit.range.offset, edit.range.end),
            replacement: edit.replacement)
        }
      }
      return true
    }
    // Text of which a part is UTF-8 is no Windows-1252, but damaged.
    guard textProblems.last?.rule == SourceRules.utf8.name, text.multibyteCount == 0,
      WindowsText.isPlausible(source)
    else { return false }
    textProblems = []
    dialect.encoding = .windows1252
    return true
  }

  private mutating func refuse() {
    let count = source.count
    textProblems = [
      Problem(
        rule: SourceRules.tooLarge.name,
        range: TextRange(offset: 0, length: 1, line: 1, column: 1),
        message: LocalizedText(
          en: "this table is too large to be read (\(count) bytes); split it",
          id: "tabel ini terlalu besar untuk dibaca (\(count) bita); bagi menjadi beberapa"))
    ]
  }

  private mutating func noteLoneReturn(_ pairs: Int) {
    guard source.count(where: { $0 == 0x0D }) > pairs else { return }
    let lines = LineIndex(source)
    let place = source.indices.first {
      source[$0] == 0x0D && ($0 + 1 == source.count || source[$0 + 1] != 0x0A)
    }
    guard let place, place + 1 < source.count else { return }
    list.add(SourceRules.lineEnding, column: 0) {
      Problem(
        rule: SourceRules.lineEnding.name, severity: .warning,
        range: lines.range(place, place + 1),
        message: LocalizedText(
          en: "a carriage return without line feed", id: "tanda CR tanpa LF"))
    }
  }
}

extension [Problem] {
  /// The problems in order of place; every run gives the same order.
  public var inOrder: [Problem] {
    sorted {
      ($0.range?.offset ?? 0, $0.rule, $0.pointer, $0.message.en)
        < ($1.range?.offset ?? 0, $1.rule, $1.pointer, $1.message.en)
    }
  }
}
