/// Where a cell is: 12 bytes in a flat array.
@usableFromInline struct StoredCell: Sendable {
  /// Where its text starts, quotes included.
  @usableFromInline var offset: UInt32
  /// How long its text is, quotes included.
  @usableFromInline var length: UInt32
  /// 0: the value is the text; 1: it is the text without its quotes; from 2: the number of the value
  /// among those kept aside.
  @usableFromInline var value: UInt32

  @inline(__always) init(offset: Int, length: Int, value: UInt32) {
    self.offset = UInt32(truncatingIfNeeded: offset)
    self.length = UInt32(truncatingIfNeeded: length)
    self.value = value
  }

  var end: Int { Int(offset) + Int(length) }
}

/// Where a row is.
@usableFromInline struct StoredRow: Sendable {
  /// The number of its first cell.
  @usableFromInline var firstCell: UInt32
  /// How many cells it has.
  @usableFromInline var count: UInt32
  /// The line it starts in, from 1.
  @usableFromInline var line: UInt32

  @inline(__always) init(firstCell: Int, count: Int, line: Int) {
    self.firstCell = UInt32(truncatingIfNeeded: firstCell)
    self.count = UInt32(truncatingIfNeeded: count)
    self.line = UInt32(truncatingIfNeeded: line)
  }
}

/// The cells of a table as ranges of its source.
///
/// A class so that a row or a cell taken out of a table keeps it with one count; nothing changes it
/// once it is made.
@usableFromInline final class TableStorage: Sendable {
  @usableFromInline let source: [UInt8]
  /// Values that differ from their text, one behind the other.
  @usableFromInline let cooked: [UInt8]
  /// Where each value ends in `cooked`; a value starts where the one before ends.
  @usableFromInline let cookedEnds: [UInt32]
  @usableFromInline let cells: [StoredCell]
  /// The rows below the header.
  @usableFromInline let rows: [StoredRow]
  /// How many cells a row may have: the named columns, and unnamed ones behind.
  @usableFromInline let counts: ClosedRange<UInt32>
  let header: StoredRow
  let dialect: Dialect
  /// For each blank row the number of the row below it; in order.
  let blanks: [UInt32]

  init(
    source: [UInt8], cooked: [UInt8], cookedEnds: [UInt32], cells: [StoredCell],
    rows: [StoredRow], header: StoredRow, counts: ClosedRange<Int>, blanks: [UInt32],
    dialect: Dialect
  ) {
    self.source = source
    self.cooked = cooked
    self.cookedEnds = cookedEnds
    self.cells = cells
    self.rows = rows
    self.header = header
    self.counts = UInt32(counts.lowerBound)...UInt32(counts.upperBound)
    self.blanks = blanks
    self.dialect = dialect
  }

  static let empty = TableStorage(
    source: [], cooked: [], cookedEnds: [], cells: [], rows: [],
    header: StoredRow(firstCell: 0, count: 0, line: 1), counts: 0...0, blanks: [],
    dialect: Dialect())

  /// The value of a cell.
  func value(of cell: StoredCell) -> ArraySlice<UInt8> {
    switch cell.value {
    case 0: source[Int(cell.offset)..<cell.end]
    case 1: source[Int(cell.offset) + 1..<cell.end - 1]
    default: cooked[cookedRange(cell.value)]
    }
  }

  func cookedRange(_ value: UInt32) -> Range<Int> {
    let number = Int(value) - 2
    return (number == 0 ? 0 : Int(cookedEnds[number - 1]))..<Int(cookedEnds[number])
  }

  /// The place of a stretch of a row that starts in a given line.
  func range(_ offset: Int, length: Int, in row: StoredRow) -> TextRange {
    let first = row.count > 0 ? Int(cells[Int(row.firstCell)].offset) : offset
    let newline = dialect.newline
    let before = source[..<min(offset, source.count)]
    let lineStart = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
    let breaks = lineStart > first ? source[first..<lineStart].count { $0 == newline } : 0
    return TextRange(
      offset: offset, length: length, line: Int(row.line) + breaks, column: offset - lineStart + 1)
  }

  func range(of cell: StoredCell, in row: StoredRow) -> TextRange {
    range(Int(cell.offset), length: Int(cell.length), in: row)
  }

  /// The number of a row as a spreadsheet has it: the header is row 1, and blank rows count.
  func number(of row: Int) -> Int {
    var (low, high) = (0, blanks.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(blanks[middle]) <= row { low = middle + 1 } else { high = middle }
    }
    return row + 2 + low
  }
}
