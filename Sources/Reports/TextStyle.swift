public import Documents

/// How text is made for a person: colours, width, language.
public struct TextStyle: Sendable {
  /// Whether the terminal shows colours.
  public var isColored: Bool
  /// The columns of the terminal; `nil` for text that goes elsewhere.
  public var width: Int?
  /// The language.
  public var language: Language

  /// Makes a style.
  public init(isColored: Bool, width: Int?, language: Language) {
    self.isColored = isColored
    self.width = width
    self.language = language
  }

  /// The colours that are used, by ANSI's numbers.
  public enum Color: String, Sendable {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
    case cyan = "36"
  }

  /// A text in a colour, where there are colours.
  public func colored(_ text: String, _ colors: Color...) -> String { colored(text, colors) }

  /// A text in a colour, where there are colours.
  public func colored(_ text: String, _ colors: [Color]) -> String {
    guard isColored, !text.isEmpty else { return text }
    return "\u{1B}[\(colors.map(\.rawValue).joined(separator: ";"))m\(text)\u{1B}[0m"
  }
}
