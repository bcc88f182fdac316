/// The checks of raw text that come before any reading.
struct SourceChecks {
  /// What is wrong, in order of place.
  var problems: [Problem] { log.problems }
  private var log = ProblemList()
  /// Whether reading further makes no sense.
  private(set) var isFatal = false
  /// How many bytes of a byte order mark there are.
  private(set) var markLength = 0

  private let source: [UInt8]
  private let format: DocumentFormat
  /// Found when the first problem has to be placed.
  private lazy var lines = LineIndex(source)
  private var firstLoneReturn: Int?
  private var windowsEnds = 0
  private var marks = 0
  private var endOfMarks = 0
  private var mayHaveConflict = false

  /// Checks the bytes of a file.
  init(_ source: [UInt8], format: DocumentFormat, limits: DocumentLimits = .record) {
    self.source = source
    self.format = format
    if source.starts(with: [0xFE, 0xFF]) || source.starts(with: [0xFF, 0xFE]) {
      fail(.utf16(at: lines.range(0, 2)))
      return
    }
    if format != .csv, source.count > limits.size {
      fail(
        Problem(
          rule: SourceRules.tooLarge.name, range: lines.range(0, 1),
          message: LocalizedText(
            en: "this file has \(source.count) bytes; the limit is \(limits.size)",
            id: "berkas ini \(source.count) bita; batasnya \(limits.size)")))
      return
    }
    if source.starts(with: [0xEF, 0xBB, 0xBF]) {
      markLength = 3
      if format != .csv {
        let range = lines.range(0, 3)
        log.add(
          Problem(
            rule: SourceRules.byteOrderMark.name, severity: .warning, range: range,
            message: LocalizedText(
              en: "the file starts with an invisible byte order mark",
              id: "berkas diawali tanda urutan bita yang tak terlihat"),
            fix: [Edit(range: range, replacement: "")]), as: .warning)
      }
    }
    unsafe source.withUnsafeBufferPointer { unsafe checkCharacters($0) }
    if mayHaveConflict { checkConflict() }
    if !isFatal { checkLineEnds() }
  }

  private mutating func fail(_ problem: Problem) {
    log = ProblemList()
    log.add(problem)
    isFatal = true
  }

  private mutating func checkConflict() {
    let lines = lines
    func marker(_ byte: UInt8, _ line: Int) -> Bool {
      let start = lines.starts[line]
      guard source.count >= start + 7, source[start] == byte else { return false }
      return source[start..<start + 7].allSatisfy { $0 == byte }
        && (source.count == start + 7 || [0x20, 0x0A, 0x0D].contains(source[start + 7]))
    }
    var ours: Int?
    var middle: Int?
    for line in lines.starts.indices {
      if marker(UInt8(ascii: "<"), line) {
        ours = line
        middle = nil
      } else if ours != nil, marker(UInt8(ascii: "="), line) {
        middle = line
      } else if let first = ours, middle != nil, marker(UInt8(ascii: ">"), line) {
        let names = [first, line].map { number in
          PrintableText.fitted(
            String(decoding: lines.bytes(of: number + 1, in: source).dropFirst(8), as: UTF8.self),
            to: 60)
        }
        let start = lines.starts[first]
        fail(
          Problem(
            rule: SourceRules.conflictMarker.name,
            range: lines.range(start, start + lines.bytes(of: first + 1, in: source).count),
            message: LocalizedText(
              en: "a merge is not finished here: lines \(first + 1) to \(line + 1) have both "
                + "`\(names[0])` and `\(names[1])`",
              id: "penggabungan belum selesai di sini: baris \(first + 1) sampai \(line + 1) "
                + "memuat `\(names[0])` dan `\(names[1])`"),
            help: [
              LocalizedText(
                en: "list the conflicts with bangkom conflicts, choose with bangkom resolve",
                id: "lihat daftarnya dengan bangkom conflicts, pilih dengan bangkom resolve")
            ]))
        return
      }
    }
  }

  private mutating func checkCharacters(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = markLength
    while index < bytes.count {
      index = unsafe ByteScan.endOfOrdinary(in: bytes, from: index)
      // What is not ordinary mostly has neighbours like it: letters of other scripts.
      while index < bytes.count {
        let length = unsafe checkCharacter(bytes, index)
        if isFatal { return }
        index += length
        if length == 1 { break }
      }
    }
  }

