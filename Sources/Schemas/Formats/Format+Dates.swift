/// Dates, times and durations.
///
/// Source: RFC 3339, 5.6, 5.7 and appendix A.
extension Format {
  /// Whether a stretch of a text is a day that exists.
  static func isDate(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start == 10, text.byte(start + 4) == UInt8(ascii: "-"),
      text.byte(start + 7) == UInt8(ascii: "-")
    else { return false }
    let (century, year) = (text.twoDigits(start), text.twoDigits(start + 2))
    let (month, day) = (text.twoDigits(start + 5), text.twoDigits(start + 8))
    guard century >= 0, year >= 0, 1...12 ~= month, day >= 1 else { return false }
    return day <= 28 || day <= days(in: month, of: century * 100 + year)
  }

  /// How many days a month has.
  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether a stretch of a text is a time of day with its offset from UTC.
  static func isTime(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 9, text.byte(start + 2) == UInt8(ascii: ":"),
      text.byte(start + 5) == UInt8(ascii: ":")
    else { return false }
    let (hour, minute) = (text.twoDigits(start), text.twoDigits(start + 3))
    let second = text.twoDigits(start + 6)
    guard 0..<24 ~= hour, 0..<60 ~= minute, 0...60 ~= second else { return false }
    var position = start + 8
    if text[position] == UInt8(ascii: ".") {
      let first = position + 1
      position = first
      while position < end, text[position].isASCIIDigit { position += 1 }
      if position == first { return false }
    }
    guard let offset = offset(text, position, end) else { return false }
    // A leap second is only at the end of a day in UTC.
    return second < 60 || (hour * 60 + minute - offset + 1_440) % 1_440 == 1_439
  }

  /// The offset from UTC that a stretch of a text writes, in minutes.
  private static func offset(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard start < end else { return nil }
    let sign = text[start]
    if end - start == 1 { return sign | 0x20 == UInt8(ascii: "z") ? 0 : nil }
    guard end - start == 6, text[start + 3] == UInt8(ascii: ":") else { return nil }
    let (hours, minutes) = (text.twoDigits(start + 1), text.twoDigits(start + 4))
    guard 0..<24 ~= hours, 0..<60 ~= minutes else { return nil }
    switch sign {
    case UInt8(ascii: "+"): return hours * 60 + minutes
    case UInt8(ascii: "-"): return -(hours * 60 + minutes)
    default: return nil
    }
  }

  static func isDateTime(_ text: Span<UInt8>) -> Bool {
    text.count > 11 && text[10] | 0x20 == UInt8(ascii: "t") && isDate(text, 0, 10)
      && isTime(text, 11, text.count)
  }

  /// Whether a text is a duration: `P1Y2M3DT4H5M6S` without units left out in between, or weeks.
  static func isDuration(_ text: Span<UInt8>) -> Bool {
    guard text.byte(0) == UInt8(ascii: "P") else { return false }
    var position = 1
    var isTime = false
    var last: UInt8?
    while position < text.count {
      if text[position] == UInt8(ascii: "T") {
        guard !isTime, position + 1 < text.count else { return false }
        (isTime, last) = (true, nil)
        position += 1
        continue
      }
      let first = position
      while position < text.count, text[position].isASCIIDigit { position += 1 }
      guard position > first, position < text.count else { return false }
      let unit = text[position]
      position += 1
      switch (isTime, last, unit) {
      case (false, nil, UInt8(ascii: "W")):
        // Weeks stand alone.
        return first == 1 && position == text.count
      case (false, nil, UInt8(ascii: "Y")), (false, nil, UInt8(ascii: "M")),
        (false, nil, UInt8(ascii: "D")), (false, UInt8(ascii: "Y"), UInt8(ascii: "M")),
        (false, UInt8(ascii: "M"), UInt8(ascii: "D")), (true, nil, UInt8(ascii: "H")),
        (true, nil, UInt8(ascii: "M")), (true, nil, UInt8(ascii: "S")),
        (true, UInt8(ascii: "H"), UInt8(ascii: "M")), (true, UInt8(ascii: "M"), UInt8(ascii: "S")):
        last = unit
      default: return false
      }
    }
    return last != nil
  }
}
