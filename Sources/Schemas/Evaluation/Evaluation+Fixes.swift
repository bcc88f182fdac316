internal import Documents

/// The edits that mend a value safely.
extension Evaluation {
  /// The edit that gives a scalar another value; none for one over several lines.
  func fix(of node: NodeIndex, to value: String, kind: NodeKind = .string) -> [Edit] {
    document.edit(node, to: value, as: kind).map { [$0] } ?? []
  }

  /// The edit that writes the one value that is clearly meant; none where that is not sure.
  func fix(of node: NodeIndex, in allowed: [String], kind: NodeKind = .string) -> [Edit] {
    guard document.nodes[node].isScalar else { return [] }
    let text = document.string(of: node)
    return NearestMatch.clear(text, in: allowed).map { fix(of: node, to: $0, kind: kind) } ?? []
  }
}
