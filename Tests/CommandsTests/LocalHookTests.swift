import Foundation
import Testing

/// The hooks of a work tree, run by the real git in every way that it commits and pushes.
@Suite struct LocalHookTests {
  private static let policy = PushedRepository.policy

  @Test func `an amended commit is checked like a new one`() async throws {
    let repository = try await PushedRepository()
    try repository.write("Catatan.\n", to: "CATATAN.md")
    try repository.git("add", ".")
    try repository.git("commit", "-qm", "a note")
    try repository.replace("sedikitnya 20", with: "sedikitnya 24", in: Self.policy)
    let (status, text) = try repository.run(["git", "commit", "-a", "--amend", "--no-edit"])
    #expect(status == 1)
    #expect(text.contains("error[policy-change]"))
    #expect(text.contains("nothing was committed"))
    #expect(try repository.git("diff", "--name-only") == Self.policy)
  }

  @Test func `a merge that git finds clean is checked as a whole`() async throws {
    let repository = try await PushedRepository()
    let unit = try repository.git("ls-files", "registry/units/*-dinas-kesehatan.yaml")
    let copy = try repository.read(unit)
    for (branch, name) in [("kiri", "satu"), ("kanan", "dua")] {
      try repository.git("switch", "-q", "-c", branch, "main")
      let path = "registry/units/UNT-C2WNHE5-\(name).yaml"
      let lines = copy.split(separator: "\n").map { line in
        line.hasPrefix("id:")
          ? "id: UNT-C2WNHE5" : line.hasPrefix("code:") ? "code: \"9.\(name)\"" : String(line)
      }
      try repository.write(lines.joined(separator: "\n") + "\n", to: path)
      try repository.git("add", ".")
      try repository.git("commit", "-qnm", name)
    }
    let (status, text) = try repository.run(["git", "merge", "--no-edit", "kiri"])
    #expect(status != 0)
    #expect(text.contains("error[duplicate-id]: `UNT-C2WNHE5` is the id of another record"))
    try repository.git("merge", "--abort")
  }

  @Test(arguments: ["rebase", "cherry-pick", "revert"])
  func `what git commits without hooks is caught on the way to the server`(
    way: String
  ) async throws {
    let repository = try await PushedRepository()
    try repository.git("switch", "-q", "-c", "sisi")
    try repository.commit(
      "24 hours", replacing: "sedikitnya 20", with: "sedikitnya 24", in: Self.policy)
    switch way {
    case "rebase":
      try repository.git("switch", "-q", "main")
      try repository.write("Catatan.\n", to: "CATATAN.md")
      try repository.git("add", ".")
      try repository.git("commit", "-qm", "a note")
      try repository.git("switch", "-q", "sisi")
      try repository.git("rebase", "-q", "main")
    case "cherry-pick":
      try repository.git("switch", "-q", "-c", "lain", "main~0")
      try repository.git("cherry-pick", "sisi")
    default:
      try repository.git("revert", "--no-edit", "HEAD")
    }
    let (status, text) = try repository.run(["git", "push", "origin", "HEAD:main"])
    #expect(status != 0)
    #expect(text.contains("error[policy-change]"))
    #expect(text.contains("nothing was pushed"))
    #expect(!text.contains("remote:"))
  }

  @Test func `pre-push says what the server says, and lets good commits through`() async throws {
    let repository = try await PushedRepository()
    try repository.write("Catatan.\n", to: "CATATAN.md")
    try repository.git("add", ".")
    try repository.git("commit", "-qm", "a note")
    for arguments in [["main"], ["main:usulan"], [":usulan"], ["HEAD:refs/tags/v1"]] {
      let (status, text) = try repository.run(["git", "push", "origin"] + arguments)
      #expect(status == 0, "\(arguments): \(text)")
    }
    try repository.commit(
      "24 hours", replacing: "sedikitnya 20", with: "sedikitnya 24", in: Self.policy)
    let local = try repository.run(["git", "push", "origin", "main"])
    let remote = try repository.push("main")
    let findings = { (text: String, prefix: String) in
      text.split(separator: "\n").filter { $0.hasPrefix(prefix) }
        .map { $0.dropFirst(prefix.count).trimmingCharacters(in: .whitespaces) }
        .filter { $0.contains("-->") || $0.hasPrefix("error[") }
    }
    #expect(local.status != 0 && !remote.isAccepted)
    #expect(findings(local.text, "") == findings(remote.text, "remote:"))
    #expect(!findings(local.text, "").isEmpty)
  }

