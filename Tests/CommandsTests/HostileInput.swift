import Foundation

/// Files that nobody should write, and what is said of each: one finding at one place.
struct HostileInput: Sendable {
  var name: String
  var bytes: [UInt8]
  /// The only error: `rule line:column`.
  var finding: String
  /// The only error where any file may be checked, whose limits are wider.
  var inAnyFile: String?

  init(_ name: String, _ bytes: [UInt8], _ finding: String, inAnyFile: String? = nil) {
    self.name = name
    self.bytes = bytes
    self.finding = finding
    self.inAnyFile = inAnyFile ?? finding
  }

  init(_ name: String, _ text: String, _ finding: String, inAnyFile: String? = nil) {
    self.init(name, Array(text.utf8), finding, inAnyFile: inAnyFile)
  }

  static let files: [HostileInput] = [
    HostileInput("empty", "", "empty-document 1:1"),
    HostileInput("only-comments", "# a\n\n# b\n", "empty-document 1:1"),
    HostileInput("nul", "schema: a\0b\n", "control-character 1:10"),
    HostileInput("latin-1", Array("name: caf".utf8) + [0xE9, 0x0A], "encoding-utf8 1:10"),
    HostileInput("cut-off", Array("name: ".utf8) + [0xE2, 0x82], "encoding-utf8 1:7"),
    HostileInput("surrogate", Array("name: ".utf8) + [0xED, 0xA0, 0x80], "encoding-utf8 1:7"),
    HostileInput("utf-16-le", [0xFF, 0xFE, 0x61, 0, 0x3A, 0], "encoding-utf16 1:1"),
    HostileInput("utf-16-be", [0xFE, 0xFF, 0, 0x61, 0, 0x3A], "encoding-utf16 1:1"),
    HostileInput("utf-16-no-mark", [0x61, 0, 0x3A, 0, 0x20, 0, 0x31, 0], "encoding-utf16 1:2"),
    HostileInput("lone-cr", "schema: x\rid: y\r", "carriage-return 1:10"),
    HostileInput(
      "conflict", "a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n", "conflict-marker 2:1"),
    HostileInput(
      "conflict-diff3", "<<<<<<< a\n1\n||||||| b\n2\n=======\n3\n>>>>>>> c\n",
      "conflict-marker 1:1"),
    HostileInput(
      "brackets", String(repeating: "[", count: 100_000), "document-too-deep 1:65",
      inAnyFile: "document-too-deep 1:257"),
    HostileInput(
      "dashes", String(repeating: "- ", count: 100_000), "document-too-deep 1:129",
      inAnyFile: "document-too-deep 1:513"),
    HostileInput(
      "long-line", "name: \"\(String(repeating: "x", count: 2_000_000))\"\n",
      "document-too-large 1:1", inAnyFile: "missing-field 1:1"),
    HostileInput(
      "many-keys", (0..<50_000).map { "k\($0): 1\n" }.joined(), "document-too-large 5000:8",
      inAnyFile: "missing-field 1:1"),
    HostileInput(
      "marks", "name: e\(String(repeating: "\u{301}", count: 40_000))\n", "combining-marks 1:38"),
    HostileInput("tab", "a:\n\tb: 1\n", "yaml-tab 2:1"),
    HostileInput("template", "name: {{name}}\n", "yaml-key 1:8"),
    HostileInput("two-documents", "a: 1\n---\na: 2\n", "yaml-several-documents 2:1"),
    HostileInput("unclosed", "a: \"b\nc: 1\n", "yaml-syntax 1:4"),
  ]
}

/// What `--format json` says, so far as it is looked at.
struct ReportedFindings: Decodable {
  struct Text: Decodable {
    var en: String
    var id: String
  }

  struct Item: Decodable {
    var path: String
    var rule: String
    var severity: String
    var line: Int?
    var column: Int?
    var message: Text

    /// `rule line:column`, or the rule alone.
    var place: String {
      line.map { "\(rule) \($0):\(column ?? 0)" } ?? rule
    }
  }

  var findings: [Item]

  /// The errors of each file.
  var errors: [String: [String]] {
    Dictionary(grouping: findings.filter { $0.severity == "error" }, by: \.path)
      .mapValues { $0.map(\.place) }
  }

  init(_ text: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
  }
}
