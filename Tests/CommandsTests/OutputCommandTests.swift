import Testing

/// `bangkom validate --output`: the output formats of JSON Schema, a line a file.
@Suite struct OutputCommandTests {
  @Test func `every file has a line, one that can't be read as well`() async throws {
    let repository = try TestRepository()
    try repository.write(#"{"properties": {"people": {"type": "integer"}}}"#, to: "s.json")
    try repository.write("people: 3\n", to: "a.yaml")
    try repository.write("people: three\n", to: "b.yaml")
    let files = ["s.json", "a.yaml", "b.yaml", "c.yaml"].map { "\(repository.root)/\($0)" }
    let arguments = ["validate", "--lang", "en", "--schema"] + files
    var (status, text) = await repository.bangkom(arguments + ["--output", "flag"])
    #expect(status == 1)
    let verdicts = text.split(separator: "\n").map { $0.contains(#""output": {"valid": true}}"#) }
    #expect(verdicts == [true, false, false])
    (status, text) = await repository.bangkom(arguments + ["--output", "detailed"])
    #expect(text.contains(#""keywordLocation": "/properties/people/type""#))
    #expect(text.contains(#""error": "a whole number belongs here, not text""#))
    #expect(text.contains(#""error": "this file can't be read: it is not there""#))
    (status, _) = await repository.bangkom(Array(arguments.prefix(6)) + ["--output", "verbose"])
    #expect(status == 0)
  }

  @Test func `a table has findings only`() async throws {
    let repository = try TestRepository()
    try repository.write(#"{"fields": [{"name": "a", "type": "integer"}]}"#, to: "t.json")
    try repository.write("a\n1\n", to: "t.csv")
    let files = ["t.json", "t.csv"].map { "\(repository.root)/\($0)" }
    let (status, text) = await repository.bangkom(
      ["validate", "--lang", "en", "--output", "basic", "--schema"] + files)
    #expect(status == 2)
    #expect(text.contains("--output is for JSON Schema"))
  }
}
