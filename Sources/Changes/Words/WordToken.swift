/// A word or one mark of punctuation, with the space before it.
struct WordToken: Equatable {
  var space: Substring
  var word: Substring

  /// Whether it is more than a mark of punctuation.
  var isWord: Bool { word.first.map { $0.isLetter || $0.isNumber } ?? false }

  /// The words of a text in order; the last is empty and holds the space at the end.
  ///
  /// Numbers, dates, ids and compounds are one word: `12.000.000`, `2027-01-01`, `dan/atau`.
  static func tokens(of text: String) -> [WordToken] {
    var tokens: [WordToken] = []
    var index = text.startIndex
    while true {
      let start = index
      while index < text.endIndex, isSpace(text[index]) { index = text.index(after: index) }
      let space = text[start..<index]
      let end = wordEnd(text, from: index)
      tokens.append(WordToken(space: space, word: text[index..<end]))
      guard index < text.endIndex else { return tokens }
      index = end
    }
  }

  private static func wordEnd(_ text: String, from start: String.Index) -> String.Index {
    guard start < text.endIndex else { return start }
    var end = text.index(after: start)
    guard isPart(text[start]) else { return end }
    while end < text.endIndex {
      if isPart(text[end]) {
        end = text.index(after: end)
        continue
      }
      let next = text.index(after: end)
      guard next < text.endIndex, isPart(text[next]), joins(text[end], before: text[next]) else {
        break
      }
      end = text.index(after: next)
    }
    return end
  }

  /// A letter may combine with the space before it, and is no space then.
  private static func isSpace(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  private static func joins(_ mark: Character, before next: Character) -> Bool {
    switch mark {
    case "-", "/", "'", "’", ".", "@": true
    case ",", ":": next.isNumber
    default: false
    }
  }
}
