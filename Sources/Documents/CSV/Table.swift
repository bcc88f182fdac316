/// How the fields of a CSV file are kept apart and written.
public struct Dialect: Sendable, Hashable {
  /// The byte between two cells: comma, semicolon or tab.
  public var delimiter: UInt8 = UInt8(ascii: ",")
  /// Whether the file starts with a byte order mark.
  public var hasByteOrderMark = false
  /// Whether lines end with CR LF.
  public var hasCRLF = false

  /// The plain dialect: comma, no mark, LF.
  public init() {}
}

/// The rows of a CSV file.
///
/// Source: RFC 4180.
public struct Table: Sendable {
  /// One cell: where it stands, and where its value is.
  public struct Cell: Sendable, Hashable {
    /// Its text as written, quotes included.
    public var range: TextRange
    /// Its value, without quotes.
    public var value: String

    /// Makes a cell.
    public init(range: TextRange, value: String) {
      self.range = range
      self.value = value
    }
  }

  /// How it is written.
  public var dialect = Dialect()
  /// The cells of the first row: the names of the columns.
  public var header: [Cell] = []
  /// The cells of every further row that is not blank, in order.
  public var rows: [[Cell]] = []

  /// Makes an empty table.
  public init() {}
}
