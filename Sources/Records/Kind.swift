public import Documents
public import Schemas

/// A kind of record, as its schema declares it: everything that bangkom knows of a subject.
public struct Kind: Sendable {
  /// How records of a kind are checked.
  enum Validator: Sendable {
    case schema(SchemaProgram)
    case table(TableSchema)
  }

  /// The name, in kebab-case: `plan-item`.
  public let name: String
  /// The file that declares it, from the repository's root.
  public let schemaPath: String
  /// What people call it.
  public let title: LocalizedText
  /// What it is for.
  public let description: LocalizedText
  /// The prefix of its ids; `nil` for tables whose rows are no records.
  public let idPrefix: String?
  /// Where its files are.
  public let path: PathPattern
  /// How its files are written.
  public let format: DocumentFormat
  /// The property that people call a record by.
  public let titleField: String
  /// The variables of the path that are columns of the table.
  public let pathFields: [FieldShape]
  /// Lists of properties that together are unique in the kind.
  public let uniqueKeys: [[String]]
  /// Columns of a table of which the values must be in the table of another kind.
  public let foreignKeys: [TableSchema.ForeignKey]
  /// The version of the schema that its records name: `plan-item/1`.
  public let version: Int

  let shape: Lazy<[FieldShape]>
  let validation: Lazy<Result<Validator, SchemaErrors>>

  /// The properties or columns, in the order of the schema.
  public var fields: [FieldShape] { shape.value }

  /// The names that its table has columns for: of its own properties that are single values, and of
  /// variables of its path.
  public var columnNames: [String] {
    pathFields.map(\.name)
      + fields.filter { if case .scalar = $0.content { true } else { false } }.map(\.name)
  }

  /// Whether its files are tables with a row a record or fact.
  public var isTable: Bool { format == .csv }
}

extension Kind {
  /// How the records of the kind are checked; `nil` where the schema is broken.
  var validator: Validator? { try? validation.value.get() }

  /// The column of a table with a name; `nil` for other kinds, and where the schema is broken.
  public func column(named name: String) -> TableColumn? {
    guard case .table(let schema) = validator else { return nil }
    return schema.column(named: name)
  }

  /// The columns that together tell a row of a table from all others; none for other kinds.
  public var primaryKey: [String] {
    guard isTable, case .table(let schema) = validator else { return [] }
    return schema.primaryKey
  }

  /// The properties by which the items of its lists are recognised, in the order of the schema.
  public var itemKeys: [String] {
    var names: [String] = []
    func gather(_ fields: [FieldShape]) {
      for field in fields {
        for name in field.key where !names.contains(name) { names.append(name) }
        switch field.content {
        case .scalar: break
        case .object(let members): gather(members)
        case .array(let shape), .map(let shape): gather([shape])
        }
      }
    }
    gather(isTable ? [] : fields)
    return names
  }

  /// What is wrong with the kind's schema and with those that it refers to.
  var errors: [SchemaError] {
    guard case .failure(let failure) = validation.value else { return [] }
    return failure.errors
  }
}
