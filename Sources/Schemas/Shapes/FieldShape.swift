public import Documents

/// One property of a kind or column of a table, as its schema declares it: what tables are derived
/// from, and what `bangkom` tells people about it.
public struct FieldShape: Sendable {
  /// What a single value is.
  public enum ScalarType: Sendable {
    case string
    case integer
    case number
    case boolean
    /// The schema leaves it open.
    case any
  }

  /// What the value is made of.
  public indirect enum Content: Sendable {
    case scalar
    /// Declared properties, in order.
    case object([FieldShape])
    /// Items of one shape.
    case array(FieldShape)
    /// Keys that are data, with values of one shape.
    case map(FieldShape)
  }

  /// The property's or column's name.
  public var name: String
  /// What a single value is.
  public var scalarType: ScalarType
  /// What the value is made of.
  public var content: Content
  /// The kinds of record that the value may be an id of; empty for any other value.
  public var references: [String]
  /// Whether the value is the pseudonym of a person.
  public var isPerson: Bool
  /// Whether the value is part of what the record decides.
  public var isNormative: Bool
  /// Of a list: the properties by which its items are recognised in another version of the record;
  /// empty where the schema names none.
  public var key: [String] = []
  /// The unit of the value.
  public var unit: String?
  /// What it is called.
  public var title: LocalizedText
  /// What it means.
  public var description: LocalizedText
}
