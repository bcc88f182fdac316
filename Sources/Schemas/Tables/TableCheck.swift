internal import Documents

/// One check of a table against its schema.
///
/// Columns are looked at one after the other, so that every cell of a loop is checked alike.
struct TableCheck {
  let schema: TableSchema
  let table: Table
  let related: RelatedTables
  /// What is wrong.
  private(set) var list: ProblemList
  /// The columns that are there, with their fields, in the order of the table.
  private var columns: [(column: Int, field: TableField)] = []

  init(schema: TableSchema, table: Table, related: RelatedTables, limit: Int) {
    self.schema = schema
    self.table = table
    self.related = related
    list = ProblemList(limit: limit)
  }

  mutating func run() {
    checkHeader()
    for (column, field) in columns where field.needsLooking { check(column, field) }
    checkKeys()
    for key in schema.foreignKeys { check(key) }
  }

  // MARK: - Cells

  /// Checks a column; what is common has a loop of its own, which only says whether a cell is right.
  private mutating func check(_ column: Int, _ field: TableField) {
    let isPlain = field.pattern == nil && field.allowed == nil
    switch field.type {
    case .number(let form) where form.isPlain && isPlain:
      let isInteger = form.isInteger
      if let bounds = ShortBounds(field.bounds) {
        look(column, field) { value in
          ShortNumber(value, isInteger: isInteger).map { bounds.allow($0) } ?? false
        }
      } else {
        look(column, field) { field.faults(of: $0) == [] }
      }
    case .moment(.date, .standard) where isPlain && field.bounds.isEmpty:
      look(column, field) { MomentForm.day($0) != nil }
    case .boolean(let form) where isPlain:
      look(column, field) { form.value($0) != nil }
    case .any where !field.hasLengths, .string(.default) where !field.hasLengths:
      if let pattern = field.pattern {
        look(column, field) {
          pattern.verdict(on: $0) == .matches && field.allowed?.contains($0) ?? true
        }
      } else if let allowed = field.allowed {
        look(column, field) { allowed.contains($0) }
      } else {
        look(column, field) { _ in true }
      }
    default: look(column, field) { field.faults(of: $0) == [] }
    }
  }

  /// Looks at the cells of a column, and closely at those that are not surely right.
  @inline(__always)
  private mutating func look(
    _ column: Int, _ field: TableField, _ isRight: (Span<UInt8>) -> Bool
  ) {
    let (missing, isRequired) = (field.missing, field.isRequired)
    let isOnlyEmpty = missing.isOnlyEmpty
    table.forEachValue(in: column) { row, value in
      if isOnlyEmpty ? value.isEmpty : missing.contains(value) {
        if isRequired { reportMissing(row, column, field) }
        return
      }
      if !isRight(value) { report(value.array, row, column, field) }
    }
  }

  @inline(never)
  private mutating func reportMissing(_ row: Int, _ column: Int, _ field: TableField) {
    let table = table
    list.add(SchemaRules.missingField, column: column, named: field.name) {
      CellExplanation(table, row, column, field).missing
    }
  }

  @inline(never)
  private mutating func report(
    _ value: [UInt8], _ row: Int, _ column: Int, _ field: TableField
  ) {
    let table = table
    for fault in field.faults(of: value.span).each {
      list.add(field.rule(of: fault), column: column, named: field.name) {
        CellExplanation(table, row, column, field).problem(fault, value)
      }
    }
  }

  // MARK: - Columns

