public import Records

/// What the file system says of a file; equal values mean equal content.
public struct FileStat: Sendable, Hashable {
  /// The size in bytes.
  public var size: Int64
  /// When the content changed, in nanoseconds since 1970.
  public var modified: Int64
  /// When content or metadata changed, in nanoseconds since 1970.
  public var changed: Int64

  /// Makes a stat.
  public init(size: Int64, modified: Int64, changed: Int64) {
    self.size = size
    self.modified = modified
    self.changed = changed
  }
}

/// One file of a snapshot.
public struct SnapshotEntry: Sendable, Hashable {
  /// The path from the repository's root.
  public var path: String
  /// The id of its blob in hexadecimal, where it is known.
  public var blob: String?
  /// What the file system says of it, where it is a file of the work tree.
  public var stat: FileStat?

  /// Makes an entry.
  public init(path: String, blob: String? = nil, stat: FileStat? = nil) {
    self.path = path
    self.blob = blob
    self.stat = stat
  }
}

/// All files of a work tree, an index or a commit that can hold records.
public protocol SnapshotSource {
  /// The files, sorted by path.
  var entries: [SnapshotEntry] { get }

  /// Reads one of the files.
  func contents(of entry: SnapshotEntry) -> FileContents
}
