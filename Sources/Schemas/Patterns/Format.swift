internal import Documents

/// The values of `format` that are checked; others are notes for people.
enum Format: String, CaseIterable, Sendable {
  case date
  case time
  case dateTime = "date-time"
  case email
  case uri
  case uuid

  /// Whether a text has the format.
  ///
  /// Source: RFC 3339, 5.6 (dates and times); RFC 3986 (addresses, only their outline); RFC 4122.
  func accepts(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    switch self {
    case .date: return Self.isDate(bytes[...])
    case .time: return Self.isTime(bytes[...])
    case .dateTime:
      guard bytes.count > 11, bytes[10] | 0x20 == UInt8(ascii: "t") else { return false }
      return Self.isDate(bytes[..<10]) && Self.isTime(bytes[11...])
    case .email:
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
        && !parts[1].hasPrefix(".") && !text.contains { $0.isWhitespace }
    case .uri:
      guard let colon = text.firstIndex(of: ":"), colon > text.startIndex else { return false }
      return text[..<colon].allSatisfy {
        $0.isASCII && ($0.isLetter || "+-.0123456789".contains($0))
      }
        && text.first?.isLetter == true
        && !text.contains { $0.isWhitespace || "<>\\^`{|}\"".contains($0) }
    case .uuid:
      let lengths = text.split(separator: "-", omittingEmptySubsequences: false).map(\.utf8.count)
      return lengths == [8, 4, 4, 4, 12]
        && text.allSatisfy { $0 == "-" || ($0.isHexDigit && $0.isASCII) }
    }
  }

  /// Why a text has it not.
  func explanation(of text: String) -> (LocalizedText, LocalizedText?) {
    guard self == .date else {
      return (
        LocalizedText(en: "`\(text)` is no \(rawValue)", id: "`\(text)` bukan \(rawValue)"), nil
      )
    }
    let form = LocalizedText(
      en: "a date is written YYYY-MM-DD", id: "tanggal ditulis TTTT-BB-HH, misalnya 2026-02-01")
    let bytes = Array(text.utf8)
    if bytes.count == 10, let year = Self.number(bytes[0..<4]),
      let month = Self.number(bytes[5..<7]),
      Self.number(bytes[8..<10]) != nil, bytes[4] == UInt8(ascii: "-"),
      bytes[7] == UInt8(ascii: "-")
    {
      if (1...12).contains(month) {
        let days = Self.days(in: month, of: year)
        return (
          LocalizedText(
            en: "`\(text)` is no day: \(Self.english[month - 1]) \(year) has \(days) days",
            id: "`\(text)` bukan tanggal: \(Self.indonesian[month - 1]) \(year) hanya \(days) hari"),
          nil
        )
      }
      return (
        LocalizedText(
          en: "`\(text)` is no day: there is no month \(month)",
          id: "`\(text)` bukan tanggal: tidak ada bulan \(month)"), form
      )
    }
    let parts = text.split { $0 == "/" || $0 == "-" || $0 == "." }.compactMap { Int($0) }
    if parts.count == 3, parts[2] > 1900 {
      let readings = [(parts[1], parts[0]), (parts[0], parts[1])].compactMap { month, day in
        (1...12).contains(month) && (1...31).contains(day)
          ? "\(parts[2])-\(Self.padded(month))-\(Self.padded(day))" : nil
      }
      let unique = readings.enumerated().filter { readings.firstIndex(of: $1) == $0 }.map(\.1)
      if !unique.isEmpty {
        return (
          LocalizedText(
            en: "`\(text)` can be read in several ways", id: "`\(text)` dapat dibaca beberapa cara"),
          LocalizedText(
            en: "write \(unique.joined(separator: " or "))",
            id: "tulis \(unique.joined(separator: " atau "))")
        )
      }
    }
    return (LocalizedText(en: "`\(text)` is no date", id: "`\(text)` bukan tanggal"), form)
  }

  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let indonesian = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
  ]

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    let first = bytes.startIndex
    guard bytes.count == 10, bytes[first + 4] == UInt8(ascii: "-"),
      bytes[first + 7] == UInt8(ascii: "-"),
      let year = number(bytes[first..<first + 4]), let month = number(bytes[first + 5..<first + 7]),
      let day = number(bytes[first + 8..<first + 10]), (1...12).contains(month)
    else { return false }
    return (1...days(in: month, of: year)).contains(day)
  }

  private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    let first = bytes.startIndex
    guard bytes.count >= 9, bytes[first + 2] == UInt8(ascii: ":"),
      bytes[first + 5] == UInt8(ascii: ":"),
      let hour = number(bytes[first..<first + 2]),
      let minute = number(bytes[first + 3..<first + 5]),
      let second = number(bytes[first + 6..<first + 8]), hour < 24, minute < 60, second <= 60
    else { return false }
    var rest = bytes[(first + 8)...]
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard !digits.isEmpty else { return false }
      rest = rest.dropFirst(1 + digits.count)
    }
    guard let zone = offset(rest) else { return false }
    // A leap second is only at the end of a day in UTC.
    return second < 60 || (hour * 60 + minute - zone + 1_440) % 1_440 == 1_439
  }

  /// The offset from UTC in minutes; `nil` where there is none.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let sign = bytes.first else { return nil }
    if bytes.count == 1 { return sign | 0x20 == UInt8(ascii: "z") ? 0 : nil }
    let first = bytes.startIndex
    guard bytes.count == 6, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      bytes[first + 3] == UInt8(ascii: ":"), let hours = number(bytes[first + 1..<first + 3]),
      let minutes = number(bytes[first + 4..<first + 6]), hours < 24, minutes < 60
    else { return nil }
    let offset = hours * 60 + minutes
    return sign == UInt8(ascii: "-") ? -offset : offset
  }
}