  private mutating func checkHeader() {
    let names = table.header.map(\.value)
    let missing = schema.fields.filter { !names.contains($0.name) }
    let mayHaveOthers = schema.fieldsMatch == .subset || schema.fieldsMatch == .partial
    var meantNames: Set<String> = []
    for (column, cell) in table.header.enumerated() where !names[column].isEmpty {
      let name = names[column]
      if let field = schema.fields.first(where: { $0.name == name }) {
        // A name that is there twice is a problem of the file; its first column counts.
        if names.firstIndex(of: name) == column { columns.append((column, field)) }
        continue
      }
      let meant = NearestMatch.of(name, in: missing.map(\.name))
      guard meant != nil || !mayHaveOthers else { continue }
      // What is in the column is wrong or right, whatever its name is.
      if let meant, meantNames.insert(meant).inserted,
        let field = missing.first(where: { $0.name == meant })
      {
        columns.append((column, field))
      }
      reportUnknown(cell, name, meant)
    }
    let mayLack = schema.fieldsMatch == .superset || schema.fieldsMatch == .partial
    for field in missing where !meantNames.contains(field.name) {
      if !mayLack || field.isRequired { reportMissing(field.name) }
    }
    if schema.fieldsMatch == .partial, columns.isEmpty, let first = schema.fields.first {
      reportMissing(first.name)
    }
    if schema.fieldsMatch == .exact { checkOrder() }
  }

  private mutating func reportUnknown(_ cell: Table.Cell, _ name: String, _ meant: String?) {
    let known = schema.fields.map { "`\($0.name)`" }.joined(separator: ", ")
    list.add(SchemaRules.unknownColumn, column: 0) {
      Problem(
        rule: SchemaRules.unknownColumn.name, range: cell.range,
        message: LocalizedText(
          en: "`\(name)` is not a column of this table", id: "`\(name)` bukan kolom tabel ini"),
        label: meant.map {
          LocalizedText(en: "did you mean `\($0)`?", id: "maksudnya `\($0)`?")
        },
        help: meant == nil
          ? [LocalizedText(en: "its columns are \(known)", id: "kolomnya \(known)")] : [],
        fix: meant.map { cell.fix($0, in: table) } ?? [])
    }
  }

  private mutating func reportMissing(_ name: String) {
    let range = table.header.last?.range
    list.add(SchemaRules.missingColumn, column: 0) {
      Problem(
        rule: SchemaRules.missingColumn.name, range: range,
        message: LocalizedText(
          en: "the column `\(name)` is missing", id: "kolom `\(name)` belum ada"))
    }
  }

  private mutating func checkOrder() {
    let wanted = schema.fields.map(\.name).filter { name in
      columns.contains { $0.field.name == name }
    }
    let first = zip(columns, wanted).first { $0.0.field.name != $0.1 }
    guard let (found, name) = first else { return }
    let cell = table.header[found.column]
    list.add(SchemaRules.columnOrder, column: 0) {
      Problem(
        rule: SchemaRules.columnOrder.name, range: cell.range,
        message: LocalizedText(
          en: "the column `\(name)` belongs here, not `\(cell.value)`",
          id: "di sini tempat kolom `\(name)`, bukan `\(cell.value)`"))
    }
  }

  private func column(of name: String) -> (column: Int, field: TableField)? {
    columns.first { $0.field.name == name }
  }

  // MARK: - Keys

  /// Looks for repeated values; a column that is unique and the primary key is looked at once.
  private mutating func checkKeys() {
    var seen: [[String]] = []
    var keys: [(names: [String], rule: RuleDescription)] = []
    if !schema.primaryKey.isEmpty { keys.append((schema.primaryKey, SchemaRules.primaryKey)) }
    for (_, field) in columns where field.isUnique {
      keys.append(([field.name], SchemaRules.uniqueCell))
    }
    for names in schema.uniqueKeys { keys.append((names, SchemaRules.uniqueCell)) }
    for (names, rule) in keys where !seen.contains(names) {
      seen.append(names)
      let found = names.compactMap { column(of: $0) }
      guard found.count == names.count, !found.isEmpty else { continue }
      checkUnique(found, rule)
    }
  }

