internal import Documents
internal import Records
internal import Schemas

/// One reference from a record to another, as the store keeps it.
struct ReferenceRow: Sendable, Hashable {
  var pointer: String
  var record: String?
  var target: String
  /// The kinds that the target may have, with commas between.
  var kinds: String
}

/// Walks a document along a plan and gathers rows and references.
struct RowExtractor {
  let document: Document
  /// How many values a row of each table has.
  let widths: [Int]
  /// The id of the record whose rows these are.
  let record: String?
  private(set) var rows: [TableRow] = []
  private(set) var references: [ReferenceRow] = []

  init(document: Document, widths: [Int], record: String?) {
    self.document = document
    self.widths = widths
    self.record = record
  }

  /// Adds the row of an object, and those of its arrays.
  mutating func add(
    _ plan: TablePlan, object: NodeIndex?, pointer: String, leading: [QueryValue]
  ) {
    var values = leading
    values += Array(repeating: .null, count: widths[plan.table] - leading.count)
    let position = rows.count
    rows.append(TableRow(table: plan.table, pointer: pointer, values: []))
    if let object { fill(&values, plan.properties, from: object, pointer: pointer, row: pointer) }
    rows[position].values = values
  }

  private mutating func fill(
    _ values: inout [QueryValue], _ properties: [TablePlan.Property], from object: NodeIndex,
    pointer: String, row: String
  ) {
    for property in properties {
      guard let node = document.value(of: property.name, in: object) else { continue }
      let place = "\(pointer)/\(JSONPointer.escaped(property.name))"
      switch property.target {
      case .column(let column, let shape):
        values[column] = value(of: node, shape)
        refer(shape, node, at: place)
      case .object(let members):
        fill(&values, members, from: node, pointer: place, row: row)
      case .items(let plan):
        guard document.nodes[node].kind == .sequence else { continue }
        for (ordinal, item) in document.children(of: node).enumerated() {
          child(plan, item, .integer(Int64(ordinal)), at: "\(place)/\(ordinal)", parent: row)
        }
      case .entries(let plan):
        for member in document.members(of: node) {
          let key = document.string(of: member.key)
          child(
            plan, member.value, .text(key), at: "\(place)/\(JSONPointer.escaped(key))", parent: row)
        }
      }
    }
  }

  private mutating func child(
    _ plan: TablePlan, _ item: NodeIndex, _ key: QueryValue, at pointer: String, parent: String
  ) {
    var leading: [QueryValue] = [record.map(QueryValue.text) ?? .null]
    if plan.leading == 3 { leading.append(.text(parent)) }
    leading.append(key)
    let isObject = document.nodes[item].kind == .mapping
    add(plan, object: isObject ? item : nil, pointer: pointer, leading: leading)
    if !isObject, let scalar = plan.scalar {
      rows[rows.count - 1].values[scalar.column] = value(of: item, scalar.shape)
      refer(scalar.shape, item, at: pointer)
    }
  }

  private mutating func refer(_ shape: FieldShape, _ node: NodeIndex, at pointer: String) {
    guard !shape.references.isEmpty, document.nodes[node].kind != .null,
      document.nodes[node].isScalar
    else { return }
    references.append(
      ReferenceRow(
        pointer: pointer, record: record, target: document.string(of: node),
        kinds: shape.references.joined(separator: ",")))
  }

  private func value(of node: NodeIndex, _ shape: FieldShape) -> QueryValue {
    guard document.nodes[node].isScalar else { return .null }
    if document.nodes[node].kind == .null, shape.scalarType != .string { return .null }
    return Self.value(document.string(of: node), shape.scalarType)
  }

  /// A text as the value that its schema wants; a text that is no such value stays a text, so that
  /// nothing of an invalid record is lost.
  static func value(_ text: String, _ type: FieldShape.ScalarType) -> QueryValue {
    switch type {
    case .integer, .number:
      if let integer = Int64(text) { return .integer(integer) }
      guard let exact = ExactDecimal(text: text) else { return .text(text) }
      return exact.integer.map { .integer($0) } ?? .real(exact.double)
    case .boolean:
      return text == "true" ? .integer(1) : text == "false" ? .integer(0) : .text(text)
    case .string, .any:
      return .text(text)
    }
  }
}
