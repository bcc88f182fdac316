import Foundation
import Testing

/// Records that git stores otherwise than they stand in the work tree.
@Suite struct FilterTests {
  /// A repository with a unit that goes through an attribute, and its path.
  private func repository(_ attribute: String) async throws -> (PushedRepository, unit: String) {
    let repository = try await PushedRepository()
    for (key, value) in [
      // As git-lfs does: what is stored only points to the content.
      ("filter.pointer.clean", "sh -c 'cat >/dev/null; echo version https://git-lfs'"),
      ("filter.pointer.smudge", "cat"),
      // As git-crypt does.
      ("filter.secret.clean", "tr a-z n-za-m"), ("filter.secret.smudge", "tr a-z n-za-m"),
    ] { try repository.git("config", key, value) }
    let units = try repository.git("ls-files", "registry/units").split(separator: "\n")
    let unit = String(try #require(units.first))
    try repository.write("\(unit) \(attribute)\n", to: ".git/info/attributes")
    return (repository, unit)
  }

  @Test(arguments: ["filter=pointer", "filter=secret"])
  func `a record that a filter makes unreadable is refused, however it looks`(
    attribute: String
  ) async throws {
    let (repository, unit) = try await repository(attribute)
    try repository.write(try repository.read(unit) + "# sah\n", to: unit)
    try repository.git("add", "-A")
    // What stands in the work tree is a good record; what would be committed is none.
    #expect(await repository.bangkom("check").status == 0)
    let (status, text) = await repository.bangkom("check", "--staged")
    #expect(status == 1 && text.contains("is not a record here"), "\(text)")
    #expect(try repository.run(["git", "commit", "-qm", "x"]).status != 0)
    #expect(await repository.bangkom("commit", "-m", "x").status == 1)
  }

  @Test func `a record in another encoding is judged as git stores it`() async throws {
    let (repository, unit) = try await repository("working-tree-encoding=UTF-16LE-BOM")
    let bytes = try #require(
      (try repository.read(unit) + "# sah\n").data(using: .utf16LittleEndian))
    try (Data([0xff, 0xfe]) + bytes).write(to: URL(filePath: "\(repository.work)/\(unit)"))
    try repository.git("add", "-A")
    // In the work tree it is what no record is, and that is said.
    let (status, text) = await repository.bangkom("check")
    #expect(status == 1 && text.contains("UTF-8"), "\(text)")
    #expect(await repository.bangkom("check", "--staged").status == 0)
    let (committed, words) = await repository.bangkom("commit", "-m", "x")
    #expect(committed == 0, "\(words)")
    #expect(try repository.git("show", "HEAD:\(unit)").hasSuffix("# sah"))
  }
}
