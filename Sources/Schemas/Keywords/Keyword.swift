internal import Documents

/// A keyword of JSON Schema as a value: how it is compiled and how it is checked.
///
/// A new keyword is one file with one such value, and one line in ``all``.
struct Keyword: Sendable {
  /// Where the value of a keyword has schemas in it.
  enum Subschemas: Sendable {
    case none
    case one
    /// One, or in former editions a list.
    case oneOrList
    case list
    case map

    /// The nodes of the schemas in a keyword's value.
    func nodes(in document: Document, _ value: NodeIndex) -> [NodeIndex] {
      switch (self, document.nodes[value].kind) {
      case (.none, _): []
      case (.list, .sequence), (.oneOrList, .sequence): Array(document.children(of: value))
      case (.one, _), (.oneOrList, _): [value]
      case (.map, .mapping): document.members(of: value).map(\.value)
      case (.list, _), (.map, _): []
      }
    }
  }

  /// Turns the keyword's value into a constraint; `nil` where there is nothing to check.
  typealias Compile =
    @Sendable (inout SchemaCompiler, inout KeywordContext) -> SchemaProgram.Constraint?

  /// Whether a node keeps to a constraint; notes what it evaluated, and why it fails.
  typealias Check =
    @Sendable (SchemaProgram.Constraint, NodeIndex, Evaluation, inout Evaluated) -> Bool

  /// Its name.
  let name: String
  /// Where its value has schemas in it.
  let subschemas: Subschemas
  /// How it is compiled; `nil` for a keyword that constrains nothing.
  let compile: Compile?
  /// How it is checked.
  let check: Check

  init(
    _ name: String, subschemas: Subschemas = .none, compile: Compile? = nil,
    check: @escaping Check = { _, _, _, _ in true }
  ) {
    self.name = name
    self.subschemas = subschemas
    self.compile = compile
    self.check = check
  }

  /// The position of the keyword with a name; `nil` for names that JSON Schema does not have.
  static func position(of name: ArraySlice<UInt8>) -> Int? {
    byName[String(decoding: name, as: UTF8.self)]
  }

  /// Every keyword, in the order of checking: `unevaluated…` sees what the others have noted.
  ///
  /// Source: JSON Schema 2020-12, core and validation.
  static let all: [Keyword] = [
    .reference, .dynamicReference, .recursiveReference, .definitions, .formerDefinitions,
    .type, .enumeration, .constant,
    .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf,
    .minLength, .maxLength, .pattern, .format,
    .required, .minProperties, .maxProperties, .dependentRequired,
    .properties, .patternProperties, .additionalProperties, .propertyNames, .dependentSchemas,
    .dependencies,
    .prefixItems, .items, .additionalItems, .contains, .minItems, .maxItems, .uniqueItems,
    .allOf, .anyOf, .oneOf, .not, .conditional, .thenBranch, .elseBranch,
    .contentSchema,
    .unevaluatedProperties, .unevaluatedItems,
  ]

  /// The same by address, for the innermost loop.
  nonisolated(unsafe) static let table: UnsafePointer<Keyword> = {
    let table = UnsafeMutablePointer<Keyword>.allocate(capacity: all.count)
    for (position, keyword) in all.enumerated() {
      unsafe (table + position).initialize(to: keyword)
    }
    return unsafe UnsafePointer(table)
  }()

  private static let byName = Dictionary(
    all.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
}
