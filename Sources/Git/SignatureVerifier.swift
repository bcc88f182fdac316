/// Asks whether signatures of commits are good, with the programs that git asks.
///
/// Who may sign is told by the caller alone: no settings, keys or lists of the user are looked at.
public struct SignatureVerifier: Sendable {
  /// What a program says of a signature.
  public enum Verdict: Hashable, Sendable {
    /// It was made by that person with a key that was valid then.
    case good(key: String)
    /// It is not one of these bytes.
    case bad
    /// The key is nobody's here.
    case unknownKey
    /// The key is somebody else's.
    case otherSigner(String)
    /// The key was not valid any more.
    case expired
    /// The key was not valid yet.
    case notYetValid
    /// The key was taken back.
    case revoked
  }

  private let allowedSigners: [UInt8]
  private let keyring: [UInt8]
  private let revocations: [UInt8]?
  private let environment: [String: String]
  private let temporaryFolder: String

  /// A file of revoked keys that is neither a list of keys nor one of `ssh-keygen -k`.
  public static let everyKey = Array("?\n".utf8)

  /// Makes a verifier.
  ///
  /// - `allowedSigners`: The file that git calls `gpg.ssh.allowedSignersFile`.
  /// - `keyring`: OpenPGP keys, as `gpg --export` writes them.
  /// - `revocations`: The file that git calls `gpg.ssh.revocationFile`; `nil` for none. One that
  ///   cannot be read revokes every key.
  /// - `environment`: For the search of the programs.
  public init(
    allowedSigners: [UInt8], keyring: [UInt8], revocations: [UInt8]? = nil,
    environment: [String: String], temporaryFolder: String
  ) {
    (self.allowedSigners, self.keyring) = (allowedSigners, keyring)
    self.revocations = revocations
    self.temporaryFolder = temporaryFolder
    self.environment = [
      "PATH": environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C",
    ]
  }

  /// Whether a signature is that of a person.
  ///
  /// - `principal`: The person, as the file of allowed signers or a key's user id names it.
  /// - `time`: When the key has to be valid. Days in the file of allowed signers are those of the
  ///   clock that this time was noted by.
  public func verdict(
    on signature: CommitSignature, by principal: String, at time: Timestamp
  ) throws(GitError) -> Verdict {
    // What a program made is short.
    guard signature.signature.count <= 1 << 16 else { return .bad }
    let folder = try TemporaryFolder(in: temporaryFolder)
    let file = try folder.write(signature.signature, to: "signature")
    let verdict =
      signature.isSSH
      ? try ssh(signature.payload, file, principal, time, folder)
      : try openPGP(signature.payload, file, principal, time, folder)
    withExtendedLifetime(folder) {}
    return verdict
  }
}

// MARK: - SSH

extension SignatureVerifier {
  /// Source: git, gpg-interface.c (verify_ssh_signed_buffer).
  private func ssh(
    _ payload: [UInt8], _ file: String, _ principal: String, _ time: Timestamp,
    _ folder: TemporaryFolder
  ) throws(GitError) -> Verdict {
    let signers = try folder.write(allowedSigners, to: "signers")
    let revoked = try revocations.map { bytes throws(GitError) in
      try folder.write(bytes, to: "revocations")
    }
    let clock = ["-Overify-time=\(time.compactDescription)"]
    var environment = environment
    environment["TZ"] = time.zoneDescription
    func run(_ arguments: [String]) throws(GitError) -> ChildProcess.Result {
      try ChildProcess.run(
        ["ssh-keygen", "-Y"] + arguments + ["-s", file] + clock, environment: environment,
        input: payload, deadline: 30_000)
    }
    let verify = ["verify", "-n", "git", "-f", signers, "-I", principal]
    var result = try run(verify + (revoked.map { ["-r", $0] } ?? []))
    if result.status != 0, revoked != nil {
      // The program fails for a revoked key without a word.
      result = try run(verify)
      if result.status == 0 { return .revoked }
    }
    if result.status == 0 {
      let words = String(decoding: result.output, as: UTF8.self).split { $0.isWhitespace }
      return .good(key: words.last.map(String.init) ?? "")
    }
    guard try run(["check-novalidate", "-n", "git"]).status == 0 else { return .bad }
    let reason = String(decoding: result.errors, as: UTF8.self)
    if reason.contains("key has expired") { return .expired }
    if reason.contains("key is not yet valid") { return .notYetValid }
    let others = try run(["find-principals", "-f", signers])
    let names = String(decoding: others.output, as: UTF8.self).split(separator: "\n")
    // A key of that person's that is not for commits is named, too.
    guard others.status == 0, let name = names.first, !names.contains(Substring(principal)) else {
      return .unknownKey
    }
    return .otherSigner(String(name))
  }
}

