internal import Store
internal import ArgumentParser
internal import Changes
internal import Documents
internal import Git
internal import Records
internal import Reports
internal import Workflow

/// `bangkom diff`: what changed, by fields, clauses and cells.
struct Diff: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff",
      abstract: HelpLanguage.text(
        "Show what changed: fields, clauses, cells.",
        "Tampilkan perubahan: isian, ketentuan, sel."),
      discussion: HelpLanguage.text(
        """
        Order of fields, quotes, comments and line breaks are no change.
        Examples:
          bangkom diff                       work tree against HEAD
          bangkom diff HEAD~1..HEAD          two commits
          bangkom diff HEAD~1                a commit against the work tree
        """,
        """
        Urutan isian, tanda kutip, komentar, dan ganti baris bukan perubahan.
        Contoh:
          bangkom diff                       berkas sekarang terhadap HEAD
          bangkom diff HEAD~1..HEAD          dua commit
          bangkom diff HEAD~1                satu commit terhadap berkas sekarang
        """))
  }

  @OptionGroup var options: CommonOptions

  @Argument(
    help: .text("A commit, or two as A..B.", "Satu commit, atau dua: A..B.", value: "range"))
  var range: String?

  @Flag(
    name: .customLong("exit-code"),
    help: .text("End with 1 where there are differences.", "Berakhir dengan 1 bila ada perbedaan."))
  var hasExitCode = false

  @Flag(help: .text("Print JSON.", "Cetak JSON."))
  var json = false

  func run(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
    let comparison = try Comparison(range ?? "HEAD", workspace)
    let set = try comparison.changes()
    let style = session.style
    let form = ChangeText(
      language: style.language, isColored: style.isColored, width: style.width)
    session.console.write(json ? ChangeJSON.text(of: set) : form.text(of: set))
    return !set.records.isEmpty && hasExitCode ? .findings : .fine
  }
}

/// Two states of the records.
private struct Comparison {
  private let workspace: Workspace
  private let git: Repository
  private let old: ObjectID
  private let new: ObjectID?
  private let catalog: KindCatalog

  init(_ range: String, _ workspace: Workspace) throws {
    self.workspace = workspace
    git = try workspace.repository.git()
    catalog = try workspace.examiner.library().catalog
    if let dots = range.firstRange(of: "..") {
      let first = String(range[..<dots.lowerBound])
      let second = String(range[dots.upperBound...])
      old = try git.resolve(first.isEmpty ? "HEAD" : first)
      new = try git.resolve(second.isEmpty ? "HEAD" : second)
    } else {
      old = try git.resolve(range)
      new = nil
    }
  }

  /// The paths that differ, sorted.
  func files() throws -> [String] {
    if let new {
      return try git.differences(from: old, to: new).compactMap(\.path.string)
        .filter { catalog.kind(at: $0) != nil }
    }
    let before = Dictionary(
      try git.files(of: old, under: catalog.folders.sorted().map { RepositoryPath($0) })
        .map { ($0.path.string ?? "", $0.id) },
      uniquingKeysWith: { first, _ in first })
    let source = WorkTreeSource(
      root: workspace.repository.root, folders: catalog.folders, now: workspace.session.now())
    var paths: Set<String> = Set(before.keys)
    for entry in source.entries {
      if let id = before[entry.path],
        let bytes = FileBytes.read("\(workspace.repository.root)/\(entry.path)"),
        try git.hashObject(bytes) == id
      {
        paths.remove(entry.path)
      } else {
        paths.insert(entry.path)
      }
    }
    return paths.filter { catalog.kind(at: $0) != nil }.sorted()
  }

  /// What differs, record by record.
  func changes() throws -> ChangeSet {
    var (before, after): ([RecordVersion], [RecordVersion]) = ([], [])
    for path in try files() {
      let (old, new) = try documents(path)
      if let old { before.append(version(path, old)) }
      if let new { after.append(version(path, new)) }
    }
    return ChangeSet(from: before, to: after)
  }

  private func version(_ path: String, _ document: Document) -> RecordVersion {
    let kind = catalog.kind(at: path)?.kind
    func text(_ name: String) -> String? {
      guard let root = document.root else { return nil }
      return document.value(of: name, in: root).map { document.string(of: $0) }
    }
    return RecordVersion(
      RecordIdentity(
        path: path, id: text("id"), title: kind.flatMap { text($0.titleField) }, kind: kind?.name),
      document: document)
  }

  func documents(_ path: String) throws -> (Document?, Document?) {
    guard let format = catalog.kind(at: path)?.kind.format else { return (nil, nil) }
    func document(_ tree: ObjectID) throws -> Document? {
      try git.file(at: RepositoryPath(path), in: tree).map {
        Document.read(try git.blob($0.id), format: format)
      }
    }
    guard let new else {
      let bytes = FileBytes.read("\(workspace.repository.root)/\(path)")
      return (try document(old), bytes.map { Document.read($0, format: format) })
    }
    return (try document(old), try document(new))
  }
}
