/// What a date that is written in another way may mean.
enum DateReading {
  /// The days that a text can be read as, as `2026-02-01`, in order; none where it is no date.
  static func days(of text: String) -> [String] {
    let words = withoutMidnight(text).split { " /-.,".contains($0) }
    guard let days = days(words) else { return [] }
    var unique: [String] = []
    for day in days.sorted() where unique.last != day { unique.append(day) }
    return unique
  }

  /// The months' names.
  static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  /// The months' names in Indonesian.
  static let indonesian = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
  ]

  private static func days(_ words: [Substring]) -> [String]? {
    if words.count == 1, words[0].utf8.count == 8, let number = number(words[0]) {
      return day(number / 10_000, number / 100 % 100, number % 100).map { [$0] }
    }
    guard words.count == 3 else { return nil }
    let months = words.map(month)
    if let position = months.firstIndex(where: { $0 != nil }), let month = months[position] {
      var others = words
      others.remove(at: position)
      guard let first = number(others[0]), let second = number(others[1]) else { return nil }
      if isYear(others[1]) { return day(second, month, first).map { [$0] } }
      if isYear(others[0]) { return day(first, month, second).map { [$0] } }
      return nil
    }
    let numbers = words.compactMap(number)
    guard numbers.count == 3 else { return nil }
    if isYear(words[0]) { return day(numbers[0], numbers[1], numbers[2]).map { [$0] } }
    guard isYear(words[2]) else { return nil }
    // Indonesia writes the day first, America the month.
    return [
      day(numbers[2], numbers[1], numbers[0]), day(numbers[2], numbers[0], numbers[1]),
    ].compactMap(\.self)
  }

  /// Spreadsheets write a day as its first second.
  private static func withoutMidnight(_ text: String) -> Substring {
    for time in [" 00:00:00", "T00:00:00", " 0:00:00", " 00:00", " 0:00"]
    where text.hasSuffix(time) {
      return text.dropLast(time.count)
    }
    return text[...]
  }

  private static func isYear(_ word: Substring) -> Bool { word.utf8.count == 4 }

  private static func number(_ word: Substring) -> Int? {
    word.utf8.allSatisfy(\.isASCIIDigit) ? Int(word) : nil
  }

  /// The month with a name, or with the first letters of one.
  static func month(_ word: Substring) -> Int? {
    let lower = word.lowercased()
    guard lower.count >= 3, lower.utf8.allSatisfy(\.isASCIILetter) else { return nil }
    switch lower {
    case "agt", "ags", "agst": return 8
    case "nop", "nopember": return 11
    case "pebruari", "peb": return 2
    default: break
    }
    for names in [indonesian, english] {
      if let position = names.firstIndex(where: { $0.lowercased().hasPrefix(lower) }) {
        return position + 1
      }
    }
    return nil
  }

  /// A day that exists, as RFC 3339 writes it.
  private static func day(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard 1000...9999 ~= year, 1...12 ~= month, 1...Format.days(in: month, of: year) ~= day
    else { return nil }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
