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
  private var namesPath: String { "\(folder)/ADJUSTMENT-FILES" }

  /// Keeps it.
  func keep(_ adjustment: PendingAdjustment) throws {
    try AtomicFile.write(adjustment.text, to: textPath)
    try AtomicFile.write(adjustment.policy, to: policyPath)
    try AtomicFile.write(adjustment.policyBefore, to: basePath)
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
      policyBefore: FileBytes.read(basePath) ?? [], policy: FileBytes.read(policyPath) ?? [])
  }

  /// Forgets it.
  func remove() {
    for path in [textPath, policyPath, basePath, namesPath] { FileBytes.remove(path) }
  }
}
