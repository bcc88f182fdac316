public import Documents
internal import Git
public import Records

/// Answers what git's hooks ask: whether something may be committed.
public struct HookRun {
  private let repository: RecordsRepository
  private let examiner: Examiner

  /// Makes a run in a repository.
  public init(_ repository: RecordsRepository, _ examiner: Examiner) {
    self.repository = repository
    self.examiner = examiner
  }

  /// Looks at what will be committed: the index in force, also that of `git commit -a` and
  /// `git commit -- path`.
  public func preCommit() async throws(WorkflowError) -> Examination {
    try await examiner.examine(.index)
  }

  /// Looks at a commit message: no personal data, and every new adjustment is named.
  ///
  /// - `message`: The message as the person left it; lines that git takes for comments,
  ///   and what it shows below, do not count.
  public func commitMessage(_ message: [UInt8]) throws(WorkflowError) -> [Finding] {
    let mark = Array((try repository.git().configString("core.commentchar") ?? "#").utf8)
    // Behind the scissors is what `git commit --verbose` shows.
    let scissors = mark + Array(" ------------------------ >8 ------------------------".utf8)
    let lines = message.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .prefix { !$0.starts(with: scissors) }
    let text = lines.map { $0.starts(with: mark) ? [] : Array($0) }
      .joined(separator: [UInt8(ascii: "\n")])
    return MessageCheck.findings(in: Array(text), adding: try newAdjustments())
  }

  /// The rule about commit messages.
  public static let rule = RuleDescription(
    name: "commit-message",
    title: LocalizedText(
      en: "a commit message that does not name its adjustment",
      id: "pesan commit yang tidak menyebut penyesuaiannya"),
    why: LocalizedText(
      en: "plain git can search messages: `git log --grep ADJ-…` finds why a rule changed",
      id: "git biasa dapat mencari pesan: `git log --grep ADJ-…` menemukan alasan perubahan"),
    remedy: LocalizedText(
      en: "commit with `bangkom adjust`, or add the line `Adjustment: ADJ-…`",
      id: "gunakan `bangkom adjust`, atau tambahkan baris `Adjustment: ADJ-…`"),
    source: "bangkom",
    bad: """
      $ git commit -m "Pasal 5: 24 JP"
      """,
    good: """
      $ git commit -m "Pasal 5: 24 JP" -m "Adjustment: ADJ-9DEXT27"
      """, reading: .illustration)

  private func newAdjustments() throws(WorkflowError) -> [String] {
    let git = try repository.git()
    return try workflow {
      let index = try git.index()
      let pattern = try examiner.library().catalog.kind(named: "adjustment")?.path
      guard let pattern else { return [] }
      var known: Set<String> = []
      // What a merge brings in has been named by the commits that it comes from.
      for commit in try [git.head.commit].compactMap(\.self) + git.directory.mergeHeads {
        let files = try git.files(of: commit, under: [RepositoryPath(pattern.topFolder)])
        known.formUnion(files.map(\.path.text))
      }
      return index.files.filter { !known.contains($0.path.text) }
        .compactMap { pattern.values(in: $0.path.text)?["id"] }
    }
  }
}
