import Documents
import Testing

@testable import Schemas

/// What is said of a value that fits no form: rule and place, and what stands beside it.
@Suite struct ExplanationTests {
  private static let courses = """
    {"type": "object", "unevaluatedProperties": false, "required": ["id"],
     "properties": {"id": {"type": "string"}, "end": {"type": "string", "format": "date"},
       "owner": {"type": "string"}, "seats": {"type": "integer"}},
     "oneOf": [
       {"properties": {"mode": {"const": "daring"}, "link": {"type": "string"}},
        "required": ["mode", "link"]},
       {"properties": {"mode": {"const": "luring"}, "room": {"type": "string"}},
        "required": ["mode", "room"]},
       {"$ref": "#/$defs/mixed"}],
     "$defs": {"mixed": {
       "properties": {"mode": {"enum": ["campuran"]}, "link": {"type": "string"},
         "room": {"type": "string"}}, "required": ["mode", "link", "room"]}}}
    """

  /// The problems of a text in which «» mark the places, as `line:column rule`; and the marks.
  private func problems(
    _ marked: String, _ schema: String, format: DocumentFormat = .yaml
  ) throws -> (found: [Problem], places: [String], marks: [String]) {
    var registry = SchemaRegistry()
    registry.add(Document.json(Array(schema.utf8)), uri: "s.json")
    let program = try SchemaCompiler.compile("s.json", in: registry).get()
    var marks: [String] = []
    var (line, column, text) = (1, 1, "")
    for character in marked {
      switch character {
      case "«": marks.append("\(line):\(column)")
      case "»": break
      default:
        text.append(character)
        (line, column) = character == "\n" ? (line + 1, 1) : (line, column + character.utf8.count)
      }
    }
    let document = Document.read(Array(text.utf8), format: format)
    #expect(document.problems.isEmpty, "\(text)")
    let found = program.problems(in: document, root: try #require(document.root))
    let places = found.map { "\($0.range?.line ?? 0):\($0.range?.column ?? 0)" }
    return (found, places, marks)
  }

  @Test(arguments: [
    ("id: a\nmode: «darring»\nlink: x\n", ["enum"]),
    ("id: a\nmode: «zoom»\nlink: x\n", ["enum"]),
    ("«id»: a\nmode: daring\n", ["missing-field"]),
    ("«id»: a\nmode: daring\n«room»: x\n", ["missing-field", "unknown-field"]),
    ("id: a\nmode: campuran\nlink: x\nroom: «[x]»\n", ["wrong-type"]),
    ("«id»: a\nlink: x\n", ["missing-field"]),
    ("id: a\n«mode»:\nlink: x\n", ["enum"]),
    ("id: a\nmode: «darring»\n«lnik»: x\n", ["enum", "unknown-field"]),
    ("id: a\nmode: daring\nlink: x\nend: «2026-02-30»\n", ["format-date"]),
  ]) func `the field that tells forms apart says which one was meant`(
    marked: String, rules: [String]
  ) throws {
    let (found, places, marks) = try problems(marked, Self.courses)
    #expect(found.map(\.rule) == rules)
    #expect(places == marks)
  }

  @Test func `a value of no form names them all, and the nearest`() throws {
    let (found, _, _) = try problems("id: a\nmode: darring\nlink: x\n", Self.courses)
    #expect(found.map(\.label?.en) == ["did you mean `daring`?"])
    #expect(found.first?.help.map(\.en) == ["allowed: daring, luring, campuran"])
    #expect(found.first?.fix.map(\.replacement) == ["daring"])
    let missing = try problems("id: a\nlink: x\n", Self.courses).found
    #expect(missing.first?.help.map(\.en) == ["allowed: daring, luring, campuran"])
  }

  @Test func `what a form needs names the value that chose it`() throws {
    let (found, _, _) = try problems("id: a\nmode: daring\n", Self.courses)
    let related = try #require(found.first?.related.first)
    #expect(related.message.en == "this goes with `mode: daring`")
    #expect(related.range == TextRange(offset: 12, length: 6, line: 2, column: 7))
  }

  @Test(arguments: [
    (
      #"{"anyOf": [{"const": "kompeten"}, {"enum": ["belum", "gugur"]}]}"#, "v: kompten",
      "enum", "did you mean `kompeten`?"
    ),
    (
      #"{"anyOf": [{"type": "string", "format": "date"}, {"const": "unknown"}]}"#, "v: 2026-02-30",
      "format-date", nil
    ),
    (
      #"{"anyOf": [{"type": "string", "format": "date"}, {"const": "unknown"}]}"#, "v: unknwn",
      "enum", "did you mean `unknown`?"
    ),
    (
      #"{"anyOf": [{"const": "unknown"}, {"type": "string", "format": "date"}]}"#, "v: [2026]",
      "wrong-type", nil
    ),
    (#"{"oneOf": [{"type": "integer"}, {"type": "object"}]}"#, "v: [1, 2]", "wrong-type", nil),
    (
      #"{"oneOf": [{"type": "integer"}, {"type": "string"}]}"#, "v: [12]",
      "wrong-type", "without the list: 12"
    ),
    (
      #"{"oneOf": [{"type": "object", "required": ["a"]}, {"type": "object", "#
        + #""properties": {"b": {"properties": {"c": {"type": "integer"}}}}, "required": ["b"]}]}"#,
      "v: {b: {c: x}}", "wrong-type", nil
    ),
  ]) func `the branch that is meant says what is wrong`(
    schema: String, text: String, rule: String, label: String?
  ) throws {
    let (found, _, _) = try problems(text, #"{"properties": {"v": \#(schema)}}"#)
    #expect(found.map(\.rule) == [rule])
    #expect(found.first?.label?.en == label)
    #expect(found.allSatisfy { !$0.message.en.contains("schemas") })
  }

  @Test func `types of several branches are said together`() throws {
    let schema = #"{"properties": {"v": {"anyOf": [{"type": "integer"}, {"type": "object"}]}}}"#
    let (found, _, _) = try problems("v: many", schema)
    #expect(
      found.map(\.message.en) == ["a whole number or a group of fields belongs here, not text"])
  }

  @Test func `a value of two forms says which fields to choose from`() throws {
    let schema = #"{"oneOf": [{"title": "a room", "required": ["room"]}, {"required": ["link"]}]}"#
    let (found, _, _) = try problems("room: a\nlink: b\n", schema)
    #expect(
      found.map(\.message.en)
        == ["only one form is allowed here, but this fits several (1 \"a room\", 2)"])
    #expect(found.first?.label?.en == "keep only one of `room`, `link`")
  }

  @Test(arguments: [
    ("ens: 2026-02-10", "did you mean `end`?", true),
    ("sets: 3", "did you mean `seats`?", true),
    ("zzz: 3", nil, false),
  ]) func `an unknown field names the one that resembles it, or those that there are`(
    line: String, label: String?, isNamed: Bool
  ) throws {
    let (found, _, _) = try problems("id: a\nmode: daring\nlink: x\n\(line)\n", Self.courses)
    #expect(found.map(\.rule) == ["unknown-field"])
    #expect(found.first?.label?.en == label)
    #expect(
      found.first?.help.map(\.en)
        == (isNamed ? [] : ["fields that may stand here: `end`, `owner`, `seats`, `room`"]))
    // A field that may be left out is not renamed without asking.
    #expect(found.first?.fix == [])
  }

