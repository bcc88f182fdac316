public import Documents
internal import Records
internal import Schemas

/// An example of a rule, read as the rule says: what `bangkom check` would find in it.
public struct ExampleRun {
  /// The name of the file that the example stands for.
  public let path: String
  /// Its bytes.
  public let bytes: [UInt8]
  /// Everything that is wrong with it.
  public let problems: [Problem]

  /// Reads an example; `nil` for one that can't be read by itself.
  public init?(_ example: String, of rule: RuleDescription) {
    bytes = rule.reading.bytes(of: example)
    switch rule.reading {
    case .file(let format), .bytes(let format):
      path = "example.\(format.fileExtension)"
      problems = Document.read(bytes, format: format).problems
    case .schema(let schema):
      path = "example.yaml"
      guard let found = Self.problems(in: bytes, schema: schema) else { return nil }
      problems = found
    case .table(let schema):
      path = "example.csv"
      let declared = Document.json(Array(schema.utf8))
      guard case .success(let table) = TableSchema.compile(declared, uri: "schema") else {
        return nil
      }
      let document = Document.csv(bytes)
      problems = document.problems + table.problems(in: document)
    case .record:
      path = String(example.prefix { $0 != "\n" }.dropFirst(2))
      let reader = RecordReader(Library.carried.catalog)
      problems = reader.read(path: path, contents: .bytes(bytes)).problems
    case .fixture, .illustration:
      return nil
    }
  }

  private static func problems(in bytes: [UInt8], schema: String) -> [Problem]? {
    var registry = SchemaRegistry()
    registry.add(Document.json(Array(schema.utf8)), uri: "schema")
    guard case .success(let program) = SchemaCompiler.compile("schema", in: registry) else {
      return nil
    }
    let document = Document.yaml(bytes)
    return document.problems
      + (document.root.map { program.problems(in: document, root: $0) } ?? [])
  }
}

extension DocumentFormat {
  /// How the names of such files end.
  fileprivate var fileExtension: String {
    switch self {
    case .yaml: "yaml"
    case .markdown: "md"
    case .csv: "csv"
    case .json: "json"
    }
  }
}
