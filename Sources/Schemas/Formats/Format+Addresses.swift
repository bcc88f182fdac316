/// Addresses on the web: URI, IRI, their references and templates.
///
/// Source: RFC 3986, appendix A; RFC 3987, 2.2; RFC 6570, 2.
extension Format {
  /// What a part of an address may have besides letters, digits, `-._~`, `!$&'()*+,;=` and escapes.
  private struct Extras: OptionSet {
    let rawValue: UInt8
    static let colon = Extras(rawValue: 1)
    static let at = Extras(rawValue: 2)
    static let slash = Extras(rawValue: 4)
    static let question = Extras(rawValue: 8)
    /// Letters beyond ASCII.
    static let unicode = Extras(rawValue: 16)
    /// Characters for private use.
    static let privateUse = Extras(rawValue: 32)
  }

  static func isURI(_ text: Span<UInt8>, isReference: Bool, isInternational: Bool) -> Bool {
    let unicode: Extras = isInternational ? .unicode : []
    var position = endOfScheme(text)
    if position == 0, !isReference { return false }
    if text.byte(position) == UInt8(ascii: "/"), text.byte(position + 1) == UInt8(ascii: "/") {
      let start = position + 2
      position = start
      while position < text.count, !isEndOfAuthority(text[position]) { position += 1 }
      if !isAuthority(text, start, position, unicode) { return false }
    } else if position == 0 {
      // Without a scheme a colon in the first segment would look like one.
      position = endOfPart(text, 0, unicode.union(.at))
      if text.byte(position) == UInt8(ascii: ":") { return false }
    }
    let path: Extras = unicode.union([.colon, .at, .slash])
    position = endOfPart(text, position, path)
    if text.byte(position) == UInt8(ascii: "?") {
      let query = path.union(.question).union(isInternational ? .privateUse : [])
      position = endOfPart(text, position + 1, query)
    }
    if text.byte(position) == UInt8(ascii: "#") {
      position = endOfPart(text, position + 1, path.union(.question))
    }
    return position == text.count
  }

  /// Where the scheme with its colon ends; 0 where there is none.
  private static func endOfScheme(_ text: Span<UInt8>) -> Int {
    guard text.byte(0).isASCIILetter else { return 0 }
    for position in 1..<text.count {
      switch text[position] {
      case UInt8(ascii: ":"): return position + 1
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): continue
      case let byte where byte.isASCIILetterOrDigit: continue
      default: return 0
      }
    }
    return 0
  }

  private static func isEndOfAuthority(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  private static func isAuthority(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ unicode: Extras
  ) -> Bool {
    var host = start
    if let at = (start..<end).first(where: { text[$0] == UInt8(ascii: "@") }) {
      guard endOfPart(text, start, unicode.union(.colon)) == at else { return false }
      host = at + 1
    }
    var position = host
    if host < end, text[host] == UInt8(ascii: "[") {
      guard let bracket = (host..<end).first(where: { text[$0] == UInt8(ascii: "]") }),
        isIPv6(text, host + 1, bracket) || isFutureAddress(text, host + 1, bracket)
      else { return false }
      position = bracket + 1
    } else {
      position = endOfPart(text, host, unicode)
    }
    if position < end, text[position] == UInt8(ascii: ":") {
      position += 1
      while position < end, text[position].isASCIIDigit { position += 1 }
    }
    return position == end
  }

  private static func isFutureAddress(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 4, text[start] | 0x20 == UInt8(ascii: "v") else { return false }
    var position = start + 1
    while position < end, text[position].isASCIIHexDigit { position += 1 }
    guard position > start + 1, position + 1 < end, text[position] == UInt8(ascii: ".") else {
      return false
    }
    return (position + 1..<end).allSatisfy { isPlain(text[$0]) || text[$0] == UInt8(ascii: ":") }
  }

  /// Where the characters end that a part may have.
  private static func endOfPart(_ text: Span<UInt8>, _ start: Int, _ extras: Extras) -> Int {
    var position = start
    while position < text.count {
      let byte = text[position]
      switch byte {
      case _ where isPlain(byte): position += 1
      case UInt8(ascii: "%"):
        guard isEscape(text, position) else { return position }
        position += 3
      case UInt8(ascii: ":") where extras.contains(.colon): position += 1
      case UInt8(ascii: "@") where extras.contains(.at): position += 1
      case UInt8(ascii: "/") where extras.contains(.slash): position += 1
      case UInt8(ascii: "?") where extras.contains(.question): position += 1
      case 0x80... where extras.contains(.unicode):
        let (value, length) = text.scalar(position)
        guard isInternational(value) || (extras.contains(.privateUse) && isPrivate(value)) else {
          return position
        }
        position += length
      default: return position
      }
    }
    return position
  }

  /// Letters, digits, `-._~` and `!$&'()*+,;=`.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, 0x41...0x5A: true
    case 0x21, 0x24, 0x26...0x2E, 0x3B, 0x3D, 0x5F, 0x7E: true
    default: false
    }
  }

  private static func isEscape(_ text: Span<UInt8>, _ position: Int) -> Bool {
    text.byte(position + 1).isASCIIHexDigit && text.byte(position + 2).isASCIIHexDigit
  }

  private static func isInternational(_ value: UInt32) -> Bool {
    switch value {
    case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: true
    // Planes 1 to 14 without their two last characters; of plane 14 not the tags.
    case 0x10000...0xEFFFF: value & 0xFFFF <= 0xFFFD && !(0xE0000...0xE0FFF ~= value)
    default: false
    }
  }

  private static func isPrivate(_ value: UInt32) -> Bool {
    switch value {
    case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: true
    default: false
    }
  }
}

