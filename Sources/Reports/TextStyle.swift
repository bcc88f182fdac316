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
  public func colored(_ text: String, _ colors: Color...) -> String {
    guard isColored, !text.isEmpty else { return text }
    return "\u{1B}[\(colors.map(\.rawValue).joined(separator: ";"))m\(text)\u{1B}[0m"
  }

  /// Text from a file or a name, with everything that a terminal would obey made visible.
  public static func escaped(_ text: some StringProtocol) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return String(text) }
    var result = ""
    for scalar in text.unicodeScalars {
      if isHidden(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x09, 0x0A..<0x20, 0x7F...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E,
      0x2060, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }
}
