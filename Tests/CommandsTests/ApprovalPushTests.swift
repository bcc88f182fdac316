import Foundation
import Testing

/// What a server takes and refuses where its settings demand approvals, with the real git.
@Suite struct ApprovalPushTests {
  private func served(
    settings: String = "", at time: Int = 1_797_224_400
  ) async throws -> ApprovedRepository {
    let repository = try await ApprovedRepository(settings: settings, at: time)
    try await repository.makeServer()
    return repository
  }

  @Test func `a change goes through when two persons have approved it`() async throws {
    let repository = try await served()
    try repository.change("20 JP", to: "22 JP")
    var (isAccepted, text) = try repository.push("main")
    #expect(!isAccepted)
    #expect(text.contains("error[approval-missing]: `POL-00000G5` lacks the approval of ppk, pyb"))
    #expect(text.contains("let them run: bangkom approve POL-00000G5"))
    #expect(!text.contains("--amend"))
    try await repository.approve(as: "bupati")
    (isAccepted, text) = try repository.push("main")
    #expect(!isAccepted)
    #expect(text.contains("lacks the approval of pyb"))
    // A branch that nobody protects takes everything.
    #expect(try repository.push("main:draf").isAccepted)
    try await repository.approve(as: "sekda")
    (isAccepted, text) = try repository.push("main")
    #expect(isAccepted, "\(text)")
    // What was accepted is not asked for again.
    try repository.write("Catatan.\n", to: "CATATAN.md")
    _ = try repository.git("add", ".")
    _ = try repository.git("commit", "-qnm", "a note")
    (isAccepted, text) = try repository.push("main")
    #expect(isAccepted, "\(text)")
  }

  @Test func `an approval of one content is none of another, nor of its return`() async throws {
    let repository = try await served(
      settings: "protected_branches:\n  - {branch: main, force_push: true}\n")
    try await repository.approve(as: "bupati")
    try await repository.approve(as: "sekda")
    #expect(try repository.push("main").isAccepted)
    let old = try repository.git("rev-parse", "HEAD")
    try repository.change("20 JP", to: "22 JP")
    #expect(try repository.push("main").text.contains("(ppk): given for another content"))
    try await repository.approve(as: "bupati")
    try await repository.approve(as: "sekda")
    #expect(try repository.push("main").isAccepted)
    let new = try repository.git("rev-parse", "HEAD")
    _ = try repository.git("checkout", "-q", old, "--", "policies")
    _ = try repository.git("commit", "-qnm", "back")
    var (isAccepted, text) = try repository.push("main")
    #expect(!isAccepted)
    #expect(text.contains("(ppk): given before the content was changed and came back"))
    // The old commit itself, over the new one.
    (isAccepted, text) = try repository.push("--force", "\(old):main")
    #expect(!isAccepted)
    #expect(text.contains("(pyb): given before the content was changed and came back"))
    // There and back in one push.
    _ = try repository.git("reset", "-q", "--hard", new)
    try repository.change("22 JP", to: "25 JP")
    try repository.change("25 JP", to: "22 JP")
    (isAccepted, text) = try repository.push("main")
    #expect(!isAccepted)
    #expect(text.contains("given before the content was changed and came back"))
    try await repository.approve(as: "sekda")
    try await repository.approve(as: "bupati")
    (isAccepted, text) = try repository.push("main")
    #expect(isAccepted, "\(text)")
  }

