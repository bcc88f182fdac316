public import Documents
public import Store

/// One column of a derived summary.
public struct SummaryColumn: Sendable, Hashable {
  /// The name that queries, CSV and JSON use.
  public var name: String
  /// How its values are written.
  public var format: ValueFormat
  /// The heading.
  public var title: LocalizedText

  /// Reads `column share_met: percent 2; Reached the minimum; Mencapai minimum`.
  init(_ field: QueryHeader.Field) throws(QueryHeaderFault) {
    let parts = field.value.split(separator: ";").map { part in
      String(part.drop(while: \.isWhitespace))
    }
    let name = field.key.split(separator: " ")
    guard name.count == 2, parts.count == 3, let format = ValueFormat(parts[0]) else {
      throw QueryHeaderFault(line: field.line, reason: .unreadable(field.key))
    }
    self.name = String(name[1])
    self.format = format
    title = LocalizedText(en: parts[1], id: parts[2])
  }
}

/// A derived summary: a query whose result is a table for people.
public struct Summary: Sendable {
  /// The name, in kebab-case.
  public let name: String
  /// What it is called.
  public let title: LocalizedText
  /// What it says and how to read it.
  public let description: LocalizedText
  /// How the figures are computed.
  public let formula: String?
  /// Where formula and thresholds come from.
  public let source: String?
  /// Whether somebody has held its source against the primary text.
  public let isVerified: Bool
  /// Whether it may be published: not where it lists persons.
  public let isPublic: Bool
  /// What is hidden of it where it is published.
  let suppressions: [Suppression]
  /// The columns that tell what one person did, as a highest value does: never published.
  let personal: [Int]
  /// The query that gives the smallest number of people that is shown.
  let thresholdQuery: String?
  /// Its columns, in order.
  public let columns: [SummaryColumn]
  /// The file that it is in, from the repository's root.
  public let path: String
  /// The query, which gives exactly these columns.
  public let query: String
  /// The line of its file that the query starts in.
  public let queryLine: Int

  /// Reads a summary's file.
  public init(path: String, text: String) throws(QueryHeaderFault) {
    let header = try QueryHeader(text)
    name = header.name
    title = header.title
    description = try header.localized("description")
    formula = header["formula"]
    source = header["source"]
    isVerified = header["verified"] != "no"
    var columns: [SummaryColumn] = []
    for field in header.fields where field.key.hasPrefix("column ") {
      columns.append(try SummaryColumn(field))
    }
    guard !columns.isEmpty else { throw QueryHeaderFault(line: 1, reason: .missing("column …")) }
    self.columns = columns
    isPublic = header["public"] != "no"
    var suppressions: [Suppression] = []
    for field in header.fields where field.key == "suppress" {
      suppressions.append(try Suppression(field, columns: columns))
    }
    self.suppressions = suppressions
    var personal: [Int] = []
    for field in header.fields where field.key == "personal" {
      personal += try Suppression(field, columns: columns).parts
    }
    self.personal = personal
    thresholdQuery = header["small-groups"]
    guard suppressions.isEmpty || thresholdQuery != nil else {
      throw QueryHeaderFault(line: 1, reason: .missing("small-groups"))
    }
    self.path = path
    query = header.query
    queryLine = header.queryLine
  }
}

/// Why a summary could not be computed.
public struct SummaryFault: Error, Hashable, Sendable {
  /// The summary.
  public var name: String
  /// The file that it is in.
  public var path: String
  /// The line that its query starts in.
  public var line: Int
  /// What is wrong.
  public var reason: String
}