  @Test func `a submodule beside the records, and records as a submodule`() async throws {
    let repository = try await PushedRepository()
    try repository.write("[submodule \"x\"]\n\tpath = x\n\turl = ../x.git\n", to: ".gitmodules")
    try repository.git(
      "update-index", "--add", "--cacheinfo", "160000,\(String(repeating: "1", count: 40)),x")
    try repository.git("add", ".gitmodules")
    try repository.git("commit", "-qm", "a submodule")
    #expect(try repository.run(["git", "push", "origin", "main"]).status == 0)

    let outer = "\(repository.root)/outer"
    _ = try repository.run(["git", "init", "-q", outer])
    let (status, text) = try repository.run([
      "git", "-C", outer, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add",
      repository.server, "records",
    ])
    try #require(status == 0, "\(text)")
    let records = "\(outer)/records"
    #expect(
      try repository.run([TestRepository.executable, "hook", "install", "-C", records]).status == 0)
    let policy = "\(records)/\(Self.policy)"
    let changed = try String(contentsOfFile: policy, encoding: .utf8)
      .replacingOccurrences(of: "sedikitnya 20", with: "sedikitnya 24")
    try changed.write(toFile: policy, atomically: true, encoding: .utf8)
    let commit = try repository.run(["git", "-C", records, "commit", "-qam", "24 hours"])
    #expect(commit.status == 1)
    #expect(commit.text.contains("error[policy-change]"))
  }

  @Test func `git's variables name another git directory, work tree and index`() async throws {
    let repository = try await PushedRepository()
    try repository.replace("sedikitnya 20", with: "sedikitnya 24", in: Self.policy)
    let places = ["--git-dir=\(repository.work)/.git", "--work-tree=\(repository.work)"]
    let outside = try repository.run(
      ["git", "-C", "/"] + places + ["commit", "-qam", "24 hours"])
    #expect(outside.status == 1)
    #expect(outside.text.contains("error[policy-change]"))
    // An index of its own has only what was added to it.
    let own = ["GIT_INDEX_FILE": "\(repository.work)/.git/own"]
    #expect(try repository.run(["git", "read-tree", "HEAD"], environment: own).status == 0)
    try repository.write("Catatan.\n", to: "CATATAN.md")
    #expect(try repository.run(["git", "add", "CATATAN.md"], environment: own).status == 0)
    let (status, text) = try repository.run(["git", "commit", "-qm", "a note"], environment: own)
    #expect(status == 0, "\(text)")
  }

  @Test func `a switch of branches gets the store ready, and is never stopped`() async throws {
    let repository = try await PushedRepository()
    let store = "\(repository.work)/.git/bangkom/store.sqlite"
    try? FileManager.default.removeItem(atPath: "\(repository.work)/.git/bangkom")
    try repository.git("switch", "-q", "-c", "sisi")
    #expect(FileManager.default.fileExists(atPath: store))
    try repository.write("agency: [\n", to: "bangkom.yaml")
    try repository.git("commit", "-qnam", "broken")
    try repository.git("switch", "-q", "main")
    try repository.git("switch", "-q", "sisi")
    try repository.git("merge", "-q", "--no-edit", "main")
  }

  @Test func `somebody else's hook runs beside ours`() async throws {
    let repository = try await PushedRepository()
    let hook = "\(repository.work)/.git/hooks/pre-commit"
    let ours = try String(contentsOfFile: hook, encoding: .utf8)
    let bangkom = "'\(TestRepository.executable)' hook run pre-commit \"$@\" || exit"
    try "#!/bin/sh\n\(bangkom)\ntouch ran\n".write(toFile: hook, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: hook)
    let (_, text) = await repository.bangkom("hook", "install")
    #expect(text.contains("is not ours and stays"))
    #expect(text.contains("bangkom hook run pre-commit \"$@\" || exit"))
    #expect(!ours.contains("touch"))
    try repository.write("Catatan.\n", to: "CATATAN.md")
    try repository.git("add", "CATATAN.md")
    try repository.git("commit", "-qm", "a note")
    #expect(FileManager.default.fileExists(atPath: "\(repository.work)/ran"))
    try repository.replace("sedikitnya 20", with: "sedikitnya 24", in: Self.policy)
    #expect(try repository.run(["git", "commit", "-qam", "24 hours"]).status == 1)
  }

  @Test func `what git shows below a message is no part of it`() async throws {
    let repository = try await PushedRepository()
    try repository.write("Telepon 0812 3456 7890\n", to: "CATATAN.md")
    try repository.git("add", ".")
    // An editor that writes a subject in front of what `--verbose` shows.
    let editor = "sed -i '1i a note'"
    let (status, text) = try repository.run(
      ["git", "-c", "core.commentChar=;", "commit", "--verbose"],
      environment: ["GIT_EDITOR": editor])
    #expect(status == 0, "\(text)")
    #expect(try repository.git("log", "-1", "--format=%B") == "a note")
  }

  @Test func `the framework pre-commit and the jobs of forges ask the same`() async throws {
    let repository = try await PushedRepository()
    try repository.commit(
      "24 hours", replacing: "sedikitnya 20", with: "sedikitnya 24", in: Self.policy)
    let framework = try repository.run(
      [TestRepository.executable, "hook", "run", "pre-push"],
      environment: [
        "PRE_COMMIT_REMOTE_BRANCH": "refs/heads/main", "PRE_COMMIT_REMOTE_NAME": "origin",
        "PRE_COMMIT_TO_REF": try repository.git("rev-parse", "HEAD"),
        "PRE_COMMIT_FROM_REF": try repository.git("rev-parse", "origin/main"),
      ])
    #expect(framework.status == 1)
    #expect(framework.text.contains("error[policy-change]"))
    // The command of the job, as the template has it.
    let template = try String(
      contentsOf: Transcript.root.appending(path: "templates/ci/github.yaml"), encoding: .utf8)
    let start = try #require(template.range(of: "run: >-"))
    let command = template[start.upperBound...]
      .replacingOccurrences(of: "\n", with: " ")
      .replacingOccurrences(of: "bangkom hook", with: "'\(TestRepository.executable)' hook")
    let job = try repository.run(
      ["sh", "-c", command],
      environment: ["TARGET": "main", "HEAD_COMMIT": try repository.git("rev-parse", "HEAD")])
    #expect(job.status == 1)
    #expect(job.text.contains("error[policy-change]"))
  }

  @Test func `a merge is judged by what it adds, as on the server`() async throws {
    let repository = try await PushedRepository()
    try repository.write(AdjustTests.rationale, to: ".git/alasan.yaml")
    try repository.git("switch", "-qc", "sisi")
    for hours in ["24", "28"] {
      let from = hours == "24" ? "2027-01-01" : "2028-01-01"
      let (status, text) = await repository.bangkom(
        "adjust", "POL-7K3QDXM", "--set", "jp_min_pns=\(hours)", "--from", from, "--from-file",
        ".git/alasan.yaml")
      try #require(status == 0, "\(text)")
    }
    try repository.git("switch", "-q", "main")
    try repository.write("Catatan.\n", to: "CATATAN.md")
    try repository.git("add", ".")
    try repository.git("commit", "-qm", "a note")
    // The second adjustment says what the first had set; main has neither yet.
    try repository.git("merge", "-q", "--no-ff", "--no-edit", "sisi")
    try repository.git("reset", "-q", "--hard", "HEAD~1")
    try repository.git("merge", "-q", "--no-ff", "--no-commit", "sisi")
    try repository.replace("sedikitnya 20", with: "sedikitnya 99", in: Self.policy)
    let (status, text) = try repository.run(["git", "commit", "-qam", "merge"])
    #expect(status == 1)
    #expect(text.contains("error[policy-change]"))
  }
}
