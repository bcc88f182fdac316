internal import Documents

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

  /// How many items another keyword of the same schema has.
  func count(of keyword: String) -> Int {
    document.value(of: keyword, in: schemaNode).map { Array(document.children(of: $0)).count } ?? 0
  }
}
