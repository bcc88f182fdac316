internal import Documents

/// What is wrong with dates and times.
extension Format {
  private static let dateForm = LocalizedText(
    en: "a date is written YYYY-MM-DD, such as 2026-02-28",
    id: "tanggal ditulis TTTT-BB-HH, misalnya 2026-02-28")

  /// Whether a text has the form of a date, and only the day is none.
  private static func isWritten(_ text: Span<UInt8>) -> Bool {
    text.count == 10 && text[4] == UInt8(ascii: "-") && text[7] == UInt8(ascii: "-")
  }

  static func dateFault(_ text: String) -> FormatFault {
    if let reason = DateReading.impossibility(of: text) {
      return FormatFault(
        message: LocalizedText(
          en: "`\(text)` is no day: \(reason.en)", id: "`\(text)` bukan tanggal: \(reason.id)"),
        label: isWritten(text.utf8.span) ? nil : dateForm)
    }
    if Format.dateTime.accepts(text) {
      return FormatFault(
        message: LocalizedText(
          en: "`\(text)` has a time; only a date belongs here",
          id: "`\(text)` memuat jam; di sini hanya tanggal"),
        label: instruction(String(text.prefix(10))))
    }
    let days = DateReading.days(of: text)
    if days.count == 1 {
      let isPlain = text.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
      return FormatFault(
        message: isPlain && text.contains("-")
          ? LocalizedText(
            en: "`\(text)` is no date yet: month and day have two digits each",
            id: "`\(text)` belum berbentuk tanggal: bulan dan hari ditulis dua angka")
          : LocalizedText(
            en: "`\(text)` is not written as a date is here",
            id: "`\(text)` belum ditulis dalam bentuk tanggal"),
        label: instruction(days[0]), correction: days[0])
    }
    if days.count > 1 {
      return FormatFault(
        message: LocalizedText(
          en: "`\(text)` can be read in two ways", id: "`\(text)` dapat dibaca dua cara"),
        label: LocalizedText(
          en: "write \(days.joined(separator: " or "))",
          id: "tulis \(days.joined(separator: " atau "))"))
    }
    return FormatFault(
      message: LocalizedText(en: "`\(text)` is no date", id: "`\(text)` bukan tanggal"),
      label: dateForm)
  }

  static func timeFault(_ text: String) -> FormatFault {
    if Format.time.accepts("\(text)Z") {
      return FormatFault(
        message: LocalizedText(
          en: "`\(text)` does not say in which time zone",
          id: "`\(text)` belum menyebut zona waktunya"),
        label: LocalizedText(
          en: "write \(text)+07:00 for Western Indonesia",
          id: "tulis \(text)+07:00 untuk WIB"))
    }
    if Format.time.accepts("\(text):00Z") {
      return FormatFault(
        message: LocalizedText(
          en: "`\(text)` has neither seconds nor a time zone",
          id: "`\(text)` belum memuat detik dan zona waktu"),
        label: LocalizedText(
          en: "write \(text):00+07:00 for Western Indonesia",
          id: "tulis \(text):00+07:00 untuk WIB"))
    }
    return FormatFault(
      message: LocalizedText(
        en: "`\(text)` is no time of day", id: "`\(text)` bukan jam"),
      label: LocalizedText(
        en: "a time is written HH:MM:SS with its zone, such as 08:30:00+07:00",
        id: "jam ditulis JJ:MM:DD dengan zonanya, misalnya 08:30:00+07:00"))
  }

  static func dateTimeFault(_ text: String) -> FormatFault {
    let form = LocalizedText(
      en: "for example \(Format.dateTime.example)", id: "misalnya \(Format.dateTime.example)")
    var parts = text.split(maxSplits: 1) { "Tt ".contains($0) }.map(String.init)
    if parts.count == 2 {
      if Format.date.accepts(parts[0]), Format.time.accepts(parts[1]) {
        let correction = parts.joined(separator: "T")
        return FormatFault(
          message: LocalizedText(
            en: "`\(text)` needs a `T` between date and time",
            id: "`\(text)` memerlukan `T` di antara tanggal dan jam"),
          label: instruction(correction), correction: correction)
      }
      if Format.date.accepts(parts[0]) {
        var fault = timeFault(parts[1])
        if let label = fault.label {
          fault.label = LocalizedText(
            en: label.en.replacing(parts[1], with: "\(parts[0])T\(parts[1])"),
            id: label.id.replacing(parts[1], with: "\(parts[0])T\(parts[1])"))
        }
        return fault
      }
      var fault = dateFault(parts[0])
      fault.correction = nil
      fault.label = fault.label ?? form
      return fault
    }
    parts = [text]
    if Format.date.accepts(text) {
      return FormatFault(
        message: LocalizedText(
          en: "`\(text)` has no time of day", id: "`\(text)` belum memuat jam"),
        label: LocalizedText(
          en: "write \(text)T00:00:00+07:00 with the right time",
          id: "tulis \(text)T00:00:00+07:00 dengan jam yang benar"))
    }
    return FormatFault(
      message: LocalizedText(
        en: "`\(text)` is no date with time", id: "`\(text)` bukan tanggal dengan jam"), label: form
    )
  }
}
