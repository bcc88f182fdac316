/// Puts the top-level keys of a canonical text into an order; every key takes the comments above it
/// and the lines below it along.
struct KeySorting {
  private struct Member {
    var key: String
    var lines: [ArraySlice<UInt8>]
  }

  private let document: Document

  /// Reads a canonical text.
  init(_ text: [UInt8], format: DocumentFormat) {
    document = Document.read(text, format: format, limits: .plain)
  }

  /// The text in the order of `keys`; other keys come behind, in the order that they have.
  ///
  /// - Returns: `nil` where the order can't be changed without changing what the text says.
  func text(by keys: [String]) -> [UInt8]? {
    guard let root = document.root, document.nodes[root].kind == .mapping,
      document.nodes[root].style == .block
    else { return document.source }
    let ranks = Dictionary(
      keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let (head, members, tail) = parts(root)
    let order = members.enumerated().sorted {
      let (left, right) = (ranks[$0.element.key] ?? keys.count, ranks[$1.element.key] ?? keys.count)
      return (left, $0.offset) < (right, $1.offset)
    }
    guard order.map(\.offset) != Array(members.indices) else { return document.source }
    let lines = head + order.flatMap(\.element.lines) + tail
    let text = Array(lines.joined())
    let again = Document.read(text, format: document.format, limits: .plain)
    return isSame(as: again) ? text : nil
  }

  /// The lines above the first key, of each key, and below the last.
  private func parts(
    _ root: NodeIndex
  ) -> (head: [ArraySlice<UInt8>], members: [Member], tail: [ArraySlice<UInt8>]) {
    let lines = allLines
    let pairs = document.members(of: root)
    let keyLines = pairs.map { Int(document.nodes[$0.key].line) - 1 }
    guard let firstKey = keyLines.first else { return (lines, [], []) }
    // The line for editors stays the first one.
    var start = firstKey
    while start > 0, isComment(lines[start - 1]), !isModeline(lines[start - 1]) { start -= 1 }
    var members: [Member] = []
    let tailStart = endOfYAML(lines, behind: keyLines[keyLines.count - 1])
    var first = start
    for (number, pair) in pairs.enumerated() {
      var next = number + 1 < keyLines.count ? keyLines[number + 1] : tailStart
      if number + 1 < keyLines.count {
        while next > keyLines[number] + 1, isComment(lines[next - 1]) || lines[next - 1].count == 1
        {
          next -= 1
        }
      }
      members.append(
        Member(key: document.string(of: pair.key), lines: Array(lines[first..<next])))
      first = next
    }
    return (Array(lines[..<start]), members, Array(lines[tailStart...]))
  }

  /// The lines with their ends.
  private var allLines: [ArraySlice<UInt8>] {
    let starts = LineIndex(document.source).starts
    let ends = starts.dropFirst() + [document.source.count]
    return zip(starts, ends).map { document.source[$0..<$1] }.filter { !$0.isEmpty }
  }

  /// The first line behind the values: the fence of a Markdown file, or the end.
  private func endOfYAML(_ lines: [ArraySlice<UInt8>], behind last: Int) -> Int {
    guard document.format == .markdown else { return lines.count }
    return lines[(last + 1)...].firstIndex { $0.elementsEqual("---\n".utf8) } ?? lines.count
  }

  private func isComment(_ line: ArraySlice<UInt8>) -> Bool { line.first == UInt8(ascii: "#") }

  private func isModeline(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "# yaml-language-server:".utf8)
  }

  /// Whether another document has the same members, in any order.
  private func isSame(as other: Document) -> Bool {
    guard let mine = document.root, let others = other.root,
      !other.problems.contains(where: { $0.severity == .error })
    else { return false }
    let (left, right) = (document.members(of: mine), other.members(of: others))
    return left.count == right.count
      && left.allSatisfy { key, value in
        guard let same = other.value(of: document.string(of: key), in: others) else { return false }
        return isEqual(value, same, other)
      }
  }

  private func isEqual(_ node: NodeIndex, _ same: NodeIndex, _ other: Document) -> Bool {
    let count = Int(document.nodes[node].next) - node
    guard count == Int(other.nodes[same].next) - same else { return false }
    return (0..<count).allSatisfy { step in
      let (left, right) = (document.nodes[node + step], other.nodes[same + step])
      return left.kind == right.kind && Int(left.next) - node == Int(right.next) - same
        && (!left.isScalar || document.bytes(of: node + step) == other.bytes(of: same + step))
    }
  }
}
