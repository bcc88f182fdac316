/// Text from a record as a terminal may show it.
public enum PrintableText {
  /// A text on one line: its words, with single spaces between.
  public static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A text on one line, with everything that a terminal would obey made visible: `\u{202E}`.
  public static func escaped(_ text: some StringProtocol) -> String {
    if isPlain(text) { return String(text) }
    guard text.unicodeScalars.contains(where: isHidden) else { return String(text) }
    var result = ""
    for scalar in text.unicodeScalars {
      if isHidden(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Control characters, marks of direction and what has no width.
  public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x09, 0x0A..<0x20, 0x7F...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E,
      0x2060, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }

  /// How many cells of a terminal a text takes; a tab takes four.
  ///
  /// Source: Unicode, EastAsianWidth (wide and fullwidth) and the categories Mn, Me, Cf.
  public static func width(of text: some StringProtocol) -> Int {
    isPlain(text) ? text.utf8.count : text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// Whether a text is printable ASCII throughout, as almost every one is.
  private static func isPlain(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { 0x20..<0x7F ~= $0 }
  }

  /// The start of a text that fits, with `…` where something is left out.
  public static func fitted(_ text: String, to width: Int?) -> String {
    guard let width, Self.width(of: text) > width else { return text }
    var result = ""
    var used = 1
    for character in text {
      used += Self.width(of: String(character))
      guard used <= width else { break }
      result.append(character)
    }
    return result + "…"
  }

  /// A text in lines that fit, broken at blanks; a word that is too long has a line of its own.
  public static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if line.isEmpty {
        line = String(word)
      } else if Self.width(of: line) + 1 + Self.width(of: word) <= width {
        line += " \(word)"
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    return lines + [line]
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value == 0x09 ? 4 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    // Vowels and finals of Hangul join the consonant in front of them.
    if 0x1160...0x11FF ~= scalar.value { return 0 }
    return WideCharacters.contains(scalar.value) ? 2 : 1
  }
}
