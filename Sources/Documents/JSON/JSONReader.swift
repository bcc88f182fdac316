extension Document {
  /// Reads a JSON file; what is wrong with it is in its problems.
  ///
  /// Source: RFC 8259.
  public static func json(_ bytes: [UInt8], limits: DocumentLimits = .plain) -> Document {
    var document = Document(format: .json, source: bytes)
    let checks = SourceChecks(bytes, format: .json, limits: limits)
    document.problems = checks.problems
    guard !checks.isFatal else { return document }
    return JSONReader.read(document, from: checks.markLength, limits: limits)
  }
}

/// Fills a document's arena from JSON in one pass, without recursion.
///
/// Its `base` is the address of the source's bytes, which lives as long as ``read(_:from:limits:)`` runs.
@safe struct JSONReader {
  /// An array or object that is not at its end.
  private struct Level {
    var node: NodeIndex
    var isObject: Bool
    /// What its keys are registered under.
    var firstKey: Int
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

  private var document: Document
  private let limits: DocumentLimits
  private let base: UnsafePointer<UInt8>
  private let end: Int
  private var position: Int
  private var line = 1
  private var lineStart = 0
  private var levels: [Level] = []
  private var keys = KeyRegister()
  private var expectation = Expectation.value
  private var log = ProblemList()
  /// Why the last token does not fit, where there is more to say than what is expected.
  private var reason: Problem?

  private init(
    _ document: consuming Document, at base: UnsafePointer<UInt8>, from start: Int, to end: Int,
    limits: DocumentLimits
  ) {
    self.document = document
    self.limits = limits
    self.document.reserve(forBytes: end)
    unsafe self.base = base
    self.end = end
    position = start
  }

  /// Fills a document from the bytes from `start`.
  static func read(
    _ document: consuming Document, from start: Int, limits: DocumentLimits
  ) -> Document {
    let source = document.source
    return unsafe source.withUnsafeBufferPointer { [document] buffer in
      // An empty array may have no address; nothing is read from there.
      var nothing: UInt8 = 0
      return unsafe withUnsafePointer(to: &nothing) { nothing in
        var reader = unsafe JSONReader(
          document, at: buffer.baseAddress ?? nothing, from: start, to: buffer.count,
          limits: limits)
        reader.read()
        return reader.document
      }
    }
  }

  private mutating func read() {
    var isSound = true
    while isSound, let byte = skipSpace() {
      isSound = document.nodes.count < limits.nodes && step(byte)
      if !isSound { fail() }
    }
    if document.nodes.isEmpty, isSound {
      log.add(.emptyDocument)
    } else if expectation != .nothing, isSound {
      while position > 0, isSpace(byte(position - 1)) { position -= 1 }
      position = max(0, position - 1)
      fail()
    }
    while let level = levels.popLast() { document.closeEarly(level.node, end: position) }
    document.problems += log.problems
  }

  /// Reads one token; `false` where it does not fit.
  private mutating func step(_ byte: UInt8) -> Bool {
    switch (byte, expectation) {
    case (UInt8(ascii: ","), .separatorOrEnd):
      position += 1
      expectation = levels.last?.isObject == true ? .key : .value
      return true
    case (UInt8(ascii: "}"), .keyOrEnd), (UInt8(ascii: "]"), .valueOrEnd),
      (UInt8(ascii: "}"), .separatorOrEnd), (UInt8(ascii: "]"), .separatorOrEnd):
      guard let level = levels.last, level.isObject == (byte == UInt8(ascii: "}")) else {
        return false
      }
      levels.removeLast()
      position += 1
      if level.isObject { keys.end(level.firstKey) }
      document.close(level.node, end: position)
      finishValue()
      return true
    case (UInt8(ascii: "\""), .key), (UInt8(ascii: "\""), .keyOrEnd):
      return key()
    case (_, .value), (_, .valueOrEnd):
      return value(byte)
    default:
      return false
    }
  }

