import Testing

/// The cases of the official suite; `swift test --filter OfficialSuite` prints the scores.
@Suite(.enabled(if: OfficialSuite.isThere, "needs the official suite beside the project"))
struct OfficialSuiteTests {
  private func expect(
    _ folder: String, assertsFormat: Bool, _ count: Int, _ name: String
  ) throws {
    let score = try OfficialSuite().score(of: folder, assertsFormat: assertsFormat)
    print("JSON Schema 2020-12, \(name): \(score.passed) of \(score.count)")
    #expect(score.failed == [])
    #expect(score.count == count)
  }

  @Test func `the required cases`() throws {
    try expect(
      "", assertsFormat: false, 1_299, "required")
  }

  @Test func `the optional cases`() throws {
    try expect(
      "optional", assertsFormat: false, 162, "optional")
  }

  @Test func `the cases of formats`() throws {
    try expect("optional/format", assertsFormat: true, 764, "optional/format")
  }
}
