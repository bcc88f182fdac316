public import Documents

/// The line of a file that a finding is about.
public struct Excerpt {
  /// The line, from 1.
  public let line: Int
  /// The column in characters (code points), from 1.
  public let column: Int
  private let before: String
  private let marked: String
  private let after: String

  /// Finds the line of a range.
  public init(_ range: TextRange, in text: IndexedText) {
    let source = text.bytes
    let offset = min(range.offset, source.count)
    let start = text.startOfLine(at: offset)
    let last = min(max(offset, range.end), source.count)
    column = text.characterCount(from: start, to: offset) + 1
    line = range.line
    // A line may be megabytes long; what is near the place is enough.
    let first = max(start, offset - Self.shownBytes)
    before = Self.text(source, first, offset, isCutAtStart: first > start)
    let near = min(last, offset + Self.shownBytes)
    let stop = source[offset..<near].firstIndex(of: text.newline)
    let markedEnd = stop ?? near
    let isMarkCut = stop == nil && near < last
    marked = Self.text(source, offset, markedEnd, isCutAtEnd: isMarkCut)
    let limit = min(source.count, markedEnd + Self.shownBytes)
    var end = source[markedEnd..<limit].firstIndex(of: text.newline) ?? limit
    let isCut = !isMarkCut && end == limit && limit < source.count
    if end > markedEnd, source[end - 1] == 0x0D { end -= 1 }
    after = isMarkCut ? "" : Self.text(source, markedEnd, end, isCutAtEnd: isCut)
  }

  /// How many bytes of a line are shown in front of a place, of it, and behind it.
  private static let shownBytes = 240

  /// Some bytes as text; where a line is cut, whole characters and `…`.
  private static func text(
    _ source: [UInt8], _ first: Int, _ end: Int, isCutAtStart: Bool = false,
    isCutAtEnd: Bool = false
  ) -> String {
    var bytes = source[first..<end]
    if isCutAtStart { bytes = bytes.drop { $0 & 0xC0 == 0x80 } }
    if isCutAtEnd {
      while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
      if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return "\(isCutAtStart ? "…" : "")\(text)\(isCutAtEnd ? "…" : "")"
  }

  /// The line's text, how many cells are in front of the mark, and how many it takes.
  func shown(limit: Int?) -> (text: String, indent: Int, width: Int) {
    var front = Self.visible(before)
    let middle = Self.visible(marked)
    var back = Self.visible(after)
    var middleShown = middle
    if let limit, PrintableText.width(of: front + middle + back) > limit {
      if PrintableText.width(of: front) > limit / 3 { front = "…" + front.suffix(limit / 4) }
      let rest = max(8, limit - PrintableText.width(of: front))
      middleShown = PrintableText.fitted(middle, to: rest)
      back = PrintableText.fitted(back, to: max(1, rest - PrintableText.width(of: middleShown)))
    }
    let width = max(1, PrintableText.width(of: middleShown))
    return (front + middleShown + back, PrintableText.width(of: front), width)
  }

  private static func visible(_ text: String) -> String {
    PrintableText.escaped(text).replacing("\t", with: "    ")
  }
}
