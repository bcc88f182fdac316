extension JSONText {
  /// A value of a document.
  ///
  /// - `change`: What takes the place of a member's value, where it is another.
  public init(
    _ document: Document, _ node: NodeIndex,
    changing change: (_ key: String, _ value: NodeIndex) -> JSONText? = { _, _ in nil }
  ) {
    let text = document.string(of: node)
    switch document.nodes[node].kind {
    case .null: self = .null
    case .boolean: self = .boolean(text.lowercased() == "true")
    case .integer, .number: self = .number(text)
    case .string: self = .string(text)
    case .sequence:
      self = .array(
        document.children(of: node).map { JSONText(document, $0, changing: change) })
    case .mapping:
      self = .object(
        document.members(of: node).map { key, value in
          let name = document.string(of: key)
          return (name, change(name, value) ?? JSONText(document, value, changing: change))
        })
    }
  }
}
