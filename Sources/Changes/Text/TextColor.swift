/// The colours of a comparison, by ANSI's numbers.
enum TextColor: String {
  case bold = "1"
  case dim = "2"
  case red = "31"
  case green = "32"

  /// A text in this colour.
  func applied(to text: String) -> String {
    text.isEmpty ? text : "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
  }
}
