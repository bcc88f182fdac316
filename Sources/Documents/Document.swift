/// How a document is written.
public enum DocumentFormat: String, Sendable, CaseIterable {
  case yaml
  /// Markdown with YAML front matter.
  case markdown
  case csv
  case json

  /// The format of a file by the end of its name; `nil` when bangkom reads no such files.
  public init?(path: String) {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "yaml", "yml": self = .yaml
    case "md": self = .markdown
    case "csv": self = .csv
    case "json": self = .json
    default: return nil
    }
  }
}

/// One file as it was read: what could be read of it, where everything stands, and its problems.
///
/// Values (of YAML, JSON, and of a Markdown file's front matter) are nodes in one flat arena in
/// document order; a CSV file is a ``Table``; a Markdown body is a list of clauses.
public struct Document: Sendable {
  /// How it is written.
  public let format: DocumentFormat
  /// Its bytes, as they are in the file.
  public let source: [UInt8]
  /// Its values in document order; empty when nothing could be read.
  public private(set) var nodes: [Node] = []
  /// The rows of a CSV file.
  public var table: Table?
  /// The clauses of a Markdown body, in order.
  public var clauses: [Clause] = []
  /// What is wrong with it, in order of place.
  public var problems: [Problem] = []

  private(set) var cooked: [UInt8] = []
  private(set) var cookedValues: [CookedValue] = []

  /// Makes a document without content, for a reader to fill.
  public init(format: DocumentFormat, source: [UInt8]) {
    self.format = format
    self.source = source
  }

  /// The root value; `nil` when there is none.
  public var root: NodeIndex? { nodes.isEmpty ? nil : 0 }
}

// MARK: - Reading

extension Document {
  /// Where the value of a node is that differs from its text.
  @usableFromInline struct CookedValue: Sendable {
    @usableFromInline var node: UInt32
    @usableFromInline var offset: UInt32
    @usableFromInline var length: UInt32
  }

  /// The value of a scalar in UTF-8, unquoted and unescaped.
  public func bytes(of index: NodeIndex) -> ArraySlice<UInt8> {
    let node = nodes[index]
    guard node.isCooked else {
      let text = Int(node.offset)..<Int(node.offset) + Int(node.length)
      // A quoted value without escapes is its text without the quotes.
      return node.style == .singleQuoted || node.style == .doubleQuoted
        ? source[text.lowerBound + 1..<text.upperBound - 1] : source[text]
    }
    let value = cookedValues[cookedPosition(of: index)]
    return cooked[Int(value.offset)..<Int(value.offset) + Int(value.length)]
  }

  /// The value of a scalar, unquoted and unescaped.
  public func string(of index: NodeIndex) -> String {
    String(decoding: bytes(of: index), as: UTF8.self)
  }

  /// The text of a stretch of the source, as it is written.
  public func text(of range: TextRange) -> String {
    String(decoding: source[range.offset..<min(range.end, source.count)], as: UTF8.self)
  }

  /// The children of a sequence, or the keys and values of a mapping, in document order.
  public func children(of index: NodeIndex) -> ChildIndices {
    ChildIndices(nodes: nodes, position: index + 1, end: Int(nodes[index].next))
  }

  /// The keys of a mapping with their values, in document order; none for any other node.
  public func members(of index: NodeIndex) -> [(key: NodeIndex, value: NodeIndex)] {
    guard nodes[index].kind == .mapping else { return [] }
    var members: [(key: NodeIndex, value: NodeIndex)] = []
    var key = index + 1
    while key < Int(nodes[index].next) {
      let value = Int(nodes[key].next)
      members.append((key, value))
      key = Int(nodes[value].next)
    }
    return members
  }

  /// The value of a mapping's key; the first where the key is there twice.
  public func value(of key: String, in index: NodeIndex) -> NodeIndex? {
    member(key, in: index)?.value
  }

  /// A mapping's key and its value; the first where the key is there twice.
  public func member(
    _ name: String, in index: NodeIndex
  ) -> (key: NodeIndex, value: NodeIndex)? {
    guard nodes[index].kind == .mapping else { return nil }
    var key = index + 1
    while key < Int(nodes[index].next) {
      let value = Int(nodes[key].next)
      if bytes(of: key).elementsEqual(name.utf8) { return (key, value) }
      key = Int(nodes[value].next)
    }
    return nil
  }

