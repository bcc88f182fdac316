import Foundation
import Testing

@testable import Documents

/// The YAML project's own cases: what is invalid is refused, what is valid is read to the value
/// that the suite gives, or refused by a finding that names the construct.
@Suite struct YAMLSuiteTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var yaml: String
    var json: String?
    var isInvalid: Bool

    var testDescription: String { name }
  }

  /// Rules that refuse a construct by name.
  static let named = Set(
    (YAMLRules.constructs + [
      YAMLRules.mergeKey, YAMLRules.tab, YAMLRules.duplicateKey, SourceRules.empty,
      SourceRules.control, SourceRules.byteOrderMark,
    ]).map(\.name))

  static let cases: [Case] = Suites.files("yaml-test-suite", ending: ".yaml").flatMap { url in
    let document = Document.yaml(Array((try? Data(contentsOf: url)) ?? Data()), limits: .plain)
    var last = Case(name: "", yaml: "", json: nil, isInvalid: false)
    guard let root = document.root else { return [Case]() }
    // What a case of a file does not say is as in the case before it.
    return document.children(of: root).enumerated().compactMap { number, item in
      func text(_ key: String) -> String? {
        document.value(of: key, in: item).map { document.string(of: $0) }
      }
      var result = last
      result.name = "\(url.deletingPathExtension().lastPathComponent)-\(number)"
      if let yaml = text("yaml") {
        result.yaml = visible(yaml)
        result.isInvalid = text("fail") == "true"
        result.json = text("json")
      }
      last = result
      return text("skip") == "true" ? nil : result
    }
  }

  /// The suite writes what an editor would lose as other characters.
  static func visible(_ text: String) -> String {
    var text = text
    for (mark, meaning) in [
      ("␣", " "), ("————»", "\t"), ("———»", "\t"), ("——»", "\t"), ("—»", "\t"), ("»", "\t"),
      ("↵", ""), ("←", "\r"), ("⇔", "\u{FEFF}"),
    ] {
      text = text.replacingOccurrences(of: mark, with: meaning)
    }
    return text.replacingOccurrences(of: "∎\n", with: "")
  }

  @Test(.enabled(if: !cases.isEmpty, "the suite is not here"))
  func `the suite is read whole`() {
    #expect(Self.cases.count == 405)
  }

  @Test(.enabled(if: !cases.isEmpty, "the suite is not here"), arguments: cases)
  func `a case is read as it should be, or refused by name`(_ test: Case) {
    let document = Document.yaml(Array(test.yaml.utf8), limits: .plain)
    let errors = document.problems.filter { $0.severity == .error }
    if test.isInvalid {
      #expect(!errors.isEmpty, "accepted:\n\(test.yaml)")
      return
    }
    #expect(
      errors.allSatisfy { Self.named.contains($0.rule) },
      "\(errors.map { "\($0.range?.line ?? 0): \($0.message.en)" }) for\n\(test.yaml)")
    if errors.isEmpty, let json = test.json, let root = document.root {
      let expected = Document.json(Array(json.utf8))
      #expect(expected.root.map { Value(expected, $0) } == Value(document, root), "\(test.yaml)")
    }
  }
}
