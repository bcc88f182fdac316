import Foundation
import Testing

/// Signed decisions on records: who may make them, and which of them count.
@Suite struct ApprovalTests {
  private static let policy = "policies/POL-00000G5-jam.md"

  /// Somebody decides; the path of the approval.
  @discardableResult
  private func approve(
    _ repository: ApprovedRepository, as name: String, _ arguments: String...
  ) async throws -> String {
    let (status, text) = await repository.bangkom(
      ["approve", "POL-00000G5"] + arguments, as: name)
    try #require(status == 0, "\(text)")
    return try #require(text.split { $0.isWhitespace }.last.map(String.init))
  }

  @Test func `two persons in two offices approve, and git takes the signatures`() async throws {
    let repository = try await ApprovedRepository()
    var (status, text) = await repository.bangkom(["verify"])
    #expect(status == 5)
    #expect(text.contains("POL-00000G5 \"Jam pelajaran\": lacks ppk, pyb; 0 of 2 persons agree"))
    let path = try await approve(repository, as: "bupati")
    let record = try repository.read(path)
    #expect(record.contains("role: ppk\ndecision: setuju\ndecided_on: 2026-12-14\nat: "))
    #expect(record.contains("\nfingerprint: n1-"))
    (status, text) = await repository.bangkom(["verify"])
    #expect(status == 5)
    #expect(text.contains("lacks pyb; 1 of 2 persons agree"))
    #expect(text.contains("ppk setuju bupati@kepahiang.example: counts"))
    #expect(text.contains("1 of 1 are not approved"))
    try await approve(repository, as: "sekda")
    (status, text) = await repository.bangkom(["verify"])
    #expect(status == 0, "\(text)")
    #expect(text.contains("all of 1 are approved"))
    #expect(await repository.bangkom(["check"]).text.contains("no findings"))
    for revision in ["HEAD", "HEAD~1"] {
      _ = try repository.git(
        "-c", "gpg.ssh.allowedSignersFile=\(repository.root)/allowed_signers", "verify-commit",
        revision)
    }
    #expect(try repository.git("status", "--porcelain") == "")
  }

  @Test func `the same as JSON, and as a change from one commit to another`() async throws {
    let repository = try await ApprovedRepository()
    try repository.change("20 JP", to: "22 JP")
    _ = try repository.git("tag", "change")
    try await approve(repository, as: "bupati")
    try await approve(repository, as: "sekda")
    #expect(await repository.bangkom(["verify", "HEAD~3..change"]).status == 5)
    let (status, text) = await repository.bangkom(["verify", "HEAD~3..", "--format", "json"])
    #expect(status == 0)
    #expect(text.contains("\"approved\": true"))
    #expect(text.contains("\"signer\": \"sekda@kepahiang.example\""))
    #expect(text.contains("\"key\": \"SHA256:"))
    #expect(await repository.bangkom(["verify", "change..HEAD"]).text.contains("all of 0"))
  }

  @Test(arguments: [
    ("hukum", [], 5, "hukum@kepahiang.example has written it"),
    ("orang", [], 5, "orang@kepahiang.example does not hold this office here"),
    ("bupati", ["--role", "pyb"], 5, "--role ppk"),
    ("lama", [], 5, "lama@kepahiang.example is not ppk on 2026-12-14"),
    ("kelak", [], 5, "kelak@kepahiang.example is not ppk on 2026-12-14"),
    ("cabut", [], 5, "cabut@kepahiang.example is not ppk on 2026-12-14"),
    ("ganda", [], 2, "in which office?"),
    ("ganda", ["--role", "pyb"], 5, "the commit can't be signed: allowed_signers: ganda@"),
    ("bupati", ["--decision", "tolak"], 2, "say why: --note"),
    ("bupati", ["--decision", "ya"], 2, "--decision is setuju, tolak or revisi"),
  ])
  func `who may not decide is told why`(
    name: String, arguments: [String], status: Int32, text: String
  ) async throws {
    let repository = try await ApprovedRepository()
    let result = await repository.bangkom(["approve", "POL-00000G5"] + arguments, as: name)
    #expect(result.status == status, "\(result.text)")
    #expect(result.text.contains(text), "\(result.text)")
    #expect(try repository.git("rev-list", "--count", "HEAD") == "1")
    #expect(try repository.git("status", "--porcelain") == "")
  }

