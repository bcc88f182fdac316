import Documents

/// What holds of every document, whatever it was read from; used by tests and by `scripts/fuzz`.
enum DocumentInvariants {
  /// The invariants that a document breaks, in words; empty for a sound one.
  static func faults(of document: Document) -> [String] {
    let isOfMac = document.table?.dialect.lineEnding == .cr
    let lines = LineIndex(document.source, newline: UInt8(ascii: isOfMac ? "\r" : "\n"))
    return arena(document, lines) + table(document, lines) + clauses(document, lines)
      + problems(document, lines)
  }

  /// Texts are inside the source, inside their parent's, and one behind the other.
  private static func arena(_ document: Document, _ lines: LineIndex) -> [String] {
    var faults: [String] = []
    /// The open collections: where they end in the arena and in the source, and how far into the
    /// source their children go so far.
    var open: [(node: NodeIndex, next: Int, end: Int, reached: Int, children: Int)] = []
    if let root = document.root, Int(document.nodes[root].next) != document.nodes.count {
      faults.append("the root ends before the arena")
    }
    for (index, node) in document.nodes.enumerated() {
      while let last = open.last, last.next <= index { open.removeLast() }
      let range = node.range
      faults += place(range, "node \(index)", document, lines)
      if Int(node.next) <= index || (node.isScalar && Int(node.next) != index + 1) {
        faults.append("node \(index) ends at node \(node.next)")
        return faults
      }
      if let parent = open.last {
        if range.offset < parent.reached {
          faults.append("node \(index) starts before its older sibling ends")
        }
        if range.end > parent.end { faults.append("node \(index) ends behind its parent") }
        if Int(node.next) > parent.next { faults.append("node \(index) has a stranger's child") }
        if document.nodes[parent.node].kind == .mapping, parent.children.isMultiple(of: 2),
          !node.isScalar
        {
          faults.append("the key \(index) is a collection")
        }
        open[open.count - 1].reached = range.end
        open[open.count - 1].children += 1
      } else if index > 0 {
        faults.append("node \(index) is a second root")
      }
      if !node.isScalar {
        open.append((index, Int(node.next), range.end, range.offset, 0))
      }
    }
    for index in document.nodes.indices where document.nodes[index].kind == .mapping {
      let children = document.children(of: index).reduce(0) { count, _ in count + 1 }
      if !children.isMultiple(of: 2) { faults.append("the mapping \(index) lacks a value") }
    }
    return faults
  }

  /// Cells are in the source and in order; rows are in order.
  private static func table(_ document: Document, _ lines: LineIndex) -> [String] {
    guard let table = document.table else { return [] }
    var faults: [String] = []
    var reached = 0
    for (row, cells) in ([table.header] + Array(table.rows)).enumerated() {
      for (column, cell) in cells.enumerated() {
        let name = "cell \(row):\(column)"
        faults += place(cell.range, name, document, lines)
        if cell.range.offset < reached {
          faults.append("\(name) starts before the one before ends")
        }
        reached = cell.range.end
      }
    }
    return faults
  }

  private static func clauses(_ document: Document, _ lines: LineIndex) -> [String] {
    var faults: [String] = []
    var reached = 0
    for (number, clause) in document.clauses.enumerated() {
      faults += place(clause.range, "clause \(number)", document, lines)
      if clause.range.offset < reached { faults.append("clause \(number) is out of order") }
      reached = clause.range.offset
    }
    return faults
  }

  /// Problems are in the source and in order; the edits of a fix are apart from each other.
  private static func problems(_ document: Document, _ lines: LineIndex) -> [String] {
    var faults: [String] = []
    for problem in document.problems {
      if let range = problem.range { faults += place(range, problem.rule, document, lines) }
      var reached = 0
      for edit in problem.fix.sorted(by: { $0.range.offset < $1.range.offset }) {
        faults += place(edit.range, "a fix of \(problem.rule)", document, lines)
        if edit.range.offset < reached { faults.append("edits of \(problem.rule) overlap") }
        reached = edit.range.end
      }
      if problem.message.en.isEmpty || problem.message.id.isEmpty {
        faults.append("\(problem.rule) lacks words")
      }
    }
    return faults
  }

  private static func place(
    _ range: TextRange, _ name: String, _ document: Document, _ lines: LineIndex
  ) -> [String] {
    guard range.offset >= 0, range.length >= 0, range.end <= document.source.count else {
      return ["\(name) is outside the source"]
    }
    let line = lines.line(of: range.offset)
    let column = range.offset - lines.starts[line - 1] + 1
    // The columns of the first line may count from behind a byte order mark.
    let mark = line == 1 && document.source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard range.line == line, range.column == column || range.column == column - mark else {
      return [
        "\(name) is said to be at \(range.line):\(range.column), and is at "
          + "\(line):\(column)"
      ]
    }
    return []
  }
}
