/// Writes a table anew, plainly: commas, LF, UTF-8, quotes only where a cell needs them.
///
/// Source: RFC 4180, but for the line ends.
enum TableLayout {
  /// The text, with a line break at its end.
  static func text(of table: Table) -> [UInt8] {
    var text: [UInt8] = []
    for row in [table.header] + table.rows {
      for (number, cell) in row.enumerated() {
        if number > 0 { text.append(UInt8(ascii: ",")) }
        // A row of one empty cell would be a blank line, which is none.
        text += cell.value.isEmpty && row.count == 1 ? Array("\"\"".utf8) : written(cell.value)
      }
      text.append(0x0A)
    }
    return text
  }

  private static func written(_ value: String) -> [UInt8] {
    let bytes = Array(value.utf8)
    let needsQuotes = bytes.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
    }
    guard needsQuotes else { return bytes }
    return [UInt8(ascii: "\"")] + bytes.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }
      + [UInt8(ascii: "\"")]
  }
}
