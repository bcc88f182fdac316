import Foundation
import Testing

/// What a bare repository with the hook takes and refuses, with the real git on both sides.
@Suite struct PushTests {
  private static let policy = PushedRepository.policy

  @Test func `a good record is taken, and the store stays for the next push`() async throws {
    let repository = try await PushedRepository()
    let unit = try repository.git("ls-files", "registry/units/*-dinas-kesehatan.yaml")
    for number in 1...2 {
      try repository.commit(
        "registry: name \(number)", replacing: "name: Dinas Kesehatan",
        with: "name: Dinas Kesehatan \(number)", in: unit)
      let push = try repository.push("main")
      #expect(push.isAccepted, "\(push.text)")
      #expect(!push.text.contains("remote:"))
    }
    #expect(FileManager.default.fileExists(atPath: "\(repository.server)/bangkom/store.sqlite"))
  }

  @Test func `each commit that changes a policy in force needs its adjustment`() async throws {
    let repository = try await PushedRepository()
    try repository.commit(
      "policies: 24 hours", replacing: "sedikitnya 20", with: "sedikitnya 24", in: Self.policy)
    try repository.commit(
      "policies: 20 hours again", replacing: "sedikitnya 24", with: "sedikitnya 20",
      in: Self.policy)
    let first = try repository.git("rev-parse", "--short=10", "HEAD~1")
    let (isAccepted, text) = try repository.push("main")
    #expect(!isAccepted)
    #expect(text.contains("remote: commit \(first) policies: 24 hours (Bagian Hukum)"))
    #expect(text.contains("remote: error[policy-change]: this policy is in force and was changed"))
    #expect(text.contains("remote:  --> \(Self.policy):8:9"))
    #expect(text.contains("change it with `bangkom adjust`"))
    #expect(text.contains("git rebase -i "))
    #expect(!repository.storeHas("sedikitnya 24"))
    #expect(try repository.fsck() == "")
    // Nothing of it stands in the way of the next push.
    try repository.git("reset", "-q", "--hard", "origin/main")
    try repository.write("Catatan.\n", to: "CATATAN.md")
    try repository.git("add", ".")
    try repository.git("commit", "-qm", "a note")
    #expect(try repository.push("main").isAccepted)
  }

  @Test func `an adjustment made by bangkom is taken`() async throws {
    let repository = try await PushedRepository()
    try repository.write(AdjustTests.rationale, to: ".git/alasan.yaml")
    let (status, text) = await repository.bangkom(
      "adjust", "POL-7K3QDXM", "--set", "jp_min_pns=24", "--from", "2027-01-01", "--from-file",
      ".git/alasan.yaml")
    #expect(status == 0, "\(text)")
    let push = try repository.push("main")
    #expect(push.isAccepted, "\(push.text)")
  }

  @Test func `a branch that nobody protects takes drafts, and lends nothing to a protected one`()
    async throws
  {
    let repository = try await PushedRepository()
    try repository.git("switch", "-qc", "draf")
    try repository.commit(
      "draft", replacing: "sedikitnya 20", with: "sedikitnya 24", in: Self.policy)
    #expect(try repository.push("draf").isAccepted)
    let (isAccepted, text) = try repository.push("draf:main")
    #expect(!isAccepted)
    #expect(text.contains("error[policy-change]"))
  }

  @Test func `one bad reference refuses the whole push`() async throws {
    let repository = try await PushedRepository()
    let before = try repository.onServer("for-each-ref")
    try repository.git("branch", "baik")
    try repository.commit("bad", replacing: "status: berlaku", with: "status: x", in: Self.policy)
    let (isAccepted, text) = try repository.push("baik", "main", "HEAD:refs/tags/v1")
    #expect(!isAccepted)
    #expect(text.contains("error[enum]"))
    #expect(try repository.onServer("for-each-ref") == before)
  }

  @Test func `nothing that was accepted is taken away`() async throws {
    let repository = try await PushedRepository()
    for reference in ["+HEAD~2:main", ":main"] {
      let (isAccepted, text) = try repository.push(reference)
      #expect(!isAccepted)
      #expect(text.contains("error[protected-branch]"))
    }
  }

  @Test func `a setting lets a branch be overwritten`() async throws {
    let repository = try await PushedRepository()
    let settings = try repository.read("bangkom.yaml")
    try repository.write(
      settings + "protected_branches:\n  - branch: ma*\n    force_push: true\n", to: "bangkom.yaml")
    try repository.git("commit", "-qnam", "settings: force")
    try repository.onServer("config", "bangkom.ruleEditor", "*")
    #expect(try repository.push("main").isAccepted)
    try repository.write("Catatan.\n", to: "CATATAN.md")
    try repository.git("add", ".")
    try repository.git("commit", "-qnm", "a note")
    #expect(try repository.push("main").isAccepted)
    try repository.git("reset", "-q", "--hard", "HEAD~1")
    let push = try repository.push("--force", "main")
    #expect(push.isAccepted, "\(push.text)")
  }

