/// The rule that keeps domain names readable where text runs from right to left.
///
/// Source: RFC 5893, 2. PCRE2 knows the classes of characters, so that the rule is a few patterns.
enum BidirectionalRule {
  /// Whether a label has text from right to left.
  static func isRightToLeft(_ label: [Unicode.Scalar]) -> Bool {
    // The first such letter of Unicode is Hebrew.
    label.contains { $0.value >= 0x590 } && (rightToLeft?.matches(label) ?? false)
  }

  /// Whether a label of a name with text from right to left keeps to the rule.
  static func holds(for label: [Unicode.Scalar]) -> Bool {
    guard let fromRight, let fromLeft else { return false }
    return fromRight.matches(label) || fromLeft.matches(label)
  }

  private static let rightToLeft = ScalarTest(#"[\p{bc:R}\p{bc:AL}\p{bc:AN}]"#)
  private static let fromRight = ScalarTest(
    #"^(?!.*\p{bc:EN}.*\p{bc:AN})(?!.*\p{bc:AN}.*\p{bc:EN})(?=[\p{bc:R}\p{bc:AL}])"#
      + #"[\p{bc:R}\p{bc:AL}\p{bc:AN}\p{bc:EN}\p{bc:ES}\p{bc:CS}\p{bc:ET}\p{bc:ON}\p{bc:BN}"#
      + #"\p{bc:NSM}]*(?<=[\p{bc:R}\p{bc:AL}\p{bc:EN}\p{bc:AN}])\p{bc:NSM}*$"#)
  private static let fromLeft = ScalarTest(
    #"^(?=\p{bc:L})[\p{bc:L}\p{bc:EN}\p{bc:ES}\p{bc:CS}\p{bc:ET}\p{bc:ON}\p{bc:BN}\p{bc:NSM}]*"#
      + #"(?<=[\p{bc:L}\p{bc:EN}])\p{bc:NSM}*$"#)
}
