import Changes
import Testing

@Suite struct WordDifferenceTests {
  /// The pieces with git's marks.
  private func marked(_ old: String, _ new: String) -> String {
    WordDifference.pieces(from: old, to: new).map { piece in
      switch piece {
      case .same(let text): text
      case .deleted(let text): "[-\(text)-]"
      case .inserted(let text): "{+\(text)+}"
      }
    }.joined()
  }

  @Test func `one word is replaced between the same spaces`() {
    #expect(
      marked("sedikitnya 20 jam pelajaran.", "sedikitnya 24 jam pelajaran.")
        == "sedikitnya [-20-]{+24+} jam pelajaran.")
  }

  @Test func `punctuation is a word of its own but joins numbers and compounds`() {
    #expect(marked("(20) jam, lalu", "(24) jam; lalu") == "([-20-]{+24+}) jam[-,-]{+;+} lalu")
    #expect(
      marked("Rp12.000.000 per 2027-01-01", "Rp12.500.000 per 2027-01-01")
        == "[-Rp12.000.000-]{+Rp12.500.000+} per 2027-01-01")
    #expect(marked("pukul 08:30, 20 JP", "pukul 08:45, 20 JP") == "pukul [-08:30-]{+08:45+}, 20 JP")
    #expect(marked("dan/atau", "dan/dan") == "[-dan/atau-]{+dan/dan+}")
    #expect(marked("x.", "x,") == "x[-.-]{+,+}")
  }

  @Test func `inserted and deleted words bring their space`() {
    #expect(marked("a b", "a x b") == "a{+ x+} b")
    #expect(marked("a x b", "a b") == "a[- x-] b")
    #expect(marked("a", "") == "[-a-]")
    #expect(marked("", "a b") == "{+a b+}")
    #expect(marked("", "") == "")
  }

  @Test func `other spaces alone are no difference`() {
    #expect(WordDifference.pieces(from: "a b\nc ", to: "a\nb  c") == [.same("a\nb  c")])
  }

  @Test func `a word shared by chance between long changes is part of them`() {
    #expect(
      marked("satu dua tiga dan empat lima enam.", "tujuh delapan sembilan dan sepuluh sebelas.")
        == "[-satu dua tiga dan empat lima enam-]"
        + "{+tujuh delapan sembilan dan sepuluh sebelas+}.")
    #expect(marked("satu dan dua", "tiga dan empat") == "[-satu-]{+tiga+} dan [-dua-]{+empat+}")
  }

  @Test func `composed and decomposed letters differ`() {
    #expect(marked("caf\u{E9}", "cafe\u{301}") == "[-caf\u{E9}-]{+cafe\u{301}+}")
    // A mark that combines with the space is a word, not a space.
    #expect(marked("a \u{301}b", "a b") != "a b")
  }

  @Test(arguments: 0..<40)
  func `pieces are both texts`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    func text() -> String {
      let count = Int.random(in: 0..<(seed < 30 ? 40 : 1_500), using: &random)
      return (0..<count).map { _ in
        let word = ["a", "b", "dan", "20", "x-y", ",", ".", "(", "é"].randomElement(using: &random)
        return (word ?? "") + (["", " ", "\n", "  "].randomElement(using: &random) ?? "")
      }.joined()
    }
    let (old, new) = (text(), text())
    let pieces = WordDifference.pieces(from: old, to: new)
    var (before, after) = ("", "")
    for piece in pieces {
      switch piece {
      case .same(let text): (before, after) = (before + text, after + text)
      case .deleted(let text): before += text
      case .inserted(let text): after += text
      }
    }
    #expect(after == new, "seed \(seed)")
    #expect(
      before.filter { !$0.isWhitespace } == old.filter { !$0.isWhitespace }, "seed \(seed)")
    #expect(!pieces.contains { $0.text.isEmpty }, "seed \(seed)")
  }

  @Test func `a long text with few changes is compared to the word`() {
    let words = (0..<20_000).map { "kata\($0 % 500)" }
    var other = words
    for position in stride(from: 100, to: 20_000, by: 1_000) { other[position] = "lain" }
    let pieces = WordDifference.pieces(
      from: words.joined(separator: " "), to: other.joined(separator: " "))
    #expect(pieces.count { if case .inserted("lain") = $0 { true } else { false } } == 20)
    #expect(pieces.count { if case .deleted = $0 { true } else { false } } == 20)
  }

  @Test func `a text that only shares common words with another ends as all different`() {
    var random = SeededRandom(seed: 1)
    func text() -> String {
      (0..<20_000).map { _ in "kata\(Int.random(in: 0..<50, using: &random))" }
        .joined(separator: " ")
    }
    let (old, new) = (text(), text())
    #expect(WordDifference.pieces(from: old, to: new) == [.deleted(old), .inserted(new)])
  }

  @Test func `a long text that is new but for some words keeps those`() {
    let old = (0..<4_000).map { $0 % 50 == 0 ? "tetap\($0)" : "lama\($0 % 7)" }
    let new = (0..<4_000).map { $0 % 50 == 0 ? "tetap\($0)" : "baru\($0 % 7)" }
    let pieces = WordDifference.pieces(
      from: old.joined(separator: " "), to: new.joined(separator: " "))
    let same = pieces.count {
      if case .same(let text) = $0 { text.contains("tetap") } else { false }
    }
    #expect(same == 1)
    #expect(pieces.count < 10)
  }
}
