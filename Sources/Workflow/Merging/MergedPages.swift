internal import Documents
internal import Git
internal import Records
internal import Store
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
    let errors = examination.findings.filter { $0.problem.severity == .error }
    guard !errors.isEmpty, errors.allSatisfy({ $0.problem.rule == SummaryPages.rule.name }) else {
      return nil
    }
    let git = try repository.git()
    return try workflow {
      let connection = try QueryConnection(examination.store)
      let language = examination.settings.language ?? .id
      var pages: [(path: String, bytes: [UInt8])] = []
      for path in Set(errors.map(\.path)).sorted() {
        let file = "\(repository.root)/\(path)"
        guard let name = SummaryPage.name(of: path), let staged = examination.bytes(of: path),
          SummaryPage.isPage(staged), FileBytes.read(file, followingLinks: false) == staged,
          let summary = examination.library.summaries.first(where: {
            $0.name == name && $0.isPublic
          }),
          case .success(let table) = try SummaryTable.compute(summary, over: connection),
          !table.readsToday
        else { return nil }
        pages.append((path, Array(SummaryPage.text(of: table, in: language).utf8)))
      }
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
