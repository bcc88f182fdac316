import Git
internal import Glibc
import Testing

@Suite struct RefusalTests {
  private func refusal(
    of made: TemporaryRepository, in folder: String? = nil
  ) -> UnsupportedFeature? {
    do {
      _ = try made.open(in: folder)
    } catch {
      if case GitError.unsupportedRepository(_, let feature) = error { return feature }
    }
    return nil
  }

  @Test func `a SHA-256 repository is refused and stays as it is`() throws {
    let made = try TemporaryRepository(arguments: ["--object-format=sha256"])
    let before = try made.run(["sh", "-c", "find . -type f -print0 | sort -z | xargs -0 sha1sum"])
    #expect(refusal(of: made) == .objectFormat("sha256"))
    #expect(throws: GitError.alreadyARepository(path: made.path)) {
      try Repository.initialize(at: made.path, environment: TemporaryRepository.environment)
    }
    let after = try made.run(["sh", "-c", "find . -type f -print0 | sort -z | xargs -0 sha1sum"])
    #expect(before == after)
  }

  @Test(arguments: [
    ("core.repositoryformatversion", "2", UnsupportedFeature.formatVersion("2")),
    ("extensions.refStorage", "reftable", .referenceStorage("reftable")),
    ("extensions.partialClone", "origin", .partialClone(remote: "origin")),
    ("remote.Up.stream.promisor", "true", .partialClone(remote: "Up.stream")),
    ("extensions.compatObjectFormat", "sha256", .extension("compatobjectformat")),
  ])
  func `what cannot be read is refused by its name`(
    key: String, value: String, feature: UnsupportedFeature
  ) throws {
    let made = try TemporaryRepository()
    try made.git("config", "core.repositoryformatversion", "1")
    try made.git("config", key, value)
    #expect(refusal(of: made) == feature)
  }

  @Test func `a partial clone by git is refused`() throws {
    let made = try TemporaryRepository()
    try made.git("commit", "-q", "--allow-empty", "-m", "one")
    try made.git("config", "uploadpack.allowFilter", "true")
    let clone = "\(made.root)/clone"
    try made.run(["git", "clone", "-q", "--filter=blob:none", "file://\(made.path)", clone])
    #expect(refusal(of: made, in: clone) == .partialClone(remote: "origin"))
  }

  @Test func `a repository with settings of each work tree is read, and they count`() throws {
    let made = try TemporaryRepository()
    try made.git("config", "core.repositoryformatversion", "1")
    try made.git("config", "extensions.worktreeConfig", "true")
    try made.git("config", "extensions.preciousObjects", "true")
    try made.git("config", "--worktree", "bangkom.probe", "own")
    #expect(try made.open().configString("bangkom.probe") == "own")
  }

  // Only root can give a repository away.
  @Test(.enabled(if: getuid() == 0))
  func `somebody else's repository is refused unless it was declared safe`() throws {
    let made = try TemporaryRepository()
    try made.run(["chown", "-R", "nobody", made.path])
    try made.run(["chown", "nobody", made.root])
    let config = "\(made.root)/gitconfig"
    let attempt = { (safe: String) in
      try made.write(safe.isEmpty ? "" : "[safe]\n\tdirectory = \(safe)\n", to: "../gitconfig")
      do {
        _ = try made.open(environment: ["GIT_CONFIG_GLOBAL": config])
        return "open"
      } catch GitError.notOwner(let path, let owner) {
        return "\(path == made.path) \(owner)"
      }
    }
    // Root's own uid differs from the owner's: libgit2 refuses, as git does.
    #expect(try attempt("") == "true `nobody`")
    #expect(try attempt("/elsewhere") == "true `nobody`")
    #expect(try attempt("*") == "open")
    #expect(try attempt(made.path) == "open")
    #expect(try attempt("\(made.path)/") == "open")
    #expect(try attempt("\(made.root)/*") == "open")
    try made.git("config", "safe.directory", "*", environment: ["GIT_DIR": ".git"])
    #expect(try attempt("") == "true `nobody`")
  }

  @Test func `every error has its words in both languages`() throws {
    let id = ObjectID.zero
    let errors: [GitError] = [
      .notARepository(path: "p"), .alreadyARepository(path: "p"), .notOwner(path: "p", owner: "o"),
      .notFound("x"), .malformedObject(id, reason: "r"), .objectTooLarge(id, size: 2, limit: 1),
      .tooManyEntries(limit: 1), .tooDeep(limit: 1), .referenceMoved(name: "n"),
      .locked(path: "p", ageInSeconds: 3), .locked(path: "p", ageInSeconds: nil), .quarantined,
      .unmerged(paths: ["a", "b", "c", "d"]), .operationInProgress("merge"), .nothingToCommit,
      .treeChanged(expected: id, found: id), .missingIdentity(role: "author"),
      .invalidDate(variable: "v", value: "w"), .invalidMessage(reason: "r"), .invalidPath("a\n"),
      .pathConflict("p"), .noWorkTree(path: "p"), .unsupportedFilter(path: "p", attribute: "a"),
      .noSpace(path: "p"), .deadlineExceeded(command: "c"),
      .system(operation: "o", path: "p", code: 2), .invalidConfiguration("m"),
      .cannotSign(reason: "r"),
      .libgit2(code: -1, message: "m"),
    ]
    let features: [UnsupportedFeature] = [
      .formatVersion("2"), .objectFormat("sha256"), .referenceStorage("reftable"),
      .partialClone(remote: "r"), .splitIndex, .sparseIndex, .extension("e"),
    ]
    for error in errors + features.map({ .unsupportedRepository(path: "p", feature: $0) }) {
      for text in [error.wording.en, error.wording.id] {
        #expect(!text.isEmpty && !text.contains("\n") && !text.hasSuffix("."))
        #expect(text.first?.isUppercase != true)
      }
      #expect(error.wording.en != error.wording.id)
      #expect(error.description == error.wording.en)
    }
  }
}
