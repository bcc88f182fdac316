internal import Documents
public import Records

/// A finding for a person: what, where, the text with carets, and how to mend it.
public struct FindingText {
  private let style: TextStyle

  /// Makes a writer of findings.
  public init(_ style: TextStyle) {
    self.style = style
  }

  /// The finding in full.
  ///
  /// - `text`: A file; `nil` leaves the excerpt out.
  public func string(of finding: Finding, text: (String) -> IndexedText?) -> String {
    let problem = finding.problem
    let language = style.language
    let color: TextStyle.Color =
      switch problem.severity {
      case .error: .red
      case .warning: .yellow
      case .note: .cyan
      }
    let head = style.colored("\(word(problem.severity))[\(problem.rule)]", .bold, color)
    let message = style.colored(PrintableText.escaped(problem.message[language]), .bold)
    var lines = ["\(head): \(message)"]
    let source = text(finding.path)
    let excerpt = self.excerpt(problem.range, source)
    let related = problem.related.map { place in
      (place, self.excerpt(place.range, place.path.map(text) ?? source))
    }
    let digits = [excerpt?.line, related.compactMap { $0.1?.line }.max()].compactMap { $0 }.max()
    let margin = String(repeating: " ", count: digits.map { "\($0)".count } ?? 1)
    let equals = "\(margin) \(style.colored("=", .blue))"
    lines.append(
      "\(margin)\(style.colored("-->", .blue)) \(place(finding.path, excerpt))\(record(finding))")
    let label = problem.label.map { PrintableText.escaped($0[language]) }
    if let excerpt {
      lines += shown(excerpt, margin, "^", label, [.bold, color])
    } else if let label {
      lines.append("\(equals) \(label)")
    }
    for (other, excerpt) in related {
      let words = PrintableText.escaped(other.message[language])
      let place = place(other.path ?? finding.path, excerpt)
      lines.append(
        "\(margin)\(style.colored(":::", .blue)) \(place)\(excerpt == nil ? " \(words)" : "")")
      if let excerpt { lines += shown(excerpt, margin, "-", words, [.blue]) }
    }
    for help in problem.help { lines.append("\(equals) \(PrintableText.escaped(help[language]))") }
    if let fix = problem.fix.first, problem.fix.count == 1, let bytes = source?.bytes,
      fix.range.end <= bytes.count
    {
      let old = String(decoding: bytes[fix.range.offset..<fix.range.end], as: UTF8.self)
      let word = language == .en ? "fix" : "perbaikan"
      let change = "\(PrintableText.escaped(old)) -> \(PrintableText.escaped(fix.replacement))"
      lines.append("\(equals) \(word): \(change)")
    }
    return lines.joined(separator: "\n")
  }

  /// The finding on one line.
  public func line(of finding: Finding, text: (String) -> IndexedText?) -> String {
    let problem = finding.problem
    let place = place(finding.path, excerpt(problem.range, text(finding.path)))
    let message = PrintableText.escaped(problem.message[style.language])
    return "\(place): \(word(problem.severity)): \(message) [\(problem.rule)]"
  }

  private func excerpt(_ range: TextRange?, _ text: IndexedText?) -> Excerpt? {
    guard let range, let text else { return nil }
    return Excerpt(range, in: text)
  }

  private func place(_ path: String, _ excerpt: Excerpt?) -> String {
    PrintableText.escaped(path) + (excerpt.map { ":\($0.line):\($0.column)" } ?? "")
  }

  /// A line of a file, marked below.
  private func shown(
    _ excerpt: Excerpt, _ margin: String, _ mark: String, _ label: String?,
    _ colors: [TextStyle.Color]
  ) -> [String] {
    let bar = style.colored("|", .blue)
    let limit = style.width.map { max(20, $0 - margin.count - 4) }
    let (text, indent, width) = excerpt.shown(limit: limit)
    let number = "\(excerpt.line)"
    let front = String(repeating: " ", count: margin.count - number.count)
    let marks = String(repeating: mark, count: width) + (label.map { " \($0)" } ?? "")
    return [
      "\(margin) \(bar)", "\(front)\(style.colored(number, .blue)) \(bar) \(text)",
      "\(margin) \(bar) \(String(repeating: " ", count: indent))"
        + style.colored(marks, colors),
    ]
  }

  private func word(_ severity: Severity) -> String {
    switch (severity, style.language) {
    case (_, .en): severity.rawValue
    case (.error, .id): "kesalahan"
    case (.warning, .id): "peringatan"
    case (.note, .id): "catatan"
    }
  }

  private func record(_ finding: Finding) -> String {
    guard let id = finding.recordID else { return "" }
    let title = finding.recordTitle.map { " \"\(PrintableText.escaped($0))\"" } ?? ""
    return "   " + style.colored("\(PrintableText.escaped(id))\(title)", .dim)
  }
}
