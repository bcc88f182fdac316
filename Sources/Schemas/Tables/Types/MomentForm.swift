/// A type of cell that is a point in time.
enum MomentType: String, Sendable {
  case date
  case time
  case datetime
  case year
  case yearmonth
}

/// How the dates or times of a column are written.
enum MomentForm: Sendable {
  /// As the standard has it: `2026-02-01`.
  case standard
  /// In any form that can be read.
  case any
  /// By a pattern of strptime.
  case pattern(TimePattern)

  /// The point in time of a cell; `nil` where there is none.
  func moment(_ text: Span<UInt8>, _ type: MomentType) -> Moment? {
    parts(text, type)?.moment
  }

  /// What a cell says of a point in time; `nil` where it says none.
  func parts(_ text: Span<UInt8>, _ type: MomentType) -> MomentParts? {
    switch self {
    case .standard: return Self.parts(text, type)
    case .any:
      return Self.parts(text, type)
        ?? WrittenMoment.readings(of: text.string, as: type).first?.parts
    case .pattern(let pattern): return pattern.parts(text)
    }
  }

  /// The digits of a day in standard form as one number, 20260201, if it exists.
  @inline(__always)
  static func day(_ text: Span<UInt8>) -> Int? {
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else {
      return nil
    }
    var date = 0
    for position in 0..<10 where position != 4 && position != 7 {
      let digit = text[position] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      date = date &* 10 &+ Int(truncatingIfNeeded: digit)
    }
    let (month, day) = (date / 100 % 100, date % 100)
    guard 1...12 ~= month, day >= 1 else { return nil }
    return day <= 28 || day <= MomentParts.days(in: month, of: date / 10_000) ? date : nil
  }

  /// What the standard form of a type says.
  @inline(__always)
  static func parts(_ text: Span<UInt8>, _ type: MomentType) -> MomentParts? {
    var parts = MomentParts()
    var position = 0
    switch type {
    case .date: guard date(text, &position, &parts) else { return nil }
    case .time: guard time(text, &position, &parts) else { return nil }
    case .datetime:
      guard date(text, &position, &parts), take(UInt8(ascii: "T"), text, &position),
        time(text, &position, &parts)
      else { return nil }
      fraction(text, &position, &parts)
      guard zone(text, &position, &parts) else { return nil }
    case .year, .yearmonth:
      guard year(text, &position, &parts) else { return nil }
      if type == .yearmonth {
        guard take(UInt8(ascii: "-"), text, &position), let month = pair(text, &position) else {
          return nil
        }
        parts.month = month
      }
      guard zone(text, &position, &parts) else { return nil }
    }
    return position == text.count ? parts : nil
  }

  @inline(__always)
  private static func date(
    _ text: Span<UInt8>, _ position: inout Int, _ parts: inout MomentParts
  ) -> Bool {
    guard let century = pair(text, &position), let year = pair(text, &position),
      take(UInt8(ascii: "-"), text, &position), let month = pair(text, &position),
      take(UInt8(ascii: "-"), text, &position), let day = pair(text, &position)
    else { return false }
    (parts.year, parts.month, parts.day) = (century * 100 + year, month, day)
    return true
  }

  private static func time(
    _ text: Span<UInt8>, _ position: inout Int, _ parts: inout MomentParts
  ) -> Bool {
    guard let hour = pair(text, &position), take(UInt8(ascii: ":"), text, &position),
      let minute = pair(text, &position), take(UInt8(ascii: ":"), text, &position),
      let second = pair(text, &position)
    else { return false }
    (parts.hour, parts.minute, parts.second) = (hour, minute, second)
    return true
  }

  /// Decimal digits of a second; more than nine change nothing.
  private static func fraction(
    _ text: Span<UInt8>, _ position: inout Int, _ parts: inout MomentParts
  ) {
    guard position + 1 < text.count, text[position] == UInt8(ascii: "."),
      text[position + 1].isASCIIDigit
    else { return }
    position += 1
    var unit = 100_000_000
    while position < text.count, text[position].isASCIIDigit {
      parts.nanosecond += Int(text[position] - UInt8(ascii: "0")) * unit
      unit /= 10
      position += 1
    }
  }

  /// `Z`, an offset, or nothing.
  private static func zone(
    _ text: Span<UInt8>, _ position: inout Int, _ parts: inout MomentParts
  ) -> Bool {
    guard position < text.count else { return true }
    if take(UInt8(ascii: "Z"), text, &position) { return true }
    let isWest = text[position] == UInt8(ascii: "-")
    guard isWest || text[position] == UInt8(ascii: "+") else { return false }
    position += 1
    guard let hours = pair(text, &position), take(UInt8(ascii: ":"), text, &position),
      let minutes = pair(text, &position), hours <= 14, minutes < 60
    else { return false }
    parts.offset = (isWest ? -1 : 1) * (hours * 60 + minutes)
    return true
  }

  /// Four digits, or more without a zero in front; with a sign for years before Christ.
  private static func year(
    _ text: Span<UInt8>, _ position: inout Int, _ parts: inout MomentParts
  ) -> Bool {
    let isNegative = take(UInt8(ascii: "-"), text, &position)
    let first = position
    var year = 0
    while position < text.count, text[position].isASCIIDigit, position - first < 9 {
      year = year * 10 + Int(text[position] - UInt8(ascii: "0"))
      position += 1
    }
    let count = position - first
    guard count == 4 || (count > 4 && text[first] != UInt8(ascii: "0")) else { return false }
    parts.year = isNegative ? -year : year
    return true
  }

  @inline(__always)
  private static func take(
    _ byte: UInt8, _ text: Span<UInt8>, _ position: inout Int
  ) -> Bool {
    guard position < text.count, text[position] == byte else { return false }
    position += 1
    return true
  }

  /// The number that two digits make.
  @inline(__always)
  private static func pair(_ text: Span<UInt8>, _ position: inout Int) -> Int? {
    guard position + 2 <= text.count else { return nil }
    let (tens, ones) = (text[position] &- 0x30, text[position + 1] &- 0x30)
    guard tens <= 9, ones <= 9 else { return nil }
    position += 2
    return Int(tens) * 10 + Int(ones)
  }
}
