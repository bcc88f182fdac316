import Documents

/// What holds of a YAML document without mistakes when it, or a piece of it, is read once more;
/// used by tests and by `scripts/fuzz`.
enum DocumentRereading {
  /// What a second reading gives otherwise, in words; empty where all is the same.
  static func faults(of document: Document) -> [String] {
    guard document.root != nil, !document.problems.contains(where: { $0.severity == .error })
    else { return [] }
    return scalars(of: document) + windows(document) + comment(document) + json(document)
  }

  /// The text of every key and value, read alone, is the same value.
  static func scalars(of document: Document) -> [String] {
    var faults: [String] = []
    /// The column, from 0, of the collection around, where the next node of the arena is no child
    /// of the last.
    var open: [(next: Int, column: Int, isMapping: Bool, isKey: Bool)] = []
    for (index, node) in document.nodes.enumerated() {
      while let last = open.last, last.next <= index { open.removeLast() }
      var isKey = false
      if let parent = open.last, parent.isMapping {
        isKey = parent.isKey
        open[open.count - 1].isKey.toggle()
      }
      if node.isScalar {
        let column = open.last?.column ?? -1
        if let fault = scalar(index, isKey: isKey, parent: column, document) {
          faults.append(fault)
        }
      } else {
        open.append((Int(node.next), Int(node.column) - 1, node.kind == .mapping, true))
      }
    }
    return faults
  }

  private static func scalar(
    _ index: NodeIndex, isKey: Bool, parent: Int, _ document: Document
  ) -> String? {
    let node = document.nodes[index]
    let text = document.source[node.range.offset..<node.range.end]
    // A value that is not there has no text.
    if node.range.isEmpty { return node.kind == .null || isKey ? nil : "no text at node \(index)" }
    // In the first column `---` and `...` would be markers.
    var source: [UInt8] = node.style == .literal || node.style == .folded ? [] : [0x20]
    var position = 0
    if node.style == .literal || node.style == .folded, parent >= 0 {
      // How far its lines are indented counts from the collection around.
      source = Array(repeating: 0x20, count: parent) + Array("k: ".utf8)
      position = 2
    }
    source += text
    // A key that goes over several lines has no colon, and no value: `{a b, c: 1}`.
    if isKey, !text.contains(0x0A) {
      source += Array(": 0".utf8)
      position = 1
    }
    let limits = DocumentLimits(size: source.count + 100, depth: 64, nodes: 1_000)
    let copy = Document.yaml(source, limits: limits)
    guard copy.nodes.indices.contains(position) else {
      return "nothing is read from `\(document.text(of: node.range))` alone"
    }
    let same = copy.nodes[position]
    let value = document.bytes(of: index)
    if copy.bytes(of: position) != value || same.kind != node.kind || same.style != node.style {
      return "`\(document.text(of: node.range))` alone is \(same.kind) "
        + "`\(copy.string(of: position))`, not \(node.kind) `\(document.string(of: index))`"
    }
    return nil
  }

  /// With the line ends of Windows the values are the same.
  private static func windows(_ document: Document) -> [String] {
    guard !document.source.contains(0x0D) else { return [] }
    var source: [UInt8] = []
    for byte in document.source {
      if byte == 0x0A { source.append(0x0D) }
      source.append(byte)
    }
    let copy = Document.yaml(source, limits: .plain)
    return difference(of: copy, from: document).map { ["with CR LF \($0)"] } ?? []
  }

  /// A comment in front moves everything and changes nothing.
  private static func comment(_ document: Document) -> [String] {
    // A directive or a byte order mark has to be first.
    guard document.source.first != UInt8(ascii: "%"), document.source.first != 0xEF else {
      return []
    }
    let comment = Array("# one line more\n".utf8)
    let copy = Document.yaml(comment + document.source, limits: .plain)
    if let difference = difference(of: copy, from: document) {
      return ["behind a comment \(difference)"]
    }
    for (moved, node) in zip(copy.nodes, document.nodes)
    where Int(moved.offset) != Int(node.offset) + comment.count || moved.line != node.line + 1
      || moved.column != node.column || moved.length != node.length
    {
      return ["behind a comment a node is at \(moved.range), not \(node.range)"]
    }
    return []
  }

  /// Written as JSON, the reader of JSON and that of YAML both give the values back.
  private static func json(_ document: Document) -> [String] {
    guard let root = document.root, let text = JSONText(document, root) else { return [] }
    return [DocumentFormat.json, .yaml].flatMap { format in
      [text.line, text.text].flatMap { text in
        let copy = Document.read(Array(text.utf8), format: format, limits: .plain)
        return difference(of: copy, from: document, hasSameStyle: false)
          .map { ["as \(format.rawValue) \($0): \(text)"] } ?? []
      }
    }
  }

  /// How the values of a copy differ; `nil` where they do not.
  private static func difference(
    of copy: Document, from document: Document, hasSameStyle: Bool = true
  ) -> String? {
    if let problem = copy.problems.first(where: { $0.severity == .error }) {
      return "it is refused: \(problem.rule) in line \(problem.range?.line ?? 0)"
    }
    guard copy.nodes.count == document.nodes.count else {
      return "it has \(copy.nodes.count) nodes, not \(document.nodes.count)"
    }
    for index in document.nodes.indices {
      let (one, other) = (document.nodes[index], copy.nodes[index])
      if one.next != other.next || one.kind != other.kind
        || (hasSameStyle && one.style != other.style)
      {
        return "node \(index) is \(other.kind) \(other.style), not \(one.kind) \(one.style)"
      }
      // `~` and `True` are written otherwise in JSON.
      if !one.isScalar || (!hasSameStyle && (one.kind == .null || one.kind == .boolean)) {
        continue
      }
      if document.bytes(of: index) != copy.bytes(of: index) {
        return "node \(index) is `\(copy.string(of: index))`, not `\(document.string(of: index))`"
      }
    }
    return nil
  }
}

extension JSONText {
  /// A value as JSON; `nil` for one that JSON can't write as it is.
  init?(_ document: Document, _ index: NodeIndex) {
    let text = document.string(of: index)
    switch document.nodes[index].kind {
    case .null: self = .null
    case .boolean: self = .boolean(text.lowercased() == "true")
    case .integer, .number:
      guard Document.json(Array(text.utf8)).problems.isEmpty else { return nil }
      self = .number(text)
    case .string:
      self = .string(text)
    case .sequence:
      let items = document.children(of: index).map { JSONText(document, $0) }
      guard !items.contains(where: { $0 == nil }) else { return nil }
      self = .array(items.compactMap { $0 })
    case .mapping:
      let members = document.members(of: index).map { key, value in
        JSONText(document, value).map { (document.string(of: key), $0) }
      }
      guard !members.contains(where: { $0 == nil }) else { return nil }
      self = .object(members.compactMap { $0 })
    }
  }
}
