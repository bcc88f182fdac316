internal import Documents

#if canImport(Glibc)
internal import Glibc
#endif

/// The rows of one file: values without objects of their own, all texts in one array.
struct RowBuffer: Sendable {
  /// One value of a row.
  enum Cell: Sendable, BitwiseCopyable {
    case null
    case integer(Int64)
    case real(Double)
    /// A stretch of ``RowBuffer/text``.
    case text(offset: UInt32, length: UInt32)
  }

  /// One row: its pointer and the values behind it are neighbours among the cells.
  struct Row: Sendable {
    /// The number of its table: ``records``, ``references``, or ``first`` and more for the tables
    /// of the kind.
    var table: Int
    /// Where its cells are.
    var cells: Range<Int>
  }

  /// The table of the records themselves.
  static let records = 0
  /// The table of references between records.
  static let references = 1
  /// The first of the kind's own tables.
  static let first = 2

  /// The rows; those of one table are in the order of the file.
  private(set) var rows: [Row] = []
  /// The values of all rows.
  private(set) var cells: [Cell] = []
  /// The texts of all values.
  private(set) var text: [UInt8] = []

  /// Adds a row of NULLs; gives the place of its first cell, which is the pointer's.
  mutating func add(table: Int, width: Int) -> Int {
    let start = cells.count
    cells.append(contentsOf: repeatElement(.null, count: width))
    rows.append(Row(table: table, cells: start..<start + width))
    return start
  }

  /// The value at a place among all cells.
  subscript(place: Int) -> Cell {
    get { cells[place] }
    set { cells[place] = newValue }
  }

  /// Keeps a text; SQLite takes a NUL for the end of one.
  mutating func keep(_ bytes: UnsafeBufferPointer<UInt8>) -> Cell {
    var length = bytes.count
    if let base = bytes.baseAddress, let end = unsafe memchr(base, 0, length) {
      length = unsafe UnsafeRawPointer(end) - UnsafeRawPointer(base)
    }
    let offset = text.count
    unsafe text.append(contentsOf: bytes[..<length])
    return .text(
      offset: UInt32(truncatingIfNeeded: offset), length: UInt32(truncatingIfNeeded: length))
  }

  /// Keeps a text; SQLite takes a NUL for the end of one.
  mutating func keep(_ value: String) -> Cell {
    var value = value
    return value.withUTF8 { unsafe keep($0) }
  }

  /// Keeps a text that may not be there.
  mutating func keep(_ value: String?) -> Cell {
    value.map { keep($0) } ?? .null
  }

  /// Makes room for the rows of a file of so many bytes.
  mutating func reserve(forBytes count: Int) {
    text.reserveCapacity(count + 256)
    cells.reserveCapacity(count / 10)
    rows.reserveCapacity(count / 60)
  }
}
