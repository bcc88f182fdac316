internal import Documents
internal import Git
internal import Records
internal import Store
internal import Summaries

extension Examiner {
  /// What a summary gives at a commit, by that commit's own schemas, as that day saw it.
  ///
  /// What was computed once is kept in the store.
  ///
  /// - Result: The figure, and the given one as the column writes it.
  func figure(
    of evidence: Evidence, at commit: ObjectID, keptIn store: Store
  ) async throws(WorkflowError) -> SummaryFigure {
    let day = evidence.day ?? store.today
    let key = "\(commit) \(day) \(evidence.name)"
    if let kept = try workflow({ try store.figure(key) }), let figure = SummaryFigure(kept: kept) {
      return figure
    }
    let table = try await table(named: evidence.summary, at: commit, today: day)
    let figure = table?.figure(row: evidence.row, column: evidence.column) ?? .none
    try workflow { try store.keep(figure.kept, as: key) }
    return figure
  }

  /// A summary's table at a commit; `nil` where there was no such summary.
  private func table(
    named name: String, at commit: ObjectID, today: String
  ) async throws(WorkflowError) -> SummaryTable? {
    let (source, _, library, _) = try snapshot(of: commit, changes: [:])
    guard let summary = library.summaries.first(where: { $0.name == name }) else { return nil }
    do {
      let store = try Store(
        temporaryFolder: temporaryFolder, catalog: library.catalog, today: today)
      try await store.move(to: source)
      return try SummaryTable.compute(summary, over: QueryConnection(store)).get()
    } catch let error as SummaryFault {
      throw .broken([
        Library.Fault(
          path: error.path, line: error.line, reason: LocalizedText(verbatim: error.reason))
      ])
    } catch {
      throw WorkflowError(error)
    }
  }
}

extension SummaryFigure {
  /// The figure as it is kept.
  var kept: String {
    switch self {
    case .value(let text): "=\(text)"
    case .none: "none"
    case .several: "several"
    case .noColumn: "column"
    }
  }

  /// Reads a kept figure.
  init?(kept text: String) {
    switch text {
    case "none": self = .none
    case "several": self = .several
    case "column": self = .noColumn
    default:
      guard text.hasPrefix("=") else { return nil }
      self = .value(String(text.dropFirst()))
    }
  }
}
