public import Documents

extension TableSchema {
  /// Columns of which the values must be in another table.
  public struct ForeignKey: Sendable, Hashable {
    /// The columns.
    public let fields: [String]
    /// The name of the other table; empty for the same.
    public let resource: String
    /// The columns of the other table, as many.
    public let targets: [String]
    /// Where the schema says so.
    public let range: TextRange

    /// Reads a foreign key; `nil` where it lacks a part, or the numbers of columns differ.
    init?(_ document: Document, _ node: NodeIndex) {
      func names(_ key: String, in node: NodeIndex) -> [String] {
        guard let list = document.value(of: key, in: node) else { return [] }
        return document.nodes[list].kind == .sequence
          ? document.children(of: list).map { document.string(of: $0) }
          : [document.string(of: list)]
      }
      guard let reference = document.value(of: "reference", in: node) else { return nil }
      fields = names("fields", in: node)
      targets = names("fields", in: reference)
      resource =
        document.value(of: "resource", in: reference).map { document.string(of: $0) } ?? ""
      range = document.nodes[node].range
      guard !fields.isEmpty, fields.count == targets.count else { return nil }
    }
  }

  /// The foreign keys of a schema, without compiling it.
  public static func foreignKeys(of document: Document) -> [ForeignKey] {
    guard let root = document.root, let list = document.value(of: "foreignKeys", in: root),
      document.nodes[list].kind == .sequence
    else { return [] }
    return document.children(of: list).compactMap { ForeignKey(document, $0) }
  }
}
