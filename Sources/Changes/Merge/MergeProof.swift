/// Counts lines: what a side added has to be in the merge, or between its markers.
enum MergeProof {
  /// Whether no line is missing that a side added or that both kept.
  ///
  /// - `blended`: The lines that are there with the changes of the other side.
  static func holds(
    _ chunks: [MergeChunk], _ texts: MergeThree<[UInt8]>, blended: [ArraySlice<UInt8>]
  ) -> Bool {
    let base = counts(of: texts.base)
    let ours = counts(of: texts.ours)
    let theirs = counts(of: texts.theirs)
    var found: [ArraySlice<UInt8>: Int] = [:]
    for line in blended { found[core(of: line), default: 0] += 1 }
    for chunk in chunks {
      switch chunk {
      case .text(let text): found.merge(counts(of: text), uniquingKeysWith: +)
      case .conflict(let conflict):
        found.merge(counts(of: conflict.ours), uniquingKeysWith: +)
        found.merge(counts(of: conflict.theirs), uniquingKeysWith: +)
      }
    }
    func isThere(_ line: ArraySlice<UInt8>) -> Bool {
      let (before, mine, others) = (base[line] ?? 0, ours[line] ?? 0, theirs[line] ?? 0)
      let lost = max(0, before - mine) + max(0, before - others)
      let added = max(0, mine - before, others - before)
      return found[line] ?? 0 >= before - lost + added
    }
    return ours.keys.allSatisfy(isThere) && theirs.keys.allSatisfy(isThere)
  }

  private static func counts(of text: [UInt8]) -> [ArraySlice<UInt8>: Int] {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for line in LineMerge.lines(of: text[...]) { counts[core(of: line), default: 0] += 1 }
    return counts
  }

  /// A line without its indentation and dashes, which depend on what stands before it.
  private static func core(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.drop { $0 == 0x20 || $0 == UInt8(ascii: "-") }
  }
}
