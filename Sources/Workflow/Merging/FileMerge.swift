public import Changes
internal import Documents
internal import Records
internal import Summaries

/// Merges three versions of one file of a repository, by what its path and its kind say of it.
public struct FileMerge: Sendable {
  private let path: String
  private let keys: RecordKeys

  /// Prepares the merge of a file.
  ///
  /// - `path`: The file, from the repository's root; it tells how it is written.
  /// - `library`: What the schemas say; without them a table's rows go by their first column.
  public init(path: String, library: Library?) {
    self.path = path
    var keys = RecordKeys.standard
    if let kind = library?.catalog.kind(at: path)?.kind { keys.columns = kind.primaryKey }
    self.keys = keys
  }

  /// Whether the schemas are needed to merge the file.
  public static func needsLibrary(_ path: String) -> Bool { DocumentFormat(path: path) == .csv }

  /// Merges the file.
  ///
  /// A page of a summary is taken as it is on our side: the records of both sides give another one,
  /// which the hook writes before the merge is committed.
  public func result(base: [UInt8], ours: [UInt8], theirs: [UInt8]) -> MergeResult {
    if SummaryPage.name(of: path) != nil, SummaryPage.isPage(ours), SummaryPage.isPage(theirs) {
      return RecordMerge.merge(base: ours, ours: ours, theirs: ours, format: nil)
    }
    return RecordMerge.merge(
      base: base, ours: ours, theirs: theirs, format: DocumentFormat(path: path), keys: keys)
  }
}
