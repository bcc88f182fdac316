internal import Documents
internal import Git
internal import Records
internal import Store

/// A record in one version of its file: what approvals look at.
struct RecordContent {
  let id: String
  let kind: String
  let title: String?
  let status: String?
  /// `nil` for a kind without normative fields.
  let fingerprint: String?
  private let document: Document

  /// A field of the record, as text.
  subscript(_ field: String) -> String? {
    document.node(at: "/\(field)").map(document.string(of:))
  }

  /// Reads a file; `nil` for one that is no record.
  ///
  /// - `blob`: The id of its bytes.
  init?(
    at path: String, _ blob: ObjectID, _ catalog: KindCatalog, _ git: Repository
  ) throws(WorkflowError) {
    guard catalog.kind(at: path)?.kind.isTable == false else { return nil }
    let bytes = try workflow { try git.blob(blob, limit: WorkTreeSource.sizeLimit) }
    try self.init(at: path, bytes: bytes, catalog, git)
  }

  /// Reads the bytes of a file; `nil` for one that is no record.
  init?(
    at path: String, bytes: [UInt8], _ catalog: KindCatalog, _ git: Repository
  ) throws(WorkflowError) {
    guard let kind = catalog.kind(at: path)?.kind else { return nil }
    let file = RecordReader(catalog).read(path: path, contents: .bytes(bytes))
    guard let entry = file.entries.first else { return nil }
    (id, self.kind, title) = (entry.id, kind.name, entry.title)
    document = file.document
    status = file.document.node(at: "/status").map(file.document.string(of:))
    if let content = entry.content {
      fingerprint = try Fingerprint.of(content, git)
    } else {
      fingerprint = nil
    }
  }
}

/// A commit that changed what a record says, with what it says since.
struct ContentVersion {
  let commit: Commit
  /// `nil` where it was deleted.
  let fingerprint: String?

  /// The e-mail addresses of everybody who had a hand in it, in small letters.
  var authors: Set<String> {
    let others = commit.trailers.filter { $0.key.lowercased() == "co-authored-by" }
      .compactMap { $0.value.split(separator: "<").last?.split(separator: ">").first }
    return Set(
      ([commit.author.email, commit.committer.email] + others.map(String.init))
        .map { $0.lowercased() })
  }
}

extension History {
  /// The commits that changed what a record says, newest first; those of its layout are left out.
  func contentVersions(
    ofRecord id: String, _ catalog: KindCatalog
  ) throws(WorkflowError) -> [ContentVersion] {
    var versions: [ContentVersion] = []
    for revision in try revisions(ofRecord: id) {
      func fingerprint(
        _ side: KeyPath<StoredRevision.File, String?>
      ) throws(WorkflowError) -> String? {
        for file in revision.files {
          guard let blob = file[keyPath: side].flatMap({ ObjectID(hex: $0) }),
            let content = try RecordContent(at: file.path, blob, catalog, git), content.id == id
          else { continue }
          return content.fingerprint
        }
        return nil
      }
      let (old, new) = (try fingerprint(\.old), try fingerprint(\.new))
      guard old != new else { continue }
      versions.append(ContentVersion(commit: revision.commit, fingerprint: new))
    }
    return versions
  }
}
