/// How many cells of a terminal a text takes.
public enum DisplayWidth {
  /// The cells of a text; a tab takes four.
  public static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// The start of a text that fits, with `…` where something is left out.
  public static func fitted(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    var result = ""
    var used = 0
    for character in text {
      let cells = of(String(character))
      guard used + cells < width else { break }
      result.append(character)
      used += cells
    }
    return result + "…"
  }

  /// Source: Unicode 15, EastAsianWidth (wide and fullwidth) and the categories Mn, Me, Cf.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value == 0x09 { return 4 }
    if value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
