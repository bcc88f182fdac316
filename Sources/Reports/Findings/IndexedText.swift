internal import Documents

/// The text of a file with its lines and characters counted once, for all findings in it.
///
/// Lines may be megabytes long, with a thousand findings in one.
public struct IndexedText {
  /// The bytes of the file.
  let bytes: [UInt8]
  /// What its lines end with.
  let newline: UInt8
  private let lines: LineIndex
  /// How many characters (code points) are in front of each block of bytes; none where every byte is
  /// a character.
  private let characters: [Int]

  private static let blockSize = 1_024

  /// Counts the lines and characters of a file.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lines = LineIndex(bytes)
    let isMac = lines.starts.count == 1 && bytes.contains(UInt8(ascii: "\r"))
    newline = UInt8(ascii: isMac ? "\r" : "\n")
    if isMac { lines = LineIndex(bytes, newline: newline) }
    self.lines = lines
    guard Self.hasOthers(bytes) else {
      characters = []
      return
    }
    var characters = [0]
    for start in stride(from: 0, to: bytes.count, by: Self.blockSize) {
      let count = Self.characters(bytes[start..<min(start + Self.blockSize, bytes.count)])
      characters.append(characters[characters.count - 1] + count)
    }
    self.characters = characters
  }

  /// The first byte of the line that a byte is in.
  func startOfLine(at offset: Int) -> Int { lines.starts[lines.line(of: offset) - 1] }

  /// How many lines end between two bytes.
  func lineCount(from first: Int, to last: Int) -> Int {
    lines.line(of: last) - lines.line(of: first)
  }

  /// How many characters (code points) are between two bytes.
  func characterCount(from first: Int, to last: Int) -> Int {
    characterCount(before: last) - characterCount(before: first)
  }

  private func characterCount(before offset: Int) -> Int {
    guard !characters.isEmpty else { return offset }
    let block = offset / Self.blockSize
    return characters[block] + Self.characters(bytes[block * Self.blockSize..<offset])
  }

  /// Whether there is a byte that is not ASCII.
  private static func hasOthers(_ bytes: [UInt8]) -> Bool {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var all: UInt8 = 0
      for index in bytes.indices { unsafe all |= bytes[index] }
      return all >= 0x80
    }
  }

  private static func characters(_ bytes: ArraySlice<UInt8>) -> Int {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      for index in bytes.indices where unsafe bytes[index] & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }
}

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
  init(_ range: TextRange, in text: IndexedText) {
    let first = min(range.offset, text.bytes.count)
    let last = min(max(first, range.end), text.bytes.count)
    let start = text.startOfLine(at: first)
    let endStart = text.startOfLine(at: last)
    line = range.line
    endLine = range.line + text.lineCount(from: first, to: last)
    column = text.characterCount(from: start, to: first) + 1
    endColumn = text.characterCount(from: endStart, to: last) + 1
    byteColumn = first - start + 1
    endByteColumn = last - endStart + 1
  }
}

/// The files of a report, each read and indexed once; of very many the last ones are kept.
///
/// A class because every finding adds to what is kept.
final class IndexedTexts {
  /// How many bytes are kept.
  private static let limit = 64 << 20

  private let read: (String) -> [UInt8]?
  private var texts: [String: IndexedText?] = [:]
  private var size = 0

  init(_ read: @escaping (String) -> [UInt8]?) {
    self.read = read
  }

  /// A file; `nil` where it can't be read.
  subscript(path: String) -> IndexedText? {
    if let text = texts[path] { return text }
    let text = read(path).map { IndexedText($0) }
    size += text?.bytes.count ?? 0
    if size > Self.limit {
      texts = [:]
      size = text?.bytes.count ?? 0
    }
    texts[path] = .some(text)
    return text
  }
}