  @Test func `a decision needs a key, settings, and a file as it was committed`() async throws {
    let repository = try await ApprovedRepository()
    var environment = try repository.signers.environment("bupati")
    environment["GIT_CONFIG_COUNT"] = "1"
    var (status, text) = await repository.bangkom(
      ["approve", "POL-00000G5"], environment: environment)
    #expect(status == 5)
    #expect(text.contains("git config user.signingkey"))
    environment["GIT_CONFIG_COUNT"] = "2"
    environment["GIT_CONFIG_VALUE_1"] = "/nonexistent/key"
    (status, text) = await repository.bangkom(
      ["approve", "POL-00000G5"], environment: environment)
    #expect(status == 5)
    #expect(text.contains("/nonexistent/key"))
    (status, text) = await repository.bangkom(["approve", "POL-0000000"], as: "bupati")
    #expect(status == 2)
    try repository.replace("20 JP", with: "22 JP", in: Self.policy)
    (status, text) = await repository.bangkom(["approve", "POL-00000G5"], as: "bupati")
    #expect(status == 6)
    #expect(text.contains("git restore '\(Self.policy)'"))
    _ = try repository.git("restore", ".")
    let settings = try repository.read("bangkom.yaml")
    try repository.write(
      String(settings.prefix(upTo: try #require(settings.firstRange(of: "approvals")).lowerBound)),
      to: "bangkom.yaml")
    _ = try repository.git("commit", "-qnam", "settings: no approvals")
    (status, text) = await repository.bangkom(["approve", "POL-00000G5"], as: "bupati")
    #expect(status == 5)
    #expect(text.contains("bangkom.yaml says nothing of who may approve"))
    (status, text) = await repository.bangkom(["verify"])
    #expect(status == 0)
    #expect(text.contains("demands no approvals"))
  }

  @Test func `an approval holds for one content, and not for its return`() async throws {
    let repository = try await ApprovedRepository()
    try await approve(repository, as: "bupati")
    try await approve(repository, as: "sekda")
    // Layout is no content.
    try repository.change("about: Jam", to: "about:   Jam")
    #expect(await repository.bangkom(["verify"]).status == 0)
    try repository.change("20 JP", to: "22 JP")
    var (status, text) = await repository.bangkom(["verify"])
    #expect(status == 5)
    #expect(text.contains("ppk setuju bupati@kepahiang.example: given for another content"))
    try repository.change("22 JP", to: "20 JP")
    (status, text) = await repository.bangkom(["verify"])
    #expect(status == 5)
    #expect(
      text.contains("bupati@kepahiang.example: given before the content was changed and came back"))
    try await approve(repository, as: "bupati")
    try await approve(repository, as: "sekda")
    #expect(await repository.bangkom(["verify"]).status == 0)
  }

  @Test func `a merge that takes an old text back takes no old approval with it`() async throws {
    let repository = try await ApprovedRepository()
    try await approve(repository, as: "bupati")
    try await approve(repository, as: "sekda")
    _ = try repository.git("switch", "-qc", "lama")
    _ = try repository.git("commit", "-q", "--allow-empty", "-nm", "nothing")
    _ = try repository.git("switch", "-q", "main")
    try repository.change("20 JP", to: "22 JP")
    _ = try repository.git("merge", "-q", "--no-verify", "-s", "ours", "--no-edit", "lama")
    _ = try repository.git("checkout", "-q", "lama", "--", "policies")
    _ = try repository.git("commit", "-q", "--amend", "--no-verify", "--no-edit")
    let (status, text) = await repository.bangkom(["verify"])
    #expect(status == 5)
    #expect(text.contains("given before the content was changed"))
  }

  @Test func `the latest decision of an office counts`() async throws {
    let repository = try await ApprovedRepository()
    try await approve(repository, as: "bupati")
    try await approve(repository, as: "sekda")
    try await approve(repository, as: "sekda", "--decision", "revisi", "--note", "Belum")
    let (_, text) = await repository.bangkom(["verify"])
    #expect(text.contains("lacks pyb; 1 of 2 persons agree"))
    #expect(text.contains("pyb setuju sekda@kepahiang.example: decided anew since"))
    #expect(text.contains("pyb revisi sekda@kepahiang.example: counts"))
    try await approve(repository, as: "sekda")
    #expect(await repository.bangkom(["verify"]).status == 0)
  }

  @Test func `whoever wrote what was never approved is no approver, also behind another's change`()
    async throws
  {
    let repository = try await ApprovedRepository()
    try repository.change("20 JP", to: "22 JP", as: "bupati")
    try repository.change("22 JP", to: "23 JP")
    let first = await repository.bangkom(["approve", "POL-00000G5"], as: "bupati")
    #expect(first.status == 5)
    #expect(first.text.contains("bupati@kepahiang.example has written it"))
    // Whoever is named in the message has had a hand in it, too.
    try repository.change(
      "23 JP", to: "24 JP",
      message: "policies: 24\n\nCo-authored-by: Sekda <sekda@kepahiang.example>")
    #expect(await repository.bangkom(["approve", "POL-00000G5"], as: "sekda").status == 5)
  }

  @Test func `a key that is two persons' is one`() async throws {
    let repository = try await ApprovedRepository()
    // The regent's key also stands for the deputy.
    let signers = try repository.read("allowed_signers")
    try repository.write(
      signers + repository.signers.line("ganda", key: "bupati"), to: "allowed_signers")
    _ = try repository.git("commit", "-qnam", "signers: one more")
    try await approve(repository, as: "bupati")
    let environment = try repository.signers.environment("ganda", key: "bupati")
    let (status, text) = await repository.bangkom(
      ["approve", "POL-00000G5", "--role", "pyb"], environment: environment)
    #expect(status == 0, "\(text)")
    #expect(await repository.bangkom(["verify"]).text.contains(": 1 of 2 persons agree"))
  }

  @Test func `an approval that was made by hand counts only with all that belongs to it`()
    async throws
  {
    let repository = try await ApprovedRepository()
    let path = try await approve(repository, as: "bupati")
    let approval = try repository.read(path)
    let signers = repository.signers
    /// Commits the approval again, in another way; what `verify` says of it.
    func state(
      _ text: String, _ environment: [String: String], then: (() throws -> Void)? = nil
    ) async throws -> String {
      _ = try repository.git("reset", "-q", "--hard", "HEAD~1")
      try repository.write(text, to: path)
      _ = try repository.git("add", path)
      try repository.run(["git", "commit", "-qnm", "approve"], environment)
      try then?()
      let (_, text) = await repository.bangkom(["verify", "--format", "json"])
      let state = try #require(text.firstRange(of: "\"state\": \""))
      return String(text[state.upperBound...].prefix { $0 != "\"" })
    }
    let own = try signers.environment("bupati", signs: true)
    #expect(try await state(approval, own) == "good")
    #expect(try await state(approval, signers.environment("bupati")) == "unsigned")
    #expect(
      try await state(approval, signers.environment("bupati", key: "sekda", signs: true))
        == "other-signer")
    #expect(
      try await state(approval, signers.environment("bupati", key: "asing", signs: true))
        == "unknown-key")
    #expect(try await state(approval, signers.environment("sekda", signs: true)) == "wrong-role")
    #expect(try await state(approval, signers.environment("lama", signs: true)) == "expired")
    #expect(try await state(approval, signers.environment("kelak", signs: true)) == "not-yet")
    #expect(try await state(approval, signers.environment("cabut", signs: true)) == "revoked")
    #expect(try await state(approval, signers.environment("tua", signs: true)) == "expired")
    let early = try signers.environment("bupati", signs: true, at: 1_790_000_000)
    #expect(try await state(approval, early) == "backdated")
    let old = approval.replacing("decided_on: 2026-12-14", with: "decided_on: 2026-09-01")
    #expect(try await state(old, early) == "backdated")
    let bare = approval.split(separator: "\n").filter { !$0.hasPrefix("fingerprint") }
      .joined(separator: "\n")
    #expect(try await state("\(bare)\n", own) == "other-content")
    // A signature that was moved to another commit.
    let moved = try await state(approval, own) {
      let commit = try repository.git("cat-file", "commit", "HEAD")
      try repository.write(
        commit.replacing("\n\napprove", with: "\n\nAPPROVE") + "\n", to: ".git/commit")
      let id = try repository.git("hash-object", "-t", "commit", "-w", ".git/commit")
      _ = try repository.git("reset", "-q", "--hard", id)
    }
    #expect(moved == "bad-signature")
    // The record was signed, and edited afterwards.
    let edited = try await state(approval, own) {
      try repository.write(approval + "note: Baik\n", to: path)
      _ = try repository.git("commit", "-qnam", "edit")
    }
    #expect(edited == "unsigned")
  }

  @Test func `a copy of an approval is none`() async throws {
    let repository = try await ApprovedRepository()
    try await approve(repository, as: "bupati")
    try await approve(repository, as: "sekda")
    let end = try repository.git("rev-parse", "HEAD")
    _ = try repository.git("switch", "-qc", "salinan", "HEAD~2")
    _ = try repository.git("cherry-pick", "\(end)~1")
    #expect(await repository.bangkom(["verify"]).text.contains("ppk setuju –: not signed"))
    _ = try repository.git("reset", "-q", "--hard", "HEAD~1")
    _ = try repository.git("merge", "-q", "--squash", end)
    _ = try repository.git("commit", "-qnm", "squash")
    let (status, text) = await repository.bangkom(["verify"])
    #expect(status == 5)
    #expect(text.components(separatedBy: "not signed").count == 3)
    // A merge keeps both commits as they are.
    _ = try repository.git("reset", "-q", "--hard", "\(end)~2")
    _ = try repository.git("merge", "-q", "--no-ff", "--no-verify", "--no-edit", end)
    #expect(await repository.bangkom(["verify"]).status == 0)
  }

  @Test func `an approval of another record with the same words is none`() async throws {
    let repository = try await ApprovedRepository()
    let path = try await approve(repository, as: "bupati")
    let text = try repository.read("policies/POL-00000G5-jam.md")
    try repository.write(
      text.replacing("POL-00000G5", with: "POL-0000012").replacing(
        "number: 12", with: "number: 13"),
      to: "policies/POL-0000012-lain.md")
    try repository.replace("subject: POL-00000G5", with: "subject: POL-0000012", in: path)
    _ = try repository.git("add", ".")
    try repository.run(
      ["git", "commit", "-qnm", "other"], repository.signers.environment("bupati", signs: true))
    let (_, words) = await repository.bangkom(["verify"])
    #expect(words.contains("POL-0000012 \"Jam pelajaran\": lacks ppk, pyb"))
    #expect(words.contains("ppk setuju bupati@kepahiang.example: given for another content"))
  }

  @Test func `a commit is signed where git's settings say so`() async throws {
    let repository = try await ApprovedRepository()
    let environment = try repository.signers.environment("bupati", signs: true)
    try repository.write("Catatan.\n", to: "CATATAN.md")
    _ = try repository.git("add", ".")
    let (status, text) = await repository.bangkom(
      ["commit", "-m", "a note"], environment: environment)
    #expect(status == 0, "\(text)")
    _ = try repository.git(
      "-c", "gpg.ssh.allowedSignersFile=\(repository.root)/allowed_signers", "verify-commit",
      "HEAD")
  }

  @Test(arguments: [
    ("kind: jalan", "bangkom.yaml:17: there is no kind `jalan`"),
    ("kind: activity", "bangkom.yaml:17: `activity` has no normative fields"),
    ("kind: policy, rolle: x", "bangkom.yaml:17: `rolle` is not a field"),
  ])
  func `settings that demand what nothing could fulfil are broken`(
    demand: String, text: String
  ) async throws {
    let repository = try await ApprovedRepository()
    try repository.replace("kind: policy", with: demand, in: "bangkom.yaml")
    let result = await repository.bangkom(["check"])
    #expect(result.status == 3)
    #expect(result.text.contains(text), "\(result.text)")
  }

  @Test func `what has not changed since a day is taken as it is`() async throws {
    let repository = try await ApprovedRepository(settings: "  since: 2026-12-15\n")
    #expect(await repository.bangkom(["verify"]).text.contains("all of 0 are approved"))
    try repository.change("20 JP", to: "22 JP", at: 1_797_400_000)
    #expect(await repository.bangkom(["verify"]).status == 5)
  }
}
