public import Changes
internal import Documents
public import Git
public import Records

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
  ///
  /// - `committed`: The version of the last commit; a value that it does not have is in none yet.
  init(_ version: RecordVersion, committed: RecordVersion?, _ history: FieldHistory) {
    let values = Self.scalars(of: version)
    var waiting = Dictionary(values.map { ($0.key, $0.text) }, uniquingKeysWith: { $1 })
    if let committed {
      let known = Dictionary(
        Self.scalars(of: committed).map { ($0.key, $0.text) }, uniquingKeysWith: { $1 })
      waiting = waiting.filter { known[$0.key] == $0.value }
    }
    var found: [String: Commit] = [:]
    for revision in history.revisions {
      guard !waiting.isEmpty else { break }
      for change in revision.values where change.kind != .removed {
        for value in Self.scalars(of: change) where waiting[value.key] == value.text {
          waiting[value.key] = nil
          found[value.key] = revision.commit
        }
        // A cell makes its row another.
        if change.subject == .cell, let row = change.row, waiting.removeValue(forKey: row) != nil {
          found[row] = revision.commit
        }
      }
    }
    lines = values.map { value in
      var line = value
      line.commit = found[value.key]
      line.adjustment = line.commit?.trailers.first { $0.key == "Adjustment" }?.value
      return line
    }
  }

  /// Looks every value of a version up in the history of its record.
  public init(
    _ version: RecordVersion, of place: RecordPlace, _ history: History, _ catalog: KindCatalog
  ) throws(WorkflowError) {
    self.init(
      version, committed: try history.version(of: version.identity.path, catalog),
      try FieldHistory(of: place, history, catalog))
  }

  /// The values in a place; all for `nil`.
  ///
  /// - Errors: ``WorkflowError/unknown(_:suggestion:)`` where there is no such place.
  public func lines(of field: String?) throws(WorkflowError) -> [Line] {
    guard let field else { return lines }
    let found = lines.filter { $0.isIn(field) }
    guard !found.isEmpty else { throw .unknown(field, suggestion: nil) }
    return found
  }

  private static func scalars(of version: RecordVersion) -> [Line] {
    RecordChange(from: nil, to: version)?.values.flatMap(scalars) ?? []
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
    ValueChange.isIn(field, place: place) || anchor.map { $0.isWithin(field) } ?? false
  }

  /// What tells it from every other value: several clauses have one place.
  fileprivate var key: String { anchor ?? place }
}
