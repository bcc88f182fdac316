internal import Changes
internal import Documents

/// What an adjustment changes, place by place, as its record lists it.
struct PlaceChanges {
  /// One entry of `changes`.
  struct Change: Equatable {
    enum Operation: String {
      case add = "tambah"
      case change = "ubah"
      case delete = "hapus"
      case setParameter = "ganti_parameter"
    }

    var operation: Operation
    /// `parameters/<key>`, the anchor of a clause, or `fields/` and another place.
    var path: String
    var before: String?
    var after: String?
  }

  let all: [Change]

  /// Compares two versions of a policy: its parameters by the values that are new, its words clause
  /// by clause.
  init(from old: PolicyText, to new: PolicyText) {
    let values = RecordComparison.changes(from: old.document, to: new.document)
    var all: [Change] = []
    for change in values {
      switch change.subject {
      case .field: all += Self.parameters(change, old)
      case .clause: all += Self.clauses(change, old)
      default: continue
      }
    }
    self.all = all
  }

  private static func parameters(_ change: ValueChange, _ old: PolicyText) -> [Change] {
    // `parameters[jp_min_pns].values[2027-01-01]`: what is new has its day and its value in lines.
    guard change.kind == .added, change.place.hasPrefix("parameters["),
      let close = change.place.firstIndex(of: "]"),
      change.place[close...].hasPrefix("].values["), change.place.hasSuffix("]")
    else { return other(change) }
    let key = String(change.place[..<close].dropFirst("parameters[".utf8.count))
    let line = { (name: String) in change.lines.first { $0.place == name }?.text }
    guard let day = line("from"), let value = line("value") else { return [] }
    return [
      Change(
        operation: .setParameter, path: "parameters/\(key)",
        before: old.value(of: key, before: day),
        after: value)
    ]
  }

  /// A field that is neither a new value nor a clause: `fields/objectives[jp-tercapai].target`.
  private static func other(_ change: ValueChange) -> [Change] {
    let operation: Change.Operation? =
      switch change.kind {
      case .added: .add
      case .removed: .delete
      case .changed: .change
      case .renumbered, .reordered: nil
      }
    guard let operation else { return [] }
    return [
      Change(
        operation: operation, path: "fields/\(change.place)", before: change.old, after: change.new)
    ]
  }

  private static func clauses(_ change: ValueChange, _ old: PolicyText) -> [Change] {
    let path = change.anchor ?? change.place
    switch change.kind {
    case .added: return [Change(operation: .add, path: path, before: nil, after: change.new)]
    case .removed: return [Change(operation: .delete, path: path, before: change.old, after: nil)]
    case .changed:
      return [Change(operation: .change, path: path, before: change.old, after: change.new)]
    case .renumbered, .reordered: return []
    }
  }
}

extension PlaceChanges {
  /// The list in YAML, with the key before it.
  var text: String {
    guard !all.isEmpty else { return "changes: []\n" }
    var text = "changes:\n"
    for change in all {
      text += "  - op: \(change.operation.rawValue)\n"
      text += "    path: \(YAMLText.scalar(change.path))\n"
      let isNumber = change.operation == .setParameter
      for (name, value) in [("before", change.before), ("after", change.after)] {
        if let value {
          text += "    \(name): \(isNumber ? value : YAMLText.scalar(value))\n"
        } else if isNumber {
          text += "    \(name): null\n"
        }
      }
    }
    return text
  }
}
