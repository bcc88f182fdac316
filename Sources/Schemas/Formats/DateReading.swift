internal import Documents

/// What a date that is written in another way may mean.
enum DateReading {
  private typealias Candidate = (year: Int, month: Int, day: Int)

  /// The days that a text can be read as, as `2026-02-01`: that with the day in front first; none
  /// where it is no date.
  static func days(of text: String) -> [String] {
    var unique: [String] = []
    for day in candidates(text).compactMap(day) where unique.last != day {
      unique.append(day)
    }
    return unique
  }

  /// Why a text that is written like a date is no day; `nil` where it is one, or looks like none.
  static func impossibility(of text: String) -> LocalizedText? {
    let candidates = candidates(text)
    guard !candidates.isEmpty, candidates.allSatisfy({ day($0) == nil }) else { return nil }
    // Read the other way round the month may be none at all, which would explain less.
    let likely = candidates.first { 1...12 ~= $0.month && 1...31 ~= $0.day } ?? candidates[0]
    return reason(likely.year, likely.month, likely.day)
  }

  /// Why there is no such day; `nil` where there is.
  static func reason(_ year: Int, _ month: Int, _ day: Int) -> LocalizedText? {
    guard 1...12 ~= month else {
      return LocalizedText(en: "there is no month \(month)", id: "tidak ada bulan \(month)")
    }
    guard day > 0 else {
      return LocalizedText(en: "days are counted from 01", id: "hari dihitung mulai 01")
    }
    let days = Format.days(in: month, of: year)
    guard day > days else { return nil }
    return LocalizedText(
      en: "\(english[month - 1]) \(year) has \(days) days",
      id: "\(indonesian[month - 1]) \(year) hanya \(days) hari")
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

  /// The days that a text can be read as, whether they exist or not.
  private static func candidates(_ text: String) -> [Candidate] {
    let words = withoutMidnight(text).split { " /-.,".contains($0) }
    if words.count == 1, words[0].utf8.count == 8, let number = number(words[0]) {
      return [(number / 10_000, number / 100 % 100, number % 100)]
    }
    guard words.count == 3 else { return [] }
    let months = words.map(month)
    if let position = months.firstIndex(where: { $0 != nil }), let month = months[position] {
      var others = words
      others.remove(at: position)
      guard let first = number(others[0]), let second = number(others[1]) else { return [] }
      if isYear(others[1]) { return [(second, month, first)] }
      return isYear(others[0]) ? [(first, month, second)] : []
    }
    let numbers = words.compactMap(number)
    guard numbers.count == 3 else { return [] }
    if isYear(words[0]) { return [(numbers[0], numbers[1], numbers[2])] }
    guard isYear(words[2]) else { return [] }
    // Indonesia writes the day first, America the month.
    return [(numbers[2], numbers[1], numbers[0]), (numbers[2], numbers[0], numbers[1])]
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
  private static func day(_ candidate: Candidate) -> String? {
    guard 1000...9999 ~= candidate.year,
      reason(candidate.year, candidate.month, candidate.day) == nil
    else { return nil }
    return "\(candidate.year)-\(padded(candidate.month))-\(padded(candidate.day))"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
