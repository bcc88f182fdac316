internal import Store
public import Summaries

extension Examination {
  /// A summary over the snapshot.
  ///
  /// - Errors: ``WorkflowError/unknown(_:suggestion:)`` where the repository has no such summary,
  ///   ``WorkflowError/broken(_:)`` where its query can't be run.
  public func table(named name: String) throws(WorkflowError) -> SummaryTable {
    guard let summary = library.summaries.first(where: { $0.name == name }) else {
      throw .unknown(name, suggestion: nil)
    }
    return try table(of: summary)
  }

  /// A summary over the snapshot.
  ///
  /// - Errors: ``WorkflowError/broken(_:)`` where its query can't be run.
  public func table(of summary: Summary) throws(WorkflowError) -> SummaryTable {
    try workflow { try SummaryTable.compute(summary, over: QueryConnection(store)).get() }
  }
}
