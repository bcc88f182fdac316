internal import Glibc

/// A moment, and the clock of the place where it was noted.
public struct Timestamp: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public var seconds: Int64
  /// Minutes that the clock there is ahead of UTC: 420 for WIB.
  public var offsetMinutes: Int

  /// Makes a moment; what no clock shows becomes the nearest that can be reckoned with.
  public init(seconds: Int64, offsetMinutes: Int = 0) {
    self.seconds = min(max(seconds, -Self.limit), Self.limit)
    self.offsetMinutes = min(max(offsetMinutes, -Self.offsetLimit), Self.offsetLimit)
  }

  /// About 140 million years, of which the C library knows the day.
  private static let limit: Int64 = 1 << 52
  /// Git writes no more than four digits.
  private static let offsetLimit = 100 * 60

  /// Whether a clock can have shown it: in the years 1970 to 2999, in a zone that there is.
  public var isPlausible: Bool {
    (0..<32_503_680_000).contains(seconds) && (-840...840).contains(offsetMinutes)
  }

  /// The present, by the clock and time zone of the machine.
  public static func now() -> Timestamp {
    let seconds = Int64(time(nil))
    return Timestamp(seconds: seconds, offsetMinutes: localOffset(at: seconds))
  }

  private static func localOffset(at seconds: Int64) -> Int {
    var moment = time_t(seconds)
    var parts = unsafe tm()
    unsafe localtime_r(&moment, &parts)
    return unsafe parts.tm_gmtoff / 60
  }

  /// Reads a date as git writes it: `@seconds +zone`, `seconds +zone`, ISO 8601 or RFC 2822.
  ///
  /// Without a zone, the machine's is meant; seconds alone are UTC as git writes them.
  public init?(_ text: String) {
    var words = text.split { $0 == " " || $0 == "\t" }[...]
    guard let first = words.first else { return nil }
    let number = first.hasPrefix("@") ? first.dropFirst() : first
    if let seconds = Int64(number), first.hasPrefix("@") || number.count > 8, words.count <= 2 {
      var offset = 0
      if words.count == 2 {
        guard let zone = Self.zone(words[1]) else { return nil }
        offset = zone
      }
      self.init(seconds: seconds, offsetMinutes: offset)
      return
    }
    if first.hasSuffix(","), Self.isWord(first.dropLast()) { words = words.dropFirst() }
    guard let (day, rest) = Self.isoDay(words) ?? Self.mailDay(words) else { return nil }
    self.init(day: day, clock: rest)
  }

  private init?(day: Int, clock: [Substring]) {
    guard let first = clock.first, clock.count <= 2 else { return nil }
    let digits = first.prefix { $0.isASCII && ($0.isNumber || $0 == ":" || $0 == ".") }
    let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0...23).contains(hour), (0...59).contains(minute),
      let second = parts.count == 3 ? Int(parts[2].prefix { $0 != "." }) : 0,
      (0...60).contains(second)
    else { return nil }
    let local = Int64(day) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    let named = first[digits.endIndex...]
    guard named.isEmpty || clock.count == 1 else { return nil }
    let zone = clock.count == 2 ? clock[1] : named
    guard !zone.isEmpty else {
      let guess = Self.localOffset(at: local)
      let offset = Self.localOffset(at: local - Int64(guess) * 60)
      self.init(seconds: local - Int64(offset) * 60, offsetMinutes: offset)
      return
    }
    guard let offset = Self.zone(zone) else { return nil }
    self.init(seconds: local - Int64(offset) * 60, offsetMinutes: offset)
  }

  private static func isWord(_ text: Substring) -> Bool {
    text.allSatisfy { $0.isASCII && $0.isLetter }
  }

  /// `2026-01-31T…` or `2026-01-31 …`: the days since 1970, and what follows.
  private static func isoDay(_ words: ArraySlice<Substring>) -> (Int, [Substring])? {
    guard let first = words.first, first.count >= 10 else { return nil }
    let fields = first.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    guard fields.count == 3, fields[0].count == 4, let year = Int(fields[0]),
      let month = Int(fields[1]), let day = Int(fields[2]),
      let days = days(year: year, month: month, day: day)
    else { return nil }
    let rest = first.dropFirst(10)
    if rest.isEmpty { return (days, Array(words.dropFirst())) }
    guard rest.first == "T" else { return nil }
    return (days, [rest.dropFirst()] + words.dropFirst())
  }

  /// `31 Jan 2026 …`: the days since 1970, and what follows.
  private static func mailDay(_ words: ArraySlice<Substring>) -> (Int, [Substring])? {
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    let words = Array(words)
    guard words.count >= 4, let day = Int(words[0]), let year = Int(words[2]),
      let month = months.firstIndex(of: words[1].lowercased()),
      let days = days(year: year, month: month + 1, day: day)
    else { return nil }
    return (days, Array(words[3...]))
  }

  private static func days(year: Int, month: Int, day: Int) -> Int? {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1970...9999).contains(year), (1...12).contains(month),
      (1...lengths[month - 1]).contains(day)
    else { return nil }
    let before = year - 1
    let leaps = before / 4 - before / 100 + before / 400 - 477
    return (year - 1970) * 365 + leaps + lengths[..<(month - 1)].reduce(0, +) + day - 1
  }

  private static func zone(_ text: Substring) -> Int? {
    if ["Z", "z", "UTC", "GMT"].contains(text) { return 0 }
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard digits.count == 4 || digits.count == 2, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      let hours = Int(digits.prefix(2)), let minutes = Int("0" + digits.dropFirst(2)),
      hours < 25, minutes < 60
    else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 60 + minutes)
  }

  /// The moment as git keeps it: `1769821200 +0700`.
  public var gitDescription: String {
    let sign = offsetMinutes < 0 ? "-" : "+"
    let hours = abs(offsetMinutes) / 60
    let minutes = abs(offsetMinutes) % 60
    return "\(seconds) \(sign)\(hours < 10 ? "0" : "")\(hours)\(minutes < 10 ? "0" : "")\(minutes)"
  }

  /// The moment by the clock where it was noted, as OpenSSH reads it: `20260131080000`.
  var compactDescription: String {
    var moment = time_t(seconds + Int64(offsetMinutes) * 60)
    var parts = unsafe tm()
    unsafe gmtime_r(&moment, &parts)
    let fields = unsafe [
      parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec,
    ]
    let year = unsafe Int(parts.tm_year) + 1900
    return fields.reduce("\(year)") { $0 + ($1 < 10 ? "0\($1)" : "\($1)") }
  }

  /// The clock where it was noted, as the variable `TZ` names one.
  var zoneDescription: String {
    // POSIX counts to the west.
    let west = -offsetMinutes
    return "<LOC>\(west < 0 ? "-" : "")\(abs(west) / 60):\(abs(west) % 60)"
  }
}
