internal import Documents
internal import Git
public import Records

/// Makes a record from its template.
public struct NewRecord {
  /// The file of the record, from the root.
  public let path: String
  /// Its id; `nil` for tables.
  public let id: String?
  /// Its text.
  public let text: String

  /// Fills a template.
  ///
  /// - `kind`: The kind of record.
  /// - `title`: What people call it; may be empty.
  /// - `values`: Further variables of the kind's path: `year`, and of a table the record's id.
  /// - `template`: The text of the template.
  /// - `isTaken`: Whether an id is in use.
  /// - Errors: ``WorkflowError/invalid(_:)`` where a variable of the path is missing.
  public init(
    _ kind: Kind, title: String, values: [String: String], template: String,
    isTaken: (String) -> Bool
  ) throws(WorkflowError) {
    var values = values
    var generator = SystemRandomNumberGenerator()
    id = kind.isTable ? nil : kind.idPrefix.map { Self.mint($0, isTaken, &generator) }
    if let id { values["id"] = id }
    values["slug"] = Self.slug(title)
    guard let path = kind.path.path(with: values) else {
      let missing = kind.path.variables.filter { values[$0] == nil }
      throw .invalid("\(kind.name): \(missing.map { "--\($0)" }.joined(separator: ", "))")
    }
    self.path = path
    var text = template
    for (name, value) in values {
      text = text.replacing("{{\(name)}}", with: value)
    }
    text = text.replacing("{{title}}", with: title.isEmpty ? "" : YAMLText.scalar(title))
    self.text = Self.withModeline(text, kind, path: path)
  }

  /// A title as the end of a file name: at most six words of small letters.
  public static func slug(_ title: String) -> String {
    let words = title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.prefix(6).joined(separator: "-")
  }

  /// The text with the line that tells editors the schema, as seen from the record's place.
  private static func withModeline(_ text: String, _ kind: Kind, path: String) -> String {
    let bytes = Array(text.utf8)
    let edit = SchemaModeline.edit(
      in: bytes, format: kind.format, path: path, schema: kind.schemaPath)
    guard let edit else { return text }
    return String(decoding: EditBatch([[edit]], to: bytes).text, as: UTF8.self)
  }

  private static func mint(
    _ prefix: String, _ isTaken: (String) -> Bool, _ generator: inout SystemRandomNumberGenerator
  ) -> String {
    while true {
      let id = RecordID.mint(prefix: prefix, using: &generator).description
      if !isTaken(id) { return id }
    }
  }
}
