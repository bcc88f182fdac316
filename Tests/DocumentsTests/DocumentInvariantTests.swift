import Documents
import Testing

/// Texts that once broke an invariant, most of them found by `scripts/fuzz`, each as small as it
/// could be made.
@Suite struct DocumentInvariantTests {
  static let yaml = [
    // Reading stops at a key: it gets a value, in the right place.
    "a: &x 1\nb: {c, d: [",
    "- a: 1\n  b\n",
    "{a b\n  c",
    "a:\n  - {b: 1\n",
    // A key without colon whose line is not the one where that is found.
    "a:b\nc\nd: 1\n",
    // `+` keeps the blank lines below, which are its text, too.
    "a: |+\n  b\n\n\nc: 1\n",
    "- |+\n\n",
    "- |+\n   ",
  ]

  @Test(arguments: yaml) func `YAML that was read to a wrong place`(text: String) {
    check(.yaml(Array(text.utf8)))
  }

  @Test(arguments: YAMLDifferenceTests.texts) func `texts of every style`(text: String) {
    check(.yaml(Array(text.utf8)))
  }

  @Test func `a text that is cut off at any length`() {
    for length in 1...40 {
      let text = String(repeating: "x", count: length)
      for start in ["", "a: ", "- ", "a:\n  ", "a: 'b'\nc: ", "[", "\"", "a: |\n  ", "# "] {
        check(.yaml(Array("\(start)\(text)".utf8)))
        check(.json(Array("\(start)\(text)".utf8)))
      }
    }
  }

  static let json = [
    "{\"a\"", "{\"a\":", "{\"a\":[", "[}", "{]", "[{\"a\":1}", "{\"a\":{\"b\"", "\"\\ud800\"",
    "[1,", "", " ", "\u{FEFF}", "{\"a\":1,}", "nul", "-", "1e", "\"", "\"\\", "\"\\u12",
  ]

  @Test(arguments: json) func `JSON that ends too early`(text: String) {
    check(.json(Array(text.utf8)))
    // A byte order mark in front is a warning, and hides nothing.
    let marked = Document.json([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    check(marked)
    #expect(marked.problems.contains { $0.severity == .error })
  }

  static let markdown = [
    "1. 1. # a\n", "- - # a\n- (1) b\n", "- # a\n  - b\n# c\n", "# a\n===\n---\n",
    "> > # a\n\n> b\n",
    "```\n# no heading\n```\n(1) a\na. b\n", "#", "(1)", "\t# a\n\n    (1) a\n", "- \n\n  a\n1)\n",
  ]

  @Test(arguments: markdown) func `Markdown with blocks in blocks`(text: String) {
    check(.markdown(Array("---\na: 1\n---\n\(text)".utf8)))
  }

  private func check(_ document: Document) {
    let text = String(decoding: document.source, as: UTF8.self)
    #expect(DocumentInvariants.faults(of: document) == [], "\(text)")
    if document.format == .yaml {
      #expect(DocumentRereading.faults(of: document) == [], "\(text)")
    }
  }
}
