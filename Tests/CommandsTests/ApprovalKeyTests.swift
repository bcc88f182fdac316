import Foundation
import Testing

/// Keys of approvers that are taken back, and keys of OpenPGP, at a server.
@Suite struct ApprovalKeyTests {
  /// Pushes a file of the rules, as who may.
  private func publish(
    _ repository: ApprovedRepository, _ path: String, _ text: String?
  ) throws {
    if let text {
      try repository.write(text, to: path)
    } else {
      _ = try repository.git("rm", "-q", path)
    }
    _ = try repository.git("add", ".")
    _ = try repository.git("commit", "-qnm", "keys")
    let refused = try repository.push("main")
    try #require(!refused.isAccepted && refused.text.contains("error[rule-change]"))
    try repository.letEverybodyChangeRules()
    let (isAccepted, text) = try repository.push("main")
    try #require(isAccepted, "\(text)")
    try repository.letEverybodyChangeRules(false)
  }

  @Test func `a key on the list of revoked ones approves nothing`() async throws {
    let repository = try await ApprovedRepository(settings: "  revocations: revoked_keys\n")
    try await repository.makeServer()
    // What is named and not there revokes every key.
    var result = await repository.bangkom(["approve", "POL-00000G5"], as: "bupati")
    #expect(result.status == 5)
    #expect(
      result.text.contains("the key is among those of revoked_keys, or that cannot be read"),
      "\(result.text)")
    let other = try String(
      contentsOfFile: repository.signers.key(of: "asing") + ".pub", encoding: .utf8)
    try publish(repository, "revoked_keys", other)
    try repository.change("20 JP", to: "22 JP")
    try await repository.approve(as: "bupati")
    try await repository.approve(as: "sekda")
    let approved = try repository.git("rev-parse", "HEAD")
    // Before it is pushed the key gets lost.
    _ = try repository.git("reset", "-q", "--hard", "HEAD~3")
    let own = try String(
      contentsOfFile: repository.signers.key(of: "bupati") + ".pub", encoding: .utf8)
    try publish(repository, "revoked_keys", other + own)
    _ = try repository.git("merge", "-q", "--no-verify", "--no-edit", approved)
    var (isAccepted, text) = try repository.push("main")
    #expect(!isAccepted)
    #expect(text.contains("lacks the approval of ppk"))
    #expect(text.contains("(ppk): key or office was revoked"), "\(text)")
    result = await repository.bangkom(["verify"])
    #expect(result.status == 5 && result.text.contains("lacks ppk; 1 of 2 persons agree"))
    // The list that a push brings along is not the one that it is judged by.
    _ = try repository.git("rm", "-q", "revoked_keys")
    _ = try repository.git("commit", "-qnm", "no list")
    (isAccepted, text) = try repository.push("main")
    #expect(!isAccepted && text.contains("revoked_keys"))
  }

  @Test(.enabled(if: OpenPGPSigner.isAvailable))
  func `a key of OpenPGP approves, until it is revoked`() async throws {
    let repository = try await ApprovedRepository(settings: "  keyring: kunci.gpg\n")
    try await repository.makeServer()
    let signer = try OpenPGPSigner("bupati@kepahiang.example")
    try publish(repository, "kunci.gpg", signer.exported())
    try repository.change("20 JP", to: "22 JP")
    try await repository.approve(as: "sekda")
    let environment = try repository.signers.environment("bupati")
      .merging(signer.environment) { $1 }
    let result = await repository.bangkom(["approve", "POL-00000G5"], environment: environment)
    try #require(result.status == 0, "\(result.text)")
    #expect(try repository.git("cat-file", "-p", "HEAD").contains("BEGIN PGP SIGNATURE"))
    var (isAccepted, text) = try repository.push("main")
    #expect(isAccepted, "\(text)")
    #expect(await repository.bangkom(["verify"]).status == 0)
    try repository.change("22 JP", to: "24 JP")
    try await repository.approve(as: "sekda")
    try #require(
      await repository.bangkom(["approve", "POL-00000G5"], environment: environment).status == 0)
    let approved = try repository.git("rev-parse", "HEAD")
    _ = try repository.git("reset", "-q", "--hard", "HEAD~3")
    try signer.revoke()
    try publish(repository, "kunci.gpg", signer.exported())
    _ = try repository.git("merge", "-q", "--no-verify", "--no-edit", approved)
    (isAccepted, text) = try repository.push("main")
    #expect(!isAccepted && text.contains("(ppk): key or office was revoked"), "\(text)")
  }
}

/// A person with a key of OpenPGP in a home of its own.
///
/// A class because its end removes it.
private final class OpenPGPSigner {
  private let home: String
  private let name: String

  static let isAvailable = (try? run(["gpg", "--version"], [:])) != nil

  init(_ name: String) throws {
    self.name = name
    // The path of gpg's socket has to be short.
    home = "/tmp/bangkom-pgp-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(
      atPath: home, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try gpg("--passphrase", "", "--quick-generate-key", name, "ed25519", "sign", "never")
  }

  deinit {
    _ = try? Self.run(["gpgconf", "--kill", "all"], ["GNUPGHOME": home])
    try? FileManager.default.removeItem(atPath: home)
  }

  /// What makes git sign with it.
  var environment: [String: String] {
    [
      "GNUPGHOME": home, "GIT_CONFIG_VALUE_0": "openpgp", "GIT_CONFIG_VALUE_1": name,
    ]
  }

  /// The public key, as text, which gpg reads as well.
  func exported() throws -> String { try gpg("--armor", "--export") }

  func revoke() throws {
    let folder = "\(home)/openpgp-revocs.d"
    let file = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
    let path = "\(home)/revocation"
    try text.replacing("\n:-----", with: "\n-----")
      .write(toFile: path, atomically: true, encoding: .utf8)
    try gpg("--import", path)
  }

  @discardableResult
  private func gpg(_ arguments: String...) throws -> String {
    try Self.run(["gpg", "--batch", "--quiet"] + arguments, ["GNUPGHOME": home])
  }

  private static func run(
    _ arguments: [String], _ environment: [String: String]
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, FileHandle.nullDevice)
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(arguments.joined(separator: " "))")
    return String(decoding: text, as: UTF8.self)
  }
}
