public import Store

/// A summary's figures for one snapshot.
public struct SummaryTable: Sendable {
  /// The summary that it is of.
  public let summary: Summary
  /// The rows, a value a column, in the order of the query.
  public let rows: [[QueryValue]]
  /// The smallest number of people that is shown where it is published; `nil` where none is known.
  let threshold: Int64?
  /// Whether the figures depend on the day.
  public let readsToday: Bool

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
      let threshold = try summary.thresholdQuery.map(connection.run)?.rows.first?.first
      return .success(
        SummaryTable(
          summary: summary, rows: result.rows, threshold: threshold?.count,
          readsToday: result.readsToday))
    } catch .query(let reason) {
      return .failure(fault(reason))
    } catch .queryTooLong {
      return .failure(fault("the query takes too long or gives too much"))
    }
  }

  init(
    summary: Summary, rows: [[QueryValue]], threshold: Int64?, readsToday: Bool
  ) {
    self.readsToday = readsToday
    self.summary = summary
    self.rows = rows
    self.threshold = threshold
  }

  private func replacing(_ rows: [[QueryValue]]) -> SummaryTable {
    SummaryTable(summary: summary, rows: rows, threshold: threshold, readsToday: readsToday)
  }

  /// The number of a column; `nil` where there is none of this name.
  public func column(_ name: String) -> Int? {
    summary.columns.firstIndex { $0.name == name }
  }

  /// Only the rows whose columns have these values, as they are written in CSV.
  public func filtered(_ values: [String: String]) -> SummaryTable {
    let wanted = values.compactMap { name, value in column(name).map { ($0, value) } }
    return replacing(
      rows.filter { row in
        wanted.allSatisfy { summary.columns[$0].format.plain(row[$0]) == $1 }
      })
  }
}

extension SummaryTable {
  /// Only the first rows.
  public func prefix(_ count: Int) -> SummaryTable {
    replacing(Array(rows.prefix(count)))
  }

  /// Only the rows of which something holds.
  public func filtered(_ isWanted: ([QueryValue]) -> Bool) -> SummaryTable {
    replacing(rows.filter(isWanted))
  }

  /// The table as it may be published: `*` for every cell that tells a small group, by itself or
  /// with others; no rows of a summary that lists persons.
  ///
  /// Rows are left out after this, not before: it is the whole table that has to hold tight.
  public func published() -> SummaryTable {
    guard summary.isPublic else { return replacing([]) }
    var mask = SuppressionMask(rows, threshold: threshold ?? 0)
    for suppression in summary.suppressions {
      if threshold == nil { mask.hide(suppression.columns) } else { mask.apply(suppression) }
    }
    mask.hide(summary.personal)
    return replacing(
      zip(rows, mask.isHidden).map { row, marks in
        zip(row, marks).map { $1 ? .text("*") : $0 }
      })
  }
}

extension QueryValue {
  fileprivate var count: Int64? {
    if case .integer(let value) = self { value } else { nil }
  }
}
