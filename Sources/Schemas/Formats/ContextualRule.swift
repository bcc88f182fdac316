/// The rules for characters of domain names that may stand in some company only.
///
/// Source: RFC 5892, appendix A.
enum ContextualRule {
  /// Whether the character at a position of a label may stand there.
  static func holds(for label: [Unicode.Scalar], at position: Int) -> Bool {
    let before = position > 0 ? label[position - 1] : nil
    let after = position + 1 < label.count ? label[position + 1] : nil
    switch label[position].value {
    case 0x200C: return isVirama(before) || joins(label, at: position)
    case 0x200D: return isVirama(before)
    // Catalan writes l·l.
    case 0xB7: return before == "l" && after == "l"
    case 0x375: return after.map { Self.greek?.matches($0) ?? false } ?? false
    case 0x5F3, 0x5F4: return before.map { Self.hebrew?.matches($0) ?? false } ?? false
    case 0x30FB: return label.contains { Self.japanese?.matches($0) ?? false }
    case 0x660...0x669: return !label.contains { 0x6F0...0x6F9 ~= $0.value }
    case 0x6F0...0x6F9: return !label.contains { 0x660...0x669 ~= $0.value }
    default: return false
    }
  }

  /// The combining class of a virama is 9.
  private static func isVirama(_ scalar: Unicode.Scalar?) -> Bool {
    scalar?.properties.canonicalCombiningClass.rawValue == 9
  }

  /// Whether letters on both sides would join, were it not for the character between them.
  private static func joins(_ label: [Unicode.Scalar], at position: Int) -> Bool {
    let before = label[..<position].last { JoiningType(of: $0) != .transparent }
    let after = label[(position + 1)...].first { JoiningType(of: $0) != .transparent }
    guard let before, let after else { return false }
    let (left, right) = (JoiningType(of: before), JoiningType(of: after))
    return (left == .left || left == .dual) && (right == .right || right == .dual)
  }

  private static let greek = ScalarTest(#"^\p{sc:Greek}"#)
  private static let hebrew = ScalarTest(#"^\p{sc:Hebrew}"#)
  private static let japanese = ScalarTest(#"^[\p{sc:Hiragana}\p{sc:Katakana}\p{sc:Han}]"#)
}
