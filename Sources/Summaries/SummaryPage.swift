public import Documents
internal import Store

/// A summary as a file of the repository: Markdown that people read and a machine writes.
public enum SummaryPage {
  /// The folder of all pages, at the repository's root.
  public static let folder = "summaries"

  /// The file of a summary's page, from the repository's root.
  public static func path(of summary: Summary) -> String { "\(folder)/\(summary.name).md" }

  /// The name of the summary whose page a file is.
  public static func name(of path: String) -> String? {
    guard path.hasPrefix("\(folder)/"), path.hasSuffix(".md") else { return nil }
    return String(path.dropFirst(folder.count + 1).dropLast(3))
  }

  /// Whether a text is a page that a machine wrote, by its first line.
  public static func isPage(_ bytes: [UInt8]) -> Bool {
    ["<!-- Made by `bangkom summary", "<!-- Dibuat oleh `bangkom summary"].contains {
      bytes.starts(with: $0.utf8)
    }
  }

  /// The page: what it was made from, and the table as it may be published.
  ///
  /// Equal records give equal bytes.
  public static func text(of table: SummaryTable, in language: Language) -> String {
    let summary = table.summary
    let isEnglish = language == .en
    var lines = [
      isEnglish
        ? "<!-- Made by `bangkom summary --write \(summary.name)`; do not edit. -->"
        : "<!-- Dibuat oleh `bangkom summary --write \(summary.name)`; jangan disunting. -->",
      isEnglish ? "<!-- From \(summary.path) -->" : "<!-- Dari \(summary.path) -->", "",
      "# \(summary.title[language])", "", summary.description[language], "",
      row(summary.columns.map { $0.title[language] }),
      row(summary.columns.map { $0.format.isNumeric ? "---:" : "---" }),
    ]
    lines += table.published().rows.map { values in
      row(
        zip(summary.columns, values).map { column, value in
          value == .null ? "" : column.format.string(value, in: language)
        })
    }
    if let formula = summary.formula {
      lines += ["", "\(isEnglish ? "Formula" : "Rumus"): \(formula)"]
    }
    if let source = summary.source {
      let doubt = isEnglish ? " (not verified)" : " (belum diverifikasi)"
      lines += [
        "", "\(isEnglish ? "Source" : "Sumber"): \(source)\(summary.isVerified ? "" : doubt)",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ cells: [String]) -> String {
    let safe = cells.map {
      $0.replacing("\\", with: "\\\\").replacing("|", with: "\\|").replacing("\n", with: " ")
    }
    return "| \(safe.joined(separator: " | ")) |"
  }
}
