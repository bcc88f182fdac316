/// The rows of a CSV file.
///
/// Cells are ranges of the source; texts are made when they are asked for. To look at every value of
/// a column take ``forEachValue(in:_:)``.
///
/// Source: RFC 4180.
public struct Table: Sendable {
  @usableFromInline let storage: TableStorage

  /// Makes an empty table.
  public init() { storage = .empty }

  init(_ storage: TableStorage) { self.storage = storage }

  /// How it is written.
  public var dialect: Dialect { storage.dialect }

  /// The cells of the first row: the names of the columns, without spaces around them.
  public var header: Row { Row(storage: storage, position: nil) }

  /// Every further row that is not blank, in order.
  public var rows: Rows { Rows(storage: storage) }

  /// The rows below the header.
  public struct Rows: RandomAccessCollection, Sendable {
    let storage: TableStorage

    /// The number of the first row.
    public var startIndex: Int { 0 }
    /// How many rows there are.
    public var endIndex: Int { storage.rows.count }
    /// The row with a number, from 0.
    public subscript(position: Int) -> Row { Row(storage: storage, position: position) }
  }

  /// The cells of one row.
  public struct Row: RandomAccessCollection, Sendable {
    let storage: TableStorage
    /// The row's place below the header; `nil` for the header.
    let position: Int?

    private var stored: StoredRow { position.map { storage.rows[$0] } ?? storage.header }

    /// The number of the first cell.
    public var startIndex: Int { 0 }
    /// How many cells there are.
    public var endIndex: Int { Int(stored.count) }
    /// The cell of a column, from 0.
    public subscript(column: Int) -> Cell {
      precondition(indices.contains(column))
      return Cell(
        storage: storage, cell: storage.cells[Int(stored.firstCell) + column], row: stored)
    }

    /// The line it starts in, from 1.
    public var line: Int { Int(stored.line) }
    /// Its number as a spreadsheet has it: the header is row 1, and blank rows count.
    public var number: Int { position.map { storage.number(of: $0) } ?? 1 }
    /// What a person calls it: its number, and its line where that is another.
    public var name: LocalizedText { .row(number, line: line) }
    /// Whether it has as many cells as there are columns.
    public var isWhole: Bool { storage.counts.contains(stored.count) }
    /// Its whole text.
    public var range: TextRange {
      guard let first, let last else { return storage.range(0, length: 0, in: stored) }
      return storage.range(
        Int(first.cell.offset), length: last.cell.end - Int(first.cell.offset), in: stored)
    }
  }

  /// One cell: where it stands, and its value.
  public struct Cell: Sendable {
    let storage: TableStorage
    let cell: StoredCell
    let row: StoredRow

    /// Its text as written, quotes included.
    public var range: TextRange { storage.range(of: cell, in: row) }
    /// Its value in UTF-8, without quotes.
    public var bytes: ArraySlice<UInt8> { storage.value(of: cell) }
    /// Its value, without quotes.
    public var value: String { String(decoding: bytes, as: UTF8.self) }
    /// Whether it has no value, not even a space.
    public var isEmpty: Bool { bytes.isEmpty }
  }
}

extension LocalizedText {
  /// What a person calls the row of a table.
  static func row(_ number: Int, line: Int) -> LocalizedText {
    number == line
      ? LocalizedText(en: "row \(number)", id: "baris \(number)")
      : LocalizedText(
        en: "row \(number) (line \(line))", id: "baris tabel \(number) (baris berkas \(line))")
  }
}

extension Table {
  /// Looks at the value of a column in every row that has as many cells as there are columns, in
  /// order, without making texts.
  @inlinable
  public func forEachValue(
    in column: Int, _ body: (_ row: Int, _ value: Span<UInt8>) -> Void
  ) {
    let storage = storage
    precondition(column >= 0)
    unsafe storage.source.withUnsafeBufferPointer { source in
      unsafe storage.cooked.withUnsafeBufferPointer { cooked in
        guard let text = source.baseAddress else { return }
        for (position, row) in storage.rows.enumerated()
        where storage.counts.contains(row.count) && column < Int(row.count) {
          let cell = storage.cells[Int(row.firstCell) + column]
          let value: UnsafeBufferPointer<UInt8>
          switch cell.value {
          case 0:
            unsafe value = UnsafeBufferPointer(
              start: text + Int(cell.offset), count: Int(cell.length))
          case 1:
            unsafe value = UnsafeBufferPointer(
              start: text + Int(cell.offset) + 1, count: Int(cell.length) - 2)
          default:
            let number = Int(cell.value) - 2
            let start = number == 0 ? 0 : Int(storage.cookedEnds[number - 1])
            unsafe value = UnsafeBufferPointer(
              rebasing: cooked[start..<Int(storage.cookedEnds[number])])
          }
          body(position, unsafe Span(_unsafeElements: value))
        }
      }
    }
  }
}
