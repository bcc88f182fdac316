/// Code points, as a class in brackets or an escape such as `\d` names them.
struct ScalarClass: Sendable {
  /// Whether it is all others that are meant.
  var isNegated = false
  /// The code points, in order and apart.
  private(set) var ranges: [ClosedRange<UInt32>] = []
  /// Properties of Unicode, of which any is enough.
  private(set) var properties: [UnicodeProperty] = []

  /// Every code point.
  static let all: ClosedRange<UInt32> = 0...0x10FFFF

  /// Makes a class of code points.
  init(_ ranges: [ClosedRange<UInt32>] = [], isNegated: Bool = false) {
    self.isNegated = isNegated
    for range in ranges { insert(range) }
  }

  /// Adds code points.
  mutating func insert(_ range: ClosedRange<UInt32>) {
    var merged = range
    ranges.removeAll { other in
      // Neighbours grow together.
      guard other.lowerBound <= merged.upperBound + 1, merged.lowerBound <= other.upperBound + 1
      else { return false }
      merged =
        min(other.lowerBound, merged.lowerBound)...max(other.upperBound, merged.upperBound)
      return true
    }
    let position = ranges.firstIndex { $0.lowerBound > merged.lowerBound } ?? ranges.endIndex
    ranges.insert(merged, at: position)
  }

  /// Adds a property.
  mutating func insert(_ property: UnicodeProperty) { properties.append(property) }

  /// Adds what another class has; one with properties is not negated as a whole.
  mutating func insert(_ other: ScalarClass) {
    for range in other.isNegated ? other.complement : other.ranges { insert(range) }
    properties += other.properties
  }

  /// The code points that none of the ranges has.
  var complement: [ClosedRange<UInt32>] {
    var result: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { result.append(next...(range.lowerBound - 1)) }
      next = range.upperBound + 1
    }
    if next <= Self.all.upperBound { result.append(next...Self.all.upperBound) }
    return result
  }

  /// The code points that are meant; `nil` where properties have a say.
  var members: [ClosedRange<UInt32>]? {
    properties.isEmpty ? (isNegated ? complement : ranges) : nil
  }
}

extension ScalarClass {
  /// `\d`.
  static let digits = ScalarClass([0x30...0x39])
  /// `\w`.
  static let word = ScalarClass([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  /// `\s`.
  static let space = ScalarClass([
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
    0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
  ])
  /// A dot.
  static let anyOfLine = ScalarClass([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029], isNegated: true)

  /// The same class, negated or not.
  func negated(_ isNegated: Bool) -> ScalarClass {
    var copy = self
    if isNegated { copy.isNegated.toggle() }
    return copy
  }
}
