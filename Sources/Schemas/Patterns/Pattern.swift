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

  /// The expression as it is written.
  let text: String
  // One of them is there; an enumeration would be copied at every match.
  private let narrow: ByteAutomaton<UInt64>?
  private let wide: ByteAutomaton<UInt128>?
  private let program: PCRE2Program?

  private init(
    _ text: String, narrow: ByteAutomaton<UInt64>? = nil, wide: ByteAutomaton<UInt128>? = nil,
    program: PCRE2Program? = nil
  ) {
    self.text = text
    self.narrow = narrow
    self.wide = wide
    self.program = program
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
        return .success(Pattern(text, narrow: automaton))
      }
      if let automaton = ByteAutomaton<UInt128>(places) {
        return .success(Pattern(text, wide: automaton))
      }
    }
    return program(of: expression, text)
  }

  /// Compiles an expression with PCRE2, however simple it is.
  static func program(
    of expression: RegularExpression, _ text: String
  ) -> Result<Pattern, Fault> {
    PCRE2Program.compile(PCRE2Translation(expression).text)
      .map { Pattern(text, program: $0) }
      .mapError { Fault(reason: LocalizedText(en: $0.reason, id: $0.reason)) }
  }

  /// Whether the expression matches somewhere in a text in UTF-8.
  func verdict(on text: Span<UInt8>) -> MatchVerdict {
    if let narrow { return narrow.matches(text) ? .matches : .differs }
    if let wide { return wide.matches(text) ? .matches : .differs }
    return program?.verdict(on: text) ?? .givesUp
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
