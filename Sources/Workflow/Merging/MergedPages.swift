internal import Documents
internal import Git
internal import Records
internal import Summaries

/// Writes pages of summaries anew where a merge has made others of their records.
///
/// Both sides have the pages of their own records, so that neither fits the records of both.
public struct MergedPages {
  private let repository: RecordsRepository

  /// Makes it for a repository.
  public init(_ repository: RecordsRepository) { self.repository = repository }

  /// Writes and stages the pages, where nothing else is wrong with what is staged.
  ///
  /// - Returns: The pages; `nil` where there are other errors, or somebody is editing a page.
  public func rewritten(_ examination: Examination) throws(WorkflowError) -> [String]? {
    guard let pages = try workflow({ try SummaryPages.rebuilt(examination) }) else { return nil }
    // What somebody is editing is not written over.
    for (path, _) in pages {
      guard let staged = examination.bytes(of: path), SummaryPage.isPage(staged),
        FileBytes.read("\(repository.root)/\(path)", followingLinks: false) == staged
      else { return nil }
    }
    let git = try repository.git()
    return try workflow {
      var changes: [RepositoryPath: TreeChange] = [:]
      for (path, bytes) in pages {
        try AtomicFile.write(bytes, to: "\(repository.root)/\(path)")
        let path = RepositoryPath(path)
        changes[path] = .file(mode: .file, id: try git.writeBlob(bytes, asFileAt: path))
      }
      try git.stage(changes)
      return pages.map(\.path)
    }
  }
}
