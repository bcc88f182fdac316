internal import Documents
internal import Schemas

/// How the values of one object become rows: the shape of a schema, with the place of every value.
struct TablePlan: Sendable {
  /// Where one property's value goes.
  enum Target: Sendable {
    /// Into a column of the same row.
    case column(Int, FieldShape)
    /// Its properties into columns of the same row.
    case object([Property])
    /// One row of another table for each item.
    case items(TablePlan)
    /// One row of another table for each key.
    case entries(TablePlan)
  }

  /// One property of an object.
  struct Property: Sendable {
    var name: String
    var shape: FieldShape
    var target: Target
  }

  /// The number of its table among those of the kind.
  var table: Int
  /// The columns that say whose row it is, in front of the properties' own.
  var leading: Int
  /// Where each property goes.
  var properties: [Property]
  /// The column of an item that is no object.
  var scalar: (column: Int, shape: FieldShape)?
}

/// Makes tables and plans out of shapes; the tables' order is the order of the schema.
struct TablePlanner {
  private(set) var tables: [TableDefinition] = []

  /// Plans the table of a kind and those of its arrays.
  ///
  /// - `columns`: The columns in front of the properties.
  mutating func plan(
    name: String, title: LocalizedText, columns: [ColumnDefinition], fields: [FieldShape]
  ) -> TablePlan {
    let table = tables.count
    tables.append(TableDefinition(name: name, title: title, columns: columns))
    let properties = properties(of: fields, prefix: "", table: table, isChild: false)
    return TablePlan(table: table, leading: columns.count, properties: properties)
  }

  private mutating func properties(
    of fields: [FieldShape], prefix: String, table: Int, isChild: Bool
  ) -> [TablePlan.Property] {
    var properties: [TablePlan.Property] = []
    for field in fields {
      let name = Self.identifier(prefix + field.name)
      let target: TablePlan.Target =
        switch field.content {
        case .scalar:
          .column(append(name, field, to: table), field)
        case .object(let members):
          .object(self.properties(of: members, prefix: "\(name)_", table: table, isChild: isChild))
        case .array(let item):
          .items(child(name, item, of: table, isChild: isChild, keyed: false))
        case .map(let item):
          .entries(child(name, item, of: table, isChild: isChild, keyed: true))
        }
      properties.append(TablePlan.Property(name: field.name, shape: field, target: target))
    }
    return properties
  }

  private mutating func child(
    _ name: String, _ item: FieldShape, of parent: Int, isChild: Bool, keyed: Bool
  ) -> TablePlan {
    var columns = [Self.recordColumn]
    if isChild { columns.append(Self.parentColumn) }
    columns.append(keyed ? Self.keyColumn : Self.ordinalColumn)
    let table = tables.count
    tables.append(
      TableDefinition(
        name: "\(tables[parent].name)_\(name)", title: item.title, columns: columns))
    var plan = TablePlan(table: table, leading: columns.count, properties: [])
    if case .object(let members) = item.content {
      plan.properties = properties(of: members, prefix: "", table: table, isChild: true)
    } else {
      var shape = item
      shape.content = .scalar
      plan.scalar = (append("value", shape, to: table), shape)
    }
    return plan
  }

  private mutating func append(_ name: String, _ field: FieldShape, to table: Int) -> Int {
    // A property may have the name of a column that every table has.
    let taken = ["file", "pointer", "_rowid_"] + tables[table].columns.map(\.name)
    let name = taken.contains(name) ? "\(name)_" : name
    tables[table].columns.append(
      ColumnDefinition(
        name: name, affinity: .init(field), title: field.title, unit: field.unit))
    return tables[table].columns.count - 1
  }

  /// A schema's name as SQL writes it: `plan-item` is `plan_item`.
  static func identifier(_ name: String) -> String {
    String(
      decoding: name.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
  }
}

extension TablePlanner {
  private static let recordColumn = ColumnDefinition(
    name: "record_id", affinity: .text,
    title: LocalizedText(en: "Id of the record", id: "Id catatannya"))
  private static let parentColumn = ColumnDefinition(
    name: "parent", affinity: .text,
    title: LocalizedText(en: "Pointer of the item above", id: "Penunjuk butir di atasnya"))
  private static let ordinalColumn = ColumnDefinition(
    name: "ordinal", affinity: .integer,
    title: LocalizedText(en: "Place in the list, from 0", id: "Urutan dalam daftar, dari 0"))
  private static let keyColumn = ColumnDefinition(
    name: "key", affinity: .text, title: LocalizedText(en: "Key", id: "Kunci"))
}

extension ColumnDefinition.Affinity {
  fileprivate init(_ field: FieldShape) {
    self =
      switch field.scalarType {
      case .integer, .boolean: .integer
      case .number: .numeric
      default: .text
      }
  }
}

extension TablePlanner {
  /// Adds the table of the clauses of a kind whose records are Markdown; its number.
  mutating func addClauses(of name: String) -> Int {
    let titles: [(String, ColumnDefinition.Affinity, String, String)] = [
      ("path", .text, "Where it stands: Pasal 5/ayat (1)", "Letaknya: Pasal 5/ayat (1)"),
      ("anchor", .text, "What names it for good", "Nama tetapnya"),
      ("level", .integer, "Depth", "Kedalaman"),
      ("text", .text, "Words", "Kata-katanya"),
    ]
    let columns = titles.map {
      ColumnDefinition(name: $0, affinity: $1, title: LocalizedText(en: $2, id: $3))
    }
    tables.append(
      TableDefinition(
        name: "\(name)_clauses",
        title: LocalizedText(en: "Clauses of the text", id: "Ketentuan dalam teks"),
        columns: [Self.recordColumn, Self.ordinalColumn] + columns))
    return tables.count - 1
  }
}
