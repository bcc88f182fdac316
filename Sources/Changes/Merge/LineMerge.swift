/// Merges lines, for text that has no parts of its own.
///
/// Source: S. Khanna, K. Kunal and B. C. Pierce, A Formal Investigation of Diff3, 2007.
enum LineMerge {
  /// The lines of both changes; where they touch and differ, a conflict.
  ///
  /// - `place`: What a conflict is called.
  static func chunks(
    base: ArraySlice<UInt8>, ours: ArraySlice<UInt8>, theirs: ArraySlice<UInt8>, place: String = ""
  ) -> [MergeChunk] {
    let lines = (base: lines(of: base), ours: lines(of: ours), theirs: lines(of: theirs))
    var numbers = Interning<ArraySlice<UInt8>>()
    let base = lines.base.map { numbers.number(of: $0) }
    let toOurs = partners(base, lines.ours.map { numbers.number(of: $0) })
    let toTheirs = partners(base, lines.theirs.map { numbers.number(of: $0) })
    var chunks: [MergeChunk] = []
    var (at, left, right) = (0, 0, 0)
    while at < lines.base.count || left < lines.ours.count || right < lines.theirs.count {
      if at < lines.base.count, toOurs[at] == left, toTheirs[at] == right {
        chunks.append(lines.base[at])
        (at, left, right) = (at + 1, left + 1, right + 1)
        continue
      }
      var next = at
      while next < lines.base.count, toOurs[next] < 0 || toTheirs[next] < 0 { next += 1 }
      let isEnd = next == lines.base.count
      let (nextLeft, nextRight) =
        isEnd ? (lines.ours.count, lines.theirs.count) : (toOurs[next], toTheirs[next])
      let before = lines.base[at..<next].joined()
      let mine = lines.ours[left..<nextLeft].joined()
      let others = lines.theirs[right..<nextRight].joined()
      if mine.elementsEqual(others) || others.elementsEqual(before) {
        chunks.append(mine)
      } else if mine.elementsEqual(before) {
        chunks.append(others)
      } else {
        chunks.append(
          .conflict(
            MergeConflict(
              place: place, base: Array(before), ours: Array(mine), theirs: Array(others))))
      }
      (at, left, right) = (next, nextLeft, nextRight)
    }
    return chunks
  }

  /// The lines of a text, each with its end.
  static func lines(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    for position in text.indices where text[position] == 0x0A {
      lines.append(text[start...position])
      start = position + 1
    }
    if start < text.endIndex { lines.append(text[start...]) }
    return lines
  }

  /// For each number of the first sequence the place of its partner; -1 where it has none.
  private static func partners(_ old: [Int], _ new: [Int]) -> [Int] {
    var partners = Array(repeating: -1, count: old.count)
    for pair in SequenceAlignment.pairs(old, new) { partners[pair.old] = pair.new }
    return partners
  }
}

extension [MergeChunk] {
  /// Appends text, to the text before it where there is such.
  mutating func append(_ text: some Sequence<UInt8>) {
    if case .text(var last)? = self.last {
      // Taken out first, so that the bytes are not copied for each line.
      self[count - 1] = .text([])
      last += text
      self[count - 1] = .text(last)
    } else {
      let bytes = [UInt8](text)
      if !bytes.isEmpty { append(.text(bytes)) }
    }
  }

  /// Appends chunks.
  mutating func add(_ chunks: [MergeChunk]) {
    for chunk in chunks {
      switch chunk {
      case .text(let text): append(text)
      case .conflict: append(chunk)
      }
    }
  }

  /// Whether a person has to decide something.
  var hasConflict: Bool { contains { if case .conflict = $0 { true } else { false } } }
}
