internal import Documents
internal import Git
internal import Records
internal import Store

/// The rules and settings that are in force at one commit.
struct BranchRules {
  let commit: ObjectID
  let library: Library
  let settings: Settings

  /// Reads them.
  ///
  /// - Throws: ``WorkflowError/broken(_:)`` where there are none, or they cannot be used.
  init(of commit: ObjectID, in git: Repository) throws(WorkflowError) {
    self.commit = commit
    let source = try workflow {
      try TreeSource(commit, folders: [SchemaFiles.folder, Settings.path], in: git)
    }
    guard let entry = source.entries.first(where: { $0.path == Settings.path }) else {
      throw .broken([
        Library.Fault(
          path: Settings.path, line: 1,
          reason: LocalizedText(
            en: "there is none in \(commit.abbreviated()); `bangkom init` makes it",
            id: "tidak ada di \(commit.abbreviated()); `bangkom init` membuatnya"))
      ])
    }
    guard case .bytes(let bytes) = source.contents(of: entry) else {
      throw .broken([
        Library.Fault(
          path: Settings.path, line: 1,
          reason: LocalizedText(en: "it can't be read", id: "tidak dapat dibaca"))
      ])
    }
    (library, settings) = try Examiner.library(of: source, settings: bytes)
  }

  /// The files that make the rules, and that say whose approvals count.
  var paths: [RepositoryPath] {
    ([SchemaFiles.folder, Settings.path] + (settings.approvals?.paths ?? []))
      .map { RepositoryPath($0) }
  }

  /// Whether a commit has settings at all.
  static func exist(in commit: ObjectID, _ git: Repository) -> Bool {
    (try? git.file(at: RepositoryPath(Settings.path), in: commit)) != nil
  }

  /// The entry for a branch in the settings; `nil` where it is not protected.
  ///
  /// The branch that HEAD names always is: its rules are those of the repository.
  func protection(of branch: String, head: String?) -> ProtectedBranch? {
    let list = settings.protectedBranches ?? ProtectedBranch.usual(head: head)
    return list.first { $0.matches(branch) }
      ?? (branch == head ? ProtectedBranch(pattern: branch) : nil)
  }
}
