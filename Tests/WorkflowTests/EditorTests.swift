import Documents
import Foundation
import Records
import Testing

@testable import Workflow

/// What editors and ordinary validators are given.
@Suite struct EditorTests {
  static let associations = SchemaAssociation.all(for: KindCatalog(.carried))

  @Test func `every kind of YAML record has an association, by the prefix of its ids`() {
    #expect(Self.associations.contains { $0.pattern == "plans/*/PLI-*.yaml" })
    #expect(Self.associations.contains { $0.pattern == "bangkom.yaml" })
    #expect(
      !Self.associations.contains { $0.pattern.contains("{") || $0.pattern.hasSuffix(".csv") })
  }

  private func merged(_ text: String?) -> String? {
    let one = [
      SchemaAssociation(schema: "schema/a.json", pattern: "a/*.yaml"),
      SchemaAssociation(schema: "schema/b.json", pattern: "b/*.json", isJSON: true),
    ]
    return EditorSettings.vscode(one, in: text.map { Array($0.utf8) })
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `settings that are there stay, and ours come to them once`() throws {
    let new = try #require(merged(nil))
    #expect(Document.json(Array(new.utf8)).problems.isEmpty)
    #expect(merged(new) == new)
    #expect(merged(" \n") == new)
    #expect(merged("{}") == String(new.dropLast()))
    let old = """
      {
          "editor.tabSize": 4,
          "yaml.schemas": {"https://x.example/y": ["y.yaml"], "./schema/a.json": "old"},
          "json.schemas": [{"url": "z"}],
          "x": [1.50,  "\\u00e9"]
      }

      """
    let both = try #require(merged(old))
    #expect(both.contains("    \"x\": [1.50,  \"\\u00e9\"],\n"))
    #expect(both.contains("\"https://x.example/y\""))
    #expect(!both.contains("old"))
    #expect(both.contains("\"url\": \"z\""))
    #expect(merged(both) == both)
  }

  @Test(arguments: [
    "{ // comment\n}", "{\"a\": 1,}", "[]", "{\"yaml.schemas\": []}", "{\"files.associations\": 1}",
  ]) func `settings that can't be read are not touched`(text: String) {
    #expect(merged(text) == nil)
  }

  @Test func `a bundle has everything that a schema refers to`() throws {
    let files = SchemaFiles([
      file(
        "schema/a/a.schema.json",
        """
        {"$schema": "https://json-schema.org/draft/2020-12/schema",
         "$defs": {"common": {"type": "string"}},
         "properties": {
           "x": {"$ref": "../common.schema.json#/$defs/text"}, "y": {"$ref": "#/$defs/common"},
           "z": {"$ref": "b.schema.json"}, "w": {"$ref": "https://example.org/s"},
           "v": {"$ref": "../common.schema.json#named"}}}
        """),
      file(
        "schema/a/b.schema.json",
        "{\"$id\": \"b\", \"anyOf\": [{\"$ref\": \"#\"}, {\"$ref\": \"a.schema.json\"}]}"),
      file(
        "schema/common.schema.json",
        "{\"$defs\": {\"text\": {\"type\": \"string\"}, \"n\": {\"$anchor\": \"named\"}}}"),
    ])
    let text = try #require(SchemaBundle(of: "schema/a/a.schema.json", in: files)).text()
    let bundle = Document.json(Array(text.utf8))
    func value(_ pointer: String) -> String? {
      bundle.node(at: pointer).map { bundle.string(of: $0) }
    }
    #expect(value("/properties/x/$ref") == "#/$defs/common-2/$defs/text")
    #expect(value("/properties/y/$ref") == "#/$defs/common")
    #expect(value("/properties/z/$ref") == "#/$defs/b")
    #expect(value("/properties/w/$ref") == "https://example.org/s")
    #expect(value("/properties/v/$ref") == "#named")
    #expect(value("/$defs/common-2/$defs/text/type") == "string")
    #expect(value("/$defs/b/anyOf/0/$ref") == "#/$defs/b")
    #expect(value("/$defs/b/anyOf/1/$ref") == "#")
    #expect(bundle.node(at: "/$defs/b/$id") == nil)
    #expect(SchemaBundle(of: "schema/none.json", in: files) == nil)
  }

  private func file(_ path: String, _ text: String) -> SchemaFiles.File {
    SchemaFiles.File(path: path, bytes: Array(text.utf8))
  }

  /// Whether Python has the module `jsonschema`.
  static let hasValidator: Bool = (try? run("import jsonschema", "").status) == 0

  private static func run(
    _ program: String, _ input: String
  ) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program]
    let (input0, output) = (Pipe(), Pipe())
    process.standardInput = input0
    process.standardOutput = output
    process.standardError = output
    try process.run()
    try input0.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try input0.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test(.enabled(if: hasValidator, "python3 with jsonschema is not here"))
  func `an ordinary validator accepts every schema, and the records that we accept`() throws {
    let files = SchemaFiles.carried
    let catalog = KindCatalog(files)
    var bundles: [(String, JSONText)] = []
    for kind in catalog.kinds where kind.format != .csv {
      let text = try #require(SchemaBundle(of: kind.schemaPath, in: files)).text()
      let document = Document.json(Array(text.utf8))
      bundles.append((kind.name, JSONText(document, try #require(document.root))))
    }
    let records = FileRepairTests.records.filter { !$0.path.hasSuffix(".csv") }.map { path, text in
      let record = FileRepairTests.reader.read(path: path, contents: .bytes(Array(text.utf8)))
      return JSONText.array([
        .string(record.kind?.name ?? ""), .value(of: record.document),
      ])
    }
    let (status, text) = try Self.run(
      """
      import json, sys
      from jsonschema import Draft202012Validator
      bundles, records = json.load(sys.stdin)
      for name, schema in bundles.items():
          Draft202012Validator.check_schema(schema)
      for name, record in records:
          for error in Draft202012Validator(bundles[name]).iter_errors(record):
              print(name, error.json_path, error.message)
      print(len(bundles), "schemas,", len(records), "records")
      """, JSONText.array([.object(bundles), .array(records)]).line)
    #expect(
      status == 0 && text == "\(bundles.count) schemas, \(records.count) records\n", "\(text)")
  }
}

extension JSONText {
  /// The values of a record as our schemas see them: what has no quotes and is wanted as text is text.
  fileprivate static func value(of document: Document) -> JSONText {
    guard let root = document.root else { return .null }
    return JSONText(document, root) { key, node in
      ["account", "subactivity"].contains(key) ? .string(document.string(of: node)) : nil
    }
  }
}
