/// Writes a Markdown document anew: its front matter as YAML; of its text blanks at the end of
/// lines, runs of blank lines, and the blank lines around headings.
struct MarkdownLayout {
  private let document: Document
  private let source: [UInt8]

  init(_ document: Document) {
    self.document = document
    source = document.source
  }

  /// The text, with a line break at its end; `nil` without front matter.
  func text() -> [UInt8]? {
    let lines = LayoutLines.split(source, 0..<source.count)
    let fences = lines.indices.filter { isFence(lines[$0], isFirst: $0 == 0) }.prefix(2)
    guard fences.count == 2, let first = fences.first, first == 0, let last = fences.last,
      !document.nodes.isEmpty
    else { return nil }
    var text = Array("---\n".utf8)
    var layout = YAMLLayout(
      document, start: lines[1].lowerBound, end: lines[last].lowerBound)
    text += layout.text()
    text += "---\n".utf8
    let body = last + 1 < lines.count ? Array(source[lines[last + 1].lowerBound...]) : []
    let laidOut = MarkdownBody(body).text()
    return laidOut.isEmpty ? text : text + [0x0A] + laidOut
  }

  private func isFence(_ line: Range<Int>, isFirst: Bool) -> Bool {
    var line = line
    if isFirst, source.starts(with: [0xEF, 0xBB, 0xBF]) {
      line = line.lowerBound + 3..<line.upperBound
    }
    return source[line.lowerBound..<LayoutGap.trimmed(source, line)].elementsEqual("---".utf8)
  }
}

/// The text below the front matter.
private struct MarkdownBody {
  private let source: [UInt8]

  init(_ source: [UInt8]) {
    self.source = source
  }

  /// The text, with a line break at its end; as it is where a reader of Markdown would see a
  /// difference.
  func text() -> [UInt8] {
    let outline = MarkdownOutline(of: source[...])
    let lines = LayoutLines.split(source, 0..<source.count)
    let ends = Set(outline.headingStarts.map { headingEnd(from: $0, lines) })
    var result: [[UInt8]] = []
    for (position, line) in lines.enumerated() {
      let number = position + 1
      if outline.verbatim.contains(number) {
        result.append(Array(source[line]))
        continue
      }
      let text = trimmed(line, keepsBreak: outline.broken.contains(number))
      let isAfterHeading = ends.contains(number - 1)
      if text.isEmpty {
        if result.last?.isEmpty == false { result.append(text) }
        continue
      }
      let needsBlank = outline.headingStarts.contains(number) || isAfterHeading
      if needsBlank, result.last?.isEmpty == false { result.append([]) }
      result.append(text)
    }
    while result.last?.isEmpty == true { result.removeLast() }
    guard !result.isEmpty else { return [] }
    let text = Array(result.joined(separator: [0x0A])) + [0x0A]
    return MarkdownOutline(of: text[...]).content == outline.content ? text : source
  }

  /// The last line of a heading: its first, or the one that underlines it.
  private func headingEnd(from first: Int, _ lines: [Range<Int>]) -> Int {
    guard source[lines[first - 1]].first(where: { $0 != 0x20 }) != UInt8(ascii: "#") else {
      return first
    }
    let underline = lines[first...].firstIndex { line in
      let text = source[line.lowerBound..<LayoutGap.trimmed(source, line)].drop { $0 == 0x20 }
      return !text.isEmpty && text.allSatisfy { $0 == text.first }
        && (text.first == UInt8(ascii: "=") || text.first == UInt8(ascii: "-"))
    }
    return underline.map { $0 + 1 } ?? first
  }

  /// A line without the blanks at its end; two of them where they break the line of a paragraph.
  private func trimmed(_ line: Range<Int>, keepsBreak: Bool) -> [UInt8] {
    let end = LayoutGap.trimmed(source, line)
    let isBreak = keepsBreak && source[end..<line.upperBound].starts(with: [0x20, 0x20])
    return Array(source[line.lowerBound..<end]) + (isBreak ? [0x20, 0x20] : [])
  }
}
