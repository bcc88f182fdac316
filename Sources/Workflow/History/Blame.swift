public import Changes
internal import Documents
public import Git

/// Since when each value of a record is as it is, and by which commit.
public struct Blame {
  /// One value.
  public struct Line: Sendable {
    /// Where: a field, a clause, or a table's row.
    public var place: String
    /// The anchor of a clause: `pasal-5/2`.
    public var anchor: String?
    /// The value.
    public var text: String
    /// The commit that made it so; `nil` for a value that no commit has yet.
    public var commit: Commit?
    /// The adjustment that the commit names.
    public var adjustment: String?
  }

  /// Every scalar, clause and row, in the order of the file.
  public let lines: [Line]

  /// Looks every value of a version up in its history.
  public init(_ version: RecordVersion, _ history: FieldHistory) {
    guard let whole = RecordChange(from: nil, to: version) else {
      lines = []
      return
    }
    var waiting: [String: String] = [:]
    let values = whole.values.flatMap(Self.scalars)
    for value in values { waiting[value.place] = value.text }
    var found: [String: Commit] = [:]
    for revision in history.revisions {
      guard !waiting.isEmpty else { break }
      for change in revision.values where change.kind != .removed {
        for value in Self.scalars(of: change) where waiting[value.place] == value.text {
          waiting[value.place] = nil
          found[value.place] = revision.commit
        }
        // A cell makes its row another.
        if change.subject == .cell, let row = change.row, waiting.removeValue(forKey: row) != nil {
          found[row] = revision.commit
        }
      }
    }
    lines = values.map { value in
      var line = value
      line.commit = found[value.place]
      line.adjustment = line.commit?.trailers.first { $0.key == "Adjustment" }?.value
      return line
    }
  }

  /// The values of which a change tells, each with its place.
  private static func scalars(of change: ValueChange) -> [Line] {
    guard change.subject == .field, change.kind == .added, !change.lines.isEmpty else {
      return change.new.map {
        [Line(place: change.place, anchor: change.anchor, text: $0)]
      } ?? []
    }
    return change.lines.map { Line(place: change.place + $0.joined, text: $0.text) }
  }
}

extension Blame.Line {
  /// Whether it is in a place that a person named.
  public func isIn(_ field: String) -> Bool {
    ValueChange.isIn(field, place: place) || place.hasPrefix("\(field)/")
      || anchor.map { $0 == field || $0.hasPrefix("\(field)/") || $0.hasPrefix("\(field):") }
        ?? false
  }
}