  @Test func `the rules of a push do not judge it, unless the pusher may change them`()
    async throws
  {
    let repository = try await PushedRepository()
    let settings = try repository.read("bangkom.yaml")
    try repository.write(
      settings.replacingOccurrences(
        of: "severities: {}", with: "severities: {policy-change: off}"), to: "bangkom.yaml")
    try repository.commit(
      "policies: 24 hours", replacing: "sedikitnya 20", with: "sedikitnya 24", in: Self.policy)
    let (isAccepted, text) = try repository.push("main")
    #expect(!isAccepted)
    #expect(text.contains("error[rule-change]: this file is part of the rules"))
    #expect(text.contains("--> bangkom.yaml"))
    try repository.onServer("config", "bangkom.ruleEditor", "siti")
    #expect(try !repository.push("main", environment: ["GL_USER": "budi"]).isAccepted)
    #expect(try repository.push("main", environment: ["GL_USER": "siti"]).isAccepted)
  }

  @Test func `settings say who may change the rules`() async throws {
    let repository = try await PushedRepository()
    let settings = try repository.read("bangkom.yaml")
    try repository.write(
      settings + "protected_branches:\n  - branch: main\n    rule_editors: [siti]\n",
      to: "bangkom.yaml")
    try repository.git("commit", "-qnam", "settings: an editor")
    try repository.onServer("config", "bangkom.ruleEditor", "*")
    #expect(try repository.push("main").isAccepted)
    try repository.onServer("config", "--unset", "bangkom.ruleEditor")
    try repository.write(try repository.read("bangkom.yaml") + "# x\n", to: "bangkom.yaml")
    try repository.git("commit", "-qnam", "settings: a remark")
    #expect(try !repository.push("main").isAccepted)
    #expect(try repository.push("main", environment: ["REMOTE_USER": "siti"]).isAccepted)
  }

  @Test func `broken settings on the server close the door`() async throws {
    let repository = try await PushedRepository()
    try repository.write("agency: [\n", to: "bangkom.yaml")
    try repository.git("commit", "-qnam", "broken")
    try repository.onServer("fetch", "-q", repository.work, "+main:main")
    try repository.write("Catatan.\n", to: "CATATAN.md")
    try repository.git("add", ".")
    try repository.git("commit", "-qnm", "a note")
    let (isAccepted, text) = try repository.push("main")
    #expect(!isAccepted)
    #expect(text.contains("settings or schemas are broken; nothing was checked"))
    #expect(text.contains("bangkom.yaml:1:"))
    #expect(text.contains("the push was refused"))
  }

