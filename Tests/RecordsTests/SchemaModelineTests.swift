import Documents
import Records
import Testing

@Suite struct SchemaModelineTests {
  static let schema = "schema/plans/plan-item.schema.json"
  static let right = "# yaml-language-server: $schema=../../\(schema)\n"

  private func mended(
    _ text: String, _ format: DocumentFormat = .yaml, path: String = "plans/2027/PLI-C2WNHE5.yaml"
  ) -> String? {
    SchemaModeline.edit(in: Array(text.utf8), format: format, path: path, schema: Self.schema)
      .map { String(decoding: EditBatch([[$0]], to: Array(text.utf8)).text, as: UTF8.self) }
  }

  @Test func `a record without the line gets it as its first`() {
    #expect(mended("# note\nid: x\n") == "\(Self.right)# note\nid: x\n")
    #expect(mended("\u{FEFF}id: x\n") == "\u{FEFF}\(Self.right)id: x\n")
    #expect(
      mended("---\r\nid: x\n---\n", .markdown, path: "policies/POL-C2WNHE5.md")
        == "---\r\n# yaml-language-server: $schema=../\(Self.schema)\nid: x\n---\n")
    #expect(mended("id\n", .csv) == nil)
    #expect(mended("# no front matter\n", .markdown) == nil)
  }

  @Test(arguments: [
    "../schema/plans/plan-item.schema.json", "../../schema/plans/plan.schema.json",
    "../../../../schema/plans/plan-item.schema.json", "/schema/plans/plan-item.schema.json",
  ]) func `a line that leads elsewhere is a note, and is corrected in place`(
    reference: String
  ) throws {
    let text = "# top\n\n# yaml-language-server: $schema=\(reference) # mine\nid: x\n"
    let problem = try #require(
      SchemaModeline.problem(
        in: Array(text.utf8), path: "plans/2027/PLI-C2WNHE5.yaml", schema: Self.schema))
    #expect(problem.severity == .note)
    #expect(problem.range?.line == 3)
    #expect(problem.range?.column == 33)
    #expect(mended(text) == text.replacing(reference, with: "../../\(Self.schema)"))
  }

  @Test(arguments: [
    "../../schema/plans/plan-item.schema.json", "./../../schema/plans/plan-item.schema.json",
    "../../plans/../schema/plans/plan-item.schema.json", "https://example.org/plan-item.json",
  ]) func `a line that leads there, or to the network, stays`(reference: String) {
    #expect(mended("# yaml-language-server: $schema=\(reference)\nid: x\n") == nil)
  }

  @Test func `only the comments at the top are looked at`() {
    let text = "id: x\n# yaml-language-server: $schema=other.json\n"
    let problem = SchemaModeline.problem(
      in: Array(text.utf8), path: "plans/2027/PLI-C2WNHE5.yaml", schema: Self.schema)
    #expect(problem == nil)
    #expect(mended(text) == Self.right + text)
  }
}
