internal import Documents

extension MergeVersion {
  /// The clauses of a text with the lines between them, and what is behind the last.
  ///
  /// - `start`: Where the text starts, behind the front matter.
  func clauses(from start: Int) -> (parts: [MergePiece], tail: Range<Int>)? {
    var parts: [MergePiece] = []
    var position = start
    for clause in document.clauses {
      let first = startOfLine(clause.range.offset)
      let end = endOfLine(max(clause.range.offset, clause.range.end - 1))
      guard first >= position else { return nil }
      parts.append(MergePiece(lead: position..<first, body: first..<end))
      position = end
    }
    return (parts, position..<source.count)
  }

  /// The front matter with its fences, and where the text starts.
  func frontMatter() -> (values: Range<Int>, text: Int)? {
    let first = endOfLine(0)
    var position = first
    while position < source.count {
      let end = endOfLine(position)
      var line = source[position..<end]
      while let last = line.last, [0x20, 0x09, 0x0A, 0x0D].contains(last) { line.removeLast() }
      if line.elementsEqual("---".utf8) { return (0..<end, end) }
      position = end
    }
    return nil
  }
}
