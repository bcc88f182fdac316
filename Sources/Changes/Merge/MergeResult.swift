/// A place of a file that two versions have changed differently.
public struct MergeConflict: Sendable, Hashable {
  /// Where, as a person says it: `parameters[jp_min_pns].unit`, a clause's path, a row's key; empty
  /// where only lines are known.
  public var place: String
  /// The lines in the version that both come from; none where it is new on both sides.
  public var base: [UInt8]
  /// The lines on our side; none where they were deleted.
  public var ours: [UInt8]
  /// The lines on their side; none where they were deleted.
  public var theirs: [UInt8]

  /// Makes a conflict.
  public init(place: String, base: [UInt8], ours: [UInt8], theirs: [UInt8]) {
    self.place = place
    self.base = base
    self.ours = ours
    self.theirs = theirs
  }
}

/// One stretch of a merged text, in whole lines.
public enum MergeChunk: Sendable, Hashable {
  /// What both sides agree on, or one of them alone changed.
  case text([UInt8])
  /// What a person has to decide.
  case conflict(MergeConflict)
}

/// The outcome of a merge: the text, with the conflicts in their places.
public struct MergeResult: Sendable, Hashable {
  /// The text in order; lines end with LF here, whatever the file has.
  public var chunks: [MergeChunk]
  /// How the file begins and ends its lines.
  public var frame: TextFrame
  /// Whether fields, items, clauses and rows were merged; `false` where only lines were.
  public var isStructured: Bool

  /// The conflicts, in the order of the text.
  public var conflicts: [MergeConflict] {
    chunks.compactMap { if case .conflict(let conflict) = $0 { conflict } else { nil } }
  }

  /// The merged file with our lines where the sides are in conflict.
  public var withOurs: [UInt8] {
    var result = self
    result.chunks = chunks.map { chunk in
      if case .conflict(let conflict) = chunk { .text(conflict.ours) } else { chunk }
    }
    return result.bytes()
  }

  /// The merged file, conflicts between markers.
  public func bytes(_ markers: ConflictMarkers = ConflictMarkers()) -> [UInt8] {
    var text: [UInt8] = []
    var endsInConflict = false
    for chunk in chunks {
      switch chunk {
      case .text(let lines):
        text += lines
        if !lines.isEmpty { endsInConflict = false }
      case .conflict(let conflict):
        markers.append(conflict, to: &text)
        endsInConflict = true
      }
    }
    var frame = frame
    if endsInConflict { frame.endsWithNewline = true }
    return frame.framed(text)
  }
}
