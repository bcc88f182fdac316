/// The common part of two sequences of numbers, in bounded time and memory.
enum SequenceAlignment {
  /// Two positions that hold the same number.
  struct Pair: Hashable {
    var old: Int
    var new: Int
  }

  /// The positions of a long common subsequence, in order.
  ///
  /// It is a longest one wherever at most 512 numbers differ; where more do, numbers that each
  /// sequence has once cut the task into pieces. A piece without any counts as all different, and
  /// so does what is left after 256 pieces that were too different.
  ///
  /// Source: E. W. Myers, An O(ND) difference algorithm, 1986; B. Cohen's patience difference.
  static func pairs(_ old: [Int], _ new: [Int]) -> [Pair] {
    var pairs: [Pair] = []
    var pending = [Stretch(old: 0..<old.count, new: 0..<new.count)]
    var attempts = 0
    while attempts < attemptLimit, var stretch = pending.popLast() {
      stretch.trim(old, new, into: &pairs)
      guard !stretch.old.isEmpty, !stretch.new.isEmpty else { continue }
      let (left, right) = stretch.common(old, new)
      if let short = shortest(left.map { old[$0] }, right.map { new[$0] }) {
        pairs += short.map { Pair(old: left[$0.old], new: right[$0.new]) }
      } else {
        attempts += 1
        pending += stretch.pieces(old, new, into: &pairs)
      }
    }
    return pairs.sorted { $0.old < $1.old }
  }

  private static let editLimit = 512
  private static let attemptLimit = 256

  /// The common subsequence by Myers' greedy algorithm; `nil` beyond the limit of edits.
  private static func shortest(_ old: [Int], _ new: [Int]) -> [Pair]? {
    let limit = min(old.count + new.count, editLimit)
    let middle = limit + 1
    var reach = Array(repeating: 0, count: 2 * middle + 1)
    var trace: [[Int]] = []
    for edits in 0...limit {
      trace.append(Array(reach[(middle - edits - 1)...(middle + edits + 1)]))
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let below = reach[middle + diagonal - 1]
        let above = reach[middle + diagonal + 1]
        let isDown = diagonal == -edits || (diagonal != edits && below < above)
        var x = isDown ? above : below + 1
        var y = x - diagonal
        while x < old.count, y < new.count, old[x] == new[y] { (x, y) = (x + 1, y + 1) }
        reach[middle + diagonal] = x
        if x >= old.count, y >= new.count { return path(trace, to: Pair(old: x, new: y)) }
      }
    }
    return nil
  }

  /// Walks back over the furthest reaching points of each number of edits.
  private static func path(_ trace: [[Int]], to end: Pair) -> [Pair] {
    var pairs: [Pair] = []
    var (x, y) = (end.old, end.new)
    for edits in stride(from: trace.count - 1, through: 0, by: -1) {
      let diagonal = x - y
      let below = trace[edits][diagonal + edits]
      let above = trace[edits][diagonal + edits + 2]
      let isDown = diagonal == -edits || (diagonal != edits && below < above)
      let startX = edits == 0 ? 0 : isDown ? above : below
      let startY = edits == 0 ? 0 : startX - (isDown ? diagonal + 1 : diagonal - 1)
      while x > startX, y > startY {
        (x, y) = (x - 1, y - 1)
        pairs.append(Pair(old: x, new: y))
      }
      (x, y) = (startX, startY)
    }
    return pairs.reversed()
  }
}

/// A part of either sequence, to be compared with each other.
private struct Stretch {
  var old: Range<Int>
  var new: Range<Int>

  /// Takes what is equal at both ends away.
  mutating func trim(
    _ left: [Int], _ right: [Int], into pairs: inout [SequenceAlignment.Pair]
  ) {
    var (oldStart, newStart) = (old.lowerBound, new.lowerBound)
    var (oldEnd, newEnd) = (old.upperBound, new.upperBound)
    while oldStart < oldEnd, newStart < newEnd, left[oldStart] == right[newStart] {
      pairs.append(SequenceAlignment.Pair(old: oldStart, new: newStart))
      (oldStart, newStart) = (oldStart + 1, newStart + 1)
    }
    while oldStart < oldEnd, newStart < newEnd, left[oldEnd - 1] == right[newEnd - 1] {
      (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1)
      pairs.append(SequenceAlignment.Pair(old: oldEnd, new: newEnd))
    }
    (old, new) = (oldStart..<oldEnd, newStart..<newEnd)
  }

  /// The positions whose numbers are in the other sequence too.
  func common(_ left: [Int], _ right: [Int]) -> ([Int], [Int]) {
    let (before, after) = (Set(left[old]), Set(right[new]))
    return (old.filter { after.contains(left[$0]) }, new.filter { before.contains(right[$0]) })
  }

  /// What lies between the numbers that either sequence has exactly once.
  func pieces(
    _ left: [Int], _ right: [Int], into pairs: inout [SequenceAlignment.Pair]
  ) -> [Stretch] {
    let (before, after) = (Self.single(left, old), Self.single(right, new))
    let shared = old.filter { before[left[$0]] == $0 && after[left[$0], default: -1] >= 0 }
    let places = shared.map { after[left[$0]] ?? 0 }
    let anchors = Matching.longestRise(places).map {
      SequenceAlignment.Pair(old: shared[$0], new: places[$0])
    }
    guard !anchors.isEmpty else { return [] }
    pairs += anchors
    var stretches: [Stretch] = []
    var (oldStart, newStart) = (old.lowerBound, new.lowerBound)
    for anchor in anchors {
      stretches.append(Stretch(old: oldStart..<anchor.old, new: newStart..<anchor.new))
      (oldStart, newStart) = (anchor.old + 1, anchor.new + 1)
    }
    stretches.append(Stretch(old: oldStart..<old.upperBound, new: newStart..<new.upperBound))
    return stretches
  }

  /// The position of each number; -1 where it is there more than once.
  private static func single(_ values: [Int], _ range: Range<Int>) -> [Int: Int] {
    var positions: [Int: Int] = [:]
    for position in range {
      positions[values[position]] = positions[values[position]] == nil ? position : -1
    }
    return positions
  }
}