  /// The node that a JSON Pointer leads to; `nil` where it leads nowhere.
  ///
  /// Source: RFC 6901.
  public func node(at pointer: String) -> NodeIndex? {
    root.flatMap { node(at: pointer, from: $0) }
  }

  /// The node that a JSON Pointer leads to from another node; `nil` where it leads nowhere.
  public func node(at pointer: String, from start: NodeIndex) -> NodeIndex? {
    var index = start
    for token in JSONPointer.tokens(of: pointer) {
      switch nodes[index].kind {
      case .mapping:
        guard let value = value(of: token, in: index) else { return nil }
        index = value
      case .sequence:
        guard let ordinal = Int(token) else { return nil }
        var children = children(of: index).makeIterator()
        var child = children.next()
        for _ in 0..<max(ordinal, 0) { child = children.next() }
        guard ordinal >= 0, let child else { return nil }
        index = child
      default:
        return nil
      }
    }
    return index
  }

  private func cookedPosition(of index: NodeIndex) -> Int {
    var low = 0
    var high = cookedValues.count
    while low < high {
      let middle = (low + high) / 2
      if Int(cookedValues[middle].node) < index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The children of a node, found by stepping over each one's descendants.
public struct ChildIndices: Sequence, IteratorProtocol, Sendable {
  fileprivate let nodes: [Node]
  fileprivate var position: NodeIndex
  fileprivate let end: NodeIndex

  /// The next child.
  public mutating func next() -> NodeIndex? {
    guard position < end else { return nil }
    defer { position = Int(nodes[position].next) }
    return position
  }
}

// MARK: - Building

extension Document {
  /// Makes room for the values of a text of so many bytes.
  mutating func reserve(forBytes count: Int) {
    // A value or key takes about twelve bytes in the records that people write.
    nodes.reserveCapacity(min(count / 10, 4_096) + 8)
  }

  /// Appends a scalar whose value is its text.
  public mutating func appendScalar(_ kind: NodeKind, style: NodeStyle, range: TextRange) {
    nodes.append(
      Node(range: range, next: nodes.count + 1, kind: kind, style: style, isCooked: false))
  }

  /// Appends a scalar whose value differs from its text.
  public mutating func appendScalar(
    _ kind: NodeKind, style: NodeStyle, range: TextRange, value: some Collection<UInt8>
  ) {
    cookedValues.append(
      CookedValue(
        node: UInt32(truncatingIfNeeded: nodes.count),
        offset: UInt32(truncatingIfNeeded: cooked.count),
        length: UInt32(truncatingIfNeeded: value.count)))
    cooked.append(contentsOf: value)
    nodes.append(
      Node(range: range, next: nodes.count + 1, kind: kind, style: style, isCooked: true))
  }

  /// Appends a sequence or mapping that has no children yet.
  ///
  /// The result is what ``close(_:end:)`` takes when its last child was appended.
  public mutating func open(_ kind: NodeKind, style: NodeStyle, at start: TextRange) -> NodeIndex {
    nodes.append(
      Node(range: start, next: nodes.count + 1, kind: kind, style: style, isCooked: false))
    return nodes.count - 1
  }

  /// Ends a sequence or mapping, whose text goes up to `end`; its children are the nodes that
  /// were appended since.
  public mutating func close(_ index: NodeIndex, end: Int) {
    nodes[index].length = UInt32(truncatingIfNeeded: max(0, end - Int(nodes[index].offset)))
    nodes[index].next = UInt32(truncatingIfNeeded: nodes.count)
  }

  /// Ends a sequence or mapping that reading stopped in; a key without a value gets none.
  mutating func closeEarly(_ index: NodeIndex, end: Int) {
    close(index, end: end)
    let children = Array(children(of: index))
    guard let last = children.last.map({ nodes[$0].range }) else { return }
    close(index, end: max(end, last.end))
    guard nodes[index].kind == .mapping, !children.count.isMultiple(of: 2) else { return }
    appendScalar(.null, style: .plain, range: place(behind: last))
    close(index, end: max(end, last.end))
  }

  /// The empty place behind a stretch of text, which may go over several lines.
  private func place(behind range: TextRange) -> TextRange {
    let text = source[range.offset..<range.end]
    var place = TextRange(
      offset: range.end, length: 0, line: range.line, column: range.column + range.length)
    if let feed = text.lastIndex(of: UInt8(ascii: "\n")) {
      place.line += text.count { $0 == UInt8(ascii: "\n") }
      place.column = range.end - feed
    }
    return place
  }
}
