internal import Documents

extension Document {
  /// The text that shows a value on one line or, for a string, on its own lines.
  ///
  /// A string that would read as something else is in quotes, so that texts differ where values do.
  func shown(_ node: NodeIndex) -> String {
    switch nodes[node].kind {
    case .null: return "null"
    case .boolean: return string(of: node).lowercased()
    case .integer, .number: return string(of: node)
    case .string:
      let text = string(of: node)
      return Self.readsAsOther(text) ? PlaceName.quoted(text) : text
    case .sequence:
      return "[\(children(of: node).map(flow).joined(separator: ", "))]"
    case .mapping:
      let members = members(of: node).map { "\(flow($0.key)): \(flow($0.value))" }
      return "{\(members.joined(separator: ", "))}"
    }
  }

  /// A value inside brackets.
  private func flow(_ node: NodeIndex) -> String {
    let text = shown(node)
    guard nodes[node].kind == .string, !text.hasPrefix("\"") else { return text }
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && !Self.flowMarks.contains($0)
    }
    return isPlain ? text : PlaceName.quoted(text)
  }

  private static let flowMarks: Set<Unicode.Scalar> = [",", "[", "]", "{", "}", "\"", "#"]

  /// Whether a string without its quotes would be a number, a truth value, nothing or a list.
  private static func readsAsOther(_ text: String) -> Bool {
    switch text.lowercased() {
    case "", "~", "null", "true", "false", ".inf", "-.inf", "+.inf", ".nan": return true
    default: break
    }
    guard let first = text.utf8.first else { return true }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
      return true
    }
    return Double(text) != nil || text.hasPrefix("0o")
  }

  /// Every scalar of a value with its place below it, in document order; empty lists count.
  func lines(of node: NodeIndex, keys: RecordKeys) -> [ValueChange.Line] {
    var lines: [ValueChange.Line] = []
    appendLines(of: node, at: "", keys: keys, to: &lines)
    return lines
  }

  private func appendLines(
    of node: NodeIndex, at place: String, keys: RecordKeys, to lines: inout [ValueChange.Line]
  ) {
    let children = Array(children(of: node))
    if nodes[node].isScalar || children.isEmpty {
      lines.append(ValueChange.Line(place: place, text: shown(node)))
    } else if nodes[node].kind == .mapping {
      for (key, value) in members(of: node) {
        let name = PlaceName.key(string(of: key))
        appendLines(
          of: value, at: place.isEmpty ? name : "\(place).\(name)", keys: keys, to: &lines)
      }
    } else {
      let key = ItemKey(of: [(self, children)], among: keys.items)
      for (position, child) in children.enumerated() {
        let name = itemName(child, at: position, key: key)
        appendLines(of: child, at: "\(place)[\(name)]", keys: keys, to: &lines)
      }
    }
  }

  /// What a person calls an item of a list: its key, a short value itself, or its number.
  func itemName(_ item: NodeIndex, at position: Int, key: ItemKey?) -> String {
    if let values = key?.values(of: item, in: self) {
      return PlaceName.item(values.map(\.text).joined(separator: ", "))
    }
    guard nodes[item].isScalar else { return PlaceName.ordinal(position) }
    let text = shown(item)
    let isShort = text.utf8.count <= 40 && !text.utf8.contains(UInt8(ascii: "\n"))
    return isShort ? PlaceName.item(text) : PlaceName.ordinal(position)
  }

  /// Bytes that are equal exactly for equal values, whatever the quotes and the order of keys.
  func canonical(_ node: NodeIndex) -> [UInt8] {
    var result: [UInt8] = []
    appendCanonical(node, to: &result)
    return result
  }

  private func appendCanonical(_ node: NodeIndex, to result: inout [UInt8]) {
    let kind = nodes[node].kind
    result.append(kind.rawValue)
    switch kind {
    case .null: break
    case .boolean:
      // `True` and `TRUE` are `true`; the first letter tells.
      result.append((bytes(of: node).first ?? 0) | 0x20)
    case .integer, .number, .string:
      let bytes = bytes(of: node)
      appendCount(bytes.count, to: &result)
      result += bytes
    case .sequence:
      let children = Array(children(of: node))
      appendCount(children.count, to: &result)
      for child in children { appendCanonical(child, to: &result) }
    case .mapping:
      let members = members(of: node).map { canonical($0.key) + canonical($0.value) }
      appendCount(members.count, to: &result)
      for member in members.sorted(by: { $0.lexicographicallyPrecedes($1) }) { result += member }
    }
  }

  private func appendCount(_ count: Int, to result: inout [UInt8]) {
    result += "\(count):".utf8
  }
}