  @Test func `a tag is set once, and leads to a commit`() async throws {
    let repository = try await PushedRepository()
    try repository.git("tag", "-m", "one", "v1")
    #expect(try repository.push("v1").isAccepted)
    try repository.git("tag", "-fm", "two", "v1", "HEAD~1")
    #expect(
      try repository.push("--force", "v1").text.contains("error[moved-tag]: a tag is not moved"))
    #expect(try repository.push(":refs/tags/v1").text.contains("a tag is not deleted"))
    try repository.git("tag", "gambar", "HEAD:bangkom.yaml")
    #expect(
      try repository.push("gambar").text.contains("error[broken-object]: the tag does not lead"))
  }

  @Test func `other names than branches and tags are refused`() async throws {
    let repository = try await PushedRepository()
    for name in ["refs/replace/1", "refs/meta/config", "refs/heads/HEAD", "refs/heads/Main"] {
      let (isAccepted, text) = try repository.push("HEAD:\(name)")
      #expect(!isAccepted, "\(name)")
      #expect(text.contains("error[reference-name]"), "\(name): \(text)")
    }
    try repository.onServer("config", "bangkom.allowReference", "refs/for/*")
    #expect(try repository.push("HEAD:refs/for/main").isAccepted)
  }

  @Test func `what is not a record is looked at by its name and size`() async throws {
    let repository = try await PushedRepository()
    let blob = try repository.git("hash-object", "-w", "bangkom.yaml")
    for (name, rule) in [
      ("plans/aux.yaml", "unsafe-path"), ("a:b", "unsafe-path"), ("git~1/config", "unsafe-path"),
      ("titik.", "unsafe-path"), ("\u{202E}x", "unsafe-path"), ("Bangkom.yaml", "path-twin"),
    ] {
      try repository.git("reset", "-q", "--hard", "origin/main")
      try repository.git(
        "-c", "core.protectNTFS=false", "-c", "core.protectHFS=false", "update-index", "--add",
        "--cacheinfo", "100644,\(blob),\(name)")
      try repository.git("commit", "-qnm", "a file")
      let (isAccepted, text) = try repository.push("main")
      #expect(!isAccepted, "\(name)")
      #expect(text.contains("error[\(rule)]"), "\(name): \(text)")
      #expect(!text.contains("\u{202E}"))
    }
  }

  @Test func `a hook that hears nothing lets nothing in`() async throws {
    let repository = try await PushedRepository()
    let hook = "\(repository.server)/hooks/pre-receive"
    let call = "exec '\(TestRepository.executable)' hook run pre-receive\n"
    try ("#!/bin/sh\nwhile read -r line; do :; done\n" + call)
      .write(toFile: hook, atomically: false, encoding: .utf8)
    try repository.git("commit", "-q", "--allow-empty", "-nm", "a note")
    let (isAccepted, text) = try repository.push("main")
    #expect(!isAccepted)
    #expect(text.contains("another hook before it has read it"), "\(text)")
  }

  @Test func `a repository whose main branch is not there says that nothing is guarded`()
    async throws
  {
    let repository = try await PushedRepository()
    try repository.onServer("branch", "-m", "main", "utama")
    try repository.onServer("symbolic-ref", "HEAD", "refs/heads/main")
    try repository.git("commit", "-q", "--allow-empty", "-nm", "a note")
    let (isAccepted, text) = try repository.push("HEAD:utama")
    #expect(isAccepted)
    #expect(text.contains("git symbolic-ref HEAD refs/heads/utama"), "\(text)")
    try repository.onServer("symbolic-ref", "HEAD", "refs/heads/utama")
    try repository.git("commit", "-q", "--allow-empty", "-nm", "another")
    #expect(try !repository.push("HEAD:utama").text.contains("symbolic-ref"))
  }

  @Test func `several decisions in one push are not one that nobody made`() async throws {
    let repository = try await PushedRepository()
    for (hours, year) in [(24, 2027), (26, 2028)] {
      try repository.write(AdjustTests.rationale, to: ".git/alasan.yaml")
      let (status, text) = await repository.bangkom(
        "adjust", "POL-7K3QDXM", "--set", "jp_min_pns=\(hours)", "--from", "\(year)-01-01",
        "--from-file", ".git/alasan.yaml")
      try #require(status == 0, "\(text)")
    }
    let (isAccepted, text) = try repository.push("main")
    #expect(isAccepted, "\(text)")
  }

  @Test func `personal data stays out of messages and of commits in between`() async throws {
    let repository = try await PushedRepository()
    try repository.git("commit", "-q", "--allow-empty", "-nm", "hubungi 0812 3456 7890")
    #expect(try repository.push("main").text.contains("error[personal-data]"))
    try repository.git("reset", "-q", "--hard", "origin/main")
    try repository.commit(
      "oops", replacing: "# Bab", with: "Hubungi 0812 3456 7890.\n\n# Bab", in: Self.policy)
    try repository.git("revert", "--no-edit", "HEAD")
    let (isAccepted, text) = try repository.push("main")
    #expect(!isAccepted)
    #expect(text.contains("error[personal-data]"))
    #expect(!repository.storeHas("3456 7890"))
  }

  @Test func `a repository path with a colon, a quote and a blank`() async throws {
    let repository = try await PushedRepository(server: "a:b \"c\" é.git")
    try repository.write("Catatan.\n", to: "CATATAN.md")
    try repository.git("add", ".")
    try repository.git("commit", "-qnm", "a note")
    let push = try repository.push("main")
    #expect(push.isAccepted, "\(push.text)")
  }

  @Test func `a judgement that takes too long is a refusal`() async throws {
    let repository = try await PushedRepository()
    try repository.onServer("config", "bangkom.deadline", "1")
    try FileManager.default.createDirectory(
      atPath: "\(repository.server)/bangkom", withIntermediateDirectories: true)
    try repository.write("Catatan.\n", to: "CATATAN.md")
    try repository.git("add", ".")
    try repository.git("commit", "-qnm", "a note")
    // The store is in use by somebody who does not end.
    let (status, text) = try repository.run([
      "flock", "\(repository.server)/bangkom/lock", "git", "push", "--no-verify", "origin", "main",
    ])
    #expect(status != 0)
    #expect(text.contains("the judgement took more than 1 seconds"))
  }

  @Test func `merges are taken where they add nothing of their own`() async throws {
    let repository = try await PushedRepository()
    try repository.write(AdjustTests.rationale, to: ".git/alasan.yaml")
    try repository.git("switch", "-qc", "sisi")
    let (status, text) = await repository.bangkom(
      "adjust", "POL-7K3QDXM", "--set", "jp_min_pns=24", "--from", "2027-01-01", "--from-file",
      ".git/alasan.yaml")
    try #require(status == 0, "\(text)")
    try repository.git("switch", "-q", "main")
    try repository.write("Catatan.\n", to: "CATATAN.md")
    try repository.git("add", ".")
    try repository.git("commit", "-qnm", "a note")
    try repository.git("merge", "-q", "--no-ff", "--no-edit", "sisi")
    let push = try repository.push("main")
    #expect(push.isAccepted, "\(push.text)")
    // What the merge changes besides is a change like any other, though the side brings an
    // adjustment of the same policy.
    try repository.git("reset", "-q", "--hard", "HEAD~1")
    try repository.onServer("update-ref", "refs/heads/main", "main~2")
    try repository.git("merge", "-q", "--no-ff", "--no-commit", "sisi")
    try repository.replace("sedikitnya 20", with: "sedikitnya 99", in: Self.policy)
    try repository.git("add", ".")
    try repository.git("commit", "-qnm", "merge")
    let evil = try repository.push("main")
    #expect(!evil.isAccepted)
    #expect(evil.text.contains("error[policy-change]"))
    // A merge that drops what the side decided.
    try repository.git("reset", "-q", "--hard", "HEAD~1")
    try repository.git("merge", "-q", "--no-ff", "--no-commit", "sisi")
    try repository.git("checkout", "HEAD", "--", Self.policy)
    try repository.git("commit", "-qnm", "merge")
    #expect(try repository.push("main").text.contains("error[policy-change]"))
  }

  @Test(arguments: [true, false])
  func `a policy that one side renamed is adjusted under its new name`(
    isOursRenamed: Bool
  ) async throws {
    let repository = try await PushedRepository()
    try repository.git("branch", "sisi")
    try repository.git("mv", Self.policy, "policies/POL-7K3QDXM-nama-lain.md")
    try repository.git("commit", "-qnm", "another name")
    try repository.git("checkout", "-q", "sisi")
    try repository.write(AdjustTests.rationale, to: ".git/alasan.yaml")
    let (status, text) = await repository.bangkom(
      "adjust", "POL-7K3QDXM", "--set", "jp_min_pns=24", "--from", "2027-01-01", "--from-file",
      ".git/alasan.yaml")
    try #require(status == 0, "\(text)")
    if isOursRenamed { try repository.git("checkout", "-q", "main") }
    try repository.git("merge", "-q", "--no-edit", isOursRenamed ? "sisi" : "main")
    let pushed = try repository.push("HEAD:main")
    #expect(pushed.isAccepted, "\(pushed.text)")
    // What a merge changes besides is still its own.
    try repository.replace(
      "sedikitnya 20", with: "sedikitnya 99", in: "policies/POL-7K3QDXM-nama-lain.md")
    try repository.git("commit", "-qna", "--amend", "--no-edit")
    try repository.onServer("update-ref", "refs/heads/main", "main^^")
    #expect(try !repository.push("HEAD:main").isAccepted)
  }

  @Test func `a merge that only the merge driver can make is taken`() async throws {
    let repository = try await PushedRepository()
    try repository.write(AdjustTests.rationale, to: ".git/alasan.yaml")
    try repository.git("switch", "-qc", "sisi")
    func adjust(_ value: Int, from day: String) async throws {
      let (status, text) = await repository.bangkom(
        "adjust", "POL-7K3QDXM", "--set", "jp_min_pns=\(value)", "--from", day, "--from-file",
        ".git/alasan.yaml")
      try #require(status == 0, "\(text)")
    }
    try await adjust(24, from: "2027-01-01")
    try repository.git("switch", "-q", "main")
    // At the same place of the same list: git alone calls it a conflict.
    try await adjust(28, from: "2029-01-01")
    try repository.git("merge", "-q", "--no-ff", "--no-edit", "sisi")
    let push = try repository.push("main")
    #expect(push.isAccepted, "\(push.text)")
  }

  @Test func `the first push brings its rules, and has to be whole`() async throws {
    let repository = try await PushedRepository()
    let empty = "\(repository.root)/empty.git"
    _ = try repository.run(["git", "init", "-q", "--bare", "-b", "main", empty])
    _ = try repository.run([TestRepository.executable, "hook", "install", "-C", empty])
    try repository.git("remote", "add", "empty", empty)
    let push = { try repository.run(["git", "push", "--no-verify", "empty", "HEAD:main"]) }
    try repository.commit("bad", replacing: "status: berlaku", with: "status: x", in: Self.policy)
    let bad = try push()
    #expect(bad.status != 0)
    #expect(bad.text.contains("error[enum]"))
    #expect(!FileManager.default.fileExists(atPath: "\(empty)/bangkom/store.sqlite"))
    try repository.git("reset", "-q", "--hard", "HEAD~1")
    let good = try push()
    #expect(good.status == 0, "\(good.text)")
    try repository.git("rm", "-q", "bangkom.yaml")
    try repository.git("commit", "-qnm", "no settings")
    #expect(try push().text.contains("error[rule-change]"))
  }
}
