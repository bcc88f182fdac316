import Foundation
import Testing

/// Records with a policy in force that two persons have to approve.
final class ApprovedRepository {
  let signers: Signers
  private let repository: TestRepository
  var root: String { repository.root }

  /// - `settings`: Further lines under `approvals`, or behind it.
  /// - `time`: When it is begun, in seconds since 1970.
  init(settings: String = "", at time: Int = 1_797_224_400) async throws {
    (signers, repository) = (try Signers(), try TestRepository())
    _ = await repository.bangkom(["init"])
    let begun = try read("bangkom.yaml")
    // The adjustments that a change of a policy needs have their own tests.
    try write(
      begun.replacing("severities: {}", with: "severities: {policy-change: off}") + Self.settings
        + settings, to: "bangkom.yaml")
    try write(Self.allowedSigners(signers), to: "allowed_signers")
    try write(Self.policy, to: "policies/POL-00000G5-jam.md")
    _ = try git("add", "-A")
    try run(
      ["git", "commit", "--quiet", "--no-verify", "-m", "begin"],
      signers.environment("hukum", at: time))
    _ = try git("branch", "-qM", "main")
  }

  /// Everybody's key; that of `tua` has ended.
  static func allowedSigners(_ signers: Signers) throws -> String {
    try ["bupati", "sekda", "hukum", "lama", "kelak", "cabut"].map { try signers.line($0) }.joined()
      + signers.line("tua", options: "valid-before=\"20261130\"")
  }

  static let settings = """
    approvals:
      people:
        - {principal: bupati@kepahiang.example, roles: [ppk], from: 2025-02-20}
        - {principal: sekda@kepahiang.example, roles: [pyb]}
        - {principal: ganda@kepahiang.example, roles: [ppk, pyb]}
        - {principal: hukum@kepahiang.example, roles: [bagian_hukum]}
        - {principal: tua@kepahiang.example, roles: [ppk]}
        - {principal: lama@kepahiang.example, roles: [ppk], until: 2026-06-30}
        - {principal: kelak@kepahiang.example, roles: [ppk], from: 2099-01-01}
        - {principal: cabut@kepahiang.example, roles: [ppk], revoked_on: 2026-10-01}
      demands:
        - {kind: policy, status: [berlaku, diubah, dicabut], roles: [ppk, pyb], persons: 2}

    """

  /// Somebody decides on the policy.
  ///
  /// - `time`: When, in seconds since 1970.
  func approve(
    as name: String, _ arguments: String..., at time: Int = 1_797_224_400
  ) async throws {
    let environment = try signers.environment(name, at: time)
    let (status, text) = await bangkom(
      ["approve", "POL-00000G5"] + arguments, environment: environment)
    try #require(status == 0, "\(text)")
  }

  /// Runs bangkom, as somebody with a key or as the legal bureau.
  func bangkom(
    _ arguments: [String], as name: String? = nil, environment: [String: String] = [:]
  ) async -> (status: Int32, text: String) {
    let own = (try? name.map { try signers.environment($0) }) ?? [:]
    return await repository.bangkom(arguments, environment: own.merging(environment) { $1 })
  }

  func git(_ arguments: String...) throws -> String {
    let (status, text) = try repository.run(["git"] + arguments)
    try #require(status == 0, "git \(arguments.joined(separator: " ")): \(text)")
    return text.trimmingCharacters(in: .newlines)
  }

  /// Makes a bare repository with the hook, which has what is there so far.
  func makeServer() async throws {
    _ = try git("init", "-q", "--bare", "-b", "main", "\(root)/.git/srv.git")
    _ = try git("remote", "add", "origin", "\(root)/.git/srv.git")
    _ = try git("push", "-q", "--no-verify", "origin", "main")
    let (status, text) = await repository.bangkom(["hook", "install"], in: "\(root)/.git/srv.git")
    try #require(status == 0, "\(text)")
  }

  /// Lets anybody, or nobody, push changes of the rules.
  func letEverybodyChangeRules(_ isAllowed: Bool = true) throws {
    _ = try git(
      "--git-dir", "\(root)/.git/srv.git", "config", "bangkom.ruleEditor", isAllowed ? "*" : "-")
  }

  /// Pushes past the hook of the work tree; gives what the pusher sees.
  func push(_ arguments: String...) throws -> (isAccepted: Bool, text: String) {
    let (status, text) = try repository.run(
      ["git", "push", "--no-verify", "origin"] + arguments)
    return (status == 0, text)
  }

  func run(_ arguments: [String], _ environment: [String: String]) throws {
    let (status, text) = try repository.run(arguments, environment: environment)
    try #require(status == 0, "\(arguments.joined(separator: " ")): \(text)")
  }

  func read(_ path: String) throws -> String { try repository.read(path) }

  func write(_ text: String, to path: String) throws { try repository.write(text, to: path) }

  func replace(_ old: String, with new: String, in path: String) throws {
    let text = try read(path)
    try #require(text.contains(old))
    try write(text.replacingOccurrences(of: old, with: new), to: path)
  }

  /// Changes the policy, and commits that past the hooks.
  func change(
    _ old: String, to new: String, as name: String = "hukum", message: String = "policies: change",
    at time: Int = 1_797_224_400
  ) throws {
    try replace(old, with: new, in: "policies/POL-00000G5-jam.md")
    try run(
      ["git", "commit", "-qnam", message], signers.environment(name, at: time))
  }

  static let policy = """
    ---
    schema: policy/1
    id: POL-00000G5
    type: perbup
    number: 12
    year: 2024
    about: Jam pelajaran
    status: berlaku
    gazette: berita_daerah
    gazette_number: "12"
    enacted_on: 2023-12-20
    promulgated_on: 2023-12-22
    effective_from: 2024-01-02
    ---

    ## Pasal 5 {#pasal-5}

    (1) Setiap PNS mengikuti sedikitnya 20 JP.

    """
}
