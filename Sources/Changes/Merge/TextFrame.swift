/// What a file has around its lines: a byte order mark, the kind of line ends, a last line's end.
public struct TextFrame: Sendable, Hashable {
  /// Whether it starts with a byte order mark.
  public var hasMark = false
  /// Whether every line ends with CR LF.
  public var isWindows = false
  /// Whether the last line ends as the others do.
  public var endsWithNewline = true

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The frame of a file.
  public init(_ bytes: [UInt8]) {
    hasMark = bytes.starts(with: Self.mark)
    endsWithNewline = bytes.isEmpty || bytes.last == 0x0A
    var feeds = 0
    var pairs = 0
    for position in bytes.indices where bytes[position] == 0x0A {
      feeds += 1
      if position > 0, bytes[position - 1] == 0x0D { pairs += 1 }
    }
    isWindows = feeds > 0 && pairs == feeds
  }

  /// The frame of a merge: what one side changed is changed; ours where both did.
  init(base: TextFrame?, ours: TextFrame, theirs: TextFrame) {
    func choose(_ part: KeyPath<TextFrame, Bool>) -> Bool {
      guard let base else { return ours[keyPath: part] }
      return ours[keyPath: part] == base[keyPath: part]
        ? theirs[keyPath: part] : ours[keyPath: part]
    }
    hasMark = choose(\.hasMark)
    isWindows = choose(\.isWindows)
    endsWithNewline = choose(\.endsWithNewline)
  }

  /// The lines of a file alone, each ended by LF.
  public func lines(of bytes: [UInt8]) -> [UInt8] {
    var lines = hasMark ? Array(bytes.dropFirst(3)) : bytes
    if isWindows { lines = Self.plain(lines) }
    if !lines.isEmpty, lines.last != 0x0A { lines.append(0x0A) }
    return lines
  }

  private static func plain(_ bytes: [UInt8]) -> [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    for position in bytes.indices {
      let isPair =
        bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A
      if !isPair { lines.append(bytes[position]) }
    }
    return lines
  }

  /// Lines as they are in the file.
  public func framed(_ lines: [UInt8]) -> [UInt8] {
    var lines = lines
    if !endsWithNewline, lines.last == 0x0A { lines.removeLast() }
    var bytes = hasMark ? Self.mark : []
    guard isWindows else { return bytes + lines }
    bytes.reserveCapacity(lines.count + lines.count / 16)
    for byte in lines {
      if byte == 0x0A { bytes.append(0x0D) }
      bytes.append(byte)
    }
    return bytes
  }
}
