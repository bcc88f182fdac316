internal import Documents

/// One check of a table against its schema.
struct TableCheck {
  let schema: TableSchema
  let table: Table
  private(set) var problems: [Problem] = []

  init(schema: TableSchema, table: Table) {
    self.schema = schema
    self.table = table
  }

  mutating func run() {
    let columns = header()
    for (row, cells) in table.rows.enumerated() {
      for (column, field) in columns where cells.indices.contains(column) {
        check(cells[column], field, row)
      }
    }
    for (column, field) in columns where field.isUnique {
      repeated([column], SchemaRules.uniqueCell)
    }
    let key = schema.primaryKey.compactMap { name in columns.first { $0.field.name == name }?.column
    }
    if !key.isEmpty, key.count == schema.primaryKey.count { repeated(key, SchemaRules.primaryKey) }
    problems.sort { ($0.range?.offset ?? 0, $0.rule) < ($1.range?.offset ?? 0, $1.rule) }
  }

  /// The columns that are there with their fields; what is unknown or missing is a problem.
  private mutating func header() -> [(column: Int, field: TableSchema.Field)] {
    var columns: [(column: Int, field: TableSchema.Field)] = []
    let names = table.header.map(\.value)
    let absent = schema.fields.filter { !names.contains($0.name) }
    let missing = absent.map(\.name)
    var found: Set<String> = []
    for (column, cell) in table.header.enumerated() where !cell.value.isEmpty {
      if let field = schema.fields.first(where: { $0.name == cell.value }) {
        columns.append((column, field))
        continue
      }
      let meant = NearestMatch.of(cell.value, in: missing)
      if let meant { found.insert(meant) }
      problems.append(
        Problem(
          rule: SchemaRules.unknownColumn.name, range: cell.range,
          message: LocalizedText(
            en: "`\(cell.value)` is not a column of this table",
            id: "`\(cell.value)` bukan kolom tabel ini"),
          label: meant.map {
            LocalizedText(en: "did you mean `\($0)`?", id: "maksudnya `\($0)`?")
          }, fix: meant.map { [Edit(range: cell.range, replacement: $0)] } ?? []))
    }
    for field in absent where field.isRequired || !schema.mayLackColumns {
      let name = field.name
      guard !found.contains(name) else { continue }
      problems.append(
        Problem(
          rule: SchemaRules.missingColumn.name, range: table.header.last?.range,
          message: LocalizedText(
            en: "the column `\(name)` is missing", id: "kolom `\(name)` belum ada")))
    }
    return columns
  }

  private mutating func check(_ cell: Table.Cell, _ field: TableSchema.Field, _ row: Int) {
    let value = cell.value
    if schema.missingValues.contains(value) {
      if field.isRequired {
        fail(
          SchemaRules.missingField, cell, field, row,
          LocalizedText(
            en: "`\(field.name)` is missing; it is required",
            id: "`\(field.name)` belum ada; isian ini wajib"))
      }
      return
    }
    guard checkType(cell, field, row) else { return }
    if !field.allowed.isEmpty, !field.allowed.contains(value) {
      let allowed = field.allowed.sorted()
      fail(
        SchemaRules.enumeration, cell, field, row,
        LocalizedText(
          en: "`\(value)` is not one of the values allowed here",
          id: "`\(value)` bukan salah satu nilai yang boleh di sini"),
        label: NearestMatch.of(value, in: allowed).map {
          LocalizedText(en: "did you mean `\($0)`?", id: "maksudnya `\($0)`?")
        },
        help: LocalizedText(
          en: "allowed: \(allowed.joined(separator: ", "))",
          id: "yang boleh: \(allowed.joined(separator: ", "))"))
    }
    if let pattern = field.pattern, !pattern.matches(Array(value.utf8)[...]) {
      fail(
        SchemaRules.pattern, cell, field, row,
        LocalizedText(
          en: "`\(value)` does not have the form \(pattern.text)",
          id: "`\(value)` tidak berbentuk \(pattern.text)"))
    }
    checkSize(cell, field, row)
  }

