internal import Documents

/// A regular expression of ECMA-262 with the flag `u`, compiled once.
///
/// Most patterns are words, digits and classes of them: those are matched by a ``ByteAutomaton``,
/// in linear time. What looks back or around, or asks for properties of Unicode, PCRE2 matches, in
/// bounded time.
///
/// A class so that a program and its copies share it.
final class Pattern: Sendable {
  /// Why a text is no regular expression.
  struct Fault: Error {
    var reason: LocalizedText
  }

  private enum Matcher: Sendable {
    case narrow(ByteAutomaton<UInt64>)
    case wide(ByteAutomaton<UInt128>)
    case program(PCRE2Program)
  }

  /// The expression as it is written.
  let text: String
  private let matcher: Matcher

  private init(_ text: String, _ matcher: Matcher) {
    self.text = text
    self.matcher = matcher
  }

  /// Compiles an expression.
  ///
  /// - `isWhole`: Whether it is meant for the whole text, and not for any part.
  static func compile(_ text: String, isWhole: Bool = false) -> Result<Pattern, Fault> {
    var expression: RegularExpression
    do {
      expression = try ExpressionParser.expression(text, isGenerous: true)
    } catch {
      let place = LocalizedText(
        en: "\(error.reason.en) (character \(error.position))",
        id: "\(error.reason.id) (karakter ke-\(error.position))")
      return .failure(Fault(reason: place))
    }
    if isWhole { expression = .sequence([.start, expression, .end]) }
    if let places = ExpressionPlaces(expression) {
      if let automaton = ByteAutomaton<UInt64>(places) {
        return .success(Pattern(text, .narrow(automaton)))
      }
      if let automaton = ByteAutomaton<UInt128>(places) {
        return .success(Pattern(text, .wide(automaton)))
      }
    }
    return program(of: expression, text)
  }

  /// Compiles an expression with PCRE2, however simple it is.
  static func program(
    of expression: RegularExpression, _ text: String
  ) -> Result<Pattern, Fault> {
    PCRE2Program.compile(PCRE2Translation(expression).text)
      .map { Pattern(text, .program($0)) }
      .mapError { Fault(reason: LocalizedText(en: $0.reason, id: $0.reason)) }
  }

  /// Whether the expression matches somewhere in a text in UTF-8.
  func verdict(on text: Span<UInt8>) -> MatchVerdict {
    switch matcher {
    case .narrow(let automaton): automaton.matches(text) ? .matches : .differs
    case .wide(let automaton): automaton.matches(text) ? .matches : .differs
    case .program(let program): program.verdict(on: text)
    }
  }

  /// Whether the expression matches somewhere in a text in UTF-8.
  func verdict(on text: TextView) -> MatchVerdict {
    let buffer = unsafe text.buffer
    return verdict(on: unsafe buffer.span)
  }

  /// Whether the expression matches somewhere in a text in UTF-8; what gives up does not.
  func matches(_ text: TextView) -> Bool { verdict(on: text) == .matches }

  /// Whether the expression matches somewhere in a text in UTF-8; what gives up does not.
  func matches(_ text: ArraySlice<UInt8>) -> Bool { verdict(on: text.span) == .matches }
}
