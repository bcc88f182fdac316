internal import ArgumentParser
internal import Changes
internal import Documents
internal import Git
internal import Records
internal import Reports
internal import Schemas
internal import Summaries
internal import Workflow

/// `bangkom diff`: what changed, by fields, clauses and cells.
struct Diff: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff",
      abstract: HelpLanguage.text(
        "Show what changed: fields, clauses, cells.",
        "Tampilkan perubahan: isian, ketentuan, sel."),
      discussion: HelpLanguage.text(
        """
        Order of fields, quotes, comments and line breaks are no change.
        Examples:
          bangkom diff                       work tree against HEAD
          bangkom diff --staged              what git commit would commit
          bangkom diff --unstaged            what was changed since git add
          bangkom diff HEAD~1                a commit against the work tree
          bangkom diff HEAD~1..HEAD          two commits
          bangkom diff main...usulan         a branch since it parted from another
          bangkom diff 2026-07-01..          since the end of a day (WIB)
          bangkom diff POL-7K3QDXM           one record; files and folders as well
          bangkom diff HEAD~1 ./policies     a folder, should a branch be called so too
          bangkom diff --format markdown     for a merge request; also html and json
          bangkom diff --stat                how much, record by record
        """,
        """
        Urutan isian, tanda kutip, komentar, dan ganti baris bukan perubahan.
        Contoh:
          bangkom diff                       berkas sekarang terhadap HEAD
          bangkom diff --staged              yang akan disimpan git commit
          bangkom diff --unstaged            yang berubah sejak git add
          bangkom diff HEAD~1                satu commit terhadap berkas sekarang
          bangkom diff HEAD~1..HEAD          dua commit
          bangkom diff main...usulan         satu cabang sejak berpisah dari yang lain
          bangkom diff 2026-07-01..          sejak akhir satu hari (WIB)
          bangkom diff POL-7K3QDXM           satu catatan; juga berkas dan folder
          bangkom diff HEAD~1 ./policies     folder, andai ada cabang yang senama
          bangkom diff --format markdown     untuk merge request; juga html dan json
          bangkom diff --stat                seberapa banyak, per catatan
        """))
  }

  @OptionGroup var options: CommonOptions

  @Argument(
    help: .text(
      "A commit, branch or day, or two as A..B; then ids, files, folders.",
      "Satu commit, cabang, atau tanggal, atau dua: A..B; lalu id, berkas, folder.",
      value: "range"))
  var words: [String] = []

  @Flag(
    name: [.customLong("staged"), .customLong("cached")],
    help: .text("Against what is staged.", "Terhadap yang sudah disiapkan (git add)."))
  var isStaged = false

  @Flag(
    name: .customLong("unstaged"),
    help: .text(
      "What is staged against the files as they are.",
      "Yang sudah disiapkan terhadap berkas sekarang."))
  var isUnstaged = false

  @Option(help: .text("text, markdown, html or json.", "text, markdown, html, atau json."))
  var format = ChangeFormat.text

  @Flag(help: .text("Only how much differs.", "Hanya seberapa banyak bedanya."))
  var stat = false

  @Flag(
    name: .customLong("exit-code"),
    help: .text("End with 1 where there are differences.", "Berakhir dengan 1 bila ada perbedaan."))
  var hasExitCode = false

  @Flag(
    help: .text(
      "Add what follows: figures, objectives, findings, units concerned.",
      "Tambahkan dampaknya: angka, sasaran, temuan, perangkat daerah yang terkait."))
  var impact = false

  @Option(
    name: .customLong("summary"),
    help: .text(
      "Of the figures only those of this summary; may be repeated.",
      "Dari angka hanya ringkasan ini; dapat diulang.", value: "name"))
  var summaries: [String] = []

  @Flag(help: .text("Print JSON.", "Cetak JSON."))
  var json = false

  func run(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
    var request = try DiffRequest(words, isStaged: isStaged, in: workspace)
    if isUnstaged {
      guard !request.hasRevision, !isStaged else {
        throw Failure(
          .usage,
          session.text(
            "--unstaged names both sides already", "--unstaged sudah menyebut kedua sisinya"))
      }
      request.range = RevisionRange(from: .index, to: .workTree, oldName: "index", newName: "")
    }
    let comparison = try workspace.examiner.compare(
      from: request.range.old, to: request.range.new)
    for subject in request.subjects where !comparison.knows(subject) {
      throw WorkflowError.unknown(subject, suggestion: nil)
    }
    let set = comparison.changes(of: request.subjects)
    let known = try workspace.examiner.library().summaries.map(\.name)
    for name in summaries where !known.contains(name) {
      throw WorkflowError.unknown(name, suggestion: NearestMatch.of(name, in: known))
    }
    var report = ChangeReport(set: set, range: request.range, isStat: stat)
    if impact || !summaries.isEmpty {
      report.impact = ImpactReport(
        try await workspace.examiner.impact(of: comparison, summaries: summaries),
        in: session.language)
    }
    session.console.write(report.text(json ? .json : format, session.style))
    if comparison.hasOtherSchemas {
      session.console.tell(
        session.text(
          "schemas, rules or summaries differ, too: git diff -- schema",
          "skema, kaidah, atau ringkasan juga berbeda: git diff -- schema"))
    }
    let isDifferent = set.records.contains { $0.kind != .reformatted }
    return isDifferent && hasExitCode ? .findings : .fine
  }
}

/// What `bangkom diff` is asked to compare.
struct DiffRequest {
  var range: RevisionRange
  /// Whether a revision was named.
  let hasRevision: Bool
  /// Ids, files and folders from the root.
  let subjects: [String]

  /// Takes the first words for revisions as long as they name any, as git does.
  init(_ words: [String], isStaged: Bool, in workspace: Workspace) throws {
    let git = try workspace.repository.git()
    var revisions: [String] = []
    var rest = words[...]
    while let word = rest.first, revisions.count < 2 {
      // No name of git's has two dots; a path may.
      let isRange = word.contains("..") && word != ".." && !word.contains("../")
      guard isRange || git.namesCommit(word) else { break }
      revisions.append(word)
      rest = rest.dropFirst()
      if isRange { break }
    }
    hasRevision = !revisions.isEmpty
    subjects = try rest.map { try Self.subject($0, in: workspace) }
    range = try RevisionRange(revisions, isStaged: isStaged, in: git)
  }

  private static func subject(_ word: String, in workspace: Workspace) throws -> String {
    if let id = RecordID(RecordID.normalized(word)) { return id.description }
    guard let path = workspace.repository.path(of: word, from: workspace.session.directory) else {
      throw WorkflowError.unknown(word, suggestion: nil)
    }
    return path
  }
}
