extension Document {
  /// The names of the rules whose breaches ``plainCSV`` mends.
  public static let plainCSVRules = CSVRules.plain.map(\.name)

  /// A CSV file as plain CSV, with every value as it is: commas, LF, UTF-8, quotes only where they
  /// are needed, without rows and columns that say nothing.
  ///
  /// - Result: `nil` for other documents, and for a file of which some values were guessed, or would
  ///   be read otherwise in plain CSV: after a quote that does not do what it should, and in rows
  ///   with a wrong count of cells.
  public var plainCSV: [UInt8]? {
    guard let table, !table.header.isEmpty, !hasQuoteFaults else { return nil }
    var writer = CSVWriter()
    writer.reserveCapacity(source.count)
    writer.append(table.header.lazy.map(\.bytes))
    for row in table.rows {
      // Where columns without name have values, shorter rows are whole too.
      let missing = row.isWhole ? max(0, table.header.count - row.count) : 0
      writer.append(row.map(\.bytes) + Array(repeating: [], count: missing))
    }
    guard writer.bytes != source else { return source }
    let again = Document.csv(writer.bytes)
    guard !again.hasQuoteFaults, let other = again.table, table.hasSameValues(as: other) else {
      return nil
    }
    return writer.bytes
  }

  private var hasQuoteFaults: Bool { problems.contains { $0.rule == CSVRules.quote.name } }
}

extension Table {
  /// Whether every cell has the value that it has in another table.
  fileprivate func hasSameValues(as other: Table) -> Bool {
    func isSame(_ row: Row, _ other: Row) -> Bool {
      let count = Swift.min(row.count, other.count)
      return zip(row, other).allSatisfy { $0.bytes == $1.bytes }
        && row[count...].allSatisfy(\.isEmpty) && other[count...].allSatisfy(\.isEmpty)
        && row.isWhole == other.isWhole
    }
    return header.count == other.header.count && isSame(header, other.header)
      && rows.count == other.rows.count && zip(rows, other.rows).allSatisfy(isSame)
  }
}

extension Document {
  /// The edit that makes a CSV file plain; none where that can't be done, and where it is.
  public var plainCSVEdits: [Edit] {
    guard let plain = plainCSV, plain != source else { return [] }
    let all = TextRange(offset: 0, length: source.count, line: 1, column: 1)
    return [Edit(range: all, replacement: String(decoding: plain, as: UTF8.self))]
  }
}

/// Writes plain CSV.
///
/// Source: RFC 4180, with LF.
public struct CSVWriter {
  /// What was written.
  public private(set) var bytes: [UInt8] = []

  /// Makes an empty file.
  public init() {}

  /// Makes room for some bytes.
  public mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

  /// Writes a row; the first is the header.
  public mutating func append(_ values: some Sequence<ArraySlice<UInt8>>) {
    let start = bytes.count
    var hasText = false
    for (column, value) in values.enumerated() {
      if column > 0 { bytes.append(UInt8(ascii: ",")) }
      if Self.needsQuotes(value) || (start == 0 && Self.isMisleading(value)) {
        hasText = true
        bytes += Self.quoted(value)
      } else {
        hasText = hasText || value.contains { $0 != UInt8(ascii: " ") && $0 != 0x09 }
        bytes += value
      }
    }
    // A row of spaces would be read as a blank one.
    if !hasText { quoteFirst(from: start) }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func quoteFirst(from start: Int) {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: ",")) ?? bytes.count
    bytes.replaceSubrange(start..<end, with: Self.quoted(bytes[start..<end]))
  }

  /// A value between quotes.
  public static func quoted(_ value: ArraySlice<UInt8>) -> [UInt8] {
    var text = [UInt8(ascii: "\"")]
    for byte in value {
      text.append(byte)
      if byte == UInt8(ascii: "\"") { text.append(byte) }
    }
    text.append(UInt8(ascii: "\""))
    return text
  }

  /// Whether a value would be read otherwise without quotes.
  public static func needsQuotes(_ value: ArraySlice<UInt8>) -> Bool {
    value.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
    }
  }

  /// Whether a value in the header would make the file look like one in another dialect: by a
  /// line for Excel, a byte order mark or another delimiter.
  private static func isMisleading(_ value: ArraySlice<UInt8>) -> Bool {
    value.starts(with: [0xEF, 0xBB, 0xBF])
      || value.prefix(4).map { $0 | 0x20 } == Array("sep=".utf8)
      || value.contains { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "|") || $0 == 0x09 }
  }
}
