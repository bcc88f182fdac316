internal import Documents

/// What to write where a text does not have the form of a pattern.
enum PatternHint {
  /// The text as it was most probably meant, or how many characters it should have; `nil` where
  /// neither can be said.
  static func hint(for text: String, _ pattern: Pattern) -> LocalizedText? {
    if let meant = meant(text).first(where: { pattern.verdict(on: Array($0.utf8).span) == .matches }
    ) {
      return LocalizedText(en: "write `\(meant)`", id: "tulis `\(meant)`")
    }
    if let wanted = digits(in: pattern.text), text.utf8.allSatisfy(\.isASCIIDigit) {
      let count = text.utf8.count
      return LocalizedText(
        en: "\(count) digits; \(wanted) are needed", id: "\(count) angka; seharusnya \(wanted)")
    }
    guard let prefix = idPrefix(in: pattern.text) else { return nil }
    let rest = text.uppercased().hasPrefix("\(prefix)-") ? text.count - prefix.count - 1 : nil
    if let rest, rest != idLength {
      return LocalizedText(
        en: "\(rest) characters behind `\(prefix)-`; \(idLength) are needed",
        id: "\(rest) karakter setelah `\(prefix)-`; seharusnya \(idLength)")
    }
    return LocalizedText(
      en: "an id is `\(prefix)-` with \(idLength) characters behind it",
      id: "id berbentuk `\(prefix)-` diikuti \(idLength) karakter")
  }

  /// How a text is written that has spaces around it, other letters than capital ones, or O for 0
  /// and I for 1 as people type ids.
  private static func meant(_ text: String) -> [String] {
    let trimmed = text.trimmed
    var id = trimmed.uppercased()
    if let dash = id.firstIndex(of: "-") {
      let body = id[dash...].replacing("O", with: "0").replacing("I", with: "1")
        .replacing("L", with: "1")
      id = String(id[..<dash] + body)
    }
    return [trimmed, trimmed.uppercased(), trimmed.lowercased(), id].filter { $0 != text }
  }

  /// How many digits a pattern asks for that asks for nothing else.
  private static func digits(in pattern: String) -> Int? {
    let body = inner(pattern)
    for start in ["[0-9]{", "\\d{"] where body.hasPrefix(start) && body.hasSuffix("}") {
      return Int(body.dropFirst(start.count).dropLast())
    }
    return nil
  }

  /// How many characters an id has behind its prefix.
  private static let idLength = 7

  /// The prefix of the ids that a pattern asks for.
  private static func idPrefix(in pattern: String) -> String? {
    let form = "-[0-9A-HJKMNP-TV-Z]{\(idLength)}"
    let body = inner(pattern)
    guard body.hasSuffix(form) else { return nil }
    let prefix = body.dropLast(form.count)
    return prefix.utf8.allSatisfy(\.isASCIILetter) ? String(prefix) : nil
  }

  private static func inner(_ pattern: String) -> Substring {
    var body = pattern[...]
    if body.hasPrefix("^") { body = body.dropFirst() }
    if body.hasSuffix("$") { body = body.dropLast() }
    return body
  }
}