  private mutating func checkUnique(
    _ found: [(column: Int, field: TableField)], _ rule: RuleDescription
  ) {
    var keys = TableKeys(
      table, columns: found.map(\.column), missing: found.map(\.field.missing),
      types: found.map(\.field.type))
    var repeated: [(row: Int, earlier: Int)] = []
    keys.index { row, earlier in repeated.append((row, earlier)) }
    let table = table
    let names = found.map(\.field.name)
    for (row, earlier) in repeated {
      list.add(rule, column: found[0].column, named: names.joined(separator: ", ")) {
        let value = keys.key(of: row).joined(separator: ", ")
        let first = table.rows[earlier]
        let columns = names.map { "`\($0)`" }.joined(separator: ", ")
        var problem = CellExplanation(table, row, found[0].column, found[0].field).problem(
          rule,
          LocalizedText(
            en: "`\(value)` is in \(columns) of line \(first.line) already",
            id: "`\(value)` sudah ada di \(columns) baris \(first.line)"))
        problem.related = [.first(at: first[found[0].column].range)]
        if first.number != first.line {
          problem.help = [
            LocalizedText(
              en: "the first is in \(first.name.en)", id: "yang pertama di \(first.name.id)")
          ]
        }
        return problem
      }
    }
  }

  // MARK: - Foreign keys

  private mutating func check(_ key: TableSchema.ForeignKey) {
    let found = key.fields.compactMap { column(of: $0) }
    guard found.count == key.fields.count else { return }
    let mine = TableKeys(
      table, columns: found.map(\.column), missing: found.map(\.field.missing))
    guard let target = targetKeys(of: key) else { return }
    let table = table
    let place = key.resource.isEmpty ? "" : "\(key.resource)."
    let columns = key.targets.map { "`\(place)\($0)`" }.joined(separator: ", ")
    for (row, hash) in mine.hashes.enumerated() where hash != 0 {
      guard !target.contains(row, of: mine) else { continue }
      list.add(
        SchemaRules.foreignKey, column: found[0].column,
        named: key.fields.joined(separator: ", ")
      ) {
        let value = mine.key(of: row)
        let text = value.joined(separator: ", ")
        // Enough to find the one that was meant in; all of a long list would take long.
        let known = target.keys(limit: 20_000).map { $0.joined(separator: ", ") }
        let meant = NearestMatch.of(text, in: Set(known))
        var problem = CellExplanation(table, row, found[0].column, found[0].field).problem(
          SchemaRules.foreignKey,
          LocalizedText(
            en: "`\(text)` is not in \(columns)", id: "`\(text)` tidak ada di \(columns)"))
        problem.label = meant.map {
          LocalizedText(en: "did you mean `\($0)`?", id: "maksudnya `\($0)`?")
        }
        return problem
      }
    }
  }

  private func targetKeys(of key: TableSchema.ForeignKey) -> TableKeys? {
    guard key.resource.isEmpty else { return related.keys(of: key) }
    let found = key.targets.compactMap { column(of: $0) }
    guard found.count == key.targets.count else { return nil }
    var keys = TableKeys(
      table, columns: found.map(\.column), missing: found.map(\.field.missing))
    keys.index()
    return keys
  }
}

extension CellFaults {
  /// Each fault by itself.
  var each: [CellFaults] {
    (0..<8).map { CellFaults(rawValue: 1 << $0) }.filter { contains($0) }
  }
}

extension TableField {
  /// The rule that a fault breaks.
  func rule(of fault: CellFaults) -> RuleDescription {
    switch fault {
    case .pattern: SchemaRules.pattern
    case .patternLimit: SchemaRules.patternLimit
    case .enumeration: SchemaRules.enumeration
    case .minimum: SchemaRules.minimum
    case .maximum: SchemaRules.maximum
    case .tooShort, .tooLong: SchemaRules.size
    default:
      switch type {
      case .moment(.date, _): SchemaRules.format(.date)
      case .string(.email): SchemaRules.format(.email)
      case .string(.uri): SchemaRules.format(.uri)
      case .string(.uuid): SchemaRules.format(.uuid)
      default: SchemaRules.wrongType
      }
    }
  }
}
