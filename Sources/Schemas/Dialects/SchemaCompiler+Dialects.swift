internal import Documents

extension SchemaCompiler {
  /// The dialect that a resource's `$schema` names; that of the schema around it where it names none.
  mutating func dialect(of site: Site, outer: Dialect) -> Dialect {
    let document = program.documents[site.document]
    guard let node = document.value(of: "$schema", in: site.node),
      document.nodes[node].kind == .string
    else { return outer }
    let name = document.string(of: node)
    let place = Site(document: site.document, node: node)
    guard let dialect = self.dialect(named: name, at: place, depth: 0) else {
      warn(
        place,
        LocalizedText(
          en: "the meta-schema `\(name)` is not here; the schema is read as one of 2020-12",
          id: "metaskema `\(name)` tidak ada di sini; skema dibaca sebagai 2020-12"))
      return .standard
    }
    return dialect
  }

  private mutating func dialect(named name: String, at site: Site, depth: Int) -> Dialect? {
    var uri = name
    if uri.hasSuffix("#") { uri.removeLast() }
    if let known = dialects[uri] { return known }
    if let draft = Draft(naming: uri) {
      let dialect: Dialect =
        draft == .draft2020 ? .standard : Dialect(draft, Vocabulary.standard)
      dialects[uri] = dialect
      return dialect
    }
    guard depth < 8, let position = self.position(of: uri) else { return nil }
    let document = program.documents[position]
    guard let root = document.root else { return nil }
    var base = Dialect.standard
    if let own = document.value(of: "$schema", in: root),
      let outer = dialect(named: document.string(of: own), at: site, depth: depth + 1)
    {
      base = outer
    }
    let listed = vocabularies(of: document, root, at: site)
    let result = Dialect(base.draft, listed ?? base.vocabularies)
    dialects[uri] = result
    return result
  }

  /// The vocabularies that a meta-schema lists; `nil` where it lists none.
  private mutating func vocabularies(
    of document: Document, _ root: NodeIndex, at site: Site
  ) -> Set<Vocabulary>? {
    guard let list = document.value(of: "$vocabulary", in: root) else { return nil }
    var vocabularies: Set<Vocabulary> = [.core]
    for (key, value) in document.members(of: list) {
      let uri = document.string(of: key)
      if let vocabulary = Vocabulary(uri: uri) {
        vocabularies.insert(vocabulary)
      } else if document.string(of: value) == "true" {
        fail(
          site,
          LocalizedText(
            en: "the meta-schema needs a vocabulary that is not known here: \(uri)",
            id: "metaskema memerlukan kosakata yang tidak dikenal di sini: \(uri)"))
      }
    }
    return vocabularies
  }

  /// Whether `format` is checked in a schema, and not only noted.
  func assertsFormat(in schema: Int) -> Bool {
    program.assertsFormat || dialect(of: schema).assertsFormat
  }

  /// The number of the document with a URI: of those that were given, or a meta-schema of JSON
  /// Schema itself, which costs nothing until something refers to it.
  mutating func position(of uri: String) -> Int? {
    if let position = registry.position(of: uri) ?? metaSchemas[uri] { return position }
    guard let document = MetaSchema.document(uri) else { return nil }
    program.documents.append(document)
    program.uris.append(uri)
    let position = program.documents.count - 1
    metaSchemas[uri] = position
    return position
  }
}