  private mutating func finishValue() {
    expectation = levels.isEmpty ? .nothing : .separatorOrEnd
  }

  private mutating func key() -> Bool {
    let node = document.nodes.count
    guard string(), let level = levels.last else { return false }
    if let first = unsafe keys.insert(node, since: level.firstKey, in: document, at: base) {
      let (name, place) = (document.string(of: node), document.nodes[node].range)
      log.add(.duplicateKey(name, at: place, first: document.nodes[first].range))
    }
    expectation = .value
    guard skipSpace() == UInt8(ascii: ":") else { return false }
    position += 1
    return true
  }

  private mutating func value(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard levels.count < limits.depth else {
        reason = .tooDeep(limits.depth, at: range(to: position + 1))
        return false
      }
      let isObject = byte == UInt8(ascii: "{")
      let node = document.open(
        isObject ? .mapping : .sequence, style: .flow, at: range(to: position + 1))
      levels.append(Level(node: node, isObject: isObject, firstKey: keys.begin()))
      position += 1
      expectation = isObject ? .keyOrEnd : .valueOrEnd
      return true
    case UInt8(ascii: "\""):
      guard string() else { return false }
    case UInt8(ascii: "t"):
      guard word("true", .boolean) else { return false }
    case UInt8(ascii: "f"):
      guard word("false", .boolean) else { return false }
    case UInt8(ascii: "n"):
      guard word("null", .null) else { return false }
    default:
      guard number() else { return false }
    }
    finishValue()
    return true
  }
}

// MARK: - Bytes

extension JSONReader {
  /// The byte at an offset; NUL, which no text that is read has, behind the end.
  @inline(__always) private func byte(_ offset: Int) -> UInt8 {
    offset < end ? unsafe base[offset] : 0
  }

  /// The place from here to an offset in the same line.
  private func range(to stop: Int) -> TextRange {
    TextRange(
      offset: position, length: stop - position, line: line, column: position - lineStart + 1)
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private mutating func skipSpace() -> UInt8? {
    while position < end {
      switch byte(position) {
      case 0x20, 0x09, 0x0D: position += 1
      case 0x0A:
        position += 1
        line += 1
        lineStart = position
      default: return byte(position)
      }
    }
    return nil
  }
}

// MARK: - Scalars

extension JSONReader {
  private mutating func word(_ text: StaticString, _ kind: NodeKind) -> Bool {
    let stop = position + text.utf8CodeUnitCount
    guard stop <= end, unsafe TextView(start: base + position, count: stop - position) == text
    else { return false }
    document.appendScalar(kind, style: .plain, range: range(to: stop))
    position = stop
    return true
  }

  private mutating func number() -> Bool {
    var index = position
    func skipDigits() -> Bool {
      let first = index
      while (0x30...0x39).contains(byte(index)) { index += 1 }
      return index > first
    }
    if byte(index) == UInt8(ascii: "-") { index += 1 }
    let whole = index
    guard skipDigits(), index == whole + 1 || byte(whole) != UInt8(ascii: "0") else { return false }
    var kind = NodeKind.integer
    if byte(index) == UInt8(ascii: ".") {
      kind = .number
      index += 1
      guard skipDigits() else { return false }
    }
    if byte(index) | 0x20 == UInt8(ascii: "e") {
      kind = .number
      index += 1
      if byte(index) == UInt8(ascii: "+") || byte(index) == UInt8(ascii: "-") { index += 1 }
      guard skipDigits() else { return false }
    }
    document.appendScalar(kind, style: .plain, range: range(to: index))
    position = index
    return true
  }

  private mutating func string() -> Bool {
    var index = position + 1
    while index < end, byte(index) != UInt8(ascii: "\""), byte(index) != UInt8(ascii: "\\"),
      byte(index) >= 0x20
    {
      index += 1
    }
    guard byte(index) != UInt8(ascii: "\"") else {
      document.appendScalar(.string, style: .doubleQuoted, range: range(to: index + 1))
      position = index + 1
      return true
    }
    return string(withEscapeAt: index)
  }

