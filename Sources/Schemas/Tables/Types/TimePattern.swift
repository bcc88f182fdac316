internal import Documents

/// A pattern of strptime, for dates and times: `%d/%m/%Y`.
///
/// Names of months and days may be English or Indonesian.
///
/// Source: Python, datetime, strftime() and strptime() Format Codes.
struct TimePattern: Sendable, Hashable {
  private enum Item: Sendable, Hashable {
    case literal(UInt8)
    case directive(UInt8)
  }

  /// Why a text is no pattern.
  struct Fault: Error {
    var reason: LocalizedText
  }

  /// The pattern as it is written.
  let text: String
  private let items: [Item]

  private static let directives = Set("YmdHMSyBbjpIfzaA%".utf8)

  /// Reads a pattern.
  init(_ text: String) throws(Fault) {
    var items: [Item] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        items.append(.literal(byte))
        continue
      }
      // `%-d` is a day without leading zero for some; numbers are read with and without.
      if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      guard let letter = rest.popFirst(), Self.directives.contains(letter) else {
        let name =
          "%" + String(decoding: rest.isEmpty ? [] : [rest[rest.startIndex]], as: UTF8.self)
        throw Fault(
          reason: LocalizedText(
            en: "`\(text)` has a directive that is not known near `\(name)`",
            id: "`\(text)` memuat kode yang tidak dikenal di dekat `\(name)`"))
      }
      items.append(letter == UInt8(ascii: "%") ? .literal(letter) : .directive(letter))
    }
    guard items.contains(where: { if case .directive = $0 { true } else { false } }) else {
      throw Fault(
        reason: LocalizedText(
          en: "`\(text)` is neither a format nor a pattern such as `%d/%m/%Y`",
          id: "`\(text)` bukan format dan bukan pola seperti `%d/%m/%Y`"))
    }
    self.text = text
    self.items = items
  }

  /// What a text says; `nil` where it does not follow the pattern.
  func parts(_ text: Span<UInt8>) -> MomentParts? {
    let bytes = text.array
    var rest = bytes[...]
    var parts = MomentParts()
    var isAfternoon: Bool?
    var dayOfYear: Int?
    for item in items {
      switch item {
      case .literal(let byte):
        if byte == UInt8(ascii: " ") {
          guard rest.first == byte else { return nil }
          rest = rest.drop { $0 == byte }
        } else if rest.popFirst() != byte {
          return nil
        }
      case .directive(let letter):
        guard
          Self.read(letter, &rest, &parts, isAfternoon: &isAfternoon, dayOfYear: &dayOfYear)
        else { return nil }
      }
    }
    guard rest.isEmpty else { return nil }
    if let isAfternoon {
      guard 1...12 ~= parts.hour else { return nil }
      parts.hour = parts.hour % 12 + (isAfternoon ? 12 : 0)
    }
    if let dayOfYear {
      let first = MomentParts.dayNumber(parts.year, 1, 1)
      let date = MomentParts.date(of: first + dayOfYear - 1)
      guard date.year == parts.year else { return nil }
      (parts.month, parts.day) = (date.month, date.day)
    }
    return parts
  }

  private static func read(
    _ letter: UInt8, _ rest: inout ArraySlice<UInt8>, _ parts: inout MomentParts,
    isAfternoon: inout Bool?, dayOfYear: inout Int?
  ) -> Bool {
    func number(_ digits: ClosedRange<Int>) -> Int? {
      let text = rest.prefix { $0.isASCIIDigit }.prefix(digits.upperBound)
      guard digits.contains(text.count) else { return nil }
      rest = rest.dropFirst(text.count)
      return text.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
    func set(_ path: WritableKeyPath<MomentParts, Int>, _ value: Int?) -> Bool {
      guard let value else { return false }
      parts[keyPath: path] = value
      return true
    }
    switch letter {
    case UInt8(ascii: "Y"): return set(\.year, number(4...4))
    case UInt8(ascii: "y"):
      return set(\.year, number(2...2).map { $0 < 69 ? 2_000 + $0 : 1_900 + $0 })
    case UInt8(ascii: "m"): return set(\.month, number(1...2))
    case UInt8(ascii: "d"): return set(\.day, number(1...2))
    case UInt8(ascii: "H"), UInt8(ascii: "I"): return set(\.hour, number(1...2))
    case UInt8(ascii: "M"): return set(\.minute, number(1...2))
    case UInt8(ascii: "S"): return set(\.second, number(1...2))
    case UInt8(ascii: "j"):
      dayOfYear = number(1...3)
      return dayOfYear.map { 1...366 ~= $0 } ?? false
    case UInt8(ascii: "f"):
      let count = rest.prefix { $0.isASCIIDigit }.prefix(6).count
      return set(
        \.nanosecond, number(1...6).map { (0..<9 - count).reduce($0) { value, _ in value * 10 } })
    case UInt8(ascii: "b"), UInt8(ascii: "B"):
      return set(\.month, Self.month(&rest))
    case UInt8(ascii: "a"), UInt8(ascii: "A"): return WrittenMoment.takeWeekday(&rest)
    case UInt8(ascii: "p"):
      let word = String(decoding: rest.prefix(2), as: UTF8.self).lowercased()
      guard word == "am" || word == "pm" else { return false }
      isAfternoon = word == "pm"
      rest = rest.dropFirst(2)
      return true
    default: return zone(&rest, &parts)
    }
  }

  private static func month(_ rest: inout ArraySlice<UInt8>) -> Int? {
    let word = rest.prefix { $0.isASCIILetter }
    guard let month = DateReading.month(String(decoding: word, as: UTF8.self)[...]) else {
      return nil
    }
    rest = rest.dropFirst(word.count)
    return month
  }

  /// `+0700`, `+07:00` or `Z`.
  private static func zone(_ rest: inout ArraySlice<UInt8>, _ parts: inout MomentParts) -> Bool {
    if rest.first == UInt8(ascii: "Z") {
      rest.removeFirst()
      return true
    }
    let text = rest.prefix { $0.isASCIIDigit || $0 == 0x2B || $0 == 0x2D || $0 == 0x3A }
    let digits = text.filter(\.isASCIIDigit).map { Int($0 - UInt8(ascii: "0")) }
    guard let sign = text.first, sign == 0x2B || sign == 0x2D, digits.count == 4 else {
      return false
    }
    let minutes = (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3]
    parts.offset = sign == 0x2D ? -minutes : minutes
    rest = rest.dropFirst(text.count)
    return true
  }
}
