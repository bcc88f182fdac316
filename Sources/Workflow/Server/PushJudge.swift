public import Git
internal import Documents
internal import Records
internal import Store

/// Judges a push before a reference moves: the whole of it, or nothing.
public struct PushJudge {
  /// Where the judgement takes place.
  public struct Place {
    /// The day that rules see.
    public var today: String
    /// The folder of the store, which nothing of a refused push stays in.
    public var storeFolder: String
    /// A folder for what is thrown away at the end.
    public var temporaryFolder: String

    /// Makes a place.
    public init(today: String, storeFolder: String, temporaryFolder: String) {
      self.today = today
      self.storeFolder = storeFolder
      self.temporaryFolder = temporaryFolder
    }
  }

  let git: Repository
  let place: Place
  /// What the references are; for a push that has not left yet, those of the remote repository.
  let references: [(name: String, id: ObjectID)]
  /// The branch that the repository's HEAD names.
  let head: String?
  /// Whether it is the repository itself that would change.
  let isReceiving: Bool
  /// Whether the pusher may change the rules of a branch.
  let mayChangeRules: (ProtectedBranch?) -> Bool
  /// The rules of the main branch, which say what is protected; `nil` where there are none yet.
  let authority: BranchRules?

  /// Makes a judge for what a repository receives.
  public init(receivingIn git: Repository, _ place: Place) throws(WorkflowError) {
    let pusher = Pusher(git)
    try self.init(
      git, place, references: git.references().found,
      head: git.directory.headBranch.map(Self.branchName), isReceiving: true,
      pusher.mayChangeRules)
  }

  /// Makes a judge for what a repository is about to push: what the remote one has is taken from
  /// when it was last fetched, and whether the rules may change is left to it.
  public init(
    pushingFrom git: Repository, to remote: String, _ place: Place
  ) throws(WorkflowError) {
    let prefix = "refs/remotes/\(remote)/"
    let known = git.references(under: prefix).found.map { name, id in
      (name: "refs/heads/\(name.dropFirst(prefix.utf8.count))", id: id)
    }
    try self.init(git, place, references: known, head: nil, isReceiving: false) { _ in true }
  }

  init(
    _ git: Repository, _ place: Place, references: [(name: String, id: ObjectID)], head: String?,
    isReceiving: Bool, _ mayChangeRules: @escaping (ProtectedBranch?) -> Bool
  ) throws(WorkflowError) {
    (self.git, self.place, self.references, self.head) = (git, place, references, head)
    (self.isReceiving, self.mayChangeRules) = (isReceiving, mayChangeRules)
    let main = [head, "main", "master"].lazy.compactMap { name in
      references.first { $0.name == name.map { "refs/heads/\($0)" } }?.id
    }.first { BranchRules.exist(in: $0, git) }
    do {
      authority = try main.map { id throws(WorkflowError) in try BranchRules(of: id, in: git) }
    } catch {
      // Whoever may change the rules can mend them by a push; for others the door stays closed.
      guard mayChangeRules(nil) else { throw error }
      authority = nil
    }
  }

  /// A branch with records of a repository whose HEAD, `main` and `master` have none, so that nothing
  /// says what is protected; `nil` where all is well.
  public var unguardedBranch: String? {
    guard authority == nil, isReceiving else { return nil }
    let names = Set(ProtectedBranch.usual(head: head).map { "refs/heads/\($0.pattern)" })
    let branches = references.filter { $0.name.hasPrefix("refs/heads/") }
    guard !branches.contains(where: { names.contains($0.name) }) else { return nil }
    return branches.first { BranchRules.exist(in: $0.id, git) }.map { Self.branchName($0.name) }
  }

  /// Judges every reference of a push.
  public func judge(_ updates: [RefUpdate]) async throws(WorkflowError) -> [PushVerdict] {
    var verdicts: [PushVerdict] = []
    for update in updates {
      var update = update
      // Git follows a symbolic reference: what moves, or goes away, is what it names.
      if isReceiving { update.name = try workflow { try git.followed(reference: update.name) } }
      verdicts.append(try await judge(update))
    }
    return verdicts
  }

  /// Where a branch is; for a push that has not left yet, as far as that was fetched.
  func present(of update: RefUpdate) -> ObjectID? {
    guard !update.old.isZero else { return nil }
    if git.contains(update.old) { return update.old }
    return references.first { $0.name == update.name }?.id
  }

  static func branchName(_ name: String) -> String {
    name.hasPrefix("refs/heads/") ? String(name.dropFirst("refs/heads/".utf8.count)) : name
  }

  private func judge(_ update: RefUpdate) async throws(WorkflowError) -> PushVerdict {
    var verdict = PushVerdict(update)
    verdict.language = authority?.settings.language
    if let refusal = refusal(ofName: update) {
      verdict.add([refusal])
      return verdict
    }
    guard let branch = update.branch else {
      if update.name.hasPrefix("refs/tags/") { try judgeTag(update, &verdict) }
      return verdict
    }
    let present = present(of: update)
    let protection = try protection(of: branch, at: present, becoming: update.new)
    verdict.isProtected = protection != nil
    guard let protection else {
      if !update.new.isZero {
        try judgeStructure(
          update.new, isProtected: false, excluding: references.map(\.id), &verdict)
      }
      return verdict
    }
    if update.new.isZero {
      verdict.add([.onReference(update.name, PushRules.branch, .deletion(branch))])
      return verdict
    }
    try await judge(branch, protection, &verdict)
    return verdict
  }

  /// The entry of a branch in the settings of its present tip, or in those of the main branch.
  private func protection(
    of branch: String, at tip: ObjectID?, becoming new: ObjectID
  ) throws(WorkflowError) -> ProtectedBranch? {
    var fromMain = ProtectedBranch.usual(head: head).first { $0.matches(branch) }
    if let authority {
      fromMain = authority.protection(of: branch, head: head)
    } else if tip == nil, !new.isZero, BranchRules.exist(in: new, git) {
      // The first push of all: there is nothing else that could say.
      fromMain = try BranchRules(of: new, in: git).protection(of: branch, head: head)
    }
    guard let tip, tip != authority?.commit, BranchRules.exist(in: tip, git) else {
      return fromMain
    }
    do {
      return try BranchRules(of: tip, in: git).protection(of: branch, head: head) ?? fromMain
    } catch {
      // A draft may be broken; what the main branch protects is not read past broken settings.
      guard fromMain != nil, !mayChangeRules(fromMain) else { return fromMain }
      throw error
    }
  }
}
