extension Trailer {
  /// The trailers of a message, in order, as `git interpret-trailers --parse --no-divider` has them.
  ///
  /// The last paragraph counts when all of it are trailers, or when a quarter are and git itself
  /// wrote one of them. The first paragraph never does. A folded value becomes one line.
  ///
  /// Source: git-interpret-trailers(1), trailer.c of git 2.39.
  public static func trailers(in message: [UInt8]) -> [Trailer] {
    var message = message
    // Git handles a message as a C string: what stands behind a NUL is not seen.
    if let nul = message.firstIndex(of: 0) { message = Array(message[..<nul]) }
    let block = TrailerBlock(message)
    var trailers: [(line: [UInt8], separator: Int)] = []
    var isOpen = false
    for line in block.lines {
      let text = message[line]
      if text.first == UInt8(ascii: "#") {
        isOpen = false
        continue
      }
      if isOpen, let first = text.first, TrailerBlock.isSpace(first) {
        trailers[trailers.count - 1].line += text
        continue
      }
      isOpen = false
      if let separator = TrailerBlock.separator(in: text), separator >= 1 {
        trailers.append((Array(text), separator))
        isOpen = true
      }
    }
    return trailers.map { line, separator in
      Trailer(
        key: String(decoding: trimmed(line[..<separator]), as: UTF8.self),
        value: String(decoding: unfolded(trimmed(line[(separator + 1)...])), as: UTF8.self))
    }
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text.drop(while: TrailerBlock.isSpace)
    while let last = text.last, TrailerBlock.isSpace(last) { text = text.dropLast() }
    return text
  }

  /// The value on one line: a line end and the blanks behind it become one blank.
  private static func unfolded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var line: [UInt8] = []
    var position = text.startIndex
    while position < text.endIndex {
      let byte = text[position]
      position += 1
      guard byte == UInt8(ascii: "\n") else {
        line.append(byte)
        continue
      }
      while position < text.endIndex, TrailerBlock.isSpace(text[position]) { position += 1 }
      line.append(UInt8(ascii: " "))
    }
    return line
  }
}

/// The lines of a message in which trailers stand.
struct TrailerBlock {
  /// Where each line of the block is, its line end included.
  private(set) var lines: [Range<Int>] = []

  init(_ message: [UInt8]) {
    let text = message[..<Self.end(of: message)]
    let all = Self.lines(of: text)
    guard let start = Self.start(in: all, of: text) else { return }
    lines = Array(all[start...])
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || (9...13).contains(byte) && byte != 11 && byte != 12
  }

  /// Where the `:` behind a key stands; `nil` when the line does not start with a key.
  static func separator(in line: ArraySlice<UInt8>) -> Int? {
    var hasBlank = false
    for (offset, byte) in line.enumerated() {
      if byte == UInt8(ascii: ":") { return offset }
      let isKey =
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
          true
        default: false
        }
      if !hasBlank, isKey { continue }
      guard offset > 0, byte == 32 || byte == 9 else { return nil }
      hasBlank = true
    }
    return nil
  }

  private static func lines(of text: ArraySlice<UInt8>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = text.startIndex
    while start < text.endIndex {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? text.endIndex
      lines.append(start..<end)
      start = end
    }
    return lines
  }

  /// Where comments, empty lines and git's old list of conflicts at the end begin.
  private static func end(of message: [UInt8]) -> Int {
    let cutoff = scissors(in: message)
    var comments: Int?
    var isInConflicts = false
    var start = 0
    while start < cutoff {
      let end =
        message[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? message.count
      let line = message[start..<end]
      if line.first == UInt8(ascii: "#") || line.first == UInt8(ascii: "\n") {
        comments = comments ?? start
      } else if line.elementsEqual("Conflicts:\n".utf8) {
        isInConflicts = true
        comments = comments ?? start
      } else if isInConflicts, line.first == UInt8(ascii: "\t") {
        // A path of the list.
      } else if comments != nil {
        comments = nil
        isInConflicts = false
      }
      start = end
    }
    return comments ?? cutoff
  }

  /// Where the line begins below which git cuts a message.
  private static func scissors(in message: [UInt8]) -> Int {
    let pattern = Array("# ------------------------ >8 ------------------------\n".utf8)
    var start = 0
    while start < message.count {
      if message[start...].starts(with: pattern) { return start }
      guard let end = message[start...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      start = end + 1
    }
    return message.count
  }

  /// The number of the first line of the block; `nil` when there is none.
  private static func start(in lines: [Range<Int>], of text: ArraySlice<UInt8>) -> Int? {
    let isBlank = { (line: Range<Int>) in text[line].allSatisfy(isSpace) }
    let isComment = { (line: Range<Int>) in text[line].first == UInt8(ascii: "#") }
    let title = lines.firstIndex { !isComment($0) && isBlank($0) } ?? lines.count
    var isRecognized = false
    var hasText = false
    var trailers = 0
    var others = 0
    var continuations = 0
    for number in stride(from: lines.count - 1, through: title, by: -1) {
      let line = text[lines[number]]
      if isComment(lines[number]) {
        others += continuations
        continuations = 0
      } else if isBlank(lines[number]) {
        guard hasText else { continue }
        others += continuations
        let isBlock = isRecognized ? trailers * 3 >= others : trailers > 0 && others == 0
        return isBlock || (trailers > 0 && others == 0) ? number + 1 : nil
      } else {
        hasText = true
        let first = line.first ?? 0
        if line.starts(with: "Signed-off-by: ".utf8)
          || line.starts(with: "(cherry picked from commit ".utf8)
        {
          trailers += 1
          continuations = 0
          isRecognized = true
        } else if let separator = separator(in: line), separator >= 1, !isSpace(first) {
          trailers += 1
          continuations = 0
        } else if isSpace(first) {
          continuations += 1
        } else {
          others += 1 + continuations
          continuations = 0
        }
      }
    }
    return nil
  }
}
