/// The values of a document by address, for code that looks at many of them: nothing is counted,
/// copied or allocated.
///
/// Valid inside the call of ``Document/withView(_:)`` that gave it out.
@safe public struct DocumentView {
  @usableFromInline let nodes: UnsafePointer<Node>
  @usableFromInline let source: UnsafePointer<UInt8>
  @usableFromInline let cooked: UnsafePointer<UInt8>
  @usableFromInline let cookedValues: UnsafeBufferPointer<Document.CookedValue>
  /// How many values there are.
  public let count: Int

  @usableFromInline init(
    nodes: UnsafePointer<Node>, count: Int, source: UnsafePointer<UInt8>,
    cooked: UnsafePointer<UInt8>, cookedValues: UnsafeBufferPointer<Document.CookedValue>
  ) {
    unsafe self.nodes = nodes
    self.count = count
    unsafe self.source = source
    unsafe self.cooked = cooked
    unsafe self.cookedValues = cookedValues
  }

  /// A node.
  @inlinable public subscript(index: NodeIndex) -> Node {
    @inline(__always) get {
      precondition(index >= 0 && index < count)
      return unsafe nodes[index]
    }
  }

  /// The node behind the last descendant of a node.
  @inlinable @inline(__always) public func next(_ index: NodeIndex) -> NodeIndex {
    Int(self[index].next)
  }

  /// The value of a scalar in UTF-8, unquoted and unescaped.
  @inlinable @inline(__always) public func text(of index: NodeIndex) -> TextView {
    let node = self[index]
    if node.isCooked { return cookedText(of: index) }
    let quotes = node.style == .singleQuoted || node.style == .doubleQuoted ? 1 : 0
    return unsafe TextView(
      start: source + Int(node.offset) + quotes, count: Int(node.length) - 2 * quotes)
  }

  @usableFromInline func cookedText(of index: NodeIndex) -> TextView {
    var low = 0
    var high = unsafe cookedValues.count
    while low < high {
      let middle = (low + high) / 2
      if unsafe Int(cookedValues[middle].node) < index { low = middle + 1 } else { high = middle }
    }
    let value = unsafe cookedValues[low]
    return unsafe TextView(start: cooked + Int(value.offset), count: Int(value.length))
  }
}

extension Document {
  /// Lends the values by address.
  public func withView<Result>(_ body: (DocumentView) throws -> Result) rethrows -> Result {
    // An empty array may have no address; nothing is read from there.
    var nothing: UInt8 = 0
    var noNode = Node(
      range: TextRange(offset: 0, length: 0, line: 1, column: 1), next: 1, kind: .null,
      style: .plain, isCooked: false)
    return try unsafe withUnsafePointer(to: &nothing) { nothing in
      try unsafe withUnsafePointer(to: &noNode) { noNode in
        try unsafe nodes.withUnsafeBufferPointer { nodes in
          try unsafe source.withUnsafeBufferPointer { source in
            try unsafe cooked.withUnsafeBufferPointer { cooked in
              try unsafe cookedValues.withUnsafeBufferPointer { cookedValues in
                try unsafe body(
                  DocumentView(
                    nodes: nodes.baseAddress ?? noNode, count: nodes.count,
                    source: source.baseAddress ?? nothing, cooked: cooked.baseAddress ?? nothing,
                    cookedValues: cookedValues))
              }
            }
          }
        }
      }
    }
  }

  /// Lends the value of one node by address, while the document is being filled.
  ///
  /// - `base`: The address of the source.
  func withText<Result>(
    of index: NodeIndex, at base: UnsafePointer<UInt8>, _ body: (TextView) -> Result
  ) -> Result {
    let node = nodes[index]
    guard node.isCooked else {
      let quotes = node.style == .singleQuoted || node.style == .doubleQuoted ? 1 : 0
      return unsafe body(
        TextView(start: base + Int(node.offset) + quotes, count: Int(node.length) - 2 * quotes))
    }
    return unsafe bytes(of: index).withUnsafeBufferPointer { buffer in
      unsafe body(TextView(start: buffer.baseAddress ?? base, count: buffer.count))
    }
  }
}
