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
    let start = source[..<first].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let text = source[first..<last]
    let endStart = text.lastIndex(of: 0x0A).map { $0 + 1 } ?? start
    line = range.line
    endLine = range.line + text.count { $0 == 0x0A }
    column = Self.characters(source[start..<first]) + 1
    endColumn = Self.characters(source[endStart..<last]) + 1
    byteColumn = first - start + 1
    endByteColumn = last - endStart + 1
  }

  private static func characters(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
}
