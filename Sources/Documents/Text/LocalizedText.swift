/// A language that bangkom speaks.
public enum Language: String, Sendable, CaseIterable {
  /// Indonesian.
  case id
  /// English.
  case en
}

/// One text in every language that bangkom speaks.
public struct LocalizedText: Sendable, Hashable {
  /// The English text.
  public var en: String
  /// The Indonesian text.
  public var id: String

  /// Makes a text from its two wordings.
  public init(en: String, id: String) {
    self.en = en
    self.id = id
  }

  /// Makes a text that is the same in both languages: a path, a value, an id.
  public init(verbatim text: String) {
    self.init(en: text, id: text)
  }

  /// The wording in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .en: en
    case .id: id
    }
  }
}
