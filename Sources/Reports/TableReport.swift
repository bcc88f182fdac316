internal import Documents

/// A table of values, for people and for programs.
public struct TableReport: Sendable {
  /// How a table is written.
  public enum Format: String, Sendable, CaseIterable {
    case table
    case json
    case csv
    case markdown
  }

  /// One column.
  public struct Column: Sendable {
    /// The name that programs use.
    public var name: String
    /// The heading that people read.
    public var title: String
    /// Whether values stand at the right, and are numbers in JSON.
    public var isNumeric: Bool

    /// Makes a column.
    public init(name: String, title: String, isNumeric: Bool) {
      self.name = name
      self.title = title
      self.isNumeric = isNumeric
    }
  }

  /// One value: for programs, and as a person reads it.
  public struct Cell: Sendable {
    /// The value without loss; `nil` for none.
    public var plain: String?
    /// The value as it is shown.
    public var shown: String

    /// Makes a cell.
    public init(plain: String?, shown: String) {
      self.plain = plain
      self.shown = shown
    }
  }

  private let columns: [Column]
  private let rows: [[Cell]]

  /// Makes a report.
  public init(columns: [Column], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The text, with a line break at its end.
  public func string(_ format: Format, style: TextStyle) -> String {
    switch format {
    case .table: table(style)
    case .json: json
    case .csv: csv
    case .markdown: markdown
    }
  }

  private func table(_ style: TextStyle) -> String {
    let texts = rows.map { $0.map { PrintableText.escaped($0.shown) } }
    var widths = columns.indices.map { column in
      max(
        PrintableText.width(of: columns[column].title),
        texts.map { PrintableText.width(of: $0[column]) }.max() ?? 0)
    }
    // The widest column of text gives way, so that numbers stay whole.
    if let limit = style.width {
      while widths.reduce(0, +) + 2 * (widths.count - 1) > limit {
        let texts = columns.indices.filter { !columns[$0].isNumeric && widths[$0] > 12 }
        guard let widest = texts.max(by: { widths[$0] < widths[$1] }) else { break }
        widths[widest] -= 1
      }
    }
    func line(_ cells: [String]) -> String {
      let padded = columns.indices.map { column in
        let text = PrintableText.fitted(cells[column], to: widths[column])
        let gap = String(
          repeating: " ", count: max(0, widths[column] - PrintableText.width(of: text)))
        return columns[column].isNumeric ? gap + text : text + gap
      }
      var text = padded.joined(separator: "  ")
      while text.last == " " { text.removeLast() }
      return text
    }
    var lines = [style.colored(line(columns.map(\.title)), .bold)]
    lines.append(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "))
    lines += texts.map(line)
    return lines.joined(separator: "\n") + "\n"
  }

  private var csv: String {
    func quoted(_ text: String) -> String {
      guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
      return "\"\(text.replacing("\"", with: "\"\""))\""
    }
    let header = columns.map { quoted($0.name) }.joined(separator: ",")
    let lines = rows.map { $0.map { quoted($0.plain ?? "") }.joined(separator: ",") }
    return ([header] + lines).joined(separator: "\n") + "\n"
  }

  private var json: String {
    let items = rows.map { row in
      JSONText.object(
        zip(columns, row).map { column, cell in
          guard let plain = cell.plain else { return (column.name, .null) }
          let isNumber = column.isNumeric && Double(plain) != nil
          return (column.name, isNumber ? .number(plain) : .string(plain))
        })
    }
    return JSONText.array(items).text + "\n"
  }

  private var markdown: String {
    func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
    var lines = [line(columns.map(\.title))]
    lines.append(line(columns.map { $0.isNumeric ? "---:" : "---" }))
    lines += rows.map { row in
      line(row.map { PrintableText.escaped($0.shown).replacing("|", with: "\\|") })
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
