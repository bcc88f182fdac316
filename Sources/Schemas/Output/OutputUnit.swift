public import Documents

/// The output formats of JSON Schema.
///
/// Source: JSON Schema 2020-12, core, 12.4.
public enum OutputFormat: String, Sendable, CaseIterable {
  /// Only whether the value is valid.
  case flag
  /// A flat list of what failed, or of the annotations of a valid value.
  case basic
  /// A tree in which nothing is left that says nothing.
  case detailed
  /// A tree with every schema and keyword that was asked.
  case verbose
}

/// What one schema or one keyword said of one value, with what the ones below it said.
public struct OutputUnit: Sendable {
  /// Whether the value keeps to it.
  public var isValid: Bool
  /// The way to the keyword from the schema's root, references and all, as a JSON Pointer.
  public var keywordLocation: String
  /// Where the keyword stands: URI of the schema resource and JSON Pointer.
  public var absoluteKeywordLocation: String
  /// The value, as a JSON Pointer.
  public var instanceLocation: String
  /// Why it fails, where the keyword itself says so.
  public var error: LocalizedText?
  /// What a keyword says of a valid value.
  public var annotation: JSONText?
  /// What the schemas and keywords below it said, in order.
  public var children: [OutputUnit] = []
}

extension OutputUnit {
  /// What is said of a value that there is not: a file that can't be read.
  public init(fault: LocalizedText) {
    self.init(
      isValid: false, keywordLocation: "", absoluteKeywordLocation: "", instanceLocation: "",
      error: fault)
  }

  /// The output in one of the four formats.
  public func output(_ format: OutputFormat, in language: Language) -> JSONText {
    switch format {
    case .flag: return .object([("valid", .boolean(isValid))])
    case .basic:
      let units = isValid ? annotations : failures
      guard !units.isEmpty else { return .object([("valid", .boolean(isValid))]) }
      return .object([
        ("valid", .boolean(isValid)),
        (isValid ? "annotations" : "errors", .array(units.map { $0.json(language, below: []) })),
      ])
    case .detailed: return condensed.map { $0.tree(language) } ?? json(language, below: [])
    case .verbose: return tree(language)
    }
  }

  /// Every unit that failed, the outermost first.
  private var failures: [OutputUnit] {
    isValid ? [] : [self] + children.flatMap(\.failures)
  }

  /// Every annotation; one that a failing schema made does not count.
  private var annotations: [OutputUnit] {
    guard isValid else { return [] }
    return (annotation == nil ? [] : [self]) + children.flatMap(\.annotations)
  }

  /// The unit without what says nothing: `nil` where nothing is left, and its only child where it
  /// has one and nothing to say itself.
  private var condensed: OutputUnit? {
    // What is under a failed schema is of interest where it failed, and the other way round.
    let kept = children.filter { $0.isValid == isValid }.compactMap(\.condensed)
    let says = annotation != nil || error != nil
    if !says, kept.isEmpty, isValid { return nil }
    if !says, kept.count == 1 { return kept[0] }
    var unit = self
    unit.children = kept
    return unit
  }

  private func tree(_ language: Language) -> JSONText {
    json(language, below: children.map { $0.tree(language) })
  }

  private func json(_ language: Language, below children: [JSONText]) -> JSONText {
    var members: [(String, JSONText)] = [
      ("valid", .boolean(isValid)),
      ("keywordLocation", .string(keywordLocation)),
      ("absoluteKeywordLocation", .string(absoluteKeywordLocation)),
      ("instanceLocation", .string(instanceLocation)),
    ]
    if !isValid, error != nil || children.isEmpty {
      members.append(("error", .string((error ?? Self.failure)[language])))
    }
    if isValid, let annotation { members.append(("annotation", annotation)) }
    if !children.isEmpty { members.append((isValid ? "annotations" : "errors", .array(children))) }
    return .object(members)
  }

  private static let failure = LocalizedText(
    en: "what is below did not keep to the schema", id: "bagian di bawahnya tidak menurut skema")
}
