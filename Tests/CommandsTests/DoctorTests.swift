import Foundation
import Testing

/// What `doctor` says of a clone and of a server, and that its commands mend what it says.
@Suite struct DoctorTests {
  private func wrong(_ text: String) -> [String] {
    text.split(separator: "\n").filter { $0.hasPrefix("wrong") }.map(String.init)
  }

  @Test func `a fresh repository and a fresh server are fine`() async throws {
    let repository = try await PushedRepository()
    let (status, text) = await repository.bangkom("doctor")
    #expect(status == 0, "\(text)")
    #expect(text.contains("fine    hooks: pre-push"))
    #expect(text.contains("fine    settings: settings and schemas"))
    let server = await repository.bangkom("doctor", "-C", repository.server)
    #expect(server.status == 0, "\(server.text)")
    #expect(server.text.contains("fine    hooks: pre-receive"))
    #expect(server.text.contains("fine    branches: protected: main, master"))
    #expect(server.text.contains("note    git-checks: git does not check pushed objects by itself"))
  }

  @Test func `hooks that are missing, not executable or somebody else's`() async throws {
    let repository = try await PushedRepository()
    let hooks = "\(repository.work)/.git/hooks"
    try FileManager.default.removeItem(atPath: "\(hooks)/pre-push")
    _ = try repository.run(["chmod", "-x", "\(hooks)/pre-commit"])
    try "#!/bin/sh\n".write(toFile: "\(hooks)/commit-msg", atomically: true, encoding: .utf8)
    _ = try repository.run(["chmod", "+x", "\(hooks)/commit-msg"])
    let (status, text) = await repository.bangkom("doctor")
    #expect(status == 1)
    #expect(
      wrong(text) == [
        "wrong   hooks: pre-commit may not be executed: git passes it over",
        "wrong   hooks: \(hooks)/commit-msg is not ours, and does not run bangkom",
        "wrong   hooks: pre-push is not installed",
      ])
    #expect(text.contains("        chmod +x '\(hooks)/pre-commit'"))
    _ = try repository.run(["chmod", "+x", "\(hooks)/pre-commit"])
    try FileManager.default.removeItem(atPath: "\(hooks)/commit-msg")
    _ = await repository.bangkom("hook", "install")
    #expect(await repository.bangkom("doctor").status == 0)
  }

  @Test func `settings, encodings, drivers, store and index`() async throws {
    let repository = try await PushedRepository()
    _ = await repository.bangkom("check")
    try repository.git("config", "i18n.commitEncoding", "ISO-8859-1")
    try repository.git("config", "--remove-section", "merge.bangkom")
    try repository.git("config", "--remove-section", "diff.bangkom")
    try repository.write("agency: [\n", to: "bangkom.yaml")
    try "no database".write(
      toFile: "\(repository.work)/.git/bangkom/store.sqlite", atomically: true, encoding: .utf8)
    try repository.git("update-index", "--split-index")
    let (status, text) = await repository.bangkom("doctor", "--format", "json")
    #expect(status == 1)
    let list = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    let found = try #require(list).filter { $0["state"] as? String == "wrong" }
    #expect(
      found.compactMap { $0["subject"] as? String } == [
        "encodings", "store", "drivers", "drivers", "settings", "repository",
      ])
    #expect(
      found.compactMap { $0["command"] as? String } == [
        "git config --unset i18n.commitEncoding",
        "rm -r '\(repository.work)/.git/bangkom'",
        "bangkom hook install",
        "bangkom hook install",
        "git restore --source=HEAD -- 'bangkom.yaml'",
        "git update-index --no-split-index",
      ])
  }

  @Test func `a server with a wrong HEAD, replaced objects, grafts and broken rules`() async throws
  {
    let repository = try await PushedRepository()
    let tip = try repository.onServer("rev-parse", "main")
    try repository.onServer("update-ref", "refs/replace/\(tip)", "main~1")
    try repository.onServer("symbolic-ref", "HEAD", "refs/heads/utama")
    try repository.onServer("config", "receive.shallowUpdate", "true")
    try "".write(
      toFile: "\(repository.server)/info/grafts", atomically: true, encoding: .utf8)
    let (status, text) = await repository.bangkom("doctor", "-C", repository.server)
    #expect(status == 1)
    #expect(wrong(text).count == 4, "\(text)")
    #expect(text.contains("git symbolic-ref HEAD refs/heads/main"))
    #expect(text.contains("git update-ref -d refs/replace/\(tip)"))
    #expect(text.contains("git config --unset receive.shallowUpdate"))
  }

  @Test func `a lock that a killed bangkom has left is told apart from others`() async throws {
    let repository = try await PushedRepository()
    let git = "\(repository.work)/.git"
    try FileManager.default.createDirectory(
      atPath: "\(git)/bangkom", withIntermediateDirectories: true)
    try "".write(toFile: "\(git)/index.lock", atomically: false, encoding: .utf8)
    try "".write(toFile: "\(git)/config.lock", atomically: false, encoding: .utf8)
    let number = try repository.run(["stat", "-c", "%i", "\(git)/index.lock"]).text
      .trimmingCharacters(in: .newlines)
    try "file \(number) \(git)/index.lock\nfile \(number) \(git)/config.lock\n".write(
      toFile: "\(git)/bangkom/locks", atomically: true, encoding: .utf8)
    let (status, text) = await repository.bangkom("doctor")
    #expect(status == 1)
    #expect(text.contains("\(git)/index.lock was left by a bangkom that was killed"))
    #expect(text.contains("bangkom doctor --unlock"))
    #expect(text.contains("rm '\(git)/config.lock'"))
    _ = await repository.bangkom("doctor", "--unlock")
    #expect(!FileManager.default.fileExists(atPath: "\(git)/index.lock"))
    #expect(FileManager.default.fileExists(atPath: "\(git)/config.lock"))
  }

  @Test func `a repository that cannot be read says what to do`() async throws {
    let repository = try await PushedRepository()
    try repository.git("config", "remote.origin.promisor", "true")
    let (status, text) = await repository.bangkom("doctor")
    #expect(status == 1)
    #expect(wrong(text).count == 1, "\(text)")
    #expect(text.contains("wrong   repository:"))
  }
}
