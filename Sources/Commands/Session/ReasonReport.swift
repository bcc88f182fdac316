internal import Changes
internal import Documents
internal import Git
internal import Reports
internal import Workflow

/// A value and what it rests on, as a tree for people and as JSON for programs.
struct ReasonReport {
  private let record: RecordVersion
  private let lines: [Workflow.Blame.Line]
  private let reasons: [Reason]

  /// - `lines`: The values that are asked about; none for the record as a whole.
  init(_ record: RecordVersion, _ lines: [Workflow.Blame.Line], _ reasons: [Reason]) {
    (self.record, self.lines, self.reasons) = (record, lines, reasons)
  }

  /// A tree with a line a record and its notes below.
  func text(_ style: TextStyle) -> String {
    let name = record.identity.id ?? record.identity.path
    var text = style.colored(name, .bold)
    if let title = record.identity.title { text += " \"\(PrintableText.escaped(title))\"" }
    text += "\n"
    for line in lines where !Self.repeatsItsName(line) {
      let since = line.commit.map { "  \($0.author.time.day) \($0.id.abbreviated())" } ?? ""
      let value = PrintableText.escaped("\(line.place): \(PrintableText.oneLine(line.text))")
      text += PrintableText.fitted("  \(value)", to: style.width.map { $0 - since.count })
      text += style.colored(since, .dim) + "\n"
    }
    if reasons.isEmpty {
      text +=
        LocalizedText(
          en: "  no record says why", id: "  tidak ada catatan yang menyebut alasannya")[
          style.language] + "\n"
    }
    write(reasons, indentation: "", style, to: &text)
    return text
  }

  private func write(
    _ reasons: [Reason], indentation: String, _ style: TextStyle, to text: inout String
  ) {
    let shown = Self.firstOfEachKind(reasons)
    for (number, (reason, hidden)) in shown.enumerated() {
      let isLast = number == shown.count - 1
      let inner = indentation + (isLast ? "   " : "│  ")
      text += "\(indentation)\(isLast ? "└─" : "├─") "
      guard hidden == 0 else {
        let kind = reason.kind?[style.language] ?? ""
        let more = LocalizedText(en: "\(hidden) more: \(kind)", id: "\(hidden) lagi: \(kind)")
        text += style.colored("… \(more[style.language])", .dim) + "\n"
        continue
      }
      text += heading(of: reason, style) + "\n"
      let bar = reason.reasons.isEmpty ? "  " : "│ "
      for note in reason.notes where note != reason.title {
        let shown = PrintableText.escaped(PrintableText.oneLine(note))
        text += PrintableText.fitted("\(inner)\(bar)\(shown)", to: style.width) + "\n"
      }
      write(reason.reasons, indentation: inner, style, to: &text)
    }
  }

  private func heading(of reason: Reason, _ style: TextStyle) -> String {
    var line = style.colored(PrintableText.escaped(reason.record), .bold)
    if let kind = reason.kind { line += " \(style.colored(kind[style.language], .cyan))" }
    if let title = reason.title { line += " \"\(PrintableText.escaped(title))\"" }
    if let commit = reason.commit {
      line += style.colored("  \(commit.day) \(commit.id.prefix(10))", .dim)
    }
    return reason.isTold ? "\(line) ↑" : line
  }

  /// A few of each kind, and behind them how many there are besides.
  private static func firstOfEachKind(_ reasons: [Reason]) -> [(reason: Reason, hidden: Int)] {
    let limit = 3
    var shown: [(Reason, Int)] = []
    var seen: [String: Int] = [:]
    let counts = Dictionary(grouping: reasons) { $0.kind?.en ?? "" }.mapValues(\.count)
    for reason in reasons {
      let kind = reason.kind?.en ?? ""
      seen[kind, default: 0] += 1
      if seen[kind] ?? 0 <= limit || counts[kind] == limit + 1 {
        shown.append((reason, 0))
      } else if seen[kind] == limit + 1 {
        shown.append((reason, (counts[kind] ?? 0) - limit))
      }
    }
    return shown
  }

  /// Whether a value only says what its place says: `values[2027-01-01].from`.
  private static func repeatsItsName(_ line: Workflow.Blame.Line) -> Bool {
    guard let open = line.place.lastIndex(of: "[") else { return false }
    return line.place[open...].hasPrefix("[\(line.text)].")
  }

  /// An object with the record, the values and the reasons in each other.
  func json(_ language: Language) -> JSONText {
    .object([
      ("record", .string(record.identity.id ?? record.identity.path)),
      ("title", .optional(record.identity.title)),
      (
        "values",
        .array(
          lines.map { line in
            .object([
              ("place", .string(line.place)), ("value", .string(line.text)),
              ("since", .optional(line.commit?.author.time.day)),
              ("commit", .optional(line.commit?.id.description)),
              ("adjustment", .optional(line.adjustment)),
            ])
          })
      ),
      ("reasons", .array(reasons.map { json($0, language) })),
    ])
  }

  private func json(_ reason: Reason, _ language: Language) -> JSONText {
    .object([
      ("record", .string(reason.record)), ("kind", .optional(reason.kind?[language])),
      ("title", .optional(reason.title)), ("notes", .array(reason.notes.map { .string($0) })),
      ("told", .boolean(reason.isTold)), ("day", .optional(reason.commit?.day)),
      ("commit", .optional(reason.commit?.id)),
      ("reasons", .array(reason.reasons.map { json($0, language) })),
    ])
  }
}
