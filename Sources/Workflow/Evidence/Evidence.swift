public import Store

/// One figure that an adjustment rests on.
public struct Evidence: Sendable, Hashable {
  /// The adjustment's id.
  public var adjustment: String
  /// What the adjustment is called.
  public var title: String
  /// The policy's id.
  public var policy: String
  /// The adjustment's file.
  var path: String
  /// Where in the file.
  var pointer: String
  /// The summary that gave the figure.
  public var summary: String
  /// The row of the summary; `nil` where it has one.
  public var row: String?
  /// The column.
  public var column: String
  /// The figure, as it is written.
  public var value: QueryValue
  /// The commit that it was read from.
  public var commit: String?
  /// The day on which it was read.
  public var day: String?

  /// The figure's name: `hour-attainment 2026 share_met`.
  public var name: String {
    [summary, row ?? "", column].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Evidence {
  /// The figures out of summaries that adjustments name.
  ///
  /// - `condition`: SQL over `a`, the adjustment, `p`, its policy, and `e`, the evidence.
  static func all(
    where condition: String, in store: Store
  ) throws(StoreError) -> [Evidence] {
    let rows = try QueryConnection(store).run(
      """
      SELECT a.id, a.title, a.policy, f.path, e.pointer, e.summary, coalesce(e.row, e.record), \
      e.column, e.value, e.at, e.as_of \
      FROM adjustment_rationale_evidence e JOIN adjustment a ON a.id = e.record_id \
      JOIN file f ON f.file = e.file LEFT JOIN policy p ON p.id = a.policy \
      WHERE e.summary IS NOT NULL AND e.column IS NOT NULL AND e.value IS NOT NULL \
      AND (\(condition)) ORDER BY a.decided_on, a.id, e.ordinal
      """
    ).rows
    return rows.map { row in
      let text = row.map { $0 == .null ? nil : $0.description }
      return Evidence(
        adjustment: text[0] ?? "", title: text[1] ?? "", policy: text[2] ?? "",
        path: text[3] ?? "", pointer: text[4] ?? "", summary: text[5] ?? "", row: text[6],
        column: text[7] ?? "", value: row[8], commit: text[9], day: text[10])
    }
  }
}
