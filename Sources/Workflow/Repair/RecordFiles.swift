public import Documents
internal import Git
public import Records
internal import Store

/// The files of a repository that a command may lay out or mend: records that git does not ignore,
/// as they are in the work tree.
public struct RecordFiles {
  /// One file.
  public struct File {
    /// The path from the repository's root.
    public var path: String
    /// How it is written.
    public var format: DocumentFormat
    /// The kind of its record; `nil` for a file that is none.
    public var kind: Kind?
    /// Its bytes; `nil` where it can't be read.
    public var bytes: [UInt8]?
  }

  private let repository: RecordsRepository
  private let catalog: KindCatalog
  private let source: WorkTreeSource

  /// Lists the files.
  ///
  /// - `now`: The present in nanoseconds since 1970.
  public init(
    _ repository: RecordsRepository, _ catalog: KindCatalog, now: Int64
  ) throws(WorkflowError) {
    self.repository = repository
    self.catalog = catalog
    var source = WorkTreeSource(root: repository.root, folders: catalog.folders, now: now)
    if repository.directory != nil {
      let git = try repository.git()
      let tracked = try workflow { Set(try git.index().entries.map(\.path)) }
      source.removeEntries { entry in
        let path = RepositoryPath(entry.path)
        return !tracked.contains(path) && (try? git.isIgnored(path)) == true
      }
    }
    self.source = source
  }

  /// The files that are meant, in order of path.
  ///
  /// - `subjects`: Files, folders and ids; every record where there is none. A file that is no
  ///   record is meant where it is named itself.
  /// - `folder`: Where relative paths start.
  /// - Errors: ``WorkflowError/unknown(_:suggestion:)`` for a subject that is not there.
  public func files(_ subjects: [String], from folder: String) throws(WorkflowError) -> [File] {
    let all = source.entries.compactMap { entry in
      catalog.kind(at: entry.path).map { (entry: entry, kind: $0.kind, id: $0.values["id"]) }
    }
    var chosen: [String: File] = [:]
    for subject in subjects.isEmpty ? [repository.root] : subjects {
      let id = RecordID(RecordID.normalized(subject))?.description
      let path = id == nil ? try self.path(of: subject, from: folder) : ""
      let found = all.filter { item in
        if let id { return item.id == id }
        return path.isEmpty || item.entry.path == path || item.entry.path.hasPrefix("\(path)/")
      }
      for item in found {
        chosen[item.entry.path] = File(
          path: item.entry.path, format: item.kind.format, kind: item.kind,
          bytes: bytes(of: item.entry.path))
      }
      if found.isEmpty, !path.isEmpty || id != nil {
        guard id == nil, let file = otherFile(path) else {
          throw .unknown(subject, suggestion: nil)
        }
        chosen[path] = file
      }
    }
    return chosen.values.sorted { $0.path < $1.path }
  }

  /// The path from the root; empty for the root itself.
  private func path(of subject: String, from folder: String) throws(WorkflowError) -> String {
    if let path = repository.path(of: subject, from: folder) { return path }
    // The root has no path of its own, and neither has what lies outside.
    guard repository.path(of: "\(subject)/.git", from: folder) == ".git" else {
      throw .unknown(subject, suggestion: nil)
    }
    return ""
  }

  /// A file that is no record.
  private func otherFile(_ path: String) -> File? {
    guard let format = DocumentFormat(path: path), let bytes = bytes(of: path) else { return nil }
    return File(path: path, format: format, kind: nil, bytes: bytes)
  }

  /// The bytes of an ordinary file; links are not followed.
  private func bytes(of path: String) -> [UInt8]? {
    FileBytes.read("\(repository.root)/\(path)", followingLinks: false)
  }
}
