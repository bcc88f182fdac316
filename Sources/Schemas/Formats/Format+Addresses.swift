/// Addresses on the web: URI, IRI, their references and templates.
///
/// Source: RFC 3986, appendix A; RFC 3987, 2.2; RFC 6570, 2.
extension Format {
  /// What a part of an address may have besides escapes.
  private struct Part: Sendable {
    var characters: ASCIISet
    /// Whether letters beyond ASCII may be there.
    var isInternational = false
    /// Whether characters for private use may be there.
    var allowsPrivateUse = false

    /// The same, in an IRI or not.
    func international(_ isInternational: Bool) -> Part {
      var copy = self
      copy.isInternational = isInternational
      return copy
    }
  }

  private static let hostPart = Part(characters: [.word, .addressMarks])
  private static let userPart = Part(characters: [.word, .addressMarks, .colon])
  private static let firstPart = Part(characters: [.word, .addressMarks, .at])
  private static let path = Part(characters: [.word, .addressMarks, .colon, .at, .slash])
  private static let query = Part(
    characters: [.word, .addressMarks, .colon, .at, .slash, .question], allowsPrivateUse: true)
  private static let fragment = Part(
    characters: [.word, .addressMarks, .colon, .at, .slash, .question])

  static func isURI(_ text: Span<UInt8>, isReference: Bool, isInternational: Bool) -> Bool {
    var position = endOfScheme(text)
    if position == 0, !isReference { return false }
    if text.byte(position) == UInt8(ascii: "/"), text.byte(position + 1) == UInt8(ascii: "/") {
      guard let end = endOfAuthority(text, position + 2, isInternational) else { return false }
      position = end
    } else if position == 0 {
      // Without a scheme a colon in the first segment would look like one.
      position = endOfPart(text, 0, firstPart.international(isInternational))
      if text.byte(position) == UInt8(ascii: ":") { return false }
    }
    position = endOfPart(text, position, path.international(isInternational))
    if text.byte(position) == UInt8(ascii: "?") {
      position = endOfPart(text, position + 1, query.international(isInternational))
    }
    if text.byte(position) == UInt8(ascii: "#") {
      position = endOfPart(text, position + 1, fragment.international(isInternational))
    }
    return position == text.count
  }

  /// Where the scheme with its colon ends; 0 where there is none.
  private static func endOfScheme(_ text: Span<UInt8>) -> Int {
    guard text.byte(0).isASCIILetter else { return 0 }
    let end = ASCIISet([.word, .schemeMarks]).end(in: text, from: 1)
    return text.byte(end) == UInt8(ascii: ":") ? end + 1 : 0
  }

  /// Where user, host and port end; `nil` where something else stands before the path.
  private static func endOfAuthority(
    _ text: Span<UInt8>, _ start: Int, _ isInternational: Bool
  ) -> Int? {
    let host = hostPart.international(isInternational)
    var position = endOfPart(text, start, host)
    if text.byte(position) == UInt8(ascii: ":") {
      // A port, or what follows the user's name.
      let end = endOfPart(text, position, userPart.international(isInternational))
      if text.byte(end) == UInt8(ascii: "@") { position = end }
    }
    if text.byte(position) == UInt8(ascii: "@") {
      position += 1
      if text.byte(position) != UInt8(ascii: "[") { position = endOfPart(text, position, host) }
    } else if position != start, text.byte(position) == UInt8(ascii: "[") {
      return nil
    }
    if text.byte(position) == UInt8(ascii: "[") {
      let first = position + 1
      while position < text.count, text[position] != UInt8(ascii: "]") { position += 1 }
      guard position < text.count,
        isIPv6(text, first, position) || isFutureAddress(text, first, position)
      else { return nil }
      position += 1
    }
    if text.byte(position) == UInt8(ascii: ":") {
      position += 1
      while text.byte(position).isASCIIDigit { position += 1 }
    }
    switch text.byte(position) {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return position
    default: return position >= text.count ? text.count : nil
    }
  }

  private static func isFutureAddress(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 4, text[start] | 0x20 == UInt8(ascii: "v") else { return false }
    var position = start + 1
    while position < end, text[position].isASCIIHexDigit { position += 1 }
    guard position > start + 1, position + 1 < end, text[position] == UInt8(ascii: ".") else {
      return false
    }
    return userPart.characters.end(in: text, from: position + 1) >= end
  }

  /// Where the characters end that a part may have.
  private static func endOfPart(_ text: Span<UInt8>, _ start: Int, _ part: Part) -> Int {
    var position = start
    while true {
      position = part.characters.end(in: text, from: position)
      guard position < text.count else { return position }
      let byte = text[position]
      if byte == UInt8(ascii: "%"), isEscape(text, position) {
        position += 3
      } else if byte >= 0x80, part.isInternational {
        let (value, length) = text.scalar(position)
        guard isInternational(value) || (part.allowsPrivateUse && isPrivate(value)) else {
          return position
        }
        position += length
      } else {
        return position
      }
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
