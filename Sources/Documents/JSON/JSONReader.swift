extension Document {
  /// Reads a JSON file; what is wrong with it is in its problems.
  ///
  /// Source: RFC 8259.
  public static func json(_ bytes: [UInt8]) -> Document {
    var document = Document(format: .json, source: bytes)
    let lines = LineIndex(bytes)
    let checks = SourceChecks(bytes, lines: lines, format: .json)
    document.problems = checks.problems
    guard !checks.isFatal else { return document }
    var reader = JSONReader(lines: lines, position: checks.markLength)
    reader.read(into: &document)
    return document
  }
}

/// The rules about JSON.
enum JSONRules {
  static let syntax = RuleDescription(
    name: "json-syntax",
    title: LocalizedText(en: "text that is not JSON", id: "teks yang bukan JSON"),
    why: LocalizedText(
      en: "what can't be read can't be checked", id: "yang tidak terbaca tidak dapat diperiksa"),
    remedy: LocalizedText(
      en: "mend the place that is shown", id: "perbaiki tempat yang ditunjuk"),
    bad: "{\"a\": 1,}", good: "{\"a\": 1}")

  static let duplicateKey = RuleDescription(
    name: "json-duplicate-key",
    title: LocalizedText(en: "a key that is there twice", id: "kunci yang tertulis dua kali"),
    why: YAMLRules.duplicateKey.why, remedy: YAMLRules.duplicateKey.remedy,
    bad: "{\"a\": 1, \"a\": 2}", good: "{\"a\": 2}")

  static let all = [syntax, duplicateKey]
}

/// Fills a document's arena from JSON, without recursion.
private struct JSONReader {
  /// An array or object that is not at its end.
  private struct Level {
    var node: NodeIndex
    var isObject: Bool
    var keys: Set<String> = []
  }

  /// What may come next.
  private enum Expectation {
    case value
    case valueOrEnd
    case key
    case keyOrEnd
    case separatorOrEnd
    case nothing
  }

  private static let depthLimit = 512

  private let lines: LineIndex
  private var position: Int
  private var levels: [Level] = []
  private var expectation = Expectation.value

  init(lines: LineIndex, position: Int) {
    self.lines = lines
    self.position = position
  }

  mutating func read(into document: inout Document) {
    while let byte = skipSpace(document.source) {
      guard step(byte, &document) else {
        fail(&document)
        break
      }
    }
    if expectation != .nothing, document.problems.isEmpty {
      position = max(0, document.source.count - 1)
      fail(&document)
    }
    while let level = levels.popLast() { document.close(level.node, end: position) }
  }

  /// Reads one token; `false` where it does not fit.
  private mutating func step(_ byte: UInt8, _ document: inout Document) -> Bool {
    switch (byte, expectation) {
    case (UInt8(ascii: ","), .separatorOrEnd):
      position += 1
      expectation = levels.last?.isObject == true ? .key : .value
      return true
    case (UInt8(ascii: "}"), .keyOrEnd), (UInt8(ascii: "]"), .valueOrEnd),
      (UInt8(ascii: "}"), .separatorOrEnd), (UInt8(ascii: "]"), .separatorOrEnd):
      guard let level = levels.popLast(), level.isObject == (byte == UInt8(ascii: "}")) else {
        return false
      }
      position += 1
      document.close(level.node, end: position)
      finishValue()
      return true
    case (UInt8(ascii: "\""), .key), (UInt8(ascii: "\""), .keyOrEnd):
      return key(&document)
    case (_, .value), (_, .valueOrEnd):
      return value(byte, &document)
    default:
      return false
    }
  }

  private mutating func finishValue() {
    expectation = levels.isEmpty ? .nothing : .separatorOrEnd
  }

  private mutating func key(_ document: inout Document) -> Bool {
    let node = document.nodes.count
    let start = position
    guard string(&document) else { return false }
    let name = document.string(of: node)
    if levels[levels.count - 1].keys.insert(name).inserted == false {
      document.problems.append(
        Problem(
          rule: JSONRules.duplicateKey.name, range: lines.range(start, position),
          message: LocalizedText(
            en: "the key `\(name)` is here twice", id: "kunci `\(name)` tertulis dua kali")))
    }
    guard skipSpace(document.source) == UInt8(ascii: ":") else { return false }
    position += 1
    expectation = .value
    return true
  }

