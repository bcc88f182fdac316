public import Documents

/// Reads from schemas what their properties are, without validating anything.
public struct ShapeReader {
  private let registry: SchemaRegistry

  /// Makes a reader over the schemas of a registry.
  public init(_ registry: SchemaRegistry) {
    self.registry = registry
  }

  /// The declared properties of the schema with this URI, in order.
  public func fields(of uri: String) -> [FieldShape] {
    guard let position = registry.position(of: uri), let root = document(position).root else {
      return []
    }
    var room = Self.limit
    return properties(of: [Site(document: position, node: root)], depth: 0, &room)
  }

  /// The shape of one property that a document describes by itself, such as a column of a table.
  public func field(
    named name: String, in document: Document, at node: NodeIndex
  ) -> FieldShape {
    var shape = blank(name)
    annotate(&shape, document, node)
    if let type = document.value(of: "type", in: node) {
      shape.scalarType = .init(document.string(of: type))
    }
    return shape
  }

  /// The title or description of a node in both languages.
  public static func text(
    _ key: String, of node: NodeIndex, in document: Document
  ) -> LocalizedText? {
    guard let value = document.value(of: key, in: node) else { return nil }
    let indonesian = document.string(of: value)
    let english = document.value(of: "x-en", in: node).flatMap { document.value(of: key, in: $0) }
    return LocalizedText(en: english.map { document.string(of: $0) } ?? indonesian, id: indonesian)
  }

  /// How many properties of one schema are read: no form has so many, a schema that refers to itself
  /// from many properties would have more than could ever be listed.
  private static let limit = 2_000

  private struct Site: Hashable {
    var document: Int
    var node: NodeIndex
  }

  private func document(_ position: Int) -> Document { registry.entries[position].document }

  /// A schema with those that it refers to or combines: all that can say something of one value.
  ///
  /// Each is there once, where it is nearest: schemas that combine one another in many ways would
  /// otherwise be walked through in all of them.
  private func layers(of site: Site) -> [Site] {
    var layers: [Site] = []
    var seen: Set<Site> = []
    collect(site, &layers, &seen)
    return layers
  }

  private func collect(_ site: Site, _ layers: inout [Site], _ seen: inout Set<Site>) {
    guard document(site.document).nodes[site.node].kind == .mapping, seen.insert(site).inserted
    else { return }
    layers.append(site)
    let document = document(site.document)
    if let reference = document.value(of: "$ref", in: site.node),
      let target = target(of: document.string(of: reference), from: site)
    {
      collect(target, &layers, &seen)
    }
    for key in ["allOf", "anyOf", "oneOf"] {
      guard let list = document.value(of: key, in: site.node) else { continue }
      for child in document.children(of: list) {
        collect(Site(document: site.document, node: child), &layers, &seen)
      }
    }
    for key in ["then", "else"] {
      guard let child = document.value(of: key, in: site.node) else { continue }
      collect(Site(document: site.document, node: child), &layers, &seen)
    }
  }

  private func target(of text: String, from site: Site) -> Site? {
    let base = registry.entries[site.document].uri
    let reference = URIReference(text).resolved(against: base)
    guard let position = registry.position(of: reference.resource),
      let node = document(position).node(at: reference.fragment)
    else { return nil }
    return Site(document: position, node: node)
  }

  private func properties(
    of sites: [Site], depth: Int, _ room: inout Int
  ) -> [FieldShape] {
    // No form is nested deeper; a schema that refers to itself ends here.
    guard depth < 8 else { return [] }
    var shapes: [FieldShape] = []
    for layer in sites.flatMap({ layers(of: $0) }) {
      let document = document(layer.document)
      guard let properties = document.value(of: "properties", in: layer.node) else { continue }
      for (key, value) in document.members(of: properties) {
        let name = document.string(of: key)
        guard !shapes.contains(where: { $0.name == name }),
          document.nodes[value].kind == .mapping, room > 0
        else { continue }
        room -= 1
        shapes.append(
          shape(name, Site(document: layer.document, node: value), depth: depth + 1, &room))
      }
    }
    return shapes
  }

  private func shape(
    _ name: String, _ site: Site, depth: Int, _ room: inout Int
  ) -> FieldShape {
    var shape = blank(name)
    let layers = layers(of: site)
    var types: [String] = []
    // What stands nearer to the property says more of it than what it refers to.
    for layer in layers.reversed() {
      let document = document(layer.document)
      annotate(&shape, document, layer.node)
      if let type = document.value(of: "type", in: layer.node) {
        types =
          document.nodes[type].kind == .sequence
          ? document.children(of: type).map { document.string(of: $0) }
          : [document.string(of: type)]
      }
    }
    shape.scalarType = .init(types.first { $0 != "null" } ?? "")
    let members = properties(of: [site], depth: depth, &room)
    if !members.isEmpty {
      shape.content = .object(members)
    } else if let items = first("items", in: layers) {
      shape.content = .array(self.shape(name, items, depth: depth + 1, &room))
    } else if types.contains("object"), let values = first("additionalProperties", in: layers) {
      shape.content = .map(self.shape(name, values, depth: depth + 1, &room))
    }
    return shape
  }

  private func first(_ key: String, in layers: [Site]) -> Site? {
    for layer in layers {
      let document = document(layer.document)
      if let node = document.value(of: key, in: layer.node), document.nodes[node].kind == .mapping {
        return Site(document: layer.document, node: node)
      }
    }
    return nil
  }

  private func annotate(_ shape: inout FieldShape, _ document: Document, _ node: NodeIndex) {
    if let title = Self.text("title", of: node, in: document) { shape.title = title }
    if let description = Self.text("description", of: node, in: document) {
      shape.description = description
    }
    if let unit = document.value(of: "x-unit", in: node) { shape.unit = document.string(of: unit) }
    func isTrue(_ key: String) -> Bool {
      document.value(of: key, in: node).map { document.string(of: $0) == "true" } ?? false
    }
    shape.isPerson = shape.isPerson || isTrue("x-person")
    shape.isNormative = shape.isNormative || isTrue("x-normative")
    if let references = names("x-references", document, node) { shape.references = references }
    if let key = names("x-key", document, node) { shape.key = key }
  }

  /// The value of an annotation that is one name or a list of them.
  private func names(_ key: String, _ document: Document, _ node: NodeIndex) -> [String]? {
    document.value(of: key, in: node).map { value in
      document.nodes[value].kind == .sequence
        ? document.children(of: value).map { document.string(of: $0) }
        : [document.string(of: value)]
    }
  }

  private func blank(_ name: String) -> FieldShape {
    FieldShape(
      name: name, scalarType: .any, content: .scalar, references: [], isPerson: false,
      isNormative: false, unit: nil, title: LocalizedText(verbatim: name),
      description: LocalizedText(verbatim: ""))
  }
}

extension FieldShape.ScalarType {
  init(_ name: String) {
    switch name {
    case "string", "date", "time", "datetime", "yearmonth", "duration": self = .string
    case "integer", "year": self = .integer
    case "number": self = .number
    case "boolean": self = .boolean
    default: self = .any
    }
  }
}
