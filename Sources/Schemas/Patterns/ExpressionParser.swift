internal import Documents

/// Reads a regular expression of ECMA-262 with the flag `u`.
///
/// `pattern` is read a little more generously, as browsers do without the flag: a punctuation mark
/// may be escaped without need, and braces and brackets that open nothing stand for themselves.
struct ExpressionParser {
  /// What is wrong with an expression.
  struct Fault: Error {
    /// Which character it is about, from 1 on.
    var position: Int
    var reason: LocalizedText
  }

  /// How deep groups may be nested, as PCRE2 has it.
  private static let depthLimit = 250

  let text: [Unicode.Scalar]
  let isGenerous: Bool
  var position = 0
  private var depth = 0
  private var groups = 0
  private var names: [String: Int] = [:]
  /// References to groups that may come later; checked at the end.
  private var pending: [(position: Int, target: Target)] = []

  /// What a reference calls its group.
  enum Target {
    case number(Int)
    case name(String)
  }

  /// Reads an expression.
  ///
  /// - `isGenerous`: Whether harmless slips are read as what they mean.
  static func expression(
    _ text: String, isGenerous: Bool
  ) throws(Fault) -> RegularExpression {
    var parser = ExpressionParser(text: Array(text.unicodeScalars), isGenerous: isGenerous)
    try parser.readNames()
    let expression = try parser.alternatives()
    guard parser.current == nil else {
      throw parser.fault(
        LocalizedText(en: "`)` closes nothing", id: "`)` tidak menutup apa pun"))
    }
    try parser.checkReferences()
    return expression
  }

  private init(text: [Unicode.Scalar], isGenerous: Bool) {
    self.text = text
    self.isGenerous = isGenerous
  }

  /// The character that is read next.
  var current: Unicode.Scalar? { position < text.count ? text[position] : nil }

  /// The character at some distance.
  func ahead(_ distance: Int) -> Unicode.Scalar? {
    position + distance < text.count ? text[position + distance] : nil
  }

  /// Takes a character where it is the next one.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard current == scalar else { return false }
    position += 1
    return true
  }

  /// Takes some characters where they come next.
  mutating func take(_ word: String) -> Bool {
    guard text[position...].starts(with: word.unicodeScalars) else { return false }
    position += word.unicodeScalars.count
    return true
  }

  func fault(_ reason: LocalizedText, at place: Int? = nil) -> Fault {
    Fault(position: (place ?? position) + 1, reason: reason)
  }
}

// MARK: - Terms

extension ExpressionParser {
  private mutating func alternatives() throws(Fault) -> RegularExpression {
    var all = [try sequence()]
    while take("|" as Unicode.Scalar) { all.append(try sequence()) }
    return all.count == 1 ? all[0] : .alternatives(all)
  }

