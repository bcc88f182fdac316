/// How a CSV file is written, as its first lines show.
struct CSVLayout {
  private(set) var dialect = Dialect()
  /// Where the first row starts.
  private(set) var start = 0
  /// The line that it is in, from 1.
  private(set) var line = 1
  /// How many cells a row probably has.
  private(set) var columns = 8
  /// How many bytes a row probably has.
  private(set) var rowLength = 32

  init(_ source: [UInt8]) {
    if source.starts(with: [0xEF, 0xBB, 0xBF]) {
      dialect.hasByteOrderMark = true
      start = 3
    }
    if !source.hasByte(UInt8(ascii: "\n")), source.hasByte(UInt8(ascii: "\r")) {
      dialect.lineEnding = .cr
    }
    if let (delimiter, next) = separatorLine(source) {
      dialect.hasSeparatorLine = true
      dialect.delimiter = delimiter
      (start, line) = (next, 2)
    } else {
      let sample = DelimiterSample(source, from: start, newline: dialect.newline)
      dialect.delimiter = sample.delimiter
      (columns, rowLength) = (sample.columns, sample.rowLength)
    }
  }

  /// The delimiter that `sep=;` names for Excel, and where the next line starts.
  private func separatorLine(_ source: [UInt8]) -> (UInt8, next: Int)? {
    guard start + 5 <= source.count,
      source[start..<start + 4].elementsEqual("sep=".utf8, by: { $0 | 0x20 == $1 | 0x20 })
    else { return nil }
    let line = source[start...].prefix { $0 != dialect.newline }
    let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    guard text.count == 5, let delimiter = text.last else { return nil }
    return (delimiter, min(line.endIndex + 1, source.count))
  }
}

/// How often each possible delimiter is in the first rows.
private struct DelimiterSample {
  private static let candidates = [",", ";", "\t", "|"].flatMap { $0.utf8 }
  private static let rowLimit = 20
  private static let byteLimit = 65_536

  /// For each of the first rows how often it has each candidate, outside quotes.
  private var rows: [SIMD4<Int>] = []
  /// The delimiter: the candidate that most rows have as often as the header.
  private(set) var delimiter = UInt8(ascii: ",")
  /// How many cells the header has.
  private(set) var columns = 1
  /// How many bytes a row has, at least roughly.
  private(set) var rowLength = 32

  init(_ source: [UInt8], from start: Int, newline: UInt8) {
    var counts = SIMD4<Int>()
    var isQuoted = false
    var rowStart = start
    var position = start
    let end = min(source.count, start + Self.byteLimit)
    while position < end, rows.count < Self.rowLimit {
      let byte = source[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case _ where isQuoted: break
      case UInt8(ascii: ","): counts[0] += 1
      case UInt8(ascii: ";"): counts[1] += 1
      case UInt8(ascii: "\t"): counts[2] += 1
      case UInt8(ascii: "|"): counts[3] += 1
      case newline:
        let isBlank = source[rowStart..<position - 1].allSatisfy { $0 == UInt8(ascii: "\r") }
        if !isBlank { rows.append(counts) }
        (counts, rowStart) = (SIMD4(), position)
      default: break
      }
    }
    if rowStart < position, rows.count < Self.rowLimit { rows.append(counts) }
    guard let header = rows.first else { return }
    rowLength = max(1, (position - start) / rows.count)
    let best = best(header)
    delimiter = Self.candidates[best]
    columns = header[best] + 1
  }

  private func best(_ header: SIMD4<Int>) -> Int {
    let further = rows.dropFirst()
    // A character that is in the header alone keeps no cells apart.
    let possible = (0..<4).filter { candidate in
      header[candidate] > 0
        && (further.isEmpty || further.contains { $0[candidate] > 0 })
    }
    guard possible.count > 1 else { return possible.first ?? 0 }
    let scores = (0..<4).map { candidate in
      further.count { $0[candidate] == header[candidate] }
    }
    return possible.max { left, right in
      (scores[left], header[left], -left) < (scores[right], header[right], -right)
    } ?? 0
  }
}