  private mutating func value(_ byte: UInt8, _ document: inout Document) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard levels.count < Self.depthLimit else { return false }
      let isObject = byte == UInt8(ascii: "{")
      let node = document.open(
        isObject ? .mapping : .sequence, style: .flow, at: lines.range(position, position + 1))
      levels.append(Level(node: node, isObject: isObject))
      position += 1
      expectation = isObject ? .keyOrEnd : .valueOrEnd
      return true
    case UInt8(ascii: "\""):
      guard string(&document) else { return false }
    case UInt8(ascii: "t"):
      guard word("true", .boolean, &document) else { return false }
    case UInt8(ascii: "f"):
      guard word("false", .boolean, &document) else { return false }
    case UInt8(ascii: "n"):
      guard word("null", .null, &document) else { return false }
    default:
      guard number(&document) else { return false }
    }
    finishValue()
    return true
  }

  private mutating func word(
    _ text: String, _ kind: NodeKind, _ document: inout Document
  ) -> Bool {
    guard document.source[position...].starts(with: text.utf8) else { return false }
    let end = position + text.utf8.count
    document.appendScalar(kind, style: .plain, range: lines.range(position, end))
    position = end
    return true
  }

  private mutating func number(_ document: inout Document) -> Bool {
    let source = document.source
    var index = position
    func digits() -> Int {
      let first = index
      while index < source.count, (0x30...0x39).contains(source[index]) { index += 1 }
      return index - first
    }
    if source[index] == UInt8(ascii: "-") { index += 1 }
    let whole = index
    let count = digits()
    guard count > 0, count == 1 || source[whole] != UInt8(ascii: "0") else { return false }
    var kind = NodeKind.integer
    if index < source.count, source[index] == UInt8(ascii: ".") {
      kind = .number
      index += 1
      guard digits() > 0 else { return false }
    }
    if index < source.count, source[index] | 0x20 == UInt8(ascii: "e") {
      kind = .number
      index += 1
      if index < source.count, source[index] == 0x2B || source[index] == 0x2D { index += 1 }
      guard digits() > 0 else { return false }
    }
    document.appendScalar(kind, style: .plain, range: lines.range(position, index))
    position = index
    return true
  }

  private mutating func string(_ document: inout Document) -> Bool {
    let source = document.source
    let start = position
    var index = start + 1
    var value: [UInt8] = []
    while index < source.count {
      let byte = source[index]
      switch byte {
      case UInt8(ascii: "\""):
        position = index + 1
        document.appendScalar(
          .string, style: .doubleQuoted, range: lines.range(start, position), value: value)
        return true
      case UInt8(ascii: "\\"):
        guard let length = escape(source, index, &value) else {
          position = index
          return false
        }
        index += length
      case 0..<0x20:
        position = index
        return false
      default:
        value.append(byte)
        index += 1
      }
    }
    return false
  }

  /// Reads an escape; its length in bytes, or `nil` for none.
  private func escape(_ source: [UInt8], _ index: Int, _ value: inout [UInt8]) -> Int? {
    guard index + 1 < source.count else { return nil }
    switch source[index + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): value.append(source[index + 1])
    case UInt8(ascii: "b"): value.append(0x08)
    case UInt8(ascii: "f"): value.append(0x0C)
    case UInt8(ascii: "n"): value.append(0x0A)
    case UInt8(ascii: "r"): value.append(0x0D)
    case UInt8(ascii: "t"): value.append(0x09)
    case UInt8(ascii: "u"):
      guard let first = unit(source, index + 2) else { return nil }
      var scalar = first
      var length = 6
      if (0xD800..<0xDC00).contains(first), source.count > index + 7, source[index + 6] == 0x5C,
        source[index + 7] == UInt8(ascii: "u"), let second = unit(source, index + 8),
        (0xDC00..<0xE000).contains(second)
      {
        scalar = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        length = 12
      }
      // Half of a pair is no character; JSON allows it, UTF-8 does not.
      let character = Unicode.Scalar(scalar) ?? "\u{FFFD}"
      value.append(contentsOf: Character(character).utf8)
      return length
    default:
      return nil
    }
    return 2
  }

  private func unit(_ source: [UInt8], _ index: Int) -> UInt32? {
    guard index + 4 <= source.count else { return nil }
    let text = String(decoding: source[index..<index + 4], as: UTF8.self)
    return text.first == "+" || text.first == "-" ? nil : UInt32(text, radix: 16)
  }

  private mutating func skipSpace(_ source: [UInt8]) -> UInt8? {
    while position < source.count {
      switch source[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return source[position]
      }
    }
    return nil
  }

  private func fail(_ document: inout Document) {
    let end = min(document.source.count, position + 1)
    let expected: LocalizedText =
      switch expectation {
      case .value, .valueOrEnd:
        LocalizedText(en: "a value belongs here", id: "di sini tempat nilai")
      case .key, .keyOrEnd:
        LocalizedText(
          en: "a key in quotes belongs here", id: "di sini tempat kunci dalam tanda kutip")
      case .separatorOrEnd:
        LocalizedText(
          en: "a comma or a closing bracket belongs here",
          id: "di sini tempat koma atau kurung tutup")
      case .nothing:
        LocalizedText(
          en: "nothing may follow the value", id: "tidak boleh ada apa pun setelah nilainya")
      }
    document.problems.append(
      Problem(
        rule: JSONRules.syntax.name, range: lines.range(min(position, end), end),
        message: LocalizedText(en: "this is not JSON", id: "ini bukan JSON"), label: expected))
  }
}
