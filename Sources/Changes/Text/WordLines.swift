internal import Documents

/// Word pieces set in lines for a terminal.
struct WordLines {
  /// The columns for a line without its indentation; `nil` to break where the text does.
  var width: Int?
  /// Whether colours stand for git's marks `[-…-]{+…+}`.
  var isColored: Bool

  /// The lines of a difference; of long stretches without change only the words next to one.
  func lines(of pieces: [WordPiece]) -> [String] {
    var words: [Word] = []
    var isApart = false
    for (number, piece) in pieces.enumerated() {
      var added = self.words(of: piece)
      if added.isEmpty {
        isApart = true
        continue
      }
      if isApart, added[0].gap == .none { added[0].gap = .space }
      // In colours alone, `20` and `24` would read `2024`.
      if isColored, case .inserted = piece, words.last?.color == .red, added[0].gap == .none {
        added[0].gap = .space
      }
      isApart = piece.text.last?.isWhitespace ?? false
      if case .same = piece {
        added = shortened(added, isFirst: number == 0, isLast: number == pieces.count - 1)
      }
      words += added
    }
    return lines(of: words)
  }

  /// What separates a word from the one before it.
  private enum Gap {
    case none
    case space
    case line
  }

  private struct Word {
    var text: String
    var color: TextColor?
    var gap: Gap
  }

  /// How many words without change stand next to one.
  private static let context = 12

  private func words(of piece: WordPiece) -> [Word] {
    let color: TextColor? =
      switch piece {
      case .same: nil
      case .deleted: .red
      case .inserted: .green
      }
    var words: [Word] = []
    var gap = Gap.none
    var text = ""
    func close() {
      guard !text.isEmpty else { return }
      words.append(Word(text: PrintableText.escaped(text), color: color, gap: gap))
      (text, gap) = ("", .none)
    }
    for character in piece.text {
      if character.isNewline {
        close()
        gap = .line
      } else if character.isWhitespace {
        close()
        if gap == .none { gap = .space }
      } else {
        text.append(character)
      }
    }
    close()
    mark(&words, piece)
    return words
  }

  private func mark(_ words: inout [Word], _ piece: WordPiece) {
    guard !isColored, !words.isEmpty else { return }
    switch piece {
    case .same: return
    case .deleted:
      words[0].text = "[-\(words[0].text)"
      words[words.count - 1].text += "-]"
    case .inserted:
      words[0].text = "{+\(words[0].text)"
      words[words.count - 1].text += "+}"
    }
  }

  private func shortened(_ words: [Word], isFirst: Bool, isLast: Bool) -> [Word] {
    let head = isFirst ? 0 : Self.context
    let tail = isLast ? 0 : Self.context
    guard words.count > head + tail + Self.context else { return words }
    return words.prefix(head) + [Word(text: "…", color: nil, gap: .space)] + words.suffix(tail)
  }

  private func lines(of words: [Word]) -> [String] {
    var lines: [[Word]] = []
    var used = 0
    for (number, word) in words.enumerated() {
      let width = Self.unbrokenWidth(words, from: number)
      let cells = PrintableText.width(of: word.text)
      let isFull = word.gap == .space && self.width.map { used + 1 + width > $0 } ?? false
      if lines.isEmpty || word.gap == .line || isFull {
        lines.append([word])
        used = cells
      } else {
        lines[lines.count - 1].append(word)
        used += cells + (word.gap == .space ? 1 : 0)
      }
    }
    return lines.map(text)
  }

  /// The width of a word with those that follow it without a space.
  private static func unbrokenWidth(_ words: [Word], from start: Int) -> Int {
    var width = PrintableText.width(of: words[start].text)
    for word in words[(start + 1)...] {
      guard word.gap == .none else { break }
      width += PrintableText.width(of: word.text)
    }
    return width
  }

  /// A line, each stretch of one colour coloured once, spaces between stretches not at all.
  private func text(of line: [Word]) -> String {
    var result = ""
    var run = ""
    for (number, word) in line.enumerated() {
      let next = number + 1 < line.count ? line[number + 1] : nil
      run += word.text
      let space = next?.gap == .space ? " " : ""
      if let next, next.color == word.color {
        run += space
        continue
      }
      result += colored(run, word.color) + space
      run = ""
    }
    return result
  }

  private func colored(_ text: String, _ color: TextColor?) -> String {
    guard isColored, let color else { return text }
    return color.applied(to: text)
  }
}
