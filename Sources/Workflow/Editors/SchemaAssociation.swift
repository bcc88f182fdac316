internal import Documents
public import Records

/// Which files an editor checks against which schema.
public struct SchemaAssociation: Sendable, Hashable {
  /// The schema's file, from the repository's root.
  public var schema: String
  /// The files, as a pattern from there.
  public var pattern: String
  /// Whether they are JSON; the others are YAML.
  public var isJSON = false

  /// The associations of the kinds that an editor can check, sorted by schema; tables are not
  /// among them.
  public static func all(for catalog: KindCatalog) -> [SchemaAssociation] {
    let kinds = catalog.kinds.filter { $0.format == .yaml || $0.format == .json }.map {
      SchemaAssociation(
        schema: $0.schemaPath, pattern: pattern(of: $0), isJSON: $0.format == .json)
    }
    let settings = SchemaAssociation(
      schema: "\(SchemaFiles.folder)/settings.schema.json", pattern: Settings.path)
    return (kinds + [settings]).sorted { ($0.schema, $0.pattern) < ($1.schema, $1.pattern) }
  }

  /// A kind's path with `*` for every variable; its ids keep their prefix, which tells kinds of one
  /// folder apart.
  private static func pattern(of kind: Kind) -> String {
    let id = kind.idPrefix.map { "\($0)-*" } ?? "*"
    var text = kind.path.text.replacing("{id}-{slug}", with: id).replacing("{id}", with: id)
    while let open = text.firstIndex(of: "{"), let close = text[open...].firstIndex(of: "}") {
      text.replaceSubrange(open...close, with: "*")
    }
    return text
  }
}
