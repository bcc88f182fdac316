public import Documents

/// One version of a record or a table: its names and what was read of it.
public struct RecordVersion: Sendable {
  /// What names it.
  public var identity: RecordIdentity
  /// What was read.
  public var document: Document
  /// By what its items and rows are recognised in another version.
  public var keys: RecordKeys

  /// Makes a version.
  public init(_ identity: RecordIdentity, document: Document, keys: RecordKeys = .standard) {
    self.identity = identity
    self.document = document
    self.keys = keys
  }

  /// Whether nothing could be read of a file that is not empty.
  var isUnreadable: Bool {
    document.root == nil && document.table == nil && document.clauses.isEmpty
      && !document.source.isEmpty && hasErrors
  }

  /// Whether reading met an error, so that values may be missing.
  var hasErrors: Bool { document.problems.contains { $0.severity == .error } }
}
