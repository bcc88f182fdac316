import Documents
import Testing

@testable import Schemas

/// What `$schema` changes.
struct DialectTests {
  private func compiled(
    _ schema: String, _ others: [String: String] = [:], assertsFormat: Bool = true
  ) -> Result<SchemaProgram, SchemaErrors> {
    var registry = SchemaRegistry()
    registry.add(Document.json(Array(schema.utf8)), uri: "test.schema.json")
    for (uri, text) in others { registry.add(Document.json(Array(text.utf8)), uri: uri) }
    return SchemaCompiler.compile("test.schema.json", in: registry, assertsFormat: assertsFormat)
  }

  @Test(arguments: [
    // Draft 4: a Boolean makes a bound exclusive, and `id` gives a name.
    ("draft-04", #""minimum": 5, "exclusiveMinimum": true"#, "5", false),
    ("draft-04", #""minimum": 5, "exclusiveMinimum": true"#, "6", true),
    (
      "draft-04",
      ##""id": "http://x/", "$ref": "#/definitions/a", "definitions": {"a": {"type": "null"}}"##,
      "1", false
    ),
    // Draft 6 and 7: `$ref` hides what stands beside it; an id may be an anchor.
    (
      "draft-07",
      ##""properties": {"a": {"$ref": "#/definitions/b", "type": "null"}}, "definitions": {"b": {"type": "integer"}}"##,
      #"{"a": 1}"#, true
    ),
    (
      "draft-07", ##""$ref": "#b", "definitions": {"b": {"$id": "#b", "type": "integer"}}"##,
      #""x""#, false
    ),
    ("draft-07", #""items": [{"type": "integer"}], "additionalItems": false"#, "[1]", true),
    ("draft-07", #""items": [{"type": "integer"}], "additionalItems": false"#, "[1, 2]", false),
    (
      "draft-07", #""items": [{"type": "integer"}], "additionalItems": {"type": "null"}"#,
      #"["x"]"#, false
    ),
    ("draft-07", #""dependencies": {"a": ["b"]}"#, #"{"a": 1}"#, false),
    ("draft-07", #""prefixItems": [false], "unevaluatedProperties": false"#, "[1]", true),
    ("draft-06", #""if": true, "then": false"#, "1", true),
  ])
  func `former editions of JSON Schema keep their meaning`(
    _ draft: String, _ members: String, _ instance: String, isValid: Bool
  ) throws {
    let schema = "{\"$schema\": \"http://json-schema.org/\(draft)/schema#\", \(members)}"
    let program = try compiled(schema).get()
    #expect(program.accepts(Document.json(Array(instance.utf8))) == isValid)
  }

  @Test func `a recursive reference of 2019-09 leads to the outermost anchor`() throws {
    let draft = "\"$schema\": \"https://json-schema.org/draft/2019-09/schema\""
    let tree = """
      {\(draft), "$id": "http://x/tree", "$recursiveAnchor": true, "type": "object",
      "properties": {"child": {"$recursiveRef": "#"}}}
      """
    let strict = """
      {\(draft), "$id": "http://x/strict", "$recursiveAnchor": true, "$ref": "tree",
      "unevaluatedProperties": false}
      """
    let program = try compiled(strict, ["http://x/tree": tree]).get()
    #expect(program.accepts(Document.json(Array(#"{"child": {"child": {}}}"#.utf8))))
    #expect(!program.accepts(Document.json(Array(#"{"child": {"chld": {}}}"#.utf8))))
  }

  @Test func `a vocabulary that is needed and not known breaks the schema`() {
    let meta = """
      {"$id": "http://x/meta", "$vocabulary": {
      "https://json-schema.org/draft/2020-12/vocab/core": true, "http://x/vocab": true}}
      """
    let result = compiled("{\n\"$schema\": \"http://x/meta\"}", ["http://x/meta": meta])
    guard case .failure(let failure) = result else {
      Issue.record("it compiles")
      return
    }
    #expect(failure.errors.map(\.range.line) == [2])
    #expect(failure.errors.first?.message.en.contains("http://x/vocab") == true)
  }

  @Test func `a meta-schema that is not here is a warning`() throws {
    let program = try compiled(#"{"$schema": "http://nowhere/x", "type": "null"}"#).get()
    #expect(
      program.warnings.map(\.message.en) == [
        "the meta-schema `http://nowhere/x` is not here; the schema is read as one of 2020-12"
      ])
    #expect(!program.accepts(Document.json(Array("1".utf8))))
  }

  @Test func `format is checked where the meta-schema asks for it`() throws {
    let meta = """
      {"$id": "http://x/meta", "$vocabulary": {
      "https://json-schema.org/draft/2020-12/vocab/core": true,
      "https://json-schema.org/draft/2020-12/vocab/format-assertion": true}}
      """
    let schema = #"{"$schema": "http://x/meta", "format": "date", "type": "null"}"#
    let program = try compiled(schema, ["http://x/meta": meta], assertsFormat: false).get()
    #expect(!program.accepts(Document.json(Array("\"x\"".utf8))))
    // `type` is of a vocabulary that is not asked for.
    #expect(program.accepts(Document.json(Array("\"2026-02-28\"".utf8))))
  }
}
