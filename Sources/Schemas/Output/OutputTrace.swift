internal import Documents

/// Notes what every schema and keyword says while an evaluation walks.
///
/// A class because every step of the walk adds to it.
final class OutputTrace {
  private typealias Site = SchemaProgram.Site

  /// A schema that is being asked, with the keyword of it that is.
  private struct Level {
    var schema: SchemaProgram.Schema
    var location: String
    var keyword: (constraint: SchemaProgram.Constraint, error: LocalizedText?)?
    /// What the schemas below the present keyword said.
    var below: [OutputUnit] = []
    /// What the keywords said.
    var units: [OutputUnit] = []
  }

  private let program: SchemaProgram
  private var levels: [Level] = []
  /// The outermost schema's unit, when the walk is over.
  private(set) var root: OutputUnit?
  /// Whether nothing is noted at present.
  private(set) var isPaused = false

  init(_ program: SchemaProgram) {
    self.program = program
  }

  /// Does something of which nothing is noted.
  func paused<Value>(_ body: () -> Value) -> Value {
    let wasPaused = isPaused
    isPaused = true
    defer { isPaused = wasPaused }
    return body()
  }

  /// A schema starts.
  func enter(_ schema: SchemaProgram.Schema) {
    levels.append(Level(schema: schema, location: location(of: schema)))
  }

  /// A keyword of the innermost schema starts.
  func enter(_ constraint: SchemaProgram.Constraint) {
    levels[levels.count - 1].keyword = (constraint, nil)
    levels[levels.count - 1].below = []
  }

  /// The innermost keyword says why it fails.
  func note(_ error: LocalizedText) {
    guard !levels.isEmpty else { return }
    let last = levels.count - 1
    if levels[last].keyword?.error == nil { levels[last].keyword?.error = error }
  }

  /// The innermost keyword ends.
  func leaveKeyword(_ isValid: Bool, at instance: String) {
    let last = levels.count - 1
    guard let (constraint, error) = levels[last].keyword else { return }
    let name = Keyword.all[constraint.keyword].name
    var unit = OutputUnit(
      isValid: isValid, keywordLocation: "\(levels[last].location)/\(JSONPointer.escaped(name))",
      absoluteKeywordLocation: absolute(constraint.site, levels[last].schema.resource),
      instanceLocation: instance, error: isValid ? nil : error,
      children: levels[last].below.withoutRepetitions)
    if isValid { unit.annotation = annotation(name, of: unit) }
    levels[last].units.append(unit)
    levels[last].keyword = nil
  }

  /// The innermost schema ends.
  func leaveSchema(_ isValid: Bool, at instance: String) {
    let level = levels.removeLast()
    var unit = OutputUnit(
      isValid: isValid, keywordLocation: level.location,
      absoluteKeywordLocation: absolute(level.schema.site, level.schema.resource),
      instanceLocation: instance, children: level.units)
    if isValid { unit.children += annotations(level, at: instance) }
    if level.schema.isFalse {
      unit.error = LocalizedText(en: "nothing is allowed here", id: "tidak ada yang boleh di sini")
    }
    if levels.isEmpty {
      root = unit
    } else {
      levels[levels.count - 1].below.append(unit)
    }
  }
}

// MARK: - Places

extension OutputTrace {
  /// The way to a schema: through the reference that leads to it, or down from the schema around it.
  private func location(of schema: SchemaProgram.Schema) -> String {
    guard let outer = levels.last else { return "" }
    if let constraint = outer.keyword?.constraint {
      let name = Keyword.all[constraint.keyword].name
      if name.hasSuffix("Ref") || name == "$ref" { return "\(outer.location)/\(name)" }
    }
    return outer.location + pointer(from: outer.schema.site, to: schema.site)
  }

  private func absolute(_ site: SchemaProgram.Site, _ resource: Int) -> String {
    let home = program.resources[resource]
    let isInside = home.root.document == site.document
    let start = isInside ? home.root : SchemaProgram.Site(document: site.document, node: 0)
    let uri = isInside ? home.uri : program.uris[site.document]
    return "\(uri)#\(pointer(from: start, to: site))"
  }

  /// The way down from one node of a schema to another inside it.
  private func pointer(from start: SchemaProgram.Site, to end: SchemaProgram.Site) -> String {
    let document = program.documents[end.document]
    var (node, pointer) = (start.node, "")
    while node != end.node {
      var next: (node: NodeIndex, token: String)?
      if document.nodes[node].kind == .mapping {
        next = document.members(of: node).last { $0.value <= end.node }
          .map { ($0.value, document.string(of: $0.key)) }
      } else {
        next = document.children(of: node).enumerated().filter { $0.element <= end.node }.last
          .map { ($0.element, "\($0.offset)") }
      }
      guard let (inner, token) = next, inner > node else { break }
      node = inner
      pointer += "/\(JSONPointer.escaped(token))"
    }
    return pointer
  }
}

// MARK: - Annotations

extension OutputTrace {
  /// What a keyword that constrains also says of the value: the members or items that it covered.
  private func annotation(_ name: String, of unit: OutputUnit) -> JSONText? {
    let covered = unit.children.filter { $0.instanceLocation != unit.instanceLocation }
      .compactMap { JSONPointer.tokens(of: $0.instanceLocation).last }
    switch name {
    case "properties", "patternProperties", "additionalProperties", "unevaluatedProperties":
      var seen: Set<String> = []
      return .array(covered.filter { seen.insert($0).inserted }.map { .string($0) })
    case "items", "unevaluatedItems":
      return covered.isEmpty ? nil : .boolean(true)
    case "prefixItems":
      return covered.compactMap { Int($0) }.max().map { .integer($0) }
    case "contains":
      let matching = unit.children.filter(\.isValid)
        .compactMap { JSONPointer.tokens(of: $0.instanceLocation).last.flatMap { Int($0) } }
      return .array(matching.map { .integer($0) })
    default:
      return nil
    }
  }

  /// The keywords of a schema that only say something of the value.
  private func annotations(_ level: Level, at instance: String) -> [OutputUnit] {
    let site = level.schema.site
    let document = program.documents[site.document]
    return document.members(of: site.node).compactMap { key, value in
      let name = document.string(of: key)
      guard Self.annotating.contains(name) || !Self.isOfTheStandard(name) else { return nil }
      return OutputUnit(
        isValid: true, keywordLocation: "\(level.location)/\(JSONPointer.escaped(name))",
        absoluteKeywordLocation: absolute(
          SchemaProgram.Site(document: site.document, node: value), level.schema.resource),
        instanceLocation: instance, annotation: JSONText(document, value))
    }
  }

  /// Source: JSON Schema 2020-12, validation, 7 to 9.
  private static let annotating: Set<String> = [
    "title", "description", "default", "deprecated", "readOnly", "writeOnly", "examples", "format",
    "contentEncoding", "contentMediaType", "contentSchema",
  ]

  /// A name that JSON Schema does not have is an annotation.
  private static func isOfTheStandard(_ name: String) -> Bool {
    name.hasPrefix("$") || ["id", "minContains", "maxContains"].contains(name)
      || Keyword.position(of: Array(name.utf8)[...]) != nil
  }
}

extension [OutputUnit] {
  /// The units without those of a schema and value that were there before.
  fileprivate var withoutRepetitions: [OutputUnit] {
    var seen: Set<[String]> = []
    return filter { seen.insert([$0.keywordLocation, $0.instanceLocation]).inserted }
  }
}
