public import Documents

/// One column of a table that was derived from a schema.
public struct ColumnDefinition: Sendable, Hashable {
  /// How SQLite keeps its values.
  public enum Affinity: String, Sendable {
    case text = "TEXT"
    case integer = "INTEGER"
    case numeric = "NUMERIC"
  }

  /// The column's name.
  public var name: String
  /// How its values are kept.
  public var affinity: Affinity
  /// What it means, from the schema.
  public var title: LocalizedText
  /// The unit of its values, where the schema names one.
  public var unit: String?
}

/// One table that was derived from a schema.
///
/// Every table starts with `file` (which file the row is from) and `pointer` (the JSON Pointer to
/// it in that file); the columns here are those behind.
public struct TableDefinition: Sendable, Hashable {
  /// The table's name.
  public var name: String
  /// What a row is, from the schema.
  public var title: LocalizedText
  /// The columns behind `file` and `pointer`.
  public var columns: [ColumnDefinition]
}
