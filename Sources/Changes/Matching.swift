/// Which parts of two versions belong together, by their positions.
struct Matching {
  /// One part of the merged order.
  enum Step: Equatable {
    case both(old: Int, new: Int)
    case removed(Int)
    case added(Int)
  }

  /// The new position of each old part; `nil` where it is gone.
  private(set) var newPositions: [Int?]
  /// The old position of each new part; `nil` where there was none.
  private(set) var oldPositions: [Int?]

  init(oldCount: Int, newCount: Int) {
    newPositions = Array(repeating: nil, count: oldCount)
    oldPositions = Array(repeating: nil, count: newCount)
  }

  mutating func match(old: Int, new: Int) {
    newPositions[old] = new
    oldPositions[new] = old
  }

  /// The old parts that have no partner.
  var unmatchedOld: [Int] { newPositions.indices.filter { newPositions[$0] == nil } }

  /// The new parts that have no partner.
  var unmatchedNew: [Int] { oldPositions.indices.filter { oldPositions[$0] == nil } }

  /// Matches what has the same key, the first with the first, among parts that have no partner.
  mutating func match<Key: Hashable>(old oldKeys: [Key], new newKeys: [Key]) {
    var waiting: [Key: [Int]] = [:]
    for old in unmatchedOld.reversed() { waiting[oldKeys[old], default: []].append(old) }
    for new in unmatchedNew {
      guard let old = waiting[newKeys[new]]?.popLast() else { continue }
      match(old: old, new: new)
    }
  }

  /// Matches each part that has no partner with the one that is most like it.
  ///
  /// - Parameter likeness: How like two parts are; `nil` where they are not the same thing.
  mutating func matchLeftovers(likeness: (_ old: Int, _ new: Int) -> Double?) {
    let (old, new) = (unmatchedOld, unmatchedNew)
    // Every pair is looked at, so a list that is all new is left as it is.
    guard old.count * new.count <= Self.leftoverLimit else { return }
    var candidates: [(likeness: Double, old: Int, new: Int)] = []
    for left in old {
      for right in new {
        guard let likeness = likeness(left, right) else { continue }
        candidates.append((likeness, left, right))
      }
    }
    candidates.sort { (-$0.likeness, $0.old, $0.new) < (-$1.likeness, $1.old, $1.new) }
    for (_, left, right) in candidates
    where newPositions[left] == nil && oldPositions[right] == nil {
      match(old: left, new: right)
    }
  }

  private static let leftoverLimit = 2_500

  /// All parts in the order of the new version; what is gone comes where it stood.
  var steps: [Step] {
    var steps: [Step] = []
    steps.reserveCapacity(max(newPositions.count, oldPositions.count))
    func appendRemoved(from start: Int) {
      var old = start
      while old < newPositions.count, newPositions[old] == nil {
        steps.append(.removed(old))
        old += 1
      }
    }
    appendRemoved(from: 0)
    for (new, old) in oldPositions.enumerated() {
      guard let old else {
        steps.append(.added(new))
        continue
      }
      steps.append(.both(old: old, new: new))
      appendRemoved(from: old + 1)
    }
    return steps
  }

  /// The fewest new positions whose parts stand in another order than before.
  var moved: [Int] {
    let matched = oldPositions.indices.filter { oldPositions[$0] != nil }
    let kept = Self.longestRise(matched.map { oldPositions[$0] ?? 0 })
    var isKept = Array(repeating: false, count: matched.count)
    for position in kept { isKept[position] = true }
    return matched.indices.filter { !isKept[$0] }.map { matched[$0] }
  }

  /// The positions of a longest strictly rising part of a sequence.
  ///
  /// Complexity: O(n log n). Source: patience sorting, Aldous and Diaconis 1999.
  static func longestRise(_ values: [Int]) -> [Int] {
    var tails: [Int] = []
    var before = Array(repeating: -1, count: values.count)
    for (position, value) in values.enumerated() {
      var (low, high) = (0, tails.count)
      while low < high {
        let middle = (low + high) / 2
        if values[tails[middle]] < value { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[position] = tails[low - 1] }
      if low == tails.count { tails.append(position) } else { tails[low] = position }
    }
    var rise: [Int] = []
    var position = tails.last ?? -1
    while position >= 0 {
      rise.append(position)
      position = before[position]
    }
    return rise.reversed()
  }
}
