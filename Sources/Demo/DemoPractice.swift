internal import Documents
internal import Workflow

/// The examples of the rules that look at one file, each as a file: nothing of them is written twice.
///
/// A rule of schemas brings the schema of its example, which becomes a kind of the repository's own;
/// what is wrong with the text of any file lies in kinds that ask for nothing.
struct DemoPractice {
  static let folder = "latihan"

  /// Schemas and examples, by path.
  private(set) var files: [String: [UInt8]] = [:]

  init(_ rules: [RuleDescription]) {
    for ending in ["yaml", "md", "json", "csv"] {
      let (schema, any) =
        ending == "csv"
        ? ("table", #"{"fieldsMatch": "subset", "fields": []}"#)
        : ("schema", #"{"title": "Latihan"}"#)
      let kind = "\(Self.folder)-\(ending)"
      files["schema/\(Self.folder)/\(kind).\(schema).json"] = Array(
        (Self.declaring(kind, at: "\(Self.folder)/{rule}.\(ending)", in: any)
          + "\n").utf8)
    }
    for rule in rules { add(rule) }
  }

  private mutating func add(_ rule: RuleDescription) {
    guard let bad = rule.bad else { return }
    let bytes = rule.reading.bytes(of: bad)
    let kind = "\(Self.folder)-\(rule.name)"
    switch rule.reading {
    case .file, .bytes:
      guard let ending = ExampleRun(bad, of: rule)?.path.split(separator: ".").last else { return }
      files["\(Self.folder)/\(rule.name).\(ending)"] = bytes
    case .schema(let schema):
      let path = "\(Self.folder)/\(rule.name)/contoh.yaml"
      files["schema/\(Self.folder)/\(kind).schema.json"] = Array(
        Self.declaring(kind, at: path, in: schema).utf8)
      files[path] = bytes
    case .table(let schema):
      let path = "\(Self.folder)/\(rule.name)/contoh.csv"
      files["schema/\(Self.folder)/\(kind).table.json"] = Array(
        Self.declaring(kind, at: path, in: schema).utf8)
      files[path] = bytes
    case .record:
      if let path = ExampleRun(bad, of: rule)?.path { files[path] = bytes }
    case .fixture, .illustration:
      break
    }
  }

  /// A schema that says of which kind it is, and where its files are.
  private static func declaring(_ kind: String, at path: String, in schema: String) -> String {
    let rest = schema.drop { $0 != "{" }.dropFirst().drop { $0.isWhitespace }
    let comma = rest.hasPrefix("}") ? "" : ", "
    return "{\"x-kind\": \"\(kind)\", \"x-path\": \"\(path)\"\(comma)\(rest)"
  }
}
