internal import Documents
public import Records
internal import Schemas

/// The tables that a catalog of kinds gives, and how each kind's files become rows of them.
public struct StoreLayout: Sendable {
  /// The tables, in the order of the kinds and their properties.
  public let tables: [TableDefinition]
  /// How many values a row of each table has.
  let widths: [Int]

  private let plans: [String: TablePlan]
  private let clauseTables: [String: Int]

  /// Derives the tables of every kind.
  public init(_ catalog: KindCatalog) {
    var planner = TablePlanner()
    var plans: [String: TablePlan] = [:]
    var clauseTables: [String: Int] = [:]
    for kind in catalog.kinds {
      let name = TablePlanner.identifier(kind.name)
      plans[kind.name] = planner.plan(
        name: name, title: kind.title,
        columns: kind.pathFields.map {
          ColumnDefinition(
            name: TablePlanner.identifier($0.name), affinity: .text, title: $0.title, unit: nil)
        },
        fields: kind.fields)
      if kind.format == .markdown {
        clauseTables[kind.name] = planner.addClauses(of: name)
      }
    }
    tables = planner.tables
    widths = tables.map(\.columns.count)
    self.plans = plans
    self.clauseTables = clauseTables
  }

  /// The numbers of the tables that files of a kind have rows in.
  func tables(of kind: String) -> Range<Int> {
    guard let first = plans[kind]?.table else { return 0..<0 }
    let others = plans.values.map(\.table).filter { $0 > first }
    return first..<(others.min() ?? tables.count)
  }

  /// The rows and references of one file.
  func rows(of file: RecordFile) -> (rows: [TableRow], references: [ReferenceRow]) {
    guard let kind = file.kind, let plan = plans[kind.name] else { return ([], []) }
    if let table = file.document.table {
      return tableRows(table, kind, plan, file)
    }
    var extractor = RowExtractor(document: file.document, widths: widths, record: file.recordID)
    guard let root = file.document.root, file.document.nodes[root].kind == .mapping else {
      return ([], [])
    }
    extractor.add(plan, object: root, pointer: "", leading: [])
    var rows = extractor.rows
    if let table = clauseTables[kind.name] {
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

  private func tableRows(
    _ table: Table, _ kind: Kind, _ plan: TablePlan, _ file: RecordFile
  ) -> ([TableRow], [ReferenceRow]) {
    let places = table.header.map { cell in
      plan.properties.first { $0.name == cell.value }
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
      for (cell, property) in zip(cells, places) {
        guard let property, case .column(let column, let shape) = property.target,
          !kind.missingValues.contains(cell.value)
        else { continue }
        values[column] = RowExtractor.value(cell.value, shape.scalarType)
        if !shape.references.isEmpty {
          references.append(
            ReferenceRow(
              pointer: "\(pointer)/\(property.name)", record: nil, target: cell.value,
              kinds: shape.references.joined(separator: ",")))
        }
      }
      rows.append(TableRow(table: plan.table, pointer: pointer, values: values))
    }
    return (rows, references)
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
