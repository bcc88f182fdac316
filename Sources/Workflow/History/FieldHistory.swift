public import Changes
public import Git
public import Records
internal import Store

/// What commits did to the values of one record or table.
public struct FieldHistory {
  /// What one commit did.
  public struct Revision: Sendable {
    /// The commit.
    public var commit: Commit
    /// What became of the record as a whole.
    public var kind: RecordChange.Kind
    /// What differs; everything in it where the record was added.
    public var values: [ValueChange]
  }

  /// What commits did, newest first; those that only changed the layout are left out.
  public let revisions: [Revision]

  /// Compares the versions of a record, or of the file at a path.
  public init(
    of place: RecordPlace, _ history: History, _ catalog: KindCatalog
  ) throws(WorkflowError) {
    let place = place.ofRecord(catalog)
    let found =
      place.isPath
      ? try history.revisions(ofPath: place.record)
      : try history.revisions(ofRecord: place.record)
    let reader = VersionReader(git: history.git, catalog: catalog, record: place)
    revisions = try workflow {
      try found.compactMap { try reader.revision($0) }.filter { !$0.values.isEmpty }
    }
  }

  /// What commits did to one place, newest first, the commit that brought it last.
  public func changes(at field: String) -> [Revision] {
    revisions.compactMap { revision in
      var revision = revision
      revision.values = revision.values.filter { value in
        value.concerns(field)
          || value.kind != .changed
            && value.lines.contains { ValueChange.isIn(field, place: value.place + $0.joined) }
      }
      return revision.values.isEmpty ? nil : revision
    }
  }
}

extension ValueChange.Line {
  /// The place as it goes on behind its value's.
  var joined: String { place.isEmpty || place.hasPrefix("[") ? place : ".\(place)" }
}

// MARK: - Versions

/// Reads the versions of one record out of git.
private struct VersionReader {
  let git: Repository
  let catalog: KindCatalog
  let record: RecordPlace

  func revision(_ revision: History.FileRevisions) throws -> FieldHistory.Revision? {
    let files = revision.files.filter { file in
      record.isPath || catalog.kind(at: file.path)?.values["id"] == record.record
    }
    // A file that was given another name is one that went and one that came.
    guard let new = files.first(where: { $0.new != nil }) ?? files.first else { return nil }
    let old = files.first { $0.old != nil }
    let after = try version(new.path, new.new)
    guard
      var change = RecordChange(from: try old.flatMap { try version($0.path, $0.old) }, to: after)
    else { return nil }
    // What a merge took over from a parent is that parent's.
    for parent in revision.commit.parents.dropFirst() where new.new != nil {
      let file = try git.file(at: RepositoryPath(new.path), in: parent)
      let other = RecordChange(from: try version(new.path, file?.id.description), to: after)
      let places = Set(other?.values.map { $0.anchor ?? $0.place } ?? [])
      change.values.removeAll { !places.contains($0.anchor ?? $0.place) }
    }
    return FieldHistory.Revision(
      commit: revision.commit, kind: change.kind, values: change.values.filter { !$0.isNote })
  }

  private func version(_ path: String, _ blob: String?) throws -> RecordVersion? {
    guard let id = blob.flatMap({ ObjectID(hex: $0) }) else { return nil }
    return catalog.version(of: path, try git.blob(id))
  }
}

extension Examination {
  /// A record of the snapshot, or the file at a path.
  public func version(of place: RecordPlace) throws(WorkflowError) -> RecordVersion {
    let record = place.isPath ? nil : try workflow { try store.record(withID: place.record) }
    let path = place.isPath ? place.record : record?.path
    guard let path, let bytes = bytes(of: path),
      let version = library.catalog.version(of: path, bytes)
    else { throw .unknown(place.record, suggestion: nil) }
    return version
  }
}

extension RecordPlace {
  /// The record of a file that holds one, so that it is followed through other names.
  public func ofRecord(_ catalog: KindCatalog) -> RecordPlace {
    guard isPath, let kind = catalog.kind(at: record), !kind.kind.isTable,
      let id = kind.values["id"]
    else { return self }
    var place = self
    place.record = id
    return place
  }
}

extension KindCatalog {
  /// A record's version, out of the bytes of its file; `nil` for a file of no kind.
  func version(of path: String, _ bytes: [UInt8]) -> RecordVersion? {
    kind(at: path).map { RecordVersion(path: path, kind: $0.kind, bytes: bytes) }
  }
}
