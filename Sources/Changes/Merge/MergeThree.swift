/// One thing of each version.
struct MergeThree<Part> {
  var base: Part
  var ours: Part
  var theirs: Part

  /// The same of each version.
  func map<Other>(_ transform: (Part) throws -> Other) rethrows -> MergeThree<Other> {
    MergeThree<Other>(
      base: try transform(base), ours: try transform(ours), theirs: try transform(theirs))
  }
}

extension MergeThree where Part: Equatable {
  /// The one of the sides that differs from the base, or that both have; `nil` where both differ.
  var decided: Part? {
    if ours == theirs || theirs == base { return ours }
    return ours == base ? theirs : nil
  }
}

/// What becomes of a part.
enum MergeOutcome {
  /// It is there: the lines above it, and itself from its first character on.
  case part(lead: [MergeChunk], body: [MergeChunk])
  /// It is gone.
  case gone
  /// The sides changed it differently, as a whole.
  ///
  /// - `lead`: The lines above it, where both sides have it; else each version has its own.
  case clash(lead: [MergeChunk]?)
}
