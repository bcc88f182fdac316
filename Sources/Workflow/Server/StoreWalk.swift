internal import Documents
internal import Git
internal import Records
internal import Store

/// Takes a store through commits, from one to the next by what differs.
struct StoreWalk {
  let store: Store
  private let git: Repository
  private let folders: [RepositoryPath]
  private let names: Set<String>
  private var place = Place.unknown

  private enum Place {
    /// Nothing is known but what the store itself knows of its files.
    case unknown
    /// The files of a commit; of none where it is empty.
    case commit(ObjectID?)
    /// Files of no commit.
    case between
  }

  init(_ store: Store, _ catalog: KindCatalog, in git: Repository) throws {
    self.store = store
    self.git = git
    names = catalog.folders
    folders = catalog.folders.sorted().map { RepositoryPath($0) }
    if store.isNew {
      place = .commit(nil)
    } else if let name = try store.snapshotName(), let id = ObjectID(hex: name), git.contains(id) {
      place = .commit(id)
    }
  }

  /// Goes to the files of a commit; `nil`: there are none.
  mutating func go(to commit: ObjectID?) async throws {
    let name = commit?.description ?? "none"
    switch place {
    case .commit(let present?):
      guard present != commit else { return }
      let differences = try git.differences(from: present, to: commit, under: folders)
      try await step(differences.map { ($0.path, $0.new) }, named: name)
    case .commit(nil) where commit == nil: return
    default:
      guard let commit else {
        try await store.move(to: ChangedFiles([], in: git))
        break
      }
      try await store.move(to: TreeSource(commit, folders: names, in: git))
      try store.nameSnapshot(name)
    }
    place = .commit(commit)
  }

  /// Makes what the store holds the base, and goes to a commit.
  ///
  /// A merge has as its base what its parents give together, so that only its own changes count.
  ///
  /// - Result: The paths that the commit changed.
  mutating func judge(_ commit: Commit) async throws -> Set<String> {
    try await go(to: commit.parents.first)
    guard commit.parents.count > 1 else {
      try store.makeBase(named: commit.parents.first?.description ?? "none")
      let before = commit.parents.first
      let changed = try git.differences(from: before, to: commit.id, under: folders)
      try await go(to: commit.id)
      return Set(changed.map(\.path.text))
    }
    let merge = try MergeExpectation(of: commit, under: folders, in: git)
    place = .between
    try await step(Self.list(merge.expected), named: "merge")
    try store.makeBase(named: "merge of \(commit.id)")
    try await step(Self.list(merge.own), named: commit.id.description)
    place = .commit(commit.id)
    return Set(merge.own.keys.map(\.text))
  }

  private static func list(
    _ files: [RepositoryPath: TreeFile?]
  ) -> [(path: RepositoryPath, file: TreeFile?)] {
    files.sorted { $0.key < $1.key }.map { (path: $0.key, file: $0.value) }
  }

  private func step(
    _ changes: [(path: RepositoryPath, file: TreeFile?)], named name: String
  )
    async throws
  {
    let files = changes.compactMap(\.file)
    let removed = changes.filter { $0.file == nil }.map(\.path.text)
    try await store.step(changed: ChangedFiles(files, in: git), removed: removed, named: name)
  }
}

/// Some files of a commit.
struct ChangedFiles: SnapshotSource {
  let entries: [SnapshotEntry]
  private let repository: Repository
  private let files: [String: TreeFile]

  init(_ list: [TreeFile], in repository: Repository) {
    self.repository = repository
    entries = list.map { SnapshotEntry(path: $0.path.text, blob: $0.id.description) }
    files = Dictionary(list.map { ($0.path.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func contents(of entry: SnapshotEntry) -> FileContents {
    guard let file = files[entry.path] else {
      return .unreadable(.unreadable(LocalizedText.notOrdinary))
    }
    return repository.contents(file)
  }
}
