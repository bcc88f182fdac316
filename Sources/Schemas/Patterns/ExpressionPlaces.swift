/// The places of a regular expression that take a byte, and how they follow each other: what a
/// ``ByteAutomaton`` is made of.
struct ExpressionPlaces {
  /// What each place takes.
  private(set) var bytes: [ByteSet] = []
  /// The places that may follow each place.
  private(set) var followers: [UInt128] = []
  private(set) var firstAtStart: UInt128 = 0
  private(set) var firstAnywhere: UInt128 = 0
  private(set) var lastAtEnd: UInt128 = 0
  private(set) var lastAnywhere: UInt128 = 0
  private(set) var acceptsEmpty = false
  private(set) var acceptsAll = false

  /// A part of the expression: where it may begin and end.
  private struct Part {
    var isNullable = true
    var first: UInt128 = 0
    var last: UInt128 = 0
  }

  /// Makes the places of an expression; `nil` where it looks around or back, asks for properties of
  /// Unicode, or has more than 128 places.
  init?(_ expression: RegularExpression) {
    for alternative in Self.alternatives(of: expression) {
      var parts = alternative[...]
      var isAtStart = false
      var isAtEnd = false
      while case .start? = parts.first {
        isAtStart = true
        parts.removeFirst()
      }
      while case .end? = parts.last {
        isAtEnd = true
        parts.removeLast()
      }
      // What may be nothing at a loose end is nothing.
      while !isAtStart, let part = parts.first, part.isNullable { parts.removeFirst() }
      while !isAtEnd, let part = parts.last, part.isNullable { parts.removeLast() }
      guard let part = sequence(parts) else { return nil }
      if isAtStart { firstAtStart |= part.first } else { firstAnywhere |= part.first }
      if isAtEnd { lastAtEnd |= part.last } else { lastAnywhere |= part.last }
      acceptsEmpty = acceptsEmpty || part.isNullable
      acceptsAll = acceptsAll || (part.isNullable && !(isAtStart && isAtEnd))
    }
  }

  /// The alternatives of an expression as lists of parts; groups around everything fall away.
  private static func alternatives(of expression: RegularExpression) -> [[RegularExpression]] {
    switch expression {
    case .alternatives(let all): return all.flatMap { alternatives(of: $0) }
    case .capture(let inner, _): return alternatives(of: inner)
    case .sequence(let parts) where parts.count == 1: return alternatives(of: parts[0])
    case .sequence(let parts): return [parts.flatMap(flattened)]
    default: return [[expression]]
    }
  }

  private static func flattened(_ part: RegularExpression) -> [RegularExpression] {
    switch part {
    case .sequence(let parts): parts.flatMap(flattened)
    case .capture(let inner, _): flattened(inner)
    default: [part]
    }
  }
}

// MARK: - Parts

extension ExpressionPlaces {
  private mutating func part(_ expression: RegularExpression) -> Part? {
    switch expression {
    case .scalar(let value): return members([value...value])
    case .members(let members): return members.members.flatMap { self.members($0) }
    case .sequence(let parts): return sequence(parts[...])
    case .alternatives(let all):
      var result = Part(isNullable: false)
      for alternative in all {
        guard let part = part(alternative) else { return nil }
        result.isNullable = result.isNullable || part.isNullable
        result.first |= part.first
        result.last |= part.last
      }
      return result
    case .capture(let inner, _): return part(inner)
    case .repeated(let inner, let times): return repeated(inner, times)
    case .start, .end, .wordBoundary, .reference, .look: return nil
    }
  }

  private mutating func sequence(_ parts: ArraySlice<RegularExpression>) -> Part? {
    var result = Part()
    for expression in parts {
      guard let part = part(expression) else { return nil }
      append(part, to: &result)
    }
    return result
  }

  private mutating func append(_ part: Part, to result: inout Part) {
    link(result.last, part.first)
    if result.isNullable { result.first |= part.first }
    result.last = part.isNullable ? result.last | part.last : part.last
    result.isNullable = result.isNullable && part.isNullable
  }

  private mutating func link(_ places: UInt128, _ first: UInt128) {
    var rest = places
    while rest != 0 {
      followers[rest.trailingZeroBitCount] |= first
      rest &= rest - 1
    }
  }

  /// A part with so many copies as are needed.
  private mutating func repeated(
    _ inner: RegularExpression, _ times: RegularExpression.Repeat
  ) -> Part? {
    var result = Part()
    guard times.most != 0 else { return result }
    let copies = max(times.most ?? times.least, 1)
    guard copies <= 128 else { return nil }
    for copy in 1...copies {
      guard var part = part(inner) else { return nil }
      // Nothing, however often, is nothing.
      guard part.first != 0 else { return part }
      if copy > times.least { part.isNullable = true }
      if times.most == nil, copy == copies { link(part.last, part.first) }
      append(part, to: &result)
    }
    return result
  }

  private mutating func place(_ bytes: ByteSet, followedBy next: UInt128) -> UInt128? {
    guard followers.count < 128 else { return nil }
    self.bytes.append(bytes)
    followers.append(next)
    return 1 << UInt128(followers.count - 1)
  }
}

// MARK: - Characters

extension ExpressionPlaces {
  /// One character of some ranges: a place for each of its bytes.
  private mutating func members(_ ranges: [ClosedRange<UInt32>]) -> Part? {
    var single = ByteSet()
    var pieces: [ArraySlice<ClosedRange<Int>>] = []
    for range in ranges {
      if range.lowerBound < 0x80 {
        single.formUnion(ByteSet(Int(range.lowerBound)...min(Int(range.upperBound), 0x7F)))
      }
      pieces += UTF8Ranges.pieces(of: range).map { $0[...] }
    }
    var part = Part(isNullable: false)
    if single != ByteSet() {
      guard let place = place(single, followedBy: 0) else { return nil }
      part.first |= place
      part.last |= place
    }
    var known: [ByteTree: UInt128] = [:]
    guard let first = places(of: ByteTree.trees(of: pieces), &known, &part.last) else { return nil }
    part.first |= first
    return part
  }

  /// The places of trees; those of equal trees are the same.
  private mutating func places(
    of trees: [ByteTree], _ known: inout [ByteTree: UInt128], _ last: inout UInt128
  ) -> UInt128? {
    var all: UInt128 = 0
    for tree in trees {
      if let place = known[tree] {
        all |= place
        continue
      }
      guard let next = places(of: tree.next, &known, &last),
        let place = place(tree.bytes, followedBy: next)
      else { return nil }
      if tree.next.isEmpty { last |= place }
      known[tree] = place
      all |= place
    }
    return all
  }
}
