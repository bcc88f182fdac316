internal import Documents

extension Document {
  /// Whether two values are equal as JSON Schema has it.
  func isEqual(_ node: NodeIndex, to other: NodeIndex, of document: Document) -> Bool {
    let (left, right) = (nodes[node].kind, document.nodes[other].kind)
    switch (left, right) {
    case (.null, .null): return true
    case (.boolean, .boolean), (.string, .string):
      return bytes(of: node).elementsEqual(document.bytes(of: other))
    case (.integer, .integer), (.integer, .number), (.number, .integer), (.number, .number):
      guard let left = ExactNumber(bytes(of: node)),
        let right = ExactNumber(document.bytes(of: other))
      else { return false }
      return left == right
    case (.sequence, .sequence):
      let (mine, others) = (Array(children(of: node)), Array(document.children(of: other)))
      return mine.count == others.count
        && zip(mine, others).allSatisfy { isEqual($0, to: $1, of: document) }
    case (.mapping, .mapping):
      let (mine, others) = (members(of: node), document.members(of: other))
      guard mine.count == others.count else { return false }
      let values = Dictionary(
        others.map { (Array(document.bytes(of: $0.key)), $0.value) },
        uniquingKeysWith: { first, _ in first })
      return mine.allSatisfy { key, value in
        values[Array(bytes(of: key))].map { isEqual(value, to: $0, of: document) } ?? false
      }
    default: return false
    }
  }

  /// A number that is the same for equal values.
  func equalityHash(of node: NodeIndex) -> Int {
    var hasher = Hasher()
    feed(node, to: &hasher)
    return hasher.finalize()
  }

  private func feed(_ node: NodeIndex, to hasher: inout Hasher) {
    switch nodes[node].kind {
    case .null: hasher.combine(0)
    case .boolean, .string: hasher.combine(string(of: node))
    case .integer, .number: hasher.combine(ExactNumber(bytes(of: node)))
    case .sequence:
      for child in children(of: node) { feed(child, to: &hasher) }
    case .mapping:
      // The order of keys does not matter.
      hasher.combine(
        members(of: node).reduce(0) { sum, member in
          var own = Hasher()
          own.combine(string(of: member.key))
          feed(member.value, to: &own)
          return sum &+ own.finalize()
        })
    }
  }
}
