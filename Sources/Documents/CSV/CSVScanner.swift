/// Finds the cells of a CSV file in one pass: many bytes are looked at together, and only
/// delimiters, ends of lines and quotes one by one.
struct CSVScanner {
  /// A quote that does not do what it should.
  struct QuoteFault {
    enum Sort {
      /// It is not closed; the range goes from it to where it was taken as closed.
      case open
      /// There is text behind a closed one, which is the range.
      case text
      /// The range, a quoted cell, looks like rows of the table.
      case rows
    }

    var sort: Sort
    /// The number of the row, blank ones counted, from 0.
    var row: Int
    /// The line where the range starts, from 1.
    var line: Int
    var range: Range<Int>
  }

  /// Every cell, in order.
  private(set) var cells: [StoredCell] = []
  /// Every row, the header and blank ones among them.
  private(set) var rows: [StoredRow] = []
  /// The numbers of the rows that may be blank.
  private(set) var slightRows: [Int] = []
  /// Values that differ from their text.
  private(set) var cooked: [UInt8] = []
  /// Where each of them ends.
  private(set) var cookedEnds: [UInt32] = []
  /// Quotes that do not do what they should, in order.
  private(set) var faults: [QuoteFault] = []
  /// What the text is made of.
  private(set) var text = CSVText()
  /// How many rows end with CR LF.
  private(set) var windowsRows = 0
  /// How many CR are followed by LF, in quotes and out of them.
  private(set) var returnPairs = 0
  /// Whether there are more cells than can be kept; none are there then.
  private(set) var isTooLarge = false

  private let source: [UInt8]
  private let delimiter: UInt8
  private let newline: UInt8
  private let quote = UInt8(ascii: "\"")
  private let carriageReturn = UInt8(ascii: "\r")
  /// How many cells the header has; 0 above it.
  private var width = 0

  /// Scans the rows of a file.
  init(_ source: [UInt8], _ layout: CSVLayout) {
    self.source = source
    delimiter = layout.dialect.delimiter
    newline = layout.dialect.newline
    let rowLength = max(1, layout.rowLength)
    let rowCount = source.count / rowLength + source.count / rowLength / 8 + 16
    if scan(layout, room: (rowCount * (layout.columns + 1), rowCount)) { return }
    // Rows that are much shorter, or have many more cells, than the first ones.
    let newlines = source.count { $0 == newline }
    let delimiters = source.count { $0 == delimiter }
    isTooLarge = newlines + delimiters > DocumentLimits.plain.nodes
    guard !isTooLarge else { return }
    (cooked, cookedEnds, faults, slightRows) = ([], [], [], [])
    (windowsRows, returnPairs, width) = (0, 0, 0)
    _ = scan(layout, room: (newlines + delimiters, newlines + 1))
  }

  /// Scans with room for some cells and rows; whether it was enough.
  private mutating func scan(_ layout: CSVLayout, room: (cells: Int, rows: Int)) -> Bool {
    var isDone = false
    var scannedRows: [StoredRow] = []
    // A block gives at most as many cells as it has bytes.
    let slack = CSVMarks.width + 2
    cells = unsafe [StoredCell](unsafeUninitializedCapacity: room.cells + slack) {
      cells, cellCount in
      scannedRows = unsafe [StoredRow](unsafeUninitializedCapacity: room.rows + slack) {
        rows, rowCount in
        let counts = unsafe source.withUnsafeBufferPointer {
          unsafe scan($0, from: layout.start, line: layout.line, into: cells, rows)
        }
        isDone = counts != nil
        (cellCount, rowCount) = counts ?? (0, 0)
      }
    }
    rows = scannedRows
    return isDone
  }

