/// Hosts, their addresses, and the people there.
extension Format {
  /// Whether a stretch of a text is an IPv4 address in four decimal numbers.
  ///
  /// Source: RFC 2673, 3.2; leading zeros are refused, as RFC 3986, 3.2.2 does.
  static func isIPv4(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var position = start
    for part in 0..<4 {
      if part > 0 {
        guard position < end, text[position] == UInt8(ascii: ".") else { return false }
        position += 1
      }
      let first = position
      var value = 0
      while position < end, text[position].isASCIIDigit, position - first < 3 {
        value = value * 10 + Int(text[position] - UInt8(ascii: "0"))
        position += 1
      }
      let hasLeadingZero = position - first > 1 && text[first] == UInt8(ascii: "0")
      if position == first || value > 255 || hasLeadingZero { return false }
    }
    return position == end
  }

  /// Whether a stretch of a text is an IPv6 address.
  ///
  /// Source: RFC 4291, 2.2.
  static func isIPv6(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let colon = UInt8(ascii: ":")
    var position = start
    var groups = 0
    var hasGap = false
    if end - start >= 2, text[start] == colon, text[start + 1] == colon {
      hasGap = true
      position += 2
    }
    while position < end {
      let first = position
      while position < end, text[position].isASCIIHexDigit, position - first < 4 { position += 1 }
      if position == first || groups == 8 { return false }
      if position < end, text[position] == UInt8(ascii: ".") {
        guard isIPv4(text, first, end) else { return false }
        groups += 2
        break
      }
      groups += 1
      if position == end { break }
      guard text[position] == colon, position + 1 < end else { return false }
      position += 1
      if text[position] == colon {
        if hasGap { return false }
        hasGap = true
        position += 1
      }
    }
    return hasGap ? groups < 8 : groups == 8
  }

  /// Whether a text is the name of a host.
  ///
  /// Source: RFC 1123, 2.1; RFC 5890 and RFC 5891 for names beyond ASCII, also written as Punycode.
  static func isHostname(_ text: Span<UInt8>, isInternational: Bool) -> Bool {
    switch plainDomain(text, 0, text.count) {
    case .plain: text.count <= 253
    case .wrong: false
    case .international: InternationalName(text, allowsUnicode: isInternational)?.isValid ?? false
    }
  }

  /// What a quick look at a domain tells.
  private enum DomainOutline {
    /// Labels of letters, digits and hyphens.
    case plain
    /// It has letters beyond ASCII or Punycode, and must be looked at closely.
    case international
    case wrong
  }

  private static func plainDomain(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> DomainOutline {
    let characters: ASCIISet = [.word, .hyphen]
    var first = start
    while true {
      let position = characters.end(in: text, from: first)
      if isPunycode(text, first, position) { return .international }
      let byte = text.byte(position)
      if byte >= 0x80 { return .international }
      guard isLabel(text, first, position) else { return .wrong }
      if position == end { return .plain }
      guard byte == UInt8(ascii: ".") else { return .wrong }
      first = position + 1
    }
  }

  private static func isLabel(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    1...63 ~= end - start && text[start] != UInt8(ascii: "-") && text[end - 1] != UInt8(ascii: "-")
  }

  /// Whether a label starts with `xn--`.
  private static func isPunycode(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    end - start >= 4 && text[start] | 0x20 == UInt8(ascii: "x")
      && text[start + 1] | 0x20 == UInt8(ascii: "n") && text[start + 2] == UInt8(ascii: "-")
      && text[start + 3] == UInt8(ascii: "-")
  }

  /// Whether a text is an e-mail address without a name around it.
  ///
  /// Source: RFC 5321, 4.1.2 and 4.5.3.1; RFC 6531, 3.3 for letters beyond ASCII.
  static func isEmail(_ text: Span<UInt8>, isInternational: Bool) -> Bool {
    let local =
      text.byte(0) == UInt8(ascii: "\"")
      ? endOfQuotedText(text, isInternational) : endOfAtoms(text, isInternational)
    guard let local, 1...64 ~= local, text.byte(local) == UInt8(ascii: "@") else { return false }
    let (start, end) = (local + 1, text.count)
    guard 1...255 ~= end - start else { return false }
    if text[start] == UInt8(ascii: "[") {
      return text[end - 1] == UInt8(ascii: "]") && isAddressLiteral(text, start + 1, end - 1)
    }
    switch plainDomain(text, start, end) {
    case .plain: return true
    case .wrong: return false
    case .international:
      return InternationalName(text.extracting(start..<end), allowsUnicode: isInternational)?
        .isDomain ?? false
    }
  }

  /// Where words with single dots between them end; `nil` where a word is empty.
  private static func endOfAtoms(_ text: Span<UInt8>, _ isInternational: Bool) -> Int? {
    let characters: ASCIISet = [.word, .mailMarks]
    var first = 0
    while true {
      var position = characters.end(in: text, from: first)
      while isInternational, text.byte(position) >= 0x80 {
        position = characters.end(in: text, from: position + 1)
      }
      if position == first { return nil }
      guard text.byte(position) == UInt8(ascii: ".") else { return position }
      first = position + 1
    }
  }

  private static func endOfQuotedText(_ text: Span<UInt8>, _ isInternational: Bool) -> Int? {
    var position = 1
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "\""): return position + 1
      case UInt8(ascii: "\\"):
        guard 0x20...0x7E ~= text.byte(position + 1) else { return nil }
        position += 2
      case 0x20...0x7E: position += 1
      case 0x80...0xFF where isInternational: position += 1
      default: return nil
      }
    }
    return nil
  }

  private static func isAddressLiteral(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if isIPv4(text, start, end) { return true }
    var colon = start
    while colon < end, text[colon] != UInt8(ascii: ":") { colon += 1 }
    let tag = text.extracting(start..<colon)
    let isIPv6Tag =
      tag.count == 4 && tag[0] | 0x20 == UInt8(ascii: "i") && tag[1] | 0x20 == UInt8(ascii: "p")
      && tag[2] | 0x20 == UInt8(ascii: "v") && tag[3] == UInt8(ascii: "6")
    if isIPv6Tag { return isIPv6(text, colon + 1, end) }
    guard isLabel(text, start, colon), colon + 1 < end else { return false }
    return (start..<colon).allSatisfy {
      text[$0].isASCIILetterOrDigit || text[$0] == UInt8(ascii: "-")
    }
      // Anything but brackets, backslash, space and controls.
      && (colon + 1..<end).allSatisfy {
        0x21...0x5A ~= text[$0] || 0x5E...0x7E ~= text[$0]
      }
  }
}
