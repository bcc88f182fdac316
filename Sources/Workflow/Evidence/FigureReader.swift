internal import Documents
internal import Git
internal import Records
internal import Store
internal import Summaries

/// Computes figures as they were at a commit.
struct FigureReader {
  let git: Repository
  /// Where figures are kept that were computed once.
  let store: Store
  /// Whether they may be kept.
  let isKept: Bool
  /// Where a private store may be.
  let temporaryFolder: String

  /// What a summary gives at a commit, by that commit's own schemas, as that day saw it.
  func figure(
    of evidence: Evidence, at commit: ObjectID
  ) async throws(WorkflowError) -> SummaryFigure {
    let day = evidence.day ?? store.today
    let key = [
      commit.description, day, evidence.summary, evidence.row ?? "", evidence.column,
    ].joined(separator: "\u{1F}")
    if let kept = try workflow({ try store.figure(key) }), let figure = SummaryFigure(kept: kept) {
      return figure
    }
    let table = try await table(named: evidence.summary, at: commit, today: day)
    let figure = table?.figure(row: evidence.row, column: evidence.column) ?? .none
    if isKept { try workflow { try store.keep(figure.kept, as: key) } }
    return figure
  }

  /// A summary's table at a commit; `nil` where there was no such summary.
  private func table(
    named name: String, at commit: ObjectID, today: String
  ) async throws(WorkflowError) -> SummaryTable? {
    let schemas = try workflow { try TreeSource(commit, folders: [SchemaFiles.folder], in: git) }
    let library = Library(
      SchemaFiles(
        schemas.entries.compactMap { entry in
          guard case .bytes(let bytes) = schemas.contents(of: entry) else { return nil }
          return SchemaFiles.File(path: entry.path, bytes: bytes)
        }))
    guard library.faults.isEmpty else { throw .broken(library.faults) }
    guard let summary = library.summaries.first(where: { $0.name == name }) else { return nil }
    do {
      let store = try Store(
        temporaryFolder: temporaryFolder, catalog: library.catalog, today: today)
      try await store.move(to: TreeSource(commit, folders: library.catalog.folders, in: git))
      return try SummaryTable.compute(summary, over: QueryConnection(store)).get()
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
