import Foundation
import Testing

@testable import Documents

/// The YAML project's own cases: what is invalid is refused, what is valid is read as the suite
/// has it, or refused by a finding that names the construct.
@Suite struct YAMLSuiteTests {
  @Test(.enabled(if: YAMLCase.areThere, "the suite is not here"))
  func `every case is read or refused for a reason that has a name`() {
    var outcomes: [String: Int] = [:]
    for test in YAMLCase.all { outcomes[test.outcome, default: 0] += 1 }
    #expect(
      outcomes == [
        "read": 172, "invalid": 94, "yaml-key": 35, "yaml-tag": 26, "yaml-anchor": 24,
        "yaml-directive": 22, "yaml-several-documents": 18, "yaml-pair-in-list": 7, "yaml-tab": 4,
        "empty-document": 3,
      ])
  }

  @Test(.enabled(if: YAMLCase.areThere, "the suite is not here"), arguments: YAMLCase.all)
  func `a case is read as it should be, or refused by name`(_ test: YAMLCase) {
    let document = Document.yaml(Array(test.yaml.utf8), limits: .plain)
    #expect(DocumentInvariants.faults(of: document) == [])
    #expect(DocumentRereading.faults(of: document) == [])
    let errors = document.problems.filter { $0.severity == .error }
    if test.isInvalid {
      #expect(!errors.isEmpty, "accepted:\n\(test.yaml)")
      return
    }
    #expect(
      errors.allSatisfy { YAMLCase.named.contains($0.rule) },
      "\(errors.map { "\($0.range?.line ?? 0): \($0.message.en)" }) for\n\(test.yaml)")
    guard errors.isEmpty else { return }
    #expect(document.suiteEvents == test.events, "\(test.yaml)")
    if let json = test.json, let root = document.root {
      let expected = Document.json(Array(json.utf8))
      #expect(expected.root.map { Value(expected, $0) } == Value(document, root), "\(test.yaml)")
    }
  }
}

/// One case of the suite.
struct YAMLCase: CustomTestStringConvertible, Sendable {
  var name: String
  var yaml: String
  var json: String?
  /// What is read, in the suite's notation, without the lines of stream and document.
  var events: [String] = []
  var isInvalid: Bool

  var testDescription: String { name }

  /// Rules that refuse a construct by name.
  static let named = Set(
    (YAMLRules.constructs + [
      YAMLRules.mergeKey, YAMLRules.tab, YAMLRules.duplicateKey, SourceRules.empty,
      SourceRules.control, SourceRules.byteOrderMark, SourceRules.carriageReturn,
    ]).map(\.name))

  static let areThere = !all.isEmpty

  /// Every case, in order of name.
  static let all: [YAMLCase] = Suites.files("yaml-test-suite", ending: ".yaml").flatMap { url in
    let document = Document.yaml(Array((try? Data(contentsOf: url)) ?? Data()), limits: .plain)
    var last = YAMLCase(name: "", yaml: "", json: nil, isInvalid: false)
    guard let root = document.root else { return [YAMLCase]() }
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
      if let tree = text("tree") { result.events = events(of: tree) }
      last = result
      return text("skip") == "true" ? nil : result
    }
  }

  /// How the case ends: `read`, `invalid`, or the first rule that refuses it.
  var outcome: String {
    let document = Document.yaml(Array(yaml.utf8), limits: .plain)
    let error = document.problems.first { $0.severity == .error }
    return isInvalid ? (error == nil ? "accepted" : "invalid") : error?.rule ?? "read"
  }

  private static func events(of tree: String) -> [String] {
    visible(tree).split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }
      .filter { !["+STR", "-STR", "+DOC", "-DOC"].contains($0.prefix(4)) }.map(String.init)
  }

  /// The suite writes what an editor would lose as other characters.
  private static func visible(_ text: String) -> String {
    var text = text
    for (mark, meaning) in [
      ("␣", " "), ("————»", "\t"), ("———»", "\t"), ("——»", "\t"), ("—»", "\t"), ("»", "\t"),
      ("↵", ""), ("←", "\r"), ("⇔", "\u{FEFF}"),
    ] {
      text = text.replacingOccurrences(of: mark, with: meaning)
    }
    return text.replacingOccurrences(of: "∎\n", with: "")
  }
}

extension Document {
  /// What was read, in the notation of the suite.
  fileprivate var suiteEvents: [String] {
    var lines: [String] = []
    if let root { append(root, to: &lines) }
    return lines
  }

  private func append(_ index: NodeIndex, to lines: inout [String]) {
    let node = nodes[index]
    switch node.kind {
    case .sequence, .mapping:
      let (name, brackets) = node.kind == .sequence ? ("SEQ", " []") : ("MAP", " {}")
      lines.append("+\(name)\(node.style == .flow ? brackets : "")")
      for child in children(of: index) { append(child, to: &lines) }
      lines.append("-\(name)")
    default:
      let sign =
        switch node.style {
        case .singleQuoted: "'"
        case .doubleQuoted: "\""
        case .literal: "|"
        case .folded: ">"
        default: ":"
        }
      let value = string(of: index).replacingOccurrences(of: "\\", with: "\\\\")
        .replacingOccurrences(of: "\n", with: "\\n").replacingOccurrences(of: "\t", with: "\\t")
        .replacingOccurrences(of: "\r", with: "\\r").replacingOccurrences(of: "\u{8}", with: "\\b")
      lines.append("=VAL \(sign)\(value)")
    }
  }
}
