import Documents
import Foundation
import Schemas
import Testing

/// The official test suite of JSON Schema, read in place where it is there.
struct OfficialSuite {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/suites/json-schema").standardized
  static let isThere = FileManager.default.fileExists(atPath: folder.path)

  /// How many cases of a folder come out as the suite says, and which do not.
  struct Score {
    var passed = 0
    var failed: [String] = []
    var count: Int { passed + failed.count }
  }

  /// The schemas of all cases.
  static var schemas: [Document] {
    get throws {
      let tests = folder.appending(path: "tests/draft2020-12")
      let files = FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil)
      var schemas: [Document] = []
      while let url = files?.nextObject() as? URL {
        guard url.pathExtension == "json" else { continue }
        let file = Document.json([UInt8](try Data(contentsOf: url)))
        for group in file.root.map({ Array(file.children(of: $0)) }) ?? [] {
          guard let node = file.value(of: "schema", in: group) else { continue }
          schemas.append(.json(Array(file.text(of: file.nodes[node].range).utf8)))
        }
      }
      return schemas
    }
  }

  private let remotes: SchemaRegistry

  init() throws {
    var registry = SchemaRegistry()
    let root = Self.folder.appending(path: "remotes")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "json" else { continue }
      let path = file.standardized.path.dropFirst(root.standardized.path.count)
      registry.add(
        Document.json([UInt8](try Data(contentsOf: file))), uri: "http://localhost:1234\(path)")
    }
    remotes = registry
  }

  /// Runs the files of one folder of `tests/draft2020-12`.
  func score(of folder: String, assertsFormat: Bool) throws -> Score {
    var score = Score()
    let folder = Self.folder.appending(path: "tests/draft2020-12").appending(path: folder)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where name.hasSuffix(".json") {
      let file = Document.json([UInt8](try Data(contentsOf: folder.appending(path: name))))
      let root = try #require(file.root)
      for (number, group) in file.children(of: root).enumerated() {
        try run(
          group, of: file, uri: "test:///\(name)/\(number)", title: name,
          assertsFormat: assertsFormat, &score)
      }
    }
    return score
  }

  private func run(
    _ group: NodeIndex, of file: Document, uri: String, title: String, assertsFormat: Bool,
    _ score: inout Score
  ) throws {
    func part(_ name: String, _ node: NodeIndex) throws -> NodeIndex {
      try #require(file.value(of: name, in: node))
    }
    func document(_ node: NodeIndex) -> Document {
      Document.json(Array(file.text(of: file.nodes[node].range).utf8))
    }
    var registry = remotes
    registry.add(document(try part("schema", group)), uri: uri)
    let result = SchemaCompiler.compile(uri, in: registry, assertsFormat: assertsFormat)
    let group = (title: file.string(of: try part("description", group)), node: group)
    for test in file.children(of: try part("tests", group.node)) {
      let instance = document(try part("data", test))
      let isValid = file.string(of: try part("valid", test)) == "true"
      let question = file.string(of: try part("description", test))
      let line = "\(title): \(group.title): \(question)"
      switch result {
      case .success(let program):
        let verdicts = [
          program.accepts(instance), program.problems(in: instance, root: 0).isEmpty,
          program.outputUnit(for: instance).isValid,
        ]
        if verdicts.allSatisfy({ $0 == isValid }) {
          score.passed += 1
        } else {
          score.failed.append("\(line) \(verdicts)")
        }
      case .failure(let errors):
        score.failed.append("\(line): \(errors.errors.first?.message.en ?? "not compiled")")
      }
    }
  }
}
