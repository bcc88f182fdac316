internal import Documents
internal import Git
internal import Records
internal import Store
internal import Summaries

extension Examiner {
  /// What follows from the difference of two states of the records, committed or not.
  ///
  /// One store is moved from the earlier state to the later one; of the summaries only those run
  /// whose tables have other rows, of the rules as well. Rules about change see the earlier state
  /// as their base.
  ///
  /// - `names`: The summaries to look at; all where there are none.
  public func impact(
    from old: Scope, to new: Scope, summaries names: [String] = []
  ) async throws(WorkflowError) -> Impact {
    try await impact(of: compare(from: old, to: new), summaries: names)
  }

  /// What follows from a comparison.
  public func impact(
    of comparison: Comparison, summaries names: [String] = []
  ) async throws(WorkflowError) -> Impact {
    do {
      return try await measured(comparison, names)
    } catch {
      throw WorkflowError(error)
    }
  }

  private func measured(_ comparison: Comparison, _ names: [String]) async throws -> Impact {
    let (old, new) = (comparison.old, comparison.new)
    let isSameLibrary = !comparison.hasOtherSchemas
    var impact = Impact()
    impact.summaryCount = new.library.summaries.count
    guard !comparison.files.isEmpty || !isSameLibrary else { return impact }
    var store = try isSameLibrary ? openStore(new.library) : privateStore(old.library)
    let touched = isSameLibrary ? Self.touched(by: comparison, store) : nil
    try await store.move(to: old.source)
    if isSameLibrary { try await setBase(store, old) }
    var before = try Measurement(store, old.library, touched: touched, only: names)
    try before.run(comparison.paths)
    let oldFindings = try Self.settledFindings(store, old)
    if !isSameLibrary { store = try openStore(new.library) }
    try await store.move(to: new.source)
    if !isSameLibrary { try await setBase(store, old) }
    var after = try Measurement(store, new.library, touched: touched, only: names)
    if isSameLibrary { after.reuse(before) }
    try after.run(comparison.paths)
    let examination = try await finish(
      new.source, new.pages, store, new.library, new.settings, true, readCount: 0)
    impact.compare(oldFindings, examination.findings)
    impact.compare(before.reviews, after.reviews)
    impact.computedCount = after.affected.count
    for name in Set(before.affected).union(after.affected).sorted() {
      if let change = SummaryChange(from: before.tables[name], to: after.tables[name]) {
        impact.figures.append(change)
      }
    }
    impact.smallestGroup = try Summary.smallestGroup(
      among: new.library.summaries, over: after.connection)
    impact.units = try after.units(in: impact.figures, and: before.units)
    return impact
  }

  /// The tables in which the changed files have other rows.
  private static func touched(by comparison: Comparison, _ store: Store) -> Set<String> {
    var tables: Set<String> = []
    for file in comparison.files {
      let old = file.old.map { comparison.old.source.contents(of: $0) }
      let new = file.new.map { comparison.new.source.contents(of: $0) }
      tables.formUnion(store.tablesDiffering(at: file.path, from: old, to: new))
    }
    return tables
  }

  private func setBase(_ store: Store, _ side: ScopeSnapshot) async throws {
    // What is no commit has no name by which its tables could be known again.
    let name = side.commit?.description ?? "uncommitted"
    let known = try store.baseName()
    if side.commit == nil || known != name {
      try await store.setBase(side.source, name: name)
    }
  }

  private func privateStore(_ library: Library) throws -> Store {
    let faults = library.allFaults
    guard faults.isEmpty else { throw WorkflowError.broken(faults) }
    return try Store(temporaryFolder: temporaryFolder, catalog: library.catalog, today: today)
  }

  /// What is wrong with the snapshot of a store, without its places in the text.
  private static func settledFindings(
    _ store: Store, _ side: ScopeSnapshot
  ) throws -> [Finding] {
    let found = try Waivers(store, side.library)
      .apply(to: findings(side.library, side.settings, store), of: side.library).findings
    return Cascades.merged(side.settings.weighed(found))
  }
}
