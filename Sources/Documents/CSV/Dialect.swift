/// How the cells of a CSV file are kept apart and written.
public struct Dialect: Sendable, Hashable {
  /// How letters become bytes.
  public enum Encoding: Sendable, Hashable {
    case utf8
    /// What Windows programs of western languages write: Latin-1 and some more.
    case windows1252
  }

  /// What a line ends with.
  public enum LineEnding: Sendable, Hashable {
    case lf
    case crlf
    /// A carriage return alone, as no system has written for twenty years.
    case cr
    /// Some lines end with LF and some with CR LF.
    case mixed
  }

  /// The byte between two cells: comma, semicolon, tab or vertical bar.
  public var delimiter = UInt8(ascii: ",")
  /// How letters become bytes.
  public var encoding = Encoding.utf8
  /// What lines end with.
  public var lineEnding = LineEnding.lf
  /// Whether the file starts with a byte order mark.
  public var hasByteOrderMark = false
  /// Whether the first line only tells Excel the delimiter: `sep=;`.
  public var hasSeparatorLine = false

  /// The plain dialect: comma, LF, UTF-8.
  public init() {}

  /// The byte that ends a line.
  var newline: UInt8 { lineEnding == .cr ? UInt8(ascii: "\r") : UInt8(ascii: "\n") }
}
