internal import Documents

/// Where a problem is, in the units that other programs count in.
struct SourcePlace {
  /// The first and the last line, from 1.
  let line: Int
  let endLine: Int
  /// Columns in characters (code points), from 1; the end is behind the last character.
  let column: Int
  let endColumn: Int
  /// Columns in bytes of UTF-8, from 1; the end is behind the last byte.
  let byteColumn: Int
  let endByteColumn: Int

  /// The place of a stretch of a file.
  init(_ range: TextRange, in source: [UInt8]) {
    let first = min(range.offset, source.count)
    let last = min(max(first, range.end), source.count)
    let start = source.startOfLine(at: first)
    let endStart = source.startOfLine(at: last)
    line = range.line
    endLine = range.line + source[first..<last].count { $0 == 0x0A }
    column = source.characterCount(in: start..<first) + 1
    endColumn = source.characterCount(in: endStart..<last) + 1
    byteColumn = first - start + 1
    endByteColumn = last - endStart + 1
  }
}

/// Lines may be megabytes long, with a thousand findings in one.
extension [UInt8] {
  /// The first byte of the line that an offset is in.
  func startOfLine(at offset: Int) -> Int {
    unsafe withUnsafeBufferPointer { bytes in
      var start = offset
      while start > 0, unsafe bytes[start - 1] != 0x0A { start -= 1 }
      return start
    }
  }

  /// How many characters (code points) some bytes have.
  func characterCount(in range: Range<Int>) -> Int {
    unsafe withUnsafeBufferPointer { bytes in
      var count = 0
      for index in range where unsafe bytes[index] & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }
}