  private mutating func string(withEscapeAt first: Int) -> Bool {
    var index = first
    var value = Array(document.source[position + 1..<first])
    while index < end {
      let next = byte(index)
      switch next {
      case UInt8(ascii: "\""):
        if CombiningMarks.areTooMany(in: value) {
          reason = .tooManyMarks(at: range(to: index + 1))
          return false
        }
        document.appendScalar(
          .string, style: .doubleQuoted, range: range(to: index + 1), value: value)
        position = index + 1
        return true
      case UInt8(ascii: "\\"):
        guard let length = escape(index, &value) else {
          position = index
          return false
        }
        index += length
      case 0..<0x20:
        position = index
        return false
      default:
        value.append(next)
        index += 1
      }
    }
    return false
  }

  /// Reads an escape; its length in bytes, or `nil` for none.
  private mutating func escape(_ index: Int, _ value: inout [UInt8]) -> Int? {
    switch byte(index + 1) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): value.append(byte(index + 1))
    case UInt8(ascii: "b"): value.append(0x08)
    case UInt8(ascii: "f"): value.append(0x0C)
    case UInt8(ascii: "n"): value.append(0x0A)
    case UInt8(ascii: "r"): value.append(0x0D)
    case UInt8(ascii: "t"): value.append(0x09)
    case UInt8(ascii: "u"):
      guard let first = codeUnit(index + 2) else { return nil }
      var scalar = first
      var length = 6
      if (0xD800..<0xDC00).contains(first), byte(index + 6) == UInt8(ascii: "\\"),
        byte(index + 7) == UInt8(ascii: "u"), let second = codeUnit(index + 8),
        (0xDC00..<0xE000).contains(second)
      {
        scalar = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        length = 12
      }
      guard let character = Unicode.Scalar(scalar) else {
        position = index
        reason = .halfCharacter(at: range(to: index + length))
        return nil
      }
      value.append(contentsOf: Character(character).utf8)
      return length
    default:
      return nil
    }
    return 2
  }

  private func codeUnit(_ first: Int) -> UInt32? {
    var code: UInt32 = 0
    for index in first..<first + 4 {
      guard let digit = Character(Unicode.Scalar(byte(index))).hexDigitValue else { return nil }
      code = code << 4 | UInt32(digit)
    }
    return code
  }
}

// MARK: - Mistakes

extension JSONReader {
  private mutating func fail() {
    if document.nodes.count >= limits.nodes {
      reason = .tooManyValues(limits.nodes, at: range(to: position + 1))
    }
    if let reason { return log.add(reason) }
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
    let length = UTF8Decoding.scalar(in: document.source, at: position)?.length ?? 0
    let place = LineIndex(document.source).range(position, position + length)
    log.add(
      Problem(
        rule: JSONRules.syntax.name, range: place,
        message: LocalizedText(en: "this is not JSON", id: "ini bukan JSON"), label: expected))
  }
}

extension Problem {
  /// Half of a pair of surrogates, which JSON allows and no text can have.
  fileprivate static func halfCharacter(at range: TextRange) -> Problem {
    Problem(
      rule: JSONRules.syntax.name, range: range,
      message: LocalizedText(
        en: "half of a surrogate pair is no character",
        id: "separuh pasangan surogat bukan karakter"))
  }

  /// A key that is in its object twice.
  fileprivate static func duplicateKey(
    _ name: String, at range: TextRange, first: TextRange
  ) -> Problem {
    let name = PrintableText.fitted(name, to: 60)
    return Problem(
      rule: JSONRules.duplicateKey.name, range: range,
      message: LocalizedText(
        en: "the key `\(name)` is here twice", id: "kunci `\(name)` tertulis dua kali"),
      label: LocalizedText(en: "delete one of the two", id: "hapus salah satu"),
      related: [.first(at: first)])
  }
}
