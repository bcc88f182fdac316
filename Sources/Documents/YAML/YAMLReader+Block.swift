/// Mappings and sequences by indentation.
extension YAMLReader {
  /// What stands before a value in its line.
  enum Lead {
    /// Nothing, or the marker of the document's start.
    case start
    /// A key and its colon.
    case key
    /// The dash of a list item.
    case dash
  }

  /// Reads the value that stands here, or below, indented further than its parent.
  ///
  /// - `parent`: The column, from 0, of the collection that it belongs to; -1 for none.
  mutating func blockNode(parent: Int, behind lead: Lead) throws(Stop) {
    let place = range(position, position)
    let above = line
    try skip()
    // A collection may start in a line of its own, or behind the dash of a list item.
    var mayOpen = isFirstOfLine || lead == .dash
    if line > above || lead == .start, isFirstOfLine {
      if position >= end || isAnyMarker(at: position, lineStart: lineStart) {
        return try appendNothing(at: place)
      }
      if column <= parent {
        guard lead == .key, column == parent, isDash else {
          return try appendNothing(at: place)
        }
        return try blockSequence()
      }
    }
    guard position < end else { return try appendNothing(at: place) }
    if try properties() {
      mayOpen = mayOpen || isFirstOfLine
      if position >= end || (isFirstOfLine && column <= parent) {
        return try appendNothing(at: place)
      }
    }
    switch byte(position) {
    case UInt8(ascii: "-") where isSpace(byte(position + 1)):
      guard mayOpen else { throw listInLine() }
      try blockSequence()
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      try append(blockScalar(parent: parent), as: .string)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      let start = range(position, position + 1)
      try flowCollection(parent: parent)
      if nextIsColon() { throw keyOfOtherKind(start) }
      try checkEndOfValue()
    case UInt8(ascii: "*"):
      try alias()
    case UInt8(ascii: "?") where isSpace(byte(position + 1)):
      throw keyOfOtherKind(range(position, position + 1))
    default:
      let scalar = try scalar(parent: parent, isKey: mayOpen)
      if nextIsColon(), !scalar.isMultiline {
        guard mayOpen else { throw secondColon(behind: scalar) }
        return try blockMapping(firstKey: scalar)
      }
      try append(scalar)
      if scalar.style != .plain { try checkEndOfValue() }
    }
  }

  private var isDash: Bool {
    byte(position) == UInt8(ascii: "-") && isSpace(byte(position + 1))
  }

  private mutating func blockSequence() throws(Stop) {
    try checkIndentation(of: position)
    let own = column
    let node = try open(.sequence, style: .block, at: range(position, position + 1))
    repeat {
      position += 1
      lastEnd = max(lastEnd, position)
      try blockNode(parent: own, behind: .dash)
      try skip()
      guard position < end, !isAnyMarker(at: position, lineStart: lineStart) else { break }
      guard isFirstOfLine else { throw leftover() }
      if column > own { throw misplaced(column: own) }
    } while column == own && isDash
    close(node)
  }

  private mutating func blockMapping(firstKey: Scalar) throws(Stop) {
    var key = firstKey
    let own = key.range.column - 1
    try checkIndentation(of: key.range.offset)
    let node = try open(.mapping, style: .block, at: key.range)
    let first = keys.begin()
    while true {
      try appendKey(key, of: first)
      position += 1
      lastEnd = max(lastEnd, position)
      if byte(position) == 0x09 { noteTab() }
      try blockNode(parent: own, behind: .key)
      try skip()
      guard position < end, !isAnyMarker(at: position, lineStart: lineStart) else { break }
      guard isFirstOfLine else { throw leftover() }
      if column < own { break }
      if column > own { throw misplaced(column: own) }
      key = try blockKey()
    }
    keys.end(first)
    close(node)
  }

  /// Reads a key, up to its colon.
  private mutating func blockKey() throws(Stop) -> Scalar {
    let start = position
    try properties()
    switch byte(position) {
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "*"):
      throw keyOfOtherKind(range(position, position + 1))
    case UInt8(ascii: "?") where isSpace(byte(position + 1)):
      throw keyOfOtherKind(range(position, position + 1))
    case UInt8(ascii: "-") where isSpace(byte(position + 1)):
      throw itemAmongKeys()
    default:
      break
    }
    let key = try scalar(parent: start - lineStart, isKey: true)
    guard !key.isMultiline, nextIsColon() else { throw missingColon(key) }
    return key
  }

  /// How many bytes a key has at most.
  ///
  /// YAML allows so many characters. Source: yaml.org/spec/1.2.2, 7.4.2.
  private static let keyLimit = 1_024

  mutating func appendKey(_ key: Scalar, of first: Int) throws(Stop) {
    if key.range.length > Self.keyLimit { throw keyTooLong(key) }
    let node = document.nodes.count
    try append(key, as: .string)
    if key.range.length == 2, byte(key.range.offset) == UInt8(ascii: "<"),
      byte(key.range.offset + 1) == UInt8(ascii: "<")
    {
      report(YAMLRules.mergeKey, key.range)
    }
    if let other = register(key: node, of: first) {
      let (name, place) = (document.string(of: node), document.nodes[other].range)
      add(.duplicateKey(name, key.range, first: place))
    }
  }

  /// Whether a colon follows in this line that makes a key of what was read; goes to it.
  mutating func nextIsColon() -> Bool {
    var ahead = position
    while isBlank(byte(ahead)) { ahead += 1 }
    guard byte(ahead) == UInt8(ascii: ":"), isSpace(byte(ahead + 1)) else { return false }
    position = ahead
    return true
  }

  /// A value that is not plain ends its line, but for a comment.
  private mutating func checkEndOfValue() throws(Stop) {
    let above = line
    try skip()
    if position < end, line == above { throw leftover() }
  }

  /// A collection that starts behind a dash is indented by spaces, too.
  private mutating func checkIndentation(of offset: Int) throws(Stop) {
    guard let tab = source[lineStart..<offset].firstIndex(of: 0x09) else { return }
    throw tabulator(tab)
  }

  /// Reports anchors and tags and steps over them; whether there were any.
  @discardableResult @inline(__always)
  mutating func properties() throws(Stop) -> Bool {
    let next = byte(position)
    guard next == UInt8(ascii: "&") || next == UInt8(ascii: "!") else { return false }
    return try someProperties()
  }

  private mutating func someProperties() throws(Stop) -> Bool {
    var found = 0
    while byte(position) == UInt8(ascii: "&") || byte(position) == UInt8(ascii: "!") {
      let start = position
      while position < end, !isSpace(byte(position)) { position += 1 }
      report(
        byte(start) == UInt8(ascii: "&") ? YAMLRules.anchor : YAMLRules.tag, from: start,
        to: position, naming: true)
      found += 1
      // A mapping and its first key can have an anchor and a tag each.
      if found > 4 { throw Stop() }
      try skip()
    }
    return found > 0
  }

  private mutating func alias() throws(Stop) {
    let start = position
    while position < end, !isSpace(byte(position)) { position += 1 }
    let place = range(start, position)
    report(YAMLRules.alias, place, naming: true)
    if nextIsColon() { throw keyOfOtherKind(place) }
    try append(Scalar(range: place, style: .plain, value: []), as: .null)
  }
}
