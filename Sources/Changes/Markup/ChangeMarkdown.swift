public import Documents

/// A comparison as Markdown for a merge request: tables of values, clauses with ~~old~~ **new**.
///
/// What comes from records can be no markup, link or mention.
public struct ChangeMarkdown: Sendable {
  /// The language of the labels.
  public var language: Language
  /// How many changes of one record are shown; the rest is counted.
  public var limit: Int

  /// Makes a form of Markdown.
  public init(language: Language, limit: Int = 200) {
    self.language = language
    self.limit = limit
  }

  /// All records that differ, below headings of the third level, after a line that counts.
  public func text(of set: ChangeSet) -> String {
    "**\(MarkupText.markdown(ChangeLabels.summary(set.counts)[language]))**\n"
      + set.pageOrder.map(text).joined()
  }

  /// One record; nothing for one that was only reformatted.
  public func text(of record: RecordChange) -> String {
    guard record.kind != .reformatted || !record.values.isEmpty else { return "" }
    let label = ChangeLabels.label(of: record.kind)[language]
    let path = MarkupText.code(record.identity.path)
    var lines = [""]
    if let id = record.identity.id {
      let title = record.identity.title.map { " “\(MarkupText.markdown($0))”" } ?? ""
      lines += ["### \(label): \(MarkupText.code(id))\(title)", "", path]
    } else {
      lines += ["### \(label): \(path)"]
    }
    if record.isMoved, let earlier = record.earlier {
      lines.append("← \(MarkupText.code(earlier.path))")
    }
    for part in ChangeOutline(record, language: language, limit: limit).parts {
      lines.append("")
      switch part {
      case .values(let rows): lines += table(rows)
      case .passage(let name, let words):
        lines += ["**\(MarkupText.markdown(name))**", "", "> \(Self.marked(words))"]
      case .note(let text): lines.append("*\(MarkupText.markdown(text))*")
      }
    }
    return lines.map { "\($0)\n" }.joined()
  }

  private func table(_ rows: [ChangeOutline.Row]) -> [String] {
    let isOneSided = rows.allSatisfy { $0.old == nil } || rows.allSatisfy { $0.new == nil }
    let place = ChangeLabels.place[language]
    if isOneSided, rows.contains(where: { $0.new != nil }) {
      return ["| \(place) | \(ChangeLabels.after[language]) |", "|---|---|"]
        + rows.map {
          "| \(MarkupText.code($0.name)) | \(MarkupText.markdown($0.new ?? "", isStart: false)) |"
        }
    }
    return [
      "| \(place) | \(ChangeLabels.before[language]) | \(ChangeLabels.after[language]) |",
      "|---|---|---|",
    ]
      + rows.map { row in
        let cells = [row.old, row.new].map { MarkupText.markdown($0 ?? "", isStart: false) }
        return "| \(MarkupText.code(row.name)) | \(cells.joined(separator: " | ")) |"
      }
  }

  // MARK: Words

  /// The words of both versions on one line.
  static func marked(_ pieces: [WordPiece]) -> String {
    var result = ""
    for (number, piece) in pieces.enumerated() {
      let inner = trimmed(piece.text)
      let leading = piece.text.first?.isWhitespace ?? false
      let trailing = piece.text.last?.isWhitespace ?? false
      if leading, !result.hasSuffix(" "), !result.isEmpty { result += " " }
      guard !inner.isEmpty else { continue }
      let next = number + 1 < pieces.count ? pieces[number + 1].text.first : nil
      switch piece {
      case .same: result += MarkupText.markdown(inner)
      case .deleted:
        result += marked(inner, "~~", "del", after: result.last, before: trailing ? " " : next)
      case .inserted:
        // Without a space `~~20~~**24**` is no mark.
        if result.hasSuffix("~~") || result.hasSuffix("</del>") { result += " " }
        result += marked(inner, "**", "ins", after: result.last, before: trailing ? " " : next)
      }
      if trailing { result += " " }
    }
    return trimmed(result)
  }

  /// A stretch between marks, or between tags where marks would stand inside a word.
  private static func marked(
    _ text: String, _ mark: String, _ tag: String, after: Character?, before: Character?
  ) -> String {
    let safe = MarkupText.markdown(text)
    func isWord(_ character: Character?) -> Bool {
      character.map { $0.isLetter || $0.isNumber } ?? false
    }
    let isSafe =
      (isWord(text.first) || !isWord(after)) && (isWord(text.last) || !isWord(before))
    return isSafe ? "\(mark)\(safe)\(mark)" : "<\(tag)>\(safe)</\(tag)>"
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
