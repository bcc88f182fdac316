/// Where the lines of a text start: from bytes to lines and back.
public struct LineIndex: Sendable {
  /// The byte that each line starts with.
  public let starts: [Int]
  private let count: Int

  /// Finds the lines of a text.
  ///
  /// - `newline`: The byte that a line ends with.
  public init(_ source: [UInt8], newline: UInt8 = UInt8(ascii: "\n")) {
    var starts = [0]
    unsafe source.withUnsafeBufferPointer { bytes in
      for offset in bytes.indices where unsafe bytes[offset] == newline {
        starts.append(offset + 1)
      }
    }
    self.starts = starts
    count = source.count
  }

  /// The line that a byte is in, from 1.
  public func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }

  /// The place of a stretch of bytes.
  public func range(_ offset: Int, _ end: Int) -> TextRange {
    let line = line(of: offset)
    return TextRange(
      offset: offset, length: max(0, end - offset), line: line,
      column: offset - starts[line - 1] + 1)
  }

  /// The bytes of a line, from 1, without its end.
  public func bytes(of line: Int, in source: [UInt8]) -> ArraySlice<UInt8> {
    guard line >= 1, line <= starts.count else { return [] }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] - 1 : source.count
    if end > start, end <= source.count, source[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return source[start..<end]
  }
}
