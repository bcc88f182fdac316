import Foundation
import Testing

/// Repositories in the forms that git gives them: each row of the page *Repositories as they are*.
@Suite struct RepositoryFormTests {
  /// Forms that work: the name of the row, and what makes it, in a shell at the top of the work tree.
  static let readable: [(name: String, script: String)] = [
    ("loose objects", "true"),
    ("one pack", "git gc -q --prune=now"),
    (
      "many packs",
      """
      for n in 1 2 3; do git commit -qn --allow-empty -m "n $n"; git repack -q; done
      """
    ),
    ("commit-graph", "git commit-graph write --reachable --changed-paths"),
    ("multi-pack index and bitmap", "git repack -qadb && git multi-pack-index write"),
    ("packed references", "git pack-refs --all"),
    ("index version 4", "git update-index --index-version 4"),
    ("untracked cache", "git update-index --untracked-cache && git status -s"),
    ("detached HEAD", "git checkout -q --detach"),
    (
      "settings of each work tree",
      "git config core.repositoryformatversion 1 && git config extensions.worktreeConfig true"
    ),
    ("separate git directory", "git init -q --separate-git-dir ../elsewhere.git"),
    ("linked work tree", "git worktree add -q -b sisi ../there"),
    ("alternates", "git clone -q --shared . ../there"),
    ("shallow clone", "git clone -q --depth 1 \"file://$PWD\" ../there"),
  ]

  /// Forms that are refused, and what the message names.
  static let refused: [(name: String, script: String, word: String)] = [
    ("split index", "git update-index --split-index", "split"),
    ("sparse index", "git sparse-checkout set --cone --sparse-index policies", "sparse"),
    (
      "partial clone",
      """
      git config uploadpack.allowFilter true &&
      git clone -q --filter=blob:none "file://$PWD" ../there
      """, "partial"
    ),
    (
      "reftable",
      """
      git config core.repositoryformatversion 1 && git config extensions.refStorage reftable
      """, "reftable"
    ),
    (
      "SHA-256",
      """
      git init -q --object-format=sha256 ../there && cp -r bangkom.yaml schema policies ../there
      """, "sha256"
    ),
  ]

  private func made(_ script: String) async throws -> (PushedRepository, folder: String) {
    let repository = try await PushedRepository()
    let (status, text) = try repository.run(["sh", "-ec", script])
    try #require(status == 0, "\(text)")
    let there = "\(repository.root)/there"
    return (
      repository, FileManager.default.fileExists(atPath: there) ? there : repository.work
    )
  }

  @Test(arguments: readable.indices)
  func `a repository of this form is checked and committed to`(number: Int) async throws {
    let form = Self.readable[number]
    let (repository, folder) = try await made(form.script)
    let unit = try repository.run(["git", "-C", folder, "ls-files", "registry/units"]).text
      .split(separator: "\n").first.map(String.init)
    let path = "\(folder)/\(try #require(unit))"
    try (String(contentsOfFile: path, encoding: .utf8) + "# \(form.name)\n")
      .write(toFile: path, atomically: true, encoding: .utf8)
    _ = try repository.run(["git", "-C", folder, "add", "-A"])
    for arguments in [["check"], ["check", "--staged"], ["check", "--rev", "HEAD"]] {
      let (status, text) = await repository.bangkom(arguments + ["-C", folder])
      #expect(status == 0, "\(form.name): \(arguments): \(text)")
    }
    let (status, text) = await repository.bangkom(["commit", "-m", form.name, "-C", folder])
    #expect(status == 0, "\(form.name): \(text)")
    let state = try repository.run(["git", "-C", folder, "status", "--porcelain"])
    #expect(state.text == "", "\(form.name)")
    let fsck = try repository.run(["git", "-C", folder, "fsck", "--full", "--strict"])
    #expect(fsck.status == 0, "\(form.name): \(fsck.text)")
    #expect(
      try repository.run(["git", "-C", folder, "log", "-1", "--format=%s"]).text == "\(form.name)\n"
    )
  }

  @Test(arguments: refused.indices)
  func `a repository of this form is refused by its name, and stays as it is`(
    number: Int
  ) async throws {
    let form = Self.refused[number]
    let (repository, folder) = try await made(form.script)
    let listing = [
      "sh", "-c", "find '\(folder)/.git' -type f ! -path '*bangkom*' | sort | xargs cat | sha1sum",
    ]
    let before = try repository.run(listing).text
    for arguments in [["check", "--staged"], ["commit", "-m", "x"], ["doctor"]] {
      let (status, text) = await repository.bangkom(arguments + ["-C", folder])
      #expect(status == (arguments == ["doctor"] ? 1 : 4), "\(form.name): \(arguments): \(text)")
      #expect(text.lowercased().contains(form.word), "\(form.name): \(arguments): \(text)")
    }
    #expect(try repository.run(listing).text == before, "\(form.name)")
  }

  @Test func `the page has a row for each of them`() throws {
    let source = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "Sources/Commands/Bangkom.docc/Repositories.md")
    let rows = try String(contentsOf: source, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("| ") }.dropFirst()
      .map { $0.split(separator: "|")[0].trimmingCharacters(in: .whitespaces) }
    let tried =
      Self.readable.map(\.name) + Self.refused.map(\.name)
      // The last one is tried in GitTests, by root.
      + ["repository of somebody else"]
    #expect(Set(rows) == Set(tried))
  }
}
