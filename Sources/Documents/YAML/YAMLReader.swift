extension Document {
  /// Reads a YAML file; what is wrong with it is in its problems.
  ///
  /// Source: yaml.org/spec/1.2.2, without the constructs that ``YAMLRules`` name.
  public static func yaml(
    _ bytes: [UInt8], limits: DocumentLimits = .record
  ) -> Document {
    var document = Document(format: .yaml, source: bytes)
    let checks = SourceChecks(bytes, format: .yaml, limits: limits)
    document.problems = checks.problems
    guard !checks.isFatal else { return document }
    document = YAMLReader.read(
      document, from: checks.markLength, to: bytes.count, line: 1, limits: limits)
    if document.root == nil, !document.problems.contains(where: { $0.severity == .error }) {
      document.problems.append(.emptyDocument)
    }
    return document
  }
}

/// Fills a document's arena from a stretch of YAML in its source: one pass from front to back,
/// in linear time, without going back further than the start of a line.
///
/// A construct outside the profile of records is reported and stepped over where what follows can
/// be understood without it; text that is not YAML ends the reading.
///
/// Its `base` is the address of the source's bytes, which lives as long as ``read(_:from:to:line:limits:)``
/// runs.
@safe struct YAMLReader {
  /// Reading can't go on; why is among the document's problems.
  struct Stop: Error {}

  /// What is filled.
  private(set) var document: Document
  let source: [UInt8]
  private let base: UnsafePointer<UInt8>
  let end: Int
  let limits: DocumentLimits
  /// The next byte.
  var position: Int
  /// The line that it is in, from 1.
  var line: Int
  /// The first byte of that line.
  var lineStart: Int
  /// Where the first thing of its line that is neither blank nor comment starts, as ``skip()``
  /// last saw it.
  var firstContent = -1
  /// The end of the last value, where the collections around it end, too.
  var lastEnd: Int
  /// The collections that are open, the innermost last.
  private var openNodes: [NodeIndex] = []
  var keys = KeyRegister()
  private var log = ProblemList()

  private init(
    _ document: consuming Document, at base: UnsafePointer<UInt8>, from start: Int, to end: Int,
    line: Int, limits: DocumentLimits
  ) {
    source = document.source
    unsafe self.base = base
    self.document = document
    self.document.reserve(forBytes: end - start)
    self.end = end
    self.limits = limits
    self.line = line
    position = start
    lineStart = start
    lastEnd = start
  }

  /// Fills a document from the bytes from `start`, the first of a line, up to `end`.
  static func read(
    _ document: consuming Document, from start: Int, to end: Int, line: Int, limits: DocumentLimits
  ) -> Document {
    let source = document.source
    return unsafe source.withUnsafeBufferPointer { [document] buffer in
      guard let base = buffer.baseAddress else { return document }
      var reader = unsafe YAMLReader(
        document, at: base, from: start, to: end, line: line, limits: limits)
      reader.read()
      return reader.document
    }
  }

  private mutating func read() {
    do {
      try readDocument()
    } catch {
      while let node = openNodes.popLast() { document.closeEarly(node, end: lastEnd) }
    }
    document.problems += log.problems
    if document.problems.count > 1 {
      document.problems.sort { ($0.range?.offset ?? 0) < ($1.range?.offset ?? 0) }
    }
  }

  private mutating func readDocument() throws(Stop) {
    try skip()
    while position == lineStart, byte(position) == UInt8(ascii: "%") {
      while !isBreak(byte(position)), position < end { position += 1 }
      report(YAMLRules.directive, from: lineStart, to: position)
      try skip()
    }
    if isMarker(UInt8(ascii: "-")) {
      position += 3
    }
    try skip()
    guard position < end else { return }
    try blockNode(parent: -1, behind: .start)
    try skip()
    guard position < end else { return }
    if isMarker(UInt8(ascii: "-")) || isMarker(UInt8(ascii: ".")) {
      report(YAMLRules.severalDocuments, from: position, to: position + 3)
    } else if document.nodes.first?.isScalar == false {
      throw misplaced(column: 0)
    } else {
      throw leftover()
    }
  }
}

// MARK: - Bytes and lines

extension YAMLReader {
  /// The byte at an offset; NUL, which no text that is read has, behind the end.
  @inline(__always) func byte(_ offset: Int) -> UInt8 {
    offset < end ? unsafe base[offset] : 0
  }

  /// The end of the stretch, in steps of some bytes, that has nothing to end a plain scalar.
  @inline(__always) func skipLetters(_ start: Int) -> Int {
    unsafe ByteScan.endOfLetters(at: base, from: start, to: end)
  }

