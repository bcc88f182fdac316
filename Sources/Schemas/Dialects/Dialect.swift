/// What the keywords of a schema resource mean: an edition of JSON Schema, and the vocabularies that
/// its meta-schema asks for.
struct Dialect: Sendable {
  let draft: Draft
  let vocabularies: Set<Vocabulary>
  /// The keywords that it has, by position in ``Keyword/all``.
  let keywords: [Bool]

  /// The dialect of a schema that names no other.
  static let standard = Dialect(.draft2020, Vocabulary.standard)

  init(_ draft: Draft, _ vocabularies: Set<Vocabulary>) {
    self.draft = draft
    self.vocabularies = vocabularies
    keywords = Keyword.all.map { keyword in
      var needed: Set = [Vocabulary.of(keyword.name)]
      if keyword.name == "format" { needed = [.formatAnnotation, .formatAssertion, .format] }
      return draft.has(keyword.name) && !needed.isDisjoint(with: vocabularies.union([.core]))
    }
  }

  /// Whether `format` is checked whatever the user says.
  var assertsFormat: Bool { vocabularies.contains(.formatAssertion) }

  /// Whether a `$ref` is all that counts in its schema.
  var isReferenceAlone: Bool { draft <= .draft7 }

  /// The keyword that gives a schema its URI.
  var idKeyword: String { draft == .draft4 ? "id" : "$id" }
}
