internal import Documents
internal import Git
internal import Records
internal import Workflow

extension Session {
  /// Makes bangkom the repository's merge driver, and tells what is missing for it.
  func installMergeDriver(in repository: RecordsRepository) throws {
    let driver = MergeDriver(executable: executable)
    if try driver.install(in: repository) {
      console.tell(text("merge driver installed", "penggabung catatan dipasang"))
    }
    guard !driver.isAsked(in: repository) else { return }
    console.tell(
      text(
        ".gitattributes does not use it yet; add these lines:",
        ".gitattributes belum memakainya; tambahkan baris ini:"))
    for ending in ["yaml", "md", "csv"] {
      console.tell("  *.\(ending) text eol=lf \(MergeDriver.attribute)")
    }
  }

  /// Writes the pages of summaries anew that a merge has made stale, where nothing else is wrong.
  ///
  /// - Returns: How the hook ends; `nil` where there was nothing to write, or more is wrong.
  func rewritePages(
    of workspace: Workspace, _ examination: Examination, in hook: String
  ) throws -> ExitStatus? {
    let repository = workspace.repository
    let isMergeHook = hook == "pre-merge-commit"
    guard try isMergeHook || repository.git().isMerging,
      let pages = try MergedPages(repository).rewritten(examination)
    else { return nil }
    for page in pages {
      console.tell(
        text(
          "\(page): written anew from the merged records, and staged",
          "\(page): ditulis ulang dari catatan gabungan, dan disiapkan"))
    }
    guard isMergeHook else { return .fine }
    // Git has written the merge's tree already and would commit it without them.
    console.tell(
      text(
        "the merge is complete; commit it: git commit --no-edit",
        "penggabungan selesai; simpan dengan: git commit --no-edit"))
    return .findings
  }

  /// What to do with a merge whose sides are each valid, and not together.
  func adviseAfterMerge() {
    console.tell(
      text(
        "the merge is in the files: mend them, git add, git commit; or undo it: git merge --abort",
        "hasil gabungan ada di berkas: perbaiki, git add, git commit; atau batalkan: git merge --abort"
      ))
  }
}
