public import Store

/// A summary's figures for one snapshot.
public struct SummaryTable: Sendable {
  /// The summary that it is of.
  public let summary: Summary
  /// The rows, a value a column, in the order of the query.
  public let rows: [[QueryValue]]

  /// Computes a summary from what a store holds.
  ///
  /// - Result: The table, or what is wrong with the summary's query.
  public static func compute(
    _ summary: Summary, over connection: QueryConnection
  ) throws(StoreError) -> Result<SummaryTable, SummaryFault> {
    func fault(_ reason: String) -> SummaryFault {
      SummaryFault(
        name: summary.name, path: summary.path, line: summary.queryLine, reason: reason)
    }
    do {
      let result = try connection.run(summary.query)
      guard result.columns == summary.columns.map(\.name) else {
        let columns = result.columns.joined(separator: ", ")
        return .failure(fault("the query's columns are not those of the header: \(columns)"))
      }
      return .success(SummaryTable(summary: summary, rows: result.rows))
    } catch .query(let reason) {
      return .failure(fault(reason))
    } catch .queryTooLong {
      return .failure(fault("the query takes too long or gives too much"))
    }
  }

  private init(summary: Summary, rows: [[QueryValue]]) {
    self.summary = summary
    self.rows = rows
  }

  /// The number of a column; `nil` where there is none of this name.
  public func column(_ name: String) -> Int? {
    summary.columns.firstIndex { $0.name == name }
  }

  /// Only the rows whose columns have these values, as they are written in CSV.
  public func filtered(_ values: [String: String]) -> SummaryTable {
    let wanted = values.compactMap { name, value in column(name).map { ($0, value) } }
    return SummaryTable(
      summary: summary,
      rows: rows.filter { row in
        wanted.allSatisfy { summary.columns[$0].format.plain(row[$0]) == $1 }
      })
  }
}

extension SummaryTable {
  /// Only the first rows.
  public func prefix(_ count: Int) -> SummaryTable {
    SummaryTable(summary: summary, rows: Array(rows.prefix(count)))
  }
}
