internal import Documents
internal import Git
internal import Records
internal import Store

/// The files of a commit.
struct TreeSource: SnapshotSource {
  let entries: [SnapshotEntry]
  private let repository: Repository
  private let files: [String: TreeFile]

  init(_ tree: ObjectID, folders: Set<String>, in repository: Repository) throws(GitError) {
    self.repository = repository
    let list = try repository.files(of: tree, in: folders)
    entries = list.map { SnapshotEntry(path: $0.path, blob: $0.id.description) }
    files = Dictionary(list.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
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

  init(_ index: IndexSnapshot, folders: Set<String>, in repository: Repository) {
    self.repository = repository
    let list = index.entries.filter { entry in
      !entry.isIntentToAdd && folders.contains(String(entry.path.prefix { $0 != "/" }))
    }
    entries = list.map {
      SnapshotEntry(
        path: $0.path, blob: $0.id.description,
        stat: FileStat(size: $0.size, modified: $0.modified, changed: $0.changed))
    }
    files = Dictionary(
      list.map { ($0.path, TreeFile(path: $0.path, id: $0.id, mode: $0.mode)) },
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
  private let changes: [String: FileChange]

  init(_ base: Base, changes: [String: FileChange]) throws(GitError) {
    self.base = base
    self.changes = changes
    var entries = base.entries.filter { changes[$0.path] == nil }
    for (path, change) in changes {
      guard case .content(let bytes) = change else { continue }
      let blob = try Repository.id(ofBlob: bytes).description
      entries.append(SnapshotEntry(path: path, blob: blob))
    }
    self.entries = entries.sorted { $0.path < $1.path }
  }

  func contents(of entry: SnapshotEntry) -> FileContents {
    if case .content(let bytes) = changes[entry.path] { return .bytes(bytes) }
    return base.contents(of: entry)
  }
}

private let notThere = LocalizedText(en: "it is not there", id: "berkasnya tidak ada")

extension Repository {
  /// Reads a file of a tree or index; links are not followed.
  fileprivate func contents(_ file: TreeFile) -> FileContents {
    guard file.isPlain else {
      return .unreadable(
        .unreadable(LocalizedText(en: "it is no ordinary file", id: "ia bukan berkas biasa")))
    }
    do {
      let bytes = try blob(file.id)
      guard bytes.count <= WorkTreeSource.sizeLimit else {
        return .unreadable(.tooLarge(limit: WorkTreeSource.sizeLimit))
      }
      return .bytes(bytes)
    } catch {
      return .unreadable(.unreadable(LocalizedText(verbatim: "\(error)")))
    }
  }
}
