import Foundation
import Testing

#if canImport(Glibc)
import Glibc
#endif

/// Schemas and settings that nobody should write: status 3 with file and line, and never a hang.
@Suite struct HostileSchemaTests {
  static let broken: [(name: String, text: String, line: Int)] = [
    ("empty", "", 1),
    ("deep", String(repeating: "[", count: 100_000), 1),
    ("cut-off", "{\n\"$id\"", 2),
    ("cut-off-value", "{\n\"$id\":", 2),
    ("duplicate", "{\"type\": \"string\",\n\"type\": \"integer\"}", 2),
    ("nul", "{\"a\":\n\"\0\"}", 2),
    ("half-character", "{\n\"title\": \"\\ud800\"}", 2),
    ("no-pattern", "{\n\"pattern\": \"(\"}", 2),
    ("huge-pattern", "{\n\"pattern\": \"(((a{1,1000}){1,1000}){1,1000})\\\\1\"}", 2),
    ("nowhere", "{\n\"$ref\": \"#/$defs/x\"}", 2),
    ("no-schema", "{\n\"properties\": {\"a\": 5}}", 2),
    ("device", "{\n\"$ref\": \"/dev/zero\"}", 1),
  ]

  @Test(arguments: broken)
  func `a schema that can't be used`(_ name: String, _ text: String, _ line: Int) async throws {
    let repository = try TestRepository()
    let schema = "\(repository.root)/\(name).json"
    try repository.write(text, to: "\(name).json")
    try repository.write("a: 1\n", to: "x.yaml")
    let (status, output) = await repository.bangkom(
      ["validate", "--schema", schema, "\(repository.root)/x.yaml"])
    #expect(status == 3, "\(output)")
    let place = name == "device" ? "/dev/zero" : "\(name).json:\(line)"
    #expect(output.contains(place), "\(output)")
  }

