/// Plain and quoted scalars.
extension YAMLReader {
  /// Reads a plain or quoted scalar outside brackets.
  ///
  /// - `isKey`: Whether it may be a key, which a colon ends.
  mutating func scalar(parent: Int, isKey: Bool) throws(Stop) -> Scalar {
    switch byte(position) {
    case UInt8(ascii: "\""): try doubleQuoted(parent: parent)
    case UInt8(ascii: "'"): try singleQuoted(parent: parent)
    default: try plain(parent: parent, inFlow: false, isKey: isKey)
    }
  }

  // MARK: - Plain

  mutating func plain(parent: Int, inFlow: Bool, isKey: Bool) throws(Stop) -> Scalar {
    try checkStart(inFlow: inFlow)
    let start = position
    let place = range(start, start)
    var last = plainLine(inFlow: inFlow)
    var scalar = Scalar(range: place, style: .plain)
    scalar.range.length = last - start
    if byte(position) == UInt8(ascii: ":"), !inFlow { return scalar }
    var value: [UInt8] = []
    while let breaks = nextPlainLine(parent, inFlow: inFlow) {
      if !scalar.isMultiline { value.append(contentsOf: source[start..<last]) }
      if byte(position) == UInt8(ascii: "-"), isSpace(byte(position + 1)) {
        report(YAMLRules.misalignedList, from: position, to: position + 1)
      }
      let first = position
      last = plainLine(inFlow: inFlow)
      if breaks == 1 { value.append(0x20) }
      for _ in 1..<breaks { value.append(0x0A) }
      value.append(contentsOf: source[first..<last])
      if !inFlow, byte(position) == UInt8(ascii: ":") {
        throw isKey ? keyOverLines(place, first) : deeperKey(place, first, last)
      }
      scalar.isMultiline = true
      scalar.range.length = last - start
    }
    if scalar.isMultiline { scalar.value = value }
    return scalar
  }

