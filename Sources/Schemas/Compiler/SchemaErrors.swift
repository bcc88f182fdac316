public import Documents

/// Everything that is wrong with a schema.
public struct SchemaErrors: Error, Sendable {
  /// The errors, in the order in which they were met.
  public var errors: [SchemaError]

  /// Makes a list.
  public init(errors: [SchemaError]) {
    self.errors = errors
  }
}

/// What is wrong with a schema.
public struct SchemaError: Error, Hashable, Sendable {
  /// The URI or path of the schema.
  public var uri: String
  /// Where in it.
  public var range: TextRange
  /// What is wrong.
  public var message: LocalizedText
}
