/// Whether letters and their marks are composed as far as Unicode has it (form C).
///
/// The standard library compares texts without regard to composition. So a set of all texts of one
/// letter tells whether a letter with a mark has a composed form: then it is in the set.
///
/// Source: Unicode Standard Annex 15, for letters that case folding does not change.
enum CanonicalComposition {
  /// Whether nothing in a text of stable letters can be composed, and marks are in order.
  static func isComposed(_ scalars: [Unicode.Scalar]) -> Bool {
    var starter: Unicode.Scalar?
    var last: UInt8 = 0
    for scalar in scalars {
      let order = scalar.properties.canonicalCombiningClass.rawValue
      guard order > 0 || isMark(scalar) else {
        (starter, last) = (scalar, 0)
        continue
      }
      if order > 0, last > order { return false }
      let isBlocked = last > 0 && last >= order
      if let starter, !isBlocked {
        var pair = String.UnicodeScalarView()
        pair.append(starter)
        pair.append(scalar)
        if composed.contains(String(pair)) { return false }
      }
      // A mark of class 0 that does not compose begins anew.
      if order == 0 { starter = scalar }
      last = order
    }
    return true
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }

  /// Every letter of the scripts that have composed forms.
  private static let composed: Set<String> = {
    var letters: Set<String> = []
    for range in [UInt32(0xC0)...0x1FFF, 0x3040...0x30FF, 0x11000...0x11FFF] {
      for value in range {
        guard let scalar = Unicode.Scalar(value), !scalar.properties.changesWhenNFKCCaseFolded,
          scalar.properties.isAlphabetic || isMark(scalar)
        else { continue }
        letters.insert(String(scalar))
      }
    }
    return letters
  }()
}
