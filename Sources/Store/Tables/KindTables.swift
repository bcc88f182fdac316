internal import Documents
internal import Records
internal import Schemas

/// The tables of one kind, and how its files become rows of them.
struct KindTables: Sendable {
  /// The kind's own table, then those of its lists, in the order of its properties.
  let tables: [TableDefinition]

  private let kind: Kind
  private let plan: TablePlan
  private let rowPlan: RowPlan
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
    rowPlan = RowPlan(plan, widths: widths)
    self.kind = kind
  }

  /// The rows and references of one file.
  func rows(of file: RecordFile) -> RowBuffer {
    var buffer = RowBuffer()
    buffer.reserve(forBytes: file.document.source.count)
    add(file.entries, to: &buffer)
    if let table = file.document.table {
      addRows(of: table, file, to: &buffer)
      return buffer
    }
    let record = buffer.keep(file.recordID)
    RowExtractor.fill(&buffer, from: file.document, along: rowPlan, record: record)
    guard let table = clauseTable, let root = file.document.root,
      file.document.nodes[root].kind == .mapping
    else { return buffer }
    for (ordinal, clause) in file.document.clauses.enumerated() {
      let pointer = buffer.keep("#\(clause.anchor)")
      let texts = [clause.path, clause.anchor, clause.text].map { buffer.keep($0) }
      let start = buffer.add(table: RowBuffer.first + table, width: widths[table] + 1)
      buffer[start] = pointer
      buffer[start + 1] = record
      buffer[start + 2] = .integer(Int64(ordinal))
      buffer[start + 3] = texts[0]
      buffer[start + 4] = texts[1]
      buffer[start + 5] = .integer(Int64(clause.level))
      buffer[start + 6] = texts[2]
    }
    return buffer
  }

  private func add(_ entries: [RecordFile.Entry], to buffer: inout RowBuffer) {
    for entry in entries {
      let texts = [entry.pointer, entry.id, kind.name, entry.title, entry.content]
        .map { buffer.keep($0) }
      let start = buffer.add(table: RowBuffer.records, width: texts.count)
      for (number, text) in texts.enumerated() { buffer[start + number] = text }
    }
  }

  /// Where the values of a column of a CSV file go; small, as it is looked at for every cell.
  private struct Place {
    /// The cell of the row.
    var cell: Int
    var type: FieldShape.ScalarType
    /// The number of what the schema says of the column; `nil` where the schema is broken.
    var schema: Int?
    /// The kinds that the value may refer to, and the column as a JSON Pointer has it.
    var reference: (kinds: RowBuffer.Cell, token: String)?
  }

  private func addRows(of table: Table, _ file: RecordFile, to buffer: inout RowBuffer) {
    var schemas: [TableColumn] = []
    let places = table.header.map { cell -> Place? in
      let name = cell.value
      guard let property = plan.properties.first(where: { $0.name == name }),
        case .column(let number, let shape) = property.target
      else { return nil }
      var place = Place(cell: 1 + number, type: shape.scalarType)
      if let schema = kind.column(named: name) {
        place.schema = schemas.count
        schemas.append(schema)
      }
      if !shape.references.isEmpty {
        place.reference = (buffer.keepKinds(of: shape), "/\(JSONPointer.escaped(shape.name))")
      }
      return place
    }
    let leading = kind.pathFields.map { buffer.keep(file.pathValues[$0.name]) }
    for (field, target) in zip(kind.pathFields, leading) where !field.references.isEmpty {
      guard case .text = target else { continue }
      buffer.addReference(at: "", to: target, of: buffer.keepKinds(of: field))
    }
    for (ordinal, cells) in table.rows.enumerated() {
      let pointer = "/\(ordinal)"
      let start = buffer.add(
        table: RowBuffer.first + plan.table, width: widths[plan.table] + 1)
      buffer[start] = buffer.keep(pointer)
      for (number, value) in leading.enumerated() { buffer[start + 1 + number] = value }
      for (number, cell) in cells.enumerated() where number < places.count {
        guard let place = places[number] else { continue }
        let plain =
          if let schema = place.schema {
            schemas[schema].plainText(of: cell)
          } else {
            cell.isEmpty ? nil : cell.value
          }
        guard let text = plain else { continue }
        let value = buffer.keep(text, as: place.type)
        buffer[start + place.cell] = value
        guard let reference = place.reference else { continue }
        let target = if case .text = value { value } else { buffer.keep(text) }
        buffer.addReference(at: pointer + reference.token, to: target, of: reference.kinds)
      }
    }
  }
}

extension RowBuffer {
  /// Keeps the kinds that a value may refer to, with commas between.
  fileprivate mutating func keepKinds(of shape: FieldShape) -> Cell {
    keep(shape.references.joined(separator: ","))
  }

  /// Adds a reference from a row of a table, which is no record.
  fileprivate mutating func addReference(at pointer: String, to target: Cell, of kinds: Cell) {
    let place = keep(pointer)
    let start = add(table: Self.references, width: 4)
    self[start] = place
    self[start + 2] = target
    self[start + 3] = kinds
  }
}
