/// Mappings and sequences in brackets.
extension YAMLReader {
  /// Reads `[…]` or `{…}`.
  ///
  /// - `parent`: The column of the collection around it; its lines are indented further.
  mutating func flowCollection(parent: Int) throws(Stop) {
    let isMapping = byte(position) == UInt8(ascii: "{")
    let opening = range(position, position + 1)
    let closing = isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")
    let node = try open(isMapping ? .mapping : .sequence, style: .flow, at: opening)
    let first = keys.begin()
    position += 1
    try skipInFlow(parent, opening)
    while byte(position) != closing {
      if isMapping {
        try flowMember(parent, opening, of: first)
      } else {
        try flowNode(parent, opening)
        try skipInFlow(parent, opening)
        if isFlowColon(adjacent: true) { throw pairInList() }
      }
      try skipInFlow(parent, opening)
      if byte(position) == UInt8(ascii: ",") {
        position += 1
        try skipInFlow(parent, opening)
      } else if byte(position) != closing {
        throw missingComma(opening)
      }
    }
    position += 1
    lastEnd = position
    keys.end(first)
    close(node)
  }

  private mutating func flowMember(
    _ parent: Int, _ opening: TextRange, of first: Int
  ) throws(Stop) {
    try properties()
    switch byte(position) {
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "*"):
      throw keyOfOtherKind(range(position, position + 1))
    case UInt8(ascii: "?"), UInt8(ascii: ":"):
      if isSpace(byte(position + 1)) || isFlowIndicator(byte(position + 1)) {
        throw keyOfOtherKind(range(position, position + 1))
      }
    case UInt8(ascii: ","):
      throw emptyItem()
    default:
      break
    }
    let key = try flowScalar(parent)
    try appendKey(key, of: first)
    let place = range(position, position)
    try skipInFlow(parent, opening)
    guard isFlowColon(adjacent: key.style != .plain) else { return try appendNothing(at: place) }
    if key.isMultiline { throw keyOfOtherKind(key.range) }
    position += 1
    let behind = range(position, position)
    try skipInFlow(parent, opening)
    if byte(position) == UInt8(ascii: ",") || byte(position) == UInt8(ascii: "}") {
      return try appendNothing(at: behind)
    }
    try flowNode(parent, opening)
  }

  private mutating func flowNode(_ parent: Int, _ opening: TextRange) throws(Stop) {
    if try properties() {
      try skipInFlow(parent, opening)
      if isFlowIndicator(byte(position)), byte(position) | 0x20 != UInt8(ascii: "{") {
        return try appendNothing(at: range(position, position))
      }
    }
    switch byte(position) {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      try flowCollection(parent: parent)
    case UInt8(ascii: ","):
      throw emptyItem()
    case UInt8(ascii: "*"):
      let start = position
      while position < end, !isSpace(byte(position)), !isFlowIndicator(byte(position)) {
        position += 1
      }
      let place = range(start, position)
      report(YAMLRules.alias, place, naming: true)
      try append(Scalar(range: place, style: .plain, value: []), as: .null)
    case UInt8(ascii: "?") where isSpace(byte(position + 1)):
      throw keyOfOtherKind(range(position, position + 1))
    case UInt8(ascii: ":") where isSpace(byte(position + 1)) || isFlowIndicator(byte(position + 1)):
      throw keyOfOtherKind(range(position, position + 1))
    default:
      try append(flowScalar(parent))
    }
  }

  private mutating func flowScalar(_ parent: Int) throws(Stop) -> Scalar {
    switch byte(position) {
    case UInt8(ascii: "\""): try doubleQuoted(parent: parent)
    case UInt8(ascii: "'"): try singleQuoted(parent: parent)
    default: try plain(parent: parent, inFlow: true, isKey: false)
    }
  }

  private func isFlowColon(adjacent: Bool) -> Bool {
    guard byte(position) == UInt8(ascii: ":") else { return false }
    return adjacent || isSpace(byte(position + 1)) || isFlowIndicator(byte(position + 1))
  }

  func isFlowIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }

  /// Steps over blanks, comments and line breaks inside brackets.
  private mutating func skipInFlow(_ parent: Int, _ opening: TextRange) throws(Stop) {
    let above = line
    try skip()
    guard position < end, !isAnyMarker(at: position, lineStart: lineStart) else {
      throw unclosed(opening)
    }
    if line > above, column <= parent { throw outdentedInBrackets(opening) }
  }
}
