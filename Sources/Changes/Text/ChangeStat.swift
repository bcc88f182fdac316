public import Documents

/// A comparison as a list of records with how much differs in each, as `git diff --stat` has it.
public struct ChangeStat: Sendable {
  /// The language of the labels.
  public var language: Language
  /// Whether colours are used.
  public var isColored: Bool
  /// The columns that a line may have; `nil` for any number.
  public var width: Int?

  /// Makes a form of the list.
  public init(language: Language, isColored: Bool = false, width: Int? = nil) {
    self.language = language
    self.isColored = isColored
    self.width = width
  }

  /// A line for each record or table, and a last one that counts.
  public func text(of set: ChangeSet) -> String {
    let shown = set.records.filter { $0.kind != .reformatted }
    let names = shown.map { PrintableText.fitted(name(of: $0), to: width.map { max(20, $0 / 2) }) }
    let column = names.map { PrintableText.width(of: $0) }.max() ?? 0
    var text = ""
    for (record, name) in zip(shown, names) {
      let space = String(repeating: " ", count: column - PrintableText.width(of: name))
      text += " \(name)\(space) | \(amount(of: record))\n"
    }
    return text + ChangeLabels.summary(set.counts)[language] + "\n"
  }

  private func name(of record: RecordChange) -> String {
    guard let id = record.identity.id else { return PrintableText.escaped(record.identity.path) }
    let title = record.identity.title.map { " \"\($0)\"" } ?? ""
    return PrintableText.escaped(id + title)
  }

  /// What became of it, or how many of its values were added, changed and removed.
  private func amount(of record: RecordChange) -> String {
    guard record.kind == .changed else {
      let color: TextColor? =
        switch record.kind {
        case .added: .green
        case .removed: .red
        default: nil
        }
      return colored(ChangeLabels.label(of: record.kind)[language], color)
    }
    var parts: [String] = []
    for subject in ValueChange.Subject.allCases {
      let changes = record.values.filter { $0.subject == subject && !$0.isNote }
      guard !changes.isEmpty else { continue }
      let signs: [(ValueChange.Kind, String, TextColor?)] = [
        (.added, "+", .green), (.changed, "~", nil), (.renumbered, "~#", nil),
        (.removed, "-", .red),
      ]
      let counts = signs.compactMap { kind, sign, color -> String? in
        let count = changes.count { $0.kind == kind }
        return count == 0 ? nil : colored("\(sign)\(count)", color)
      }
      let name = ChangeLabels.name(of: subject, changes.count)[language]
      parts.append("\(counts.joined(separator: " ")) \(name)")
    }
    return parts.joined(separator: ", ")
  }

  private func colored(_ text: String, _ color: TextColor?) -> String {
    guard isColored, let color else { return text }
    return color.applied(to: text)
  }
}
