public import Documents

/// The comment at the top of a rule's or a summary's SQL file.
///
/// ```sql
/// -- plan-ceiling: plan items cost more than the ceiling of their sub-activity
/// -- severity: error
/// -- message.en: items of `{subactivity}` cost {total:rupiah},
/// --   the ceiling is {ceiling:rupiah}
/// SELECT …
/// ```
/// The first line is name and English title. A line that is indented by two further spaces goes on
/// with the value above it; one that starts with `|` is a line of it as it is, for examples. The
/// header ends at the first line that is no comment.
public struct QueryHeader: Sendable {
  /// One `key: value` of the header.
  public struct Field: Sendable, Hashable {
    /// What is before the colon.
    public var key: String
    /// What is behind it: continuation lines joined by a space, lines with `|` by a line break.
    public var value: String
    /// The line of the file that it starts in, from 1.
    public var line: Int
  }

  /// The name of the rule or summary, in kebab-case.
  public let name: String
  /// The title in both languages.
  public let title: LocalizedText
  /// Every field behind the first line, in order.
  public let fields: [Field]
  /// The line of the file that the query starts in, from 1.
  public let queryLine: Int
  /// The query.
  public let query: String

  /// Reads the text of a `.sql` file.
  public init(_ text: String) throws(QueryHeaderFault) {
    var fields: [Field] = []
    var queryLine = 1
    var query = Substring(text)
    while query.hasPrefix("--") {
      let end = query.firstIndex(of: "\n") ?? query.endIndex
      let line = query[..<end].dropFirst(2)
      if line.hasPrefix("   "), var last = fields.popLast() {
        last.value += " " + line.trimmed
        fields.append(last)
      } else if line.hasPrefix(" |"), var last = fields.popLast() {
        if !last.value.isEmpty { last.value += "\n" }
        last.value += line.dropFirst(line.hasPrefix(" | ") ? 3 : 2)
        fields.append(last)
      } else if let colon = line.firstIndex(of: ":") {
        let value = line[line.index(after: colon)...]
        fields.append(
          Field(key: line[..<colon].trimmed, value: value.trimmed, line: queryLine))
      } else {
        throw QueryHeaderFault(line: queryLine, reason: .notAField)
      }
      query = query[end...].dropFirst()
      queryLine += 1
    }
    guard let first = fields.first else {
      throw QueryHeaderFault(line: 1, reason: .missing("name"))
    }
    fields.removeFirst()
    name = first.key
    self.fields = fields
    self.queryLine = queryLine
    self.query = String(query)
    let indonesian = fields.first { $0.key == "title.id" }
    guard let indonesian else { throw QueryHeaderFault(line: 1, reason: .missing("title.id")) }
    title = LocalizedText(en: first.value, id: indonesian.value)
  }

  /// The value of a field; `nil` where it is not given.
  public subscript(key: String) -> String? {
    fields.first { $0.key == key }?.value
  }

  /// The two wordings of a field: `message.en` and `message.id`.
  public func localized(_ key: String) throws(QueryHeaderFault) -> LocalizedText {
    guard let en = self["\(key).en"] else {
      throw QueryHeaderFault(line: 1, reason: .missing("\(key).en"))
    }
    guard let id = self["\(key).id"] else {
      throw QueryHeaderFault(line: 1, reason: .missing("\(key).id"))
    }
    return LocalizedText(en: en, id: id)
  }
}

/// What is wrong with a query file's header.
public struct QueryHeaderFault: Error, Hashable, Sendable {
  /// The kinds of fault.
  public enum Reason: Hashable, Sendable {
    /// A comment line that is not `key: value`.
    case notAField
    /// A field that has to be there.
    case missing(String)
    /// A field whose value can't be read.
    case unreadable(String)
  }

  /// The line of the file, from 1.
  public var line: Int
  /// What is wrong there.
  public var reason: Reason

  /// Makes a fault.
  public init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }
}

extension StringProtocol {
  /// The text without ASCII white space at its ends.
  var trimmed: String {
    let isSpace = { (byte: UInt8) in byte == 0x20 || 0x09...0x0D ~= byte }
    let text = Substring(self)
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { !isSpace($0) }) else { return "" }
    var end = bytes.endIndex
    while isSpace(bytes[bytes.index(before: end)]) { bytes.formIndex(before: &end) }
    return String(text[first..<end])
  }
}
