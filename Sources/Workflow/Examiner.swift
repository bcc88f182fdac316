internal import Documents
internal import Git
internal import Records
internal import Rules
internal import Store
internal import Summaries

/// Looks at snapshots of one repository.
public struct Examiner {
  let repository: RecordsRepository
  let today: String
  let now: Int64
  let temporaryFolder: String

  /// Makes an examiner.
  ///
  /// - `today`: The day that rules see, as `YYYY-MM-DD`.
  /// - `now`: The present in nanoseconds since 1970.
  /// - `temporaryFolder`: Where a private store may be.
  public init(
    _ repository: RecordsRepository, today: String, now: Int64, temporaryFolder: String
  ) {
    self.repository = repository
    self.today = today
    self.now = now
    self.temporaryFolder = temporaryFolder
  }

  /// Puts a snapshot into the store and checks it.
  ///
  /// - `checks`: Whether rules are run; without them there are no findings.
  public func examine(
    _ scope: Scope, checks: Bool = true
  ) async throws(WorkflowError) -> Examination {
    do throws(WorkflowError) {
      return try await examineOnce(scope, checks: checks)
    } catch .store {
      // A store that is damaged deep inside shows it only when it is read; it is only a cache.
      removeStore()
      return try await examineOnce(scope, checks: checks)
    }
  }

  /// What `schema/` and `bangkom.yaml` of the work tree say, without looking at records.
  public func library() throws(WorkflowError) -> Library {
    let files = WorkTreeSource(root: repository.root, folders: [SchemaFiles.folder], now: now)
    return try Self.library(of: files, settings: settingsBytes(in: files)).library
  }

  private func examineOnce(
    _ scope: Scope, checks: Bool
  ) async throws(WorkflowError) -> Examination {
    switch scope {
    case .workTree:
      return try await examineWorkTree(checks)
    case .index:
      let git = try repository.git()
      let index = try workflow { try git.index() }
      guard index.conflicts.isEmpty else { throw .git(.unmerged(paths: index.conflicts)) }
      let all = IndexSource(index, folders: [SchemaFiles.folder, Settings.path], in: git)
      let (library, settings) = try Self.library(of: all, settings: settingsBytes(in: all))
      let source = IndexSource(
        index, folders: library.catalog.folders,
        converted: try workflow { try git.convertedPaths(of: index) }, in: git)
      let pages = IndexSource(index, folders: [SummaryPage.folder], in: git)
      let head = try head()
      if let head, let base = try mergeBase(head, index, library, git) {
        return try await examine(
          source, pages, base: head, library, settings, checks, merging: base)
      }
      return try await examine(source, pages, base: head, library, settings, checks)
    case .revision(let name):
      let git = try repository.git()
      let commit = try workflow { try git.commit(git.resolve(name)) }
      let (source, pages, library, settings) = try snapshot(of: commit.id, changes: [:])
      // At the end of a shallow clone nothing is known of what changed.
      let base = commit.parents.first.map { git.contains($0) ? $0 : commit.id }
      return try await examine(source, pages, base: base, library, settings, checks)
    case .changes(let changes), .amended(let changes):
      let head = try head()
      let (source, pages, library, settings) = try snapshot(of: head, changes: changes)
      var base = head
      if case .amended = scope, let head {
        base = try workflow { try repository.git().commit(head).parents.first }
      }
      return try await examine(source, pages, base: base, library, settings, checks)
    }
  }

  /// The files as they are; git is asked only when a branch has moved or a file is new.
  private func examineWorkTree(_ checks: Bool) async throws(WorkflowError) -> Examination {
    let root = repository.root
    let schemas = WorkTreeSource(root: root, folders: [SchemaFiles.folder], now: now)
    let (library, settings) = try Self.library(of: schemas, settings: settingsBytes(in: schemas))
    var source = WorkTreeSource(root: root, folders: library.catalog.folders, now: now)
    let pages = WorkTreeSource(root: root, folders: [SummaryPage.folder], now: now)
    guard let directory = repository.directory else {
      return try await examine(source, pages, base: nil, library, settings, checks)
    }
    var store: Store?
    do {
      if let head = directory.headCommitHint?.description {
        let opened = try openStore(library)
        store = opened
        if try opened.baseName() == head, try opened.knowsAllPaths(of: source) {
          let readCount = try await opened.move(to: source)
          return try await finish(
            source, pages, opened, library, settings, checks, readCount: readCount)
        }
      }
    } catch {
      throw WorkflowError(error)
    }
    try learnBlobs(&source)
    return try await examine(
      source, pages, base: head(), library, settings, checks, opened: store)
  }

  func snapshot(
    of commit: ObjectID?, changes: [String: CommitTransaction.Change]
  ) throws(WorkflowError) -> (
    OverlaySource<TreeSource>, pages: OverlaySource<TreeSource>, Library, Settings
  ) {
    let git = try repository.git()
    guard let commit else { throw .git(.notFound("HEAD")) }
    return try workflow {
      let schemas = try OverlaySource(
        TreeSource(commit, folders: [SchemaFiles.folder, Settings.path], in: git),
        changes: changes, in: git)
      let (library, settings) = try Self.library(of: schemas, settings: settingsBytes(in: schemas))
      let source = try OverlaySource(
        TreeSource(commit, folders: library.catalog.folders, in: git), changes: changes, in: git)
      let pages = try OverlaySource(
        TreeSource(commit, folders: [SummaryPage.folder], in: git),
        changes: changes.filter { $0.key.hasPrefix("\(SummaryPage.folder)/") }, in: git)
      return (source, pages, library, settings)
    }
  }

