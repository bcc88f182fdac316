import Testing

@testable import Store

@Suite struct ExactDecimalTests {
  @Test(arguments: [
    ("1", "9", 4, 0.1111), ("11", "100", 2, 0.11), ("1", "8", 2, 0.13), ("-1", "8", 2, -0.13),
    ("2.5", "1", 0, 3), ("0.125", "1", 2, 0.13), ("1e-05", "1", 5, 0.00001),
  ]) func `a ratio is rounded once, half away from zero`(
    a: String, b: String, digits: Int, expected: Double
  ) throws {
    let (a, b) = (try #require(ExactDecimal(text: a)), try #require(ExactDecimal(text: b)))
    #expect(ExactDecimal.ratio(a, b, digits: digits)?.double == expected)
  }

  @Test func `sums do not drift as those of doubles do`() throws {
    let tenth = try #require(ExactDecimal(text: "0.1"))
    var sum = tenth
    for _ in 1..<10 { sum = try #require(sum.adding(tenth)) }
    #expect(sum.integer == 1)
  }

  @Test(arguments: ["", "-", "abc", "1e", "1.2.3", "9999999999999999999999999999999999999999"])
  func `what is no decimal, or too long, is nothing`(text: String) {
    #expect(ExactDecimal(text: text) == nil)
  }

  @Test func `nothing divides by zero`() {
    #expect(
      ExactDecimal.ratio(ExactDecimal(1 as Int64), ExactDecimal(0 as Int64), digits: 2) == nil)
  }
}