// MARK: - OpenPGP

extension SignatureVerifier {
  private func openPGP(
    _ payload: [UInt8], _ file: String, _ principal: String, _ time: Timestamp,
    _ folder: TemporaryFolder
  ) throws(GitError) -> Verdict {
    guard !keyring.isEmpty else { return .unknownKey }
    let home = try OpenPGPHome(keyring, in: folder, environment)
    let result = try home.verify(payload, signature: file)
    let lines = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("[GNUPG:] ") }.map { $0.dropFirst("[GNUPG:] ".count) }
    func line(_ name: String) -> Substring? { lines.first { $0.hasPrefix("\(name) ") } }
    // One signature, as git asks: what has several says nothing.
    guard lines.count(where: { $0.hasPrefix("NEWSIG") }) < 2 else { return .bad }
    if line("NO_PUBKEY") != nil { return .unknownKey }
    if line("REVKEYSIG") != nil { return .revoked }
    guard let valid = line("VALIDSIG")?.split(separator: " "), valid.count > 1 else { return .bad }
    let owner = ["GOODSIG", "EXPKEYSIG"].lazy.compactMap(line).first
      .flatMap { $0.split(separator: " ", maxSplits: 2).last }
    guard let owner, owner.hasSuffix("<\(principal)>") || owner == principal else {
      return owner.map { .otherSigner(String($0)) } ?? .bad
    }
    // The key may have expired since: what counts is the day that was asked for.
    let keys = [valid[1], valid[valid.count - 1]].map(String.init)
    let expiries = try home.expiries(ofKey: keys[1])
    guard !keys.contains(where: { expiries[$0].map { $0 <= time.seconds } ?? false }) else {
      return .expired
    }
    return line("GOODSIG") != nil || line("EXPKEYSIG") != nil
      ? .good(key: String(valid.last ?? "")) : .bad
  }
}

/// A home of gpg that has the given keys and nothing else.
private struct OpenPGPHome {
  private let folder: String
  private let environment: [String: String]

  init(
    _ keyring: [UInt8], in folder: TemporaryFolder, _ environment: [String: String]
  ) throws(GitError) {
    self.folder = folder.path
    self.environment = environment
    for name in ["pubring.kbx", "pubring.kbx~", "trustdb.gpg", ".#lk", "pubring.kbx.lock"] {
      folder.remember(name)
    }
    let file = try folder.write(keyring, to: "keys")
    _ = try run(["--import", file], [])
  }

  func verify(
    _ payload: [UInt8], signature: String
  ) throws(GitError) -> ChildProcess.Result {
    try run(["--verify", signature, "-"], payload)
  }

  /// When a key and its subkeys end, by fingerprint, in seconds since 1970; without those that do not.
  func expiries(ofKey fingerprint: String) throws(GitError) -> [String: Int64] {
    let result = try run(["--with-colons", "--list-keys", fingerprint], [])
    var expiries: [String: Int64] = [:]
    var expiry: Int64?
    for line in String(decoding: result.output, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: ":", omittingEmptySubsequences: false)
      if ["pub", "sub"].contains(fields[0]), fields.count > 6 { expiry = Int64(fields[6]) }
      if fields[0] == "fpr", fields.count > 9 { expiries[String(fields[9])] = expiry }
    }
    return expiries
  }

  private func run(
    _ arguments: [String], _ input: [UInt8]
  ) throws(GitError) -> ChildProcess.Result {
    try ChildProcess.run(
      [
        "gpg", "--homedir", folder, "--batch", "--no-tty", "--quiet", "--no-autostart",
        "--trust-model", "always", "--status-fd", "1",
      ] + arguments, environment: environment, input: input, deadline: 30_000)
  }
}
