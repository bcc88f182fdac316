/// A regular expression of ECMA-262, taken apart.
///
/// Source: ECMA-262 (11th edition), 21.2.1, with the flag `u`.
indirect enum RegularExpression: Sendable {
  /// One code point.
  case scalar(UInt32)
  /// One code point of a class.
  case members(ScalarClass)
  /// `^`.
  case start
  /// `$`.
  case end
  /// `\b` and `\B`.
  case wordBoundary(isNegated: Bool)
  /// One after the other; nothing at all where there is none.
  case sequence([RegularExpression])
  /// One of several.
  case alternatives([RegularExpression])
  /// A group whose text can be referred to by its number.
  case capture(RegularExpression, number: Int)
  /// The text of a group once more.
  case reference(Int)
  /// What stands before or behind, without being part of the match.
  case look(RegularExpression, isBehind: Bool, isNegated: Bool)
  case repeated(RegularExpression, Repeat)

  /// How often something is repeated.
  struct Repeat: Sendable {
    var least: Int
    /// `nil` for any number.
    var most: Int?
    var isLazy = false
  }
}

extension RegularExpression {
  /// Whether it has a part for which a condition holds.
  func contains(_ condition: (RegularExpression) -> Bool) -> Bool {
    if condition(self) { return true }
    switch self {
    case .sequence(let parts), .alternatives(let parts):
      return parts.contains { $0.contains(condition) }
    case .capture(let inner, _), .look(let inner, _, _), .repeated(let inner, _):
      return inner.contains(condition)
    default: return false
    }
  }

  /// Whether it matches a text of no length, as far as that is plain.
  var isNullable: Bool {
    switch self {
    case .sequence(let parts): parts.allSatisfy(\.isNullable)
    case .alternatives(let parts): parts.contains(where: \.isNullable)
    case .capture(let inner, _): inner.isNullable
    case .repeated(let inner, let times): times.least == 0 || inner.isNullable
    default: false
    }
  }
}
