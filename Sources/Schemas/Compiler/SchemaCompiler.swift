internal import Documents

/// Compiles the schemas of a registry into programs.
public struct SchemaCompiler {
  /// A place in the registry's documents.
  typealias Site = SchemaProgram.Site

  /// A schema resource: what an `$id` or a document starts.
  private struct Resource {
    var uri: String
    var root: Site
    var anchors: [String: Site] = [:]
    var dynamicAnchors: [String: Site] = [:]
  }

  private(set) var program = SchemaProgram()
  private(set) var parts = SchemaProgram.Parts()
  private(set) var errors: [SchemaError] = []

  private let registry: SchemaRegistry
  private var indexed: Set<Int> = []
  private var resources: [Resource] = []
  private var resourceByURI: [String: Int] = [:]
  private var resourceOfNode: [Site: Int] = [:]
  private var compiled: [Site: Int] = [:]

  /// Compiles the document with this URI.
  ///
  /// - `assertsFormat`: Whether `format` is checked or only noted.
  /// - Result: The program, or everything that is wrong with the schema.
  public static func compile(
    _ uri: String, in registry: SchemaRegistry, assertsFormat: Bool = true
  ) -> Result<SchemaProgram, SchemaErrors> {
    var compiler = SchemaCompiler(registry, assertsFormat: assertsFormat)
    guard let position = registry.position(of: uri) else {
      return .failure(SchemaErrors(errors: []))
    }
    compiler.index(document: position)
    compiler.program.root = compiler.schema(at: Site(document: position, node: 0))
    compiler.noteTitle(of: position)
    compiler.compileDynamicAnchors()
    guard compiler.errors.isEmpty else {
      return .failure(SchemaErrors(errors: compiler.errors))
    }
    compiler.program.take(compiler.parts)
    return .success(compiler.program)
  }

  private init(_ registry: SchemaRegistry, assertsFormat: Bool) {
    program.assertsFormat = assertsFormat
    program.documents = registry.entries.map(\.document)
    program.uris = registry.entries.map(\.uri)
    self.registry = registry
  }

  /// Notes the resources of a document when it is first met.
  private mutating func index(document position: Int) {
    let entry = registry.entries[position]
    guard entry.document.root != nil, indexed.insert(position).inserted else { return }
    let root = Site(document: position, node: 0)
    index(root, base: entry.uri, resource: nil)
    if resourceByURI[entry.uri] == nil, let own = resourceOfNode[root] {
      resourceByURI[entry.uri] = own
    }
  }

  private mutating func noteTitle(of position: Int) {
    let document = program.documents[position]
    guard let root = document.root, let title = document.value(of: "title", in: root) else {
      return
    }
    let indonesian = document.string(of: title)
    let english = document.node(at: "/x-en/title").map { document.string(of: $0) }
    program.title = LocalizedText(en: english ?? indonesian, id: indonesian)
  }
}

/// Everything that is wrong with a schema.
public struct SchemaErrors: Error, Sendable {
  /// The errors, in the order in which they were met.
  public var errors: [SchemaError]
}

// MARK: - Resources

extension SchemaCompiler {
  /// Notes the resources and anchors of a schema and everything below it.
  private mutating func index(_ site: Site, base: String, resource: Int?) {
    let document = program.documents[site.document]
    guard document.nodes[site.node].kind == .mapping else {
      resourceOfNode[site] = resource ?? addResource(base, site)
      return
    }
    var base = base
    var resource = resource
    if let id = document.value(of: "$id", in: site.node), document.nodes[id].kind == .string {
      let own = URIReference(document.string(of: id)).resolved(against: base).resource
      if own != base || resource == nil {
        base = own
        resource = addResource(own, site)
      }
    }
    let number = resource ?? addResource(base, site)
    resourceOfNode[site] = number
    if let anchor = document.value(of: "$anchor", in: site.node) {
      resources[number].anchors[document.string(of: anchor)] = site
    }
    if let anchor = document.value(of: "$dynamicAnchor", in: site.node) {
      resources[number].anchors[document.string(of: anchor)] = site
      resources[number].dynamicAnchors[document.string(of: anchor)] = site
    }
    for (key, value) in document.members(of: site.node) {
      guard let keyword = Keyword.named(document.bytes(of: key)) else { continue }
      for child in keyword.subschemas.nodes(in: document, value) {
        index(Site(document: site.document, node: child), base: base, resource: number)
      }
    }
  }

