/// Writes a regular expression of ECMA-262 so that PCRE2 means the same.
///
/// PCRE2 runs with UTF and without its own idea of `\w` and `$`; groups are captured only where
/// something refers to them.
struct PCRE2Translation {
  /// The expression for PCRE2.
  private(set) var text = ""
  /// The numbers of the groups that something refers to, and what PCRE2 calls them.
  private var numbers: [Int: Int] = [:]

  /// Translates an expression.
  init(_ expression: RegularExpression) {
    var wanted: Set<Int> = []
    _ = expression.contains { part in
      if case .reference(let number) = part { wanted.insert(number) }
      return false
    }
    // Groups count from left to right in both.
    for (position, number) in wanted.sorted().enumerated() { numbers[number] = position + 1 }
    write(expression)
  }

  private mutating func write(_ expression: RegularExpression) {
    switch expression {
    case .scalar(let value): text += Self.isSurrogate(value) ? "(?!)" : Self.character(value)
    case .members(let members): write(members)
    case .start: text += "^"
    case .end: text += "$"
    case .wordBoundary(let isNegated): text += isNegated ? #"\B"# : #"\b"#
    case .sequence(let parts):
      for part in parts { writeTerm(part) }
    case .alternatives(let all):
      for (position, alternative) in all.enumerated() {
        if position > 0 { text += "|" }
        write(alternative)
      }
    case .capture(let inner, let number):
      text += numbers[number] == nil ? "(?:" : "("
      write(inner)
      text += ")"
    case .reference(let number): text += numbers[number].map { "\\g{\($0)}" } ?? ""
    case .look(let inner, let isBehind, let isNegated):
      text += "(?\(isBehind ? "<" : "")\(isNegated ? "!" : "=")"
      write(inner)
      text += ")"
    case .repeated(let inner, let times):
      text += "(?:"
      write(inner)
      text += ")\(Self.suffix(times))"
    }
  }

  /// Writes a part of a sequence, in a group of its own where it would fall apart.
  private mutating func writeTerm(_ part: RegularExpression) {
    switch part {
    case .alternatives:
      text += "(?:"
      write(part)
      text += ")"
    default: write(part)
    }
  }

  private static func suffix(_ times: RegularExpression.Repeat) -> String {
    let most = times.most.map(String.init) ?? ""
    return "{\(times.least),\(most)}\(times.isLazy ? "?" : "")"
  }

  private mutating func write(_ members: ScalarClass) {
    if members.properties.isEmpty, members.ranges.isEmpty {
      // No character, or any at all.
      text += members.isNegated ? "(?s:.)" : "(?!)"
      return
    }
    text += members.isNegated ? "[^" : "["
    for range in members.ranges {
      let low = Self.isSurrogate(range.lowerBound) ? 0xE000 : range.lowerBound
      let high = Self.isSurrogate(range.upperBound) ? 0xD7FF : range.upperBound
      // What surrogates alone are in no text has.
      guard low <= high else { continue }
      text += Self.character(low)
      if high > low { text += "-\(Self.character(high))" }
    }
    for property in members.properties {
      text += property.isNegated ? "\\P\(property.text.dropFirst(2))" : property.text
    }
    text += "]"
  }

  private static func isSurrogate(_ value: UInt32) -> Bool { 0xD800...0xDFFF ~= value }

  private static func character(_ value: UInt32) -> String {
    if value < 0x80, UInt8(value).isASCIILetterOrDigit, let scalar = Unicode.Scalar(value) {
      return String(scalar)
    }
    return "\\x{\(String(value, radix: 16))}"
  }
}
