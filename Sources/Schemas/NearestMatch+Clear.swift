extension NearestMatch {
  /// The candidate that may be written in place of a text without asking: what differs is a slip of
  /// the hand, no other candidate is nearly as near, and no digit is another one.
  ///
  /// Of short words and of codes with digits no letter is sure enough; small and capital letters
  /// are.
  public static func clear(_ text: String, in candidates: some Sequence<String>) -> String? {
    let list = Array(candidates)
    guard let best = of(text, in: list) else { return nil }
    let letters = scalars(text)
    let distance = distance(letters, scalars(best))
    guard distance > 0 else { return best }
    guard letters.count >= 4, digits(text) == digits(best) else { return nil }
    let isAlone = list.allSatisfy {
      $0 == best || Self.distance(letters, scalars($0)) >= distance + 2
    }
    return isAlone ? best : nil
  }

  private static func scalars(_ text: String) -> [Unicode.Scalar] {
    Array(text.lowercased().unicodeScalars)
  }

  private static func digits(_ text: String) -> [Character] { text.filter(\.isNumber) }
}