  /// What the parents of a merge that is not finished give together; `nil` where there is none.
  private func mergeBase(
    _ head: ObjectID, _ index: IndexSnapshot, _ library: Library, _ git: Repository
  ) throws(WorkflowError) -> ChangedFiles? {
    let others = git.directory.mergeHeads
    guard !others.isEmpty else { return nil }
    let folders = library.catalog.folders.sorted().map { RepositoryPath($0) }
    return try workflow {
      let files = try git.files(of: head, under: folders)
      let staged = index.differences(from: files).filter { difference in
        folders.contains { difference.path.isInside($0) }
      }
      let merge = try MergeExpectation(
        of: staged, against: head, and: others, under: folders, in: git)
      return try ChangedFiles(merge.files(from: head, under: folders, in: git), in: git)
    }
  }

  /// - `opened`: The store, where it is open already.
  /// - `merging`: What a merge is compared with, in the place of the base.
  private func examine(
    _ source: some SnapshotSource, _ pages: some SnapshotSource, base: ObjectID?,
    _ library: Library, _ settings: Settings, _ checks: Bool, opened: Store? = nil,
    merging: ChangedFiles? = nil
  ) async throws(WorkflowError) -> Examination {
    do {
      let store = try opened ?? openStore(library)
      let readCount = try await store.move(to: source)
      if checks, let merging {
        try await store.setBase(merging, name: "merge")
      } else if checks {
        let git = try base.map { _ in try repository.git() }
        let baseSource = try base.flatMap { id in
          try git.map {
            try TreeSource(id, folders: library.catalog.folders, in: $0)
          }
        }
        let name = base?.description ?? "none"
        if try store.baseName() != name { try await store.setBase(baseSource, name: name) }
      }
      return try await finish(
        source, pages, store, library, settings, checks, readCount: readCount)
    } catch {
      throw WorkflowError(error)
    }
  }

  /// Runs the rules over what the store holds.
  func finish(
    _ source: some SnapshotSource, _ pages: some SnapshotSource, _ store: Store,
    _ library: Library, _ settings: Settings, _ checks: Bool, readCount: Int
  ) async throws -> Examination {
    var (findings, waived): ([Finding], [Finding]) = ([], [])
    if checks {
      findings = try Self.findings(library, settings, store)
      findings += try await changeChecks(source, store, library)
        .findings(base: store.baseName().flatMap { ObjectID(hex: $0) })
      (findings, waived) = try Waivers(store, library).apply(to: findings, of: library)
      findings = Cascades.merged(settings.weighed(findings))
      findings = Self.locate(findings, in: source, library)
      waived = Self.locate(settings.weighed(waived), in: source, library)
      if !pages.entries.isEmpty {
        findings += try settings.weighed(
          SummaryPages(store, library, settings.language ?? .id).findings(in: pages))
      }
    }
    return Examination(
      library: library, settings: settings, store: store, findings: findings.sorted(),
      waived: waived.sorted(), fileCount: try store.fileCount(), readCount: readCount,
      source: source, pages: pages)
  }
}

// MARK: - Parts

extension Examiner {
  private func changeChecks(
    _ source: some SnapshotSource, _ store: Store, _ library: Library
  ) -> ChangeChecks {
    ChangeChecks(
      store: store, library: library, git: { () throws(WorkflowError) in try repository.git() },
      temporaryFolder: temporaryFolder,
      blob: { path in
        guard let entry = source.entries.first(where: { $0.path == path }) else { return nil }
        if let blob = entry.blob { return blob }
        guard case .bytes(let bytes) = source.contents(of: entry) else { return nil }
        return try repository.git().hashObject(bytes).description
      })
  }

  func head() throws(WorkflowError) -> ObjectID? {
    guard repository.directory != nil else { return nil }
    let git = try repository.git()
    return try workflow { try git.head.commit }
  }

  /// Opens the store; schemas that no store was made with yet are compiled first, all of them.
  func openStore(_ library: Library) throws -> Store {
    let store =
      try repository.directory.map {
        try Store(
          folder: "\($0.gitDirectory)/bangkom", temporaryFolder: temporaryFolder,
          catalog: library.catalog,
          today: today)
      } ?? Store(temporaryFolder: temporaryFolder, catalog: library.catalog, today: today)
    if store.isNew {
      let faults = library.allFaults
      guard faults.isEmpty else {
        removeStore()
        throw WorkflowError.broken(faults)
      }
    }
    return store
  }

  func removeStore() {
    guard let directory = repository.directory else { return }
    Store.discard(folder: "\(directory.gitDirectory)/bangkom")
  }

