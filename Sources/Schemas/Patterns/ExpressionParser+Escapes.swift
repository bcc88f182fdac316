internal import Documents

extension ExpressionParser {
  /// What a backslash outside brackets makes of the next character.
  mutating func escape() throws(Fault) -> RegularExpression {
    let start = position
    position += 1
    switch current {
    case "b":
      position += 1
      return .wordBoundary(isNegated: false)
    case "B":
      position += 1
      return .wordBoundary(isNegated: true)
    case "k":
      position += 1
      guard take("<" as Unicode.Scalar) else {
        throw fault(
          LocalizedText(
            en: "`\\k` refers to a group by its name: \\k<name>",
            id: "`\\k` merujuk kelompok dengan namanya: \\k<nama>"), at: start)
      }
      return reference(to: .name(try groupName()), at: start)
    case let scalar? where "1"..."9" ~= scalar:
      return reference(to: .number(number() ?? 0), at: start)
    default: break
    }
    if let members = try classEscape() { return .members(members) }
    return .scalar(try characterEscape(from: start, isInClass: false))
  }

  /// `\d`, `\w`, `\s`, `\p{…}` and their opposites; `nil` where there is none of them.
  mutating func classEscape() throws(Fault) -> ScalarClass? {
    guard let letter = current else { return nil }
    switch letter {
    case "d", "D":
      position += 1
      return .digits.negated(letter == "D")
    case "w", "W":
      position += 1
      return .word.negated(letter == "W")
    case "s", "S":
      position += 1
      return .space.negated(letter == "S")
    case "p", "P": return try propertyEscape(isNegated: letter == "P")
    default: return nil
    }
  }

  private mutating func propertyEscape(isNegated: Bool) throws(Fault) -> ScalarClass {
    let start = position - 1
    position += 1
    var name = ""
    if take("{" as Unicode.Scalar) {
      while let scalar = current, scalar != "}" {
        name.unicodeScalars.append(scalar)
        position += 1
      }
    }
    guard take("}" as Unicode.Scalar) else {
      throw fault(
        LocalizedText(
          en: "a property of Unicode is written \\p{Letter}",
          id: "sifat Unicode ditulis \\p{Letter}"), at: start)
    }
    guard let property = UnicodeProperty(ecma: name, isNegated: isNegated) else {
      throw fault(
        LocalizedText(
          en: "`\(name)` is no property of Unicode that patterns know",
          id: "`\(name)` bukan sifat Unicode yang dikenal pola"), at: start)
    }
    var members = ScalarClass()
    members.insert(property)
    return members
  }

  /// The character that an escape stands for; the backslash is taken already.
  mutating func characterEscape(from start: Int, isInClass: Bool) throws(Fault) -> UInt32 {
    guard let scalar = current else {
      throw fault(
        LocalizedText(
          en: "a backslash has nothing behind it", id: "tidak ada apa pun sesudah garis miring"),
        at: start)
    }
    position += 1
    switch scalar {
    case "t": return 0x09
    case "n": return 0x0A
    case "v": return 0x0B
    case "f": return 0x0C
    case "r": return 0x0D
    case "c":
      if let letter = current, letter.isASCII, UInt8(letter.value).isASCIILetter {
        position += 1
        return letter.value & 0x1F
      }
    case "0":
      if !(current.map { "0"..."9" ~= $0 } ?? false) { return 0 }
    case "x":
      if let value = hexadecimal(2) { return value }
    case "u":
      if let value = unicodeEscape() { return value }
    case "-" where isInClass: return scalar.value
    case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/":
      return scalar.value
    case _
    where isGenerous && scalar.isASCII && scalar.value > 0x20
      && !UInt8(scalar.value).isASCIILetterOrDigit:
      return scalar.value
    default: break
    }
    throw unknownEscape(scalar, from: start)
  }

  private func unknownEscape(_ scalar: Unicode.Scalar, from start: Int) -> Fault {
    // What other dialects write so has another form here.
    let other: String? =
      switch scalar {
      case "A": "^"
      case "z", "Z": "$"
      case "h": "[ \\t]"
      case "R": "\\r?\\n"
      case "a": "\\x07"
      case "e": "\\x1B"
      default: nil
      }
    guard let other else {
      return fault(
        LocalizedText(
          en: "`\\\(scalar)` means nothing here", id: "`\\\(scalar)` tidak berarti apa pun di sini"),
        at: start)
    }
    return fault(
      LocalizedText(
        en: "`\\\(scalar)` means nothing here; write \(other)",
        id: "`\\\(scalar)` tidak berarti apa pun di sini; tulis \(other)"), at: start)
  }

