/// A pattern of PCRE2 over letters, for what it knows of Unicode and Swift does not.
struct ScalarTest {
  private let program: PCRE2Program

  /// Makes a test; `nil` where PCRE2 is too old to know a property.
  init?(_ pattern: String) {
    guard case .success(let program) = PCRE2Program.compile(pattern) else { return nil }
    self.program = program
  }

  /// Whether a letter matches.
  func matches(_ scalar: Unicode.Scalar) -> Bool { matches([scalar]) }

  /// Whether letters match.
  func matches(_ scalars: [Unicode.Scalar]) -> Bool {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return program.verdict(on: String(text).utf8.span) == .matches
  }
}
