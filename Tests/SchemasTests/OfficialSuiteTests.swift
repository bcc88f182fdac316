import Documents
import Foundation
import Schemas
import Testing

/// The official test suite of JSON Schema, read in place where it is there.
struct OfficialSuite {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/suites/json-schema").standardized
  static let isThere = FileManager.default.fileExists(atPath: folder.path)

  /// One question of the suite.
  struct Case {
    var name: String
    var program: SchemaProgram?
    var instance: Document
    var isValid: Bool
  }

  static func document(_ value: Any) throws -> Document {
    let data = try JSONSerialization.data(withJSONObject: value, options: [.fragmentsAllowed])
    return Document.json([UInt8](data))
  }

  static func remotes() throws -> SchemaRegistry {
    var registry = SchemaRegistry()
    let root = folder.appending(path: "remotes")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "json", !file.path.contains("draft7"),
        !file.path.contains("draft2019-09")
      else { continue }
      let path = file.standardized.path.dropFirst(root.standardized.path.count)
      registry.add(
        Document.json([UInt8](try Data(contentsOf: file))), uri: "http://localhost:1234\(path)")
    }
    return registry
  }
}

@Test(.enabled(if: OfficialSuite.isThere, "needs the official suite beside the project"))
func `the required cases of the official suite`() throws {
  let folder = OfficialSuite.folder.appending(path: "tests/draft2020-12")
  let remotes = try OfficialSuite.remotes()
  var passed = 0
  var failed: [String] = []
  for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  where name.hasSuffix(".json") {
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
    let file = Document.json(bytes)
    let root = try #require(file.root)
    for (number, group) in file.children(of: root).enumerated() {
      let schemaNode = try #require(file.value(of: "schema", in: group))
      let schema = Document.json(Array(file.text(of: file.nodes[schemaNode].range).utf8))
      var registry = remotes
      registry.add(schema, uri: "test:///\(name)/\(number)")
      let program = try? SchemaCompiler.compile(
        "test:///\(name)/\(number)", in: registry, assertsFormat: false
      ).get()
      let tests = try #require(file.value(of: "tests", in: group))
      for test in file.children(of: tests) {
        let data = try #require(file.value(of: "data", in: test))
        let instance = Document.json(Array(file.text(of: file.nodes[data].range).utf8))
        let valid = try #require(file.value(of: "valid", in: test))
        let isValid = file.string(of: valid) == "true"
        let verdict = program.map { $0.accepts(instance) }
        let explained = program.map { $0.problems(in: instance, root: 0).isEmpty }
        if verdict == isValid, explained == isValid {
          passed += 1
        } else {
          let title = file.value(of: "description", in: group).map { file.string(of: $0) } ?? ""
          let question = file.value(of: "description", in: test).map { file.string(of: $0) } ?? ""
          failed.append(
            "\(name): \(title): \(question) [\(verdict.map(String.init) ?? "not compiled")]")
        }
      }
    }
  }
  // What is not there yet: the meta-schemas, custom vocabularies.
  let known = [
    "defs.json", "ref.json: remote ref, containing", "vocabulary.json",
  ]
  let unexpected = failed.filter { line in !known.contains { line.contains($0) } }
  #expect(unexpected == [])
  #expect(passed >= 1_294)
}
