internal import Git
internal import Records
internal import Store
internal import Summaries

/// The files of one side of a comparison, and what its schemas and settings say.
struct ScopeSnapshot {
  let library: Library
  let settings: Settings
  /// The records.
  let source: any SnapshotSource
  /// The pages of summaries.
  let pages: any SnapshotSource
  /// The commit that it is; `nil` for one that is no commit yet.
  let commit: ObjectID?

  /// The files by path.
  func entriesByPath() -> [String: SnapshotEntry] {
    Dictionary(source.entries.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Examiner {
  /// The files of a scope, without putting them into a store.
  func open(_ scope: Scope) throws(WorkflowError) -> ScopeSnapshot {
    switch scope {
    case .workTree: return try openWorkTree()
    case .index: return try openIndex()
    case .revision(let name):
      let git = try repository.git()
      let commit = try workflow { try git.resolve(name) }
      let (source, pages, library, settings) = try snapshot(of: commit, changes: [:])
      return ScopeSnapshot(
        library: library, settings: settings, source: source, pages: pages, commit: commit)
    case .changes(let changes), .amended(let changes):
      let (source, pages, library, settings) = try snapshot(of: head(), changes: changes)
      return ScopeSnapshot(
        library: library, settings: settings, source: source, pages: pages, commit: nil)
    }
  }

  /// The files of an earlier scope; where its schemas can't be used, or there are none yet, those of
  /// the later one say what its records are.
  func openEarlier(_ scope: Scope, than later: ScopeSnapshot) throws(WorkflowError) -> ScopeSnapshot
  {
    do throws(WorkflowError) {
      return try open(scope)
    } catch .broken(let faults) {
      guard case .revision(let name) = scope else { throw .broken(faults) }
      let git = try repository.git()
      return try workflow {
        let commit = try git.resolve(name)
        return ScopeSnapshot(
          library: later.library, settings: later.settings,
          source: try TreeSource(commit, folders: later.library.catalog.folders, in: git),
          pages: try TreeSource(commit, folders: [SummaryPage.folder], in: git), commit: commit)
      }
    }
  }

  private func openWorkTree() throws(WorkflowError) -> ScopeSnapshot {
    let root = repository.root
    let schemas = WorkTreeSource(root: root, folders: [SchemaFiles.folder], now: now)
    let (library, settings) = try Self.library(of: schemas, settings: settingsBytes(in: schemas))
    var source = WorkTreeSource(root: root, folders: library.catalog.folders, now: now)
    if repository.directory != nil { try learnBlobs(&source) }
    let pages = WorkTreeSource(root: root, folders: [SummaryPage.folder], now: now)
    return ScopeSnapshot(
      library: library, settings: settings, source: source, pages: pages, commit: nil)
  }

  private func openIndex() throws(WorkflowError) -> ScopeSnapshot {
    let git = try repository.git()
    let index = try workflow { try git.index() }
    guard index.conflicts.isEmpty else { throw .git(.unmerged(paths: index.conflicts)) }
    let all = IndexSource(index, folders: [SchemaFiles.folder, Settings.path], in: git)
    let (library, settings) = try Self.library(of: all, settings: settingsBytes(in: all))
    return ScopeSnapshot(
      library: library, settings: settings,
      source: IndexSource(
        index, folders: library.catalog.folders,
        converted: try workflow { try git.convertedPaths(of: index) }, in: git),
      pages: IndexSource(index, folders: [SummaryPage.folder], in: git), commit: nil)
  }
}
