public import Documents

extension ImpactReport {
  /// The report as Markdown, below a heading of the second level.
  public func markdown(_ language: Language) -> String {
    var lines = ["", "## \(capitalized(ImpactLabels.impact[language]))", ""]
    if isEmpty { lines += [ImpactLabels.nothing[language], ""] }
    for part in parts(language) {
      let name = part.code.map { " (\(MarkupText.code($0)))" } ?? ""
      lines += ["### \(MarkupText.markdown(capitalized(part.title)))\(name)", ""]
      if !part.rows.isEmpty {
        lines.append(line(part.heads.map { MarkupText.markdown($0, isStart: false) }))
        lines.append(line(part.heads.indices.map { part.numeric.contains($0) ? "---:" : "---" }))
        lines += part.rows.map { line($0.map { MarkupText.markdown($0, isStart: false) }) }
        lines.append("")
      }
      lines += part.notes.flatMap { [MarkupText.markdown($0), ""] }
    }
    lines.append("*\(ImpactLabels.computed(computedCount, of: summaryCount)[language])*")
    return lines.map { "\($0)\n" }.joined()
  }

  /// The report as a fragment of HTML: a section with tables.
  public func html(_ language: Language) -> String {
    var lines = [
      "<section class=\"impact\">", "<h2>\(capitalized(ImpactLabels.impact[language]))</h2>",
    ]
    if isEmpty { lines.append("<p>\(ImpactLabels.nothing[language])</p>") }
    for part in parts(language) {
      let name = part.code.map { " <code>\(MarkupText.html($0))</code>" } ?? ""
      let title = "\(MarkupText.html(capitalized(part.title)))\(name)"
      if part.rows.isEmpty {
        lines.append("<h3>\(title)</h3>")
      } else {
        lines.append("<table>\n<caption>\(title)</caption>")
        lines.append(
          "<thead><tr>\(part.heads.map { "<th scope=\"col\">\(MarkupText.html($0))</th>" }.joined())"
            + "</tr></thead>\n<tbody>")
        for row in part.rows {
          let cells = row.enumerated().map { number, text in
            number == 0
              ? "<th scope=\"row\">\(MarkupText.html(text))</th>"
              : part.numeric.contains(number)
                ? "<td class=\"number\">\(MarkupText.html(text))</td>"
                : "<td>\(MarkupText.html(text))</td>"
          }
          lines.append("<tr>\(cells.joined())</tr>")
        }
        lines.append("</tbody>\n</table>")
      }
      lines += part.notes.map { "<p class=\"note\">\(MarkupText.html($0))</p>" }
    }
    lines.append(
      "<p class=\"note\">\(ImpactLabels.computed(computedCount, of: summaryCount)[language])</p>")
    return (lines + ["</section>"]).map { "\($0)\n" }.joined()
  }

  // MARK: Parts

  /// A table of the report.
  private struct Part {
    var title: String
    var code: String?
    var heads: [String] = []
    var numeric: Set<Int> = []
    var rows: [[String]] = []
    var notes: [String] = []
  }

  private func parts(_ language: Language) -> [Part] {
    var parts = groups.map { part(of: $0, language) }
    if !objectives.isEmpty { parts.append(objectivePart(language)) }
    for (list, title) in [(appeared, ImpactLabels.appeared), (gone, ImpactLabels.gone)]
    where !list.isEmpty {
      var part = Part(title: "\(title[language]): \(list.count)")
      let groups = Self.gathered(list)
      part.notes = groups.prefix(limit).map { finding, count in
        "\(finding.severity)[\(finding.rule)] \(finding.subject): \(finding.message)"
          + (count > 1 ? " (\(count) ×)" : "")
      }
      if groups.count > limit {
        let rest = groups.dropFirst(limit).reduce(0) { $0 + $1.count }
        part.notes.append(ImpactLabels.more(rest)[language])
      }
      parts.append(part)
    }
    if !units.isEmpty {
      var part = Part(title: "\(ImpactLabels.units[language]): \(units.count)")
      let names = units.prefix(limit).map { "\($0.name) (\($0.id))" }
      let more = units.count > limit ? [ImpactLabels.more(units.count - limit)[language]] : []
      part.notes = [(names + more).joined(separator: ", ")]
      parts.append(part)
    }
    return parts
  }

  private func part(of group: Group, _ language: Language) -> Part {
    var part = Part(title: group.title, code: group.name)
    let heads = [
      ImpactLabels.row, ImpactLabels.figure, ImpactLabels.before, ImpactLabels.after,
      ImpactLabels.difference,
    ]
    part.heads = heads.map { $0[language] }
    part.numeric = [2, 3, 4]
    let (rows, more) = group.shown(limit)
    for row in rows {
      let name = row.sign == "~" ? row.name : "\(row.sign) \(row.name)"
      for figure in row.figures {
        part.rows.append([
          name, figure.title, figure.old?.shown ?? "", figure.new?.shown ?? "",
          figure.difference?.shown ?? "",
        ])
      }
      if row.figures.isEmpty { part.rows.append([name, "", "", "", ""]) }
    }
    if more > 0 { part.notes.append(ImpactLabels.more(more)[language]) }
    if let note = group.note { part.notes.append(note) }
    return part
  }

  private func objectivePart(_ language: Language) -> Part {
    var part = Part(title: ImpactLabels.objectives[language])
    part.heads = [
      ImpactLabels.objectives[language], ImpactLabels.figure[language],
      ImpactLabels.before[language], ImpactLabels.after[language],
    ]
    for objective in objectives {
      let name = "\(objective.policy) \(objective.text)"
      for figure in [objective.verdict, objective.figure, objective.target]
      where figure.old?.shown != figure.new?.shown {
        part.rows.append([
          name, figure.title, figure.old?.shown ?? "", figure.new?.shown ?? "",
        ])
      }
    }
    return part
  }

  private func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

  private func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
