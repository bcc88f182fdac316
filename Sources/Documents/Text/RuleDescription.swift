/// What a rule means, for a person: what `bangkom explain` prints.
public struct RuleDescription: Sendable, Hashable {
  /// The rule's name, in kebab-case; it never changes meaning.
  public var name: String
  /// How much a breach matters, before settings.
  public var severity: Severity
  /// The rule in a few words.
  public var title: LocalizedText
  /// Why there is such a rule.
  public var why: LocalizedText
  /// How to mend a breach.
  public var remedy: LocalizedText
  /// The law, standard or document that it comes from.
  public var source: String?
  /// Whether somebody has held that against the primary text.
  public var isVerified: Bool
  /// An example that breaks the rule.
  public var bad: String?
  /// The same example, mended.
  public var good: String?
  /// How the two are read.
  public var reading: ExampleReading

  /// Makes a description.
  public init(
    name: String,
    severity: Severity = .error,
    title: LocalizedText,
    why: LocalizedText,
    remedy: LocalizedText,
    source: String? = nil,
    isVerified: Bool = true,
    bad: String? = nil,
    good: String? = nil,
    reading: ExampleReading = .file(.yaml)
  ) {
    self.name = name
    self.severity = severity
    self.title = title
    self.why = why
    self.remedy = remedy
    self.source = source
    self.isVerified = isVerified
    self.bad = bad
    self.good = good
    self.reading = reading
  }
}
