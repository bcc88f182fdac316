/// Tells the header, rows and blank rows of a scanned file apart.
struct CSVAssembly {
  private(set) var cells: [StoredCell]
  private(set) var rows: [StoredRow] = []
  private(set) var header = StoredRow(firstCell: 0, count: 0, line: 1)
  /// For each blank row the number of the row below it.
  private(set) var blanks: [UInt32] = []
  /// The first blank row, and whether all are at the end.
  private(set) var firstBlank: StoredRow?
  private(set) var areBlanksLast = true
  /// How many columns have a name or a value.
  private(set) var columnCount = 0
  /// The first cell that is behind the named columns and has no value, with its row.
  private(set) var firstTrailing: (cell: StoredCell, row: StoredRow)?
  /// Whether a row has a value in a column without name.
  private(set) var hasUnnamedValues = false
  /// The columns that have spaces around their names.
  private(set) var spacedNames: [Int] = []

  /// How many cells the header has, those without name at the end among them.
  private(set) var fullCount = 0

  private let source: [UInt8]
  private let dialect: Dialect
  private var cooked: [UInt8]
  private var cookedEnds: [UInt32]

  init(_ scanner: CSVScanner, source: [UInt8], _ dialect: Dialect) {
    cells = scanner.cells
    cooked = scanner.cooked
    cookedEnds = scanner.cookedEnds
    self.source = source
    self.dialect = dialect
    if dialect.encoding == .windows1252 { decode() }
    rows = scanner.rows
    if !scanner.slightRows.isEmpty { removeBlanks(Set(scanner.slightRows)) }
    guard !rows.isEmpty else { return }
    header = rows.removeFirst()
    readHeader()
    let count = UInt32(truncatingIfNeeded: columnCount)
    for position in rows.indices where rows[position].count > count {
      rows[position] = trimmed(rows[position])
    }
    if hasUnnamedValues { header.count = UInt32(truncatingIfNeeded: fullCount) }
  }

  /// What a table keeps.
  var storage: TableStorage {
    TableStorage(
      source: source, cooked: cooked, cookedEnds: cookedEnds, cells: cells, rows: rows,
      header: header, counts: columnCount...max(columnCount, fullCount), blanks: blanks,
      dialect: dialect)
  }

  private mutating func removeBlanks(_ candidates: Set<Int>) {
    var kept: [StoredRow] = []
    kept.reserveCapacity(rows.count)
    for (position, row) in rows.enumerated() {
      if candidates.contains(position), isBlank(row) {
        firstBlank = firstBlank ?? row
        // The header is no row of the table.
        blanks.append(UInt32(truncatingIfNeeded: max(0, kept.count - 1)))
        areBlanksLast = true
      } else {
        if firstBlank != nil { areBlanksLast = false }
        kept.append(row)
      }
    }
    rows = kept
  }

  /// Whether a row has delimiters and spaces alone.
  private func isBlank(_ row: StoredRow) -> Bool {
    let first = Int(cells[Int(row.firstCell)].offset)
    let end = cells[Int(row.firstCell + row.count - 1)].end
    if end - first == Int(row.count) - 1 { return true }
    guard source[first] == UInt8(ascii: " ") || source[first] == UInt8(ascii: "\t") else {
      return false
    }
    return source[first..<end].allSatisfy {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == dialect.delimiter
    }
  }

  private mutating func readHeader() {
    let first = Int(header.firstCell)
    fullCount = Int(header.count)
    columnCount = fullCount
    while columnCount > 1, cells[first + columnCount - 1].length == 0 { columnCount -= 1 }
    for column in 0..<columnCount {
      let name = value(of: cells[first + column])
      guard let start = name.firstIndex(where: { $0 != 0x20 }) else { continue }
      let end = (name.lastIndex { $0 != 0x20 } ?? start) + 1
      guard start > name.startIndex || end < name.endIndex else { continue }
      spacedNames.append(column)
      keep(Array(name[start..<end]), for: first + column)
    }
    header.count = UInt32(truncatingIfNeeded: columnCount)
  }

  /// Leaves out cells behind the named columns that have no value.
  private mutating func trimmed(_ row: StoredRow) -> StoredRow {
    var row = row
    let first = Int(row.firstCell)
    var count = Int(row.count)
    while count > columnCount, cells[first + count - 1].length == 0 { count -= 1 }
    if count == columnCount, firstTrailing == nil {
      firstTrailing = (cells[first + count], row)
    }
    // A row with a value there keeps all its cells.
    if count == columnCount {
      row.count = UInt32(truncatingIfNeeded: count)
    } else if count <= fullCount {
      hasUnnamedValues = true
    }
    return row
  }

  /// Decodes every cell that has other bytes than ASCII.
  private mutating func decode() {
    for number in cells.indices {
      let value = value(of: cells[number])
      guard value.contains(where: { $0 >= 0x80 }) else { continue }
      keep(WindowsText.utf8(value), for: number)
    }
  }

  private func value(of cell: StoredCell) -> ArraySlice<UInt8> {
    switch cell.value {
    case 0: return source[Int(cell.offset)..<cell.end]
    case 1: return source[Int(cell.offset) + 1..<cell.end - 1]
    default:
      let number = Int(cell.value) - 2
      return cooked[(number == 0 ? 0 : Int(cookedEnds[number - 1]))..<Int(cookedEnds[number])]
    }
  }

  private mutating func keep(_ value: [UInt8], for cell: Int) {
    cooked += value
    cookedEnds.append(UInt32(truncatingIfNeeded: cooked.count))
    cells[cell].value = UInt32(truncatingIfNeeded: cookedEnds.count + 1)
  }
}
