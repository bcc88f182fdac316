internal import Documents

/// One of the three versions of a file, read.
struct MergeVersion {
  let document: Document

  var source: [UInt8] { document.source }

  /// The bytes of a stretch.
  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> { source[range] }

  /// Where the line ends that a byte is in: behind its line feed.
  func endOfLine(_ position: Int) -> Int {
    let feed = source[min(position, source.count)...].firstIndex(of: 0x0A)
    return feed.map { $0 + 1 } ?? source.count
  }

  /// Where the line starts that a byte is in.
  func startOfLine(_ position: Int) -> Int {
    source[..<position].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }
}

/// A part of a version that is merged as one thing: a field, an item of a list, a clause.
///
/// The lines of comment above a part belong to it. What stands before it in its own line, the
/// indentation or the dash of a list around it, does not.
struct MergePiece {
  /// The whole lines above it that are comments or blank.
  var lead: Range<Int>
  /// From its first character to the end of its last line.
  var body: Range<Int>
  /// The key, of a field.
  var key: NodeIndex?
  /// The value; `nil` for what is no value.
  var value: NodeIndex?
}

/// A part whose own parts are in lines of their own.
struct MergeContainer {
  /// What comes before the first part: `parameters:` with its line's end, or the dash of an item
  /// whose first field is in the same line.
  var head: Range<Int>
  /// The list or mapping.
  var node: NodeIndex
  /// How far its parts are indented.
  var indentation: Int
  /// The parts in order, one behind the other without a gap.
  var parts: [MergePiece]
}

extension MergeVersion {
  /// The root and what stands around it: comments at the top, and lines behind.
  ///
  /// - `range`: Where the values are: the file, or the front matter.
  func root(in range: Range<Int>) -> (container: MergeContainer, tail: Range<Int>)? {
    guard let node = document.root, document.nodes[node].style == .block else { return nil }
    let start = startOfLine(Int(document.nodes[node].offset))
    guard start >= range.lowerBound,
      let parts = parts(of: node, from: start, isInline: false), let last = parts.last,
      last.body.upperBound <= range.upperBound
    else { return nil }
    let container = MergeContainer(
      head: range.lowerBound..<start, node: node, indentation: indentation(of: node), parts: parts)
    return (container, last.body.upperBound..<range.upperBound)
  }

  /// The parts of a field or an item, where it is written in lines of its own.
  func container(of piece: MergePiece) -> MergeContainer? {
    guard let node = piece.value else { return nil }
    let value = document.nodes[node]
    guard value.style == .block, value.kind == .mapping || value.kind == .sequence else {
      return nil
    }
    let start = piece.body.lowerBound
    let headEnd = endOfLine(start)
    let isInline = Int(value.offset) < headEnd
    // Behind a key only lines of its own are read as parts.
    guard !isInline || piece.key == nil else { return nil }
    let first = isInline ? Int(value.offset) : headEnd
    guard let parts = parts(of: node, from: first, isInline: isInline) else { return nil }
    return MergeContainer(
      head: start..<first, node: node, indentation: indentation(of: node), parts: parts)
  }

  private func indentation(of node: NodeIndex) -> Int { Int(document.nodes[node].column) - 1 }

  /// The parts of a list or mapping; `nil` where they are not in lines of their own.
  private func parts(of node: NodeIndex, from start: Int, isInline: Bool) -> [MergePiece]? {
    let isMapping = document.nodes[node].kind == .mapping
    let entries: [(key: NodeIndex?, value: NodeIndex)] =
      isMapping
      ? document.members(of: node).map { ($0.key, $0.value) }
      : document.children(of: node).map { (nil, $0) }
    var parts: [MergePiece] = []
    var position = start
    for (key, value) in entries {
      guard let first = key.map({ Int(document.nodes[$0].offset) }) ?? dash(from: position) else {
        return nil
      }
      let line = isInline && parts.isEmpty ? first : startOfLine(first)
      guard line >= position,
        isInline && parts.isEmpty ? first == position : isIndented(line..<first, of: node)
      else { return nil }
      let end = end(of: value, key: key, from: first)
      parts.append(MergePiece(lead: position..<line, body: first..<end, key: key, value: value))
      position = end
    }
    return parts.isEmpty ? nil : parts
  }

  private func isIndented(_ range: Range<Int>, of node: NodeIndex) -> Bool {
    range.count == indentation(of: node) && source[range].allSatisfy { $0 == 0x20 }
  }

  /// The dash of the next item, behind comments and blank lines.
  private func dash(from start: Int) -> Int? {
    var position = start
    while position < source.count {
      switch source[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case UInt8(ascii: "#"): position = endOfLine(position)
      case UInt8(ascii: "-"): return position
      default: return nil
      }
    }
    return nil
  }

  /// Where the last line of a value ends; blank lines behind a text are not its own.
  private func end(of value: NodeIndex, key: NodeIndex?, from first: Int) -> Int {
    let least = key.map { document.nodes[$0].range.end } ?? first + 1
    var end = max(least, document.nodes[value].range.end)
    while end > least, [0x20, 0x09, 0x0A, 0x0D].contains(source[end - 1]) { end -= 1 }
    return endOfLine(end)
  }
}