  /// Schemas that go on for ever, for whoever follows them without care; what they say of `x`.
  static let endless: [(name: String, schema: String, value: String, isValid: Bool)] = [
    ("itself", ##"{"$ref": "#"}"##, "a: 1", true),
    ("itself twice", ##"{"allOf": [{"$ref": "#"}, {"$ref": "#"}]}"##, "a: 1", false),
    (
      "each other",
      ##"{"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/b"}, "##
        + ##""b": {"$ref": "#/$defs/a"}}}"##, "a: 1", true
    ),
    ("not itself", ##"{"not": {"$ref": "#"}}"##, "a: 1", false),
    ("doubled thirty times", doubled("allOf", 30), "a: 1", false),
    ("any of two thirty times", doubled("anyOf", 30), "a: 1", true),
    (
      "a catastrophic pattern", #"{"properties": {"a": {"pattern": "^(a+)+$"}}}"#,
      "a: \(String(repeating: "a", count: 5_000))!", false
    ),
    (
      "a catastrophic pattern that looks back",
      #"{"properties": {"a": {"pattern": "^(a+)+\\1$"}}}"#,
      "a: \(String(repeating: "a", count: 5_000))!", false
    ),
    (
      "a limit without end", #"{"properties": {"a": {"minimum": 1e1000000000}}}"#, "a: 5", false
    ),
    (
      "a unit without end", #"{"properties": {"a": {"multipleOf": 1e-1000000000}}}"#, "a: 5", true
    ),
    (
      "a value without end", #"{"properties": {"a": {"multipleOf": 3, "minimum": 1}}}"#,
      "a: 1e1000000000", false
    ),
    (
      "a value that is almost nothing", #"{"properties": {"a": {"maximum": 0.1}}}"#,
      "a: 1e-1000000000", true
    ),
    (
      "a million items, all alike", #"{"properties": {"a": {"uniqueItems": true}}}"#,
      "a: [\(String(repeating: "{b: 1},", count: 3_000))]", false
    ),
    (
      "items that are never equal", #"{"properties": {"a": {"uniqueItems": true}}}"#,
      "a: [\((0..<30_000).map { "\($0)," }.joined())]", true
    ),
  ]

  /// A chain of schemas each of which asks the next twice.
  private static func doubled(_ keyword: String, _ count: Int) -> String {
    var links = (0..<count).map { number in
      let next = ##"{"$ref": "#/$defs/s\##(number + 1)"}"##
      return #""s\#(number)": {"\#(keyword)": [\#(next), \#(next)]}"#
    }
    links.append(#""s\#(count)": {"type": "object"}"#)
    return ##"{"$ref": "#/$defs/s0", "$defs": {\##(links.joined(separator: ", "))}}"##
  }

  @Test(arguments: endless.indices)
  func `a schema that goes on for ever`(_ index: Int) async throws {
    let (name, schema, value, isValid) = Self.endless[index]
    let repository = try TestRepository()
    try repository.write(schema, to: "s.json")
    try repository.write("\(value)\n", to: "x.yaml")
    let (status, output) = await repository.bangkom([
      "validate", "--schema", "\(repository.root)/s.json", "\(repository.root)/x.yaml",
    ])
    #expect(status == (isValid ? 0 : 1), "\(name): \(output.prefix(500))")
  }

  @Test(.timeLimit(.minutes(20)))
  func `a kind whose schema goes on for ever has an end`() async throws {
    let selves = (0..<20).map { ##""f\##($0)": {"$ref": "#"}"## }.joined(separator: ", ")
    for schema in [Self.doubled("allOf", 30), "{\"properties\": {\(selves)}}"] {
      let repository = try TestRepository()
      _ = await repository.bangkom(["init"])
      try repository.write(
        #"{"x-kind": "uji", "x-path": "uji/x.yaml", "# + schema.dropFirst(),
        to: "schema/uji/uji.schema.json")
      try repository.write("f1: {f2: {f3: {}}}\n", to: "uji/x.yaml")
      let (status, output) = await repository.bangkom(["check", "--format", "short"])
      #expect(status < 2, "\(output.prefix(500))")
    }
  }

  @Test func `a schema of a repository that can't be read`() async throws {
    for make in [
      { (path: String) in _ = unsafe symlink("/dev/zero", path) },
      { path in _ = unsafe symlink(path, path) },
      { path in _ = unsafe mkfifo(path, 0o644) },
    ] {
      let repository = try TestRepository()
      _ = await repository.bangkom(["init"])
      make("\(repository.root)/schema/x.schema.json")
      let (status, text) = await repository.bangkom(["check"])
      #expect(status == 3)
      #expect(text.contains("schema/x.schema.json:1"))
    }
    for text in ["", "{\n\"$id\"", String(repeating: "[", count: 100_000), "{\"x-kind\": 5}"] {
      let repository = try TestRepository()
      _ = await repository.bangkom(["init"])
      try repository.write(text, to: "schema/x.schema.json")
      let (status, output) = await repository.bangkom(["check"])
      #expect(status == 3, "\(output)")
      #expect(output.contains("schema/x.schema.json:"), "\(output)")
    }
  }

  @Test func `a repository without schemas is not a sound one`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    try FileManager.default.removeItem(atPath: "\(repository.root)/schema")
    #expect(await repository.bangkom(["check"]).status == 3)
    #expect(unsafe symlink("/etc", "\(repository.root)/schema") == 0)
    #expect(await repository.bangkom(["check"]).status == 3)
  }

  @Test(arguments: [
    "", "a: [", "agency: &a X\nlanguage: *a\n", "{{agency}}",
    "agency: X\n<<<<<<< a\n=======\n>>>>>>> b\n",
    "agency: X\0\n", "severities: {enum: loud}\n", "- a\n", "agency: X\nagency: Y\n",
  ])
  func `settings that can't be used`(text: String) async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    try repository.write(text, to: "bangkom.yaml")
    let (status, output) = await repository.bangkom(["check"])
    #expect(status == 3, "\(output)")
    #expect(output.contains("bangkom.yaml:"), "\(output)")
  }

  @Test func `settings that are no file`() async throws {
    for make in [
      { (path: String) in _ = unsafe symlink("/dev/zero", path) },
      { path in _ = unsafe symlink(path, path) },
      { path in _ = unsafe mkfifo(path, 0o644) },
      { path in _ = unsafe mkdir(path, 0o755) },
    ] {
      let repository = try TestRepository()
      _ = await repository.bangkom(["init"])
      let path = "\(repository.root)/bangkom.yaml"
      try FileManager.default.removeItem(atPath: path)
      make(path)
      let (status, text) = await repository.bangkom(["check"])
      #expect(status == 3, "\(text)")
      #expect(text.contains("bangkom.yaml:1"))
    }
  }
}
