/// Writes a JSON document anew: a line for every member and item, two spaces a level.
///
/// Numbers and strings stay as they are written.
struct JSONLayout {
  private let document: Document
  private var output: [UInt8] = []

  init(_ document: Document) {
    self.document = document
  }

  /// The text, with a line break at its end.
  func text() -> [UInt8] {
    var copy = self
    copy.write(0, depth: 0)
    return copy.output + [0x0A]
  }

  private mutating func write(_ node: NodeIndex, depth: Int) {
    switch document.nodes[node].kind {
    case .mapping:
      list("{", "}", document.members(of: node), depth) { layout, member in
        layout.copy(member.key)
        layout.output += ": ".utf8
        layout.write(member.value, depth: depth + 1)
      }
    case .sequence:
      list("[", "]", Array(document.children(of: node)), depth) { layout, item in
        layout.write(item, depth: depth + 1)
      }
    default:
      copy(node)
    }
  }

  private mutating func list<Item>(
    _ opening: String, _ closing: String, _ items: [Item], _ depth: Int,
    _ write: (inout JSONLayout, Item) -> Void
  ) {
    output += opening.utf8
    for (number, item) in items.enumerated() {
      if number > 0 { output += ",".utf8 }
      startLine(depth + 1)
      write(&self, item)
    }
    if !items.isEmpty { startLine(depth) }
    output += closing.utf8
  }

  private mutating func startLine(_ depth: Int) {
    output.append(0x0A)
    output.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  private mutating func copy(_ node: NodeIndex) {
    let range = document.nodes[node].range
    output += document.source[range.offset..<range.end]
  }
}
