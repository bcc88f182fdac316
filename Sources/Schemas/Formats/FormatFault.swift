internal import Documents

/// Why a text does not have a format, for a person.
struct FormatFault {
  /// What is wrong.
  var message: LocalizedText
  /// What to write instead.
  var label: LocalizedText?
  /// The text as it was meant, where it can be read in one way only.
  var correction: String?
}

extension Format {
  /// Why a text does not have the format.
  func fault(of text: String) -> FormatFault {
    let trimmed = String(Self.trimmed(text))
    if trimmed != text, accepts(trimmed) {
      return FormatFault(
        message: LocalizedText(
          en: "`\(text)` has a blank before or behind it",
          id: "`\(text)` diawali atau diakhiri spasi"),
        label: Self.instruction(trimmed), correction: trimmed)
    }
    switch self {
    case .date: return Self.dateFault(text)
    case .time: return Self.timeFault(text)
    case .dateTime: return Self.dateTimeFault(text)
    case .email, .idnEmail: return emailFault(text)
    case .uri, .iri: return addressFault(text)
    case .regex:
      let fault = Self.regularExpressionFault(text.utf8.span)
      return fault.map {
        plainFault(
          text,
          LocalizedText(
            en: "\($0.reason.en) (character \($0.position))",
            id: "\($0.reason.id) (karakter ke-\($0.position))"))
      } ?? plainFault(text)
    default: return plainFault(text)
    }
  }

  /// Why a text does not have the format, and what to write.
  func explanation(of text: String) -> (LocalizedText, LocalizedText?) {
    let fault = fault(of: text)
    return (fault.message, fault.label)
  }

  private static func trimmed(_ text: String) -> Substring {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }

  /// Says to write a text.
  static func instruction(_ text: String) -> LocalizedText {
    LocalizedText(en: "write \(text)", id: "tulis \(text)")
  }

  /// What can be said of any format: its name, the reason if there is one, and an example.
  private func plainFault(_ text: String, _ reason: LocalizedText? = nil) -> FormatFault {
    FormatFault(
      message: LocalizedText(
        en: "`\(text)` is no \(title.en)\(reason.map { ": \($0.en)" } ?? "")",
        id: "`\(text)` bukan \(title.id)\(reason.map { ": \($0.id)" } ?? "")"),
      label: LocalizedText(en: "for example \(example)", id: "misalnya \(example)"))
  }

  private func emailFault(_ text: String) -> FormatFault {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let reason: LocalizedText? =
      if parts.count == 1 {
        LocalizedText(en: "there is no `@` in it", id: "tidak ada `@` di dalamnya")
      } else if text.contains(",") || text.contains(";") {
        LocalizedText(
          en: "only one address belongs here", id: "hanya satu alamat yang ditulis di sini")
      } else if text.contains(where: \.isWhitespace) {
        LocalizedText(en: "there is a blank in it", id: "ada spasi di dalamnya")
      } else if parts.count > 2 {
        LocalizedText(en: "there is more than one `@` in it", id: "ada lebih dari satu `@`")
      } else if parts[0].isEmpty {
        LocalizedText(en: "nothing stands before the `@`", id: "tidak ada apa pun di depan `@`")
      } else if parts[1].isEmpty {
        LocalizedText(en: "nothing stands behind the `@`", id: "tidak ada apa pun sesudah `@`")
      } else if text.contains("..") || parts.contains(where: { $0.first == "." || $0.last == "." })
      {
        LocalizedText(en: "a dot is out of place", id: "ada titik yang salah tempat")
      } else {
        nil
      }
    return plainFault(text, reason)
  }

  private func addressFault(_ text: String) -> FormatFault {
    if Format.uriReference.accepts(text) || Format.iriReference.accepts(text) {
      let isHost = text.hasPrefix("www.") || text.hasPrefix("//")
      guard !isHost else {
        let address = "https://\(text.hasPrefix("//") ? String(text.dropFirst(2)) : text)"
        return FormatFault(
          message: plainFault(
            text, LocalizedText(en: "`https://` is missing", id: "`https://` belum ada")
          ).message, label: Self.instruction(address))
      }
      if self == .uri, Format.iri.accepts(text) {
        return plainFault(text, Self.strangeCharacter(in: text))
      }
      return plainFault(
        text,
        LocalizedText(
          en: "it does not start with a scheme such as `https:`",
          id: "tidak diawali skema seperti `https:`"))
    }
    return plainFault(text, Self.strangeCharacter(in: text))
  }

  /// Names a character that an address must not have as it is.
  private static func strangeCharacter(in text: String) -> LocalizedText? {
    guard
      let scalar = text.unicodeScalars.first(where: {
        !$0.isASCII || $0.value <= 0x20 || $0.value == 0x7F
          || "<>\"\\^`{|}".unicodeScalars.contains($0)
      })
    else { return nil }
    let escaped = String(scalar).utf8.map { byte in
      let hex = String(byte, radix: 16, uppercase: true)
      return "%\(hex.count == 1 ? "0" : "")\(hex)"
    }.joined()
    if scalar == " " {
      return LocalizedText(
        en: "there is a blank in it; written as \(escaped) it may stay",
        id: "ada spasi di dalamnya; boleh bila ditulis \(escaped)")
    }
    return LocalizedText(
      en: "`\(scalar)` is written as \(escaped)", id: "`\(scalar)` ditulis \(escaped)")
  }
}