  private mutating func addResource(_ uri: String, _ root: Site) -> Int {
    let number = resources.count
    resources.append(Resource(uri: uri, root: root))
    if resourceByURI[uri] == nil { resourceByURI[uri] = number }
    return number
  }

  /// Compiles what dynamic references can lead to; each may bring further resources into play.
  private mutating func compileDynamicAnchors() {
    var done: Set<Int> = []
    while true {
      let used = Set(parts.schemas.map(\.resource)).subtracting(done)
      guard !used.isEmpty else { return }
      for number in used.sorted() {
        done.insert(number)
        for (name, site) in resources[number].dynamicAnchors.sorted(by: { $0.key < $1.key }) {
          parts.dynamicAnchors[.init(resource: number, name: name)] = schema(at: site)
        }
      }
    }
  }

  /// The place that a reference leads to; an error where there is none.
  mutating func target(of text: String, from site: Site, at schema: Int) -> Site? {
    let base = resources[parts.schemas[schema].resource].uri
    let reference = URIReference(text).resolved(against: base)
    if resourceByURI[reference.resource] == nil,
      let position = registry.position(of: reference.resource)
    {
      index(document: position)
    }
    guard let number = resourceByURI[reference.resource] else {
      fail(
        site,
        LocalizedText(
          en: "`\(text)` leads to a schema that is not here: \(reference.resource)",
          id: "`\(text)` menuju skema yang tidak ada: \(reference.resource)"))
      return nil
    }
    let resource = resources[number]
    if reference.fragment.isEmpty { return resource.root }
    if reference.fragment.hasPrefix("/") {
      return pointer(reference.fragment, in: resource.root, number, text, site)
    }
    if let anchor = resource.anchors[reference.fragment] { return anchor }
    fail(
      site,
      LocalizedText(
        en: "`\(text)` leads to an anchor that is not here",
        id: "`\(text)` menuju jangkar yang tidak ada"))
    return nil
  }

  private mutating func pointer(
    _ pointer: String, in root: Site, _ resource: Int, _ text: String, _ site: Site
  ) -> Site? {
    let document = program.documents[root.document]
    guard let node = document.node(at: pointer, from: root.node) else {
      fail(
        site,
        LocalizedText(
          en: "`\(text)` leads to nothing in the schema", id: "`\(text)` tidak menuju apa pun"))
      return nil
    }
    let target = Site(document: root.document, node: node)
    if resourceOfNode[target] == nil {
      index(target, base: resources[resource].uri, resource: resource)
    }
    return target
  }

  mutating func isDynamicAnchor(_ name: String, at site: Site) -> Bool {
    guard let resource = resourceOfNode[site] else { return false }
    return resources[resource].dynamicAnchors[name] == site
  }
}

// MARK: - Schemas

extension SchemaCompiler {
  /// The number of the schema at a place, compiled where it is not yet.
  mutating func schema(at site: Site) -> Int {
    if let number = compiled[site] { return number }
    let number = parts.schemas.count
    compiled[site] = number
    let resource = resourceOfNode[site] ?? 0
    parts.schemas.append(SchemaProgram.Schema(resource: resource, site: site))
    let document = program.documents[site.document]
    switch document.nodes[site.node].kind {
    case .boolean:
      parts.schemas[number].isFalse = document.string(of: site.node) == "false"
    case .mapping:
      compileMembers(of: site, into: number)
    default:
      fail(
        site,
        LocalizedText(
          en: "a schema is an object, true or false", id: "skema berupa objek, true, atau false"))
    }
    return number
  }

  private mutating func compileMembers(of site: Site, into number: Int) {
    let document = program.documents[site.document]
    var constraints: [SchemaProgram.Constraint] = []
    for position in Keyword.all.indices {
      let keyword = Keyword.all[position]
      guard let compile = keyword.compile,
        let value = document.value(of: keyword.name, in: site.node)
      else { continue }
      let place = Site(document: site.document, node: value)
      var context = KeywordContext(
        site: place, schemaNode: site.node, schema: number, document: document)
      guard var constraint = compile(&self, &context) else { continue }
      constraint.keyword = position
      constraints.append(constraint)
    }
    parts.schemas[number].first = parts.constraints.count
    parts.constraints += constraints
    parts.schemas[number].end = parts.constraints.count
    parts.schemas[number].wantsString =
      document.value(of: "type", in: site.node).map { document.string(of: $0) == "string" } ?? false
  }

