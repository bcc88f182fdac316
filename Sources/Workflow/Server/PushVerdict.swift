public import Documents
public import Git
public import Records

/// What was found of one reference of a push.
public struct PushVerdict {
  /// What is wrong in one commit, or with the reference itself.
  public struct Part {
    /// The commit; `nil` for the reference.
    public var commit: Commit?
    /// What is wrong, in order.
    public var findings: [Finding]
    /// The bytes of a file of the commit, or of its message.
    public var bytes: (String) -> [UInt8]?
  }

  /// The reference.
  public let update: RefUpdate
  /// Whether it is a branch that the settings protect.
  public internal(set) var isProtected = false
  /// How many commits were judged.
  public internal(set) var commitCount = 0
  /// The language that the settings in charge want; `nil` where they say nothing.
  public internal(set) var language: Language?
  /// What is wrong, oldest commit first; empty where the push may go through.
  public internal(set) var parts: [Part] = []
  /// Whether the last commit is meant by some part, so that `git commit --amend` mends it.
  public var isTipAlone: Bool {
    parts.allSatisfy { $0.commit == nil || $0.commit?.id == update.new }
  }
  /// Whether the judgement stopped before its end, as there is enough to mend.
  public var isCut: Bool { parts.count >= PushJudge.partLimit }
  /// The oldest commit that something is wrong with.
  public var firstCommit: Commit? { parts.lazy.compactMap(\.commit).first }

  init(_ update: RefUpdate) { self.update = update }

  /// Adds findings, where there are any.
  mutating func add(
    _ findings: [Finding], in commit: Commit? = nil,
    bytes: @escaping (String) -> [UInt8]? = { _ in nil }
  ) {
    guard !findings.isEmpty else { return }
    parts.append(Part(commit: commit, findings: findings.sorted(), bytes: bytes))
  }
}
