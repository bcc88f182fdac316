/// Marks that are written over or under the character before them.
///
/// To compare texts with long runs of them takes quadratic time, in Swift as elsewhere.
enum CombiningMarks {
  /// No language has more of them in a row.
  ///
  /// Source: Unicode Standard Annex 15, 12.1 (Stream-Safe Text Format).
  static let limit = 30

  /// Whether a code point is one.
  static func contains(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x300, let scalar = Unicode.Scalar(scalar) else { return false }
    return scalar.properties.canonicalCombiningClass != .notReordered
  }

  /// Whether more than ``limit`` of them stand in a row.
  static func areTooMany(in text: [UInt8]) -> Bool {
    var run = 0
    var index = 0
    while index < text.count {
      guard text[index] >= 0x80, let (scalar, length) = UTF8Decoding.scalar(in: text, at: index)
      else {
        run = 0
        index += 1
        continue
      }
      run = contains(scalar) ? run + 1 : 0
      if run > limit { return true }
      index += length
    }
    return false
  }
}