  private mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, line startLine: Int,
    into cells: UnsafeMutableBufferPointer<StoredCell>,
    _ rows: UnsafeMutableBufferPointer<StoredRow>
  ) -> (cells: Int, rows: Int)? {
    let (delimiter, newline) = (delimiter, newline)
    let finder = CSVMarks(delimiter: delimiter, newline: newline)
    let end = bytes.count
    let (cellRoom, rowRoom) = (cells.count - CSVMarks.width, rows.count - CSVMarks.width)
    var (cell, row, firstCell) = (0, 0, 0)
    var (line, rowLine) = (startLine, startLine)
    var (position, cellStart) = (start, start)
    // The state of a quoted cell: in it; the byte behind it; with doubled quotes; closed by force.
    var (isOpen, closing, isDoubled, isForced) = (false, 0, false, false)
    var quoteLine = 0
    var skipped = -1
    // The first cell of the row that goes over several lines.
    var tall = (start: -1, cell: 0, line: 0)

    scanning: while true {
      blocks: while position <= end {
        guard cell < cellRoom, row < rowRoom else { return nil }
        var marks: UInt64
        if end &- position >= CSVMarks.width {
          let found = unsafe finder.find(in: UnsafeRawBufferPointer(bytes), at: position)
          if found.isUnusual { unsafe text.look(at: bytes, position..<position + CSVMarks.width) }
          marks = found.marks
        } else {
          unsafe text.look(at: bytes, position..<end)
          marks = unsafe finder.findLast(in: UnsafeRawBufferPointer(bytes), at: position)
          // The end of the file ends a line too.
          marks |= 1 << UInt64(end - position)
        }
        while marks != 0 {
          let place = position &+ marks.trailingZeroBitCount
          marks &= marks &- 1
          let byte = unsafe place < end ? bytes[place] : newline
          if byte == delimiter, !isOpen, closing == 0 {
            unsafe cells[cell] = StoredCell(
              offset: cellStart, length: place &- cellStart, value: 0)
            cell &+= 1
            cellStart = place &+ 1
            continue
          }
          if isOpen {
            if place == skipped { continue }
            if place == end { break blocks }
            if byte == quote {
              if place + 1 < end, unsafe bytes[place + 1] == quote {
                (skipped, isDoubled) = (place + 1, true)
                continue
              }
              (isOpen, closing) = (false, place + 1)
              guard quoteLine != line else { continue }
              if tall.start < 0 { tall = (cellStart, cell, quoteLine) }
              guard unsafe !isEnd(bytes, closing) else {
                lookForRows(in: cellStart..<closing, row: row, line: quoteLine)
                continue
              }
              // Text behind a quote some lines on: it opens a cell there.
              let column = cell - firstCell
              guard let place = closingPlace(of: cellStart, column: column, mustFit: true) else {
                continue
              }
              (closing, isForced, skipped, line) = (place, true, -1, quoteLine)
              tall.start = -1
              position = place
              continue blocks
            } else if byte == newline {
              line += 1
              if place > 0, unsafe bytes[place - 1] == carriageReturn { returnPairs += 1 }
            }
            continue
          }
          if byte == quote, place < end {
            if place == cellStart { (isOpen, isDoubled, quoteLine) = (true, false, line) }
            continue
          }
          if place == end, cellStart == end, cell == firstCell { break scanning }
          var cellEnd = place
          if byte == newline, place > cellStart, newline != carriageReturn,
            unsafe bytes[place - 1] == carriageReturn
          {
            cellEnd -= 1
            if place < end {
              returnPairs += 1
              windowsRows += 1
            }
          }
          var value: UInt32 = 0
          if closing != 0 {
            value =
              isDoubled || isForced || closing != cellEnd
              ? cook(cellStart, closing, cellEnd, isForced: isForced, row: row, line: line) : 1
            (closing, isForced) = (0, false)
          }
          unsafe cells[cell] = StoredCell(
            offset: cellStart, length: cellEnd - cellStart, value: value)
          cell += 1
          cellStart = place + 1
          guard byte == newline else { continue }
          if tall.start >= 0 {
            // A row over several lines with too few or too many cells: its quote may be the fault.
            if width != 0, cell - firstCell != width,
              let place = closingPlace(of: tall.start, column: tall.cell - firstCell, mustFit: true)
            {
              (cell, cellStart, line) = (tall.cell, tall.start, tall.line)
              (closing, isForced, skipped) = (place, true, -1)
              tall.start = -1
              position = place
              continue blocks
            }
            tall.start = -1
          }
          let rowStart = unsafe Int(cells[firstCell].offset)
          if unsafe cellEnd - rowStart < cell - firstCell || bytes[rowStart] <= 0x20 {
            slightRows.append(row)
          } else if width == 0 {
            width = cell - firstCell
          }
          unsafe rows[row] = StoredRow(firstCell: firstCell, count: cell - firstCell, line: rowLine)
          row += 1
          firstCell = cell
          line += 1
          rowLine = line
          if place == end { break scanning }
        }
        position += CSVMarks.width
      }
      guard isOpen else { break }
      // The end of the file in quotes.
      let place =
        closingPlace(of: cellStart, column: cell - firstCell, mustFit: false) ?? end
      (isOpen, closing, isForced, skipped, line) = (false, place, true, -1, quoteLine)
      tall.start = -1
      position = place
    }
    return (cell, row)
  }

  /// Whether a cell may end at a place.
  private func isEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    guard place < bytes.count else { return true }
    let byte = unsafe bytes[place]
    if byte == carriageReturn {
      return unsafe place + 1 == bytes.count || bytes[place + 1] == newline
    }
    return byte == delimiter || byte == newline
  }
}

