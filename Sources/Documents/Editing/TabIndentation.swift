/// Indentation with tabs, made spaces where every width of a tab says the same.
public enum TabIndentation {
  /// The edits that make a text readable by writing spaces in place of the tabs that YAML forbids.
  ///
  /// - Returns: None where the text says one thing when a tab is two columns wide and another when
  ///   it is four or eight, or where it can't be read either way.
  public static func edits(in source: [UInt8], format: DocumentFormat) -> [Edit] {
    let readings = [2, 4, 8].compactMap { reading(of: source, format, width: $0) }
    guard let first = readings.first,
      readings.allSatisfy({ $0.document.hasSameValues(as: first.document) })
    else { return [] }
    return first.edits
  }

  /// More lines than a person indents by hand are left to one who knows what they mean.
  private static let lineLimit = 500

  private static func reading(
    of source: [UInt8], _ format: DocumentFormat, width: Int
  ) -> (document: Document, edits: [Edit])? {
    let lines = LineIndex(source)
    var edits: [Edit] = []
    var text = source
    for _ in 0..<lineLimit {
      let document = Document.read(text, format: format)
      let tab = document.problems.first { $0.rule == YAMLRules.tab.name }
      guard let line = tab?.range?.line else {
        return document.problems.contains { $0.severity == .error } ? nil : (document, edits)
      }
      let edit = spaces(in: line, of: source, lines, width)
      guard !edit.range.isEmpty, !edits.contains(edit) else { return nil }
      edits.append(edit)
      text = EditBatch(edits.map { [$0] }, to: source).text
    }
    return nil
  }

  /// The edit of what stands before the words of a line: blanks, and the dashes of lists.
  private static func spaces(
    in line: Int, of source: [UInt8], _ lines: LineIndex, _ width: Int
  ) -> Edit {
    let text = lines.bytes(of: line, in: source)
    var result = ""
    var end = text.startIndex
    for byte in text {
      switch byte {
      case 0x09: result += String(repeating: " ", count: width - result.utf8.count % width)
      case 0x20: result += " "
      case UInt8(ascii: "-")
      where end + 1 < text.endIndex && [0x20, 0x09].contains(text[end + 1]):
        result += "-"
      default:
        return Edit(range: lines.range(text.startIndex, end), replacement: result)
      }
      end += 1
    }
    return Edit(range: lines.range(text.startIndex, end), replacement: result)
  }
}
