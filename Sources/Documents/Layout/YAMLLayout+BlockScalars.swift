/// Texts by indentation.
extension YAMLLayout {
  /// Writes a text that starts with `|` or `>`: its lines stay, their indentation is ours.
  mutating func writeBlockScalar(_ node: NodeIndex, inner: Int) {
    let value = document.nodes[node]
    let header = LayoutLines.line(source, at: value.range.offset)
    let marks = source[header].dropFirst().prefix {
      $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") || (0x31...0x39).contains($0)
    }
    let keeps = marks.contains(UInt8(ascii: "+"))
    let given = marks.first { (0x31...0x39).contains($0) }.map { Int($0) - 0x30 }
    var lines = contentLines(behind: header, to: value.range.end, keeps: keeps)
    let indentation =
      given.map { max(open.last?.old ?? 0, 0) + $0 } ?? lines.first { !isBlank($0) }.map(blanks)
      ?? Int.max
    lines = lines.map { line in
      var start = line.lowerBound
      while start < line.upperBound, start - line.lowerBound < indentation, source[start] == 0x20 {
        start += 1
      }
      return start..<line.upperBound
    }
    write([source[value.range.offset]])
    if let first = lines.first(where: { !$0.isEmpty }), startsBlank(first) { write("2".utf8) }
    write(marks.filter { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") })
    writeHeaderComment(header, behind: marks.endIndex)
    for line in lines {
      newLine()
      if !line.isEmpty { indent(to: inner) }
      write(source[line])
    }
  }

  private mutating func writeHeaderComment(_ header: Range<Int>, behind start: Int) {
    let gap = LayoutGap(source, start..<header.upperBound)
    writeComments(gap, next: [])
  }

  /// The lines of the text with their indentation; the cursor goes to the break of the last one.
  ///
  /// Blank lines at the end belong to the text where it keeps them.
  private mutating func contentLines(
    behind header: Range<Int>, to end: Int, keeps: Bool
  ) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var last = header
    while let start = LayoutLines.next(source, behind: last) {
      let line = LayoutLines.line(source, at: start)
      let isText = start < end
      // A last line of blanks without a break is none.
      guard isText || (keeps && isBlank(line) && line.upperBound < source.count) else { break }
      lines.append(line)
      last = line
    }
    cursor = last.upperBound
    return lines
  }

  private func isBlank(_ line: Range<Int>) -> Bool { source[line].allSatisfy { $0 == 0x20 } }

  private func blanks(_ line: Range<Int>) -> Int { source[line].prefix { $0 == 0x20 }.count }

  private func startsBlank(_ line: Range<Int>) -> Bool {
    source[line].first == 0x20 || source[line].first == 0x09
  }
}
