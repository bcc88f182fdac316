/// Values behind a key or a dash.
extension YAMLLayout {
  /// Writes the value that a document is.
  mutating func writeRoot() {
    let root = document.nodes[0]
    let line = root.style == .flow ? flowLine(0, at: 0) : nil
    guard root.isScalar || line != nil else { return writeBlock(0, at: 0, isCompact: false) }
    beginLine(at: root.range.offset, column: 0, next: [])
    if let line { writeFlow(0, line) } else { writeScalar(0, parent: -1) }
  }

  /// Writes the value behind a key or a dash.
  ///
  /// - `parent`: The column of the collection that it is in.
  /// - `isItem`: Whether it stands behind a dash, where a collection may start at once.
  mutating func writeValue(_ node: NodeIndex, parent: Int, isItem: Bool) {
    let value = document.nodes[node]
    if value.isScalar {
      guard value.length > 0 else {
        cursor = max(cursor, value.range.offset)
        return
      }
      writeScalar(node, parent: parent)
      return
    }
    let isBelow = gap(to: value.range.offset).hasComments
    if value.style == .flow, let line = flowLine(node, at: isBelow ? parent + 2 : column + 1) {
      place(node, at: parent + 2)
      writeFlow(node, line)
      return
    }
    let isCompact = isItem && !gap(to: firstToken(of: node)).hasComments
    if isCompact { write(" ".utf8) }
    writeBlock(node, at: parent + 2, isCompact: isCompact)
  }

  /// Goes to where a value starts: behind its key or dash, or below where comments are between.
  private mutating func place(_ node: NodeIndex, at column: Int, onOwnLine: Bool = false) {
    let target = document.nodes[node].range
    let gap = gap(to: target.offset)
    if gap.hasComments || onOwnLine {
      writeComments(gap, next: [Indentation(old: target.column - 1, new: column)])
      newLine(blank: gap.endsWithBlankLine)
      indent(to: column)
    } else {
      write(" ".utf8)
    }
    cursor = target.offset
    closed = []
    commentLimit = nil
  }

  /// Where the first key or item of a collection is.
  private func firstToken(of node: NodeIndex) -> Int {
    let value = document.nodes[node]
    return value.style == .flow ? Int(document.nodes[node + 1].offset) : Int(value.offset)
  }

  // MARK: - Scalars

  private mutating func writeScalar(_ node: NodeIndex, parent: Int) {
    let value = document.nodes[node]
    let inner = max(parent, 0) + 2
    let isBlockScalar = value.style == .literal || value.style == .folded
    let lines = isBlockScalar ? [] : scalarLines(node)
    if parent >= 0 {
      // A text that started below its key goes up to it, if it is one line that fits there.
      let length = lines.first.map { $0.count { $0 & 0xC0 != 0x80 } } ?? 0
      let isBelow =
        gap(to: value.range.offset).hasBreak
        && (lines.count > 1 || column + 1 + length > Self.width)
      place(node, at: inner, onOwnLine: isBelow)
    }
    if isBlockScalar {
      writeBlockScalar(node, inner: inner)
      commentLimit = max(parent, 0)
      return
    }
    for (number, line) in lines.enumerated() {
      if number > 0 { newLine() }
      if number > 0, !line.isEmpty { indent(to: inner) }
      write(line)
    }
    cursor = value.range.end
  }

  /// A scalar outside brackets, as lines without indentation.
  private func scalarLines(_ node: NodeIndex) -> [[UInt8]] {
    let value = document.nodes[node]
    let lines = LayoutLines.split(source, value.range.offset..<value.range.end)
    guard lines.count > 1, !isInBrackets(node) else { return [scalarText(node, inFlow: false)] }
    return lines.enumerated().map { number, line in
      var start = line.lowerBound
      if number > 0 { while start < line.upperBound, isBlank(source[start]) { start += 1 } }
      guard number < lines.count - 1 else { return Array(source[start..<line.upperBound]) }
      return Array(source[start..<textEnd(start..<line.upperBound, value.style)])
    }
  }

