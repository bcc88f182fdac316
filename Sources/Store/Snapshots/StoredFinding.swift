internal import Documents
internal import FoundationEssentials
internal import Records

/// A finding as the store keeps it: its parts one behind the other, each with its length in front.
///
/// Thousands are read at every run, which JSON takes ten times as long for.
struct StoredFinding {
  private var bytes: [UInt8] = []

  /// The bytes of a finding.
  static func data(_ finding: Finding) -> Data {
    var stored = StoredFinding()
    stored.append(finding)
    return Data(stored.bytes)
  }

  /// The finding of some bytes.
  static func finding(_ data: Data) throws(StoreError) -> Finding {
    var reader = StoredFindingReader(data)
    guard let finding = reader.finding(), reader.isAtEnd else {
      throw .database("a finding is damaged")
    }
    return finding
  }

  private mutating func append(_ finding: Finding) {
    let problem = finding.problem
    append(finding.path)
    append(finding.recordID)
    append(finding.recordTitle)
    append(problem.rule)
    append(problem.severity.rawValue)
    append(problem.pointer)
    append(problem.range)
    append(problem.message)
    append(list: problem.label.map { [$0] } ?? []) { $0.append($1) }
    append(list: problem.help) { $0.append($1) }
    append(list: problem.fix) { stored, edit in
      stored.append(edit.range)
      stored.append(edit.replacement)
    }
    append(list: problem.related) { stored, place in
      stored.append(place.path)
      stored.append(place.pointer)
      stored.append(place.range)
      stored.append(place.message)
    }
  }

  private mutating func append(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    // Seven bits a byte, the last one without the eighth.
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes += text.utf8
  }

  private mutating func append(_ text: String?) {
    append(list: text.map { [$0] } ?? []) { $0.append($1) }
  }

  private mutating func append(_ text: LocalizedText) {
    append(text.en)
    append(text.id)
  }

  private mutating func append(_ range: TextRange?) {
    append(list: range.map { [$0] } ?? []) { stored, range in
      for number in [range.offset, range.length, range.line, range.column] { stored.append(number) }
    }
  }

  private mutating func append<Item>(
    list: [Item], _ body: (inout StoredFinding, Item) -> Void
  ) {
    append(list.count)
    for item in list { body(&self, item) }
  }
}

/// Reads what ``StoredFinding`` has written.
private struct StoredFindingReader {
  private let bytes: [UInt8]
  private var position = 0

  var isAtEnd: Bool { position == bytes.count }

  init(_ data: Data) {
    bytes = Array(data)
  }

  mutating func finding() -> Finding? {
    guard let path = text(), let id = optional({ $0.text() }),
      let title = optional({ $0.text() }), let rule = text(),
      let severity = text().flatMap({ Severity(rawValue: $0) }), let pointer = text(),
      let range = optional({ $0.range() }), let message = localized(),
      let label = optional({ $0.localized() }), let help = list({ $0.localized() }),
      let fix = list({ $0.edit() }), let related = list({ $0.related() })
    else { return nil }
    let problem = Problem(
      rule: rule, severity: severity, pointer: pointer, range: range, message: message,
      label: label, help: help, fix: fix, related: related)
    return Finding(path: path, problem: problem, recordID: id, recordTitle: title)
  }

  private mutating func number() -> Int? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: value)) }
      shift += 7
    }
    return nil
  }

  private mutating func text() -> String? {
    guard let count = number(), count >= 0, count <= bytes.count - position else { return nil }
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  private mutating func localized() -> LocalizedText? {
    guard let en = text(), let id = text() else { return nil }
    return LocalizedText(en: en, id: id)
  }

  private mutating func range() -> TextRange? {
    guard let offset = number(), let length = number(), let line = number(), let column = number()
    else { return nil }
    return TextRange(offset: offset, length: length, line: line, column: column)
  }

  private mutating func edit() -> Edit? {
    guard case .some(.some(let range)) = optional({ $0.range() }), let replacement = text() else {
      return nil
    }
    return Edit(range: range, replacement: replacement)
  }

  private mutating func related() -> RelatedPlace? {
    guard let path = optional({ $0.text() }), let pointer = text(),
      let range = optional({ $0.range() }), let message = localized()
    else { return nil }
    return RelatedPlace(path: path, pointer: pointer, range: range, message: message)
  }

  private mutating func list<Item>(
    _ item: (inout StoredFindingReader) -> Item?
  ) -> [Item]? {
    guard let count = number(), count >= 0, count <= bytes.count - position else { return nil }
    var items: [Item] = []
    for _ in 0..<count {
      guard let item = item(&self) else { return nil }
      items.append(item)
    }
    return items
  }

  private mutating func optional<Item>(
    _ item: (inout StoredFindingReader) -> Item?
  ) -> Item?? {
    guard let items = list(item), items.count < 2 else { return nil }
    return .some(items.first)
  }
}