  private mutating func sequence() throws(Fault) -> RegularExpression {
    var parts: [RegularExpression] = []
    while let scalar = current, scalar != "|", scalar != ")" {
      let start = position
      let part = try term(scalar)
      guard let times = try repetition() else {
        parts.append(part)
        continue
      }
      switch part {
      case .start, .end, .wordBoundary, .look:
        throw fault(
          LocalizedText(
            en: "there is nothing here that could be repeated",
            id: "di sini tidak ada yang dapat diulang"), at: start)
      default: parts.append(.repeated(part, times))
      }
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func term(_ scalar: Unicode.Scalar) throws(Fault) -> RegularExpression {
    switch scalar {
    case "^":
      position += 1
      return .start
    case "$":
      position += 1
      return .end
    case "(": return try group()
    case ".":
      position += 1
      return .members(.anyOfLine)
    case "[": return .members(try characterClass())
    case "\\": return try escape()
    case "*", "+", "?":
      throw fault(
        LocalizedText(
          en: "`\(scalar)` has nothing before it to repeat",
          id: "tidak ada yang dapat diulang di depan `\(scalar)`"))
    case "{", "}", "]":
      let start = position
      if try repetition() != nil {
        throw fault(
          LocalizedText(
            en: "`{` has nothing before it to repeat",
            id: "tidak ada yang dapat diulang di depan `{`"), at: start)
      }
      guard isGenerous else {
        throw fault(
          LocalizedText(
            en: "`\(scalar)` alone is written `\\\(scalar)`",
            id: "`\(scalar)` sendirian ditulis `\\\(scalar)`"))
      }
      position += 1
      return .scalar(scalar.value)
    default:
      position += 1
      return .scalar(scalar.value)
    }
  }

  private mutating func group() throws(Fault) -> RegularExpression {
    let start = position
    position += 1
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw fault(
        LocalizedText(en: "groups are nested too deeply", id: "kelompok bersarang terlalu dalam"),
        at: start)
    }
    var number: Int?
    var look: (isBehind: Bool, isNegated: Bool)?
    if take("?:") {
      number = nil
    } else if take("?=") {
      look = (false, false)
    } else if take("?!") {
      look = (false, true)
    } else if take("?<=") {
      look = (true, false)
    } else if take("?<!") {
      look = (true, true)
    } else if take("?<") {
      groups += 1
      number = groups
      _ = try groupName()
    } else if current == "?" {
      throw fault(
        LocalizedText(
          en: "behind `(?` comes one of `:` `=` `!` `<=` `<!` `<name>`",
          id: "sesudah `(?` harus ada salah satu dari `:` `=` `!` `<=` `<!` `<nama>`"))
    } else {
      groups += 1
      number = groups
    }
    let inner = try alternatives()
    guard take(")" as Unicode.Scalar) else {
      throw fault(
        LocalizedText(en: "`(` is not closed", id: "`(` tidak ditutup"), at: start)
    }
    if let look { return .look(inner, isBehind: look.isBehind, isNegated: look.isNegated) }
    return number.map { .capture(inner, number: $0) } ?? inner
  }

  /// `*`, `+`, `?` and braces; `nil` where there is none of them.
  private mutating func repetition() throws(Fault) -> RegularExpression.Repeat? {
    let start = position
    var times: RegularExpression.Repeat
    switch current {
    case "*": times = .init(least: 0, most: nil)
    case "+": times = .init(least: 1, most: nil)
    case "?": times = .init(least: 0, most: 1)
    case "{":
      guard let counted = counts() else {
        position = start
        return nil
      }
      times = counted
      // The brace itself is taken below.
      position -= 1
    default: return nil
    }
    position += 1
    if let most = times.most, most < times.least {
      throw fault(
        LocalizedText(
          en: "the numbers in braces are in the wrong order",
          id: "urutan bilangan dalam kurung kurawal terbalik"), at: start)
    }
    times.isLazy = take("?" as Unicode.Scalar)
    return times
  }

  private mutating func counts() -> RegularExpression.Repeat? {
    position += 1
    guard let least = number() else { return nil }
    if take("}" as Unicode.Scalar) { return .init(least: least, most: least) }
    guard take("," as Unicode.Scalar) else { return nil }
    if take("}" as Unicode.Scalar) { return .init(least: least, most: nil) }
    guard let most = number(), take("}" as Unicode.Scalar) else { return nil }
    return .init(least: least, most: most)
  }

  /// A decimal number; one that is beyond all measure is the greatest there is.
  mutating func number() -> Int? {
    let start = position
    var value = 0
    while let scalar = current, "0"..."9" ~= scalar {
      let (product, isLarge) = value.multipliedReportingOverflow(by: 10)
      value = isLarge || product > Int.max - 9 ? Int.max - 9 : product + Int(scalar.value - 0x30)
      position += 1
    }
    return position > start ? value : nil
  }
}

// MARK: - Groups by name

extension ExpressionParser {
  /// Numbers the named groups, since references may come first.
  private mutating func readNames() throws(Fault) {
    var isInClass = false
    var count = 0
    while let scalar = current {
      position += 1
      switch scalar {
      case "\\": position += 1
      case "[": isInClass = true
      case "]": isInClass = false
      case "(" where !isInClass:
        guard current == "?" else {
          count += 1
          continue
        }
        guard ahead(1) == "<", ahead(2) != "=", ahead(2) != "!" else { continue }
        count += 1
        let start = position
        position += 2
        let name = try groupName()
        guard names.updateValue(count, forKey: name) == nil else {
          throw fault(
            LocalizedText(
              en: "there are two groups with the name `\(name)`",
              id: "ada dua kelompok bernama `\(name)`"), at: start)
        }
      default: break
      }
    }
    position = 0
  }

  /// The name of a group up to its `>`.
  mutating func groupName() throws(Fault) -> String {
    let start = position
    var name = String.UnicodeScalarView()
    while let scalar = current, scalar != ">" {
      position += 1
      var letter = scalar
      if scalar == "\\" {
        guard take("u" as Unicode.Scalar), let value = unicodeEscape(),
          let escaped = Unicode.Scalar(value)
        else { break }
        letter = escaped
      }
      let isLetter = letter == "$" || letter == "_" || letter.properties.isIDStart
      let isLater = letter.properties.isIDContinue || letter.properties.isJoinControl
      guard isLetter || (!name.isEmpty && isLater) else { break }
      name.append(letter)
    }
    guard !name.isEmpty, take(">" as Unicode.Scalar) else {
      throw fault(
        LocalizedText(
          en: "the name of a group is a word between `<` and `>`",
          id: "nama kelompok adalah satu kata di antara `<` dan `>`"), at: start)
    }
    return String(name)
  }

  /// Notes a reference; the number of the group that it leads to.
  mutating func reference(to target: Target, at start: Int) -> RegularExpression {
    pending.append((start, target))
    switch target {
    case .number(let number): return .reference(number)
    case .name(let name): return .reference(names[name] ?? 0)
    }
  }

  private func checkReferences() throws(Fault) {
    for (start, target) in pending {
      switch target {
      case .number(let number) where number > groups:
        throw fault(
          LocalizedText(
            en: "`\\\(number)` refers to a group that is not there",
            id: "`\\\(number)` merujuk kelompok yang tidak ada"), at: start)
      case .name(let name) where names[name] == nil:
        throw fault(
          LocalizedText(
            en: "there is no group with the name `\(name)`",
            id: "tidak ada kelompok bernama `\(name)`"), at: start)
      default: break
      }
    }
  }
}
