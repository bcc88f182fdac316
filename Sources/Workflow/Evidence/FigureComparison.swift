internal import Store
internal import Summaries

/// The figures that policies in force rest on, beside those that the records give now.
struct FigureComparison {
  private let examination: Examination
  private let connection: QueryConnection

  init(_ examination: Examination, _ connection: QueryConnection) {
    (self.examination, self.connection) = (examination, connection)
  }

  /// Those that are other ones now.
  ///
  /// Only adjustments that still apply: none of a later day changes the same place.
  func changed() throws -> [PolicyStanding.ChangedFigure] {
    let evidence = try Evidence.all(
      where: """
        p.status IN ('berlaku', 'diubah') AND NOT EXISTS (
          SELECT 1 FROM adjustment_changes c JOIN adjustment_changes d ON d.path = c.path
          JOIN adjustment l ON l.id = d.record_id
          WHERE c.record_id = a.id AND l.policy = a.policy AND l.effective_from > a.effective_from)
        """, in: examination.store)
    var tables: [String: SummaryTable] = [:]
    for summary in examination.library.summaries
    where evidence.contains(where: { $0.summary == summary.name }) {
      tables[summary.name] = try? SummaryTable.compute(summary, over: connection).get()
    }
    return evidence.compactMap { evidence in
      guard let table = tables[evidence.summary] else { return nil }
      let figure = table.figure(row: evidence.row, column: evidence.column)
      guard case .value(let now) = figure else {
        // What can't be read is a finding of the check, and no change.
        return figure == .none ? PolicyStanding.ChangedFigure(evidence: evidence, now: nil) : nil
      }
      guard table.written(evidence.value, in: evidence.column) != now else { return nil }
      return PolicyStanding.ChangedFigure(evidence: evidence, now: now)
    }
  }
}
