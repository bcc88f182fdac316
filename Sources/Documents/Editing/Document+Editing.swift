extension Document {
  /// The edit that gives a scalar (a key as well) another value, written as the old one is: in the
  /// same quotes, and with quotes where the new one needs them.
  ///
  /// - `kind`: What the new value is.
  /// - Returns: `nil` for what is not a scalar on one line; the layout of others is the author's.
  public func edit(_ node: NodeIndex, to value: String, as kind: NodeKind = .string) -> Edit? {
    let old = nodes[node]
    guard old.isScalar, old.style != .literal, old.style != .folded, old.length > 0,
      !source[Int(old.offset)..<Int(old.offset) + Int(old.length)].contains(where: isBreak)
    else { return nil }
    return Edit(range: old.range, replacement: text(of: value, as: kind, in: old.style))
  }

  /// The edit of the scalar that stands at a range; `nil` where none does.
  public func edit(at range: TextRange, to value: String) -> Edit? {
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      if Int(nodes[middle].offset) < range.offset { low = middle + 1 } else { high = middle }
    }
    // A mapping starts where its first key does.
    while low < nodes.count, Int(nodes[low].offset) == range.offset {
      if nodes[low].isScalar, Int(nodes[low].length) == range.length {
        return edit(low, to: value)
      }
      low += 1
    }
    return nil
  }

  /// Whether another document has the same values, in the same order, however it is written.
  public func hasSameValues(as other: Document) -> Bool {
    guard format == other.format, nodes.count == other.nodes.count,
      clauses.count == other.clauses.count
    else { return false }
    for index in nodes.indices {
      let (mine, others) = (nodes[index], other.nodes[index])
      guard mine.kind == others.kind, mine.next == others.next else { return false }
      if mine.isScalar, bytes(of: index) != other.bytes(of: index) { return false }
    }
    let sameClauses = zip(clauses, other.clauses).allSatisfy {
      $0.path == $1.path && $0.anchor == $1.anchor && $0.text == $1.text
    }
    return sameClauses && table?.values == other.table?.values
  }

  private func text(of value: String, as kind: NodeKind, in style: NodeStyle) -> String {
    guard kind == .string else { return value }
    if format == .json { return JSONText.string(value).line }
    let isVisible = !value.unicodeScalars.contains { $0 == "\t" || PrintableText.isHidden($0) }
    switch style {
    case .doubleQuoted: return YAMLText.doubleQuoted(value)
    case .singleQuoted where isVisible: return "'\(value.replacing("'", with: "''"))'"
    case .singleQuoted: return YAMLText.doubleQuoted(value)
    default: return YAMLText.scalar(value)
    }
  }

  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

extension Table {
  /// The values of all cells, the header first.
  fileprivate var values: [[String]] {
    ([header] + rows).map { $0.map(\.value) }
  }
}
