internal import Documents
internal import Records
internal import Schemas

/// The tables of one kind, and how its files become rows of them.
struct KindTables: Sendable {
  /// The kind's own table, then those of its lists, in the order of its properties.
  let tables: [TableDefinition]

  private let kind: Kind
  private let plan: TablePlan
  /// How many values a row of each table has.
  private let widths: [Int]
  private let clauseTable: Int?

  /// Derives the tables of a kind.
  init(_ kind: Kind) {
    let name = TablePlanner.identifier(kind.name)
    var planner = TablePlanner()
    plan = planner.plan(
      name: name, title: kind.title,
      columns: kind.pathFields.map {
        ColumnDefinition(
          name: TablePlanner.identifier($0.name), affinity: .text, title: $0.title, unit: nil)
      },
      fields: kind.fields)
    clauseTable = kind.format == .markdown ? planner.addClauses(of: name) : nil
    tables = planner.tables
    widths = tables.map(\.columns.count)
    self.kind = kind
  }

  /// The rows and references of one file.
  func rows(of file: RecordFile) -> (rows: [TableRow], references: [ReferenceRow]) {
    if let table = file.document.table { return tableRows(table, file) }
    var extractor = RowExtractor(document: file.document, widths: widths, record: file.recordID)
    guard let root = file.document.root, file.document.nodes[root].kind == .mapping else {
      return ([], [])
    }
    extractor.add(plan, object: root, pointer: "", leading: [])
    var rows = extractor.rows
    if let table = clauseTable {
      for (ordinal, clause) in file.document.clauses.enumerated() {
        rows.append(
          TableRow(
            table: table, pointer: "#\(clause.anchor)",
            values: [
              file.recordID.map(QueryValue.text) ?? .null, .integer(Int64(ordinal)),
              .text(clause.path), .text(clause.anchor), .integer(Int64(clause.level)),
              .text(clause.text),
            ]))
      }
    }
    return (rows, extractor.references)
  }

  /// Where the values of a column of a CSV file go.
  private struct Place {
    var column: Int
    var shape: FieldShape
    /// What its schema says of its cells; `nil` where the schema is broken.
    var schema: TableColumn?

    /// The value of a cell; `nil` where it has none.
    func text(of cell: Table.Cell) -> String? {
      if let schema { return schema.plainText(of: cell) }
      return cell.isEmpty ? nil : cell.value
    }
  }

  private func tableRows(
    _ table: Table, _ file: RecordFile
  ) -> ([TableRow], [ReferenceRow]) {
    let places = table.header.map { cell -> Place? in
      let name = cell.value
      guard let property = plan.properties.first(where: { $0.name == name }),
        case .column(let number, let shape) = property.target
      else { return nil }
      return Place(column: number, shape: shape, schema: kind.column(named: name))
    }
    let leading = kind.pathFields.map { field in
      file.pathValues[field.name].map(QueryValue.text) ?? .null
    }
    var rows: [TableRow] = []
    var references = kind.pathFields.compactMap { field -> ReferenceRow? in
      guard !field.references.isEmpty, let target = file.pathValues[field.name] else { return nil }
      return ReferenceRow(
        pointer: "", record: nil, target: target, kinds: field.references.joined(separator: ","))
    }
    rows.reserveCapacity(table.rows.count)
    for (ordinal, cells) in table.rows.enumerated() {
      var values = leading
      values += Array(repeating: .null, count: widths[plan.table] - leading.count)
      let pointer = "/\(ordinal)"
      for (cell, place) in zip(cells, places) {
        guard let place, let text = place.text(of: cell) else { continue }
        let shape = place.shape
        values[place.column] = RowExtractor.value(text, shape.scalarType)
        if !shape.references.isEmpty {
          references.append(
            ReferenceRow(
              pointer: "\(pointer)/\(JSONPointer.escaped(shape.name))", record: nil, target: text,
              kinds: shape.references.joined(separator: ",")))
        }
      }
      rows.append(TableRow(table: plan.table, pointer: pointer, values: values))
    }
    return (rows, references)
  }
}
