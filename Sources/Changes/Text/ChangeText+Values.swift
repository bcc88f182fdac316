internal import Documents

extension ChangeText {
  /// One change, on one line or several: `  ~ year: 2024 -> 2025`.
  public func lines(of change: ValueChange) -> [String] {
    switch change.kind {
    case .added: oneSided(change, "+", .green, change.new ?? "")
    case .removed: oneSided(change, "-", .red, change.old ?? "")
    case .changed: changed(change)
    case .renumbered: [renumbered(change)]
    case .reordered: [reordered(change)]
    }
  }

  // MARK: Added and removed

  private func oneSided(
    _ change: ValueChange, _ sign: String, _ color: TextColor, _ text: String
  ) -> [String] {
    let start = "  \(sign) \(name(of: change))"
    switch change.subject {
    case .row, .column, .cell: return [row(change, start, color)]
    case .clause: return [colored(start, color)] + block(text, color)
    case .field: break
    }
    if change.lines.count == 1, change.lines[0].place.isEmpty {
      let line = "\(start): \(text)"
      if isShort(line) { return [colored("\(start): \(PrintableText.escaped(text))", color)] }
      return [colored(start, color)] + block(text, color)
    }
    var lines = [colored(start, color)]
    for line in change.lines.prefix(Self.lineLimit) {
      lines += member(line, color)
    }
    if change.lines.count > Self.lineLimit {
      lines.append(indent + ChangeLabels.more(change.lines.count - Self.lineLimit)[language])
    }
    return lines
  }

  /// One scalar of a list or mapping.
  private func member(_ line: ValueChange.Line, _ color: TextColor) -> [String] {
    let place = PrintableText.escaped(line.place)
    guard line.text.contains(where: \.isNewline) else {
      return [colored("\(indent)\(place): \(PrintableText.escaped(line.text))", color)]
    }
    return [colored("\(indent)\(place):", color)] + block(line.text, color).map { "  \($0)" }
  }

  /// A row with its cells as far as they fit, or a column.
  private func row(_ change: ValueChange, _ start: String, _ color: TextColor) -> String {
    let label = "\(start) (\(ChangeLabels.name(of: change.subject, 1)[language]))"
    guard change.subject == .row else { return colored(label, color) }
    let cells = change.lines.dropFirst().filter { !$0.text.isEmpty }.map {
      "\(PrintableText.escaped($0.place)): \(PrintableText.escaped($0.text))"
    }
    let line = cells.isEmpty ? label : "\(label) \(cells.joined(separator: ", "))"
    return colored(PrintableText.fitted(line, to: width), color)
  }

  /// A text on lines of its own.
  private func block(_ text: String, _ color: TextColor) -> [String] {
    setting.lines(of: [.same(text)]).map { indent + colored($0, color) }
  }

  // MARK: Changed

  private func changed(_ change: ValueChange) -> [String] {
    let (old, new) = (shown(change.old, of: change), shown(change.new, of: change))
    let start = "  ~ \(name(of: change))"
    if change.subject != .clause, !isProse(old, new), isShort("\(start): \(old) -> \(new)") {
      let (before, after) = (PrintableText.escaped(old), PrintableText.escaped(new))
      return ["\(start): \(colored(before, .red)) -> \(colored(after, .green))"]
    }
    let pieces = WordDifference.pieces(from: old, to: new)
    let isSame = pieces.allSatisfy { if case .same = $0 { true } else { false } }
    guard !isSame else { return [start, indent + ChangeLabels.onlySpaces[language]] }
    return [start] + setting.lines(of: pieces).map { indent + $0 }
  }

  /// Whether both texts are sentences, whose words are better compared one by one.
  private func isProse(_ texts: String...) -> Bool {
    texts.allSatisfy { $0.split(whereSeparator: \.isWhitespace).count > 3 }
  }

  private func shown(_ text: String?, of change: ValueChange) -> String {
    guard let text, !(change.subject == .cell && text.isEmpty) else {
      return ChangeLabels.empty[language]
    }
    return text
  }

  // MARK: Order

  private func renumbered(_ change: ValueChange) -> String {
    let (old, new) = (change.old ?? "", change.new ?? "")
    let places = "\(PrintableText.escaped(old)) -> \(PrintableText.escaped(new))"
    return "  ~ \(places) (\(ChangeLabels.renumbered[language]))"
  }

  private func reordered(_ change: ValueChange) -> String {
    var names = change.lines.prefix(Self.nameLimit).map { PrintableText.escaped($0.text) }
    if change.lines.count > Self.nameLimit {
      names.append(ChangeLabels.more(change.lines.count - Self.nameLimit)[language])
    }
    let subject =
      change.subject == .field
      ? name(of: change) : ChangeLabels.name(of: change.subject, 2)[language]
    let order = ChangeLabels.otherOrder[language]
    return colored("  = \(subject): \(order) (\(names.joined(separator: ", ")))", .dim)
  }

  // MARK: Setting

  private static var lineLimit: Int { 40 }
  private static var nameLimit: Int { 5 }

  private var indent: String { "      " }

  private var setting: WordLines {
    WordLines(width: width.map { max($0 - indent.count, 20) }, isColored: isColored)
  }

  private func name(of change: ValueChange) -> String {
    if change.subject == .cell, let row = change.row, let column = change.column {
      return "\(PrintableText.escaped(row))  \(PrintableText.escaped(column))"
    }
    guard !change.place.isEmpty else { return ChangeLabels.wholeFile[language] }
    return PrintableText.escaped(change.place)
  }

  private func isShort(_ line: String) -> Bool {
    !line.contains(where: \.isNewline)
      && (width.map { PrintableText.width(of: PrintableText.escaped(line)) <= $0 } ?? true)
  }
}
