public import Documents

/// A comparison for a person: calm text for a terminal or a file.
///
/// Without colours words carry git's marks `[-…-]{+…+}`. Control characters and marks of direction
/// in names and values are printed escaped.
public struct ChangeText: Sendable {
  /// The language of the labels.
  public var language: Language
  /// Whether colours are used.
  public var isColored: Bool
  /// The columns to wrap at; `nil` to wrap nothing.
  public var width: Int?
  /// How many changes of one record are shown; the rest is counted.
  public var limit: Int

  /// Makes a form of text.
  public init(language: Language, isColored: Bool = false, width: Int? = nil, limit: Int = 200) {
    self.language = language
    self.isColored = isColored
    self.width = width
    self.limit = limit
  }

  /// All records that differ, and a last line that counts.
  public func text(of set: ChangeSet) -> String {
    set.records.map(text).joined() + summary(of: set.counts) + "\n"
  }

  /// How much differs, on one line: `2 records changed, 1 added; 1 file only reformatted`.
  public func summary(of counts: ChangeCounts) -> String {
    ChangeLabels.summary(counts)[language]
  }

  /// One record with what differs in it; nothing for one that was only reformatted.
  public func text(of record: RecordChange) -> String {
    guard record.kind != .reformatted || !record.values.isEmpty else { return "" }
    var lines = heading(of: record)
    if record.kind == .unreadable {
      lines.append("  ! \(ChangeLabels.unreadable[language])")
    } else if record.isPartial {
      lines.append("  ! \(ChangeLabels.partial[language])")
    }
    switch record.kind {
    case .added, .removed: lines += contents(of: record)
    default: lines += changes(of: record)
    }
    return lines.map { "\($0)\n" }.joined()
  }

  private func heading(of record: RecordChange) -> [String] {
    let label = label(of: record)
    let column = max(PrintableText.width(of: label) + 2, 9)
    let space = String(repeating: " ", count: column - PrintableText.width(of: label))
    let color: TextColor? =
      switch record.kind {
      case .added: .green
      case .removed: .red
      default: .bold
      }
    var path = PrintableText.escaped(record.identity.path)
    if record.isMoved, let earlier = record.earlier {
      path = "\(PrintableText.escaped(earlier.path)) -> \(path)"
    }
    let start = colored(label, color) + space
    guard let id = record.identity.id else { return [start + path] }
    var name = PrintableText.escaped(id)
    if let title = record.identity.title { name += " \"\(PrintableText.escaped(title))\"" }
    return [
      start + colored(name, .bold),
      String(repeating: " ", count: column) + colored(path, .dim),
    ]
  }

  private func label(of record: RecordChange) -> String {
    switch record.kind {
    case .changed where record.isTable: ChangeLabels.table[language]
    case .reformatted: ChangeLabels.order[language]
    default: ChangeLabels.label(of: record.kind)[language]
    }
  }

  private func changes(of record: RecordChange) -> [String] {
    var lines = record.values.prefix(limit).flatMap(self.lines)
    if record.values.count > limit {
      lines.append("  \(ChangeLabels.more(record.values.count - limit)[language])")
    }
    return lines
  }

  /// A new or removed record by the first lines of its top fields.
  private func contents(of record: RecordChange) -> [String] {
    let contents = RecordContents(record)
    var lines = contents.fields.map { field in
      let text = field.new ?? field.old ?? ""
      let first = text.prefix { !$0.isNewline }
      let value = first.count < text.count ? "\(first) …" : text
      let line = "\(PrintableText.escaped(field.place)): \(PrintableText.escaped(value))"
      return "  " + PrintableText.fitted(line, to: width.map { $0 - 2 })
    }
    if contents.more > 0 { lines.append("  \(ChangeLabels.more(contents.more)[language])") }
    for (subject, count) in contents.counts {
      lines.append("  (\(count) \(ChangeLabels.name(of: subject, count)[language]))")
    }
    return lines
  }

  /// A text in a colour, where there are colours.
  func colored(_ text: String, _ color: TextColor?) -> String {
    guard isColored, let color else { return text }
    return color.applied(to: text)
  }
}