  mutating func fail(_ site: Site, _ message: LocalizedText) {
    errors.append(
      SchemaError(
        uri: program.uris[site.document],
        range: program.documents[site.document].nodes[site.node].range, message: message))
  }
}

// MARK: - Operands

extension SchemaCompiler {
  /// Compiles some schemas and keeps their numbers as a list; its first position and length.
  mutating func list(_ nodes: [NodeIndex], of site: Site) -> (first: Int, count: Int) {
    let numbers = nodes.map { schema(at: Site(document: site.document, node: $0)) }
    defer { parts.lists += numbers }
    return (parts.lists.count, numbers.count)
  }

  /// Keeps names that lead to schemas (-1 for none); their first position and count.
  mutating func members(
    _ members: [(name: ArraySlice<UInt8>, schema: Int)]
  ) -> (first: Int, count: Int) {
    let first = parts.members.count
    for (name, schema) in members {
      parts.members.append(
        SchemaProgram.Member(offset: parts.names.count, count: name.count, schema: schema))
      parts.names += name
    }
    return (first, members.count)
  }

  /// Keeps values of `enum` or `const`; their first position and count.
  mutating func constants(
    _ nodes: [NodeIndex], of site: Site
  ) -> (first: Int, count: Int) {
    let document = program.documents[site.document]
    let first = parts.constants.count
    for node in nodes {
      let kind = document.nodes[node].kind
      let bytes = kind == .string || kind == .boolean ? document.bytes(of: node) : []
      var constant = SchemaProgram.Constant(
        kind: kind, offset: parts.names.count, count: bytes.count, number: -1,
        site: Site(document: site.document, node: node))
      if kind == .integer || kind == .number, let value = ExactNumber(document.bytes(of: node)) {
        constant.number = number(value)
      }
      parts.names += bytes
      parts.constants.append(constant)
    }
    return (first, nodes.count)
  }

  /// Keeps numbers; the position of the first.
  mutating func keep(_ numbers: [Int]) -> Int {
    defer { parts.lists += numbers }
    return parts.lists.count
  }

  /// Compiles another keyword of the same schema, whose operands a keyword needs; `nil` where it is
  /// not there.
  mutating func constraint(
    of keyword: Keyword, in context: KeywordContext
  ) -> SchemaProgram.Constraint? {
    guard let node = context.document.value(of: keyword.name, in: context.schemaNode) else {
      return nil
    }
    var other = context
    other.site.node = node
    return keyword.compile?(&self, &other)
  }

  /// Keeps a pattern; an error where it is none.
  mutating func pattern(_ text: String, at site: Site) -> Int? {
    switch Pattern.compile(text) {
    case .success(let pattern):
      program.patterns.append(pattern)
      return program.patterns.count - 1
    case .failure(let fault):
      fail(
        site,
        LocalizedText(
          en: "`\(text)` is not a pattern: \(fault.reason.en)",
          id: "`\(text)` bukan pola: \(fault.reason.id)"))
      return nil
    }
  }

  /// Keeps a number.
  mutating func number(_ number: ExactNumber) -> Int {
    program.numbers.append(number)
    return program.numbers.count - 1
  }

  /// Keeps a text.
  mutating func text(_ text: String) -> Int {
    program.texts.append(text)
    return program.texts.count - 1
  }
}

/// Where a keyword is being compiled.
struct KeywordContext {
  /// The keyword's value.
  var site: SchemaProgram.Site
  /// The schema object that the keyword is in.
  var schemaNode: NodeIndex
  /// The number of that schema.
  var schema: Int
  var document: Document

  /// The value's node.
  var node: NodeIndex { site.node }
  /// What the value is.
  var kind: NodeKind { document.nodes[site.node].kind }
  /// A constraint without operands.
  func constraint(a: Int = 0, b: Int = 0, c: Int = 0) -> SchemaProgram.Constraint {
    SchemaProgram.Constraint(keyword: 0, a: a, b: b, c: c, site: site)
  }
}
