public import Documents
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
  /// - `source`: The bytes of its file; `nil` leaves the excerpt out.
  public func string(of finding: Finding, source: [UInt8]?) -> String {
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
    let excerpt = source.flatMap { bytes in problem.range.map { Excerpt($0, in: bytes) } }
    let margin = String(repeating: " ", count: excerpt.map { "\($0.line)".count } ?? 1)
    var place = PrintableText.escaped(finding.path)
    if let excerpt { place += ":\(excerpt.line):\(excerpt.column)" }
    lines.append("\(margin)\(style.colored("-->", .blue)) \(place)\(record(finding))")
    if let excerpt {
      let bar = style.colored("|", .blue)
      let limit = style.width.map { max(20, $0 - margin.count - 4) }
      let (text, indent, carets) = excerpt.shown(limit: limit)
      let label = problem.label.map { " \(PrintableText.escaped($0[language]))" } ?? ""
      lines.append("\(margin) \(bar)")
      lines.append("\(style.colored("\(excerpt.line)", .blue)) \(bar) \(text)")
      let marks =
        String(repeating: " ", count: indent) + style.colored(carets + label, .bold, color)
      lines.append("\(margin) \(bar) \(marks)")
    } else if let label = problem.label {
      lines.append("\(margin) = \(PrintableText.escaped(label[language]))")
    }
    for help in problem.help {
      lines.append(
        "\(margin) \(style.colored("=", .blue)) \(PrintableText.escaped(help[language]))")
    }
    if let fix = problem.fix.first, problem.fix.count == 1, let source {
      let old = String(
        decoding: source[fix.range.offset..<min(fix.range.end, source.count)], as: UTF8.self)
      let word = language == .en ? "fix" : "perbaikan"
      let change = "\(PrintableText.escaped(old)) -> \(PrintableText.escaped(fix.replacement))"
      lines.append("\(margin) \(style.colored("=", .blue)) \(word): \(change)")
    }
    return lines.joined(separator: "\n")
  }

  /// The finding on one line.
  public func line(of finding: Finding, source: [UInt8]?) -> String {
    let problem = finding.problem
    var place = PrintableText.escaped(finding.path)
    if let range = problem.range, let source {
      let excerpt = Excerpt(range, in: source)
      place += ":\(excerpt.line):\(excerpt.column)"
    }
    let message = PrintableText.escaped(problem.message[style.language])
    return "\(place): \(word(problem.severity)): \(message) [\(problem.rule)]"
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

/// The line of a file that a finding is about.
public struct Excerpt {
  /// The line, from 1.
  public let line: Int
  /// The column in characters (code points), from 1.
  public let column: Int
  /// The column behind the last character, in the line where it starts.
  public let endColumn: Int
  private let before: String
  private let marked: String
  private let after: String

  /// Finds the line of a range.
  public init(_ range: TextRange, in source: [UInt8]) {
    let offset = min(range.offset, source.count)
    let start = source.startOfLine(at: offset)
    let last = min(max(offset, range.end), source.count)
    let stop = source[offset..<last].firstIndex(of: 0x0A) ?? last
    column = source.characterCount(in: start..<offset) + 1
    endColumn = column + source.characterCount(in: offset..<stop)
    line = range.line
    // A line may be megabytes long; what is near the place is enough.
    let first = max(start, offset - Self.shownBytes)
    before = Self.text(source, first, offset, isCutAtStart: first > start)
    let markedEnd = min(stop, offset + Self.shownBytes)
    marked = Self.text(source, offset, markedEnd, isCutAtEnd: markedEnd < stop)
    let limit = min(source.count, markedEnd + Self.shownBytes)
    var end = source[markedEnd..<limit].firstIndex(of: 0x0A) ?? limit
    let isCut = markedEnd == stop && end == limit && limit < source.count
    if end > markedEnd, source[end - 1] == 0x0D { end -= 1 }
    after = markedEnd < stop ? "" : Self.text(source, markedEnd, end, isCutAtEnd: isCut)
  }

  /// How many bytes of a line are shown in front of a place, of it, and behind it.
  private static let shownBytes = 240

  /// Some bytes as text; where a line is cut, whole characters and `…`.
  private static func text(
    _ source: [UInt8], _ first: Int, _ end: Int, isCutAtStart: Bool = false,
    isCutAtEnd: Bool = false
  ) -> String {
    var bytes = source[first..<end]
    if isCutAtStart { bytes = bytes.drop { $0 & 0xC0 == 0x80 } }
    if isCutAtEnd {
      while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
      if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return "\(isCutAtStart ? "…" : "")\(text)\(isCutAtEnd ? "…" : "")"
  }

  /// The line's text, how many cells are in front of the carets, and the carets.
  func shown(limit: Int?) -> (text: String, indent: Int, carets: String) {
    var front = Self.visible(before)
    let middle = Self.visible(marked)
    var back = Self.visible(after)
    var middleShown = middle
    if let limit, PrintableText.width(of: front + middle + back) > limit {
      if PrintableText.width(of: front) > limit / 3 { front = "…" + front.suffix(limit / 4) }
      let rest = max(8, limit - PrintableText.width(of: front))
      middleShown = PrintableText.fitted(middle, to: rest)
      back = PrintableText.fitted(back, to: max(1, rest - PrintableText.width(of: middleShown)))
    }
    let carets = String(repeating: "^", count: max(1, PrintableText.width(of: middleShown)))
    return (front + middleShown + back, PrintableText.width(of: front), carets)
  }

  private static func visible(_ text: String) -> String {
    PrintableText.escaped(text).replacing("\t", with: "    ")
  }
}
