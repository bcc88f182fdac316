/// Texts by indentation: `|` keeps the lines, `>` joins them.
extension YAMLReader {
  /// What becomes of the line breaks at the end of a block scalar.
  private enum Chomping {
    case clip
    case strip
    case keep
  }

  mutating func blockScalar(parent: Int) throws(Stop) -> Scalar {
    let start = position
    let style: NodeStyle = byte(start) == UInt8(ascii: "|") ? .literal : .folded
    var place = range(start, start + 1)
    position += 1
    let (chomping, given) = try blockHeader(place)
    place.length = position - start
    if position < end { endLine() }
    let lines = try blockLines(
      parent: parent, indentation: given.map { max(parent, 0) + $0 })
    if chomping == .keep {
      place.length = position - start
    } else if let last = lines.last(where: { !$0.isEmpty }) {
      place.length = last.upperBound - start
    }
    return Scalar(
      range: place, style: style, value: value(of: lines, style, chomping), isMultiline: true)
  }

  /// Reads what stands behind the indicator: `+`, `-`, and how far the text is indented.
  private mutating func blockHeader(
    _ place: TextRange
  ) throws(Stop) -> (chomping: Chomping, indentation: Int?) {
    var chomping: Chomping?
    var indentation: Int?
    while true {
      switch byte(position) {
      case UInt8(ascii: "+") where chomping == nil: chomping = .keep
      case UInt8(ascii: "-") where chomping == nil: chomping = .strip
      case UInt8(ascii: "1")...UInt8(ascii: "9") where indentation == nil:
        indentation = Int(byte(position) - UInt8(ascii: "0"))
      default:
        let first = position
        while isBlank(byte(position)) { position += 1 }
        if byte(position) == UInt8(ascii: "#"), position > first {
          while position < end, !isBreak(byte(position)) { position += 1 }
        }
        guard position >= end || isBreak(byte(position)) else { throw behindBlockHeader(place) }
        return (chomping ?? .clip, indentation)
      }
      position += 1
    }
  }

  /// The lines of the text without their indentation; blank ones are empty.
  private mutating func blockLines(
    parent: Int, indentation given: Int?
  ) throws(Stop) -> [Range<Int>] {
    var indentation = given
    var lines: [Range<Int>] = []
    var deepestBlank = 0
    while position < end {
      let start = position
      while byte(position) == 0x20, column < indentation ?? Int.max { position += 1 }
      let spaces = column
      let next = byte(position)
      if position >= end {
        // The end of the text ends a line as well.
        if position > start { lines.append(position..<position) }
        break
      }
      if isBreak(next) {
        if indentation == nil { deepestBlank = max(deepestBlank, spaces) }
        lines.append(position..<position)
        endLine()
        continue
      }
      if next == 0x09, spaces < indentation ?? (parent + 1) { throw tabulator(position) }
      if indentation == nil {
        guard spaces > parent, !isAnyMarker(at: start, lineStart: start) else {
          position = start
          break
        }
        guard deepestBlank <= spaces else { throw blankLineTooDeep() }
        indentation = spaces
      }
      guard spaces >= indentation ?? 0, !isAnyMarker(at: start, lineStart: start) else {
        position = start
        break
      }
      let first = position
      while position < end, !isBreak(byte(position)) { position += 1 }
      lines.append(first..<position)
      if position < end { endLine() }
    }
    return lines
  }

  private func value(
    of lines: [Range<Int>], _ style: NodeStyle, _ chomping: Chomping
  ) -> [UInt8] {
    let lastText = lines.lastIndex { !$0.isEmpty }
    var value: [UInt8] = []
    var breaks = 0
    var wasDeeper = false
    var hasText = false
    for line in lines.prefix((lastText ?? -1) + 1) {
      guard !line.isEmpty else {
        breaks += 1
        continue
      }
      // Lines that are indented further keep their line breaks when others are joined.
      let isDeeper = isBlank(source[line.lowerBound])
      if !hasText {
        value.append(contentsOf: repeatElement(0x0A, count: breaks))
      } else if style == .literal || isDeeper || wasDeeper {
        value.append(contentsOf: repeatElement(0x0A, count: breaks + 1))
      } else if breaks == 0 {
        value.append(0x20)
      } else {
        value.append(contentsOf: repeatElement(0x0A, count: breaks))
      }
      value.append(contentsOf: source[line])
      (breaks, wasDeeper, hasText) = (0, isDeeper, true)
    }
    let blank = lines.count - ((lastText ?? -1) + 1)
    switch chomping {
    case .strip: break
    case .clip: if hasText { value.append(0x0A) }
    case .keep: value.append(contentsOf: repeatElement(0x0A, count: blank + (hasText ? 1 : 0)))
    }
    return value
  }
}
