/// Which members of one object, or items of one array, a schema has looked at: what the
/// `unevaluated…` keywords ask.
struct Evaluated: Sendable {
  private var bits: UInt64 = 0
  private var others: Set<Int> = []

  /// Whether nothing is noted.
  var isEmpty: Bool { bits == 0 && others.isEmpty }

  /// Notes the member or item at a position.
  mutating func insert(_ position: Int) {
    if position < 64 { bits |= 1 << UInt64(position) } else { others.insert(position) }
  }

  /// Whether the member or item at a position is noted.
  func contains(_ position: Int) -> Bool {
    position < 64 ? bits & (1 << UInt64(position)) != 0 : others.contains(position)
  }

  /// Notes everything that another has noted.
  mutating func formUnion(_ other: Evaluated) {
    bits |= other.bits
    if !other.others.isEmpty { others.formUnion(other.others) }
  }
}
