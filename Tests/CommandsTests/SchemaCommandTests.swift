import Foundation
import Testing

/// Schemas for people, programs and editors.
@Suite struct SchemaCommandTests {
  /// A repository without records.
  private func repository() async throws -> TestRepository {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    return repository
  }

  @Test func `a new record has the line of its place`() async throws {
    let repository = try await repository()
    for (kind, schema) in [
      ("plan-item", "../../schema/plans/plan-item.schema.json"),
      ("public-input", "../../../schema/consultation/public-input.schema.json"),
      ("policy", "../schema/policies/policy.schema.json"),
    ] {
      for template in ["templates/\(kind).yaml", "templates/\(kind).md"] {
        // Also where the repository's own template does not have it.
        guard let text = try? repository.read(template) else { continue }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
          .filter { !$0.hasPrefix("# yaml-language-server") }
        try repository.write(lines.joined(separator: "\n"), to: template)
      }
      let path = await repository.bangkom(["new", kind, "--title", "X: y #z", "--no-edit"]).text
      let record = try repository.read(path.trimmingCharacters(in: .newlines))
      let first = record.split(separator: "\n").first { $0 != "---" }
      #expect(first == "# yaml-language-server: $schema=\(schema)")
      #expect(record.contains(": \"X: y #z\"\n"))
    }
  }

  @Test func `a schema is printed, whole where that is asked for, also without records`()
    async throws
  {
    let repository = try TestRepository()
    let whole = await repository.bangkom(["schema", "plan-item"]).text
    #expect(whole.contains("../common.schema.json"))
    let bundle = await repository.bangkom(["schema", "plan-item", "--bundle"]).text
    #expect(!bundle.contains("../common.schema.json"))
    #expect(await repository.bangkom(["schema"]).text.contains("plan-item\ta plan item\t"))
    #expect(await repository.bangkom(["schema", "--editor", "helix"]).status == 4)
  }

  @Test func `editors are set up, and settings that can't be read stay`() async throws {
    let repository = try await repository()
    #expect(await repository.bangkom(["schema", "--editor", "vscode"]).status == 0)
    #expect(try repository.read(".vscode/settings.json").contains("plans/*/PLI-*.yaml"))
    #expect(await repository.bangkom(["schema", "--editor", "vscode"]).text.contains("up to date"))
    try repository.write("{ // mine\n}\n", to: ".vscode/settings.json")
    #expect(await repository.bangkom(["schema", "--editor", "vscode"]).status == 6)
    #expect(try repository.read(".vscode/settings.json") == "{ // mine\n}\n")
    for editor in ["helix", "neovim", "zed"] {
      #expect(
        await repository.bangkom(["schema", "--editor", editor]).text.contains("PLI-*.yaml"))
    }
  }
}
