public import Documents

/// A record as plain lines, one a value, so that git's own diff of it can be read.
///
/// Order of keys, quotes, comments and line breaks leave no trace; long texts have a line a
/// sentence, clauses their path and anchor above them, tables a line a cell.
public enum RecordText {
  /// The lines; `nil` for what is no record or could not be read without an error, where only the
  /// file itself shows everything.
  public static func text(of document: Document) -> String? {
    guard !document.problems.contains(where: { $0.severity == .error }) else { return nil }
    var lines: [String] = []
    if let table = document.table {
      append(table, to: &lines)
    } else {
      guard let root = document.root, document.nodes[root].kind == .mapping,
        document.value(of: "schema", in: root) != nil
      else { return nil }
      for member in sorted(document.members(of: root), in: document) {
        append(member.value, document, at: PlaceName.key(member.name), to: &lines)
      }
      for clause in document.clauses {
        lines += ["", "# \(PrintableText.escaped(clause.path)) {#\(clause.anchor)}"]
        lines += sentences(of: clause.text)
      }
    }
    return lines.map { "\($0)\n" }.joined()
  }

  // MARK: Values

  /// The members by name; what names the record comes first.
  private static func sorted(
    _ members: [(key: NodeIndex, value: NodeIndex)], in document: Document
  ) -> [(name: String, value: NodeIndex)] {
    let named = members.map { (name: document.string(of: $0.key), value: $0.value) }
    return named.sorted { left, right in
      let ranks = [left, right].map { ["id", "schema"].firstIndex(of: $0.name) ?? 2 }
      return ranks[0] != ranks[1]
        ? ranks[0] < ranks[1] : ExactText.precedes(left.name, right.name)
    }
  }

  private static func append(
    _ node: NodeIndex, _ document: Document, at place: String, to lines: inout [String]
  ) {
    let children = Array(document.children(of: node))
    switch document.nodes[node].kind {
    case .mapping where !children.isEmpty:
      for member in sorted(document.members(of: node), in: document) {
        append(
          member.value, document, at: "\(place).\(PlaceName.key(member.name))", to: &lines)
      }
    case .sequence where !children.isEmpty:
      let key = ItemKey(of: [(document, children)], among: RecordKeys.standard.items)
      for (position, child) in children.enumerated() {
        let name = document.itemName(child, at: position, key: key)
        append(child, document, at: "\(place)[\(name)]", to: &lines)
      }
    default:
      let text = document.shown(node)
      if text.utf8.count <= 100, !text.contains(where: \.isNewline) {
        lines.append("\(PrintableText.escaped(place)): \(PrintableText.escaped(text))")
      } else {
        lines.append("\(PrintableText.escaped(place)):")
        lines += sentences(of: text).map { "  \($0)" }
      }
    }
  }

  private static func append(_ table: Table, to lines: inout [String]) {
    let keyed = KeyedTable(table, keyedBy: [])
    lines.append(
      "columns: \(keyed.columns.map(\.text).map(PrintableText.escaped).joined(separator: ", "))")
    for row in table.rows.indices {
      let name = PrintableText.escaped(keyed.name(of: row))
      lines.append(name)
      for (column, cell) in keyed.columns.indices.dropFirst().map({ ($0, keyed.cell(row, $0)) })
      where !cell.isEmpty {
        let title = PrintableText.escaped(keyed.columns[column].text)
        lines.append("  \(name) \(title): \(PrintableText.escaped(cell))")
      }
    }
  }

  /// A text with a line a sentence.
  private static func sentences(of text: String) -> [String] {
    var lines: [String] = []
    for part in text.split(whereSeparator: \.isNewline) {
      var line = ""
      for word in part.split(whereSeparator: \.isWhitespace) {
        line += line.isEmpty ? String(word) : " \(word)"
        if let last = word.last, ".?!;".contains(last), word.count > 3 {
          lines.append(PrintableText.escaped(line))
          line = ""
        }
      }
      if !line.isEmpty { lines.append(PrintableText.escaped(line)) }
    }
    return lines
  }
}
