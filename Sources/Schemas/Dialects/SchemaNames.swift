internal import Documents

/// Walks through a schema document and gathers names that mean nothing.
struct SchemaNames {
  let document: Document
  let uri: String
  private(set) var warnings: [SchemaError] = []
  private var seen: Set<String> = []

  init(document: Document, uri: String) {
    self.document = document
    self.uri = uri
  }

  /// Looks at a schema and at every schema in it.
  mutating func visit(_ node: NodeIndex) {
    guard document.nodes[node].kind == .mapping else { return }
    for (key, value) in document.members(of: node) {
      let name = document.bytes(of: key)
      if let position = Keyword.position(of: name) {
        for child in Keyword.all[position].subschemas.nodes(in: document, value) { visit(child) }
      } else {
        check(String(decoding: name, as: UTF8.self), at: key)
      }
    }
  }

  private mutating func check(_ name: String, at key: NodeIndex) {
    guard !Self.annotations.contains(name), seen.insert(name).inserted else { return }
    let isExtension = name.hasPrefix("x-")
    let meant = NearestMatch.of(
      name, in: isExtension ? Self.annotations.sorted() : Self.names)
    // Others may have annotations of their own.
    guard meant != nil || !isExtension else { return }
    let hint = meant.map {
      LocalizedText(en: "did you mean `\($0)`?", id: "maksudnya `\($0)`?")
    }
    let message =
      isExtension
      ? LocalizedText(
        en: "`\(name)` is not an annotation that bangkom knows",
        id: "`\(name)` bukan anotasi yang dikenal bangkom")
      : LocalizedText(
        en: "`\(name)` is not a keyword of JSON Schema, and changes nothing",
        id: "`\(name)` bukan kata kunci JSON Schema, dan tidak berpengaruh")
    warnings.append(
      SchemaError(
        uri: uri, range: document.nodes[key].range,
        message: LocalizedText(
          en: [message.en, hint?.en].compactMap(\.self).joined(separator: "; "),
          id: [message.id, hint?.id].compactMap(\.self).joined(separator: "; "))))
  }

  /// Names that constrain nothing by themselves, of JSON Schema and of bangkom.
  static let annotations = Set(
    """
    $schema $id id $anchor $dynamicAnchor $recursiveAnchor $vocabulary $comment title description
    default deprecated readOnly writeOnly examples contentEncoding contentMediaType minContains
    maxContains x-en x-id x-key x-kind x-normative x-path x-path-fields x-person x-references x-title
    x-unique x-unit x-values
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// The names of JSON Schema that a mistyped one may have been meant as.
  private static let names =
    Keyword.all.map(\.name) + annotations.filter { !$0.hasPrefix("x-") }.sorted()
}
