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
    var matching = matching
    matching.matchLeftovers { likeness(oldItems[$0], newItems[$1]) }
    self.matching = matching
  }

  /// The share of what two different items have in common; `nil` below a half.
  private func likeness(_ left: NodeIndex, _ right: NodeIndex) -> Double? {
    guard old.nodes[left].kind == new.nodes[right].kind else { return nil }
    switch old.nodes[left].kind {
    case .mapping, .sequence:
      return Self.share(Self.parts(left, of: old), Self.parts(right, of: new))
    case .string:
      let words = [(old, left), (new, right)].map { document, item in
        WordToken.tokens(of: document.string(of: item)).filter(\.isWord).map { Array($0.word.utf8) }
      }
      // Short texts are names: another name is another thing.
      guard words.allSatisfy({ $0.count >= 3 }) else { return nil }
      return Self.share(words[0], words[1])
    default: return nil
    }
  }

  private static func parts(_ item: NodeIndex, of document: Document) -> [[UInt8]] {
    guard document.nodes[item].kind == .mapping else {
      return document.children(of: item).map(document.canonical)
    }
    return document.members(of: item).map {
      document.canonical($0.key) + document.canonical($0.value)
    }
  }

  private static func share(_ left: [[UInt8]], _ right: [[UInt8]]) -> Double? {
    var counts: [[UInt8]: Int] = [:]
    for part in left { counts[part, default: 0] += 1 }
    var common = 0
    for part in right {
      guard let count = counts[part], count > 0 else { continue }
      counts[part] = count - 1
      common += 1
    }
    guard common > 0, 4 * common >= left.count + right.count else { return nil }
    return 2 * Double(common) / Double(left.count + right.count)
  }
}
