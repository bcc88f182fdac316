/// What somebody meant who wrote a date as people do: `1/2/2026`, `2 Mei 2026`, or a day's number in
/// Excel.
struct WrittenMoment: Sendable, Hashable {
  /// The point in time.
  var parts: MomentParts

  /// Every point in time that a text can mean; with the day in front of the month first.
  static func readings(of text: String, as type: MomentType) -> [WrittenMoment] {
    var readings: [MomentParts] = []
    let text = text.trimmed
    switch type {
    case .date, .datetime: readings = moments(text, isDate: type == .date)
    case .time: readings = times(text)
    case .year: readings = years(text)
    case .yearmonth: readings = months(text)
    }
    var unique: [WrittenMoment] = []
    for parts in readings where parts.moment != nil {
      let reading = WrittenMoment(parts: parts)
      if !unique.contains(reading) { unique.append(reading) }
    }
    return unique
  }

  private static func moments(_ text: String, isDate: Bool) -> [MomentParts] {
    if let day = excelDay(text, isDate: isDate) { return [day] }
    let (day, time) = split(text)
    let clock = time.map { times($0) } ?? [MomentParts()]
    guard let clock = clock.first else { return [] }
    // A date column has no place for a time of day other than midnight.
    if isDate, (clock.hour, clock.minute, clock.second) != (0, 0, 0) { return [] }
    return days(day).map { day in
      var parts = day
      (parts.hour, parts.minute, parts.second) = (clock.hour, clock.minute, clock.second)
      return parts
    }
  }

  /// The date and the time of day of a text.
  private static func split(_ text: String) -> (day: String, time: String?) {
    guard let colon = text.firstIndex(of: ":") else { return (text, nil) }
    let front = text[..<colon]
    guard let gap = front.lastIndex(where: { $0 == " " || $0 == "T" || $0 == "t" }) else {
      return (text, nil)
    }
    return (String(text[..<gap]).trimmed, String(text[text.index(after: gap)...]))
  }

  /// Days that Excel counts from 30 December 1899; only numbers of our time.
  private static func excelDay(_ text: String, isDate: Bool) -> MomentParts? {
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.count <= 2, pieces[0].utf8.count == 5, let day = Int(pieces[0]),
      (20_000...80_000).contains(day)
    else { return nil }
    var parts = MomentParts.date(of: day + MomentParts.dayNumber(1899, 12, 30))
    if pieces.count == 2 {
      guard !isDate, let fraction = Double("0.\(pieces[1])") else { return nil }
      let seconds = Int((fraction * 86_400).rounded())
      (parts.hour, parts.minute, parts.second) = (
        seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60
      )
    }
    return parts
  }

  private static func days(_ text: String) -> [MomentParts] {
    var words = words(of: text)
    if let first = words.first, DateReading.month(first[...]) == nil {
      var rest = Array(first.utf8)[...]
      if takeWeekday(&rest), rest.isEmpty { words.removeFirst() }
    }
    let days = DateReading.days(of: words.joined(separator: " ")).compactMap { day in
      MomentForm.parts(day.utf8.span, .date)
    }
    // A year of two digits is one of this century, wherever it stands.
    guard days.isEmpty, words.count == 3, words.allSatisfy({ 1...2 ~= $0.utf8.count }) else {
      return days
    }
    let (first, second, third) = (words[0], words[1], words[2])
    return [
      day(year: third, month: second, day: first), day(year: third, month: first, day: second),
      day(year: first, month: second, day: third),
    ].compactMap(\.self)
  }

  private static func months(_ text: String) -> [MomentParts] {
    let words = words(of: text)
    if words.count == 1, words[0].utf8.count == 6 {
      return [day(year: String(words[0].prefix(4)), month: String(words[0].suffix(2)), day: "1")]
        .compactMap(\.self)
    }
    guard words.count == 2 else { return days(text) }
    return words[0].count == 4
      ? [day(year: words[0], month: words[1], day: "1")].compactMap(\.self)
      : [day(year: words[1], month: words[0], day: "1")].compactMap(\.self)
  }

  private static func years(_ text: String) -> [MomentParts] {
    let digits = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    if digits.count == 4 { return [day(year: digits, month: "1", day: "1")].compactMap(\.self) }
    return days(text)
  }

  private static func times(_ text: String) -> [MomentParts] {
    var body = text.trimmed.lowercased()
    for zone in ["wib", "wita", "wit"] where body.hasSuffix(zone) {
      body = String(body.dropLast(zone.count)).trimmed
    }
    let pieces = body.split { $0 == ":" || $0 == "." }.map { String($0) }
    guard 2...3 ~= pieces.count, pieces.allSatisfy({ 1...2 ~= $0.count }) else { return [] }
    let numbers = pieces.compactMap { Int($0) }
    guard numbers.count == pieces.count else { return [] }
    var parts = MomentParts()
    (parts.hour, parts.minute) = (numbers[0], numbers[1])
    parts.second = numbers.count == 3 ? numbers[2] : 0
    return [parts]
  }

  /// Takes the name of a weekday, or its first letters, from the start of a text.
  static func takeWeekday(_ text: inout ArraySlice<UInt8>) -> Bool {
    let word = text.prefix { $0.isASCIILetter }
    let name = String(decoding: word, as: UTF8.self).lowercased()
    guard word.count >= 3, weekdays.contains(where: { $0.hasPrefix(name) }) else { return false }
    text = text.dropFirst(word.count)
    return true
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "senin",
    "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu",
  ]

  private static func words(of text: String) -> [String] {
    text.split { "/-., ".contains($0) }.map { String($0) }
  }

  /// A day of which the parts are written somehow; a year of two digits is one of this century.
  private static func day(year: String, month: String, day: String) -> MomentParts? {
    guard let number = Int(year), year.count == 4 || year.count == 2,
      let monthNumber = DateReading.month(month[...]) ?? Int(month), let dayNumber = Int(day),
      1...2 ~= day.count
    else { return nil }
    var parts = MomentParts()
    parts.year = year.count == 2 ? 2_000 + number : number
    (parts.month, parts.day) = (monthNumber, dayNumber)
    return parts.moment == nil ? nil : parts
  }
}
