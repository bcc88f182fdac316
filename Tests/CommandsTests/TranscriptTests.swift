import Documents
import Foundation
import Testing

/// A page whose `console` blocks are run: every line that starts with `$ ` is a command, what
/// follows is what it must print.
///
/// `…` stands for anything within a line, and alone for any lines up
/// to the end of the block.
struct Transcript {
  struct Step {
    var command: String
    var expected: [String]
    /// Where the expected lines are in the page.
    var lines: Range<Int>
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  let url: URL
  private(set) var page: [String]
  private(set) var steps: [Step] = []

  init(_ path: String) throws {
    url = Self.root.appending(path: path)
    page = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
    var isConsole = false
    for (number, line) in page.enumerated() {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
      } else if isConsole, line.hasPrefix("$ ") {
        steps.append(
          Step(command: String(line.dropFirst(2)), expected: [], lines: number + 1..<number + 1))
      } else if isConsole, !steps.isEmpty {
        steps[steps.count - 1].expected.append(line)
        steps[steps.count - 1].lines = steps[steps.count - 1].lines.lowerBound..<number + 1
      }
    }
  }

  /// Whether a text is what a step expects.
  static func matches(_ text: [String], _ expected: [String]) -> Bool {
    for (number, line) in expected.enumerated() {
      if line == "…" { return true }
      guard number < text.count, matches(text[number], line) else { return false }
    }
    return text.count == expected.count
  }

  private static func matches(_ text: String, _ pattern: String) -> Bool {
    let parts = pattern.components(separatedBy: "…")
    guard parts.count > 1 else { return text == pattern }
    var rest = text[...]
    for (number, part) in parts.enumerated() {
      guard let range = part.isEmpty ? rest.startIndex..<rest.startIndex : rest.range(of: part),
        number > 0 || range.lowerBound == rest.startIndex
      else { return false }
      rest = rest[range.upperBound...]
    }
    return parts.last == "" || rest.isEmpty
  }

  /// The words of a command line, with quotes.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    var hasWord = false
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word.append(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        hasWord = true
      } else if character == " " {
        if hasWord || !word.isEmpty { words.append(word) }
        (word, hasWord) = ("", false)
      } else {
        word.append(character)
      }
    }
    if hasWord || !word.isEmpty { words.append(word) }
    return words
  }
}

@Suite struct TranscriptTests {
  @Test(arguments: [
    ("README.md", Language.en), ("Sources/Commands/Bangkom.docc/Panduan.md", .id),
    ("Sources/Commands/Bangkom.docc/Merging.md", .en),
    ("Sources/Commands/Bangkom.docc/Revisions.md", .en),
    ("Sources/Commands/Bangkom.docc/Differences.md", .en),
  ]) func `every transcript is what bangkom prints`(path: String, language: Language) async throws {
    let transcript = try Transcript(path)
    #expect(!transcript.steps.isEmpty)
    let repository = try TestRepository()
    _ = await repository.bangkom(["init", "--demo"])
    var page = transcript.page
    var cursor = 0
    for step in transcript.steps {
      let text = try await output(step.command, in: repository, language)
      var lines = text.components(separatedBy: "\n")
      while lines.last == "" { lines.removeLast() }
      if ProcessInfo.processInfo.environment["BANGKOM_RECORD"] != nil {
        record(lines, for: step, into: &page, from: &cursor)
        continue
      }
      #expect(Transcript.matches(lines, step.expected), "\(path): $ \(step.command)\n\(text)")
    }
    if ProcessInfo.processInfo.environment["BANGKOM_RECORD"] != nil {
      try page.joined(separator: "\n").write(to: transcript.url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(path): read the difference")
    }
  }

  private func output(
    _ command: String, in repository: TestRepository, _ language: Language
  ) async throws -> String {
    let words = Transcript.words(command)
    if words.first == "bangkom" {
      return await repository.bangkom(Array(words.dropFirst()), language: language).text
    }
    return try repository.run(
      ["sh", "-c", command], environment: ["BANGKOM_LANG": language.rawValue]
    ).text
  }

  /// Puts what was printed behind its command; a step that matches, perhaps with `…`, stays.
  private func record(
    _ lines: [String], for step: Transcript.Step, into page: inout [String],
    from cursor: inout Int
  ) {
    // Earlier steps have moved the lines: the command is looked for behind them.
    guard let command = page[cursor...].firstIndex(of: "$ \(step.command)") else { return }
    cursor = command + 1
    guard !Transcript.matches(lines, step.expected) else { return }
    let end = page[cursor...].firstIndex { $0.hasPrefix("$ ") || $0.hasPrefix("```") }
    page.replaceSubrange(cursor..<(end ?? page.count), with: lines)
    cursor += lines.count
  }
}
