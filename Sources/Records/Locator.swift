public import Documents

extension Document {
  /// The text that a pointer leads to: a value, a cell (`/3/hours`), a row (`/3`), a clause
  /// (`#pasal-5/1`), or the nearest thing above it that is there; `nil` for an empty document.
  public func range(at pointer: String) -> TextRange? {
    if let table { return Self.range(at: pointer, in: table) }
    if pointer.hasPrefix("#") {
      let anchor = pointer.dropFirst()
      if let clause = clauses.first(where: { $0.anchor == anchor }) { return clause.range }
    }
    var rest = JSONPointer.tokens(of: pointer)
    while true {
      let prefix = rest.map { "/\(JSONPointer.escaped($0))" }.joined()
      if let node = node(at: prefix) {
        return nodes[node].isScalar ? nodes[node].range : firstLine(of: node, in: rest)
      }
      guard rest.popLast() != nil else { return nil }
    }
  }

  /// Of a mapping its key in the mapping above, as a whole block would be too much to underline; of
  /// the root its first key.
  private func firstLine(of node: NodeIndex, in tokens: [String]) -> TextRange? {
    if let last = tokens.last {
      let parent = tokens.dropLast().map { "/\(JSONPointer.escaped($0))" }.joined()
      if let parent = self.node(at: parent), let member = member(last, in: parent) {
        return nodes[member.key].range
      }
    }
    guard Int(nodes[node].next) > node + 1 else { return nodes[node].range }
    return nodes[node + 1].range
  }

  private static func range(at pointer: String, in table: Table) -> TextRange? {
    let tokens = JSONPointer.tokens(of: pointer)
    guard let row = tokens.first.flatMap({ Int($0) }), table.rows.indices.contains(row) else {
      return table.header.first?.range
    }
    let column = tokens.count > 1 ? table.header.firstIndex { $0.value == tokens[1] } : 0
    guard let column, table.rows[row].indices.contains(column) else {
      return table.rows[row].first?.range
    }
    return table.rows[row][column].range
  }
}
