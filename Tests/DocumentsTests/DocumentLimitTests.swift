import Documents
import Testing

/// Files made to be slow: each is read in a time that grows with its size, and says one thing.
///
/// None of these tests looks at a clock; one that reads in quadratic time does not end.
@Suite struct DocumentLimitTests {
  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private func problems(
    _ text: String, _ format: DocumentFormat = .yaml, _ limits: DocumentLimits = .record
  ) -> [String] {
    SourceTextTests.problems(Array(text.utf8), format, limits: limits)
  }

  @Test func `values are nested at most as deep as the limit`() {
    for (text, place) in [
      (repeated("[", 100_000), "64+1"), (repeated("- ", 100_000), "128+1"),
      ((0..<500).map { repeated(" ", $0) + "a:\n" }.joined(), "2272+1"),
    ] {
      #expect(problems(text) == ["document-too-deep \(place)"])
    }
    #expect(problems(repeated("[", 100_000), .json) == ["document-too-deep 64+1"])
    #expect(problems(repeated("[", 64) + repeated("]", 64)) == [])
    #expect(problems(repeated("[", 64) + repeated("]", 64), .json) == [])
    #expect(problems(repeated("[", 100_000), .yaml, .plain) == ["document-too-deep 256+1"])
    #expect(problems(repeated("[", 100_000), .json, .plain) == ["document-too-deep 256+1"])
  }

  @Test func `a record has a size and a number of values`() {
    let large = "a: " + repeated("x", 1 << 20)
    #expect(problems(large) == ["document-too-large 0+1"])
    #expect(problems(large, .json) == ["document-too-large 0+1"])
    #expect(problems(large, .yaml, .plain) == [])
    #expect(problems(repeated("- 1\n", 9_999)) == [])
    #expect(problems(repeated("- 1\n", 20_000)) == ["document-too-large 39998+1"])
    #expect(
      problems("[" + repeated("1,", 20_000) + "1]", .json) == ["document-too-large 19998+1"])
    #expect(problems(repeated("- 1\n", 20_000), .yaml, .plain) == [])
  }

  @Test func `a key has a length`() {
    #expect(problems(repeated("k", 1_024) + ": 1\n") == [])
    #expect(problems(repeated("k", 1_025) + ": 1\n") == ["yaml-syntax 0+1025"])
    #expect(problems("{" + repeated("k", 1_025) + ": 1}\n") == ["yaml-syntax 1+1025"])
  }

  @Test func `a bomb of aliases stays as small as it is written`() {
    let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i"]
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (last, name) in zip(names, names.dropFirst()) {
      text +=
        "\(name): &\(name) [\(Array(repeating: "*\(last)", count: 9).joined(separator: ","))]\n"
    }
    let document = Document.yaml(Array(text.utf8))
    #expect(document.nodes.count < 200)
    #expect(document.problems.count { $0.rule == "yaml-anchor" } == 9)
    #expect(document.problems.count { $0.rule == "yaml-alias" } == 72)
  }

  @Test func `keys with one hash are told apart`() {
    // Pairs of letters that a hash of the sort h * 33 ^ c can't tell apart, fourteen times over.
    let pairs = ["bA", "ab"]
    let keys = (0..<16_384).map { number in
      (0..<14).map { pairs[number >> $0 & 1] }.joined()
    }
    let text = keys.map { "\($0): 1\n" }.joined()
    #expect(problems(text, .yaml, .plain) == [])
    #expect(problems(text + "\(keys[7]): 2\n", .yaml, .plain).count == 1)
  }

  @Test func `very many keys in one mapping`() {
    let text = (0..<100_000).map { "k\($0): 1\n" }.joined()
    #expect(problems(text) == ["document-too-large 43888+1"])
    let document = Document.yaml(Array(text.utf8), limits: .plain)
    #expect(document.problems.isEmpty)
    #expect(document.nodes.count == 200_001)
  }

  @Test func `texts of very many lines, quotes and escapes`() {
    let count = 100_000
    for (text, length) in [
      ("a: '" + repeated("''", count) + "'", count),
      ("a: '" + repeated("x\n ", count) + "'", 2 * count),
      ("a: \"" + repeated("x\n ", count) + "\"", 2 * count),
      ("a: \"" + repeated("\\n", count) + "\"", count),
      ("a: " + repeated("x\n ", count), 2 * count - 1),
      ("a: |\n" + repeated(" x\n", count), 2 * count),
      ("a: >\n" + repeated(" x\n", count), 2 * count),
      ("a: |+\n" + repeated("\n", count), count),
    ] {
      let document = Document.yaml(Array(text.utf8))
      #expect(document.problems.isEmpty)
      #expect(document.value(of: "a", in: 0).map { document.bytes(of: $0).count } == length)
    }
  }

  @Test func `one line of megabytes`() {
    let text = "a: \"" + repeated("x", 2_000_000) + "\"\n"
    #expect(problems(text, .yaml, .plain) == [])
    #expect(problems(text) == ["document-too-large 0+1"])
    #expect(
      problems("[\"" + repeated("x", 2_000_000) + "\"]", .json) == ["document-too-large 0+1"])
  }

  @Test func `marks that are written as escapes`() {
    for format in [DocumentFormat.yaml, .json] {
      let text = "\"e" + repeated("\\u0301", 31) + "\""
      #expect(problems(text, format) == ["combining-marks 0+\(format == .json ? 189 : 1)"])
      #expect(problems("\"e" + repeated("\\u0301", 30) + "\"", format) == [])
    }
  }

  @Test func `a message shows the start of a long name`() {
    let long = repeated("x", 900)
    for text in [
      "&\(long) 1\n", "*\(long)\n", "!\(long) 1\n", "\(long): 1\n\(long): 2\n",
      "<<<<<<< \(long)\n=======\n>>>>>>> \(long)\n",
    ] {
      let problem = Document.yaml(Array(text.utf8)).problems.last
      #expect((problem?.message.en.utf8.count ?? 1_000) < 250, "\(text.prefix(20))")
      #expect((problem?.message.id.utf8.count ?? 1_000) < 250, "\(text.prefix(20))")
    }
  }

  @Test func `a policy has a number of lines`() {
    let front = "---\na: 1\n---\n"
    #expect(problems(front + repeated("a\n", 9_000), .markdown) == [])
    #expect(problems(front + repeated("a\n", 90_000), .markdown) == ["document-too-large 13+0"])
  }

  @Test(arguments: [
    "<a ", "[", "[a](", "![", "*a_ ", "**a ", "`a``", "> ", "- ", "1. ", "<", "]", "&amp;", "\\",
    "```a`", " {#a}", "<!--",
  ])
  func `a policy made to be slow`(text: String) {
    let document = Document.markdown(
      Array("---\na: 1\n---\n\(repeated(text, 300_000 / text.utf8.count))".utf8))
    #expect(document.problems.isEmpty)
    #expect(document.clauses.count == 1)
  }

  @Test func `a long heading is not repeated in every clause below`() {
    let heading = repeated("x", 100_000)
    let document = Document.markdown(
      Array("---\na: 1\n---\n# \(heading)\n\n\(repeated("y\n\n", 3_000))".utf8))
    #expect(document.clauses.count == 3_001)
    #expect(document.clauses.first?.text == heading)
    #expect(document.clauses.allSatisfy { $0.path.utf8.count < 200 && $0.anchor.utf8.count < 200 })
  }
}