  /// What a plain scalar can't start with.
  private mutating func checkStart(inFlow: Bool) throws(Stop) {
    switch byte(position) {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
      let next = byte(position + 1)
      if isSpace(next) || (inFlow && isFlowIndicator(next)) {
        throw byte(position) == UInt8(ascii: "-")
          ? reservedStart() : keyOfOtherKind(range(position, position + 1))
      }
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"),
      UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "%"),
      UInt8(ascii: "@"), UInt8(ascii: "`"):
      throw reservedStart()
    case 0xC2, 0xE1, 0xE2, 0xE3:
      if let length = OddSpace.length(in: source, at: position) { throw oddSpace(length) }
    default: break
    }
  }

  /// Goes to the end of what a plain scalar has in this line; where its last character ends.
  private mutating func plainLine(inFlow: Bool) -> Int {
    let start = position
    while position < end {
      if !inFlow { position = skipLetters(position) }
      guard position < end else { break }
      let next = byte(position)
      // Letters and most signs mean nothing outside brackets.
      if next > UInt8(ascii: ":"), !inFlow || !isFlowIndicator(next) {
        position += 1
        continue
      }
      switch next {
      case 0x0A, 0x0D:
        return lastCharacter(since: start)
      case UInt8(ascii: ":"):
        let behind = byte(position + 1)
        if isSpace(behind) || (inFlow && isFlowIndicator(behind)) {
          return lastCharacter(since: start)
        }
      case UInt8(ascii: "#"):
        if position > start, isBlank(byte(position - 1)) { return lastCharacter(since: start) }
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        if inFlow { return lastCharacter(since: start) }
      default:
        break
      }
      position += 1
    }
    return lastCharacter(since: start)
  }

  /// Where the last character before this place ends that is not blank.
  private func lastCharacter(since start: Int) -> Int {
    var last = position
    while last > start, isBlank(byte(last - 1)) { last -= 1 }
    return last
  }

  /// Goes to the next line of a plain scalar; how many line breaks are before it, or `nil` where
  /// the scalar is at its end, and everything stays.
  private mutating func nextPlainLine(_ parent: Int, inFlow: Bool) -> Int? {
    guard position < end, isBreak(byte(position)) else { return nil }
    let (oldPosition, oldLine, oldStart) = (position, line, lineStart)
    var breaks = 0
    while position < end, isBreak(byte(position)) {
      endLine()
      breaks += 1
      while byte(position) == 0x20 { position += 1 }
      let indentation = column
      while isBlank(byte(position)) { position += 1 }
      let next = byte(position)
      if isBreak(next) { continue }
      let isEnd =
        position >= end || indentation <= parent || next == UInt8(ascii: "#")
        || isAnyMarker(at: position, lineStart: lineStart)
        || (inFlow && (isFlowIndicator(next) || next == UInt8(ascii: ":")))
      if !isEnd { return breaks }
    }
    (position, line, lineStart) = (oldPosition, oldLine, oldStart)
    return nil
  }

  // MARK: - Quoted

  mutating func singleQuoted(parent: Int) throws(Stop) -> Scalar {
    let start = position
    let place = range(start, start + 1)
    var value: [UInt8] = []
    var isChanged = false
    position += 1
    var first = position
    while position < end {
      let next = byte(position)
      if next == UInt8(ascii: "'") {
        guard byte(position + 1) == UInt8(ascii: "'") else {
          if isChanged { value.append(contentsOf: source[first..<position]) }
          position += 1
          return quoted(place, .singleQuoted, isChanged ? value : nil)
        }
        value.append(contentsOf: source[first...position])
        isChanged = true
        position += 2
        first = position
      } else if isBreak(next) {
        value.append(contentsOf: source[first..<position])
        while let last = value.last, isBlank(last) { value.removeLast() }
        try foldLines(into: &value, parent, place)
        isChanged = true
        first = position
      } else {
        position += 1
      }
    }
    throw unclosedQuote(place)
  }

  mutating func doubleQuoted(parent: Int) throws(Stop) -> Scalar {
    let start = position
    let place = range(start, start + 1)
    position += 1
    while position < end, byte(position) != UInt8(ascii: "\""),
      byte(position) != UInt8(ascii: "\\"), !isBreak(byte(position))
    {
      position += 1
    }
    if byte(position) == UInt8(ascii: "\"") {
      position += 1
      return quoted(place, .doubleQuoted, nil)
    }
    var value = Array(source[(start + 1)..<position])
    // Blanks in front of a line break go, but not those that were written as an escape.
    var kept = 0
    var hasEscape = false
    while position < end {
      let next = byte(position)
      switch next {
      case UInt8(ascii: "\""):
        position += 1
        if hasEscape, CombiningMarks.areTooMany(in: value) { throw tooManyMarks(place) }
        return quoted(place, .doubleQuoted, value)
      case UInt8(ascii: "\\"):
        if isBreak(byte(position + 1)) {
          position += 1
          try foldLines(into: &value, parent, place, joins: true)
        } else {
          try escape(into: &value)
        }
        hasEscape = true
        kept = value.count
      case 0x0A, 0x0D:
        while value.count > kept, let last = value.last, isBlank(last) { value.removeLast() }
        try foldLines(into: &value, parent, place)
        kept = value.count
      default:
        value.append(next)
        position += 1
      }
    }
    throw unclosedQuote(place)
  }

  private func quoted(_ place: TextRange, _ style: NodeStyle, _ value: [UInt8]?) -> Scalar {
    var range = place
    range.length = position - place.offset
    return Scalar(range: range, style: style, value: value, isMultiline: line > place.line)
  }

  /// Steps over the line breaks inside quotes: one is a space, more are one line break less.
  ///
  /// - `joins`: Whether a backslash took the first break away.
  private mutating func foldLines(
    into value: inout [UInt8], _ parent: Int, _ opening: TextRange, joins: Bool = false
  ) throws(Stop) {
    var breaks = 0
    while position < end, isBreak(byte(position)) {
      endLine()
      breaks += 1
      if isAnyMarker(at: position, lineStart: lineStart) { throw unclosedQuote(opening) }
      while byte(position) == 0x20 { position += 1 }
      let indentation = column
      while isBlank(byte(position)) { position += 1 }
      if position < end, !isBreak(byte(position)), indentation <= parent {
        throw outdentedInQuotes(opening)
      }
    }
    if breaks == 1, !joins { value.append(0x20) }
    for _ in 1..<max(breaks, 1) { value.append(0x0A) }
  }

  private mutating func escape(into value: inout [UInt8]) throws(Stop) {
    let start = position
    let letter = byte(position + 1)
    position += 2
    switch letter {
    case UInt8(ascii: "0"): value.append(0x00)
    case UInt8(ascii: "a"): value.append(0x07)
    case UInt8(ascii: "b"): value.append(0x08)
    case UInt8(ascii: "t"), 0x09: value.append(0x09)
    case UInt8(ascii: "n"): value.append(0x0A)
    case UInt8(ascii: "v"): value.append(0x0B)
    case UInt8(ascii: "f"): value.append(0x0C)
    case UInt8(ascii: "r"): value.append(0x0D)
    case UInt8(ascii: "e"): value.append(0x1B)
    case 0x20, UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "\\"): value.append(letter)
    case UInt8(ascii: "N"): value.append(contentsOf: "\u{85}".utf8)
    case UInt8(ascii: "_"): value.append(contentsOf: "\u{A0}".utf8)
    case UInt8(ascii: "L"): value.append(contentsOf: "\u{2028}".utf8)
    case UInt8(ascii: "P"): value.append(contentsOf: "\u{2029}".utf8)
    case UInt8(ascii: "x"): try codePoint(2, from: start, into: &value)
    case UInt8(ascii: "u"): try codePoint(4, from: start, into: &value)
    case UInt8(ascii: "U"): try codePoint(8, from: start, into: &value)
    default:
      position = min(position, end)
      throw unknownEscape(start)
    }
  }

  private mutating func codePoint(
    _ digits: Int, from start: Int, into value: inout [UInt8]
  ) throws(Stop) {
    var code: UInt32 = 0
    for _ in 0..<digits {
      let digit = byte(position)
      guard let number = Character(Unicode.Scalar(digit)).hexDigitValue else {
        throw unknownEscape(start)
      }
      code = code << 4 | UInt32(number)
      position += 1
    }
    // Programs that write JSON split a character beyond U+FFFF into two escapes.
    if digits == 4, 0xD800..<0xDC00 ~= code, byte(position) == UInt8(ascii: "\\"),
      byte(position + 1) == UInt8(ascii: "u"), let low = hexadecimal(position + 2),
      0xDC00..<0xE000 ~= low
    {
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      position += 6
    }
    guard let scalar = Unicode.Scalar(code) else { throw unknownEscape(start) }
    value.append(contentsOf: Character(scalar).utf8)
  }

  private func hexadecimal(_ offset: Int) -> UInt32? {
    var code: UInt32 = 0
    for index in offset..<offset + 4 {
      guard let digit = Character(Unicode.Scalar(byte(index))).hexDigitValue else { return nil }
      code = code << 4 | UInt32(digit)
    }
    return code
  }
}
