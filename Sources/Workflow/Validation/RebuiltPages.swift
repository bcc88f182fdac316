internal import Documents
internal import Records
internal import Store
internal import Summaries

extension SummaryPages {
  /// What the stale pages of a snapshot have to become.
  ///
  /// - Returns: Paths and texts; `nil` where something else is wrong with the snapshot, nothing is
  ///   stale, or a page has no summary any more.
  static func rebuilt(
    _ examination: Examination
  ) throws(StoreError) -> [(path: String, bytes: [UInt8])]? {
    let errors = examination.findings.filter { $0.problem.severity == .error }
    guard !errors.isEmpty, errors.allSatisfy({ $0.problem.rule == rule.name }) else { return nil }
    let connection = try QueryConnection(examination.store)
    let language = examination.settings.language ?? .id
    var pages: [(path: String, bytes: [UInt8])] = []
    for path in Set(errors.map(\.path)).sorted() {
      guard let name = SummaryPage.name(of: path),
        let summary = examination.library.summaries.first(where: { $0.name == name && $0.isPublic }
        ),
        case .success(let table) = try SummaryTable.compute(summary, over: connection),
        !table.readsToday
      else { return nil }
      pages.append((path, Array(SummaryPage.text(of: table, in: language).utf8)))
    }
    return pages
  }
}
