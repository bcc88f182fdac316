internal import Documents

extension SchemaCompiler {
  /// Notes the resources of a document when it is first met.
  mutating func index(document position: Int) {
    guard program.documents[position].root != nil, indexed.insert(position).inserted else {
      return
    }
    let root = Site(document: position, node: 0)
    let uri = program.uris[position]
    index(root, base: uri, resource: nil, dialect: .standard)
    if resourceByURI[uri] == nil, let own = resourceOfNode[root] { resourceByURI[uri] = own }
  }

  /// Notes the resources and anchors of a schema and everything below it.
  private mutating func index(
    _ site: Site, base: String, resource: Int?, dialect outer: Dialect
  ) {
    let document = program.documents[site.document]
    guard document.nodes[site.node].kind == .mapping else {
      resourceOfNode[site] = resource ?? addResource(base, site, outer)
      return
    }
    var base = base
    var resource = resource
    let dialect = self.dialect(of: site, outer: outer)
    let id = self.id(of: site, dialect)
    if let id, !id.hasPrefix("#") {
      let own = URIReference(id).resolved(against: base).resource
      if own != base || resource == nil {
        base = own
        resource = addResource(own, site, dialect)
      }
    }
    let number = resource ?? addResource(base, site, dialect)
    resourceOfNode[site] = number
    noteAnchors(of: site, id, in: number, dialect)
    for (key, value) in document.members(of: site.node) {
      guard let position = Keyword.position(of: document.bytes(of: key)),
        dialect.keywords[position]
      else { continue }
      for child in Keyword.all[position].subschemas.nodes(in: document, value) {
        index(
          Site(document: site.document, node: child), base: base, resource: number,
          dialect: dialect)
      }
    }
  }

  /// The URI that a schema gives itself.
  private func id(of site: Site, _ dialect: Dialect) -> String? {
    let document = program.documents[site.document]
    guard let id = document.value(of: dialect.idKeyword, in: site.node),
      document.nodes[id].kind == .string,
      !(dialect.isReferenceAlone && document.value(of: "$ref", in: site.node) != nil)
    else { return nil }
    return document.string(of: id)
  }

  private mutating func noteAnchors(
    of site: Site, _ id: String?, in resource: Int, _ dialect: Dialect
  ) {
    let document = program.documents[site.document]
    func text(_ keyword: String) -> String? {
      guard dialect.draft.has(keyword) else { return nil }
      return document.value(of: keyword, in: site.node).map { document.string(of: $0) }
    }
    if let anchor = text("$anchor") { resources[resource].anchors[anchor] = site }
    // Former editions made an anchor of an id that is a fragment.
    if dialect.isReferenceAlone, let id, id.hasPrefix("#") {
      resources[resource].anchors[String(id.dropFirst())] = site
    }
    if let anchor = text("$dynamicAnchor") {
      resources[resource].anchors[anchor] = site
      resources[resource].dynamicAnchors[anchor] = site
    }
    if text("$recursiveAnchor") == "true" { resources[resource].dynamicAnchors[""] = site }
  }

  private mutating func addResource(_ uri: String, _ root: Site, _ dialect: Dialect) -> Int {
    let number = resources.count
    resources.append(Resource(uri: uri, root: root, dialect: dialect))
    if resourceByURI[uri] == nil { resourceByURI[uri] = number }
    return number
  }

  /// The dialect of a schema that is being compiled.
  func dialect(of schema: Int) -> Dialect { resources[parts.schemas[schema].resource].dialect }

  /// Compiles what dynamic references can lead to; each may bring further resources into play.
  mutating func compileDynamicAnchors() {
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
      let position = self.position(of: reference.resource)
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
      index(
        target, base: resources[resource].uri, resource: resource,
        dialect: resources[resource].dialect)
    }
    return target
  }

  mutating func isDynamicAnchor(_ name: String, at site: Site) -> Bool {
    guard let resource = resourceOfNode[site] else { return false }
    return resources[resource].dynamicAnchors[name] == site
  }
}
