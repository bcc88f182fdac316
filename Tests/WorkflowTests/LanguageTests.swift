import Foundation
import Store
import Testing

@testable import Workflow

/// Both languages are complete, wherever a text is.
@Suite struct LanguageTests {
  static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    .resolvingSymlinksInPath()

  static var files: [String] {
    let all = FileManager.default.enumerator(atPath: sources.path)?.allObjects as? [String] ?? []
    return all.filter { $0.hasSuffix(".swift") }.sorted()
  }

  @Test(arguments: files) func `every text of a source file is in both languages`(
    file: String
  ) throws {
    let text = try String(contentsOf: Self.sources.appending(path: file), encoding: .utf8)
    for pair in BilingualCall.all(in: text) {
      let place = "\(file):\(pair.line): \(pair.english)"
      #expect(pair.hasEnglish == pair.hasIndonesian, "\(place) is in one language only")
      #expect(
        pair.english != pair.indonesian || !pair.hasWords,
        "\(place) is the same in both languages; write it as verbatim")
      #expect(
        Set(pair.interpolations(of: pair.english)).count
          == Set(pair.interpolations(of: pair.indonesian)).count,
        "\(place) does not show the same values in both languages")
    }
  }

  @Test func `a text in one language only is seen`() {
    let calls = BilingualCall.all(
      in: #"LocalizedText(en: "a" + "b", id: "") session.text("same", "same") .text("\(a) x", "y")"#
    )
    #expect(calls.map(\.hasEnglish) == [true, true, true])
    #expect(calls.map(\.hasIndonesian) == [false, true, true])
    #expect(calls[1].english == calls[1].indonesian)
    #expect(calls[2].interpolations(of: calls[2].english) == ["a"])
  }

  @Test func `a message of SQL shows the same values in both languages`() throws {
    for file in Assets.files where file.path.hasPrefix("schema/") && file.path.hasSuffix(".sql") {
      let header = try QueryHeader(String(decoding: file.bytes, as: UTF8.self))
      for key in Set(header.fields.map(\.key)) where key.hasSuffix(".en") {
        let stem = key.dropLast(3)
        let english = try #require(header[key])
        let indonesian = try #require(header["\(stem).id"], "\(file.path): \(stem).id")
        #expect(
          Self.values(in: english) == Self.values(in: indonesian), "\(file.path): \(stem)")
      }
    }
  }

  /// The values that a template shows; `{missing_en}` and `{missing_id}` are the same one.
  private static func values(in text: String) -> [String] {
    let names = MessageTemplate(text)?.names ?? []
    return names.map { name in
      name.hasSuffix("_en") || name.hasSuffix("_id") ? String(name.dropLast(3)) : name
    }.sorted()
  }
}

/// A call in a source file that gives a text in English and Indonesian.
private struct BilingualCall {
  var line: Int
  var english: String
  var indonesian: String

  var hasEnglish: Bool { english.contains { $0.isLetter } }
  var hasIndonesian: Bool { indonesian.contains { $0.isLetter } }
  /// Whether there are words besides values and what stands in backquotes.
  var hasWords: Bool {
    var rest = english
    rest.replace(/\\\((?:[^()]|\([^()]*\))*\)/, with: "")
    rest.replace(/`[^`]*`/, with: "")
    return rest.contains(/[A-Za-z]{3}/)
  }

  /// The values that a text shows, but for words chosen by number.
  func interpolations(of text: String) -> [String] {
    text.matches(of: /\\\(((?:[^()]|\([^()]*\))*)\)/).compactMap { match in
      // `words.en` and `words.id` show the same value.
      match.1.contains("?") ? nil : String(match.1).replacing(/(\.en|\.id|\[0\])\b/, with: "")
    }
  }

  /// Every such call whose two texts are literals.
  static func all(in source: String) -> [BilingualCall] {
    let calls = source.matches(
      of: /LocalizedText\(\s*en:|\.text\(\s*(?=")|[a-z]Language\.text\(\s*(?=")|part\(\s*(?=")/)
    return calls.compactMap { call in
      var scanner = LiteralScanner(source[call.range.upperBound...])
      guard let english = scanner.literal(), scanner.comma(), let indonesian = scanner.literal()
      else { return nil }
      let line = source[..<call.range.lowerBound].count { $0 == "\n" } + 1
      return BilingualCall(line: line, english: english, indonesian: indonesian)
    }
  }
}

/// Reads string literals of Swift, as they are written.
private struct LiteralScanner {
  private var rest: Substring

  init(_ rest: Substring) {
    self.rest = rest
  }

  /// One literal, or several with `+` between them; `nil` for anything else.
  mutating func literal() -> String? {
    var result = ""
    repeat {
      skipSpace()
      if rest.hasPrefix("\"\"\"") {
        rest = rest.dropFirst(3)
        guard let end = rest.range(of: "\"\"\"") else { return nil }
        result += rest[..<end.lowerBound]
        rest = rest[end.upperBound...]
      } else {
        guard rest.first == "\"" else { return nil }
        rest = rest.dropFirst()
        result += quoted()
      }
      skipSpace()
    } while next("+")
    return result
  }

  /// A comma, with the label that may follow.
  mutating func comma() -> Bool {
    skipSpace()
    guard next(",") else { return false }
    skipSpace()
    if rest.hasPrefix("id:") { rest = rest.dropFirst(3) }
    return true
  }

  /// Up to the closing quote; quotes inside an interpolation do not end it.
  private mutating func quoted() -> String {
    var text = ""
    var depth = 0
    while let character = rest.popFirst() {
      if character == "\\", depth == 0 || rest.first != "(" {
        text.append(character)
        if let escaped = rest.popFirst() {
          text.append(escaped)
          if escaped == "(" { depth = 1 }
        }
        continue
      }
      if depth > 0 {
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
      } else if character == "\"" {
        return text
      }
      text.append(character)
    }
    return text
  }

  private mutating func next(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func skipSpace() {
    rest = rest.drop { $0.isWhitespace }
  }
}
