internal import Documents

/// A table whose columns and rows can be found again in another version.
struct KeyedTable {
  /// The name of each column, those behind the header included.
  let columns: [Column]
  /// What recognises each row.
  let keys: [[ExactText]]

  private let rows: Table.Rows

  /// A column by its name, and by how many of that name stand before it.
  struct Column: Hashable {
    var name: ExactText
    var earlier: Int

    /// What a person calls it.
    var text: String { earlier == 0 ? name.text : "\(name.text) #\(earlier + 1)" }
  }

  /// Finds the columns and keys; rows go by the first column where a named one is missing.
  init(_ table: Table, keyedBy names: [String]) {
    rows = table.rows
    let count = max(table.header.count, table.rows.map(\.count).max() ?? 0)
    var seen: [ExactText: Int] = [:]
    columns = (0..<count).map { position in
      let isNamed = position < table.header.count
      let name = ExactText(
        isNamed ? table.header[position].value : PlaceName.ordinal(position))
      seen[name, default: 0] += 1
      return Column(name: name, earlier: (seen[name] ?? 1) - 1)
    }
    let positions = names.map { name in
      table.header.firstIndex { $0.value.utf8.elementsEqual(name.utf8) }
    }
    let found = positions.compactMap { $0 }
    let keyPositions = found.isEmpty || found.count < names.count ? [0] : found
    keys = table.rows.map { row in
      keyPositions.map { ExactText($0 < row.count ? row[$0].value : "") }
    }
  }

  /// The text of a cell; empty where the row is too short.
  func cell(_ row: Int, _ column: Int) -> String {
    column < rows[row].count ? rows[row][column].value : ""
  }

  /// What a person calls a row.
  func name(of row: Int) -> String {
    keys[row].map(\.text).joined(separator: ", ")
  }

  /// All cells of a row, for rows whose key is there twice.
  func texts(of row: Int) -> [ExactText] { rows[row].map { ExactText($0.value) } }

  /// A row as a change shows it whole.
  func lines(of row: Int) -> [ValueChange.Line] {
    columns.indices.map { ValueChange.Line(place: columns[$0].text, text: cell(row, $0)) }
  }

  /// A row on one line.
  func text(of row: Int) -> String {
    columns.indices.map { cell(row, $0) }.joined(separator: ",")
  }
}
