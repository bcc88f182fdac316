/// What differs between two versions of a repository, record by record.
public struct ChangeSet: Sendable, Hashable {
  /// The records and tables that differ, by path.
  public var records: [RecordChange]

  /// Compares all given versions; those that are equal byte for byte are left out.
  ///
  /// A record is found again by its id whatever its file is called, a table by its path or by the
  /// id of the record in it. Only files that differ need to be given; their order does not matter.
  public init(from old: [RecordVersion], to new: [RecordVersion]) {
    let old = Self.sorted(old)
    let new = Self.sorted(new)
    let matching = Self.matching(old.map(\.identity), new.map(\.identity))
    records = matching.steps.compactMap { step in
      switch step {
      case .both(let before, let after): RecordChange(from: old[before], to: new[after])
      case .removed(let before): RecordChange(from: old[before], to: nil)
      case .added(let after): RecordChange(from: nil, to: new[after])
      }
    }
    records.sort { ExactText.precedes($0.identity.path, $1.identity.path) }
  }

  /// How much differs.
  public var counts: ChangeCounts { ChangeCounts(records) }

  private static func sorted(_ versions: [RecordVersion]) -> [RecordVersion] {
    versions.sorted { ExactText.precedes($0.identity.path, $1.identity.path) }
  }

  private static func matching(
    _ old: [RecordIdentity], _ new: [RecordIdentity]
  ) -> Matching {
    var matching = Matching(oldCount: old.count, newCount: new.count)
    func match(by key: (RecordIdentity) -> [String]?) {
      // What has no such key gets one that nothing else has.
      matching.match(
        old: old.enumerated().map { key($1) ?? ["", "old", "\($0)"] },
        new: new.enumerated().map { key($1) ?? ["", "new", "\($0)"] })
    }
    match { [$0.path, $0.id ?? ""] }
    match { $0.id.map { [$0] } }
    match { $0.id == nil ? $0.owner.map { [$0] } : nil }
    // A record whose id cannot be read is still the one in that file.
    let nameless = Set(old.filter { $0.id == nil }.map(\.path))
      .union(new.filter { $0.id == nil }.map(\.path))
    match { nameless.contains($0.path) ? [$0.path] : nil }
    return matching
  }
}
