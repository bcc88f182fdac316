internal import Documents
internal import Records
internal import Store
internal import Summaries

/// The figures and objectives of one snapshot, as far as a change touches them.
struct Measurement {
  let connection: QueryConnection
  /// The names of the summaries that read what is touched.
  let affected: [String]
  /// The summaries that were computed, by name.
  private(set) var tables: [String: SummaryTable] = [:]
  /// The objectives of the policies in force.
  private(set) var reviews: [PolicyReview] = []
  /// The units that the changed files name, or are about.
  private(set) var units: Set<String> = []

  private let store: Store
  private let library: Library

  /// Finds out what is to be computed.
  ///
  /// - `touched`: The tables with other rows; `nil` for all.
  /// - `names`: The summaries to look at; all where there are none.
  init(
    _ store: Store, _ library: Library, touched: Set<String>?, only names: [String]
  ) throws(StoreError) {
    let connection = try QueryConnection(store)
    affected = library.summaries.filter { summary in
      guard names.isEmpty || names.contains(summary.name) else { return false }
      guard let touched, let reads = connection.tables(readBy: summary.query) else { return true }
      return !reads.isDisjoint(with: touched)
    }.map(\.name)
    (self.store, self.library, self.connection) = (store, library, connection)
  }

  /// Takes over the figures of an earlier snapshot that no change has touched.
  mutating func reuse(_ other: Measurement) {
    tables = other.tables.filter { !affected.contains($0.key) }
  }

  /// Computes the figures, then the objectives that they measure.
  ///
  /// - `paths`: The files that changed.
  mutating func run(_ paths: [String]) throws {
    for summary in library.summaries where affected.contains(summary.name) {
      switch try SummaryTable.compute(summary, over: connection) {
      case .success(let table): tables[summary.name] = table
      case .failure(let fault):
        throw WorkflowError.broken([
          Library.Fault(
            path: fault.path, line: fault.line, reason: LocalizedText(verbatim: fault.reason))
        ])
      }
    }
    let kinds = ["policy", "adjustment"]
    if kinds.allSatisfy({ library.catalog.kind(named: $0) != nil }) {
      reviews = try PolicyReview.all(in: store, of: library, tables: &tables)
    }
    for start in stride(from: 0, to: paths.count, by: Self.batchSize) {
      let batch = paths[start..<min(start + Self.batchSize, paths.count)]
      let rows = try connection.run(
        """
        SELECT o.id FROM file f JOIN reference r ON r.file = f.file \
        JOIN record o ON o.id = r.target AND o.kind = 'org-unit' \
        WHERE f.path IN (\(Self.list(batch))) \
        UNION SELECT o.id FROM file f JOIN record o ON o.file = f.file AND o.kind = 'org-unit' \
        WHERE f.path IN (\(Self.list(batch)))
        """
      ).rows
      units.formUnion(rows.map { $0[0].description })
    }
  }

  /// The units that figures are about, and others, by name.
  func units(
    in figures: [SummaryChange], and others: Set<String>
  ) throws(StoreError) -> [Impact.Unit] {
    var ids = units.union(others)
    for change in figures {
      let positions = change.keys.indices.filter { change.keys[$0].format == .id }
      for row in change.rows { ids.formUnion(positions.map { row.key[$0].description }) }
    }
    guard !ids.isEmpty else { return [] }
    return try connection.run(
      """
      SELECT DISTINCT id, coalesce(title, id) FROM record \
      WHERE kind = 'org-unit' AND id IN (\(Self.list(ids.sorted()))) ORDER BY 2, 1
      """
    ).rows.map { Impact.Unit(id: $0[0].description, name: $0[1].description) }
  }

  private static let batchSize = 500

  private static func list(_ texts: some Sequence<String>) -> String {
    texts.map { "'\($0.replacing("'", with: "''"))'" }.joined(separator: ",")
  }
}
