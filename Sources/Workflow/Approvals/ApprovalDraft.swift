internal import Documents
internal import Git
internal import Records
internal import Store

/// A decision on a record as HEAD has it, to be committed with a signature.
public struct ApprovalDraft {
  /// What is decided.
  public struct Request: Sendable {
    /// The record's id.
    public var subject: String
    /// The office; `nil` for the only one that the person holds.
    public var role: String?
    /// `setuju`, `tolak` or `revisi`.
    public var decision: String
    /// The reason; may be missing.
    public var note: String?

    /// Makes a request.
    public init(subject: String, role: String?, decision: String, note: String?) {
      (self.subject, self.role) = (subject, role)
      (self.decision, self.note) = (decision, note)
    }
  }

  /// Why somebody may not decide.
  public enum Refusal: Error, Sendable {
    /// The settings name nobody who may.
    case noSettings
    /// The kind of the record has nothing that a decision could be bound to.
    case noFingerprint(kind: String)
    /// The record's file is not as HEAD has it.
    case uncommitted(path: String)
    /// The settings do not name the committer, or only in other offices, which follow.
    case noRole(principal: String, others: [String])
    /// The committer holds several offices, and did not say which.
    case severalRoles([String])
    /// The committer's time in office has not begun or is over.
    case notInOffice(principal: String, role: String)
    /// The committer has written what is to be approved.
    case isAuthor(principal: String)
    /// The commit cannot be signed, or the signature would not count.
    case noSignature(reason: String)
  }

  /// The file, from the root.
  public let path: String
  /// Its text.
  public let text: String
  /// The message of the commit.
  public let message: String
  /// Signs the commit, and refuses what the repository would not take for the committer's.
  let sign: @Sendable ([UInt8]) throws(GitError) -> String

  /// Looks at whether the committer may decide, and writes the approval.
  ///
  /// - `examination`: HEAD.
  /// - `now`: The time of the commit.
  /// - Throws: ``Refusal``, ``WorkflowError``.
  public init(
    _ request: Request, _ examination: Examination, _ repository: RecordsRepository,
    today: String, now: Int64, temporaryFolder: String
  ) throws {
    guard let settings = examination.settings.approvals else { throw Refusal.noSettings }
    let git = try repository.git()
    let store = examination.store
    let catalog = examination.library.catalog
    guard let kind = catalog.kind(named: "approval") else {
      throw WorkflowError.unknown("approval", suggestion: nil)
    }
    guard let head = try git.head.commit, let record = try store.record(withID: request.subject),
      let file = try git.file(at: RepositoryPath(record.path), in: head),
      let content = try RecordContent(at: record.path, file.id, catalog, git)
    else { throw WorkflowError.unknown(request.subject, suggestion: nil) }
    guard let fingerprint = content.fingerprint else {
      throw Refusal.noFingerprint(kind: content.kind)
    }
    // Who approves has read the file, not HEAD.
    let bytes = FileBytes.read("\(repository.root)/\(record.path)") ?? []
    let read = try RecordContent(at: record.path, bytes: bytes, catalog, git)
    guard read?.fingerprint == fingerprint else {
      throw Refusal.uncommitted(path: record.path)
    }
    let committer = try git.committer(now: Timestamp(seconds: now, offsetMinutes: 420))
    let role = try Self.role(request.role, of: committer.email, settings, on: today)
    let trust = try ApprovalTrust(
      settings, at: head, in: git, temporaryFolder: temporaryFolder)
    let judge = ApprovalJudge(
      trust: trust, catalog: catalog, git: git, tip: head, store: store,
      history: try History(of: head, store, in: git))
    if try judge.authors(of: content).contains(committer.email.lowercased()) {
      throw Refusal.isAuthor(principal: committer.email)
    }
    sign = try Self.signing(git, committer, trust, temporaryFolder)
    let title = "\(Self.verb(request.decision)) \(content.title ?? content.id)"
    var text = "schema: approval/\(kind.version)\nid: {{id}}\ntitle: {{title}}\n"
    text += "subject: \(content.id)\nrole: \(role)\ndecision: \(request.decision)\n"
    text += "decided_on: \(today)\nat: \"\(head.abbreviated())\"\nfingerprint: \(fingerprint)\n"
    if let note = request.note { text += "note: \(YAMLText.scalar(note))\n" }
    let approval = try NewRecord(
      kind, title: title, values: ["year": String(today.prefix(4))], template: text,
      isTaken: { id in ((try? store.record(withID: id)) ?? nil) != nil })
    (path, self.text) = (approval.path, approval.text)
    message = """
      reviews: \(request.decision) \(content.id) (\(role))

      \(title)

      Approval: \(approval.id ?? "")
      Record: \(content.id)

      """
  }

  /// What an approval's title begins with.
  private static func verb(_ decision: String) -> String {
    switch decision {
    case "tolak": "Penolakan"
    case "revisi": "Permintaan revisi"
    default: "Persetujuan"
    }
  }

  private static func role(
    _ wanted: String?, of principal: String, _ settings: ApprovalSettings, on day: String
  ) throws -> String {
    let roles = settings.roles(of: principal)
    let held = roles.filter { settings.tenure(of: principal, in: $0, on: day) == .holds }
    guard let role = wanted ?? (held.count > 1 ? nil : held.first ?? roles.first) else {
      if held.count > 1 { throw Refusal.severalRoles(held) }
      throw Refusal.noRole(principal: principal, others: [])
    }
    guard roles.contains(role) else { throw Refusal.noRole(principal: principal, others: roles) }
    guard held.contains(role) else {
      throw Refusal.notInOffice(principal: principal, role: role)
    }
    return role
  }

  private static func signing(
    _ git: Repository, _ committer: Signature, _ trust: ApprovalTrust, _ folder: String
  ) throws -> @Sendable ([UInt8]) throws(GitError) -> String {
    let signer: CommitSigner
    do throws(GitError) {
      signer = try CommitSigner(git, committer: committer, temporaryFolder: folder)
    } catch .cannotSign(let reason) {
      throw Refusal.noSignature(reason: reason)
    }
    let (verifier, settings) = (trust.verifier, trust.settings)
    return { payload throws(GitError) in
      let text = try signer.signature(of: payload)
      let verdict = try verifier.verdict(
        on: CommitSignature(payload: payload, signature: Array(text.utf8)), by: committer.email,
        at: committer.time)
      guard case .good = verdict else {
        var reason = "\(settings.signers): \(committer.email): \(verdict)"
        if case .revoked = verdict, let file = settings.revocations {
          reason = "\(committer.email): the key is among those of \(file), or that cannot be read"
        }
        throw .cannotSign(reason: reason)
      }
      return text
    }
  }
}

extension Committing {
  /// Checks an approval and commits it, signed.
  ///
  /// - Throws: ``ApprovalDraft/Refusal/noSignature(reason:)``, ``WorkflowError``.
  public func commit(_ draft: ApprovalDraft) async throws -> CommitOutcome {
    do throws(WorkflowError) {
      return try await commit(
        changes: [draft.path: .file(Array(draft.text.utf8))], message: draft.message,
        sign: draft.sign)
    } catch .git(.cannotSign(let reason)) {
      throw ApprovalDraft.Refusal.noSignature(reason: reason)
    }
  }
}