  /// Checks the character at a place; how many bytes it has.
  private mutating func checkCharacter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = unsafe bytes[index]
    switch byte {
    case 0x0D:
      if unsafe index + 1 == bytes.count || bytes[index + 1] != 0x0A {
        firstLoneReturn = firstLoneReturn ?? index
      } else {
        windowsEnds += 1
      }
    case UInt8(ascii: "<"):
      if unsafe index == 0 || bytes[index - 1] == 0x0A { mayHaveConflict = true }
    case 0x09, 0x0A, 0x20..<0x7F:
      break
    case 0..<0x20, 0x7F:
      control(UInt32(byte), index, 1)
    default:
      guard let (scalar, length) = unsafe UTF8Decoding.scalar(in: bytes, at: index) else {
        notUTF8(byte, index)
        return 1
      }
      if Self.isHidden(scalar) { control(scalar, index, length) }
      if scalar >= 0x300, CombiningMarks.contains(scalar) { countMark(index, length) }
      return length
    }
    return 1
  }

  private mutating func checkLineEnds() {
    if let position = firstLoneReturn {
      loneReturn(position)
    } else if windowsEnds > 0, format != .csv {
      let plainEnds = source.count { $0 == 0x0A } - windowsEnds
      guard plainEnds > 0 else { return }
      let first = source.indices.first {
        source[$0] == 0x0A && ($0 == 0 || source[$0 - 1] != 0x0D)
      }
      lineEnds(
        LocalizedText(
          en: "\(windowsEnds) lines end with CR LF and \(plainEnds) with LF",
          id: "\(windowsEnds) baris berakhir CR LF dan \(plainEnds) berakhir LF"),
        first ?? 0)
    }
  }

  private mutating func lineEnds(_ message: LocalizedText, _ position: Int) {
    let range = lines.range(position, position + 1)
    log.add(
      Problem(
        rule: SourceRules.lineEnding.name, severity: .warning, range: range, message: message),
      as: .warning)
  }

  /// Programs do not agree whether a line ends here, so that no place behind it would be exact.
  private mutating func loneReturn(_ position: Int) {
    let message = LocalizedText(
      en: "a carriage return without line feed; save the file with LF line endings",
      id: "tanda CR tanpa LF; simpan berkas dengan akhir baris LF")
    guard format != .csv else { return lineEnds(message, position) }
    fail(
      Problem(
        rule: SourceRules.carriageReturn.name, range: lines.range(position, position + 1),
        message: message))
  }

  private mutating func countMark(_ index: Int, _ length: Int) {
    marks = index == endOfMarks ? marks + 1 : 1
    endOfMarks = index + length
    if marks > CombiningMarks.limit { fail(.tooManyMarks(at: lines.range(index, index + length))) }
  }

  private mutating func notUTF8(_ byte: UInt8, _ index: Int) {
    let hex = String(byte, radix: 16, uppercase: true)
    fail(
      Problem(
        rule: SourceRules.utf8.name, range: lines.range(index, index + 1),
        message: LocalizedText(
          en: "the byte 0x\(hex) is not UTF-8; save the file as UTF-8",
          id: "bita 0x\(hex) bukan UTF-8; simpan berkas sebagai UTF-8"),
        help: [
          LocalizedText(
            en: "from Excel: save as `CSV UTF-8`; from Notepad: choose the encoding UTF-8",
            id: "dari Excel: simpan sebagai `CSV UTF-8`; dari Notepad: pilih pengodean UTF-8")
        ]))
  }

  private mutating func control(_ scalar: UInt32, _ index: Int, _ length: Int) {
    let start = TextRange(offset: 0, length: 0, line: 1, column: 1)
    let range = log.isFull && scalar != 0 ? start : lines.range(index, index + length)
    // A file with NUL is no text: one finding, not thousands.
    if scalar == 0 {
      fail(isWide ? .utf16(at: range) : .control(scalar, range))
    } else {
      log.add(.control(scalar, range))
    }
  }

  /// Whether every second byte at the start is NUL, as in UTF-16 without a byte order mark.
  private var isWide: Bool {
    let start = source.prefix(64)
    let count = start.count / 2
    return count > 1
      && (0...1).contains { first in
        (0..<count).count { start[$0 * 2 + first] == 0 } * 4 >= count * 3
      }
  }

  /// Controls of the upper half, and characters that turn the direction of text around.
  static func isHidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060, 0x2066...0x2069,
      0xFEFF:
      true
    default: false
    }
  }
}

extension Problem {
  /// A file whose characters have two bytes each.
  fileprivate static func utf16(at range: TextRange) -> Problem {
    Problem(
      rule: SourceRules.utf16.name, range: range,
      message: LocalizedText(
        en: "this file is UTF-16; save it as UTF-8",
        id: "berkas ini UTF-16; simpan sebagai UTF-8"))
  }

  /// A character that nobody sees.
  fileprivate static func control(_ scalar: UInt32, _ range: TextRange) -> Problem {
    let hex = String(scalar, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    return Problem(
      rule: SourceRules.control.name, range: range,
      message: LocalizedText(
        en: "an invisible control character, \(name)",
        id: "karakter kendali yang tak terlihat, \(name)"),
      fix: ControlCharacter.replacement(of: scalar)
        .map { [Edit(range: range, replacement: $0)] } ?? [])
  }
}