  @Test func `an approval that nobody gave does not come in as a file`() async throws {
    let repository = try await served()
    try await repository.approve(as: "bupati")
    let begin = try repository.git("rev-parse", "HEAD~1")
    _ = try repository.git("reset", "-q", "--soft", begin)
    _ = try repository.git("commit", "-qnm", "approve")
    let (isAccepted, text) = try repository.push("main")
    #expect(!isAccepted)
    #expect(
      text.contains("error[approval-signature]: this approval by `ppk` does not count: not signed"))
    #expect(text.contains("let the holder of the office approve: `bangkom approve`"))
    let (status, words) = await repository.bangkom(["verify", "origin/main.."])
    #expect(status == 5)
    #expect(words.contains("new, and signed by nobody who may:\n  - APR-"))
    // A refusal that was signed is welcome.
    _ = try repository.git("reset", "-q", "--hard", begin)
    try await repository.approve(as: "sekda", "--decision", "tolak", "--note", "Belum perlu")
    #expect(try repository.push("main").isAccepted)
  }

  @Test func `signers of a push count for the next one`() async throws {
    let repository = try await served()
    let signers = try repository.read("allowed_signers")
    try repository.write(
      signers + repository.signers.line("ganda"), to: "allowed_signers")
    _ = try repository.git("commit", "-qnam", "signers: one more")
    try repository.change("20 JP", to: "22 JP")
    try await repository.approve(as: "bupati")
    try await repository.approve(as: "ganda", "--role", "pyb")
    #expect(await repository.bangkom(["verify"]).status == 0)
    #expect(await repository.bangkom(["verify", "origin/main.."]).status == 5)
    var (isAccepted, text) = try repository.push("main")
    #expect(!isAccepted)
    #expect(text.contains("error[rule-change]") && text.contains("allowed_signers"))
    try repository.letEverybodyChangeRules()
    (isAccepted, text) = try repository.push("main")
    #expect(!isAccepted)
    #expect(text.contains("lacks the approval of pyb"))
    #expect(text.contains("(pyb): signed with an unknown key"))
    (isAccepted, text) = try repository.push("HEAD~3:main")
    #expect(isAccepted, "\(text)")
    try repository.letEverybodyChangeRules(false)
    (isAccepted, text) = try repository.push("main")
    #expect(isAccepted, "\(text)")
  }

  @Test func `settings of a push do not loosen what is demanded of it`() async throws {
    let repository = try await served()
    try repository.replace("persons: 2", with: "persons: 1", in: "bangkom.yaml")
    try repository.replace(
      "roles: [ppk, pyb], persons", with: "roles: [ppk], persons", in: "bangkom.yaml")
    _ = try repository.git("commit", "-qnam", "settings: one is enough")
    try repository.change("20 JP", to: "22 JP")
    try await repository.approve(as: "bupati")
    try repository.letEverybodyChangeRules()
    #expect(try repository.push("main").text.contains("lacks the approval of pyb"))
  }

  @Test func `who is not in office any more signs nothing for a day when they were`() async throws {
    // All of it in February; pushed later.
    let begin = 1_770_000_000
    let repository = try await served(at: begin)
    try repository.change("20 JP", to: "22 JP", at: begin + 60)
    try await repository.approve(as: "sekda", "--today", "2026-02-02", at: begin + 120)
    try await repository.approve(as: "lama", "--today", "2026-02-02", at: begin + 180)
    #expect(await repository.bangkom(["verify"]).status == 0)
    let (isAccepted, text) = try repository.push("main")
    #expect(!isAccepted)
    #expect(text.contains("(ppk): key or office had ended"))
  }

  @Test func `a policy that stops being in force needs approval, too`() async throws {
    let repository = try await served()
    try repository.change("status: berlaku", to: "status: rancangan")
    let (isAccepted, text) = try repository.push("main")
    #expect(!isAccepted)
    #expect(text.contains("`POL-00000G5` lacks the approval of ppk, pyb"))
  }

  @Test func `nobody approves that a policy is deleted, and a new one needs approval`() async throws
  {
    let repository = try await served()
    let path = "policies/POL-00000G5-jam.md"
    let text = try repository.read(path)
    _ = try repository.git("rm", "-q", path)
    _ = try repository.git("commit", "-qnm", "policies: away with it")
    #expect(
      try repository.push("main").text.contains("`POL-00000G5` was deleted, which nobody approves"))
    _ = try repository.git("reset", "-q", "--hard", "HEAD~1")
    try repository.write(
      text.replacing("POL-00000G5", with: "POL-0000012")
        .replacing("number: 12", with: "number: 13").replacing("\"12\"", with: "\"13\""),
      to: "policies/POL-0000012-lain.md")
    _ = try repository.git("add", ".")
    _ = try repository.git("commit", "-qnm", "policies: another")
    #expect(try repository.push("main").text.contains("`POL-0000012` lacks the approval of ppk"))
  }

  @Test func `a push is told so before it leaves`() async throws {
    let repository = try await served()
    _ = await repository.bangkom(["hook", "install"])
    _ = try repository.git("fetch", "-q", "origin")
    try repository.change("20 JP", to: "22 JP")
    let (isAccepted, text) = try repository.push("--verify", "main")
    #expect(!isAccepted)
    #expect(text.contains("lacks the approval of ppk, pyb") && !text.contains("remote:"))
    #expect(await repository.bangkom(["verify", "origin/main..HEAD"]).status == 5)
  }
}
