import Documents
import Testing

@testable import Schemas

/// The four output formats of JSON Schema.
///
/// Source of the first example: JSON Schema 2020-12, core, 12.4.
@Suite struct OutputFormatTests {
  static let polygon = ##"""
    {"$id": "https://example.com/polygon",
     "$schema": "https://json-schema.org/draft/2020-12/schema",
     "$defs": {"point": {"type": "object",
       "properties": {"x": {"type": "number"}, "y": {"type": "number"}},
       "additionalProperties": false, "required": ["x", "y"]}},
     "type": "array", "items": {"$ref": "#/$defs/point"}, "minItems": 3}
    """##

  private func unit(_ schema: String, _ value: String) throws -> OutputUnit {
    var registry = SchemaRegistry()
    registry.add(.json(Array(schema.utf8)), uri: "schema.json")
    let program = try SchemaCompiler.compile("schema.json", in: registry).get()
    let document = Document.json(Array(value.utf8))
    let unit = program.outputUnit(for: document)
    #expect(unit.isValid == program.accepts(document))
    return unit
  }

  /// The members of every unit below a member of an output.
  private func units(_ output: JSONText, _ list: String) -> [[String: String]] {
    guard case .object(let members) = output,
      case .array(let units)? = members.first(where: { $0.0 == list })?.1
    else { return [] }
    return units.map { unit in
      guard case .object(let members) = unit else { return [:] }
      return Dictionary(
        members.map { ($0.0, $0.1.line) }, uniquingKeysWith: { first, _ in first })
    }
  }

  @Test func `a flag is one word`() throws {
    let valid = try unit(Self.polygon, #"[{"x": 1, "y": 2}, {"x": 1, "y": 2}, {"x": 1, "y": 2}]"#)
    #expect(valid.output(.flag, in: .en).line == #"{"valid": true}"#)
    let invalid = try unit(Self.polygon, "[]")
    #expect(invalid.output(.flag, in: .en).line == #"{"valid": false}"#)
  }

  @Test func `the example of the standard has its places in the basic format`() throws {
    let output = try unit(Self.polygon, #"[{"x": 2.5, "y": 1.3}, {"x": 1, "z": 6.7}]"#)
      .output(.basic, in: .en)
    let errors = units(output, "errors")
    let required = try #require(
      errors.first { $0["keywordLocation"] == #""/items/$ref/required""# })
    #expect(
      required["absoluteKeywordLocation"]
        == ##""https://example.com/polygon#/$defs/point/required""##)
    #expect(required["instanceLocation"] == #""/1""#)
    #expect(required["error"] == #""`y` is missing; it is required""#)
    #expect(errors.contains { $0["keywordLocation"] == #""/minItems""# })
    #expect(errors.allSatisfy { $0["valid"] == "false" && $0["error"] != nil })
  }

  @Test func `the detailed format leaves out what says nothing, the verbose one nothing`() throws {
    let unit = try unit(Self.polygon, #"[{"x": 2.5, "y": 1.3}, {"x": 1, "z": 6.7}]"#)
    let detailed = unit.output(.detailed, in: .en).line
    let verbose = unit.output(.verbose, in: .en).line
    #expect(detailed.contains(#""keywordLocation": "/items/$ref/required""#))
    #expect(!detailed.contains(#""/items/$ref/properties/x""#))
    #expect(verbose.contains(#""/items/$ref/properties/x/type""#))
    #expect(verbose.utf8.count > 2 * detailed.utf8.count)
  }

  @Test func `a valid value has its annotations, without those of schemas that failed`() throws {
    let schema = #"""
      {"title": "a", "properties": {"b": {"description": "c", "x-unit": "JP"}},
       "anyOf": [{"title": "no", "required": ["z"]}, {"title": "yes"}],
       "not": {"title": "never", "required": ["y"]}}
      """#
    let output = try unit(schema, #"{"b": 1, "d": 2}"#).output(.basic, in: .en)
    let annotations = units(output, "annotations")
    let values = annotations.compactMap { $0["annotation"] }
    #expect(Set(values) == [#""a""#, #""c""#, #""JP""#, #""yes""#, #"["b"]"#])
    let unit = try #require(annotations.first { $0["annotation"] == #""JP""# })
    #expect(unit["keywordLocation"] == #""/properties/b/x-unit""#)
    #expect(unit["instanceLocation"] == #""/b""#)
  }
}
