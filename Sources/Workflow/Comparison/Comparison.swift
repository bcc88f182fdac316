public import Changes
internal import Documents
internal import Git
public import Records
internal import Store

/// Two states of the records, and which files are not the same in both.
public struct Comparison {
  /// A file that differs; `nil` on the side where it is not there.
  struct ChangedFile {
    var path: String
    var old: SnapshotEntry?
    var new: SnapshotEntry?
  }

  let old: ScopeSnapshot
  let new: ScopeSnapshot
  /// The files that differ, sorted by path.
  let files: [ChangedFile]

  /// The paths of the files that differ, sorted.
  public var paths: [String] { files.map(\.path) }

  /// Whether the two states have other schemas, rules or summaries.
  public var hasOtherSchemas: Bool { old.library.catalog.digest != new.library.catalog.digest }

  /// Whether either state has a record, file or folder of this name.
  public func knows(_ subject: String) -> Bool {
    [old, new].contains { side in
      side.source.entries.contains { entry in
        entry.path == subject || subject.isEmpty || entry.path.hasPrefix("\(subject)/")
          || entry.path.contains("/\(subject)")
      }
    }
  }

  /// What differs, record by record.
  ///
  /// - `subjects`: Ids, files and folders, from the root, to look at; everything where there are
  ///   none.
  public func changes(of subjects: [String] = []) -> ChangeSet {
    var (before, after): ([RecordVersion], [RecordVersion]) = ([], [])
    for file in files {
      if let entry = file.old, let version = old.version(of: entry) { before.append(version) }
      if let entry = file.new, let version = new.version(of: entry) { after.append(version) }
    }
    var set = ChangeSet(from: before, to: after)
    guard !subjects.isEmpty else { return set }
    set.records.removeAll { record in
      !subjects.contains { record.concerns($0) }
    }
    return set
  }
}

extension Examiner {
  /// Finds out which files differ between two states; of the work tree, only files that git's
  /// index does not know as they are are read.
  public func compare(
    from old: Scope, to new: Scope
  ) throws(WorkflowError) -> Comparison {
    let new = try open(new)
    let old = try openEarlier(old, than: new)
    return Comparison(old: old, new: new, files: try workflow { try changedFiles(old, new) })
  }

  private func changedFiles(
    _ old: ScopeSnapshot, _ new: ScopeSnapshot
  ) throws -> [Comparison.ChangedFile] {
    let git = try repository.git()
    var before = old.entriesByPath()
    var files: [Comparison.ChangedFile] = []
    for entry in new.source.entries {
      let known = before.removeValue(forKey: entry.path)
      if let known {
        let left = try known.blob ?? blob(of: known, in: old.source, git)
        let right = try entry.blob ?? blob(of: entry, in: new.source, git)
        if left != nil, left == right { continue }
      }
      files.append(Comparison.ChangedFile(path: entry.path, old: known, new: entry))
    }
    files += before.values.map { Comparison.ChangedFile(path: $0.path, old: $0, new: nil) }
    return files.filter { old.isRecord($0.path) || new.isRecord($0.path) }
      .sorted { $0.path < $1.path }
  }

  /// The id of the blob that git would make of a file; `nil` for one that can't be read.
  private func blob(
    of entry: SnapshotEntry, in source: any SnapshotSource, _ git: Repository
  ) throws -> String? {
    if source is WorkTreeSource,
      let id = try? git.blobID(ofFileAt: RepositoryPath(entry.path))
    {
      return id.description
    }
    guard case .bytes(let bytes) = source.contents(of: entry) else { return nil }
    return try git.hashObject(bytes).description
  }
}

extension ScopeSnapshot {
  /// Whether a kind has its files there.
  fileprivate func isRecord(_ path: String) -> Bool { library.catalog.kind(at: path) != nil }

  /// A file as it is compared; `nil` where it is no record.
  fileprivate func version(of entry: SnapshotEntry) -> RecordVersion? {
    guard let kind = library.catalog.kind(at: entry.path)?.kind else { return nil }
    // A link or a device is there, but has nothing to compare: as bytes that are no text.
    let bytes: [UInt8] =
      if case .bytes(let bytes) = source.contents(of: entry) { bytes } else { [0] }
    return RecordVersion(path: entry.path, kind: kind, bytes: bytes)
  }
}

extension RecordVersion {
  /// Reads a file of a kind, with the keys that its schema declares.
  public init(path: String, kind: Kind, bytes: [UInt8]) {
    let document = Document.read(bytes, format: kind.format)
    func text(_ name: String) -> String? {
      guard let root = document.root else { return nil }
      return document.value(of: name, in: root).map { document.string(of: $0) }
    }
    self.init(
      RecordIdentity(path: path, id: text("id"), title: text(kind.titleField), kind: kind.name),
      document: document,
      keys: RecordKeys(
        items: kind.itemKeys + RecordKeys.standard.items, columns: kind.primaryKey))
  }
}

extension RecordChange {
  /// Whether it is of a record, a file or what is below a folder.
  fileprivate func concerns(_ subject: String) -> Bool {
    [identity, earlier].compactMap(\.self).contains { identity in
      identity.id == subject || identity.path == subject || subject.isEmpty
        || identity.path.hasPrefix(subject.hasSuffix("/") ? subject : "\(subject)/")
    }
  }
}
