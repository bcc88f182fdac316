internal import Documents

/// Compiles the schemas of a registry into programs.
public struct SchemaCompiler {
  /// A place in the registry's documents.
  typealias Site = SchemaProgram.Site

  /// A schema resource: what an `$id` or a document starts.
  struct Resource {
    var uri: String
    var root: Site
    var dialect: Dialect
    var anchors: [String: Site] = [:]
    var dynamicAnchors: [String: Site] = [:]
  }

  var program = SchemaProgram()
  var parts = SchemaProgram.Parts()
  private(set) var errors: [SchemaError] = []
  /// The dialects that were asked for, by the URI of their meta-schema.
  var dialects: [String: Dialect] = [:]
  /// The meta-schemas of JSON Schema that something refers to, by URI.
  var metaSchemas: [String: Int] = [:]

  let registry: SchemaRegistry
  /// The documents whose resources are noted.
  var indexed: Set<Int> = []
  var resources: [Resource] = []
  var resourceByURI: [String: Int] = [:]
  var resourceOfNode: [Site: Int] = [:]
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
    compiler.program.resources = compiler.resources.map {
      SchemaProgram.Resource(uri: $0.uri, root: $0.root)
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

// MARK: - Schemas

extension SchemaCompiler {
  /// The number of the schema at a place, compiled where it is not yet.
  mutating func schema(at site: Site) -> Int {
    if let number = compiled[site] { return number }
    let number = parts.schemas.count
    compiled[site] = number
    // What no keyword leads to is part of the resource that something referred to it in.
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
    let dialect = self.dialect(of: number)
    let isReference =
      dialect.isReferenceAlone && document.value(of: "$ref", in: site.node) != nil
    var constraints: [SchemaProgram.Constraint] = []
    for position in Keyword.all.indices where dialect.keywords[position] {
      let keyword = Keyword.all[position]
      guard !isReference || keyword.name == "$ref", let compile = keyword.compile,
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
    errors.append(error(site, message))
  }

  /// Notes something about a schema that can be used all the same.
  mutating func warn(_ site: Site, _ message: LocalizedText) {
    program.warnings.append(error(site, message))
  }

  private func error(_ site: Site, _ message: LocalizedText) -> SchemaError {
    SchemaError(
      uri: program.uris[site.document],
      range: program.documents[site.document].nodes[site.node].range, message: message)
  }
}