// MARK: - Quotes

extension CSVScanner {
  /// Keeps the value of a quoted cell that is not just the text between its quotes; its number.
  ///
  /// - `closing`: The byte behind the closing quote, or where one was missing.
  @inline(never)
  private mutating func cook(
    _ start: Int, _ closing: Int, _ end: Int, isForced: Bool, row: Int, line: Int
  ) -> UInt32 {
    let innerEnd = isForced ? closing : closing - 1
    var rest = source[start + 1..<max(start + 1, innerEnd)]
    while let place = rest.firstIndex(of: quote) {
      cooked += rest[...place]
      rest = rest[(place + 1)...]
      if rest.first == quote { rest = rest.dropFirst() }
    }
    cooked += rest
    if isForced {
      faults.append(QuoteFault(sort: .open, row: row, line: line, range: start..<closing))
    } else if closing < end {
      cooked += source[closing..<end]
      faults.append(QuoteFault(sort: .text, row: row, line: line, range: closing..<end))
    }
    cookedEnds.append(UInt32(truncatingIfNeeded: cooked.count))
    return UInt32(truncatingIfNeeded: cookedEnds.count + 1)
  }

  /// Notes a cell whose lines could be rows of the table: a quote may be missing in the first and in
  /// the last of them, by chance.
  ///
  /// Of few columns, and of few lines, prose looks so too.
  @inline(never)
  private mutating func lookForRows(in cell: Range<Int>, row: Int, line: Int) {
    guard width >= 3 else { return }
    let lines = source[cell].split(separator: newline, omittingEmptySubsequences: false)
    let inner = lines.dropFirst().dropLast()
    guard inner.count >= (width >= 4 ? 1 : 3),
      inner.allSatisfy({ delimiters(in: $0.startIndex..<$0.endIndex).count == width - 1 })
    else { return }
    faults.append(QuoteFault(sort: .rows, row: row, line: line, range: cell))
  }

  /// Where in its line a quote should have been closed, so that the row gets as many cells as the
  /// header has.
  ///
  /// - `mustFit`: Whether to give no place where there is none that fits.
  @inline(never)
  private func closingPlace(of opening: Int, column: Int, mustFit: Bool) -> Int? {
    let line = source[(opening + 1)...]
    var end = line.firstIndex(of: newline) ?? source.count
    if end > opening + 1, source[end - 1] == carriageReturn { end -= 1 }
    let places = delimiters(in: opening + 1..<end)
    guard width > 0 else { return mustFit ? nil : places.first ?? end }
    let needed = width - column - 1
    guard needed >= 0, places.count >= needed else { return mustFit ? nil : end }
    return needed == 0 ? end : places[places.count - needed]
  }

  /// The delimiters of a stretch of one line, except those in quoted cells.
  private func delimiters(in range: Range<Int>) -> [Int] {
    var places: [Int] = []
    var position = range.lowerBound
    while position < range.upperBound {
      if source[position] == delimiter {
        places.append(position)
        if position + 1 < range.upperBound, source[position + 1] == quote {
          let rest = source[position + 2..<max(position + 2, range.upperBound)]
          position = rest.firstIndex(of: quote) ?? position
        }
      }
      position += 1
    }
    return places
  }
}