/// Templates.
extension Format {
  static func isURITemplate(_ text: Span<UInt8>) -> Bool {
    var position = 0
    while position < text.count {
      let byte = text[position]
      switch byte {
      case UInt8(ascii: "{"):
        guard let end = endOfExpression(text, position + 1) else { return false }
        position = end
      case UInt8(ascii: "%"):
        guard isEscape(text, position) else { return false }
        position += 3
      // No controls, space, quotation mark, `<`, `>`, `\`, `^`, grave accent, `|` and `}`.
      case 0x21, 0x23, 0x24, 0x26...0x3B, 0x3D, 0x3F...0x5B, 0x5D, 0x5F, 0x61...0x7A, 0x7E:
        position += 1
      case 0x80...:
        let (value, length) = text.scalar(position)
        guard isInternational(value) || isPrivate(value) else { return false }
        position += length
      default: return false
      }
    }
    return true
  }

  /// Where an expression ends, behind its brace; `nil` where it is none.
  private static func endOfExpression(_ text: Span<UInt8>, _ start: Int) -> Int? {
    var position = start
    switch text.byte(position) {
    // + # . / ; ? & and those that are kept for later: = , ! @ |
    case 0x2B, 0x23, 0x2E, 0x2F, 0x3B, 0x3F, 0x26, 0x3D, 0x2C, 0x21, 0x40, 0x7C: position += 1
    default: break
    }
    while let end = endOfVariable(text, position) {
      switch text.byte(end) {
      case UInt8(ascii: "}"): return end + 1
      case UInt8(ascii: ","): position = end + 1
      default: return nil
      }
    }
    return nil
  }

  private static func endOfVariable(_ text: Span<UInt8>, _ start: Int) -> Int? {
    var position = start
    var mayHaveDot = false
    loop: while position < text.count {
      let byte = text[position]
      switch byte {
      case _ where byte.isASCIILetterOrDigit || byte == UInt8(ascii: "_"): position += 1
      case UInt8(ascii: "%"):
        guard isEscape(text, position) else { return nil }
        position += 3
      case UInt8(ascii: "."):
        guard mayHaveDot else { return nil }
        position += 1
        mayHaveDot = false
        continue loop
      default: break loop
      }
      mayHaveDot = true
    }
    guard mayHaveDot else { return nil }
    if text.byte(position) == UInt8(ascii: "*") { return position + 1 }
    guard text.byte(position) == UInt8(ascii: ":") else { return position }
    let first = position + 1
    position = first
    while position < text.count, text[position].isASCIIDigit { position += 1 }
    return 1...4 ~= position - first && text[first] != UInt8(ascii: "0") ? position : nil
  }
}
