/// What the standard for domain names says of a character.
///
/// Source: RFC 5892, 2 and 3, over the tables of Unicode that Swift carries.
enum DerivedProperty {
  /// It may stand anywhere.
  case valid
  /// It may stand in some company.
  case contextual
  /// It may not be there.
  case disallowed

  /// What holds for a character.
  init(of scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      let isLower = Self.isLetterDigitHyphen(value) && !(0x41...0x5A ~= value)
      self = isLower ? .valid : .disallowed
    } else if let exception = Self.exception(value) {
      self = exception
    } else {
      self = Self.isStableLetter(scalar) ? .valid : .disallowed
    }
  }

  /// Whether a character of ASCII may be in a host name.
  static func isLetterDigitHyphen(_ value: UInt32) -> Bool {
    value < 0x80
      && (UInt8(value).isASCIILetterOrDigit || UInt8(value) == UInt8(ascii: "-"))
  }

  /// The characters that the standard lists by name, and the joiners.
  private static func exception(_ value: UInt32) -> DerivedProperty? {
    switch value {
    case 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007: .valid
    case 0xB7, 0x375, 0x5F3, 0x5F4, 0x30FB, 0x660...0x669, 0x6F0...0x6F9, 0x200C, 0x200D:
      .contextual
    case 0x640, 0x7FA, 0x302E, 0x302F, 0x3031...0x3035, 0x303B: .disallowed
    default: nil
    }
  }

  /// Whether it is a letter, mark or digit that neither case folding nor compatibility changes.
  private static func isStableLetter(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    switch scalar.value {
    // Marks for symbols and music, and the parts that Hangul syllables are made of.
    case 0x20D0...0x20FF, 0x1D100...0x1D1FF, 0x1D200...0x1D24F: return false
    case 0x1100...0x11FF, 0xA960...0xA97F, 0xD7B0...0xD7FF: return false
    default: break
    }
    switch properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .otherLetter, .modifierLetter, .decimalNumber,
      .nonspacingMark, .spacingMark:
      return !properties.changesWhenNFKCCaseFolded && !properties.isDefaultIgnorableCodePoint
        && !properties.isWhitespace && !properties.isNoncharacterCodePoint
    default: return false
    }
  }
}