  private mutating func checkType(
    _ cell: Table.Cell, _ field: TableSchema.Field, _ row: Int
  ) -> Bool {
    let bytes = Array(cell.value.utf8)[...]
    let words: LocalizedText
    switch field.type {
    case .string, .any: return true
    case .integer:
      if ExactNumber.isJSON(bytes), ExactNumber(bytes)?.isInteger == true { return true }
      words = LocalizedText(en: "a whole number", id: "bilangan bulat")
    case .number:
      if ExactNumber.isJSON(bytes) { return true }
      words = LocalizedText(en: "a number", id: "bilangan")
    case .boolean:
      if cell.value == "true" || cell.value == "false" { return true }
      words = LocalizedText(en: "true or false", id: "true atau false")
    case .year:
      if bytes.count == 4, ExactNumber.isJSON(bytes), ExactNumber(bytes)?.isInteger == true {
        return true
      }
      words = LocalizedText(en: "a year", id: "tahun")
    case .date:
      if Format.date.accepts(cell.value) { return true }
      let (message, label) = Format.date.explanation(of: cell.value)
      fail(SchemaRules.format(.date), cell, field, row, message, label: label)
      return false
    }
    fail(
      SchemaRules.wrongType, cell, field, row,
      LocalizedText(
        en: "\(words.en) belongs here, not `\(cell.value)`",
        id: "di sini tempat \(words.id), bukan `\(cell.value)`"))
    return false
  }

  private mutating func checkSize(_ cell: Table.Cell, _ field: TableSchema.Field, _ row: Int) {
    if field.minimum != nil || field.maximum != nil,
      let number = ExactNumber(Array(cell.value.utf8)[...])
    {
      if let minimum = field.minimum, number < minimum {
        fail(
          SchemaRules.minimum, cell, field, row,
          LocalizedText(
            en: "`\(cell.value)` must be at least \(minimum)",
            id: "`\(cell.value)` paling sedikit \(minimum)"))
      }
      if let maximum = field.maximum, number > maximum {
        fail(
          SchemaRules.maximum, cell, field, row,
          LocalizedText(
            en: "`\(cell.value)` must be at most \(maximum)",
            id: "`\(cell.value)` paling banyak \(maximum)"))
      }
    }
    let length = cell.value.unicodeScalars.count
    let isShort = field.minLength.map { length < $0 } ?? false
    let isLong = field.maxLength.map { length > $0 } ?? false
    guard isShort || isLong else { return }
    fail(
      SchemaRules.size, cell, field, row,
      LocalizedText(
        en: "\(length) characters are too \(isShort ? "few" : "many") here",
        id: "\(length) karakter terlalu \(isShort ? "sedikit" : "banyak") di sini"))
  }

  private mutating func repeated(_ columns: [Int], _ rule: RuleDescription) {
    var first: [[String]: Int] = [:]
    first.reserveCapacity(table.rows.count)
    for (row, cells) in table.rows.enumerated() where columns.allSatisfy(cells.indices.contains) {
      let key = columns.map { cells[$0].value }
      guard !key.allSatisfy(schema.missingValues.contains) else { continue }
      guard let earlier = first[key] else {
        first[key] = row
        continue
      }
      let line = table.rows[earlier][columns[0]].range.line
      let cell = cells[columns[0]]
      problems.append(
        Problem(
          rule: rule.name, pointer: "/\(row)/\(table.header[columns[0]].value)", range: cell.range,
          message: LocalizedText(
            en: "`\(key.joined(separator: ", "))` is in line \(line) already",
            id: "`\(key.joined(separator: ", "))` sudah ada di baris \(line)")))
    }
  }

  private mutating func fail(
    _ rule: RuleDescription, _ cell: Table.Cell, _ field: TableSchema.Field, _ row: Int,
    _ message: LocalizedText, label: LocalizedText? = nil, help: LocalizedText? = nil
  ) {
    problems.append(
      Problem(
        rule: rule.name, severity: rule.severity, pointer: "/\(row)/\(field.name)",
        range: cell.range, message: message, label: label, help: help.map { [$0] } ?? []))
  }
}
