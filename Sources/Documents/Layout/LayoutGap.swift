/// What stands between two tokens of YAML besides indicators: comments and line breaks.
struct LayoutGap {
  /// A comment, from its `#` to its last visible character.
  struct Comment {
    var text: Range<Int>
    /// Where in its line it starts, from 0.
    var column: Int
    /// Whether nothing stands before it in its line.
    var isAlone: Bool
    /// How many blanks are before it.
    var blanks: Int
    /// Whether a blank line is above it.
    var isBehindBlankLine: Bool
  }

  /// The comment in the line of the token before.
  private(set) var trailing: Comment?
  /// The comments in lines of their own.
  private(set) var comments: [Comment] = []
  /// Whether the next token is in another line.
  private(set) var hasBreak = false
  /// Whether a blank line is above the next token.
  private(set) var endsWithBlankLine = false

  /// Whether there are comments.
  var hasComments: Bool { trailing != nil || !comments.isEmpty }

  /// Reads a stretch of a source.
  ///
  /// - `startsLine`: Whether it starts at the start of a line, with no token before it.
  init(_ source: [UInt8], _ stretch: Range<Int>, startsLine: Bool = false) {
    var position = stretch.lowerBound
    var lineStart = position
    var isAlone = startsLine
    // A token ends its line with the first break; one more makes a blank line.
    var breaks = startsLine ? 1 : 0
    hasBreak = startsLine
    while position < stretch.upperBound {
      let byte = source[position]
      switch byte {
      case 0x0A, 0x0D:
        position +=
          byte == 0x0D && position + 1 < stretch.upperBound && source[position + 1] == 0x0A ? 2 : 1
        (lineStart, isAlone, hasBreak) = (position, true, true)
        breaks += 1
      case 0x20, 0x09:
        position += 1
      case UInt8(ascii: "#"):
        let start = position
        while position < stretch.upperBound, source[position] != 0x0A, source[position] != 0x0D {
          position += 1
        }
        let comment = Comment(
          text: start..<Self.trimmed(source, start..<position), column: start - lineStart,
          isAlone: isAlone, blanks: Self.blanks(source, before: start, from: lineStart),
          isBehindBlankLine: breaks > 1)
        if hasBreak { comments.append(comment) } else { trailing = comment }
        breaks = 0
      default:
        // An indicator, which is written anew.
        position += 1
        (isAlone, breaks) = (false, 0)
      }
    }
    endsWithBlankLine = breaks > 1
  }

  /// Where a stretch ends without the blanks at its end.
  static func trimmed(_ source: [UInt8], _ stretch: Range<Int>) -> Int {
    var end = stretch.upperBound
    while end > stretch.lowerBound, source[end - 1] == 0x20 || source[end - 1] == 0x09 { end -= 1 }
    return end
  }

  /// How many spaces are before a comment; tabs are two.
  private static func blanks(_ source: [UInt8], before start: Int, from lineStart: Int) -> Int {
    let text = source[trimmed(source, lineStart..<start)..<start]
    return text.contains(0x09) ? 2 : max(1, text.count)
  }
}