  /// What git's index knows of the files, so that only changed ones are compared with HEAD.
  func learnBlobs(_ source: inout WorkTreeSource) throws(WorkflowError) {
    let git = try repository.git()
    let index = try workflow { try git.index() }
    let known = Dictionary(
      index.entries.map { ($0.path.string ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    let converted = try workflow { try git.convertedPaths(of: index) }
    source.mapEntries { entry in
      guard let file = known[entry.path], let stat = entry.stat,
        stat == FileStat(file), !converted.contains(file.path)
      else { return entry }
      var entry = entry
      entry.blob = file.id.description
      return entry
    }
    source.removeEntries {
      known[$0.path] == nil && (try? git.isIgnored(RepositoryPath($0.path))) == true
    }
  }

  func settingsBytes(
    in source: some SnapshotSource
  ) throws(WorkflowError) -> [UInt8] {
    let contents =
      if let entry = source.entries.first(where: { $0.path == Settings.path }) {
        source.contents(of: entry)
      } else {
        FileContents(ofFileAt: "\(repository.root)/\(Settings.path)", followingLinks: false)
      }
    switch contents {
    case .bytes(let bytes): return bytes
    case .unreadable(let problem):
      throw .broken([Library.Fault(path: Settings.path, line: 1, reason: problem.message)])
    }
  }

  /// What the files of a snapshot under `schema/` say, and the settings.
  static func library(
    of source: some SnapshotSource, settings: [UInt8]
  ) throws(WorkflowError) -> (library: Library, settings: Settings) {
    var files: [SchemaFiles.File] = []
    var unreadable: [Library.Fault] = []
    for entry in source.entries
    where entry.path == SchemaFiles.folder || entry.path.hasPrefix("\(SchemaFiles.folder)/") {
      switch source.contents(of: entry) {
      case .bytes(let bytes): files.append(SchemaFiles.File(path: entry.path, bytes: bytes))
      case .unreadable(let problem):
        unreadable.append(Library.Fault(path: entry.path, line: 1, reason: problem.message))
      }
    }
    guard unreadable.isEmpty else { throw .broken(unreadable) }
    // Without schemas nothing would be checked, and all would be well.
    guard !files.isEmpty else {
      throw .broken([Library.Fault(path: SchemaFiles.folder, line: 1, reason: .noSchemas)])
    }
    let schemas = SchemaFiles(files)
    let library = Library(schemas)
    let settings = Settings(settings, schemas: schemas)
    var faults = library.faults + settings.faults
    if let approvals = settings.approvals { faults += approvals.faults(in: library.catalog) }
    guard faults.isEmpty else { throw .broken(faults) }
    return (library, settings)
  }

  /// What the files are found to have wrong, and what rules find.
  static func findings(
    _ library: Library, _ settings: Settings, _ store: Store
  ) throws -> [Finding] {
    try store.fileFindings() + findings(of: library.rules, settings, store)
  }

  /// What some rules find in the snapshot of a store.
  static func findings(
    of rules: [Rule], _ settings: Settings, _ store: Store
  ) throws -> [Finding] {
    var findings: [Finding] = []
    var run = RuleRun(store)
    for rule in rules {
      if case .some(.none) = settings.severities[rule.name] { continue }
      switch try run.findings(of: rule) {
      case .success(let found): findings += found
      case .failure(let fault):
        throw WorkflowError.broken([
          Library.Fault(
            path: fault.path ?? "", line: fault.line, reason: LocalizedText(verbatim: fault.reason))
        ])
      }
    }
    return findings
  }

  /// Finds the text of findings that have only a pointer.
  static func locate(
    _ findings: [Finding], in source: some SnapshotSource, _ library: Library
  ) -> [Finding] {
    guard findings.contains(where: isUnknown) else { return findings }
    let entries = Dictionary(
      source.entries.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    return locate(findings, library) { path in
      guard let entry = entries[path], case .bytes(let bytes) = source.contents(of: entry) else {
        return nil
      }
      return bytes
    }
  }

  private static func isUnknown(_ finding: Finding) -> Bool {
    finding.problem.range == nil || finding.problem.related.contains { $0.range == nil }
  }

  /// Finds the text of findings that have only a pointer, in files that are asked for by path.
  static func locate(
    _ findings: [Finding], _ library: Library, bytes: (String) -> [UInt8]?
  ) -> [Finding] {
    var documents: [String: Document] = [:]
    func range(at pointer: String, in path: String) -> TextRange? {
      if documents[path] == nil, let kind = library.catalog.kind(at: path)?.kind,
        let bytes = bytes(path)
      {
        documents[path] = Document.read(bytes, format: kind.format)
      }
      return documents[path]?.range(at: pointer)
    }
    return findings.map { finding in
      guard isUnknown(finding), !finding.path.isEmpty else { return finding }
      var finding = finding
      if finding.problem.range == nil {
        finding.problem.range = range(at: finding.problem.pointer, in: finding.path)
      }
      for number in finding.problem.related.indices {
        let place = finding.problem.related[number]
        guard place.range == nil else { continue }
        finding.problem.related[number].range = range(
          at: place.pointer, in: place.path ?? finding.path)
      }
      return finding
    }
  }
}
