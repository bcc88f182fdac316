/// Which members of one object, or items of one array, a schema has looked at: what the
/// `unevaluated…` keywords ask.
struct Evaluated {
  /// The positions up to 63.
  private(set) var bits: UInt64 = 0
  /// Where the others are among the ``Evaluation``'s sets; -1 where there are none.
  fileprivate(set) var others = -1
}

extension Evaluation {
  /// Notes the member or item at a position.
  @inline(__always) func note(_ position: Int, in evaluated: inout Evaluated) {
    if position < 64 {
      evaluated.insert(position)
    } else {
      noteMore([position], in: &evaluated)
    }
  }

  /// Whether the member or item at a position is noted.
  @inline(__always) func isNoted(_ position: Int, in evaluated: Evaluated) -> Bool {
    if position < 64 { return evaluated.bits & (1 << UInt64(position)) != 0 }
    return evaluated.others >= 0 && positionSets[evaluated.others].contains(position)
  }

  /// Notes everything that another has noted.
  @inline(__always) func note(_ other: Evaluated, in evaluated: inout Evaluated) {
    evaluated.formUnion(other.bits)
    if other.others >= 0 { noteMore(positionSets[other.others], in: &evaluated) }
  }

  /// A set belongs to one schema's walk over one value; a copy of its number is only read.
  private func noteMore(_ positions: Set<Int>, in evaluated: inout Evaluated) {
    if evaluated.others < 0 {
      evaluated.others = positionSets.count
      positionSets.append(positions)
    } else {
      positionSets[evaluated.others].formUnion(positions)
    }
  }
}

extension Evaluated {
  fileprivate mutating func insert(_ position: Int) { bits |= 1 << UInt64(position) }

  fileprivate mutating func formUnion(_ other: UInt64) { bits |= other }
}
