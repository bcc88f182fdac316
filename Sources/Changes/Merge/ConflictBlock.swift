/// A conflict as it stands between markers in a file.
///
/// Source: git-merge(1), "How conflicts are presented".
public struct ConflictBlock: Sendable, Hashable {
  /// From the first marker to behind the line of the last, in bytes of the lines.
  public var range: Range<Int>
  /// What stands behind the marker of our side.
  public var oursLabel: String
  /// What stands behind the marker of their side.
  public var theirsLabel: String
  /// The lines of our side.
  public var ours: [UInt8]
  /// The lines of what both come from; `nil` where they are not shown.
  public var base: [UInt8]?
  /// The lines of their side.
  public var theirs: [UInt8]

  /// The complete blocks of a text whose lines end with LF, in order.
  public static func blocks(in text: [UInt8], size: Int = 7) -> [ConflictBlock] {
    var blocks: [ConflictBlock] = []
    var open: ConflictBlock?
    var part = UInt8(ascii: "<")
    for line in LineMerge.lines(of: text[...]) {
      let marker = marker(line, size)
      switch (marker?.character, open, part) {
      case (UInt8(ascii: "<"), _, _):
        open = ConflictBlock(
          range: line.startIndex..<line.endIndex, oursLabel: marker?.label ?? "", theirsLabel: "",
          ours: [], base: nil, theirs: [])
        part = UInt8(ascii: "<")
      case (UInt8(ascii: "|"), _?, UInt8(ascii: "<")):
        part = UInt8(ascii: "|")
        open?.base = []
      case (UInt8(ascii: "="), _?, UInt8(ascii: "<")), (UInt8(ascii: "="), _?, UInt8(ascii: "|")):
        part = UInt8(ascii: "=")
      case (UInt8(ascii: ">"), var block?, UInt8(ascii: "=")):
        block.range = block.range.lowerBound..<line.endIndex
        block.theirsLabel = marker?.label ?? ""
        blocks.append(block)
        open = nil
      case (_, _?, UInt8(ascii: "<")): open?.ours += line
      case (_, _?, UInt8(ascii: "|")): open?.base? += line
      case (_, _?, _): open?.theirs += line
      default: break
      }
    }
    return blocks
  }

  private static func marker(
    _ line: ArraySlice<UInt8>, _ size: Int
  ) -> (character: UInt8, label: String)? {
    guard let first = line.first, "<|=>".utf8.contains(first), line.count > size,
      line.prefix(size).allSatisfy({ $0 == first })
    else { return nil }
    let rest = line.dropFirst(size).dropLast()
    guard rest.isEmpty || rest.first == 0x20 else { return nil }
    return (first, String(decoding: rest.dropFirst(), as: UTF8.self))
  }
}

extension MergeConflict {
  /// Whether a block of a file shows this conflict: how many lines of it, alike on both sides, stand
  /// before and behind the block.
  public func extent(around block: ConflictBlock) -> (before: Int, behind: Int)? {
    if block.ours == ours, block.theirs == theirs { return (0, 0) }
    let trimmed = trimmed
    guard block.ours == trimmed.ours, block.theirs == trimmed.theirs else { return nil }
    return (trimmed.before, trimmed.behind)
  }

  /// Both sides without the lines at either end that are alike.
  var trimmed: (ours: [UInt8], theirs: [UInt8], before: Int, behind: Int) {
    let (mine, others) = (ConflictMarkers.lines(ours), ConflictMarkers.lines(theirs))
    let limit = min(mine.count, others.count)
    var (before, behind) = (0, 0)
    while before < limit, mine[before] == others[before] { before += 1 }
    while behind < limit - before,
      mine[mine.count - 1 - behind] == others[others.count - 1 - behind]
    { behind += 1 }
    return (
      Array(mine[before..<mine.count - behind].joined()),
      Array(others[before..<others.count - behind].joined()), before, behind
    )
  }
}

extension ConflictBlock {
  /// The last lines of a text.
  public static func tail(of text: ArraySlice<UInt8>, count: Int) -> [UInt8] {
    Array(LineMerge.lines(of: text).suffix(count).joined())
  }

  /// The first lines of a text.
  public static func head(of text: ArraySlice<UInt8>, count: Int) -> [UInt8] {
    Array(LineMerge.lines(of: text).prefix(count).joined())
  }
}
