internal import Documents

/// Which items of two versions of a list belong together, and what they are called.
struct ListComparison {
  private(set) var matching: Matching
  private let old: Document
  private let new: Document
  private let oldItems: [NodeIndex]
  private let newItems: [NodeIndex]
  private let key: ItemKey?

  /// Matches the items: by their key, else by equal value and then by likeness.
  init(
    _ oldList: NodeIndex, in old: Document, _ newList: NodeIndex, in new: Document, keys: RecordKeys
  ) {
    (self.old, self.new) = (old, new)
    oldItems = Array(old.children(of: oldList))
    newItems = Array(new.children(of: newList))
    key = ItemKey(of: [(old, oldItems), (new, newItems)], among: keys.items)
    matching = Matching(oldCount: oldItems.count, newCount: newItems.count)
    if let key { matchByKey(key) } else { matchByValue() }
  }

  /// The item at a position of the old list.
  func oldItem(_ position: Int) -> NodeIndex { oldItems[position] }

  /// The item at a position of the new list.
  func newItem(_ position: Int) -> NodeIndex { newItems[position] }

  /// What a person calls an old item.
  func oldName(_ position: Int) -> String {
    old.itemName(oldItems[position], at: position, key: key)
  }

  /// What a person calls a new item.
  func newName(_ position: Int) -> String {
    new.itemName(newItems[position], at: position, key: key)
  }

  private mutating func matchByKey(_ key: ItemKey) {
    matching.match(
      old: oldItems.map { key.values(of: $0, in: old) ?? [] },
      new: newItems.map { key.values(of: $0, in: new) ?? [] })
  }

  private mutating func matchByValue() {
    var values = Interning<[UInt8]>()
    let left = oldItems.map { values.number(of: old.canonical($0)) }
    let right = newItems.map { values.number(of: new.canonical($0)) }
    for pair in SequenceAlignment.pairs(left, right) {
      matching.match(old: pair.old, new: pair.new)
    }
    matching.match(old: left, new: right)
    matchByLikeness(&matching)
  }

  /// Pairs what is left: the nearer two items are, the earlier.
  private func matchByLikeness(_ matching: inout Matching) {
    var values = Interning<[UInt8]>()
    let before = Dictionary(
      uniqueKeysWithValues: matching.unmatchedOld.map {
        ($0, Parts(of: oldItems[$0], in: old, numbering: &values))
      })
    let after = Dictionary(
      uniqueKeysWithValues: matching.unmatchedNew.map {
        ($0, Parts(of: newItems[$0], in: new, numbering: &values))
      })
    matching.matchLeftovers { left, right in
      guard let left = before[left], let right = after[right] else { return nil }
      return left.likeness(to: right)
    }
  }
}

/// What an item consists of, as far as it can be found in another.
private struct Parts {
  private let kind: NodeKind
  private let counts: [Int: Int]
  private let count: Int

  /// Takes an item apart: into members, items or words.
  init(of item: NodeIndex, in document: Document, numbering values: inout Interning<[UInt8]>) {
    kind = document.nodes[item].kind
    let parts: [[UInt8]] =
      switch kind {
      case .mapping:
        document.members(of: item).map {
          document.canonical($0.key) + document.canonical($0.value)
        }
      case .sequence: document.children(of: item).map(document.canonical)
      case .string:
        WordToken.tokens(of: document.string(of: item)).filter(\.isWord).map { Array($0.word.utf8) }
      default: []
      }
    var counts: [Int: Int] = [:]
    for part in parts { counts[values.number(of: part), default: 0] += 1 }
    (self.counts, count) = (counts, parts.count)
  }

  /// The share of what both have in common; `nil` below a half.
  func likeness(to other: Parts) -> Double? {
    guard kind == other.kind else { return nil }
    // Short texts are names: another name is another thing.
    guard kind != .string || (count >= 3 && other.count >= 3) else { return nil }
    let common = counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
    guard common > 0, 4 * common >= count + other.count else { return nil }
    return 2 * Double(common) / Double(count + other.count)
  }
}
