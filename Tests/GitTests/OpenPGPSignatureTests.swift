import Git
import Testing

/// Signatures of OpenPGP that prove nothing, made with a real key.
@Suite(.enabled(if: OpenPGPKey.isAvailable)) struct OpenPGPSignatureTests {
  private static let principal = "budi@example.go.id"
  private static let payload = Array("tree x\n\na\n".utf8)

  private func verdict(
    _ signature: [UInt8], _ key: OpenPGPKey, at seconds: Int64 = 1_767_225_600,
    by principal: String = Self.principal
  ) throws -> SignatureVerifier.Verdict {
    try SignatureVerifier(
      allowedSigners: [], keyring: key.exported(), environment: TemporaryRepository.environment,
      temporaryFolder: key.root
    ).verdict(
      on: CommitSignature(payload: Self.payload, signature: signature), by: principal,
      at: Timestamp(seconds: seconds))
  }

  @Test func `a key that was revoked is good for nothing, also for what it signed before`() throws {
    let key = try OpenPGPKey(of: "Budi <budi@example.go.id>")
    let signature = try key.run("--armor", "--detach-sign", input: Self.payload)
    guard case .good(let fingerprint) = try verdict(signature, key) else {
      Issue.record("not good")
      return
    }
    try key.revoke(fingerprint)
    #expect(try verdict(signature, key) == .revoked)
  }

  @Test func `a key counts before its last day only`() throws {
    let key = try OpenPGPKey(of: "Budi <budi@example.go.id>", until: "20991231T000000")
    let signature = try key.run("--armor", "--detach-sign", input: Self.payload)
    guard case .good = try verdict(signature, key) else {
      Issue.record("not good")
      return
    }
    #expect(try verdict(signature, key, at: 4_102_358_400) == .expired)
  }

  @Test func `a subkey counts before its own last day, and before that of its key`() throws {
    let key = try OpenPGPKey(of: "Budi <budi@example.go.id>")
    try key.addSubkey(until: "20250601T000000")
    let signature = try key.run(
      "--faked-system-time", "20250301T000000", "--armor", "--detach-sign", input: Self.payload)
    guard case .good(let fingerprint) = try verdict(signature, key, at: 1_740_787_200) else {
      Issue.record("not good")
      return
    }
    #expect(try fingerprint == key.fingerprint())
    #expect(try verdict(signature, key, at: 1_748_736_000) == .expired)
  }

  @Test func `two signatures, a message with its own text, and other text are none`() throws {
    let key = try OpenPGPKey(of: "Budi <budi@example.go.id>")
    let once = try key.run("--detach-sign", input: Self.payload)
    #expect(try verdict(once + once, key) == .bad)
    let armoured = try key.run("--armor", "--detach-sign", input: Self.payload)
    #expect(try verdict(armoured + armoured, key) == .bad)
    for how in ["--sign", "--clear-sign"] {
      let message = try key.run("--armor", how, input: Array("other\n".utf8))
      #expect(try verdict(message, key) == .bad, "\(how)")
    }
    let other = try key.run("--armor", "--detach-sign", input: Array("other\n".utf8))
    #expect(try verdict(other, key) == .bad)
  }

  @Test func `a name within the name of a key is not that of its holder`() throws {
    let key = try OpenPGPKey(of: "siti@example.go.id (x) <budi@example.go.id>")
    let signature = try key.run("--armor", "--detach-sign", input: Self.payload)
    guard case .good = try verdict(signature, key) else {
      Issue.record("not good")
      return
    }
    for principal in ["siti@example.go.id", "example.go.id", "", "di@example.go.id"] {
      guard case .otherSigner = try verdict(signature, key, by: principal) else {
        Issue.record("\(principal)")
        continue
      }
    }
  }
}

/// A key of OpenPGP in a home of its own.
///
/// A class because its end removes it.
private final class OpenPGPKey {
  let root: String

  static let isAvailable =
    (try? ChildProcess.run(["gpg", "--version"], environment: TemporaryRepository.environment))
    != nil

  /// - `until`: The last moment, as gpg writes it; `never` for none.
  init(of name: String, until: String = "never") throws {
    let made = try ChildProcess.run(
      ["mktemp", "-d", "/tmp/bangkom-pgp-XXXXXX"], environment: TemporaryRepository.environment)
    root = String(decoding: made.output.dropLast(), as: UTF8.self)
    // The clock of the key is that of 2025; it does not depend on when the test runs.
    try run(
      "--passphrase", "", "--faked-system-time", "20250101T000000", "--quick-generate-key", name,
      "ed25519", "sign", until)
  }

  deinit {
    for command in [["gpgconf", "--kill", "all"], ["rm", "-rf", root]] {
      _ = try? ChildProcess.run(command, environment: environment)
    }
  }

  private var environment: [String: String] {
    TemporaryRepository.environment.merging(["GNUPGHOME": root]) { $1 }
  }

  @discardableResult
  func run(_ arguments: String..., input: [UInt8] = []) throws -> [UInt8] {
    let result = try ChildProcess.run(
      ["gpg", "--batch", "--quiet"] + arguments, environment: environment, input: input,
      deadline: 60_000)
    try #require(result.status == 0, "\(String(decoding: result.errors, as: UTF8.self))")
    return result.output
  }

  func fingerprint() throws -> String {
    let list = String(decoding: try run("--with-colons", "--list-keys"), as: UTF8.self)
    let line = try #require(list.split(separator: "\n").first { $0.hasPrefix("fpr:") })
    return String(try #require(line.split(separator: ":").last))
  }

  /// Makes a key below it, which signs from then on.
  func addSubkey(until: String) throws {
    try run(
      "--passphrase", "", "--faked-system-time", "20250102T000000", "--quick-add-key",
      fingerprint(), "ed25519", "sign", until)
  }

  func exported() throws -> [UInt8] { try run("--export") }

  /// Takes the key back, with what gpg has written for that when it was made.
  func revoke(_ fingerprint: String) throws {
    let made = try ChildProcess.run(
      ["sed", "s/^:-----/-----/", "\(root)/openpgp-revocs.d/\(fingerprint).rev"],
      environment: environment)
    try run("--import", input: made.output)
  }
}
