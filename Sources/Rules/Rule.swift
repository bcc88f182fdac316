public import Documents
internal import Records
public import Store

/// An integrity rule: a query that gives a row for everything that breaks it.
public struct Rule: Sendable {
  /// Sees a finding's values, and says more about it than the message can.
  typealias Refinement =
    @Sendable (inout Problem, [String: QueryValue], QueryConnection, inout KnownRows)
    throws(StoreError) -> Void

  /// What it means, for a person.
  public let description: RuleDescription
  /// The file that it is in, from the repository's root; `nil` for a rule of bangkom itself.
  public let path: String?
  /// The query: `file` and `pointer` of what is wrong, and the values of the message.
  public let query: String
  /// The line of its file that the query starts in.
  public let queryLine: Int
  /// Whether it compares a commit with the one before and nothing longer, as `scope: commit` says.
  public let isOfOneCommit: Bool
  /// Whether it compares the snapshot with the one before.
  public var isAboutChange: Bool { query.contains("base_") }

  let messageEnglish: MessageTemplate
  let messageIndonesian: MessageTemplate
  let labelEnglish: MessageTemplate?
  let labelIndonesian: MessageTemplate?
  /// What is at the other place that a row names in `related_file` and `related_pointer`.
  let related: LocalizedText
  let refinement: Refinement?

  /// The name, in kebab-case.
  public var name: String { description.name }

  /// A rule of bangkom itself.
  init(
    _ description: RuleDescription, query: String, message: LocalizedText,
    related: LocalizedText = Self.otherPlace, refinement: Refinement? = nil
  ) {
    self.description = description
    path = nil
    self.query = query
    queryLine = 1
    isOfOneCommit = false
    self.related = related
    self.refinement = refinement
    let english = MessageTemplate(message.en)
    let indonesian = MessageTemplate(message.id)
    guard let english, let indonesian else {
      preconditionFailure("the message of \(description.name) is not a template")
    }
    messageEnglish = english
    messageIndonesian = indonesian
    labelEnglish = nil
    labelIndonesian = nil
  }

  /// Reads a rule's file.
  public init(path: String, text: String) throws(QueryHeaderFault) {
    let header = try QueryHeader(text)
    guard let severity = Severity(rawValue: header["severity"] ?? "error") else {
      throw QueryHeaderFault(line: header.line(of: "severity"), reason: .unreadable("severity"))
    }
    description = RuleDescription(
      name: header.name, severity: severity, title: header.title,
      why: try header.localized("why"), remedy: try header.localized("remedy"),
      source: header["source"], isVerified: header["verified"] != "no", bad: header["bad"],
      good: header["good"],
      reading: header["bad"]?.hasPrefix("$ ") == true ? .illustration : .fixture)
    self.path = path
    query = header.query
    queryLine = header.queryLine
    guard let scope = ["commit": true, "any": false][header["scope"] ?? "any"] else {
      throw QueryHeaderFault(line: header.line(of: "scope"), reason: .unreadable("scope"))
    }
    isOfOneCommit = scope
    refinement = nil
    related = header["related.en"] == nil ? Self.otherPlace : try header.localized("related")
    messageEnglish = try header.template("message.en")
    messageIndonesian = try header.template("message.id")
    labelEnglish = try header["label.en"].map { _ throws(QueryHeaderFault) in
      try header.template("label.en")
    }
    labelIndonesian = try header["label.id"].map { _ throws(QueryHeaderFault) in
      try header.template("label.id")
    }
  }

  private static let otherPlace = LocalizedText(
    en: "the other place is here", id: "tempat yang satu lagi di sini")

  /// Everything that its findings depend on, besides the tables.
  var text: String { "\(description.severity.rawValue) \(query) \(description.title.en)" }
}

extension QueryHeader {
  fileprivate func line(of key: String) -> Int {
    fields.first { $0.key == key }?.line ?? 1
  }

  fileprivate func template(_ key: String) throws(QueryHeaderFault) -> MessageTemplate {
    guard let text = self[key] else {
      throw QueryHeaderFault(line: 1, reason: .missing(key))
    }
    guard let template = MessageTemplate(text) else {
      throw QueryHeaderFault(line: line(of: key), reason: .unreadable(key))
    }
    return template
  }
}
