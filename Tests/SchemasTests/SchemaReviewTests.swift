import Documents
import Foundation
import Testing

@testable import Schemas

/// What a broken or odd schema is told.
struct SchemaReviewTests {
  private func document(_ text: String) -> Document { Document.json(Array(text.utf8)) }

  @Test(arguments: [
    (
      #"{"type": "strin"}"#,
      "`\"strin\"` is not one of the values allowed here; did you mean `string`?"
    ),
    (#"{"minimum": "5"}"#, "a number belongs here, not text; take the quotes away: 5"),
    (#"{"required": "id"}"#, "a list belongs here, not text"),
    (
      #"{"properties": {"a": 5}}"#,
      "true or false or a group of fields belongs here, not a whole number"
    ),
    (#"{"minLength": -1}"#, "`-1` must be at least 0"),
    (#"{"$defs": {"unused": {"uniqueItems": "yes"}}}"#, "true or false belongs here, not text"),
    (#"{"allOf": []}"#, "at least 1 items belong here, not 0"),
    (#"{"$anchor": "1x"}"#, "`\"1x\"` does not have the form"),
    (#"{"items": [{}]}"#, "belongs here, not a list"),
    (#"{"multipleOf": 0}"#, "`0` must be more than 0"),
  ])
  func `a keyword with a value of the wrong form is an error`(
    _ schema: String, message: String
  ) {
    let errors = SchemaReview.errors(in: document(schema), uri: "x")
    #expect(errors.count == 1)
    #expect(errors.first?.message.en.contains(message) == true, "\(errors.map(\.message.en))")
  }

  @Test func `every error is found in one go, each at its line`() {
    let errors = SchemaReview.errors(
      in: document("{\n\"type\": \"x\",\n\"properties\": {\n\"a\": {\"minimum\": []}\n}}"), uri: "x"
    )
    #expect(errors.map(\.range.line) == [2, 4])
  }

  @Test(arguments: [
    (#"{"additionalPropertes": false}"#, "did you mean `additionalProperties`?"),
    (#"{"properties": {"a": {"x-refernces": "unit"}}}"#, "did you mean `x-references`?"),
    (#"{"items": {"nullable": true}}"#, "`nullable` is not a keyword of JSON Schema"),
  ])
  func `a name that means nothing is a warning`(_ schema: String, message: String) {
    let warnings = SchemaReview.warnings(in: document(schema), uri: "x")
    #expect(warnings.count == 1)
    #expect(warnings.first?.message.en.contains(message) == true)
  }

  @Test(arguments: [
    #"{"x-other": 1, "title": "T", "$comment": "c", "examples": [{"nul": 1}]}"#,
    #"{"properties": {"typo": {"const": {"minimun": 1}}}, "default": {"minimun": 1}}"#,
  ])
  func `names of others, and names in values, are none of ours`(_ schema: String) {
    #expect(SchemaReview.warnings(in: document(schema), uri: "x") == [])
  }

  @Test func `a schema of a former edition is taken as it is`() {
    let schema = #"{"$schema": "http://json-schema.org/draft-07/schema#", "items": [{}]}"#
    #expect(SchemaReview.errors(in: document(schema), uri: "x") == [])
  }

  @Test func `the meta-schemas keep to themselves`() throws {
    for name in ["schema"] + Vocabulary.allCases.map({ "meta/\($0.rawValue)" }) {
      guard let document = MetaSchema.document("\(MetaSchema.folder)\(name)") else { continue }
      #expect(document.problems == [])
      #expect(SchemaReview.errors(in: document, uri: name) == [])
      #expect(SchemaReview.warnings(in: document, uri: name) == [])
    }
  }

  private static let schemas = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../schema").standardized
    .resolvingSymlinksInPath()

  @Test(.enabled(if: FileManager.default.fileExists(atPath: schemas.path)))
  func `every schema of our own is sound, and every annotation in it is known`() throws {
    let files = FileManager.default.enumerator(at: Self.schemas, includingPropertiesForKeys: nil)
    var count = 0
    while let file = files?.nextObject() as? URL {
      guard file.lastPathComponent.hasSuffix(".schema.json") else { continue }
      let document = Document.json([UInt8](try Data(contentsOf: file)))
      #expect(SchemaReview.errors(in: document, uri: file.path) == [])
      #expect(SchemaReview.warnings(in: document, uri: file.path) == [])
      count += 1
    }
    #expect(count > 0)
  }

  /// Found by scripts/fuzz: a byte that is no UTF-8 in a schema.
  @Test func `a schema of which nothing can be read is not compiled`() {
    var registry = SchemaRegistry()
    registry.add(.json([0x7B, 0xF4, 0x7D]), uri: "a.json")
    registry.add(.json(Array(#"{"$ref": "a.json"}"#.utf8)), uri: "b.json")
    for uri in ["a.json", "b.json"] {
      guard case .failure = SchemaCompiler.compile(uri, in: registry) else {
        Issue.record("\(uri) was compiled")
        continue
      }
    }
  }

  /// The quick answer is never more generous than the meta-schema.
  @Test(.enabled(if: OfficialSuite.isThere, "needs the official suite beside the project"))
  func `a plain schema keeps to the meta-schema`() throws {
    let program = try #require(SchemaReview.metaProgram)
    var plain = 0
    for document in try OfficialSuite.schemas {
      guard let root = document.root, PlainSchema(document: document).isSound(root) else {
        continue
      }
      plain += 1
      #expect(
        SchemaReview.errors(in: document, root: root, uri: "", of: program) == [],
        "\(String(decoding: document.source, as: UTF8.self))")
    }
    #expect(plain > 300)
  }

  @Test(arguments: [
    #"{"minimum": "5"}"#, #"{"type": "strin"}"#, #"{"required": "a"}"#,
    #"{"required": ["a", "a"]}"#, #"{"multipleOf": 0e5}"#, #"{"multipleOf": -2}"#,
    #"{"allOf": []}"#, #"{"properties": []}"#, #"{"minLength": -1}"#, #"{"items": 5}"#,
    #"{"$id": "a#b"}"#, #"{"uniqueItems": "yes"}"#, #"{"multipleOf": 0}"#, #"{"title": 5}"#,
    ##"{"$anchor": "#a"}"##, #"{"$defs": {"a": 3}}"#, #"{"dependentRequired": {"a": "b"}}"#,
  ])
  func `what is wrong with a schema is never plain`(text: String) {
    let document = Document.json(Array(text.utf8))
    #expect(!PlainSchema(document: document).isSound(0))
    #expect(!SchemaReview.errors(in: document, uri: "s.json").isEmpty)
  }
}
