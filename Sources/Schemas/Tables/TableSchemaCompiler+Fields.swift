internal import Documents

extension TableSchemaCompiler {
  private static let fieldProperties = [
    "bareNumber", "categories", "categoriesOrdered", "constraints", "decimalChar", "delimiter",
    "description", "example", "examples", "falseValues", "format", "groupChar", "itemType",
    "missingValues", "name", "rdfType", "title", "trueValues", "type",
  ]
  private static let typeNames = [
    "any", "array", "boolean", "date", "datetime", "duration", "geojson", "geopoint", "integer",
    "list", "number", "object", "string", "time", "year", "yearmonth",
  ]
  private static let constraintNames = [
    "enum", "exclusiveMaximum", "exclusiveMinimum", "jsonSchema", "maxLength", "maximum",
    "minLength", "minimum", "pattern", "required", "unique",
  ]

  /// Reads one field.
  mutating func field(_ node: NodeIndex, missing: TextSet) -> TableField {
    lookForTypos(node, among: Self.fieldProperties)
    var field = TableField(name: text("name", in: node) ?? "")
    if field.name.isEmpty {
      fail(node, "this field has no `name`", "isian ini tidak memiliki `name`")
    }
    field.missing = missingValues(in: node) ?? missing
    field.typeName = text("type", in: node) ?? "any"
    field.type = type(field.typeName, node)
    if let categories = document.value(of: "categories", in: node) {
      field.allowed = values(categories, of: field)
    }
    if let constraints = document.value(of: "constraints", in: node) {
      constrain(&field, constraints)
    }
    return field
  }

  func text(_ key: String, in node: NodeIndex) -> String? {
    document.value(of: key, in: node).map { document.string(of: $0) }
  }

  // MARK: - Types

  private mutating func type(_ name: String, _ node: NodeIndex) -> CellType {
    let format = text("format", in: node) ?? "default"
    switch name {
    case "any": return .any
    case "string": return .string(self.format(format, node) ?? .default)
    case "number", "integer": return .number(numberForm(node, isInteger: name == "integer"))
    case "boolean": return .boolean(booleanForm(node))
    case "object": return .object
    case "array": return .array
    case "list": return .list(listForm(node))
    case "date", "time", "datetime":
      return .moment(MomentType(rawValue: name) ?? .date, momentForm(format, node))
    case "year": return .moment(.year, .standard)
    case "yearmonth": return .moment(.yearmonth, .standard)
    case "duration": return .duration
    case "geopoint": return .geopoint(self.format(format, node) ?? .default)
    case "geojson":
      if format != "default", format != "topojson" { failFormat(format, "default, topojson", node) }
      return .geojson(isTopology: format == "topojson")
    default:
      let hint = NearestMatch.of(name, in: Self.typeNames)
      fail(
        document.value(of: "type", in: node),
        "`\(name)` is not a type" + (hint.map { "; did you mean `\($0)`?" } ?? ""),
        "`\(name)` bukan tipe" + (hint.map { "; maksudnya `\($0)`?" } ?? ""))
      return .any
    }
  }

  private mutating func format<Form: RawRepresentable & CaseIterable>(
    _ name: String, _ node: NodeIndex
  ) -> Form? where Form.RawValue == String {
    if let form = Form(rawValue: name) { return form }
    failFormat(name, Form.allCases.map(\.rawValue).joined(separator: ", "), node)
    return nil
  }

  private mutating func failFormat(_ name: String, _ known: String, _ node: NodeIndex) {
    fail(
      document.value(of: "format", in: node),
      "`\(name)` is not a format of this type; there are: \(known)",
      "`\(name)` bukan format tipe ini; yang ada: \(known)")
  }

  private mutating func numberForm(_ node: NodeIndex, isInteger: Bool) -> NumberForm {
    var form = NumberForm(isInteger: isInteger)
    if let decimal = text("decimalChar", in: node) { form.decimal = Array(decimal.utf8) }
    if let group = text("groupChar", in: node) { form.group = Array(group.utf8) }
    form.isBare = text("bareNumber", in: node) != "false"
    if form.decimal == form.group, !form.group.isEmpty {
      fail(
        document.value(of: "groupChar", in: node),
        "`groupChar` and `decimalChar` must differ", "`groupChar` dan `decimalChar` harus berbeda")
    }
    return form
  }

  private mutating func booleanForm(_ node: NodeIndex) -> BooleanForm {
    let defaults = BooleanForm()
    let falseList = document.value(of: "falseValues", in: node)
    let form = BooleanForm(
      trueValues: document.value(of: "trueValues", in: node).map(strings) ?? defaults.trueValues,
      falseValues: falseList.map(strings) ?? defaults.falseValues)
    if let both = form.falseValues.first(where: form.trueValues.contains) {
      fail(
        falseList ?? document.value(of: "trueValues", in: node),
        "`\(both)` is both true and false", "`\(both)` berarti true sekaligus false")
    }
    return form
  }

  private mutating func listForm(_ node: NodeIndex) -> ListForm {
    let itemTypes = ["boolean", "date", "datetime", "integer", "number", "string", "time"]
    var form = ListForm(item: .string(.default))
    if let delimiter = text("delimiter", in: node), !delimiter.isEmpty {
      form.delimiter = delimiter
    }
    switch text("itemType", in: node) {
    case nil, "string": break
    case "number", "integer":
      form.item = .number(NumberForm(isInteger: text("itemType", in: node) == "integer"))
    case "boolean": form.item = .boolean(BooleanForm())
    case let name?:
      if itemTypes.contains(name), let type = MomentType(rawValue: name) {
        form.item = .moment(type, .standard)
      } else {
        let known = itemTypes.joined(separator: ", ")
        fail(
          document.value(of: "itemType", in: node),
          "`\(name)` is not a type of items; there are: \(known)",
          "`\(name)` bukan tipe butir; yang ada: \(known)")
      }
    }
    return form
  }

