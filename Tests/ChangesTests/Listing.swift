import Changes
import Documents

/// A change on one line, for comparison in tests.
func line(_ change: ValueChange) -> String {
  switch change.kind {
  case .added: "+ \(change.place): \(change.new ?? "-")"
  case .removed: "- \(change.place): \(change.old ?? "-")"
  case .changed: "~ \(change.place): \(change.old ?? "-") -> \(change.new ?? "-")"
  case .renumbered: "> \(change.old ?? "-") -> \(change.new ?? "-")"
  case .reordered: "= \(change.place): \(change.lines.map(\.text).joined(separator: " "))"
  }
}

/// The changes between two YAML texts, a line each.
func yamlChanges(_ old: String, _ new: String, keys: RecordKeys = .standard) -> [String] {
  RecordComparison.changes(
    from: .yaml(Array(old.utf8)), to: .yaml(Array(new.utf8)), keys: keys
  ).map(line)
}

/// The changes between two CSV texts, a line each.
func csvChanges(_ old: String, _ new: String, columns: [String] = []) -> [String] {
  RecordComparison.changes(
    from: .csv(Array(old.utf8)), to: .csv(Array(new.utf8)), keys: RecordKeys(columns: columns)
  ).map(line)
}

/// The changes between two policies with the given bodies, a line each.
func clauseChanges(_ old: String, _ new: String) -> [String] {
  let documents = [old, new].map { Document.markdown(Array("---\nid: A\n---\n\($0)".utf8)) }
  return RecordComparison.changes(from: documents[0], to: documents[1]).map(line)
}
