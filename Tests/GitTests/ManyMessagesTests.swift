import Git
import TestSupport
import Testing

/// Trailers of many messages at once, beside `git log`; `BANGKOM_TEST_ROUNDS` says how many.
@Suite struct ManyMessagesTests {
  /// What `git log` reads from each message, in one call.
  private func gits(_ messages: [String]) throws -> [String] {
    let made = try TemporaryRepository()
    var stream = ""
    for message in messages {
      stream += "commit refs/heads/main\ncommitter B <b@example.go.id> 1767225600 +0700\n"
      stream += "data \(message.utf8.count)\n\(message)\n"
    }
    try made.run(["git", "fast-import", "--quiet", "--force"], input: stream)
    let text = try made.run([
      "git", "log", "--reverse", "--first-parent", "--format=%(trailers:only,unfold)%x00", "main",
    ])
    return text.split(separator: "\0", omittingEmptySubsequences: false).dropLast().map {
      $0.split(separator: "\n").joined(separator: "\n")
    }
  }

  private func ours(_ message: String) -> String {
    Trailer.trailers(in: Array(message.utf8)).map { "\($0.key): \($0.value)" }
      .joined(separator: "\n")
  }

  @Test func `trailers that we write are those that git log reads`() throws {
    var random = SeededGenerator(seed: 11)
    let pieces = [
      "a", "Key", ":", ": ", " ", "  ", "\n", "\t", "#", "---", "é", "“q”", ">8", "(x)", "http://a",
      "Signed-off-by: A <a@b>", "\u{202e}", "value", "-", "=", "%", "\\",
    ]
    func text(_ count: Int) -> String {
      (0..<Int.random(in: 0...count, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
    }
    var messages: [String] = []
    var expected: [String] = []
    var refused = 0
    while messages.count < rounds(2_000) {
      let trailers = (0..<Int.random(in: 0...4, using: &random)).map { number in
        Trailer(key: ["Rationale", "Approved-by", "X-\(number)"][number % 3], value: text(6))
      }
      // What would not read back is refused; everything else reads back.
      guard
        let message = try? CommitMessage(subject: "s", body: text(12), trailers: trailers).text
      else {
        refused += 1
        continue
      }
      messages.append(message)
      expected.append(
        trailers.map { trailer in
          "\(trailer.key): "
            + trailer.value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }.joined(separator: "\n"))
    }
    #expect(refused < messages.count)
    for (number, read) in try gits(messages).enumerated() {
      let message = messages[number]
      #expect(Self.trimmed(read) == Self.trimmed(ours(message)), "\(message.debugDescription)")
      if !expected[number].isEmpty {
        #expect(Self.trimmed(read) == Self.trimmed(expected[number]), "\(message.debugDescription)")
      }
    }
  }

  @Test func `trailers that others write are those that git log reads`() throws {
    var random = SeededGenerator(seed: 12)
    let pieces = [
      "Key: value\n", "Rationale: a b\n", "  folded\n", "\tfolded: x\n", "\n", "\n", "prose line\n",
      "# comment\n", "Signed-off-by: A <a@b>\n", "---\n", "No space:x\n", ": none\n", "Key : v\n",
      "https://x.go.id\n", "Conflicts:\n", "\tpath\n", " \n", "Key:\n", "é: v\n", "last: without",
      "# ------------------------ >8 ------------------------\n",
      "(cherry picked from commit 12)\n",
    ]
    let messages = (0..<rounds(2_000)).map { _ in
      "subject\n\n"
        + (0..<Int.random(in: 1...9, using: &random)).map { _ in
          pieces.randomElement(using: &random) ?? ""
        }.joined()
    }
    for (number, read) in try gits(messages).enumerated() {
      let message = messages[number]
      #expect(Self.trimmed(read) == Self.trimmed(ours(message)), "\(message.debugDescription)")
    }
  }

  /// Without the blank that an empty value leaves at the end of its line.
  private static func trimmed(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}