  private mutating func momentForm(_ format: String, _ node: NodeIndex) -> MomentForm {
    if format == "default" { return .standard }
    if format == "any" { return .any }
    do {
      // The first version of the standard wrote a prefix.
      return .pattern(
        try TimePattern(format.hasPrefix("fmt:") ? String(format.dropFirst(4)) : format))
    } catch {
      fail(document.value(of: "format", in: node), error.reason.en, error.reason.id)
      return .standard
    }
  }

  // MARK: - Constraints

  private mutating func constrain(_ field: inout TableField, _ node: NodeIndex) {
    lookForTypos(node, among: Self.constraintNames)
    for (key, value) in document.members(of: node) {
      let name = document.string(of: key)
      let text = document.string(of: value)
      switch name {
      case "required": field.isRequired = flag(text, name, value)
      case "unique": field.isUnique = flag(text, name, value)
      case "enum": field.allowed = values(value, of: field)
      case "pattern" where field.isText:
        field.pattern = pattern(text, value)
      case "minLength" where field.hasLength: field.minLength = count(text, name, value)
      case "maxLength" where field.hasLength: field.maxLength = count(text, name, value)
      case "minimum" where field.isOrdered, "maximum" where field.isOrdered,
        "exclusiveMinimum" where field.isOrdered, "exclusiveMaximum" where field.isOrdered:
        if let bound = bound(text, name, value, field) { field.bounds.append(bound) }
      case "pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum",
        "exclusiveMaximum":
        fail(
          key, "`\(name)` does not fit the type `\(field.typeName)`",
          "`\(name)` tidak cocok untuk tipe `\(field.typeName)`")
      case "jsonSchema":
        warn(
          key, "`jsonSchema` is not checked by bangkom",
          "`jsonSchema` tidak diperiksa oleh bangkom")
      default: break
      }
    }
  }

  private mutating func flag(_ text: String, _ name: String, _ node: NodeIndex) -> Bool {
    if text != "true", text != "false" {
      fail(node, "`\(name)` is true or false", "`\(name)` berisi true atau false")
    }
    return text == "true"
  }

  private mutating func count(_ text: String, _ name: String, _ node: NodeIndex) -> Int? {
    if let count = Int(text), count >= 0 { return count }
    fail(node, "`\(name)` is a whole number", "`\(name)` berupa bilangan bulat")
    return nil
  }

  private mutating func bound(
    _ text: String, _ name: String, _ node: NodeIndex, _ field: TableField
  ) -> TableField.Bound? {
    guard let value = value(text, of: field) else {
      fail(
        node, "`\(text)` is no value of the type `\(field.typeName)`",
        "`\(text)` bukan nilai bertipe `\(field.typeName)`")
      return nil
    }
    return TableField.Bound(
      value: value, text: text, isMaximum: name.hasSuffix("aximum"),
      isExclusive: name.hasPrefix("exclusive"))
  }

  /// A value in the schema: as the cells are written, or plainly, as JSON writes numbers.
  private func value(_ text: String, of field: TableField) -> CellValue? {
    let bytes = Array(text.utf8)
    if let value = field.type.value(bytes.span) { return value }
    switch field.type {
    case .number(let form):
      return TableNumber(bytes.span, isInteger: form.isInteger).map { .number($0) }
    case .moment(let type, _):
      return MomentForm.standard.moment(bytes.span, type).map { .moment($0) }
    case .boolean: return text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : nil
    default: return nil
    }
  }

  /// The values of `enum` or `categories`.
  private mutating func values(_ node: NodeIndex, of field: TableField) -> AllowedValues {
    var texts: [String] = []
    var values: [CellValue] = []
    for item in items(node) {
      let item = document.value(of: "value", in: item) ?? item
      let text = document.string(of: item)
      if let value = value(text, of: field) {
        values.append(value)
      } else {
        fail(
          item, "`\(text)` is no value of the type `\(field.typeName)`",
          "`\(text)` bukan nilai bertipe `\(field.typeName)`")
      }
      texts.append(text)
    }
    return AllowedValues(texts, values)
  }

  private mutating func pattern(_ expression: String, _ node: NodeIndex) -> Pattern? {
    // Table Schema matches the whole cell, JSON Schema any part.
    switch Pattern.compile(expression, isWhole: true) {
    case .success(let pattern): return pattern
    case .failure(let fault):
      fail(
        node, "`\(expression)` is not a pattern: \(fault.reason.en)",
        "`\(expression)` bukan pola: \(fault.reason.id)")
      return nil
    }
  }
}

extension TableField {
  /// Whether cells are texts, which can have a pattern.
  fileprivate var isText: Bool {
    switch type {
    case .any, .string: true
    default: false
    }
  }

  /// Whether cells have characters or items to be counted.
  fileprivate var hasLength: Bool {
    switch type {
    case .any, .string, .array, .object, .list: true
    default: false
    }
  }

  /// Whether one cell can be less than another.
  fileprivate var isOrdered: Bool {
    switch type {
    case .number, .moment, .duration: true
    default: false
    }
  }
}
