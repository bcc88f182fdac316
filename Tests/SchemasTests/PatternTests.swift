import Documents
import Testing

@testable import Schemas

/// Patterns mean what ECMA-262 says.
struct PatternTests {
  private func matches(_ pattern: String, _ text: String) throws -> Bool {
    let compiled = try Pattern.compile(pattern).get()
    return compiled.verdict(on: text.utf8.span) == .matches
  }

  @Test(arguments: [
    (#"^\cC$"#, "\u{3}", true), (#"^\u{1F432}$"#, "🐲", true), (#"^\uD83D\uDC32$"#, "🐲", true),
    (#"^[\uD83D\uDC32-🐴]$"#, "🐳", true), (#"\uD83D"#, "🐲", false), ("^.$", "🐲", true),
    ("^.$", "\u{2028}", false), ("a$", "a\n", false), (#"^[^]$"#, "\n", true), ("[]", "a", false),
    (#"^\p{Script=Greek}+$"#, "αβγ", true), (#"^\p{sc=Grek}$"#, "a", false),
    (#"^\P{L}$"#, "1", true), (#"^[^\P{Lu}]$"#, "A", true), (#"^\p{Assigned}$"#, "A", true),
    (#"^\p{ASCII}$"#, "é", false), (#"^\p{Any}$"#, "é", true), (#"^\p{gc=Nd}$"#, "٣", true),
    (#"^(?<y>\d{4})-\k<y>$"#, "2026-2026", true), (#"^(a)(b)\2\1$"#, "abba", true),
    (#"^(?:a|(b))\1c$"#, "ac", true), (#"(?<=€)\d"#, "€5", true), (#"(?<!€)5"#, "€5", false),
    (#"^(?=.*\d)[a-z\d]+$"#, "ab1", true), (#"\bkata\b"#, "dua kata.", true),
    (#"^\/\-\_$"#, "/-_", true), (#"^[\w-.]+$"#, "a-b.c", true), ("^a{,2}$", "a{,2}", true),
    ("^{x}$", "{x}", true), (#"^\x41\t$"#, "A\t", true), (#"^[\b]$"#, "\u{8}", true),
    (#"^\0$"#, "\u{0}", true), ("^(|a)+$", "aa", true), ("^a{2,}?$", "aaa", true), ("", "", true),
    ("^$|x", "", true), ("a|^b$", "cab", true), ("(^a|b$)", "xb", true), ("^é?$", "é", true),
    ("^[à-ü]{2}$", "éü", true), (#"^\s$"#, "\u{FEFF}", true), (#"^\S+$"#, "a\u{3000}", false),
    ("^(?:)*$", "", true), (#"^\$\^$"#, "$^", true),
  ])
  func `a pattern matches as in ECMA-262`(_ pattern: String, _ text: String, isMatch: Bool) throws {
    #expect(try matches(pattern, text) == isMatch)
  }

  @Test(arguments: [
    ("(", "`(` is not closed"), (")", "`)` closes nothing"), ("a**", "`*` has nothing"),
    ("[b-a]", "wrong order"), ("a{2,1}", "wrong order"), ("(?i)a", "behind `(?`"),
    ("(?>a)", "behind `(?`"), ("a++", "`+` has nothing"), (#"\A"#, "write ^"), (#"\Z"#, "write $"),
    (#"\h"#, "means nothing"), (#"\Q"#, "means nothing"), ("(*UTF)", "`*` has nothing"),
    ("(?R)", "behind `(?`"), ("(?(1)a)", "behind `(?`"), ("[[:alpha:]]", #"write \p{Letter}"#),
    (#"\p{Foo}"#, "no property"), (#"\p{greek}"#, "no property"), (#"\p{Script=greek}"#, "no"),
    (#"\1"#, "not there"), (#"\k<x>"#, "no group"), ("(?<a>x)(?<a>y)", "two groups"),
    ("^*", "nothing"),
    (#"\u{110000}"#, "means nothing"), (#"\c1"#, "means nothing"), (#"a\"#, "nothing behind it"),
    ("(?=a)*", "nothing here"), (String(repeating: "(", count: 300), "too deeply"),
  ])
  func `what is no pattern says why`(_ pattern: String, reason: String) {
    guard case .failure(let fault) = Pattern.compile(pattern) else {
      Issue.record("\(pattern) compiles")
      return
    }
    #expect(fault.reason.en.contains(reason), "\(fault.reason.en)")
  }

  @Test func `a pattern that would take for ever gives up`() throws {
    let text = String(repeating: "x", count: 50_000)
    for pattern in [#"^(\p{L}+)+$"#, #"(\p{L}+\p{L}+)+\d"#, #"^(x|xx)+\b$"#, #"^(?=(x+x+)+y)"#] {
      let compiled = try Pattern.compile(pattern).get()
      #expect(compiled.verdict(on: "\(text)!".utf8.span) != .matches)
    }
    let letters = try Pattern.compile(#"^(\p{L}+)+$"#).get()
    #expect(letters.verdict(on: "\(text)!".utf8.span) == .givesUp)
  }

  @Test func `most catastrophes are none for an automaton`() throws {
    let text = String(repeating: "x", count: 50_000)
    for pattern in ["^(x+)+$", "(x+x+)+y", "^(x|xx)+$", "^(.*x){10}$", "(x*)*y"] {
      let compiled = try Pattern.compile(pattern).get()
      #expect(compiled.verdict(on: "\(text)!".utf8.span) == .differs)
    }
  }

  @Test func `a pattern for the whole text needs no anchors`() throws {
    let pattern = try Pattern.compile("a|bc", isWhole: true).get()
    #expect(pattern.verdict(on: "bc".utf8.span) == .matches)
    #expect(pattern.verdict(on: "abc".utf8.span) == .differs)
  }
}

/// The automaton against PCRE2.
struct AutomatonTests {
  @Test func `random simple patterns match the same texts as in PCRE2`() throws {
    var random = SplitMix(state: 20_260_201)
    var compared = 0
    var matched = 0
    for round in 0..<4_000 {
      let text = RandomPattern.pattern(&random, depth: 3)
      let expression = try ExpressionParser.expression(text, isGenerous: true)
      guard let places = ExpressionPlaces(expression) else { continue }
      let program = try Pattern.program(of: expression, text).get()
      let wide = try #require(ByteAutomaton<UInt128>(places))
      let narrow = ByteAutomaton<UInt64>(places)
      for _ in 0..<12 {
        let subject = RandomPattern.subject(&random)
        let verdict = program.verdict(on: subject.utf8.span)
        guard verdict != .givesUp else { continue }
        let isMatch = verdict == .matches
        let isWide = wide.matches(subject.utf8.span)
        let isNarrow = narrow?.matches(subject.utf8.span)
        #expect(isWide == isMatch, "round \(round): \(text) on \(subject.debugDescription)")
        #expect(isNarrow == nil || isNarrow == isMatch, "round \(round): \(text) on \(subject)")
        compared += 1
        matched += isMatch ? 1 : 0
      }
    }
    // Both answers come often enough to mean something.
    #expect(compared > 30_000 && matched > 5_000 && compared - matched > 5_000)
  }
}

/// Numbers that look random and are the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Small patterns, and texts of the letters in them.
enum RandomPattern {
  private static let atoms = [
    "a", "b", "A", "1", "-", "é", "🐲", "\u{800}", ".", #"\d"#, #"\w"#, #"\s"#, #"\S"#, "[ab]",
    "[^a]", "[a-cé]", "[à-ü]", #"[^\d]"#, "[🐲-🐴]", #"[\x80-\u{FFFF}]"#, "ab", "POL",
  ]
  private static let times = ["", "", "", "", "?", "*", "+", "{2}", "{1,3}", "{0,2}", "{2,}", "+?"]
  private static let letters = [
    "a", "b", "c", "A", "1", "-", "é", "🐲", "\u{800}", " ", "\n", "POL",
  ]

  static func pattern(_ random: inout SplitMix, depth: Int) -> String {
    let isOpen = Int.random(in: 0..<3, using: &random)
    return "\(isOpen == 0 ? "" : "^")\(alternatives(&random, depth))\(isOpen == 1 ? "" : "$")"
  }

  private static func alternatives(_ random: inout SplitMix, _ depth: Int) -> String {
    (0..<Int.random(in: 1...2, using: &random)).map { _ in
      (0..<Int.random(in: 0...3, using: &random)).map { _ in
        let time = times.randomElement(using: &random) ?? ""
        guard depth > 0, Int.random(in: 0..<3, using: &random) == 0 else {
          return "(?:\(atoms.randomElement(using: &random) ?? ""))\(time)"
        }
        return "(\(alternatives(&random, depth - 1)))\(time)"
      }.joined()
    }.joined(separator: "|")
  }

  static func subject(_ random: inout SplitMix) -> String {
    (0..<Int.random(in: 0...7, using: &random))
      .map { _ in letters.randomElement(using: &random) ?? "" }.joined()
  }
}
