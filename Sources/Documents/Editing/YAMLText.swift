/// How a text is written as a scalar of YAML, so that every program reads it as that text.
public enum YAMLText {
  /// What a text is read as where it stands without quotes.
  enum PlainForm {
    /// That text, by every program.
    case safe
    /// A day: text by YAML 1.2, a value of its own by YAML 1.1. Records have them without quotes.
    case date
    /// That text by YAML 1.2; something else by programs that follow YAML 1.1.
    case ambiguous
    /// Something else, or nothing at all.
    case impossible
  }

  /// The text as a plain scalar where every program reads it so, and in quotes otherwise.
  ///
  /// The result may stand anywhere, in brackets as well.
  public static func scalar(_ text: String) -> String {
    switch plainForm(of: Array(text.utf8), inFlow: true) {
    case .safe, .date: text
    case .ambiguous, .impossible: quoted(text)
    }
  }

  /// The text in quotes: double ones, and single ones where that saves escapes.
  static func quoted(_ text: String) -> String {
    let hasEscapes = text.unicodeScalars.contains { isHidden($0) }
    if !hasEscapes, !text.contains("'"), text.contains("\"") || text.contains("\\") {
      return "'\(text)'"
    }
    return doubleQuoted(text)
  }

  /// The text in double quotes.
  static func doubleQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where isHidden(scalar):
        let hex = String(scalar.value, radix: 16)
        let (letter, width) = scalar.value > 0xFFFF ? ("U", 8) : ("u", 4)
        result += "\\\(letter)" + String(repeating: "0", count: width - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Whether a character can't stand in a text as it is: nobody would see it.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || PrintableText.isHidden(scalar)
  }

  // MARK: - Without quotes

  /// What a text is read as without quotes.
  ///
  /// - `inFlow`: Whether it stands in brackets.
  static func plainForm(of text: [UInt8], inFlow: Bool) -> PlainForm {
    guard let first = text.first, let last = text.last, first != 0x20, last != 0x20,
      CoreSchema.kind(of: text) == .string, !isIndicator(first),
      last != UInt8(ascii: ":"), !isMarker(text), !hasSeparator(text, inFlow: inFlow)
    else { return .impossible }
    if [UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":")].contains(first) {
      // `-5 derajat` is text; `- 5` is a list, and old programs stumble over `?5` and `:5`.
      guard first == UInt8(ascii: "-"), text.count > 1, text[1] != 0x20 else { return .impossible }
    }
    if String(decoding: text, as: UTF8.self).unicodeScalars.contains(where: isHidden) {
      return .impossible
    }
    if isDate(text) { return .date }
    return OldYAML.readsOtherwise(text) ? .ambiguous : .safe
  }

  /// What a plain scalar can't start with.
  private static func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"),
      UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "%"),
      UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "\""), UInt8(ascii: "'"):
      true
    default: false
    }
  }

  /// Whether it would end earlier: at `: `, at ` #`, in brackets at a bracket or comma.
  private static func hasSeparator(_ text: [UInt8], inFlow: Bool) -> Bool {
    for (position, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: ":") where position + 1 < text.count:
        // libyaml does not read `:?` in brackets.
        let next = text[position + 1]
        if next == 0x20 || (inFlow && next == UInt8(ascii: "?")) { return true }
      case UInt8(ascii: "#") where position > 0 && text[position - 1] == 0x20:
        return true
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        if inFlow { return true }
      default: break
      }
    }
    return false
  }

  /// Whether it would end the document at the start of a line.
  private static func isMarker(_ text: [UInt8]) -> Bool {
    (text.starts(with: "---".utf8) || text.starts(with: "...".utf8))
      && (text.count == 3 || text[3] == 0x20)
  }

  /// Whether it starts as a day does: `2026-02-01`, with or without a time.
  private static func isDate(_ text: [UInt8]) -> Bool {
    let parts = text.prefix(10).split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, (1...2).contains(parts[1].count) else {
      return false
    }
    let day = parts[2].prefix { OldYAML.isDigit($0) }
    guard (1...2).contains(day.count), (parts[0] + parts[1]).allSatisfy(OldYAML.isDigit) else {
      return false
    }
    let rest = text[day.endIndex...]
    guard let next = rest.first else { return true }
    return next == 0x20 || next | 0x20 == UInt8(ascii: "t")
  }
}

/// What programs that follow YAML 1.1 (PyYAML, Ruby, Go before 2020) make of a plain scalar that is
/// text by YAML 1.2.
///
/// Source: yaml.org/type (bool, int, float, merge, value), 2005; Ruby reads `1,000` as a number.
private enum OldYAML {
  private static let words: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false"]

  static func readsOtherwise(_ text: [UInt8]) -> Bool {
    let string = String(decoding: text, as: UTF8.self)
    if words.contains(string.lowercased()) || string == "=" || string == "<<" { return true }
    var rest = text[...]
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    guard let first = rest.first, isDigit(first) || first == UInt8(ascii: ".") else { return false }
    let digits = rest.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: ",") }
    if digits.count < rest.count, CoreSchema.kind(of: digits) != .string { return true }
    return isPrefixed(digits) || isSexagesimal(digits)
  }

  /// `0b101`, and `-0x1F`.
  private static func isPrefixed(_ text: [UInt8]) -> Bool {
    guard text.count > 2, text[0] == UInt8(ascii: "0") else { return false }
    switch text[1] {
    case UInt8(ascii: "b"): return text[2...].allSatisfy { $0 == 0x30 || $0 == 0x31 }
    case UInt8(ascii: "x"): return CoreSchema.kind(of: text) == .integer
    default: return false
    }
  }

  /// `12:30`, which is 750.
  private static func isSexagesimal(_ text: [UInt8]) -> Bool {
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last else { return false }
    let whole = last.prefix { $0 != UInt8(ascii: ".") }
    return parts.dropLast().allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
      && (1...2).contains(whole.count) && whole.allSatisfy(isDigit)
      && last.dropFirst(whole.count + 1).allSatisfy(isDigit)
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
