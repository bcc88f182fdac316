/// Signs commits as git does: with the key, the program and the form of its settings.
///
/// Source: git-config(1), `gpg.format`, `gpg.ssh.program`, `user.signingKey`.
public struct CommitSigner: Sendable {
  private enum Form { case ssh, openpgp }

  private let form: Form
  private let program: String
  /// The key as git's settings name it.
  private let key: String
  private let environment: [String: String]
  private let temporaryFolder: String

  /// Reads the settings.
  ///
  /// - `committer`: Whose key is meant where an OpenPGP key is not named.
  /// - Throws: ``GitError/cannotSign(reason:)`` where they name no key, or a form that is not known.
  public init(
    _ repository: Repository, committer: Signature, temporaryFolder: String
  ) throws(GitError) {
    environment = repository.directory.environment
    self.temporaryFolder = temporaryFolder
    let named = repository.configString("user.signingkey").flatMap { $0.isEmpty ? nil : $0 }
    switch repository.configString("gpg.format") ?? "openpgp" {
    case "ssh":
      guard let named else { throw .cannotSign(reason: "user.signingkey") }
      form = .ssh
      key = Self.isLiteral(named) ? named : repository.expandingHome(named)
      program = repository.configString("gpg.ssh.program") ?? "ssh-keygen"
    case "openpgp":
      form = .openpgp
      key = named ?? "\(committer.name) <\(committer.email)>"
      program =
        repository.configString("gpg.openpgp.program") ?? repository.configString("gpg.program")
        ?? "gpg"
    case let other: throw .cannotSign(reason: "gpg.format=\(other)")
    }
  }

  /// Makes a signature of the bytes of a commit.
  ///
  /// - Throws: ``GitError/cannotSign(reason:)`` with what the program said.
  public func signature(of payload: [UInt8]) throws(GitError) -> String {
    let result: ChildProcess.Result
    switch form {
    case .openpgp:
      result = try run([program, "--status-fd=2", "-bsau", key], payload)
      // As git: an exit status alone was wrong in some versions of gpg.
      guard String(decoding: result.errors, as: UTF8.self).contains("[GNUPG:] SIG_CREATED ") else {
        throw .cannotSign(reason: Self.reason(result))
      }
    case .ssh:
      if Self.isLiteral(key) {
        // A key that an agent holds; the file has its public half.
        let folder = try TemporaryFolder(in: temporaryFolder)
        let text = key.hasPrefix("key::") ? key.dropFirst("key::".utf8.count) : key[...]
        let file = try folder.write(Array("\(text)\n".utf8), to: "key")
        result = try run([program, "-Y", "sign", "-n", "git", "-f", file, "-U"], payload)
        withExtendedLifetime(folder) {}
      } else {
        result = try run([program, "-Y", "sign", "-n", "git", "-f", key], payload)
      }
    }
    guard result.status == 0 else { throw .cannotSign(reason: Self.reason(result)) }
    return String(decoding: result.output, as: UTF8.self)
      .split(separator: "\r\n").joined(separator: "\n")
  }

  private func run(
    _ arguments: [String], _ payload: [UInt8]
  ) throws(GitError) -> ChildProcess.Result {
    do {
      return try ChildProcess.run(arguments, environment: environment, input: payload)
    } catch .system(_, let path, _) {
      throw .cannotSign(reason: path)
    }
  }

  /// Whether a key stands in the settings itself.
  private static func isLiteral(_ key: String) -> Bool {
    key.hasPrefix("ssh-") || key.hasPrefix("key::")
  }

  private static func reason(_ result: ChildProcess.Result) -> String {
    let lines = String(decoding: result.errors, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("[GNUPG:]") && !$0.hasPrefix("Signing data on") }
    return lines.first.map(String.init) ?? "\(result.status)"
  }
}
