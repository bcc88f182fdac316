/// Which members of one object, or items of one array, a schema has looked at: what the
/// `unevaluated…` keywords ask.
struct Evaluated {
  private var bits: UInt64 = 0
  private var others: More?

  /// The positions from 64 on.
  ///
  /// A class because most objects have none, and nothing is copied or counted then.
  private final class More {
    var positions: Set<Int> = []

    init(_ positions: Set<Int>) {
      self.positions = positions
    }
  }

  /// Notes the member or item at a position.
  mutating func insert(_ position: Int) {
    if position < 64 { bits |= 1 << UInt64(position) } else { insertMore([position]) }
  }

  /// Whether the member or item at a position is noted.
  func contains(_ position: Int) -> Bool {
    position < 64
      ? bits & (1 << UInt64(position)) != 0 : others?.positions.contains(position) ?? false
  }

  /// Notes everything that another has noted.
  mutating func formUnion(_ other: Evaluated) {
    bits |= other.bits
    if let more = other.others { insertMore(more.positions) }
  }

  private mutating func insertMore(_ positions: Set<Int>) {
    if let others, isKnownUniquelyReferenced(&self.others) {
      others.positions.formUnion(positions)
    } else {
      others = More((others?.positions ?? []).union(positions))
    }
  }
}
