internal import Documents
internal import Git
internal import Records
internal import Store

/// What a snapshot is asked besides the rules in SQL, where it is compared with the one before:
/// ids of deleted records, reviews and approvals of what is there, evidence as it was.
struct ChangeChecks {
  let store: Store
  let library: Library
  /// Where commits are, opened when there is something to ask.
  let git: () throws(WorkflowError) -> Repository
  /// Where a private store may be.
  let temporaryFolder: String
  /// The commit up to which the store may learn history and figures for good; `nil` for no bound.
  ///
  /// What lies behind it may be refused.
  var lasting: ObjectID?
  /// The id of the blob of a file of the snapshot.
  let blob: (String) throws -> String?

  /// What is wrong; nothing where there is no commit to compare with.
  func findings(base: ObjectID?) async throws -> [Finding] {
    guard let base else { return [] }
    return try ReusedIDs(self, base: base).findings()
      + ContentFingerprints.reviews(self).findings()
      + ContentFingerprints.approvals(self).findings()
      + (await EvidenceCheck(self).findings())
  }

  /// Whether there are records of a kind that the base does not have as they are.
  func hasChanges(of kind: String) throws -> Bool {
    guard let kind = library.catalog.kind(named: kind) else { return false }
    return try store.hasChanges(of: kind)
  }

  /// What can be wrong.
  static let rules = EvidenceCheck.rules + ContentFingerprints.rules + [ReusedIDs.rule]
}