  /// What stands behind `\u`: four digits, two times four for a pair, or digits in braces.
  mutating func unicodeEscape() -> UInt32? {
    if take("{" as Unicode.Scalar) {
      var value: UInt32 = 0
      let start = position
      while let digit = hexadecimal(1) {
        value = value << 4 | digit
        guard value <= 0x10FFFF else { return nil }
      }
      return position > start && take("}" as Unicode.Scalar) ? value : nil
    }
    guard let high = hexadecimal(4) else { return nil }
    let kept = position
    guard 0xD800...0xDBFF ~= high, take("\\u"), let low = hexadecimal(4), 0xDC00...0xDFFF ~= low
    else {
      position = kept
      return high
    }
    return 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
  }

  private mutating func hexadecimal(_ count: Int) -> UInt32? {
    var value: UInt32 = 0
    let start = position
    for _ in 0..<count {
      guard let scalar = current, scalar.isASCII, UInt8(scalar.value).isASCIIHexDigit else {
        position = start
        return nil
      }
      let digit = scalar.value <= 0x39 ? scalar.value - 0x30 : (scalar.value | 0x20) - 0x57
      value = value << 4 | digit
      position += 1
    }
    return value
  }
}

// MARK: - Classes

extension ExpressionParser {
  /// One character or an escape for several, inside brackets.
  private enum Member {
    case scalar(UInt32)
    case several(ScalarClass)
  }

  /// A class in brackets.
  mutating func characterClass() throws(Fault) -> ScalarClass {
    let start = position
    position += 1
    var result = ScalarClass(isNegated: take("^" as Unicode.Scalar))
    while let scalar = current, scalar != "]" {
      try refuseNamedClass()
      let place = position
      let first = try member()
      guard current == "-", let next = ahead(1), next != "]" else {
        insert(first, into: &result)
        continue
      }
      position += 1
      let last = try member()
      switch (first, last) {
      case (.scalar(let low), .scalar(let high)):
        guard low <= high else {
          throw fault(
            LocalizedText(
              en: "the range `\(shown(place))` is in the wrong order",
              id: "rentang `\(shown(place))` terbalik"), at: place)
        }
        result.insert(low...high)
      default:
        guard isGenerous else {
          throw fault(
            LocalizedText(
              en: "`\(shown(place))` is no range of characters",
              id: "`\(shown(place))` bukan rentang karakter"), at: place)
        }
        insert(first, into: &result)
        insert(last, into: &result)
        result.insert(0x2D...0x2D)
      }
    }
    guard take("]" as Unicode.Scalar) else {
      throw fault(
        LocalizedText(en: "`[` is not closed", id: "`[` tidak ditutup"), at: start)
    }
    return result
  }

  private func shown(_ start: Int) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: self.text[start..<position])
    return String(text)
  }

  private func insert(_ member: Member, into members: inout ScalarClass) {
    switch member {
    case .scalar(let value): members.insert(value...value)
    case .several(let other): members.insert(other)
    }
  }

  private mutating func member() throws(Fault) -> Member {
    let start = position
    guard let scalar = current else { return .several(ScalarClass()) }
    position += 1
    guard scalar == "\\" else { return .scalar(scalar.value) }
    if take("b" as Unicode.Scalar) { return .scalar(0x08) }
    if let several = try classEscape() { return .several(several) }
    return .scalar(try characterEscape(from: start, isInClass: true))
  }

  /// `[[:alpha:]]` of other dialects would silently mean something else.
  private func refuseNamedClass() throws(Fault) {
    guard current == "[", ahead(1) == ":" else { return }
    var end = position + 2
    while end < text.count, text[end].isASCII, UInt8(text[end].value).isASCIILetter { end += 1 }
    guard end + 2 < text.count, end > position + 2, text[end] == ":", text[end + 1] == "]",
      text[end + 2] == "]"
    else { return }
    throw fault(
      LocalizedText(
        en: "classes such as [:alpha:] are not known here; write \\p{Letter}",
        id: "kelas seperti [:alpha:] tidak dikenal di sini; tulis \\p{Letter}"))
  }
}
