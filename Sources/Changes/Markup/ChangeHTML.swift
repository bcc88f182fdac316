public import Documents

/// A comparison as a fragment of HTML: `ins` and `del`, tables with headings, nothing that runs.
public struct ChangeHTML: Sendable {
  /// The language of the labels.
  public var language: Language
  /// How many changes of one record are shown; the rest is counted.
  public var limit: Int

  /// Makes a form of HTML.
  public init(language: Language, limit: Int = 500) {
    self.language = language
    self.limit = limit
  }

  /// All records that differ, an article each, after a paragraph that counts.
  public func text(of set: ChangeSet) -> String {
    "<p class=\"summary\">\(MarkupText.html(ChangeLabels.summary(set.counts)[language]))</p>\n"
      + set.pageOrder.map(text).joined()
  }

  /// One record; nothing for one that was only reformatted.
  public func text(of record: RecordChange) -> String {
    guard record.kind != .reformatted || !record.values.isEmpty else { return "" }
    let label = MarkupText.html(ChangeLabels.label(of: record.kind)[language])
    var name = "<code>\(MarkupText.html(record.identity.id ?? record.identity.path))</code>"
    if let title = record.identity.title { name += " \(MarkupText.html(title))" }
    var lines = [
      "<article class=\"\(record.kind.rawValue)\">",
      "<h2><span class=\"kind\">\(label)</span> \(name)</h2>",
    ]
    var path = "<code>\(MarkupText.html(record.identity.path))</code>"
    if record.isMoved, let earlier = record.earlier {
      path = "<code>\(MarkupText.html(earlier.path))</code> → \(path)"
    }
    if record.identity.id != nil || record.isMoved { lines.append("<p class=\"path\">\(path)</p>") }
    for part in ChangeOutline(record, language: language, limit: limit).parts {
      switch part {
      case .values(let rows): lines += table(rows)
      case .passage(let name, let words):
        lines += ["<h3>\(MarkupText.html(name))</h3>", "<blockquote>\(marked(words))</blockquote>"]
      case .note(let text): lines.append("<p class=\"note\">\(MarkupText.html(text))</p>")
      }
    }
    lines.append("</article>")
    return lines.map { "\($0)\n" }.joined()
  }

  private func table(_ rows: [ChangeOutline.Row]) -> [String] {
    let heads = [ChangeLabels.place, ChangeLabels.before, ChangeLabels.after].map {
      "<th scope=\"col\">\(MarkupText.html($0[language]))</th>"
    }
    let body = rows.map { row in
      let old = row.old.map { "<del>\(MarkupText.html($0))</del>" } ?? ""
      let new = row.new.map { "<ins>\(MarkupText.html($0))</ins>" } ?? ""
      return "<tr><th scope=\"row\"><code>\(MarkupText.html(row.name))</code></th>"
        + "<td>\(old)</td><td>\(new)</td></tr>"
    }
    return ["<table>", "<thead><tr>\(heads.joined())</tr></thead>", "<tbody>"] + body
      + ["</tbody>", "</table>"]
  }

  /// The words of both versions, in one paragraph.
  func marked(_ pieces: [WordPiece]) -> String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .same(let text): result += MarkupText.html(text)
      case .deleted(let text): result += "<del>\(MarkupText.html(text))</del>"
      case .inserted(let text): result += "<ins>\(MarkupText.html(text))</ins>"
      }
    }
    return result
  }
}
