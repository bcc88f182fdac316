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
  /// What a table writes where there is no value.
  public let missingValues: Set<String>
  /// The version of the schema that its records name: `plan-item/1`.
  public let version: Int

  let shape: Lazy<[FieldShape]>
  let validation: Lazy<Result<Validator, SchemaErrors>>

  /// The properties or columns, in the order of the schema.
  public var fields: [FieldShape] { shape.value }

  /// Whether its files are tables with a row a record or fact.
  public var isTable: Bool { format == .csv }
}

extension Kind {
  /// How the records of the kind are checked; `nil` where the schema is broken.
  var validator: Validator? { try? validation.value.get() }

  /// What is wrong with the kind's schema.
  var faults: [KindCatalog.Fault] {
    guard case .failure(let failure) = validation.value else { return [] }
    return failure.errors.map {
      KindCatalog.Fault(path: $0.uri, line: $0.range.line, reason: $0.message)
    }
  }
}
