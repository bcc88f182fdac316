/// A domain name with labels beyond ASCII, as Unicode or as Punycode.
///
/// Source: RFC 5890, 5891, 5892, 5893.
struct InternationalName {
  /// One part between dots.
  private struct Label {
    /// Its letters; those that Punycode stands for where it is written so.
    var scalars: [Unicode.Scalar]
    /// Whether there is a letter beyond ASCII.
    var isUnicode: Bool
    /// How long it is in ASCII.
    var length: Int
  }

  private var labels: [Label] = []

  /// Takes a name apart; `nil` where a label is empty, is no right Punycode, or is Unicode where
  /// that may not be.
  init?(_ text: Span<UInt8>, allowsUnicode: Bool) {
    var label: [Unicode.Scalar] = []
    var position = 0
    while position < text.count {
      let (value, length) = text.scalar(position)
      position += length
      guard value < 0x80 || allowsUnicode, let scalar = Unicode.Scalar(value) else { return nil }
      switch value {
      // The full stop, and those of East Asia.
      case 0x2E, 0x3002, 0xFF0E, 0xFF61:
        guard let taken = Self.label(label) else { return nil }
        labels.append(taken)
        label.removeAll(keepingCapacity: true)
      default:
        // No label is longer.
        guard label.count < 63 else { return nil }
        label.append(scalar)
      }
    }
    guard let taken = Self.label(label) else { return nil }
    labels.append(taken)
  }

  private static func label(_ scalars: [Unicode.Scalar]) -> Label? {
    guard !scalars.isEmpty else { return nil }
    guard scalars.allSatisfy(\.isASCII) else {
      guard let code = Punycode.encoded(scalars) else { return nil }
      return Label(scalars: scalars, isUnicode: true, length: 4 + code.count)
    }
    let code = scalars.map { UInt8(truncatingIfNeeded: $0.value) }
    guard code.count > 3, code[0] | 0x20 == UInt8(ascii: "x"), code[1] | 0x20 == UInt8(ascii: "n"),
      code[2] == UInt8(ascii: "-"), code[3] == UInt8(ascii: "-")
    else { return Label(scalars: scalars, isUnicode: false, length: code.count) }
    // What does not come back the same is another label's Punycode.
    let lower = code[4...].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    guard let decoded = Punycode.decoded(lower[...]), !decoded.allSatisfy(\.isASCII),
      Punycode.encoded(decoded) == lower
    else { return nil }
    return Label(scalars: decoded, isUnicode: true, length: code.count)
  }

  /// Whether it is a name that may be registered.
  var isValid: Bool {
    isDomain && labels.allSatisfy { !$0.isUnicode || CanonicalComposition.isComposed($0.scalars) }
  }

  /// Whether it is one when its letters may still have to be composed.
  var isDomain: Bool {
    guard labels.reduce(labels.count - 1, { $0 + $1.length }) <= 253 else { return false }
    for label in labels where label.length > 63 || !Self.isAllowed(label) { return false }
    return !labels.contains { BidirectionalRule.isRightToLeft($0.scalars) }
      || labels.allSatisfy { BidirectionalRule.holds(for: $0.scalars) }
  }

  private static func isAllowed(_ label: Label) -> Bool {
    let scalars = label.scalars
    guard let first = scalars.first, first != "-", scalars.last != "-" else { return false }
    guard label.isUnicode else {
      return scalars.allSatisfy { DerivedProperty.isLetterDigitHyphen($0.value) }
    }
    if scalars.count > 3, scalars[2] == "-", scalars[3] == "-" { return false }
    switch first.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return false
    default: break
    }
    return scalars.indices.allSatisfy { position in
      switch DerivedProperty(of: scalars[position]) {
      case .valid: true
      case .disallowed: false
      case .contextual: ContextualRule.holds(for: scalars, at: position)
      }
    }
  }
}
