/// Edits of one text, applied together: what they replace changes, every other byte stays.
public struct EditBatch: Sendable {
  /// The text with the edits.
  public let text: [UInt8]
  /// The groups that were applied, by their numbers.
  public let applied: [Int]

  /// Applies groups of edits; each is applied whole, or not at all.
  ///
  /// A group that touches what one before it replaces is left out: it may make sense once the text
  /// was read again.
  public init(_ groups: [[Edit]], to source: [UInt8]) {
    var taken: [Edit] = []
    var applied: [Int] = []
    for (number, group) in groups.enumerated() where !group.isEmpty {
      var more = taken
      guard group.allSatisfy({ Self.insert($0, into: &more, size: source.count) }) else { continue }
      taken = more
      applied.append(number)
    }
    var text: [UInt8] = []
    text.reserveCapacity(source.count + 64)
    var position = 0
    for edit in taken {
      text += source[position..<edit.range.offset]
      text += edit.replacement.utf8
      position = edit.range.end
    }
    text += source[position...]
    self.text = text
    self.applied = applied
  }

  /// Puts an edit in its place; `false` where it touches another, or lies outside of the text.
  private static func insert(_ edit: Edit, into edits: inout [Edit], size: Int) -> Bool {
    guard edit.range.offset >= 0, edit.range.length >= 0, edit.range.end <= size else {
      return false
    }
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].range.offset < edit.range.offset { low = middle + 1 } else { high = middle }
    }
    // Two insertions at one place have no order, so that the second waits as well.
    if low > 0, edits[low - 1].range.end > edit.range.offset { return false }
    if low < edits.count {
      let next = edits[low].range.offset
      if next == edit.range.offset || next < edit.range.end { return false }
    }
    edits.insert(edit, at: low)
    return true
  }
}
