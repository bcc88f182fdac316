internal import Documents

/// The values of `format` that are checked; others are notes for people.
///
/// Source: JSON Schema 2020-12, validation, 7.3.
enum Format: String, CaseIterable, Sendable {
  case date
  case time
  case dateTime = "date-time"
  case duration
  case email
  case idnEmail = "idn-email"
  case hostname
  case idnHostname = "idn-hostname"
  case ipv4
  case ipv6
  case uri
  case uriReference = "uri-reference"
  case iri
  case iriReference = "iri-reference"
  case uriTemplate = "uri-template"
  case uuid
  case jsonPointer = "json-pointer"
  case relativeJSONPointer = "relative-json-pointer"
  case regex

  /// Every format, by number.
  static let all = allCases

  /// Whether a text in UTF-8 has the format.
  func accepts(_ text: Span<UInt8>) -> Bool {
    switch self {
    case .date: Self.isDate(text, 0, text.count)
    case .time: Self.isTime(text, 0, text.count)
    case .dateTime: Self.isDateTime(text)
    case .duration: Self.isDuration(text)
    case .email: Self.isEmail(text, isInternational: false)
    case .idnEmail: Self.isEmail(text, isInternational: true)
    case .hostname: Self.isHostname(text, isInternational: false)
    case .idnHostname: Self.isHostname(text, isInternational: true)
    case .ipv4: Self.isIPv4(text, 0, text.count)
    case .ipv6: Self.isIPv6(text, 0, text.count)
    case .uri: Self.isURI(text, isReference: false, isInternational: false)
    case .uriReference: Self.isURI(text, isReference: true, isInternational: false)
    case .iri: Self.isURI(text, isReference: false, isInternational: true)
    case .iriReference: Self.isURI(text, isReference: true, isInternational: true)
    case .uriTemplate: Self.isURITemplate(text)
    case .uuid: Self.isUUID(text)
    case .jsonPointer: Self.isJSONPointer(text, from: 0)
    case .relativeJSONPointer: Self.isRelativeJSONPointer(text)
    case .regex: Self.isRegularExpression(text)
    }
  }

  /// Whether a text in UTF-8 has the format.
  func accepts(_ text: TextView) -> Bool {
    let buffer = unsafe text.buffer
    return accepts(unsafe buffer.span)
  }

  /// Whether a text in UTF-8 has the format.
  func accepts(_ text: ArraySlice<UInt8>) -> Bool { accepts(text.span) }

  /// Whether a text has the format.
  func accepts(_ text: String) -> Bool { accepts(text.utf8.span) }
}
