extension Document {
  /// Reads a YAML file; what is wrong with it is in its problems.
  public static func yaml(_ bytes: [UInt8]) -> Document {
    var document = Document(format: .yaml, source: bytes)
    let lines = LineIndex(bytes)
    let checks = SourceChecks(bytes, lines: lines, format: .yaml)
    document.problems = checks.problems
    guard !checks.isFatal else { return document }
    var reader = YAMLReader(lines: lines, start: checks.markLength, end: bytes.count)
    reader.read(into: &document)
    if document.root == nil, !document.problems.contains(where: { $0.severity == .error }) {
      document.problems.append(
        Problem(
          rule: SourceRules.empty.name, range: lines.range(0, 0),
          message: LocalizedText(en: "this file is empty", id: "berkas ini kosong")))
    }
    return document
  }
}

/// Fills a document's arena from a stretch of YAML in its source.
struct YAMLReader {
  /// A sequence or mapping that is not at its end.
  private struct Level {
    var node: NodeIndex
    var isMapping: Bool
    var children = 0
    var keys: [String: TextRange] = [:]
  }

  private let lines: LineIndex
  private let start: Int
  private let end: Int
  private var offsets: CharacterOffsets
  private var levels: [Level] = []
  private var documents = 0
  /// The end of the last value, as libyaml ends block collections at what follows them.
  private var lastEnd: Int

  /// Reads the bytes from `start` up to `end`.
  init(lines: LineIndex, start: Int, end: Int) {
    self.lines = lines
    self.start = start
    self.end = end
    lastEnd = start
    offsets = CharacterOffsets(start: start)
  }

  mutating func read(into document: inout Document) {
    let text = document.source[start..<end]
    if let deep = tooDeep(text) {
      document.problems.append(deep)
      return
    }
    var events = YAMLEvents(text)
    while let event = events.next() {
      take(event, into: &document)
      if documents > 1 { break }
      if document.nodes.count > SourceChecks.nodeLimit {
        document.problems.append(tooMany())
        break
      }
    }
    while let level = levels.popLast() { document.close(level.node, end: lastEnd) }
  }

  private mutating func take(_ event: YAMLEvent, into document: inout Document) {
    switch event {
    case .documentStart(let span, let isExplicit, let hasDirective):
      documents += 1
      let range = range(span, in: document)
      if hasDirective {
        add(YAMLRules.directive, firstLine(range, document), &document)
      }
      if documents > 1, isExplicit || document.root != nil {
        add(YAMLRules.severalDocuments, firstLine(range, document), &document)
      }
    case .alias(let span, let name):
      let range = range(span, in: document)
      add(YAMLRules.alias, range, naming: "*\(name)", &document)
      place(range, in: &document, key: nil)
      document.appendScalar(.null, style: .plain, range: range, value: [])
      lastEnd = range.end
    case .scalar(let span, let properties, let value, let style):
      scalar(range(span, in: document), properties, value, style, &document)
    case .collectionStart(let span, let properties, let kind, let style):
      let range = range(span, in: document)
      check(properties, range, &document)
      place(range, in: &document, key: nil)
      levels.append(
        Level(node: document.open(kind, style: style, at: range), isMapping: kind == .mapping))
      lastEnd = range.end
    case .collectionEnd(let span):
      guard let level = levels.popLast() else { return }
      let isFlow = document.nodes[level.node].style == .flow
      if isFlow { lastEnd = range(span, in: document).end }
      document.close(level.node, end: lastEnd)
    case .failure(let problem, let at, let context, let contextAt):
      let failure = YAMLFailure(problem: problem, context: context)
      let offset = offsets.byte(at, in: document.source, end: end)
      let contextOffset = offsets.byte(contextAt, in: document.source, end: end)
      document.problems.append(
        failure.problem(at: offset, context: contextOffset, in: document.source, lines))
    case .other:
      break
    }
  }

  private mutating func scalar(
    _ range: TextRange, _ properties: YAMLEvent.Properties, _ value: [UInt8], _ style: NodeStyle,
    _ document: inout Document
  ) {
    check(properties, range, &document)
    var range = range
    if style == .literal || style == .folded { range = withoutTrailingLines(range, document) }
    let text = document.source[range.offset..<range.end]
    let isPlain = style == .plain && properties.anchor == nil && properties.tag == nil
    let kind: NodeKind = isPlain ? CoreSchema.kind(of: text) : .string
    place(range, in: &document, key: value)
    if isPlain, text.elementsEqual(value) {
      document.appendScalar(kind, style: style, range: range)
    } else {
      document.appendScalar(kind, style: style, range: range, value: value)
      if isPlain { checkMisaligned(range, &document) }
    }
    if !range.isEmpty { lastEnd = max(lastEnd, range.end) }
  }

