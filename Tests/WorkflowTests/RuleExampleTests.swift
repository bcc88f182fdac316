import Documents
import Foundation
import Records
import Rules
import Store
import Testing

@testable import Workflow

@Suite struct RuleExampleTests {
  static let rules = Library.carried.descriptions
  static let names = rules.map(\.name)

  private static func rule(_ name: String) throws -> RuleDescription {
    try #require(rules.first { $0.name == name })
  }

  @Test(arguments: names) func `a rule says what, why, how and from where, with examples`(
    name: String
  ) throws {
    let rule = try Self.rule(name)
    for text in [rule.title, rule.why, rule.remedy] {
      #expect(!text.en.isEmpty && !text.id.isEmpty)
      #expect(text.en != text.id, "both languages say the same")
    }
    #expect(rule.source?.isEmpty == false)
    #expect(rule.bad?.isEmpty == false)
    #expect(rule.good?.isEmpty == false)
    #expect(rule.bad != rule.good)
  }

  @Test func `every rule has a name of its own`() {
    #expect(Set(Self.names).count == Self.names.count)
  }

  @Test(arguments: names) func `the bad example breaks its rule, the good one breaks none`(
    name: String
  ) throws {
    let rule = try Self.rule(name)
    switch rule.reading {
    case .illustration, .fixture: return
    case .file, .bytes, .schema, .table, .record: break
    }
    let bad = try #require(ExampleRun(rule.bad ?? "", of: rule), "the example can't be read")
    #expect(bad.problems.contains { $0.rule == rule.name }, "\(bad.problems.map(\.rule))")
    #expect(bad.problems.allSatisfy { $0.severity == rule.severity || $0.rule != rule.name })
    let good = try #require(ExampleRun(rule.good ?? "", of: rule))
    #expect(good.problems.map(\.rule) == [])
  }

  @Test(arguments: rules.filter { $0.reading == .fixture }.map(\.name))
  func `a fixture has the bad example, and the good one in its place breaks nothing`(
    name: String
  ) async throws {
    let rule = try Self.rule(name)
    let fixture = try Fixture(rule.name)
    let (bad, good) = (try #require(rule.bad), try #require(rule.good))
    let mended = fixture.files.compactMap { path, text in
      text.replacingLines(bad, with: good).map { (path, $0) }
    }
    let (path, text) = try #require(mended.first, "the fixture has no such lines")
    #expect(mended.count == 1, "the lines are in \(mended.map(\.0))")
    var files = fixture.files
    files[path] = text
    #expect(try await fixture.findings(of: rule.name, in: files).map(\.problem.rule) == [])
  }
}

extension String {
  /// The text with some lines, however far they are indented, replaced by others; `nil` where they
  /// are not in it.
  fileprivate func replacingLines(_ old: String, with new: String) -> String? {
    let lines = components(separatedBy: "\n")
    let wanted = old.components(separatedBy: "\n")
    for start in 0...max(0, lines.count - wanted.count) {
      let indentation = String(lines[start].prefix { $0 == " " })
      let found = lines[start...].prefix(wanted.count)
      guard found.elementsEqual(wanted.map { indentation + $0 }) else { continue }
      let others = new.components(separatedBy: "\n").map { indentation + $0 }
      return (lines[..<start] + others + lines[(start + wanted.count)...])
        .joined(separator: "\n")
    }
    return nil
  }
}
