/// The order of the parts of a list that two sides have changed.
///
/// Parts have numbers; the same number is the same part in every version.
enum MergeOrder {
  /// Whether the sides put what both have into one order, or only one of them changed it.
  static func agrees(base: [Int], ours: [Int], theirs: [Int]) -> Bool {
    let places = places(base)
    let (mine, others) = (Set(ours), Set(theirs))
    let common = ours.filter { others.contains($0) && places[$0] != nil }
    guard common != theirs.filter({ mine.contains($0) && places[$0] != nil }) else { return true }
    return isMoved(ours, places) != isMoved(theirs, places)
  }

  /// All parts of both sides in one order.
  ///
  /// What a side alone has stands behind the part that it has before it there; at one place what is
  /// new on our side comes first. Where both changed the order of the same parts, ours holds.
  static func merged(base: [Int], ours: [Int], theirs: [Int]) -> [Int] {
    let places = places(base)
    let (mine, others) = (Set(ours), Set(theirs))
    if isMoved(theirs, places), !isMoved(ours, places) {
      let chains = chains(of: ours, among: others)
      var order = chains[-1] ?? []
      for part in theirs { order += [part] + (chains[part] ?? []) }
      return order
    }
    let chains = chains(of: theirs, among: mine)
    var order: [Int] = []
    var waiting = chains[-1] ?? []
    for part in ours {
      // What is new in ours at the same place comes before what theirs has there.
      if places[part] != nil || others.contains(part) {
        order += waiting
        waiting = chains[part] ?? []
      }
      order.append(part)
    }
    return order + waiting
  }

  /// The parts of both sides in the order of their keys, where both sides keep to it.
  ///
  /// Keys of one length, such as dates and codes, have the order of their bytes.
  ///
  /// - `keys`: The key of each part, for each side.
  static func sorted(
    ours: [(part: Int, key: [UInt8])], theirs: [(part: Int, key: [UInt8])]
  ) -> [Int]? {
    guard let length = (ours.first ?? theirs.first)?.key.count else { return nil }
    for side in [ours, theirs] {
      guard side.count > 1, side.allSatisfy({ $0.key.count == length }),
        zip(side, side.dropFirst()).allSatisfy({ $0.key.lexicographicallyPrecedes($1.key) })
      else { return nil }
    }
    let known = Set(ours.map(\.part))
    let all = ours + theirs.filter { !known.contains($0.part) }
    // Two parts of one key are in conflict, and beside each other.
    return all.enumerated().sorted {
      $0.element.key.lexicographicallyPrecedes($1.element.key)
        || ($0.element.key == $1.element.key && $0.offset < $1.offset)
    }.map(\.element.part)
  }

  /// Takes parts that both sides have put in the place of the same one for versions of it.
  ///
  /// A value that stands for itself, or a key, that both sides change is gone in both and new in each;
  /// as two new parts, both changes would stand there without a word.
  static func pairingReplaced(_ parts: MergeThree<[Int]>) -> MergeThree<[Int]> {
    let (mine, others) = (Set(parts.ours), Set(parts.theirs))
    let gone = Set(parts.base.filter { !mine.contains($0) && !others.contains($0) })
    guard !gone.isEmpty else { return parts }
    let left = replacements(parts.ours, of: parts.base, known: mine, notIn: others)
    let right = replacements(parts.theirs, of: parts.base, known: others, notIn: mine)
    func renamed(_ list: [Int], _ own: [Int: Int], _ other: [Int: Int]) -> [Int] {
      let names = Dictionary(
        uniqueKeysWithValues: own.filter { gone.contains($0.key) && other[$0.key] != nil }
          .map { ($0.value, $0.key) })
      return list.map { names[$0] ?? $0 }
    }
    return MergeThree(
      base: parts.base, ours: renamed(parts.ours, left, right),
      theirs: renamed(parts.theirs, right, left))
  }

  /// For each part of the base that is gone the new one in its place, where as many are new between
  /// the same neighbours as are gone.
  private static func replacements(
    _ side: [Int], of base: [Int], known: Set<Int>, notIn other: Set<Int>
  ) -> [Int: Int] {
    let places = places(base)
    var new: [Int: [Int]] = [:]
    var anchor = -1
    for part in side {
      if places[part] != nil {
        anchor = part
      } else if !other.contains(part) {
        new[anchor, default: []].append(part)
      }
    }
    var old: [Int: [Int]] = [:]
    anchor = -1
    for part in base {
      if known.contains(part) { anchor = part } else { old[anchor, default: []].append(part) }
    }
    var pairs: [Int: Int] = [:]
    for (anchor, gone) in old {
      guard let new = new[anchor], new.count == gone.count else { continue }
      for (part, replacement) in zip(gone, new) { pairs[part] = replacement }
    }
    return pairs
  }

  private static func places(_ base: [Int]) -> [Int: Int] {
    Dictionary(uniqueKeysWithValues: base.enumerated().map { ($1, $0) })
  }

  /// Whether what was there stands in another order than before.
  private static func isMoved(_ parts: [Int], _ places: [Int: Int]) -> Bool {
    var last = -1
    for part in parts {
      guard let place = places[part] else { continue }
      if place < last { return true }
      last = place
    }
    return false
  }

  /// What one side alone has, by the part of the other that it stands behind; -1 at the start.
  private static func chains(of parts: [Int], among known: Set<Int>) -> [Int: [Int]] {
    var chains: [Int: [Int]] = [:]
    var anchor = -1
    for part in parts {
      if known.contains(part) { anchor = part } else { chains[anchor, default: []].append(part) }
    }
    return chains
  }
}
