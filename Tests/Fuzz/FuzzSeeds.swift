import Documents
import Foundation

/// The inputs that fuzzing starts from: the suites beside the project, templates and fixtures.
enum FuzzSeeds {
  /// Writes the seeds of a target into a folder, a file each.
  static func write(_ target: FuzzTarget, to folder: String, project: String) throws {
    let project = URL(filePath: project)
    let suites = project.appending(path: "../shared/suites").standardized
    var seeds: [Data] = []
    switch target {
    case .yaml:
      seeds = files(project.appending(path: "templates"), ["yaml"])
      seeds += files(suites.appending(path: "yaml-test-suite"), ["yaml"]).flatMap(yamlCases)
    case .csv:
      seeds = files(suites.appending(path: "csv-spectrum"), ["csv"])
      seeds += files(project.appending(path: "templates"), ["csv"])
    case .json:
      seeds = files(project.appending(path: "schema"), ["json"])
      seeds += files(suites.appending(path: "csv-spectrum"), ["json"])
    case .markdown:
      seeds = files(project.appending(path: "templates"), ["md"])
      // YAML has lists, quotations and code, too, for a body.
      seeds += files(suites.appending(path: "yaml-test-suite"), ["yaml"]).flatMap(yamlCases)
        .map { Data("---\na: 1\n---\n".utf8) + $0 }
    case .schema, .pattern:
      seeds = files(suites.appending(path: "json-schema/tests"), ["json"])
        .flatMap { schemaCases($0, isPattern: target == .pattern) }
    }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (number, seed) in seeds.enumerated() where seed.count <= 8_192 {
      try seed.write(to: URL(filePath: folder).appending(path: "seed-\(number)"))
    }
  }

  private static func files(_ folder: URL, _ endings: Set<String>) -> [Data] {
    let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (walker?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { endings.contains($0.pathExtension) }.sorted { $0.path < $1.path }
      .compactMap { try? Data(contentsOf: $0) }
  }

  /// The texts of a file of the YAML project's suite.
  private static func yamlCases(_ file: Data) -> [Data] {
    let document = Document.yaml(Array(file), limits: .plain)
    guard let root = document.root else { return [] }
    return document.children(of: root).compactMap { item in
      document.value(of: "yaml", in: item).map { node in
        let text = document.string(of: node).replacingOccurrences(of: "␣", with: " ")
          .replacingOccurrences(of: #"—*»"#, with: "\t", options: .regularExpression)
          .replacingOccurrences(of: "∎\n", with: "")
        return Data(text.utf8)
      }
    }
  }

  /// Schema and value of each test of a file of the JSON Schema suite.
  private static func schemaCases(_ file: Data, isPattern: Bool) -> [Data] {
    let document = Document.json(Array(file))
    guard let root = document.root else { return [] }
    var cases: [Data] = []
    for group in document.children(of: root) {
      guard let schema = document.value(of: "schema", in: group),
        let tests = document.value(of: "tests", in: group)
      else { continue }
      for test in document.children(of: tests) {
        guard let value = document.value(of: "data", in: test) else { continue }
        var texts = [schema, value].map { document.text(of: document.nodes[$0].range) }
        if isPattern {
          guard document.nodes[schema].kind == .mapping,
            let pattern = document.value(of: "pattern", in: schema),
            document.nodes[value].kind == .string
          else { continue }
          texts = [document.string(of: pattern), document.string(of: value)]
        }
        cases.append(Data(texts[0].utf8) + [0] + Data(texts[1].utf8))
      }
    }
    return cases
  }
}
