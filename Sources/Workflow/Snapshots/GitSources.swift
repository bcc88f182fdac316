internal import Documents
internal import Git
internal import Records
internal import Store

#if canImport(Glibc)
internal import Glibc
#endif

/// The files of a commit.
struct TreeSource: SnapshotSource {
  let entries: [SnapshotEntry]
  private let repository: Repository
  private let files: [String: TreeFile]

  init(_ tree: ObjectID, folders: Set<String>, in repository: Repository) throws(GitError) {
    self.repository = repository
    let list = try repository.files(of: tree, under: folders.sorted().map { RepositoryPath($0) })
    entries = list.map { SnapshotEntry(path: $0.path.text, blob: $0.id.description) }
    files = Dictionary(list.map { ($0.path.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func contents(of entry: SnapshotEntry) -> FileContents {
    guard let file = files[entry.path] else { return .unreadable(.unreadable(notThere)) }
    return repository.contents(file)
  }
}

/// The files of git's index: what the next commit would have.
struct IndexSource: SnapshotSource {
  let entries: [SnapshotEntry]
  private let repository: Repository
  private let files: [String: TreeFile]

  /// Lists the files of an index.
  ///
  /// - `converted`: Those of which the stat of the work tree says nothing.
  init(
    _ index: IndexSnapshot, folders: Set<String>, converted: Set<RepositoryPath> = [],
    in repository: Repository
  ) {
    self.repository = repository
    let list = index.entries.filter { entry in
      entry.stage == 0 && !entry.isIntentToAdd
        && folders.contains(String(entry.path.text.prefix { $0 != "/" }))
    }
    entries = list.map {
      SnapshotEntry(
        path: $0.path.text, blob: $0.id.description,
        stat: converted.contains($0.path) ? nil : FileStat($0))
    }
    files = Dictionary(
      list.map { ($0.path.text, TreeFile(path: $0.path, mode: $0.mode, id: $0.id)) },
      uniquingKeysWith: { first, _ in first })
  }

  func contents(of entry: SnapshotEntry) -> FileContents {
    guard let file = files[entry.path] else { return .unreadable(.unreadable(notThere)) }
    return repository.contents(file)
  }
}

/// Another snapshot with some files changed: what a commit would make of it.
struct OverlaySource<Base: SnapshotSource>: SnapshotSource {
  let entries: [SnapshotEntry]
  private let base: Base
  private let changes: [String: CommitTransaction.Change]

  init(
    _ base: Base, changes: [String: CommitTransaction.Change], in repository: Repository
  ) throws(GitError) {
    self.base = base
    self.changes = changes
    var entries = base.entries.filter { changes[$0.path] == nil }
    for (path, change) in changes {
      guard case .file(let bytes, _) = change else { continue }
      let blob = try repository.hashObject(bytes).description
      entries.append(SnapshotEntry(path: path, blob: blob))
    }
    self.entries = entries.sorted { $0.path < $1.path }
  }

  func contents(of entry: SnapshotEntry) -> FileContents {
    if case .file(let bytes, _) = changes[entry.path] { return .bytes(bytes) }
    return base.contents(of: entry)
  }
}

private let notThere = LocalizedText(systemError: ENOENT)

extension Repository {
  /// Reads a file of a tree or index; links are not followed.
  func contents(_ file: TreeFile) -> FileContents {
    guard file.path.string != nil else { return .unreadable(.unreadable(.nameNotUTF8)) }
    guard file.mode.isRegularFile else {
      let isLink = file.mode == .symbolicLink
      return .unreadable(.unreadable(isLink ? .symbolicLink : .notOrdinary))
    }
    do {
      return .bytes(try blob(file.id, limit: WorkTreeSource.sizeLimit))
    } catch .objectTooLarge(_, _, let limit) {
      return .unreadable(.unreadable(.tooLarge(limit: limit)))
    } catch {
      return .unreadable(.unreadable(LocalizedText(verbatim: "\(error)")))
    }
  }
}

extension RepositoryPath {
  /// The path as text; of one that is not UTF-8 what can be shown of it.
  var text: String { string ?? escapedForDisplay }
}

extension FileStat {
  /// What git noted of a file when it was added.
  init(_ entry: IndexEntry) {
    self.init(
      size: Int64(entry.size),
      modified: entry.modified.seconds * 1_000_000_000 + entry.modified.nanoseconds,
      changed: entry.changed.seconds * 1_000_000_000 + entry.changed.nanoseconds)
  }
}
