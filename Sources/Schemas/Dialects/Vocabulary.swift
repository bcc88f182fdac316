/// A set of keywords that a meta-schema may ask for.
///
/// Source: JSON Schema 2020-12, core, 8.1.2, and the meta-schemas.
enum Vocabulary: String, CaseIterable, Sendable {
  case core
  case applicator
  case unevaluated
  case validation
  case metaData = "meta-data"
  case formatAnnotation = "format-annotation"
  case formatAssertion = "format-assertion"
  case content
  /// The one vocabulary for formats of 2019-09.
  case format

  /// The vocabulary with a URI; `nil` for one that is not of JSON Schema.
  init?(uri: String) {
    for draft in ["2020-12", "2019-09"] {
      let prefix = "https://json-schema.org/draft/\(draft)/vocab/"
      guard uri.hasPrefix(prefix) else { continue }
      self.init(rawValue: String(uri.dropFirst(prefix.utf8.count)))
      return
    }
    return nil
  }

  /// The vocabularies of a standard schema.
  static let standard = Set(allCases).subtracting([.formatAssertion])

  /// The vocabulary that a keyword belongs to; core where it belongs to none in particular.
  static func of(_ keyword: String) -> Vocabulary { names[keyword] ?? .core }

  private static let names: [String: Vocabulary] = {
    let lists: [(Vocabulary, String)] = [
      (
        .applicator,
        """
        prefixItems items contains additionalProperties properties patternProperties
        dependentSchemas propertyNames if then else allOf anyOf oneOf not additionalItems
        dependencies
        """
      ),
      (.unevaluated, "unevaluatedProperties unevaluatedItems"),
      (
        .validation,
        """
        type const enum multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength
        minLength pattern maxItems minItems uniqueItems maxContains minContains maxProperties
        minProperties required dependentRequired
        """
      ),
      (.metaData, "title description default deprecated readOnly writeOnly examples"),
      (.formatAnnotation, "format"), (.content, "contentEncoding contentMediaType contentSchema"),
    ]
    var names: [String: Vocabulary] = [:]
    for (vocabulary, list) in lists {
      for name in list.split(whereSeparator: \.isWhitespace) { names[String(name)] = vocabulary }
    }
    return names
  }()
}
