import Foundation
import Testing

@testable import Documents

/// The canonical layout: what it makes of a text, that it changes no value and loses no comment, and
/// that it leaves alone what is canonical.
@Suite struct LayoutTests {
  /// The canonical text, after the checks that hold for every text.
  private func canonical(
    _ text: String, _ format: DocumentFormat = .yaml, keyOrder: [String] = []
  ) throws -> String {
    let document = Document.read(Array(text.utf8), format: format, limits: .plain)
    let result = try #require(document.canonicalText(keyOrder: keyOrder), "not laid out:\n\(text)")
    let again = Document.read(result, format: format, limits: .plain)
    #expect(keyOrder.isEmpty == false || document.hasSameValues(as: again))
    let words = String(decoding: result, as: UTF8.self)
    let twice = try #require(again.canonicalText(keyOrder: keyOrder))
    #expect(String(decoding: twice, as: UTF8.self) == words, "not idempotent:\n\(text)")
    return words
  }

  private func check(
    _ before: String, _ format: DocumentFormat = .yaml, keyOrder: [String] = [],
    becomes after: String
  ) throws {
    let result = try canonical(before, format, keyOrder: keyOrder)
    #expect(result == after)
  }

  @Test(arguments: [
    ("a:   1\nb :  x  \n\n\n\nc: z", "a: 1\nb: x\n\nc: z\n"),
    ("a:\n- x\n-   z\n", "a:\n  - x\n  - z\n"),
    ("a:\n    b:\n        c: 1\n", "a:\n  b:\n    c: 1\n"),
    ("-\n  a: 1\n  b: 2\n-    c: 3\n     d: 4\n", "- a: 1\n  b: 2\n- c: 3\n  d: 4\n"),
    ("-  - a\n   - b\n", "- - a\n  - b\n"),
    ("a:\n  x\nb:\n\n  - z\n", "a: x\nb:\n\n  - z\n"),
    ("a: [x,w ,  'z']\nb: {c: 1,d: 2}\n", "a: [x, w, z]\nb: {c: 1, d: 2}\n"),
    ("a: [\n  x,\n  z,\n  ]\n", "a: [x, z]\n"),
    ("a: []\nb: { }\n", "a: []\nb: {}\n"),
    ("\n\na: 1\r\nb: 2", "a: 1\nb: 2\n"),
    ("\u{FEFF}a:\t1\n", "a: 1\n"),
    ("---\na: 1\n", "---\na: 1\n"),
    ("# note\n\n---   # here\n{a: 1}\n", "# note\n\n---   # here\n{a: 1}\n"),
  ]) func `blanks, breaks and indentation become the same everywhere`(
    before: String, after: String
  ) throws {
    try check(before, becomes: after)
  }

  @Test(arguments: [
    ("a: \"x\"", "a: x\n"), ("a: 'x y'", "a: x y\n"), ("'a': 1", "a: 1\n"),
    ("a: no", "a: \"no\"\n"), ("a: \"no\"", "a: \"no\"\n"), ("a: 12:30", "a: \"12:30\"\n"),
    ("a: 1_000", "a: \"1_000\"\n"), ("a: '007'", "a: \"007\"\n"), ("a: 007", "a: 007\n"),
    ("a: 'x: y'", "a: \"x: y\"\n"), ("a: 'say \"x\"'", "a: say \"x\"\n"),
    ("a: \"\\\"x\\\" y\"", "a: '\"x\" y'\n"), ("a: \"\\u00e9\"", "a: é\n"),
    ("a: \"\\u200b\"", "a: \"\\u200b\"\n"), ("a: 2026-02-01", "a: 2026-02-01\n"),
    ("a: \"2026-02-01\"", "a: \"2026-02-01\"\n"), ("a: \"\"", "a: \"\"\n"),
    ("a: 5.04.02.2.01", "a: 5.04.02.2.01\n"), ("a: \"#1\"", "a: \"#1\"\n"),
    ("a: [\"x, y\", z]", "a: [\"x, y\", z]\n"), ("a: \"x, y\"", "a: x, y\n"),
    ("\"no\": 1\nno2: 2\nyes: 3", "\"no\": 1\nno2: 2\nyes: 3\n"),
  ]) func `quotes are where another program would read something else`(
    before: String, after: String
  ) throws {
    try check(before, becomes: after)
  }

  @Test func `a collection in brackets that is too long becomes lines, with its comments`() throws {
    let word = String(repeating: "x", count: 40)
    try check(
      "a: [\(word), \(word), \(word)]  # note\n",
      becomes: "a:\n  - \(word)\n  - \(word)\n  - \(word)  # note\n")
    try check(
      "- {a: \(word), b: [1, 2], c: \(word), d: \(word)}\n",
      becomes: "- a: \(word)\n  b: [1, 2]\n  c: \(word)\n  d: \(word)\n")
    try check(
      "a: [ # one\n  x, # two\n  # three\n  z\n  ]\nb: 1\n",
      becomes: "a: # one\n  - x # two\n  # three\n  - z\nb: 1\n")
    try check("{a: 1, # one\nb: 2}\n", becomes: "a: 1 # one\nb: 2\n")
  }

  @Test func `comments stay with the lines that they are in line with`() throws {
    let text = """
      # top

      rationale:
          # about the list
          evidence:
          # at the list
          - record: A   # behind
            # at the next key
            value: 1
                # deeper
          # at the list's end
          # also: here
        # of nothing
      # of the next
      next:
      # above the list
      - x
      # end
      """
    try check(
      text,
      becomes: """
        # top

        rationale:
          # about the list
          evidence:
            # at the list
            - record: A   # behind
              # at the next key
              value: 1
                  # deeper
          # at the list's end
          # also: here
          # of nothing
        # of the next
        next:
          # above the list
          - x
        # end

        """)
  }

