public import Documents
internal import Schemas

/// What the rules mean that look at one file of records.
public enum RecordRules {
  /// Every rule that reading a record can report, besides those of its format.
  public static let all = RecordChecks.all + SchemaRules.all
}