  @Test func `an unknown field and a missing one that resemble each other are one problem`() throws
  {
    let schema = """
      {"required": ["owner", "title"], "additionalProperties": false,
       "properties": {"owner": {}, "title": {}, "own": {}}}
      """
    let (found, places, marks) = try problems("«ownr»: x\n«titel»: y\n", schema)
    #expect(found.map(\.rule) == ["unknown-field", "unknown-field"])
    #expect(places == marks)
    #expect(found[0].label?.en == "did you mean `owner`? it is required, and missing")
    #expect(found[1].label?.en == "did you mean `title`? it is required, and missing")
    let apart = try problems("judul: x\nowner: y\n", schema).found
    #expect(Set(apart.map(\.rule)) == ["unknown-field", "missing-field"])
  }

  @Test(arguments: [
    (#"{"v": 12}"#, #"{"type": "string"}"#, "put it in quotes: \"12\"", "\"12\""),
    (#"{"v": "12"}"#, #"{"type": "integer"}"#, "take the quotes away: 12", "12"),
    (#"{"v": "ya"}"#, #"{"type": "boolean"}"#, "write true or false", "true"),
    (#"{"v": 5}"#, #"{"type": "array"}"#, "as a list of one: [5]", nil),
    (#"{"v": ["5"]}"#, #"{"type": "string"}"#, "without the list: \"5\"", nil),
    (#"{"v": "8 jam"}"#, #"{"type": "number"}"#, "write the number alone: 8", nil),
    (#"{"v": "80%"}"#, #"{"type": "number"}"#, "write the number alone: 80", nil),
  ]) func `a wrong type says what would make it right`(
    text: String, schema: String, label: String, fix: String?
  ) throws {
    let (found, _, _) = try problems(text, #"{"properties": {"v": \#(schema)}}"#, format: .json)
    #expect(found.map(\.rule) == ["wrong-type"])
    #expect(found.first?.label?.en == label)
    #expect(found.first?.fix.first?.replacement == fix)
  }

  @Test func `forms that refer to each other are read once`() throws {
    let branches = (0..<8).map { _ in ##"{"$ref": "#/$defs/a"}, {"$ref": "#/$defs/b"}"## }
      .joined(separator: ", ")
    let schema = """
      {"items": {"anyOf": [\(branches)]}, "$defs": {
        "a": {"properties": {"x": {"anyOf": [\(branches)]}}, "required": ["x", "y"],
          "allOf": [{"$ref": "#/$defs/c"}]},
        "b": {"type": "object", "required": ["z"], "allOf": [{"$ref": "#/$defs/c"}]},
        "c": {"anyOf": [{"required": ["q"]}, {"$ref": "#/$defs/d"}]},
        "d": {"anyOf": [{"required": ["r"]}, {"required": ["s"]}]}}}
      """
    let text = (0..<50).map { "- {x: \($0)}\n" }.joined()
    let (found, _, _) = try problems(text, schema)
    #expect(found.contains { $0.rule == "missing-field" })
  }

  @Test(arguments: [
    ("^UNT-[0-9A-HJKMNP-TV-Z]{7}$", "unt-ta6jqcx", "write `UNT-TA6JQCX`"),
    ("^UNT-[0-9A-HJKMNP-TV-Z]{7}$", "UNT-TAOJQCI", "write `UNT-TA0JQC1`"),
    (
      "^UNT-[0-9A-HJKMNP-TV-Z]{7}$", "UNT-TA6JQC", "6 characters behind `UNT-`; 7 are needed"
    ),
    (
      "^UNT-[0-9A-HJKMNP-TV-Z]{7}$", "Dinas",
      "an id is `UNT-` with 7 characters behind it"
    ),
    ("^[0-9]{18}$", "19790619200810250", "17 digits; 18 are needed"),
    ("^[a-z-]+$", "Jam", "write `jam`"), ("^[a-z]+$", "' jam '", "write `jam`"),
    ("^[a-z]+$", "jam 5", nil),
  ]) func `a text of another form is shown as it was meant, or how long it is`(
    pattern: String, text: String, label: String?
  ) throws {
    let quoted = text.hasPrefix("'") ? text : "\"\(text)\""
    let (found, _, _) = try problems(
      "v: \(quoted)", #"{"properties": {"v": {"pattern": "\#(pattern)"}}}"#)
    #expect(found.map(\.rule) == ["pattern"])
    #expect(found.first?.label?.en == label)
  }

  @Test func `in brackets a missing field is added, not a line`() throws {
    let schema = #"{"properties": {"v": {"required": ["to"]}}}"#
    #expect(try problems("v: {from: 1}", schema).found.first?.label?.en == "add `to`")
    #expect(try problems("v:\n  from: 1", schema).found.first?.label?.en == "add the line `to: …`")
  }

  @Test func `a list with an item twice shows both`() throws {
    let (found, _, _) = try problems("[a, b, a]", #"{"uniqueItems": true}"#)
    #expect(found.map(\.range?.column) == [8])
    #expect(found.first?.related.map(\.range?.column) == [2])
    let several = try problems("[a, b, a, b, a]", #"{"uniqueItems": true}"#).found
    #expect(several.map(\.range?.column) == [8, 11, 14])
    #expect(several.map(\.related.first?.range?.column) == [2, 5, 2])
  }

  @Test func `what is asked for under a condition names the value that is the condition`() throws {
    let schema = """
      {"if": {"properties": {"form": {"enum": ["KL12", "NKL13"]}}, "required": ["form"]},
       "then": {"required": ["note"]}, "dependentRequired": {"budget": ["year"]}}
      """
    let (found, _, _) = try problems("form: KL12\nbudget: 5\n", schema)
    #expect(found.map(\.pointer) == ["/note", "/year"])
    #expect(
      found.map(\.related.first?.message.en)
        == ["this goes with `form: KL12`", "`budget` asks for it"])
    #expect(found.map(\.related.first?.range?.line) == [1, 2])
    #expect(try problems("form: KL01\n", schema).found == [])
  }
}
