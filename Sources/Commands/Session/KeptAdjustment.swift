internal import Git
internal import Workflow

/// An adjustment that is being written: its text, and what becomes of the policy.
struct PendingAdjustment {
  /// The adjustment's file, from the root.
  var path: String
  /// Its text.
  var text: [UInt8]
  /// The policy's file, from the root; `nil` where the policy stays as it is.
  var policyPath: String?
  /// The policy as it was when this was begun.
  var policyBefore: [UInt8] = []
  /// The policy as it becomes.
  var policy: [UInt8] = []
  /// The policy as somebody edited it in the work tree; `nil` where it comes from elsewhere.
  var edited: [UInt8]?

  /// The files of the commit.
  var changes: [String: CommitTransaction.Change] {
    var changes: [String: CommitTransaction.Change] = [path: .file(text)]
    if let policyPath, policy != policyBefore { changes[policyPath] = .file(policy) }
    return changes
  }

  /// The id in the file's name.
  var id: String { String((path.split(separator: "/").last ?? "").prefix(11)) }
}

/// The adjustment that a person is writing, kept in the git directory until it is committed.
struct KeptAdjustment {
  private let folder: String

  /// - Errors: ``GitError/notARepository(path:)`` outside of git.
  init(_ workspace: Workspace) throws {
    guard let directory = workspace.repository.directory else {
      throw GitError.notARepository(path: workspace.repository.root)
    }
    folder = "\(directory.gitDirectory)/bangkom"
  }

  /// Where the text is that a person finishes.
  var textPath: String { "\(folder)/ADJUSTMENT.yaml" }

  /// Where a policy's words are edited.
  var policyPath: String { "\(folder)/ADJUSTMENT-POLICY.md" }

  private var basePath: String { "\(folder)/ADJUSTMENT-BASE.md" }
  private var editedPath: String { "\(folder)/ADJUSTMENT-EDITED.md" }
  private var namesPath: String { "\(folder)/ADJUSTMENT-FILES" }

  /// Keeps it.
  func keep(_ adjustment: PendingAdjustment) throws {
    try AtomicFile.write(adjustment.text, to: textPath)
    try AtomicFile.write(adjustment.policy, to: policyPath)
    try AtomicFile.write(adjustment.policyBefore, to: basePath)
    if let edited = adjustment.edited {
      try AtomicFile.write(edited, to: editedPath)
    } else {
      FileBytes.remove(editedPath)
    }
    let names = "\(adjustment.path)\n\(adjustment.policyPath ?? "")\n"
    try AtomicFile.write(Array(names.utf8), to: namesPath)
  }

  /// What is kept; `nil` where nothing is.
  func load() -> PendingAdjustment? {
    guard let text = FileBytes.read(textPath), let names = FileBytes.read(namesPath) else {
      return nil
    }
    let lines = String(decoding: names, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count > 1, !lines[0].isEmpty else { return nil }
    return PendingAdjustment(
      path: lines[0], text: text, policyPath: lines[1].isEmpty ? nil : lines[1],
      policyBefore: FileBytes.read(basePath) ?? [], policy: FileBytes.read(policyPath) ?? [],
      edited: FileBytes.read(editedPath))
  }

  /// Forgets it, unless it is another one.
  func remove(_ adjustment: PendingAdjustment) {
    if let kept = load(), kept.path != adjustment.path { return }
    remove()
  }

  /// Forgets whatever there is.
  func remove() {
    for path in [textPath, policyPath, basePath, editedPath, namesPath] { FileBytes.remove(path) }
  }
}

/// The files of an adjustment as the work tree and the index have them.
struct PendingFiles {
  private let pending: PendingAdjustment
  private let workspace: Workspace

  init(_ pending: PendingAdjustment, in workspace: Workspace) {
    (self.pending, self.workspace) = (pending, workspace)
  }

  /// Refuses where somebody's edit of the policy would be written over.
  ///
  /// - Errors: ``Failure`` with status 6.
  func refuseOthersEdits() throws {
    guard let path = pending.policyPath, pending.changes[path] != nil else { return }
    let git = try workspace.repository.git()
    let known = [pending.policyBefore, pending.policy] + [pending.edited].compactMap(\.self)
    let file = FileBytes.read("\(workspace.repository.root)/\(path)")
    let index = try git.index().files.first { $0.path.string == path }
    let staged = try index.map { try git.blob($0.id) }
    for found in [file, staged] {
      let plain = found.map { bytes in
        pending.policyBefore.contains(0x0D) ? bytes : bytes.filter { $0 != 0x0D }
      }
      if let plain, known.contains(plain) { continue }
      let session = workspace.session
      throw Failure(
        .unsafe,
        session.text(
          "\(path) has changes that are not committed; nothing was written",
          "\(path) punya perubahan yang belum disimpan; tidak ada yang ditulis"),
        hints: [
          session.text(
            "to adjust its words as well, leave out --set; else: git stash",
            "untuk menyesuaikan kata-katanya juga, jangan pakai --set; jika tidak: git stash")
        ])
    }
  }
}
