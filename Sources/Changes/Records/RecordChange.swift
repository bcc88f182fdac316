internal import Documents

/// What became of one record or table between two versions of the repository.
public struct RecordChange: Sendable, Hashable {
  /// What became of it.
  public enum Kind: String, Sendable, CaseIterable {
    case added
    case removed
    /// Values differ; it may be in another file as well.
    case changed
    /// It is in another file, with the same values.
    case renamed
    /// Its bytes differ, its values do not.
    case reformatted
    /// A version could not be read, so that no values can be compared.
    case unreadable
  }

  /// What became of it.
  public var kind: Kind
  /// What names it now; the old names where it was removed.
  public var identity: RecordIdentity
  /// What named it before; `nil` where it was added.
  public var earlier: RecordIdentity?
  /// Whether it is a table.
  public var isTable: Bool
  /// Whether reading a version met an error, so that values may be missing from the comparison.
  public var isPartial: Bool
  /// What differs, in document order; of a reformatted one only notes.
  public var values: [ValueChange]

  /// Compares two versions of a record; `nil` where nothing differs, not even a byte.
  public init?(from old: RecordVersion?, to new: RecordVersion?) {
    guard let current = new ?? old else { return nil }
    identity = current.identity
    earlier = old?.identity
    isTable = current.document.format == .csv
    isPartial = [old, new].contains { $0?.hasErrors ?? false }
    let isMoved = old?.identity.path != new?.identity.path
    if let old, let new, !isMoved, old.document.source == new.document.source { return nil }
    values = []
    if [old, new].contains(where: { $0?.isUnreadable ?? false }) {
      kind = .unreadable
    } else {
      values = RecordComparison.changes(
        from: old?.document, to: new?.document, keys: current.keys)
      kind = values.contains { !$0.isNote } ? .changed : isMoved ? .renamed : .reformatted
    }
    if old == nil { kind = .added }
    if new == nil { kind = .removed }
  }

  /// Whether it is in another file than before.
  public var isMoved: Bool { earlier.map { $0.path != identity.path } ?? false }
}
