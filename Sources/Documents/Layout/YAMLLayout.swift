/// Writes a document's YAML anew: two spaces a level, one behind `:` and `-`, quotes where they are
/// needed, at most one blank line, every comment in its place.
///
/// It walks the arena from front to back; what lies between two nodes of the source is where the
/// comments are.
struct YAMLLayout {
  /// Where a block collection starts: in the source and in the canonical text, in columns from 0.
  struct Indentation {
    var old: Int
    var new: Int
  }

  /// How wide a collection in brackets may make its line.
  static let width = 100

  let document: Document
  let source: [UInt8]
  private let end: Int
  private var output: [UInt8] = []
  private var lineStart = 0
  /// Up to where the source was dealt with.
  var cursor: Int
  private let start: Int
  /// The collections that are open, and those that were closed since the last token.
  var open: [Indentation] = []
  var closed: [Indentation] = []
  /// Where a comment must start at the latest, so that it is no line of the text above it.
  var commentLimit: Int?

  /// Makes a layout of the stretch of the source that the document's nodes are in.
  init(_ document: Document, start: Int, end: Int) {
    self.document = document
    source = document.source
    self.start = start
    self.end = end
    cursor = start
  }

  /// The text, with a line break at its end.
  mutating func text() -> [UInt8] {
    writeMarker()
    writeRoot()
    writeComments(gap(to: end), next: [Indentation(old: 0, new: 0)])
    write("\n".utf8)
    return output
  }

  /// The `---` that a document may start with.
  private mutating func writeMarker() {
    let first = Int(document.nodes[0].offset)
    var line = start
    while line < first {
      if source[line..<first].starts(with: "---".utf8) {
        beginLine(at: line, column: 0, next: [])
        write("---".utf8)
        cursor = line + 3
        return
      }
      guard let feed = source[line..<first].firstIndex(of: 0x0A) else { return }
      line = feed + 1
    }
  }
}

// MARK: - Lines

extension YAMLLayout {
  mutating func write(_ bytes: some Sequence<UInt8>) {
    output.append(contentsOf: bytes)
  }

  /// Goes to a new line; the first of the text is one already.
  mutating func newLine(blank: Bool = false) {
    guard !output.isEmpty else { return }
    output.append(0x0A)
    if blank { output.append(0x0A) }
    lineStart = output.count
  }

  mutating func indent(to column: Int) {
    output.append(contentsOf: repeatElement(0x20, count: column))
  }

  /// How many characters the present line has.
  var column: Int {
    output[lineStart...].count { $0 & 0xC0 != 0x80 }
  }

  /// What lies between the last token and a place in the source.
  func gap(to target: Int) -> LayoutGap {
    LayoutGap(source, cursor..<max(cursor, target), startsLine: cursor == start)
  }

  /// Starts the line of a token, below the comments that are above it.
  ///
  /// - `next`: The collections that start in the line, the outermost first.
  mutating func beginLine(at target: Int, column: Int, next: [Indentation]) {
    let gap = gap(to: target)
    writeComments(gap, next: next)
    newLine(blank: gap.endsWithBlankLine)
    indent(to: column)
    cursor = target
    closed = []
    commentLimit = nil
  }

  /// Writes the comments of a gap, the first behind the token, the others in lines of their own.
  mutating func writeComments(_ gap: LayoutGap, next: [Indentation]) {
    if let comment = gap.trailing {
      indent(to: comment.blanks)
      write(source[comment.text])
    }
    for comment in gap.comments {
      newLine(blank: comment.isBehindBlankLine)
      indent(to: column(of: comment, next: next))
      write(source[comment.text])
    }
  }

  /// The column of a comment: it goes with the collection that it was in line with.
  private func column(of comment: LayoutGap.Comment, next: [Indentation]) -> Int {
    let limit = commentLimit ?? Int.max
    guard comment.isAlone else { return min(next.first?.new ?? 0, limit) }
    let all = next + open.reversed() + closed.reversed()
    let fitting = all.filter { $0.old >= 0 && $0.old <= comment.column }
    guard let nearest = fitting.map(\.old).max(),
      let chosen = fitting.first(where: { $0.old == nearest })
    else { return min(next.first?.new ?? 0, limit) }
    return min(chosen.new + comment.column - chosen.old, limit)
  }
}

// MARK: - Collections

extension YAMLLayout {
  /// Writes a collection as lines.
  ///
  /// - `isCompact`: Whether its first line has started already, behind a dash.
  mutating func writeBlock(_ node: NodeIndex, at column: Int, isCompact: Bool) {
    let place = Indentation(old: oldColumn(of: node), new: column)
    open.append(place)
    if document.nodes[node].kind == .mapping {
      writeMembers(of: node, place, isCompact: isCompact)
    } else {
      writeItems(of: node, place, isCompact: isCompact)
    }
    open.removeLast()
    closed.append(place)
  }

  private mutating func writeMembers(of node: NodeIndex, _ place: Indentation, isCompact: Bool) {
    var isBehindDash = isCompact
    for (key, value) in document.members(of: node) {
      let range = document.nodes[key].range
      if isBehindDash {
        cursor = range.offset
        isBehindDash = false
      } else {
        beginLine(at: range.offset, column: place.new, next: [place])
      }
      write(keyText(key, inFlow: false))
      write(":".utf8)
      cursor = range.end
      writeValue(value, parent: place.new, isItem: false)
    }
  }

  private mutating func writeItems(of node: NodeIndex, _ place: Indentation, isCompact: Bool) {
    var isBehindDash = isCompact
    let isBlock = document.nodes[node].style == .block
    for item in document.children(of: node) {
      let offset = Int(document.nodes[item].offset)
      let dash = isBlock ? nextDash(before: offset) : offset
      if isBehindDash {
        isBehindDash = false
      } else {
        beginLine(at: dash, column: place.new, next: starting(with: place, item))
      }
      write("-".utf8)
      cursor = isBlock ? dash + 1 : offset
      writeValue(item, parent: place.new, isItem: true)
    }
  }

  /// The collections that start in the line of a list item.
  private func starting(with place: Indentation, _ item: NodeIndex) -> [Indentation] {
    var list = [place]
    var node = item
    var column = place.new + 2
    while isLines(node) {
      list.append(Indentation(old: oldColumn(of: node), new: column))
      column += 2
      guard document.nodes[node].kind == .sequence else { break }
      node += 1
    }
    return list
  }

  /// The dash of a list item: the next one that is in no comment.
  private func nextDash(before limit: Int) -> Int {
    var position = cursor
    while position < limit, source[position] != UInt8(ascii: "-") {
      if source[position] == UInt8(ascii: "#") {
        position = LayoutLines.line(source, at: position).upperBound
      } else {
        position += 1
      }
    }
    return min(position, limit)
  }

  /// The column that the lines of a collection start in; -1 for one in brackets.
  private func oldColumn(of node: NodeIndex) -> Int {
    document.nodes[node].style == .block ? Int(document.nodes[node].column) - 1 : -1
  }

  /// Whether a node is a collection by indentation.
  private func isLines(_ node: NodeIndex) -> Bool {
    !document.nodes[node].isScalar && document.nodes[node].style == .block
  }
}
