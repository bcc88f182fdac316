extension CSVReader {
  /// Notes what differs from plain CSV, each once.
  mutating func note(_ assembly: CSVAssembly, _ text: CSVText, _ table: Table) {
    let header = table.header.range
    if dialect.hasByteOrderMark {
      note(
        CSVRules.byteOrderMark, TextRange(offset: 0, length: 3, line: 1, column: 1),
        "the file starts with an invisible byte order mark",
        "berkas diawali tanda urutan bita yang tak terlihat")
    }
    if dialect.encoding == .windows1252 { noteEncoding(text) }
    if dialect.hasSeparatorLine {
      let first = dialect.hasByteOrderMark ? 3 : 0
      let end = source[first...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.count
      note(
        CSVRules.separatorLine,
        TextRange(offset: first, length: end - first, line: 1, column: first + 1),
        "this line only tells Excel the delimiter; it was not read as a row",
        "baris ini hanya memberi tahu Excel pemisahnya; tidak dibaca sebagai baris tabel")
    }
    noteDelimiter(header)
    noteLineEnding(header)
    if let row = assembly.firstBlank { noteBlanks(row, assembly, table) }
    if let (cell, row) = assembly.firstTrailing, !assembly.hasUnnamedValues {
      note(
        CSVRules.trailingDelimiter, table.storage.range(of: cell, in: row),
        "there are delimiters behind the last column; nothing stands behind them",
        "ada pemisah setelah kolom terakhir; tidak ada isi setelahnya")
    } else if assembly.fullCount > assembly.columnCount, !assembly.hasUnnamedValues {
      note(
        CSVRules.trailingDelimiter, header,
        "there are delimiters behind the last column's name",
        "ada pemisah setelah nama kolom terakhir")
    }
    if let first = assembly.spacedNames.first {
      let cell = table.header[first]
      let more = assembly.spacedNames.count - 1
      note(
        CSVRules.headerSpace, cell.range,
        "there are spaces around `\(cell.value)`" + (more > 0 ? " and \(more) more names" : "")
          + "; they were left out",
        "ada spasi di sekitar `\(cell.value)`" + (more > 0 ? " dan \(more) nama lain" : "")
          + "; spasinya diabaikan")
    }
  }

  private mutating func note(
    _ rule: RuleDescription, _ range: TextRange?, _ en: String, _ id: String
  ) {
    list.add(rule, column: 0) {
      Problem(
        rule: rule.name, severity: rule.severity, range: range,
        message: LocalizedText(en: en, id: id))
    }
  }

  private mutating func noteEncoding(_ text: CSVText) {
    guard let place = text.firstInvalid else { return }
    let hex = String(source[place], radix: 16, uppercase: true)
    let letter = WindowsText.scalar(of: source[place]).map { String(Character($0)) } ?? "?"
    note(
      CSVRules.encoding, LineIndex(source, newline: dialect.newline).range(place, place + 1),
      "this file is not UTF-8; it was read as Windows-1252, the byte 0x\(hex) here as `\(letter)`",
      "berkas ini bukan UTF-8; dibaca sebagai Windows-1252, bita 0x\(hex) di sini sebagai "
        + "`\(letter)`")
  }

  private mutating func noteDelimiter(_ header: TextRange) {
    let name: LocalizedText
    switch dialect.delimiter {
    case UInt8(ascii: ","): return
    case UInt8(ascii: ";"): name = LocalizedText(en: "semicolons", id: "titik koma")
    case UInt8(ascii: "\t"): name = LocalizedText(en: "tabs", id: "tabulator")
    case UInt8(ascii: "|"): name = LocalizedText(en: "vertical bars", id: "garis tegak")
    default:
      let character = PrintableText.escaped(String(UnicodeScalar(dialect.delimiter)))
      name = LocalizedText(verbatim: "`\(character)`")
    }
    note(
      CSVRules.delimiter, header, "the cells are kept apart by \(name.en), not by commas",
      "sel dipisahkan \(name.id), bukan koma")
  }

  private mutating func noteLineEnding(_ header: TextRange) {
    switch dialect.lineEnding {
    case .lf: break
    case .crlf:
      note(
        CSVRules.lineEnding, header, "the lines end with CR LF, not with LF alone",
        "baris diakhiri CR LF, bukan LF saja")
    case .mixed:
      note(
        CSVRules.lineEnding, header, "some lines end with CR LF and some with LF",
        "sebagian baris diakhiri CR LF dan sebagian LF")
    case .cr:
      note(
        CSVRules.lineEnding, header, "the lines end with CR, as on very old computers",
        "baris diakhiri CR, seperti pada komputer yang sangat lama")
    }
  }

  private mutating func noteBlanks(
    _ row: StoredRow, _ assembly: CSVAssembly, _ table: Table
  ) {
    let count = assembly.blanks.count
    let first = table.storage.cells[Int(row.firstCell)]
    let last = table.storage.cells[Int(row.firstCell + row.count) - 1]
    let range = table.storage.range(
      Int(first.offset), length: last.end - Int(first.offset), in: row)
    if count == 1 {
      note(
        CSVRules.blankRow, range, "this row has no value; it was not read",
        "baris ini tidak berisi; tidak dibaca")
    } else if assembly.areBlanksLast {
      note(
        CSVRules.blankRow, range, "the last \(count) rows have no value; they were not read",
        "\(count) baris terakhir tidak berisi; tidak dibaca")
    } else {
      note(
        CSVRules.blankRow, range,
        "\(count) rows have no value, the first here; they were not read",
        "\(count) baris tidak berisi, yang pertama di sini; tidak dibaca")
    }
  }
}

// MARK: - Mistakes

extension CSVReader {
  /// Reports what is wrong with quotes, counts of cells and names of columns.
  mutating func report(_ scanner: CSVScanner, _ table: Table) {
    for fault in scanner.faults { report(fault, scanner, table) }
    let faulty = Set(
      scanner.faults.lazy.filter { $0.sort == .open }.map { scanner.rows[$0.row].line })
    let storage = table.storage
    for (position, row) in storage.rows.enumerated()
    where !storage.counts.contains(row.count) && !faulty.contains(row.line) {
      report(table.rows[position], table)
    }
    reportHeader(table)
  }

  private mutating func report(
    _ fault: CSVScanner.QuoteFault, _ scanner: CSVScanner, _ table: Table
  ) {
    let lineStart =
      source[..<fault.range.lowerBound].lastIndex(of: dialect.newline)
      .map { $0 + 1 } ?? 0
    let (line, column) = (fault.line, fault.range.lowerBound - lineStart + 1)
    let row = LocalizedText.row(fault.row + 1, line: fault.line)
    let place = TextRange(
      offset: fault.range.lowerBound, length: fault.sort == .text ? fault.range.count : 1,
      line: line, column: column)
    switch fault.sort {
    case .open:
      let text = String(
        decoding: source[fault.range].dropFirst().suffix(20), as: UTF8.self)
      list.add(CSVRules.quote, column: 0) {
        Problem(
          rule: CSVRules.quote.name, range: place,
          message: LocalizedText(
            en: "this quote is not closed; the cell was read as ending in \(row.en)",
            id: "tanda kutip ini tidak ditutup; selnya dibaca sampai di \(row.id)"),
          label: LocalizedText(
            en: "is a `\"` missing behind `\(text)`?", id: "apakah kurang `\"` setelah `\(text)`?"))
      }
    case .text:
      list.add(CSVRules.quote, column: 0) {
        Problem(
          rule: CSVRules.quote.name, range: place,
          message: LocalizedText(
            en: "there is text behind the closing quote; a quote in a cell is written twice",
            id: "ada teks setelah tanda kutip tutup; tanda kutip di dalam sel ditulis dua kali"))
      }
    case .rows:
      let last = line + source[fault.range].count { $0 == dialect.newline }
      list.add(CSVRules.quotedRows, column: 0) {
        Problem(
          rule: CSVRules.quotedRows.name, severity: .warning, range: place,
          message: LocalizedText(
            en: "the cell that starts here goes to line \(last), over lines that look like rows",
            id: "sel yang dimulai di sini sampai baris \(last), melewati baris yang tampak seperti "
              + "baris tabel"),
          label: LocalizedText(
            en: "is a quote missing in this line?",
            id: "apakah ada tanda kutip yang kurang di sini?"))
      }
    }
  }

  private mutating func report(_ row: Table.Row, _ table: Table) {
    let columns = Int(table.storage.counts.lowerBound)
    list.add(CSVRules.columnCount, column: 0) {
      var range = row.range
      if row.count > columns {
        let extra = row[columns].range
        range = TextRange(
          offset: extra.offset, length: max(1, range.end - extra.offset), line: extra.line,
          column: extra.column)
      }
      range.length = max(1, range.length)
      return Problem(
        rule: CSVRules.columnCount.name, pointer: "/\(row.position ?? 0)", range: range,
        message: LocalizedText(
          en: "\(row.name.en) has \(row.count) cells, the header has \(columns)",
          id: "\(row.name.id) memiliki \(row.count) sel, sedangkan kepalanya \(columns)"))
    }
  }

  private mutating func reportHeader(_ table: Table) {
    guard !table.header.isEmpty else {
      textProblems.append(
        Problem(
          rule: SourceRules.empty.name,
          range: TextRange(offset: 0, length: 0, line: 1, column: 1),
          message: LocalizedText(en: "this file is empty", id: "berkas ini kosong")))
      return
    }
    var names: [String: TextRange] = [:]
    for cell in table.header {
      let name = cell.value
      if name.isEmpty || names[name] != nil { report(cell.range, name, first: names[name]) }
      names[name] = names[name] ?? cell.range
    }
  }

  private mutating func report(_ range: TextRange, _ name: String, first: TextRange?) {
    list.add(CSVRules.header, column: 0) {
      Problem(
        rule: CSVRules.header.name, range: range,
        message: name.isEmpty
          ? LocalizedText(en: "this column has no name", id: "kolom ini tidak bernama")
          : LocalizedText(
            en: "`\(name)` is the name of two columns", id: "`\(name)` adalah nama dua kolom"),
        related: name.isEmpty ? [] : [.first(at: first)])
    }
  }
}
