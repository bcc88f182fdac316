internal import Git

/// Whom a commit's settings trust: never those of what is judged by them.
struct ApprovalTrust {
  let settings: ApprovalSettings
  let verifier: SignatureVerifier

  /// Reads the files that the settings of a commit name, in that commit.
  init(
    _ settings: ApprovalSettings, at commit: ObjectID, in git: Repository, temporaryFolder: String
  ) throws(WorkflowError) {
    self.settings = settings
    func bytes(_ path: String) throws -> [UInt8]? {
      guard let file = try git.file(at: RepositoryPath(path), in: commit),
        file.mode.isRegularFile
      else { return nil }
      return try git.blob(file.id, limit: 1 << 20)
    }
    verifier = try workflow {
      try SignatureVerifier(
        allowedSigners: bytes(settings.signers) ?? [],
        keyring: settings.keyring.flatMap(bytes) ?? [],
        revocations: settings.revocations.map { try bytes($0) ?? SignatureVerifier.everyKey },
        environment: git.directory.environment, temporaryFolder: temporaryFolder)
    }
  }

  /// Whether a commit was signed by its committer, and with which key.
  ///
  /// - `times`: When the key has to be valid besides the time of the commit.
  func signature(
    of commit: Commit, in git: Repository, at times: [Timestamp] = []
  ) throws(WorkflowError) -> (state: ApprovalStanding.State, key: String?) {
    let signature: CommitSignature?
    do throws(GitError) {
      signature = try git.signature(of: commit.id)
    } catch .malformedObject {
      return (.badSignature, nil)
    } catch {
      throw .git(error)
    }
    guard let signature else { return (.unsigned, nil) }
    var key: String?
    for time in [commit.committer.time] + times {
      let verdict = try workflow {
        try verifier.verdict(on: signature, by: commit.committer.email, at: time)
      }
      switch verdict {
      case .good(let found): key = found
      case .bad: return (.badSignature, nil)
      case .unknownKey: return (.unknownKey, nil)
      case .otherSigner: return (.otherSigner, nil)
      case .expired: return (.expired, nil)
      case .notYetValid: return (.notYet, nil)
      case .revoked: return (.revoked, nil)
      }
    }
    return (.valid, key)
  }
}
