import Foundation
import Testing

@testable import Documents

/// Our reader beside libyaml: what ours accepts, libyaml reads to the same values.
///
/// libyaml is older than YAML 1.2; where it refuses what ours reads, the text has to have one of the
/// few things that explain it.
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
    check(Array(text.utf8), "itself")
  }

  /// Every text that is made at random, and some mistakes in it.
  @Test(arguments: 0..<8) func `texts with mistakes`(series: UInt64) {
    var read = 0
    for seed in series * 1_000..<series * 1_000 + 100 {
      var random = SeededRandom(seed: seed)
      let text =
        seed % 4 == 0
        ? Self.texts[Int.random(in: 0..<Self.texts.count, using: &random)]
        : RandomYAML.text(seed: seed).text
      for _ in 0..<8 {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 0...3, using: &random) { mutate(&bytes, &random) }
        switch check(bytes, "seed \(seed)") {
        case .some(true): read += 1
        case .some(false): break
        case nil: return
        }
      }
    }
    #expect(read > 100)
  }

  /// One mistake of a hand or a program.
  private func mutate(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    let pieces = [
      " ", "  ", "\n", ":", ": ", "- ", "-", "#", " #", "[", "]", "{", "}", ",", "'", "\"", "|",
      ">", "?", "a", "0", "\\", "\t", "---\n", "...\n", "\r\n", "é", "\n\n", "\n  ", "!", "%", "@",
      "&a ", "*a", "<<: ", "? ", "|+\n", ">-\n", "|2\n", "''", "\u{2028}", "\u{A0}", "😀", "~",
    ]
    let place = Int.random(in: 0...bytes.count, using: &random)
    let lines = LineIndex(bytes)
    let line = lines.line(of: min(place, max(0, bytes.count - 1)))
    let start = lines.starts[line - 1]
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...3, using: &random)))
    case 1, 2:
      let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
      bytes.insert(contentsOf: piece.utf8, at: place)
    case 3:
      let end = line < lines.starts.count ? lines.starts[line] : bytes.count
      bytes.insert(contentsOf: bytes[start..<end], at: start)
    case 4:
      bytes.insert(contentsOf: Array(repeating: 0x20, count: 2), at: start)
    default:
      if bytes.indices.contains(start), bytes[start] == 0x20 { bytes.remove(at: start) }
    }
  }

  /// Whether ours accepts a text; `nil` where libyaml reads it otherwise without a reason.
  @discardableResult
  private func check(_ bytes: [UInt8], _ name: String) -> Bool? {
    let document = Document.yaml(bytes)
    #expect(DocumentInvariants.faults(of: document) == [], "\(name)")
    #expect(DocumentRereading.faults(of: document) == [], "\(name)")
    guard document.problems.allSatisfy({ $0.severity != .error }) else { return false }
    let expected = libyamlEvents(bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    let isExplained =
      expected == nil ? isRefusedByLibyaml(text, document) : isReadOtherwiseByLibyaml(text)
    let isSame = document.events == expected || isExplained
    #expect(
      isSame, "\(name): \(document.events) and \(expected ?? ["refused"]) for\n\(text)")
    return isSame ? true : nil
  }

  /// What YAML 1.2 allows and libyaml does not: tabs between a value and what is around it, colons
  /// next to brackets, plain texts in brackets that start with `:` or `?`, and a block scalar for the
  /// whole file.
  private func isRefusedByLibyaml(_ text: String, _ document: Document) -> Bool {
    text.contains("\t") || text.contains(#/[\[{,:]\s*[:?]|:[,\[\]{}]/#)
      || document.nodes.first?.isScalar == true
  }

  /// What libyaml reads otherwise: a block scalar ends without line feed where the file does.
  private func isReadOtherwiseByLibyaml(_ text: String) -> Bool {
    text.utf8.last != 0x0A && text.contains(#/[|>]/#)
  }
}
