internal import Documents
internal import Schemas

/// A ``TablePlan`` in flat arrays: a walk of a document along it touches no object of Swift.
struct RowPlan: Sendable {
  /// A stretch of ``RowPlan/text``.
  struct Name: Sendable {
    var offset: Int
    var length: Int
  }

  /// Where one property's value goes.
  enum Target: Sendable {
    /// Into a cell of the row.
    case cell(Scalar)
    /// Its properties into cells of the same row.
    case object(Range<Int>)
    /// One row for each item: the number of its table's plan.
    case items(Int)
    /// One row for each key: the number of its table's plan.
    case entries(Int)
  }

  /// A single value.
  struct Scalar: Sendable {
    /// Its place in the row; the pointer is at 0.
    var cell: Int
    var type: FieldShape.ScalarType
    /// The kinds that it may refer to, with commas between.
    var kinds: Name?
  }

  /// One property of an object.
  struct Property: Sendable {
    var name: Name
    /// The name as a JSON Pointer has it, with its slash.
    var token: Name
    var target: Target
  }

  /// The rows of one table.
  struct Rows: Sendable {
    /// The number of its table in a ``RowBuffer``.
    var table: Int
    /// How many cells a row has.
    var width: Int
    /// Whether it is a list in a list: its rows say which item they are of.
    var hasParent: Bool
    var properties: Range<Int>
    /// Where an item goes that is no object.
    var scalar: Scalar?
  }

  /// The plan of the kind's own table, then those of its lists.
  private(set) var rows: [Rows] = []
  private(set) var properties: [Property] = []
  /// All names.
  private(set) var text: [UInt8] = []

  /// - `widths`: How many columns each table has behind `file` and `pointer`.
  init(_ plan: TablePlan, widths: [Int]) {
    _ = add(plan, widths)
  }

  private mutating func add(_ plan: TablePlan, _ widths: [Int]) -> Int {
    let number = rows.count
    rows.append(
      Rows(
        table: RowBuffer.first + plan.table, width: widths[plan.table] + 1,
        hasParent: plan.leading == 3, properties: 0..<0,
        scalar: plan.scalar.map { scalar($0.column, $0.shape) }))
    rows[number].properties = add(plan.properties, widths)
    return number
  }

  /// Properties of one object are neighbours; those of objects in it come behind.
  private mutating func add(_ list: [TablePlan.Property], _ widths: [Int]) -> Range<Int> {
    let start = properties.count
    for property in list {
      properties.append(
        Property(
          name: keep(property.name), token: keep("/\(JSONPointer.escaped(property.name))"),
          target: .object(0..<0)))
    }
    for (number, property) in list.enumerated() {
      let target: Target =
        switch property.target {
        case .column(let column, let shape): .cell(scalar(column, shape))
        case .object(let members): .object(add(members, widths))
        case .items(let plan): .items(add(plan, widths))
        case .entries(let plan): .entries(add(plan, widths))
        }
      properties[start + number].target = target
    }
    return start..<start + list.count
  }

  private mutating func scalar(_ column: Int, _ shape: FieldShape) -> Scalar {
    Scalar(
      cell: column + 1, type: shape.scalarType,
      kinds: shape.references.isEmpty ? nil : keep(shape.references.joined(separator: ",")))
  }

  private mutating func keep(_ name: String) -> Name {
    let offset = text.count
    text += name.utf8
    return Name(offset: offset, length: text.count - offset)
  }
}
