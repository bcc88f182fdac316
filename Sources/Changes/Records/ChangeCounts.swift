/// How much differs between two versions of a repository.
///
/// Fields, clauses, rows, columns and cells are those of changed records and tables.
public struct ChangeCounts: Sendable, Hashable {
  /// How many records and tables there are of each kind of change.
  public var records: [RecordChange.Kind: Int] = [:]
  /// How many values differ of each subject; a note on the order is none.
  public var values: [ValueChange.Subject: Int] = [:]

  /// Counts.
  public init(_ changes: [RecordChange]) {
    for change in changes {
      records[change.kind, default: 0] += 1
      guard change.kind == .changed else { continue }
      for value in change.values where !value.isNote {
        values[value.subject, default: 0] += 1
      }
    }
  }

  /// How many records and tables there are of a kind of change.
  public subscript(kind: RecordChange.Kind) -> Int { records[kind, default: 0] }

  /// How many values of a subject differ.
  public subscript(subject: ValueChange.Subject) -> Int { values[subject, default: 0] }
}
