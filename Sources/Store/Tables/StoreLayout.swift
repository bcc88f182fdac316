internal import Documents
public import Records

/// The tables that a catalog of kinds gives; those of a kind are derived when they are first
/// needed.
public struct StoreLayout: Sendable {
  private let kinds: [String: Lazy<KindTables>]
  private let names: [String]

  /// The layout of a catalog.
  public init(_ catalog: KindCatalog) {
    names = catalog.kinds.map(\.name)
    kinds = Dictionary(
      catalog.kinds.map { kind in (kind.name, Lazy { KindTables(kind) }) },
      uniquingKeysWith: { first, _ in first })
  }

  /// All tables, in the order of the kinds and their properties.
  public var tables: [TableDefinition] {
    names.flatMap { tables(of: $0) }
  }

  /// The tables that files of a kind have rows in; none for a kind that there is not.
  func tables(of kind: String) -> [TableDefinition] {
    kinds[kind]?.value.tables ?? []
  }

  /// The rows and references of one file.
  func rows(of file: RecordFile) -> RowBuffer {
    guard let kind = file.kind, let tables = kinds[kind.name]?.value else { return RowBuffer() }
    return tables.rows(of: file)
  }
}

extension StoreLayout {
  /// The name of a kind's table.
  public static func tableName(of kind: Kind) -> String {
    TablePlanner.identifier(kind.name)
  }

  /// The name of a property's column.
  public static func columnName(of property: String) -> String {
    TablePlanner.identifier(property)
  }
}
