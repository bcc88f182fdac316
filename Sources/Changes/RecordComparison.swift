public import Documents

/// Compares two versions of a record by what they say, not by their lines: order of keys, quotes,
/// comments and line breaks are no change.
public enum RecordComparison {
  /// The keys by which items of a list are recognised, the first that an item has.
  public static let itemKeys = [
    "id", "key", "code", "from", "competency", "subactivity", "path", "option", "type", "record",
  ]

  /// Every difference, in the order of the new version; what is gone comes where it stood.
  public static func changes(from old: Document?, to new: Document?) -> [ValueChange] {
    if old?.table != nil || new?.table != nil { return tableChanges(old?.table, new?.table) }
    let before = old.map(leaves) ?? []
    let after = new.map(leaves) ?? []
    return merged(before, after)
  }

  /// One value with its place.
  private struct Leaf {
    var place: String
    var value: String
  }

  private static func leaves(of document: Document) -> [Leaf] {
    var leaves: [Leaf] = []
    if let root = document.root { append(root, "", of: document, to: &leaves) }
    for clause in document.clauses {
      let place = clause.path.isEmpty ? "#\(clause.anchor)" : "\(clause.path) {#\(clause.anchor)}"
      leaves.append(Leaf(place: place, value: clause.text))
    }
    return leaves
  }

  private static func append(
    _ node: NodeIndex, _ place: String, of document: Document, to leaves: inout [Leaf]
  ) {
    switch document.nodes[node].kind {
    case .mapping:
      for (key, value) in document.members(of: node) {
        let name = document.string(of: key)
        append(value, place.isEmpty ? name : "\(place).\(name)", of: document, to: &leaves)
      }
    case .sequence:
      var seen: [String: Int] = [:]
      for item in document.children(of: node) {
        var name = itemName(item, of: document)
        let count = seen[name, default: 0] + 1
        seen[name] = count
        if count > 1 { name += " #\(count)" }
        append(item, "\(place)[\(name)]", of: document, to: &leaves)
      }
    default:
      leaves.append(Leaf(place: place, value: document.string(of: node)))
    }
  }

  private static func itemName(_ item: NodeIndex, of document: Document) -> String {
    if document.nodes[item].isScalar { return document.string(of: item) }
    for key in itemKeys {
      guard let value = document.value(of: key, in: item), document.nodes[value].isScalar else {
        continue
      }
      return document.string(of: value)
    }
    return ""
  }

  /// Both lists of values as one, in order.
  private static func merged(_ before: [Leaf], _ after: [Leaf]) -> [ValueChange] {
    let old = Dictionary(before.map { ($0.place, $0.value) }, uniquingKeysWith: { $1 })
    let new = Dictionary(after.map { ($0.place, $0.value) }, uniquingKeysWith: { $1 })
    var changes: [ValueChange] = []
    for leaf in after {
      guard let value = old[leaf.place] else {
        changes.append(ValueChange(place: leaf.place, old: nil, new: leaf.value))
        continue
      }
      if value != leaf.value {
        changes.append(ValueChange(place: leaf.place, old: value, new: leaf.value))
      }
    }
    for leaf in before where new[leaf.place] == nil {
      changes.append(ValueChange(place: leaf.place, old: leaf.value, new: nil))
    }
    return changes
  }

  /// Rows are recognised by their first column.
  private static func tableChanges(_ old: Table?, _ new: Table?) -> [ValueChange] {
    func rows(_ table: Table?) -> (keys: [String], cells: [String: [String: String]]) {
      var keys: [String] = []
      var cells: [String: [String: String]] = [:]
      for row in table?.rows ?? [] {
        guard let key = row.first?.value, cells[key] == nil else { continue }
        keys.append(key)
        cells[key] = Dictionary(
          zip(table?.header.map(\.value) ?? [], row.map(\.value)), uniquingKeysWith: { $1 })
      }
      return (keys, cells)
    }
    let (before, after) = (rows(old), rows(new))
    let columns = (new?.header ?? old?.header ?? []).map(\.value)
    var changes: [ValueChange] = []
    for key in after.keys {
      let cells = after.cells[key] ?? [:]
      guard let earlier = before.cells[key] else {
        changes.append(
          ValueChange(
            place: key, old: nil, new: columns.map { cells[$0] ?? "" }.joined(separator: ",")))
        continue
      }
      for column in columns where earlier[column] != cells[column] {
        changes.append(
          ValueChange(place: "\(key).\(column)", old: earlier[column], new: cells[column]))
      }
    }
    for key in before.keys where after.cells[key] == nil {
      let cells = before.cells[key] ?? [:]
      changes.append(
        ValueChange(
          place: key, old: columns.map { cells[$0] ?? "" }.joined(separator: ","), new: nil))
    }
    return changes
  }
}
