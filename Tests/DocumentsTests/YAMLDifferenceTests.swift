import Foundation
import Testing

@testable import Documents

/// Our reader beside libyaml: what ours accepts, libyaml reads to the same values.
@Suite struct YAMLDifferenceTests {
  /// The templates of all kinds, and records that use every style of YAML.
  static let texts: [String] = {
    let project = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../..").standardized
    let walker = FileManager.default.enumerator(
      at: project.appending(path: "templates"), includingPropertiesForKeys: nil)
    let templates = (walker?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "yaml" }.sorted { $0.path < $1.path }
      .compactMap { try? String(contentsOf: $0, encoding: .utf8) }
      .map { $0.replacing(#/\{\{\w+\}\}/#, with: "x") }
    return templates + [
      """
      a: [x, "y, z", {b: 1, 'c': [d]}]  # note
      "quoted key": plain text
        goes on
          here

        and there
      text: |
        one
          two

        three
      joined: >-
        one
        two

         deeper
        three
      list:
      - a: 1
        b:
          - - x
            - y
          -
      - "double \\u0041 \\
         joined"
      empty:
      """
    ]
  }()

  @Test(arguments: texts) func `a whole text`(text: String) {
    let document = Document.yaml(Array(text.utf8))
    #expect(document.problems.map(\.message.en) == [])
    check(Array(text.utf8))
  }

  @Test(arguments: 0..<8) func `texts with mistakes`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      " ", "  ", "\n", ":", ": ", "- ", "-", "#", " #", "[", "]", "{", "}", ",", "'", "\"", "|",
      ">", "?", "a", "0", "\\", "\t", "---\n", "...\n", "\r\n", "é", "\n\n", "\n  ", "!", "%", "@",
    ]
    for _ in 0..<3_000 {
      var bytes = Array(Self.texts[Int.random(in: 0..<Self.texts.count, using: &random)].utf8)
      for _ in 0...Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 0...3, using: &random))
        let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
        bytes.replaceSubrange(
          place..<end, with: Bool.random(using: &random) ? Array(piece.utf8) : [])
      }
      guard !check(bytes) else { continue }
      break
    }
  }

  @discardableResult
  private func check(_ bytes: [UInt8]) -> Bool {
    let document = Document.yaml(bytes)
    guard document.problems.allSatisfy({ $0.severity != .error }) else { return true }
    let expected = libyamlEvents(bytes)
    // What YAML 1.2 allows and libyaml, which is older, does not: tabs between blanks and a
    // comment or value, `{a:, b}` and `{a:[b]}`, plain texts in brackets that start with `:` or `?`,
    // and a block scalar for the whole file.
    let text = String(decoding: bytes, as: UTF8.self)
    let isNewer =
      bytes.contains(0x09) || text.contains(#/[\[{,:]\s*[:?]|:[,\[\]{}]/#)
      || document.nodes.first?.isScalar == true
    if document.events != expected, isNewer { return true }
    let isSame = document.events == expected
    #expect(
      isSame,
      "\(document.events) and \(expected ?? ["refused"]) for\n\(text)")
    return isSame
  }
}

/// The same numbers for the same seed (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0xD129_0D3F_2C5A_4F6B }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
