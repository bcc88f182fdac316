import Git
import TestSupport
import Testing

@Suite struct TrailerTests {
  /// What git reads from a message; the time limit is for versions of git that can hang.
  private func gits(_ message: String, _ made: TemporaryRepository) throws -> [String] {
    try made.run(
      ["git", "interpret-trailers", "--parse", "--no-divider"], input: message
    ).lines
  }

  private func ours(_ message: String) -> [String] {
    Trailer.trailers(in: Array(message.utf8)).map { "\($0.key): \($0.value)" }
  }

  @Test(arguments: [
    "subject\n\nKey: value\n",
    "subject\n\nKey: value",
    "Key: value\n",
    "subject\n\nprose: yes\nand more prose\n",
    "subject\n\nprose\nSigned-off-by: A <a@b>\nKey: v\n",
    "subject\n\np1\np2\np3\np4\np5\nSigned-off-by: A <a@b>\n",
    "subject\n\nKey: folded\n  over lines\n\tand tabs\nOther : spaced\n",
    "subject\n\nKey: v\n\n# comment\n",
    "subject\n\nKey: v\n---\nOther: w\n",
    "subject\n\nKey: v\n\nConflicts:\n\ta\n\tb\n",
    "subject\n\n Key: indented\nKey: v\n",
    "subject\n\n(cherry picked from commit 123)\nKey: v\nprose\n",
    "subject\nKey: v\n",
    "subject\n\nbody\n\nEmpty:\nA-b-3: x\n",
  ])
  func `trailers are those that git reads`(message: String) throws {
    let made = try TemporaryRepository()
    #expect(try ours(message) == gits(message, made), "\(message)")
  }

  @Test func `trailers of random messages are those that git reads`() throws {
    let made = try TemporaryRepository()
    var random = SeededGenerator(seed: 3)
    let pieces = [
      "Key: value\n", "Rationale: a b\n", "  folded\n", "\tfolded: x\n", "\n", "\n", "prose line\n",
      "# comment\n", "Signed-off-by: A <a@b>\n", "---\n", "No space:x\n", ": none\n", "Key : v\n",
      "https://x.go.id\n", "Conflicts:\n", "\tpath\n", " \n", "Key:\n", "é: v\n", "last: without",
    ]
    for round in 0..<250 {
      var message = "subject\n\n"
      for _ in 0..<Int.random(in: 1...9, using: &random) {
        message += pieces.randomElement(using: &random) ?? ""
      }
      #expect(
        try ours(message) == gits(message, made), "round \(round): \(message.debugDescription)")
    }
  }

  @Test func `what we write is what git and we read`() throws {
    let made = try TemporaryRepository()
    var random = SeededGenerator(seed: 5)
    let keys = ["Rationale", "Evidence", "Approved-by", "X-1"]
    let values = ["", "one", "two words", "a: b", "# hash", "line\nbreak", "  blanks  ", "é — “q”"]
    let bodies = ["", "prose", "Key: in the body\n\nmore", "- a\n- b", "Signed-off-by: in prose"]
    for round in 0..<100 {
      let trailers = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        Trailer(
          key: keys.randomElement(using: &random) ?? "",
          value: values.randomElement(using: &random) ?? "")
      }
      let body = bodies.randomElement(using: &random) ?? ""
      let message = try CommitMessage(subject: "subject", body: body, trailers: trailers)
      let expected = trailers.map { trailer in
        let value = trailer.value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return "\(trailer.key): \(value)"
      }
      #expect(ours(message.text) == expected, "round \(round)")
      #expect(try gits(message.text, made) == expected, "round \(round)")
    }
  }

  @Test func `a message has one form`() throws {
    let message = try CommitMessage(
      subject: " Naikkan pagu \n", body: "\n\nsebab  \r\nharga\n\n",
      trailers: [Trailer(key: "Rationale", value: "harga\nnaik")])
    #expect(message.text == "Naikkan pagu\n\nsebab\nharga\n\nRationale: harga naik\n")
    #expect(try CommitMessage(subject: "s").text == "s\n")
  }

  @Test func `a message that would not read back is refused`() {
    let trailer = [Trailer(key: "Key", value: "v")]
    #expect(throws: GitError.self) { try CommitMessage(subject: " \n") }
    #expect(throws: GitError.self) { try CommitMessage(subject: "a\nb") }
    #expect(throws: GitError.self) { try CommitMessage(subject: "a\0b") }
    #expect(throws: GitError.self) {
      try CommitMessage(subject: "a", trailers: [Trailer(key: "K y", value: "v")])
    }
    #expect(throws: GitError.self) {
      let scissors = "# ------------------------ >8 ------------------------"
      _ = try CommitMessage(subject: "a", body: scissors, trailers: trailer)
    }
  }
}
