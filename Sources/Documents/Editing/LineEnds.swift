/// The line ends of a text, made plain.
public enum LineEnds {
  /// The edits that make LF of every CR LF and of every CR.
  public static func edits(in source: [UInt8]) -> [Edit] {
    let lines = LineIndex(source)
    return source.indices.filter { source[$0] == 0x0D }.map { position in
      let isPair = position + 1 < source.count && source[position + 1] == 0x0A
      return Edit(range: lines.range(position, position + 1), replacement: isPair ? "" : "\n")
    }
  }
}
