public import Documents

/// Compares two versions of a record by what they say, not by their lines: order of keys, quotes,
/// comments and line breaks are no change.
public enum RecordComparison {
  /// Every difference, in the order of the new version; what is gone comes where it stood.
  ///
  /// A number is compared by its text, so that `1.10` and `1.1` differ. Of a document that is only
  /// in one version every top field, clause and row is added or removed.
  ///
  /// Complexity: linear in the size of both but for texts and lists in which much differs; those
  /// are compared up to a bound and count as all different beyond it.
  public static func changes(
    from old: Document?, to new: Document?, keys: RecordKeys = .standard
  ) -> [ValueChange] {
    let format = (new ?? old)?.format ?? .yaml
    let nothing = Document(format: format, source: [])
    let (before, after) = (old ?? nothing, new ?? nothing)
    var changes = FieldComparison(before, after, keys: keys).changes
    changes += ClauseComparison(before.clauses, after.clauses).changes
    changes += TableComparison(before.table ?? Table(), after.table ?? Table(), keys: keys).changes
    return changes
  }
}