  /// Notes that a node is about to be appended: counts it, and checks it where it is a key.
  private mutating func place(_ range: TextRange, in document: inout Document, key: [UInt8]?) {
    guard let level = levels.indices.last, levels[level].isMapping else { return }
    defer { levels[level].children += 1 }
    guard levels[level].children.isMultiple(of: 2) else { return }
    guard let key else {
      add(YAMLRules.key, range, &document)
      return
    }
    let name = String(decoding: key, as: UTF8.self)
    if name == "<<" { add(YAMLRules.mergeKey, range, &document) }
    if let first = levels[level].keys[name] {
      document.problems.append(
        Problem(
          rule: YAMLRules.duplicateKey.name, range: range,
          message: LocalizedText(
            en: "the key `\(name)` is here twice", id: "kunci `\(name)` tertulis dua kali"),
          label: LocalizedText(
            en: "the first is in line \(first.line); delete one of the two",
            id: "yang pertama di baris \(first.line); hapus salah satu")))
    } else {
      levels[level].keys[name] = range
    }
  }
}

// MARK: - Places

extension YAMLReader {
  private mutating func range(_ span: YAMLEvent.Span, in document: Document) -> TextRange {
    let first = offsets.byte(span.start, in: document.source, end: end)
    let last = offsets.byte(span.end, in: document.source, end: end)
    return lines.range(first, max(first, last))
  }

  private func firstLine(_ range: TextRange, _ document: Document) -> TextRange {
    let line = lines.bytes(of: range.line, in: document.source)
    return lines.range(line.startIndex, max(line.startIndex + 1, line.endIndex))
  }

  /// A block scalar ends with its last line that is not blank.
  private func withoutTrailingLines(_ range: TextRange, _ document: Document) -> TextRange {
    var last = range.end
    while last > range.offset, [0x20, 0x09, 0x0A, 0x0D].contains(document.source[last - 1]) {
      last -= 1
    }
    return lines.range(range.offset, last)
  }
}

// MARK: - Checks

extension YAMLReader {
  private func add(
    _ rule: RuleDescription, _ range: TextRange, naming name: String? = nil,
    _ document: inout Document
  ) {
    let suffix = name.map { ": `\($0)`" } ?? ""
    document.problems.append(
      Problem(
        rule: rule.name, severity: rule.severity, range: range,
        message: LocalizedText(
          en: "\(rule.title.en) has no place in a record\(suffix)",
          id: "\(rule.title.id) tidak boleh ada di catatan\(suffix)"),
        label: rule.remedy))
  }

  private func check(
    _ properties: YAMLEvent.Properties, _ range: TextRange, _ document: inout Document
  ) {
    if let anchor = properties.anchor {
      let mark = lines.range(range.offset, min(range.offset + anchor.utf8.count + 1, end))
      add(YAMLRules.anchor, mark, naming: "&\(anchor)", &document)
    }
    if let tag = properties.tag {
      let text = document.source[range.offset..<end].prefix { $0 > 0x20 }
      let mark = lines.range(range.offset, range.offset + max(1, text.count))
      add(YAMLRules.tag, mark, naming: tag, &document)
    }
  }

  private func checkMisaligned(_ range: TextRange, _ document: inout Document) {
    let text = document.source[range.offset..<range.end]
    var lineStart = text.startIndex
    while let feed = text[lineStart...].firstIndex(of: 0x0A) {
      let first = text[(feed + 1)...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? text.endIndex
      if text[first...].starts(with: [UInt8(ascii: "-"), 0x20]) {
        add(YAMLRules.misalignedList, lines.range(first, first + 1), &document)
      }
      lineStart = feed + 1
    }
  }

  /// libyaml takes quadratic time for nested brackets, so that their depth is looked at before.
  private func tooDeep(_ text: ArraySlice<UInt8>) -> Problem? {
    var depth = 0
    for (offset, byte) in zip(text.indices, text) {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      default: continue
      }
      if depth > SourceChecks.depthLimit {
        return Problem(
          rule: SourceRules.tooDeep.name, range: lines.range(offset, offset + 1),
          message: LocalizedText(
            en: "more than \(SourceChecks.depthLimit) brackets are open here",
            id: "lebih dari \(SourceChecks.depthLimit) kurung terbuka di sini"))
      }
    }
    return nil
  }

  private func tooMany() -> Problem {
    Problem(
      rule: SourceRules.tooLarge.name, range: lines.range(lastEnd, min(lastEnd + 1, end)),
      message: LocalizedText(
        en: "a record has at most \(SourceChecks.nodeLimit) values and keys",
        id: "catatan paling banyak memuat \(SourceChecks.nodeLimit) nilai dan kunci"))
  }
}

/// From libyaml's count of characters to bytes, walking along with the events.
struct CharacterOffsets {
  private let start: Int
  private var character = 0
  private var offset: Int

  init(start: Int) {
    self.start = start
    offset = start
  }

  /// The byte that a character starts with.
  mutating func byte(_ index: Int, in source: [UInt8], end: Int) -> Int {
    while character > index {
      character -= 1
      offset -= 1
      while offset > start, source[offset] & 0xC0 == 0x80 { offset -= 1 }
    }
    while character < index, offset < end {
      character += 1
      offset += 1
      while offset < end, source[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }
}
