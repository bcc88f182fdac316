internal import Documents

/// What a schema says of a value at first sight, also through references and `allOf`: enough to tell
/// which of several schemas an author had in mind.
struct SchemaOutline {
  /// The types that it allows.
  private(set) var types: TypeSet?
  /// The values that it allows, as positions among the program's constants; `nil` for any.
  private(set) var constants: [Int]?
  /// The members that it declares anywhere, in order; with those of all its branches.
  private(set) var names: [String] = []
  /// The members that must be there, in order.
  private(set) var required: [String] = []
  /// The values that members may have, as positions among the program's constants.
  private(set) var memberConstants: [String: [Int]] = [:]
  /// What was read already: schemas that refer to each other are read once.
  private var read: Set<Visit> = []

  private struct Visit: Hashable {
    var schema: Int
    var isCertain: Bool
  }

  /// Reads a schema of a program.
  init(of schema: Int, in program: SchemaProgram) {
    read(schema, program, isCertain: true, depth: 0)
    if types == nil, let constants {
      types = constants.reduce(into: []) { types, position in
        types.formUnion(TypeSet(of: program.constants[position].kind))
      }
    }
  }

  /// - `isCertain`: Whether the schema holds for the value, and not only in some cases.
  private mutating func read(
    _ number: Int, _ program: SchemaProgram, isCertain: Bool, depth: Int
  ) {
    // Deeper than this no author looks.
    guard number >= 0, depth < 8,
      read.insert(Visit(schema: number, isCertain: isCertain)).inserted
    else { return }
    let schema = program.schemas[number]
    for position in schema.first..<schema.end {
      let constraint = program.constraints[position]
      func branches(_ numbers: [Int], isCertain: Bool) {
        for number in numbers { read(number, program, isCertain: isCertain, depth: depth + 1) }
      }
      switch Keyword.all[constraint.keyword].name {
      case "$ref": branches([constraint.a], isCertain: isCertain)
      case "allOf": branches(program.list(constraint), isCertain: isCertain)
      case "anyOf", "oneOf": branches(program.list(constraint), isCertain: false)
      case "if": branches([constraint.a, constraint.b, constraint.c], isCertain: false)
      case "dependentSchemas":
        branches(program.members(constraint).map(\.schema), isCertain: false)
      case "properties":
        for member in program.members(constraint) {
          let name = program.name(member)
          if !names.contains(name) { names.append(name) }
          guard isCertain, let values = program.constants(of: member.schema) else { continue }
          memberConstants[name] = memberConstants[name] ?? values
        }
      case "type" where isCertain: types = types ?? TypeSet(rawValue: constraint.a)
      case "const" where isCertain: constants = [constraint.a]
      case "enum" where isCertain: constants = constants ?? Array(constraint.a..<constraint.b)
      case "required" where isCertain:
        for name in program.members(constraint).map(program.name) where !required.contains(name) {
          required.append(name)
        }
      default: break
      }
    }
  }
}

extension Evaluation {
  /// The outline of a schema, read once.
  func outline(of schema: Int) -> SchemaOutline {
    if let known = outlines[schema] { return known }
    let outline = SchemaOutline(of: schema, in: program)
    outlines[schema] = outline
    return outline
  }
}

extension SchemaProgram {
  /// The schemas of a keyword that has a list of them.
  fileprivate func list(_ constraint: Constraint) -> [Int] {
    (constraint.a..<constraint.b).map { lists[$0] }
  }

  /// The names of a keyword that has some, with their schemas.
  fileprivate func members(_ constraint: Constraint) -> [Member] {
    (constraint.a..<constraint.b).map { members[$0] }
  }

  /// The name of a member.
  fileprivate func name(_ member: Member) -> String {
    String(
      decoding: (member.offset..<member.offset + member.count).map { names[$0] }, as: UTF8.self)
  }

  /// The values that a schema allows, by position; `nil` for any.
  fileprivate func constants(of schema: Int, depth: Int = 0) -> [Int]? {
    guard schema >= 0, depth < 8 else { return nil }
    for position in schemas[schema].first..<schemas[schema].end {
      let constraint = constraints[position]
      switch Keyword.all[constraint.keyword].name {
      case "const": return [constraint.a]
      case "enum": return Array(constraint.a..<constraint.b)
      case "$ref":
        if let found = constants(of: constraint.a, depth: depth + 1) { return found }
      default: break
      }
    }
    return nil
  }

  /// A constant as it is written.
  func text(ofConstant position: Int) -> String {
    let site = constants[position].site
    let document = documents[site.document]
    return document.nodes[site.node].isScalar
      ? document.string(of: site.node) : document.text(of: document.nodes[site.node].range)
  }

  /// The schema that has a keyword whose value stands at a site; `nil` where there is none.
  func owner(of site: Site) -> Int? {
    guard let position = (0..<constraints.count).first(where: { constraints[$0].site == site })
    else { return nil }
    return (0..<schemas.count).first { schemas[$0].first..<schemas[$0].end ~= position }
  }

  /// What a schema is called, where it says so.
  func title(of schema: Int) -> String? {
    let site = schemas[schema].site
    let document = documents[site.document]
    guard document.nodes[site.node].kind == .mapping else { return nil }
    return document.value(of: "title", in: site.node).map { document.string(of: $0) }
  }
}
