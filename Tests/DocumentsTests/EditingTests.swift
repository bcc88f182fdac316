import Testing

@testable import Documents

/// Edits: what is replaced changes, every other byte stays, and a value reads back as it was meant.
@Suite struct EditingTests {
  private func edit(_ offset: Int, _ length: Int, _ text: String) -> Edit {
    Edit(
      range: TextRange(offset: offset, length: length, line: 1, column: offset + 1),
      replacement: text)
  }

  @Test func `edits apply from the first on, and those that touch one before it wait`() {
    let source = Array("abcdef".utf8)
    let batch = EditBatch(
      [
        [edit(1, 2, "X")], [edit(2, 1, "Y")], [edit(3, 0, "+"), edit(5, 1, "")],
        [edit(0, 1, "Z"), edit(5, 1, "!")], [], [edit(3, 0, "-")], [edit(6, 1, "out")],
      ], to: source)
    #expect(String(decoding: batch.text, as: UTF8.self) == "aX+de")
    #expect(batch.applied == [0, 2])
  }

  @Test(arguments: 0..<10) func `bytes outside of the edits stay`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let source = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt8.random(in: 97...122, using: &random)
      }
      let groups = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        (0..<Int.random(in: 1...3, using: &random)).map { _ in
          edit(
            Int.random(in: 0...source.count, using: &random),
            Int.random(in: 0...3, using: &random), ["", "<", "<>"].randomElement() ?? "")
        }
      }
      let batch = EditBatch(groups, to: source)
      let edits = batch.applied.flatMap { groups[$0] }
      let gone = Set(edits.flatMap { $0.range.offset..<$0.range.end })
      let kept = source.indices.filter { !gone.contains($0) }.map { source[$0] }
      #expect(batch.text.filter { $0 >= 97 } == kept, "seed \(seed)")
    }
  }

  @Test func `a value is written in the quotes of the one before it`() throws {
    let text = "a: x\nb: \"x\"\nc: 'x'\n\"d\": [x, {e: \"x\"}]\nf: |\n  x\ng: x\n  x\nh: 7\n"
    let document = Document.yaml(Array(text.utf8))
    func mended(_ pointer: String, _ value: String, _ kind: NodeKind = .string) throws -> String? {
      let node = try #require(document.node(at: pointer))
      return document.edit(node, to: value, as: kind)?.replacement
    }
    #expect(try mended("/a", "y z") == "y z")
    #expect(try mended("/a", "no") == "\"no\"")
    #expect(try mended("/a", "a: b #c") == "\"a: b #c\"")
    #expect(try mended("/b", "y \"z\"") == "\"y \\\"z\\\"\"")
    #expect(try mended("/c", "it's") == "'it''s'")
    #expect(try mended("/c", "a\tb") == "\"a\\tb\"")
    #expect(try mended("/d/0", "a, b") == "\"a, b\"")
    #expect(try mended("/b", "12", .number) == "12")
    #expect(try mended("/h", "007") == "\"007\"")
    #expect(try mended("/a", "2026-02-01") == "2026-02-01")
    #expect(try mended("/f", "y") == nil)
    #expect(try mended("/g", "y") == nil)
    #expect(try mended("/d", "y") == nil)
    let key = TextRange(offset: text.utf8.count - 3, length: 0, line: 9, column: 2)
    #expect(document.edit(at: key, to: "k") == nil)
    let quoted = try #require(document.member("d", in: 0))
    #expect(document.edit(at: document.nodes[quoted.key].range, to: "k")?.replacement == "\"k\"")
    let json = Document.json(Array("{\"a\": 1}".utf8))
    #expect(json.edit(2, to: "x\"y")?.replacement == "\"x\\\"y\"")
  }

  @Test(arguments: 0..<10) func `every text reads back as itself, here and by libyaml`(
    seed: UInt64
  ) throws {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "a", "b c", ":", ": ", " #", "#", "-", "- ", "?", "[", "]", "{", "}", ",", "'", "\"", "\\",
      "|",
      "%", "@", "!", "&", "*", "0", "12", ".", "_", "e", "x", " ", "\t", "\n", "é", "\u{200B}", "~",
      "null", "true", "no", "2026-02-01", "12:30", "=", "<<", "---", "...", "+", "\u{2028}", "😀",
    ]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      let scalar = YAMLText.scalar(text)
      for (yaml, pointer) in [
        ("k: \(scalar)\n", "/k"), ("- \(scalar)\n", "/0"), ("[x, \(scalar), y]\n", "/1"),
        ("{k: \(scalar), l: 1}\n", "/k"), ("\(scalar): 1\n", nil),
      ] {
        // Whoever quotes a merge key does not mean one, but it is none of a record's keys.
        if text == "<<", pointer == nil { continue }
        let document = Document.yaml(Array(yaml.utf8))
        #expect(document.problems.map(\.message.en) == [], "seed \(seed): \(yaml)")
        let node = try #require(pointer.map { document.node(at: $0) } ?? 1)
        #expect(document.nodes[node].kind == .string, "\(yaml)")
        #expect(document.string(of: node) == text, "\(yaml)")
        #expect(document.events == libyamlEvents(Array(yaml.utf8)), "\(yaml)")
      }
    }
  }
}
