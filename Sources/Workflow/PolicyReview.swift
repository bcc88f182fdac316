public import Store
internal import Summaries

/// One objective of a policy in force, held against the figure that measures it.
public struct PolicyReview: Sendable {
  /// What the figure says.
  public enum Verdict: String, Sendable {
    /// The figure is below the limit, so that the policy needs a review.
    case reviewNeeded = "perlu_ditinjau"
    /// Short of the target, but not below the limit.
    case short = "belum_tercapai"
    case reached = "tercapai"
    /// There is no such summary or column, or it has no figure yet.
    case notMeasured = "tidak_terukur"
  }

  /// The policy's id.
  public var policy: String
  /// What the policy is about.
  public var about: String
  /// The objective's id within its policy; `nil` where it has none.
  public var objectiveID: String?
  /// The objective, in a sentence.
  public var objective: String
  /// The summary that measures it.
  public var summary: String
  /// The column of that summary.
  public var column: String
  /// The row of the summary that was read: the lowest figure of the latest year.
  public var row: String?
  /// The figure; `nil` where there is none.
  public var value: QueryValue?
  /// What is to be reached.
  public var target: QueryValue
  /// Below this the policy needs a review; the target where the policy names no limit.
  public var limit: QueryValue
  /// The adjustment that changed the policy last, with its day.
  public var lastAdjustment: String?

  /// What the figure says.
  public var verdict: Verdict {
    guard let value = value?.number, let target = target.number, let limit = limit.number else {
      return .notMeasured
    }
    return value < limit ? .reviewNeeded : value < target ? .short : .reached
  }
}

extension PolicyReview {
  /// Every objective of every policy in force, those that need a review first.
  public static func all(in examination: Examination) throws(WorkflowError) -> [PolicyReview] {
    var tables: [String: SummaryTable] = [:]
    return try all(in: examination.store, of: examination.library, tables: &tables)
  }

  /// The same over a store; summaries that were computed already are not computed again.
  static func all(
    in store: Store, of library: Library, tables: inout [String: SummaryTable]
  ) throws(WorkflowError) -> [PolicyReview] {
    do {
      let connection = try QueryConnection(store)
      let rows = try connection.run(
        """
        SELECT p.id, p.about, o.text, o.indicator_summary, o.indicator_column, o.target, \
        coalesce(o.review_below, o.target), \
        (SELECT a.id || ' ' || a.decided_on FROM adjustment a WHERE a.policy = p.id \
        ORDER BY a.decided_on DESC, a.id DESC LIMIT 1), o.id \
        FROM policy p JOIN policy_objectives o ON o.record_id = p.id \
        WHERE p.status = 'berlaku' ORDER BY p.id, o.ordinal
        """
      ).rows
      var reviews: [PolicyReview] = []
      for row in rows {
        let text = row.map(\.description)
        var review = PolicyReview(
          policy: text[0], about: text[1], objectiveID: row[8] == .null ? nil : text[8],
          objective: text[2], summary: text[3], column: text[4],
          target: row[5], limit: row[6], lastAdjustment: row[7] == .null ? nil : text[7])
        if tables[text[3]] == nil,
          let summary = library.summaries.first(where: { $0.name == text[3] })
        {
          tables[text[3]] = try? SummaryTable.compute(summary, over: connection).get()
        }
        if let table = tables[text[3]] { review.measure(in: table) }
        reviews.append(review)
      }
      let order: [Verdict] = [.reviewNeeded, .notMeasured, .short, .reached]
      return order.flatMap { verdict in reviews.filter { $0.verdict == verdict } }
    } catch {
      throw WorkflowError(error)
    }
  }

  /// Takes the lowest figure of the summary's latest year, or of all its rows where it has no years.
  private mutating func measure(in table: SummaryTable) {
    guard let position = table.column(column) else { return }
    let year = table.column("year")
    let latest = year.flatMap { year in table.rows.compactMap { $0[year].number }.max() }
    let candidates = table.rows.filter { row in
      row[position].number != nil && (year.map { row[$0].number == latest } ?? true)
    }
    guard
      let lowest = candidates.min(by: {
        ($0[position].number ?? 0) < ($1[position].number ?? 0)
      })
    else { return }
    value = lowest[position]
    row = lowest.first?.description
  }
}

extension QueryValue {
  /// The number, for comparisons.
  fileprivate var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let value): value
    case .text(let text): Double(text)
    case .null: nil
    }
  }
}