  @Test func `texts by indentation keep their lines`() throws {
    try check(
      "a: |   # note\n     one\n       two  \n\n     three\n\n\nb: >-\n one\n two\n",
      becomes: "a: |   # note\n  one\n    two  \n\n  three\n\nb: >-\n  one\n  two\n")
    try check(
      "a:\n - |2\n    x\n   y\n - |+\n  z\n\n\n# end\n",
      becomes: "a:\n  - |2\n     x\n    y\n  - |+\n    z\n\n\n# end\n")
    try check("- |\n    x\n  # comment\n- k: 1\n", becomes: "- |\n  x\n# comment\n- k: 1\n")
  }

  @Test func `texts over several lines keep their lines`() throws {
    try check("a:   one\n      two\n\n      three\n", becomes: "a: one\n  two\n\n  three\n")
    try check(
      "a:\n  one\n  two\nb: \"x \\\n    \\ y\\  \n   z\"\n",
      becomes: "a:\n  one\n  two\nb: \"x \\\n  \\ y\\ \n  z\"\n")
  }

  @Test func `top-level keys are sorted when that is asked for`() throws {
    let text = "# modeline\n# of c\nc: 1\na: 2\n\n# of b\nb:\n  x: 3\n  # inside\n# end\n"
    try check(
      text, keyOrder: ["a", "b", "c"],
      becomes: "a: 2\n\n# of b\nb:\n  x: 3\n  # inside\n# end\n# modeline\n# of c\nc: 1\n")
    try check(
      "# yaml-language-server: $schema=x\nb: 1\na: 2\nz: 3\n", keyOrder: ["a", "b"],
      becomes: "# yaml-language-server: $schema=x\na: 2\nb: 1\nz: 3\n")
    try check(
      "---\nb: 1\na: 2\n---\n\n# Text\n", .markdown, keyOrder: ["a"],
      becomes: "---\na: 2\nb: 1\n---\n\n# Text\n")
  }

  @Test func `a text with errors is left alone`() {
    for text in ["a: [", "a: 1\na: 2\n", "a: &x 1\n", "", "a:\n\tb: 1\n"] {
      #expect(Document.yaml(Array(text.utf8)).canonicalText() == nil, "\(text)")
    }
  }

  // MARK: - Other formats

  @Test func `the text of Markdown keeps what a reader sees`() throws {
    let text = """
      ---
      b:  "x"
      ---
      # One
      text with a break\u{20}\u{20}\u{20}\u{20}
      and blanks\u{20}\u{20}
      ## Two


      * a
      * b

              code\u{20}\u{20}


              more
      ```
      # no heading\u{20}\u{20}


      ```
      Three
      ===
      end\u{20}\u{20}\u{20}
      """
    try check(
      text, .markdown,
      becomes: """
        ---
        b: x
        ---

        # One

        text with a break\u{20}\u{20}
        and blanks

        ## Two

        * a
        * b

                code\u{20}\u{20}


                more
        ```
        # no heading\u{20}\u{20}


        ```

        Three
        ===

        end

        """)
    try check("---\na: 1\n---\n\n\n", .markdown, becomes: "---\na: 1\n---\n")
  }

  @Test func `JSON has a line for every value`() throws {
    try check(
      "{\"a\":[1, 2.50,{}],\"b\" : {\"c\":\"\\u00e9\"}, \"d\":[]}", .json,
      becomes: """
        {
          "a": [
            1,
            2.50,
            {}
          ],
          "b": {
            "c": "\\u00e9"
          },
          "d": []
        }

        """)
  }

  @Test func `CSV becomes plain`() throws {
    try check(
      "\u{FEFF}a;b\r\n\"x\";\"1;2\"\r\n\r\n\"q \"\"z\"\"\";y, z\r\n", .csv,
      becomes: "a,b\nx,1;2\n\"q \"\"z\"\"\",\"y, z\"\n")
    try check("a\n\"\"\nb", .csv, becomes: "a\n\"\"\nb\n")
  }

  // MARK: - Properties

  @Test(arguments: 0..<20) func `whatever is written, values and comments stay`(
    part: UInt64
  ) throws {
    var count = 0
    for seed in (part * 200)..<(part * 200 + 200) {
      let (text, comments) = RandomYAML.text(seed: seed)
      let document = Document.yaml(Array(text.utf8), limits: .plain)
      guard !document.problems.contains(where: { $0.severity == .error }) else { continue }
      count += 1
      let result = try canonical(text)
      let found = result.matches(of: #/#(\d+)/#).compactMap { Int($0.output.1) }
      #expect(
        found == found.sorted() && found.count == comments, "seed \(seed):\n\(text)\n\(result)")
      let isTidy =
        !result.contains("\n\n\n") && !result.contains("\r") || result.contains("|")
        || result.contains(">") || result.contains("'") || result.contains("\"")
      #expect(isTidy, "seed \(seed):\n\(text)\n\(result)")
    }
    #expect(count > 100, "only \(count) texts could be read")
  }

  @Test(.enabled(if: !YAMLCase.all.isEmpty, "the suite is not here"))
  func `the suite's texts that are read keep their values`() throws {
    var count = 0
    for test in YAMLCase.all {
      let document = Document.yaml(Array(test.yaml.utf8), limits: .plain)
      guard !document.problems.contains(where: { $0.severity == .error }) else { continue }
      count += 1
      _ = try canonical(test.yaml)
    }
    #expect(count > 150)
  }

  @Test(arguments: YAMLDifferenceTests.texts.dropLast())
  func `the templates are canonical`(text: String) throws {
    try check(text, becomes: text)
  }
}
