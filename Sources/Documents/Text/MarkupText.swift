/// Text from a record inside markup: it is shown, and can do nothing.
public enum MarkupText {
  /// A text on one line of HTML, in content or in an attribute's double quotes.
  ///
  /// What a terminal would obey and what changes the direction of text is made visible.
  public static func html(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in oneLine(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A text on one line of Markdown, in a paragraph or a table's cell.
  ///
  /// Nothing in it is a mark, a link, a mention of a person (`@`) or a number of an issue (`#`).
  ///
  /// - `isStart`: Whether it may stand at the start of a line, where `1.` and `-` begin a list.
  public static func markdown(_ text: some StringProtocol, isStart: Bool = true) -> String {
    let scalars = Array(oneLine(text).unicodeScalars)
    var result = ""
    for (position, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "[", "]", "|", "~", "$", "!":
        result += "\\\(scalar)"
      case "_" where !isInsideWord(scalars, position): result += "\\_"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "@": result += "&#64;"
      case "#": result += "&#35;"
      case "-", "+", "=", ".", ")":
        let isMark = isStart && isListMark(scalars, position)
        result += isMark ? "\\\(scalar)" : String(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A name on one line of Markdown, as code, also inside a table's cell.
  public static func code(_ text: some StringProtocol) -> String {
    let line = oneLine(text).replacing("|", with: "\\|")
    var (longest, run) = (0, 0)
    for character in line {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let space = longest > 0 || line.isEmpty ? " " : ""
    return fence + space + line + space + fence
  }

  private static func oneLine(_ text: some StringProtocol) -> String {
    guard text.contains(where: { $0.isNewline || $0 == "\t" }) else {
      return PrintableText.escaped(text)
    }
    var line = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    // A block of text ends with a line break, which is nothing to show.
    if text.last?.isNewline ?? false { line.removeLast() }
    return PrintableText.escaped(line)
  }

  /// Whether a sign would begin a list, or make a heading of the line above.
  private static func isListMark(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
    let next = position + 1 < scalars.count ? scalars[position + 1] : nil
    switch scalars[position] {
    case "-", "+": return position == 0 && (next == nil || next == " " || next == "-")
    case "=": return position == 0
    default:
      return position > 0 && (next == nil || next == " ")
        && scalars[..<position].allSatisfy { "0"..."9" ~= $0 }
    }
  }

  private static func isInsideWord(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
    guard position > 0, position + 1 < scalars.count else { return false }
    return [scalars[position - 1], scalars[position + 1]].allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }
}
