/// A point in time of a cell: what dates, times, years and months are compared by.
struct Moment: Sendable, Hashable, Comparable {
  /// Seconds since the start of 1970, in UTC where the cell names an offset.
  var seconds: Int
  var nanoseconds: Int

  /// Orders moments in time.
  static func < (left: Moment, right: Moment) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

/// The parts that a cell gives of a point in time.
struct MomentParts: Sendable, Hashable {
  var year = 1900
  var month = 1
  var day = 1
  var hour = 0
  var minute = 0
  var second = 0
  var nanosecond = 0
  /// Minutes east of Greenwich.
  var offset = 0

  /// The point in time; `nil` for a day or an hour that there is not.
  var moment: Moment? {
    guard 1...12 ~= month, 1...Self.days(in: month, of: year) ~= day, 0..<24 ~= hour,
      0..<60 ~= minute, 0...60 ~= second, abs(offset) < 24 * 60
    else { return nil }
    let day = Self.dayNumber(year, month, day)
    return Moment(
      seconds: day * 86_400 + hour * 3_600 + (minute - offset) * 60 + second,
      nanoseconds: nanosecond)
  }

  /// How many days a month has.
  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The number of a day, counted from 1 January 1970.
  ///
  /// Source: Hinnant, chrono-Compatible Low-Level Date Algorithms, days_from_civil.
  static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The date of the day with a number.
  static func date(of number: Int) -> MomentParts {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    var parts = MomentParts()
    parts.day = dayOfYear - (153 * month + 2) / 5 + 1
    parts.month = month < 10 ? month + 3 : month - 9
    parts.year = yearOfEra + era * 400 + (parts.month <= 2 ? 1 : 0)
    return parts
  }

  /// The date as it should be written: `2026-02-01`.
  var date: String { "\(Self.padded(year, 4))-\(Self.padded(month))-\(Self.padded(day))" }

  /// The time of day as it should be written: `07:30:00`.
  var time: String { "\(Self.padded(hour)):\(Self.padded(minute)):\(Self.padded(second))" }

  private static func padded(_ number: Int, _ width: Int = 2) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
