public import Store

/// One figure of a summary, as evidence and objectives name it.
public enum SummaryFigure: Sendable, Hashable {
  /// The value, as CSV has it.
  case value(String)
  /// There is no such row, or its cell is empty.
  case none
  /// Several rows begin so; the row has to be named by more of its columns.
  case several
  /// There is no such column.
  case noColumn
}

extension SummaryTable {
  /// The figure in a column of a row.
  ///
  /// - `row`: The values of the row's first column, or of its first columns with spaces between, as
  ///   CSV has them; `nil` where the table has one row.
  public func figure(row name: String?, column: String) -> SummaryFigure {
    guard let position = self.column(column) else { return .noColumn }
    guard let name else {
      guard rows.count <= 1 else { return .several }
      return rows.first.map { cell($0, position) } ?? .none
    }
    var found: [[QueryValue]] = []
    for count in 1...max(1, summary.columns.count) where found.isEmpty {
      found = rows.filter { row in
        let start = summary.columns.indices.prefix(count).map { plain(row, $0) }
        return start.joined(separator: " ") == name
      }
    }
    guard found.count <= 1 else { return .several }
    return found.first.map { cell($0, position) } ?? .none
  }

  /// A number as the column has it, so that it can be compared with a figure.
  public func written(_ value: QueryValue, in column: String) -> String? {
    self.column(column).map { summary.columns[$0].format.plain(value) }
  }

  private func cell(_ row: [QueryValue], _ position: Int) -> SummaryFigure {
    row[position] == .null ? .none : .value(plain(row, position))
  }

  private func plain(_ row: [QueryValue], _ position: Int) -> String {
    summary.columns[position].format.plain(row[position])
  }
}
