/// By what the items of a list and the rows of a table are recognised in another version.
public struct RecordKeys: Sendable, Hashable {
  /// Names of properties, the more telling first.
  ///
  /// A list of mappings goes by the first that every item has, no two with the same value; or by
  /// the first two that together are such a key.
  public var items: [String]
  /// Names of the columns that make a row's key; empty for a table's first column.
  public var columns: [String]

  /// Makes keys.
  public init(items: [String] = Self.standard.items, columns: [String] = []) {
    self.items = items
    self.columns = columns
  }

  /// The names that records use.
  public static let standard = RecordKeys(
    items: [
      "id", "key", "code", "from", "competency", "item", "subactivity", "path", "option", "person",
      "record", "ref", "survey", "summary", "unit", "type", "date", "name",
    ],
    columns: [])
}
