internal import Documents

extension ImpactReport {
  /// The report for a terminal or a file.
  public func text(_ style: TextStyle) -> String {
    let language = style.language
    var lines = [style.colored(ImpactLabels.impact[language], .bold)]
    if isEmpty { lines.append("  \(ImpactLabels.nothing[language])") }
    for group in groups { lines += self.lines(of: group, style) }
    if !objectives.isEmpty {
      lines.append(style.colored(ImpactLabels.objectives[language], .bold))
      for objective in objectives { lines += self.lines(of: objective, style) }
    }
    lines += findings(appeared, ImpactLabels.appeared[language], "+", .red, style)
    lines += findings(gone, ImpactLabels.gone[language], "-", .green, style)
    if !units.isEmpty {
      let names = units.prefix(limit).map { "\(PrintableText.escaped($0.name)) (\($0.id))" }
      lines.append(style.colored("\(ImpactLabels.units[language]): \(units.count)", .bold))
      let more = units.count > limit ? [ImpactLabels.more(units.count - limit)[language]] : []
      let list = (names + more).joined(separator: ", ")
      lines +=
        style.width.map { width in
          PrintableText.wrapped(list, to: max(20, width - 2)).map { "  \($0)" }
        } ?? ["  \(list)"]
    }
    lines.append(
      style.colored(
        ImpactLabels.computed(computedCount, of: summaryCount)[language], .dim))
    return lines.map { "\($0)\n" }.joined()
  }

  private func lines(of group: Group, _ style: TextStyle) -> [String] {
    let name = PrintableText.escaped(group.name)
    var lines = ["\(style.colored(name, .cyan))  \(PrintableText.escaped(group.title))"]
    let (rows, more) = group.shown(limit)
    for row in rows { lines += self.lines(of: row, style) }
    if more > 0 { lines.append("  \(ImpactLabels.more(more)[style.language])") }
    if let note = group.note { lines.append("  \(PrintableText.escaped(note))") }
    return lines
  }

  private func lines(of row: Row, _ style: TextStyle) -> [String] {
    let start = "  \(row.sign) \(PrintableText.escaped(row.name))"
    guard row.sign == "~" else {
      let values = row.figures.compactMap { figure in
        (figure.new ?? figure.old).map { "\(figure.title) \($0.shown)" }
      }
      let line = PrintableText.escaped(
        values.isEmpty ? start : "\(start): \(values.joined(separator: ", "))")
      return [
        style.colored(
          PrintableText.fitted(line, to: style.width), row.sign == "+" ? .green : .red)
      ]
    }
    let changes = row.figures.map { change(of: $0, style) }
    if changes.count == 1 { return ["\(start)  \(changes[0])"] }
    return [start] + changes.map { "      \($0)" }
  }

  /// `Met: 1,532 -> 920 (-612)`.
  private func change(of figure: Figure, _ style: TextStyle) -> String {
    let none = ImpactLabels.none[style.language]
    let old = style.colored(PrintableText.escaped(figure.old?.shown ?? none), .red)
    let new = style.colored(PrintableText.escaped(figure.new?.shown ?? none), .green)
    let difference = figure.difference.map { " (\($0.shown))" } ?? ""
    return "\(PrintableText.escaped(figure.title)): \(old) -> \(new)\(difference)"
  }

  private func lines(of objective: Objective, _ style: TextStyle) -> [String] {
    let policy = PrintableText.escaped("\(objective.policy) \"\(objective.about)\"")
    let mark = objective.isFlip ? "!" : "~"
    var lines = ["  \(mark) \(policy): \(PrintableText.escaped(objective.text))"]
    if objective.isFlip { lines.append("      \(change(of: objective.verdict, style))") }
    for figure in [objective.figure, objective.target]
    where figure.old?.shown != figure.new?.shown {
      lines.append("      \(change(of: figure, style))")
    }
    if objective.target.old?.shown == objective.target.new?.shown, let target = objective.target.new
    {
      lines.append("      \(objective.target.title): \(target.shown)")
    }
    return lines
  }

  private func findings(
    _ findings: [Finding], _ title: String, _ sign: String, _ color: TextStyle.Color,
    _ style: TextStyle
  ) -> [String] {
    guard !findings.isEmpty else { return [] }
    var lines = [style.colored("\(title): \(findings.count)", .bold)]
    let groups = Self.gathered(findings)
    for (finding, count) in groups.prefix(limit) {
      let label = style.colored("\(sign) \(finding.severity)[\(finding.rule)]", color)
      lines.append(
        "  \(label) \(PrintableText.escaped(finding.subject)): "
          + PrintableText.escaped(finding.message) + (count > 1 ? " (\(count) ×)" : ""))
      if !finding.place.isEmpty {
        lines.append("      \(style.colored(PrintableText.escaped(finding.place), .dim))")
      }
    }
    if groups.count > limit {
      let rest = groups.dropFirst(limit).reduce(0) { $0 + $1.count }
      lines.append("  \(ImpactLabels.more(rest)[style.language])")
    }
    return lines
  }
}
