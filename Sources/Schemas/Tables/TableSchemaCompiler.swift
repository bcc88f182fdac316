internal import Documents

/// Reads a Table Schema.
struct TableSchemaCompiler {
  let document: Document
  let uri: String
  /// What makes the schema unusable.
  private(set) var errors: [SchemaError] = []
  /// What is probably not what was meant.
  var warnings: [SchemaError] = []

  init(document: Document, uri: String) {
    self.document = document
    self.uri = uri
  }

  mutating func schema() -> TableSchema {
    guard let root = document.root, let list = document.value(of: "fields", in: root),
      document.nodes[list].kind == .sequence
    else {
      fail(document.root, "there is no list of `fields`", "tidak ada daftar `fields`")
      return TableSchema(
        fields: [], fieldsMatch: nil, primaryKey: [], uniqueKeys: [], foreignKeys: [], warnings: [])
    }
    lookForTypos(root, among: Self.properties)
    let missing = missingValues(in: root) ?? TextSet([""])
    var fields: [TableField] = []
    for node in document.children(of: list) {
      let field = field(node, missing: missing)
      if fields.contains(where: { $0.name == field.name }) {
        fail(
          document.value(of: "name", in: node) ?? node,
          "there are two fields `\(field.name)`", "ada dua isian `\(field.name)`")
      }
      fields.append(field)
    }
    let names = fields.map(\.name)
    let primaryKey =
      document.value(of: "primaryKey", in: root)
      .map { key($0, among: names) } ?? []
    for position in fields.indices where primaryKey.contains(fields[position].name) {
      fields[position].isRequired = true
    }
    return TableSchema(
      fields: fields, fieldsMatch: fieldsMatch(in: root), primaryKey: primaryKey,
      uniqueKeys: uniqueKeys(in: root, among: names),
      foreignKeys: foreignKeys(in: root, among: names), warnings: warnings)
  }

  mutating func fail(_ node: NodeIndex?, _ en: String, _ id: String) {
    let range =
      node.map { document.nodes[$0].range } ?? TextRange(offset: 0, length: 0, line: 1, column: 1)
    errors.append(SchemaError(uri: uri, range: range, message: LocalizedText(en: en, id: id)))
  }

  mutating func warn(_ node: NodeIndex, _ en: String, _ id: String) {
    let message = LocalizedText(en: en, id: id)
    warnings.append(SchemaError(uri: uri, range: document.nodes[node].range, message: message))
  }

  // MARK: - Keys

  private mutating func fieldsMatch(in root: NodeIndex) -> TableSchema.FieldsMatch? {
    guard let node = document.value(of: "fieldsMatch", in: root) else { return nil }
    // Early tools wrote a list of one.
    let text = strings(node).first ?? ""
    guard let match = TableSchema.FieldsMatch(rawValue: text) else {
      fail(
        node, "`fieldsMatch` is exact, equal, subset, superset or partial, not `\(text)`",
        "`fieldsMatch` berisi exact, equal, subset, superset, atau partial, bukan `\(text)`")
      return nil
    }
    return match
  }

  /// The names of a key, of which all must be fields.
  private mutating func key(_ node: NodeIndex, among names: [String]) -> [String] {
    let nodes = items(node)
    for item in nodes where !names.contains(document.string(of: item)) {
      let name = document.string(of: item)
      let hint = NearestMatch.of(name, in: names)
      fail(
        item,
        "there is no field `\(name)`" + (hint.map { "; did you mean `\($0)`?" } ?? ""),
        "tidak ada isian `\(name)`" + (hint.map { "; maksudnya `\($0)`?" } ?? ""))
    }
    return nodes.map { document.string(of: $0) }
  }

  private mutating func uniqueKeys(in root: NodeIndex, among names: [String]) -> [[String]] {
    guard let node = document.value(of: "uniqueKeys", in: root) else { return [] }
    guard document.nodes[node].kind == .sequence else {
      fail(node, "`uniqueKeys` is a list of lists", "`uniqueKeys` berupa daftar berisi daftar")
      return []
    }
    var keys: [[String]] = []
    for child in document.children(of: node) { keys.append(key(child, among: names)) }
    return keys
  }

  private mutating func foreignKeys(
    in root: NodeIndex, among names: [String]
  ) -> [TableSchema.ForeignKey] {
    guard let list = document.value(of: "foreignKeys", in: root) else { return [] }
    var keys: [TableSchema.ForeignKey] = []
    for node in items(list) {
      guard let foreign = TableSchema.ForeignKey(document, node) else {
        fail(
          node, "a foreign key has `fields`, and a `reference` with as many `fields`",
          "foreign key memuat `fields`, dan `reference` dengan `fields` sebanyak itu")
        continue
      }
      if let fields = document.value(of: "fields", in: node) { _ = key(fields, among: names) }
      // Columns of another table are seen when that table is there.
      if foreign.resource.isEmpty, let reference = document.value(of: "reference", in: node),
        let targets = document.value(of: "fields", in: reference)
      {
        _ = key(targets, among: names)
      }
      keys.append(foreign)
    }
    return keys
  }

  // MARK: - Lists

  /// The items of a list; anything else is its only item.
  func items(_ node: NodeIndex) -> [NodeIndex] {
    document.nodes[node].kind == .sequence ? Array(document.children(of: node)) : [node]
  }

  func strings(_ node: NodeIndex) -> [String] {
    items(node).map { document.string(of: $0) }
  }

  /// The texts that stand where there is no value; each may be an object with a label.
  mutating func missingValues(in node: NodeIndex) -> TextSet? {
    guard let list = document.value(of: "missingValues", in: node) else { return nil }
    guard document.nodes[list].kind == .sequence else {
      fail(list, "`missingValues` is a list of texts", "`missingValues` berupa daftar teks")
      return nil
    }
    return TextSet(
      items(list).map { item in
        document.string(of: document.value(of: "value", in: item) ?? item)
      })
  }

  // MARK: - Names

  private static let properties = [
    "$schema", "description", "fields", "fieldsMatch", "foreignKeys", "missingValues", "name",
    "primaryKey", "title", "uniqueKeys",
  ]

  /// Warns of a property that nobody knows and that resembles one that is known.
  mutating func lookForTypos(_ node: NodeIndex, among known: [String]) {
    for (key, _) in document.members(of: node) {
      let name = document.string(of: key)
      guard !known.contains(name), !name.hasPrefix("x-"),
        let meant = NearestMatch.of(name, in: known)
      else { continue }
      warn(
        key, "`\(name)` is no property of a Table Schema; did you mean `\(meant)`?",
        "`\(name)` bukan properti Table Schema; maksudnya `\(meant)`?")
    }
  }
}
