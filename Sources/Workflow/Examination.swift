public import Documents
public import Git
public import Records
public import Store

/// What is looked at.
public enum Scope: Sendable {
  /// The files as they are.
  case workTree
  /// What `git commit` would commit.
  case index
  /// A commit.
  case revision(String)
  /// HEAD with some files changed.
  case changes([String: CommitTransaction.Change])
  /// HEAD with some files changed, to take HEAD's place.
  case amended([String: CommitTransaction.Change])
}

/// One snapshot in the store, with everything that is wrong with it.
public struct Examination {
  /// What the schemas of the snapshot declare.
  public let library: Library
  /// The settings of the snapshot.
  public let settings: Settings
  /// The store, which holds the snapshot.
  public let store: Store
  /// Everything that is wrong, in order; the settings' severities are in.
  public let findings: [Finding]
  /// What would be wrong, had nobody accepted it for a time; in order.
  public let waived: [Finding]
  /// How many files were looked at.
  public let fileCount: Int
  /// How many of them had to be read.
  public let readCount: Int

  private let source: any SnapshotSource
  /// The pages of summaries.
  private let pages: any SnapshotSource
  /// Where the files are among those of the source; empty where nothing was found.
  private let positions: [String: Int]

  /// Puts together what was found.
  init(
    library: Library, settings: Settings, store: Store, findings: [Finding], waived: [Finding],
    fileCount: Int, readCount: Int, source: some SnapshotSource, pages: some SnapshotSource
  ) {
    self.pages = pages
    (self.library, self.settings, self.store) = (library, settings, store)
    (self.findings, self.waived) = (findings, waived)
    (self.fileCount, self.readCount) = (fileCount, readCount)
    self.source = source
    // Of thousands of files with findings each is looked for.
    positions =
      findings.isEmpty && waived.isEmpty
      ? [:]
      : Dictionary(
        source.entries.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// How many findings have a severity.
  public func count(_ severity: Severity) -> Int {
    findings.count { $0.problem.severity == severity }
  }

  /// The bytes of a file of the snapshot; `nil` where it can't be read.
  public func bytes(of path: String) -> [UInt8]? {
    if let position = positions[path] { return source.bytes(of: source.entries[position]) }
    return source.bytes(of: path) ?? pages.bytes(of: path)
  }
}

extension SnapshotSource {
  /// The bytes of a file; `nil` where it can't be read.
  fileprivate func bytes(of entry: SnapshotEntry) -> [UInt8]? {
    if case .bytes(let bytes) = contents(of: entry) { bytes } else { nil }
  }

  fileprivate func bytes(of path: String) -> [UInt8]? {
    entries.first { $0.path == path }.flatMap(bytes)
  }
}
