/// What the cells of a column are.
///
/// Source: Table Schema 1.0 and 2.0, Field Types.
indirect enum CellType: Sendable {
  case any
  case string(StringForm)
  case number(NumberForm)
  case boolean(BooleanForm)
  case object
  case array
  case list(ListForm)
  case moment(MomentType, MomentForm)
  case duration
  case geopoint(GeopointForm)
  case geojson(isTopology: Bool)

  /// The value of a cell; `nil` where it is not of this type.
  @inline(__always)
  func value(_ text: Span<UInt8>) -> CellValue? {
    switch self {
    case .any: .plain
    case .number(let form): form.number(text).map { .number($0) }
    case .boolean(let form): form.value(text).map { .boolean($0) }
    case .moment(let type, let form): form.moment(text, type).map { .moment($0) }
    default: other(text)
    }
  }

  @inline(never)
  private func other(_ text: Span<UInt8>) -> CellValue? {
    switch self {
    case .string(let form): return form.accepts(text) ? .plain : nil
    case .object: return JSONCell.count(text, isObject: true).map { .items($0) }
    case .array: return JSONCell.count(text, isObject: false).map { .items($0) }
    case .list(let form): return form.count(text).map { .items($0) }
    case .duration: return XMLDuration(text).map { .duration($0) }
    case .geopoint(let form): return form.accepts(text) ? .plain : nil
    case .geojson(let isTopology):
      return (isTopology ? GeoJSON.acceptsTopology(text) : GeoJSON.accepts(text)) ? .plain : nil
    case .any, .number, .boolean, .moment: return nil
    }
  }
}

/// The value of a cell, as far as constraints ask for it.
enum CellValue: Sendable {
  /// Nothing but its text.
  case plain
  case number(TableNumber)
  case boolean(Bool)
  case moment(Moment)
  case duration(XMLDuration)
  /// A list, array or object, and how many items it has.
  case items(Int)

  /// Whether it is smaller, earlier or shorter than another.
  func isLess(than other: CellValue) -> Bool {
    switch (self, other) {
    case (.number(let mine), .number(let other)): mine.isLess(than: other)
    case (.moment(let mine), .moment(let other)): mine < other
    case (.duration(let mine), .duration(let other)): mine.isLess(than: other)
    default: false
    }
  }

  /// Whether it is another's value too, however either is written.
  func equals(_ other: CellValue) -> Bool {
    switch (self, other) {
    case (.number(let mine), .number(let other)): mine.canonical == other.canonical
    case (.boolean(let mine), .boolean(let other)): mine == other
    case (.moment(let mine), .moment(let other)): mine == other
    case (.duration(let mine), .duration(let other)): mine == other
    default: false
    }
  }
}

/// What the texts of a column are.
enum StringForm: String, CaseIterable, Sendable {
  case `default`
  case email
  case uri
  case binary
  case uuid

  /// The format of JSON Schema that is the same.
  var format: Format? {
    switch self {
    case .email: .email
    case .uri: .uri
    case .uuid: .uuid
    case .default, .binary: nil
    }
  }

  /// Whether a text has the form.
  func accepts(_ text: Span<UInt8>) -> Bool {
    if let format { return format.accepts(text) }
    return self == .default || Self.isBase64(text.array)
  }

  /// Source: RFC 4648, 4.
  private static func isBase64(_ text: [UInt8]) -> Bool {
    let body = text.dropLast(text.reversed().prefix { $0 == UInt8(ascii: "=") }.count)
    return text.count % 4 == 0 && text.count - body.count <= 2
      && body.allSatisfy {
        $0.isASCIIDigit || $0.isASCIILetter || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/")
      }
  }
}

/// How the lists of a column are written.
struct ListForm: Sendable {
  /// What stands between two items.
  var delimiter = ","
  /// What the items are.
  var item: CellType

  /// How many items a list has; `nil` where one is not of its type.
  func count(_ text: Span<UInt8>) -> Int? {
    let items = text.string.split(separator: delimiter, omittingEmptySubsequences: false)
    return items.allSatisfy { item.value(Array($0.utf8).span) != nil } ? items.count : nil
  }
}
