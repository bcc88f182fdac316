import Git
import Testing

/// Signatures of commits, made and looked at with the programs that git uses.
@Suite struct SignatureTests {
  /// A repository whose settings name a key of SSH.
  private func signing() throws -> TemporaryRepository {
    let repository = try TemporaryRepository()
    for name in ["budi", "siti"] {
      try repository.run(
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "\(repository.root)/\(name)"])
    }
    try repository.git("config", "gpg.format", "ssh")
    try repository.git("config", "user.signingkey", "\(repository.root)/budi.pub")
    return repository
  }

  private func signer(_ repository: TemporaryRepository) throws -> CommitSigner {
    let git = try repository.open()
    return try CommitSigner(
      git, committer: git.committer(), temporaryFolder: repository.root)
  }

  /// Commits one file, signed as the settings say.
  private func commit(_ repository: TemporaryRepository) throws -> ObjectID {
    let git = try repository.open()
    let signer = try signer(repository)
    var transaction = CommitTransaction(
      content: .changes([RepositoryPath("a.txt"): .file(Array("a\n".utf8))]), message: "a\n",
      author: try git.author(), committer: try git.committer())
    transaction.sign = { payload throws(GitError) in try signer.signature(of: payload) }
    return try transaction.commit(to: git).commit
  }

  private func line(
    _ repository: TemporaryRepository, _ name: String, options: String = ""
  ) throws -> String {
    let key = try repository.run(["cat", "\(repository.root)/\(name).pub"])
    return "\(name)@example.go.id \(options) \(key)"
  }

  private func verdict(
    _ repository: TemporaryRepository, _ id: ObjectID, signers: String, keyring: [UInt8] = [],
    by principal: String = "budi@example.go.id"
  ) throws -> SignatureVerifier.Verdict {
    let git = try repository.open()
    let signature = try #require(try git.signature(of: id))
    return try SignatureVerifier(
      allowedSigners: Array(signers.utf8), keyring: keyring,
      environment: TemporaryRepository.environment, temporaryFolder: repository.root
    ).verdict(on: signature, by: principal, at: git.commit(id).committer.time)
  }

  @Test func `a commit signed with a key of SSH is good for git and for us`() throws {
    let repository = try signing()
    let id = try commit(repository)
    let signers = try line(repository, "budi")
    try repository.write(signers, to: "../signers")
    try repository.git(
      "-c", "gpg.ssh.allowedSignersFile=\(repository.root)/signers", "verify-commit", "\(id)")
    guard case .good(let key) = try verdict(repository, id, signers: signers) else {
      Issue.record("not good")
      return
    }
    #expect(key.hasPrefix("SHA256:"))
  }

  @Test func `who signed, and when the key was valid, is told apart`() throws {
    let repository = try signing()
    let id = try commit(repository)
    // The commit is of the first of January 2026, seven in the morning where it was made.
    let other = try line(repository, "siti")
    #expect(try verdict(repository, id, signers: other) == .unknownKey)
    let both = try line(repository, "budi") + other
    #expect(
      try verdict(repository, id, signers: both, by: "siti@example.go.id")
        == .otherSigner("budi@example.go.id"))
    for (options, expected) in [
      ("valid-before=\"20260101\"", SignatureVerifier.Verdict.expired),
      ("valid-before=\"202601010659\"", .expired), ("valid-after=\"202601010701\"", .notYetValid),
    ] {
      let signers = try line(repository, "budi", options: options)
      #expect(try verdict(repository, id, signers: signers) == expected, "\(options)")
    }
    for options in ["valid-after=\"202601010659\"", "valid-before=\"202601010701\""] {
      let signers = try line(repository, "budi", options: options)
      guard case .good = try verdict(repository, id, signers: signers) else {
        Issue.record("\(options)")
        continue
      }
    }
    #expect(try verdict(repository, id, signers: "") == .unknownKey)
  }

  @Test func `a key that is revoked, or for something else, is good for nothing`() throws {
    let repository = try signing()
    let id = try commit(repository)
    let line = try line(repository, "budi")
    let signature = try #require(try repository.open().signature(of: id))
    func verdict(_ revocations: [UInt8]?, signers: String) throws -> SignatureVerifier.Verdict {
      try SignatureVerifier(
        allowedSigners: Array(signers.utf8), keyring: [], revocations: revocations,
        environment: TemporaryRepository.environment, temporaryFolder: repository.root
      ).verdict(
        on: signature, by: "budi@example.go.id",
        at: repository.open().commit(id).committer.time)
    }
    func list(of name: String) throws -> [UInt8] {
      let (file, key) = ("\(repository.root)/\(name).krl", "\(repository.root)/\(name).pub")
      try repository.run(["ssh-keygen", "-q", "-k", "-f", file, key])
      return try ChildProcess.run(
        ["cat", file], environment: TemporaryRepository.environment
      ).output
    }
    let good = try verdict(nil, signers: line)
    let other = try list(of: "siti")
    #expect(try verdict(other, signers: line) == good)
    #expect(try verdict([], signers: line) == good)
    let own = try list(of: "budi")
    #expect(own.starts(with: Array("SSHKRL\n".utf8)))
    #expect(try verdict(own, signers: line) == .revoked)
    #expect(try git(repository, id, revocations: "siti.krl") == 0)
    #expect(try git(repository, id, revocations: "budi.krl") != 0)
    let key = try repository.run(["cat", "\(repository.root)/budi.pub"])
    #expect(try verdict(Array(key.utf8), signers: line) == .revoked)
    for broken in [Array(own.prefix(30)), SignatureVerifier.everyKey] {
      #expect(try verdict(broken, signers: line) == .revoked)
    }
    #expect(try verdict(own, signers: "") == .unknownKey)
    let files = try self.line(repository, "budi", options: "namespaces=\"file\"")
    #expect(try verdict(nil, signers: files) == .unknownKey)
    let authority = try self.line(repository, "budi", options: "cert-authority")
    #expect(try verdict(nil, signers: authority) == .unknownKey)
  }

  /// What git says of a commit, with a file of revoked keys.
  private func git(
    _ repository: TemporaryRepository, _ id: ObjectID, revocations: String
  ) throws -> Int32 {
    try repository.write(line(repository, "budi"), to: "../signers")
    return try ChildProcess.run(
      [
        "git", "-C", repository.path, "-c",
        "gpg.ssh.allowedSignersFile=\(repository.root)/signers", "-c",
        "gpg.ssh.revocationFile=\(repository.root)/\(revocations)", "verify-commit", "\(id)",
      ], environment: TemporaryRepository.environment
    ).status
  }

  @Test func `a signature of other bytes is bad, and one of nothing is none`() throws {
    let repository = try signing()
    let id = try commit(repository)
    let git = try repository.open()
    var signature = try #require(try git.signature(of: id))
    signature.payload.append(UInt8(ascii: "x"))
    let verifier = SignatureVerifier(
      allowedSigners: Array(try line(repository, "budi").utf8), keyring: [],
      environment: TemporaryRepository.environment, temporaryFolder: repository.root)
    let time = try git.commit(id).committer.time
    #expect(try verifier.verdict(on: signature, by: "budi@example.go.id", at: time) == .bad)
    signature.signature = Array("-----BEGIN SSH SIGNATURE-----\nx\n".utf8)
    #expect(try verifier.verdict(on: signature, by: "budi@example.go.id", at: time) == .bad)
    try repository.git("commit", "-q", "--allow-empty", "--no-gpg-sign", "-m", "b")
    let plain = try #require(ObjectID(hex: repository.git("rev-parse", "HEAD")))
    #expect(try git.signature(of: plain) == nil)
  }

  @Test func `settings that name no key, or one that is not there, say so`() throws {
    let repository = try signing()
    try repository.git("config", "user.signingkey", "/nonexistent/key")
    #expect(throws: GitError.self) { try commit(repository) }
    try repository.git("config", "--unset", "user.signingkey")
    #expect(throws: GitError.cannotSign(reason: "user.signingkey")) { try signer(repository) }
    try repository.git("config", "gpg.format", "x509")
    #expect(throws: GitError.cannotSign(reason: "gpg.format=x509")) { try signer(repository) }
    try repository.git("config", "gpg.format", "openpgp")
    try repository.git("config", "gpg.program", "/nonexistent/gpg")
    #expect(throws: GitError.cannotSign(reason: "/nonexistent/gpg")) { try commit(repository) }
    #expect(
      try repository.run(["git", "rev-parse", "-q", "--verify", "HEAD"], expecting: nil) == "")
  }

  @Test(.enabled(if: hasGPG)) func `a commit signed with a key of OpenPGP is good`() throws {
    let repository = try TemporaryRepository()
    let home = "\(repository.root)/gnupg"
    try repository.run(["mkdir", "-m", "700", home])
    let environment = ["GNUPGHOME": home]
    try repository.run(
      [
        "gpg", "--batch", "--quiet", "--passphrase", "", "--faked-system-time",
        "20250101T000000", "--quick-generate-key", "Budi <budi@example.go.id>", "ed25519", "sign",
        "20991231T000000",
      ], environment: environment)
    defer { _ = try? repository.run(["gpgconf", "--kill", "all"], environment: environment) }
    try repository.run(
      ["gpg", "--batch", "--output", "\(repository.root)/keys", "--export"],
      environment: environment)
    let git = try Repository(
      from: repository.path,
      environment: TemporaryRepository.environment.merging(environment) { $1 })
    let signer = try CommitSigner(
      git, committer: git.committer(), temporaryFolder: repository.root)
    var transaction = CommitTransaction(
      content: .changes([RepositoryPath("a.txt"): .file(Array("a\n".utf8))]), message: "a\n",
      author: try git.author(), committer: try git.committer())
    transaction.sign = { payload throws(GitError) in try signer.signature(of: payload) }
    let id = try transaction.commit(to: git).commit
    try repository.run(["git", "verify-commit", "\(id)"], environment: environment)
    let keys = Array(
      try ChildProcess.run(
        ["cat", "\(repository.root)/keys"], environment: TemporaryRepository.environment
      ).output)
    guard case .good = try verdict(repository, id, signers: "", keyring: keys) else {
      Issue.record("not good")
      return
    }
    #expect(
      try verdict(repository, id, signers: "", keyring: keys, by: "siti@example.go.id")
        == .otherSigner("Budi <budi@example.go.id>"))
    #expect(try verdict(repository, id, signers: "", keyring: []) == .unknownKey)
    var signature = try #require(try git.signature(of: id))
    let verifier = SignatureVerifier(
      allowedSigners: [], keyring: keys, environment: TemporaryRepository.environment,
      temporaryFolder: repository.root)
    // 2103: the key has ended.
    #expect(
      try verifier.verdict(
        on: signature, by: "budi@example.go.id", at: Timestamp(seconds: 4_200_000_000)) == .expired)
    signature.payload.append(UInt8(ascii: "x"))
    #expect(
      try verifier.verdict(
        on: signature, by: "budi@example.go.id", at: git.commit(id).committer.time) == .bad)
  }

  private static let hasGPG =
    (try? ChildProcess.run(["gpg", "--version"], environment: TemporaryRepository.environment))
    != nil
}