  /// Where a line of a text over several lines ends; a blank behind a backslash is part of it.
  private func textEnd(_ line: Range<Int>, _ style: NodeStyle) -> Int {
    let end = LayoutGap.trimmed(source, line)
    guard style == .doubleQuoted, end < line.upperBound else { return end }
    let slashes = source[line.lowerBound..<end].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    return slashes % 2 == 1 ? end + 1 : end
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Whether a scalar was read in brackets, which become lines here.
  private func isInBrackets(_ node: NodeIndex) -> Bool { open.last.map { $0.old < 0 } ?? false }

  /// A scalar on one line, with quotes where they are needed.
  func scalarText(_ node: NodeIndex, inFlow: Bool) -> [UInt8] {
    let value = document.nodes[node]
    let text = source[value.range.offset..<value.range.end]
    guard value.kind == .string else { return Array(text) }
    let bytes = Array(document.bytes(of: node))
    switch YAMLText.plainForm(of: bytes, inFlow: inFlow) {
    case .safe: return bytes
    case .date where value.style == .plain: return bytes
    case .date, .ambiguous, .impossible:
      return Array(YAMLText.quoted(document.string(of: node)).utf8)
    }
  }

  /// A key: as it is where it has no quotes.
  func keyText(_ node: NodeIndex, inFlow: Bool) -> [UInt8] {
    let bytes = Array(document.bytes(of: node))
    let isPlain = document.nodes[node].style == .plain && !bytes.contains(0x0A)
    if isPlain || YAMLText.plainForm(of: bytes, inFlow: inFlow) == .safe { return bytes }
    return Array(YAMLText.quoted(document.string(of: node)).utf8)
  }

  // MARK: - Brackets

  /// A collection in brackets as one line; `nil` where it has to become lines, as it is too long or
  /// comments are in it.
  ///
  /// - `column`: Where it would start.
  private func flowLine(_ node: NodeIndex, at column: Int) -> [UInt8]? {
    var line: [UInt8] = []
    appendFlow(node, to: &line)
    if Int(document.nodes[node].next) == node + 1 { return line }
    let length = line.count { $0 & 0xC0 != 0x80 }
    return column + length <= Self.width && !hasComments(in: node) ? line : nil
  }

  /// Writes a collection in brackets; comments in empty ones go behind them.
  private mutating func writeFlow(_ node: NodeIndex, _ line: [UInt8]) {
    let range = document.nodes[node].range
    write(line)
    cursor = hasComments(in: node) ? range.offset + 1 : range.end
  }

  private func appendFlow(_ node: NodeIndex, to text: inout [UInt8]) {
    let value = document.nodes[node]
    switch value.kind {
    case .sequence:
      text.append(UInt8(ascii: "["))
      for (number, item) in document.children(of: node).enumerated() {
        if number > 0 { text += ", ".utf8 }
        appendFlow(item, to: &text)
      }
      text.append(UInt8(ascii: "]"))
    case .mapping:
      text.append(UInt8(ascii: "{"))
      for (number, (key, member)) in document.members(of: node).enumerated() {
        if number > 0 { text += ", ".utf8 }
        text += keyText(key, inFlow: true)
        // `{a}` has a key without colon.
        let end = document.nodes[key].range.end
        if document.nodes[member].range.offset > end { text += ": ".utf8 }
        if document.nodes[member].length > 0 { appendFlow(member, to: &text) }
      }
      text.append(UInt8(ascii: "}"))
    default:
      text += scalarText(node, inFlow: true)
    }
  }

  /// Whether comments are among the nodes of a collection in brackets.
  private func hasComments(in node: NodeIndex) -> Bool {
    let value = document.nodes[node]
    var position = value.range.offset
    for index in (node + 1)..<max(node + 1, Int(value.next)) where document.nodes[index].isScalar {
      let range = document.nodes[index].range
      if LayoutGap(source, position..<max(position, range.offset)).hasComments { return true }
      position = max(position, range.end)
    }
    return LayoutGap(source, position..<max(position, value.range.end)).hasComments
  }
}
