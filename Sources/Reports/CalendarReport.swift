/// Days with something to do, for calendar programs.
///
/// Source: RFC 5545, iCalendar.
public struct CalendarReport: Sendable {
  /// One thing to do on one day.
  public struct Event: Sendable {
    /// What tells it from every other, and stays the same.
    public var key: String
    /// The day, as `YYYY-MM-DD`.
    public var day: String
    /// What it is called.
    public var title: String
    /// What more there is to say.
    public var detail: String

    /// Makes an event.
    public init(key: String, day: String, title: String, detail: String) {
      (self.key, self.day, self.title, self.detail) = (key, day, title, detail)
    }
  }

  private let events: [Event]
  private let today: String

  /// Makes a calendar; `today`, as `YYYY-MM-DD`, is the day that it was made on.
  public init(_ events: [Event], today: String) {
    self.events = events
    self.today = today
  }

  /// The text; lines end with CR LF and have at most 75 bytes, as the standard asks.
  public var text: String {
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//bangkom//due//ID"]
    for event in events {
      lines += [
        "BEGIN:VEVENT", "UID:\(Self.escaped(event.key))@bangkom",
        "DTSTAMP:\(Self.digits(today))T000000Z", "DTSTART;VALUE=DATE:\(Self.digits(event.day))",
        "SUMMARY:\(Self.escaped(event.title))", "DESCRIPTION:\(Self.escaped(event.detail))",
        "TRANSP:TRANSPARENT", "END:VEVENT",
      ]
    }
    lines.append("END:VCALENDAR")
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  private static func digits(_ day: String) -> String { day.replacing("-", with: "") }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
      .replacing("\r\n", with: "\\n").replacing("\n", with: "\\n").replacing("\r", with: "\\n")
  }

  /// The line in pieces of at most 75 bytes; no character is cut.
  private static func folded(_ line: String) -> String {
    var result = ""
    var length = 0
    for scalar in line.unicodeScalars {
      let size = String(scalar).utf8.count
      if length + size > 75 {
        result += "\r\n "
        length = 1
      }
      result.unicodeScalars.append(scalar)
      length += size
    }
    return result
  }
}
