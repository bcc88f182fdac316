internal import Documents
internal import Records
internal import Schemas
internal import Store

extension Rule {
  /// The rule that follows from the foreign keys of tables to columns of other kinds; none where
  /// there are no such keys.
  static func foreignKeys(of catalog: KindCatalog) -> [Rule] {
    var queries: [String] = []
    for kind in catalog.kinds {
      for key in kind.foreignKeys {
        guard let target = catalog.kind(named: key.resource) else { continue }
        queries.append(query(of: key, from: kind, to: target))
      }
    }
    guard !queries.isEmpty else { return [] }
    return [
      Rule(
        SchemaRules.foreignKey, query: queries.joined(separator: " UNION ALL "),
        message: LocalizedText(
          en: "`{value}` is not in {target}", id: "`{value}` tidak ada di {target}"),
        refinement: suggestNearestValue)
    ]
  }

  private static func query(
    of key: TableSchema.ForeignKey, from kind: Kind, to target: Kind
  ) -> String {
    func columns(_ names: [String], of table: String) -> [String] {
      names.map { "\(table).\"\(StoreLayout.columnName(of: $0))\"" }
    }
    let (own, others) = (columns(key.fields, of: "t"), columns(key.targets, of: "o"))
    func all(_ columns: [String]) -> String {
      columns.map { "\($0) IS NOT NULL" }.joined(separator: " AND ")
    }
    let pointer = JSONPointer.escaped(key.fields[0]).replacing("'", with: "''")
    let names = key.targets.map { "\(target.name).\($0)" }.joined(separator: ", ")
    return """
      SELECT t.file, t.pointer || '/\(pointer)' AS pointer, \
      \(own.joined(separator: " || ', ' || ")) AS value, \
      '\(names.replacing("'", with: "''"))' AS target, \
      '\(StoreLayout.tableName(of: target))' AS table_name, \
      '\(key.targets.count == 1 ? StoreLayout.columnName(of: key.targets[0]) : "")' AS column_name \
      FROM "\(StoreLayout.tableName(of: kind))" t WHERE \(all(own)) \
      AND (\(own.joined(separator: ", "))) NOT IN (SELECT \(others.joined(separator: ", ")) \
      FROM "\(StoreLayout.tableName(of: target))" o WHERE \(all(others)))
      """
  }
}

/// Says which value of the other table was probably meant.
@Sendable private func suggestNearestValue(
  _ problem: inout Problem, _ values: [String: QueryValue], _ connection: QueryConnection,
  _ known: inout KnownRows
) throws(StoreError) {
  guard let value = values["value"]?.description, let table = values["table_name"]?.description,
    let column = values["column_name"]?.description, !column.isEmpty, known.maySearch()
  else { return }
  let rows = try known.rows(
    "SELECT DISTINCT \"\(column)\" FROM \"\(table)\" WHERE \"\(column)\" IS NOT NULL ORDER BY 1",
    connection)
  guard let nearest = NearestMatch.of(value, in: rows.map(\.[0].description)) else { return }
  problem.label = LocalizedText(
    en: "did you mean `\(nearest)`?", id: "maksudnya `\(nearest)`?")
}