  @inline(__always) func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  @inline(__always) func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Whether a byte ends an indicator: a blank, a line break, or the end of the text.
  @inline(__always) func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0
  }

  /// The column of the next byte, from 0.
  var column: Int { position - lineStart }

  /// Whether the next byte is the first of its line that is not blank.
  var isFirstOfLine: Bool { position == firstContent }

  /// Steps over one line break.
  mutating func endLine() {
    position += byte(position) == 0x0D && byte(position + 1) == 0x0A ? 2 : 1
    line += 1
    lineStart = position
  }

  /// Steps over blanks, comments and line breaks, up to what is to be read next.
  mutating func skip() throws(Stop) {
    while true {
      let isStart = position == lineStart
      let start = position
      while byte(position) == 0x20 { position += 1 }
      let tab = position
      while isBlank(byte(position)) { position += 1 }
      let next = byte(position)
      if next == UInt8(ascii: "#"), isStart || position > start || isBlank(before: position) {
        while position < end, !isBreak(byte(position)) { position += 1 }
      }
      if position < end, isBreak(byte(position)) {
        endLine()
        continue
      }
      if isStart {
        firstContent = position
        if tab < position, position < end {
          position = tab
          throw tabulator(tab)
        }
      }
      return
    }
  }

  private func isBlank(before offset: Int) -> Bool {
    offset > lineStart && isBlank(byte(offset - 1))
  }

  /// Whether the marker of a document's start (`-`) or end (`.`) stands here.
  func isMarker(_ sign: UInt8) -> Bool {
    isMarker(sign, at: position, lineStart: lineStart)
  }

  /// Whether three of a sign stand at the start of a line.
  private func isMarker(_ sign: UInt8, at offset: Int, lineStart: Int) -> Bool {
    offset == lineStart && byte(offset) == sign && byte(offset + 1) == sign
      && byte(offset + 2) == sign && isSpace(byte(offset + 3))
  }

  /// Whether a document starts or ends here.
  @inline(__always) func isAnyMarker(at offset: Int, lineStart: Int) -> Bool {
    guard offset == lineStart else { return false }
    return isMarker(UInt8(ascii: "-"), at: offset, lineStart: lineStart)
      || isMarker(UInt8(ascii: "."), at: offset, lineStart: lineStart)
  }

  /// The place of a stretch of the present line.
  func range(_ start: Int, _ end: Int) -> TextRange {
    TextRange(
      offset: start, length: max(0, end - start), line: line, column: start - lineStart + 1)
  }
}

// MARK: - The arena

extension YAMLReader {
  /// A scalar that was read and not yet appended.
  struct Scalar {
    var range: TextRange
    var style: NodeStyle
    /// Its value; `nil` where it is its text, without quotes.
    var value: [UInt8]?
    /// Whether it goes over several lines, so that it is no key.
    var isMultiline = false
  }

  mutating func append(_ scalar: Scalar, as kind: NodeKind) throws(Stop) {
    guard document.nodes.count < limits.nodes else { throw tooMany(at: scalar.range) }
    if let value = scalar.value {
      document.appendScalar(kind, style: scalar.style, range: scalar.range, value: value)
    } else {
      document.appendScalar(kind, style: scalar.style, range: scalar.range)
    }
    lastEnd = max(lastEnd, scalar.range.end)
  }

  /// Appends a value by what its text means.
  mutating func append(_ scalar: Scalar) throws(Stop) {
    var kind = NodeKind.string
    if scalar.style == .plain, scalar.value == nil {
      kind = unsafe CoreSchema.kind(
        of: TextView(start: base + scalar.range.offset, count: scalar.range.length))
    }
    try append(scalar, as: kind)
  }

  /// Appends the value of a key or list item that has none.
  mutating func appendNothing(at place: TextRange) throws(Stop) {
    guard document.nodes.count < limits.nodes else { throw tooMany(at: place) }
    document.appendScalar(.null, style: .plain, range: place)
    lastEnd = max(lastEnd, place.offset)
  }

  mutating func open(
    _ kind: NodeKind, style: NodeStyle, at place: TextRange
  ) throws(Stop)
    -> NodeIndex
  {
    guard document.nodes.count < limits.nodes else { throw tooMany(at: place) }
    guard openNodes.count < limits.depth else { throw tooDeep(at: place) }
    let node = document.open(kind, style: style, at: place)
    openNodes.append(node)
    return node
  }

  /// Registers a key that was appended; the node of the same key that was there before.
  mutating func register(key node: NodeIndex, of first: Int) -> NodeIndex? {
    unsafe keys.insert(node, since: first, in: document, at: base)
  }

  mutating func close(_ node: NodeIndex) {
    openNodes.removeLast()
    document.close(node, end: lastEnd)
  }

  mutating func add(_ problem: @autoclosure () -> Problem, as severity: Severity = .error) {
    log.add(problem(), as: severity)
  }

  /// Whether a construct was reported that the rest may not make sense without.
  var hasForeignConstruct: Bool {
    log.contains(YAMLRules.constructs)
  }
}
