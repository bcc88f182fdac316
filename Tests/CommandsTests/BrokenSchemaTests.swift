import Testing

/// What a broken or odd schema does to a run.
@Suite struct BrokenSchemaTests {
  @Test func `a broken schema names each line, and nothing is checked`() async throws {
    let repository = try TestRepository()
    try repository.write(
      """
      {
        "required": "id",
        "properties": {
          "id": {"type": "strin"},
          "n": {"pattern": "a(b"},
          "r": {"$ref": "#/$defs/nope"}
        }
      }
      """, to: "s.json")
    try repository.write("id: 1\n", to: "a.yaml")
    let schema = "\(repository.root)/s.json"
    let result = await repository.bangkom(
      ["validate", "--schema", schema, "\(repository.root)/a.yaml"])
    #expect(result.status == 3)
    for line in [2, 4, 5, 6] { #expect(result.text.contains("s.json:\(line): ")) }
    #expect(result.text.contains("did you mean `string`?"))
  }

  @Test func `a name that means nothing is a warning that changes no exit status`() async throws {
    let repository = try TestRepository()
    try repository.write(
      """
      {
        "additionalPropertes": false,
        "properties": {"unit": {"x-refernces": "unit"}}
      }
      """, to: "s.json")
    try repository.write("unit: x\n", to: "a.yaml")
    let schema = "\(repository.root)/s.json"
    let result = await repository.bangkom(
      ["validate", "--schema", schema, "\(repository.root)/a.yaml"])
    #expect(result.status == 0)
    #expect(result.text.contains("s.json:2: `additionalPropertes` is not a keyword"))
    #expect(result.text.contains("s.json:3: `x-refernces` is not an annotation"))
  }

  @Test func `check holds the repository's schemas against the meta-schema`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    let path = "schema/plans/plan-item.schema.json"
    let schema = try repository.read(path)
    try repository.write(
      schema.replacing("\"x-path\"", with: "\"x-pathe\": 1, \"x-path\"", maxReplacements: 1),
      to: path)
    let odd = await repository.bangkom(["check"])
    #expect(odd.status == 0)
    #expect(odd.text.contains("\(path):"))
    #expect(odd.text.contains("did you mean `x-path`?"))
    try repository.write(
      schema.replacing("\"x-path\"", with: "\"minLength\": \"5\", \"x-path\"", maxReplacements: 1),
      to: path)
    let broken = await repository.bangkom(["check"])
    #expect(broken.status == 3)
    #expect(broken.text.contains("a whole number belongs here, not text"))
  }
}
