/// The lines of a text: they end with LF, CR LF, or CR.
enum LayoutLines {
  /// The lines of a stretch, without their ends.
  static func split(_ source: [UInt8], _ stretch: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = stretch.lowerBound
    var position = start
    while position < stretch.upperBound {
      let byte = source[position]
      position += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      lines.append(start..<position - 1)
      if byte == 0x0D, position < stretch.upperBound, source[position] == 0x0A { position += 1 }
      start = position
    }
    lines.append(start..<stretch.upperBound)
    return lines
  }

  /// The rest of the line from a place on, without its end.
  static func line(_ source: [UInt8], at start: Int) -> Range<Int> {
    let end = source[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.count
    return start..<end
  }

  /// Where the next line starts; `nil` behind the last one.
  static func next(_ source: [UInt8], behind line: Range<Int>) -> Int? {
    let end = line.upperBound
    guard end < source.count else { return nil }
    let isPair = source[end] == 0x0D && end + 1 < source.count && source[end + 1] == 0x0A
    return end + (isPair ? 2 : 1)
  }
}
