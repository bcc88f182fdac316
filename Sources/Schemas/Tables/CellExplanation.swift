internal import Documents

/// Says what is wrong with one cell, what it should be, and how to mend it.
struct CellExplanation {
  private let table: Table
  private let row: Int
  private let cell: Table.Cell
  private let field: TableField

  init(_ table: Table, _ row: Int, _ column: Int, _ field: TableField) {
    self.table = table
    self.row = row
    self.field = field
    cell = table.rows[row][column]
  }

  /// A problem with the cell; where the row's number is not its line, the message has it.
  func problem(
    _ rule: RuleDescription, _ message: LocalizedText, label: LocalizedText? = nil,
    help: [LocalizedText] = [], fix: String? = nil
  ) -> Problem {
    var message = message
    let row = table.rows[row]
    if row.number != row.line {
      message.en += " (row \(row.number))"
      message.id += " (baris tabel \(row.number))"
    }
    return Problem(
      rule: rule.name, severity: rule.severity,
      pointer: "/\(self.row)/\(JSONPointer.escaped(field.name))", range: cell.range,
      message: message, label: label, help: help, fix: fix.map { cell.fix($0, in: table) } ?? [])
  }

  /// The problem of a cell without the value that it needs.
  var missing: Problem {
    let value = cell.value
    return problem(
      SchemaRules.missingField,
      value.isEmpty
        ? LocalizedText(
          en: "column `\(field.name)` is required, and this cell is empty",
          id: "kolom `\(field.name)` wajib diisi, dan sel ini kosong")
        : LocalizedText(
          en: "column `\(field.name)` is required, and `\(value)` stands for no value",
          id: "kolom `\(field.name)` wajib diisi, dan `\(value)` berarti tidak ada nilai"))
  }

  /// The problem of a cell with a wrong value.
  func problem(_ fault: CellFaults, _ bytes: [UInt8]) -> Problem {
    let value = cell.value
    let column = "`\(field.name)`"
    let rule = field.rule(of: fault)
    switch fault {
    case .pattern: return pattern(value, rule)
    case .patternLimit:
      let form = field.pattern?.text ?? ""
      return problem(
        rule,
        LocalizedText(
          en: "the pattern \(form) of column \(column) takes too long for this text",
          id: "pola \(form) milik kolom \(column) terlalu lama untuk teks ini"))
    case .enumeration: return enumeration(value, rule)
    case .minimum, .maximum:
      let isMaximum = fault == .maximum
      let parsed = field.type.value(bytes.span) ?? .plain
      let bound = field.bounds.first { $0.isMaximum == isMaximum && !$0.allows(parsed) }
      let words = Self.words(of: bound, isMaximum: isMaximum, field.type)
      return problem(
        rule,
        LocalizedText(
          en: "`\(value)` in column \(column) must be \(words.en)",
          id: "`\(value)` di kolom \(column) harus \(words.id)"))
    case .tooShort, .tooLong: return size(value, bytes, rule, isShort: fault == .tooShort)
    default: return type(value, rule)
    }
  }

  // MARK: - Constraints

  private func pattern(_ value: String, _ rule: RuleDescription) -> Problem {
    var label = field.pattern.flatMap { PatternHint.hint(for: value, $0) }
    let fix = trimmed(value)
    if fix != nil { label = Self.spaces }
    return problem(
      rule,
      LocalizedText(
        en:
          "`\(value)` in column `\(field.name)` does not have the form \((field.pattern?.text ?? ""))",
        id: "`\(value)` di kolom `\(field.name)` tidak berbentuk \((field.pattern?.text ?? ""))"),
      label: label, fix: fix)
  }

  private func enumeration(_ value: String, _ rule: RuleDescription) -> Problem {
    let allowed = field.allowed?.texts ?? []
    let meant = NearestMatch.of(value.trimmed, in: allowed)
    let shown = allowed.prefix(20).joined(separator: ", ") + (allowed.count > 20 ? ", …" : "")
    return problem(
      rule,
      LocalizedText(
        en: "`\(value)` is not one of the values of column `\(field.name)`",
        id: "`\(value)` bukan salah satu nilai kolom `\(field.name)`"),
      label: meant.map {
        LocalizedText(en: "did you mean `\($0)`?", id: "maksudnya `\($0)`?")
      },
      help: [LocalizedText(en: "allowed: \(shown)", id: "yang boleh: \(shown)")],
      fix: trimmed(value))
  }

  private static func words(
    of bound: TableField.Bound?, isMaximum: Bool, _ type: CellType
  ) -> LocalizedText {
    let text = bound?.text ?? ""
    let isMoment = if case .moment = type { true } else { false }
    switch (isMaximum, bound?.isExclusive ?? false, isMoment) {
    case (false, false, false):
      return LocalizedText(en: "at least \(text)", id: "paling sedikit \(text)")
    case (true, false, false):
      return LocalizedText(en: "at most \(text)", id: "paling banyak \(text)")
    case (false, true, false):
      return LocalizedText(en: "more than \(text)", id: "lebih dari \(text)")
    case (true, true, false):
      return LocalizedText(en: "less than \(text)", id: "kurang dari \(text)")
    case (false, false, true):
      return LocalizedText(en: "\(text) or later", id: "\(text) atau sesudahnya")
    case (true, false, true):
      return LocalizedText(en: "\(text) or earlier", id: "\(text) atau sebelumnya")
    case (false, true, true): return LocalizedText(en: "later than \(text)", id: "sesudah \(text)")
    case (true, true, true): return LocalizedText(en: "earlier than \(text)", id: "sebelum \(text)")
    }
  }

  private func size(
    _ value: String, _ bytes: [UInt8], _ rule: RuleDescription, isShort: Bool
  ) -> Problem {
    let parsed = field.type.value(bytes.span) ?? .plain
    let length = field.length(of: bytes.span, parsed)
    let isList = if case .items = parsed { true } else { false }
    let bound = (isShort ? field.minLength : field.maxLength) ?? 0
    let unit =
      isList
      ? LocalizedText(en: "items", id: "butir") : LocalizedText(en: "characters", id: "karakter")
    return problem(
      rule,
      LocalizedText(
        en: "`\(Self.short(value))` in column `\(field.name)` has \(length) \(unit.en); "
          + "\(isShort ? "at least" : "at most") \(bound) are right",
        id: "`\(Self.short(value))` di kolom `\(field.name)` memuat \(length) \(unit.id); "
          + "seharusnya paling \(isShort ? "sedikit" : "banyak") \(bound)"))
  }

  /// A value that is not too long for a message.
  static func short(_ value: String) -> String {
    value.count > 60 ? "\(value.prefix(59))…" : value
  }

  // MARK: - Types

  private static let spaces = LocalizedText(
    en: "delete the spaces around it", id: "hapus spasi di sekitarnya")

  /// The value without the spaces around it, where they are all that is wrong.
  private func trimmed(_ value: String) -> String? {
    let trimmed = value.trimmed
    guard trimmed != value, field.faults(of: Array(trimmed.utf8).span) == [] else { return nil }
    return trimmed
  }

  private func type(_ value: String, _ rule: RuleDescription) -> Problem {
    if let trimmed = trimmed(value) {
      let words = field.type.words
      return problem(
        rule,
        LocalizedText(
          en:
            "there are spaces around `\(trimmed)` in column `\(field.name)`, which holds \(words.en)",
          id: "ada spasi di sekitar `\(trimmed)` di kolom `\(field.name)`, yang berisi \(words.id)"),
        label: Self.spaces, fix: trimmed)
    }
    switch field.type {
    case .number(let form): return number(value, form, rule)
    case .boolean(let form): return boolean(value, form, rule)
    case .moment(let type, let form): return moment(value, type, form, rule)
    case .string(let form):
      let fault = form.format?.fault(of: value)
      return wrongType(value, rule, label: fault?.label, fix: fault?.correction)
    default: return wrongType(value, rule)
    }
  }

  private func wrongType(
    _ value: String, _ rule: RuleDescription, label: LocalizedText? = nil,
    help: [LocalizedText] = [], fix: String? = nil
  ) -> Problem {
    let words = field.type.words
    return problem(
      rule,
      LocalizedText(
        en: "column `\(field.name)` holds \(words.en), not `\(Self.short(value))`",
        id: "kolom `\(field.name)` berisi \(words.id), bukan `\(Self.short(value))`"),
      label: label, help: help, fix: fix)
  }

  private func number(_ value: String, _ form: NumberForm, _ rule: RuleDescription) -> Problem {
    let readings = WrittenNumber.readings(
      of: value, isInteger: form.isInteger,
      hasDecimalComma: table.dialect.delimiter == UInt8(ascii: ";"))
    let texts = readings.map { form.written($0.plain) }
    let fix = texts.count == 1 && readings[0].isWhole ? texts[0] : nil
    var help: [LocalizedText] = []
    if texts.count > 1 {
      help.append(
        LocalizedText(
          en: "it is not clear whether dot and comma group digits or begin a fraction",
          id: "tidak jelas apakah titik dan koma memisahkan ribuan atau desimal"))
    }
    return wrongType(value, rule, label: Self.suggestion(texts), help: help, fix: fix)
  }

  private func boolean(_ value: String, _ form: BooleanForm, _ rule: RuleDescription) -> Problem {
    let word = value.trimmed.lowercased()
    let meansTrue = ["ya", "y", "yes", "true", "t", "1", "benar", "betul", "on", "ada", "sudah"]
    let meansFalse = [
      "tidak", "tdk", "n", "no", "false", "f", "0", "salah", "off", "belum", "bukan",
    ]
    let meant = meansTrue.contains(word) ? true : meansFalse.contains(word) ? false : nil
    let written = meant.flatMap { form.written($0) }
    let known = (form.trueValues + form.falseValues).joined(separator: ", ")
    return wrongType(
      value, rule, label: Self.suggestion(written.map { [$0] } ?? []),
      help: written == nil
        ? [LocalizedText(en: "allowed: \(known)", id: "yang boleh: \(known)")] : [],
      fix: written)
  }

  private func moment(
    _ value: String, _ type: MomentType, _ form: MomentForm, _ rule: RuleDescription
  ) -> Problem {
    if type == .date, case .standard = form, let impossible = DateReading.impossibility(of: value) {
      return problem(
        rule,
        LocalizedText(
          en: "`\(value)` in column `\(field.name)` is no day: \(impossible.en)",
          id: "`\(value)` di kolom `\(field.name)` bukan tanggal: \(impossible.id)"))
    }
    let readings = WrittenMoment.readings(of: value, as: type)
    let texts = readings.compactMap { form.written($0.parts, type) }
    let isSerial =
      !value.isEmpty && value.utf8.allSatisfy { $0.isASCIIDigit || $0 == 0x2E }
      && value.utf8.prefix { $0.isASCIIDigit }.count == 5
    var help: [LocalizedText] = []
    if !texts.isEmpty, isSerial {
      help.append(
        LocalizedText(
          en: "Excel counts days from 1900: format the column as text before saving",
          id: "Excel menghitung hari sejak 1900: format kolom sebagai teks sebelum disimpan"))
    } else if texts.isEmpty {
      help.append(form.example(type))
    }
    return wrongType(
      value, rule, label: Self.suggestion(texts), help: help,
      fix: texts.count == 1 ? texts[0] : nil)
  }

  private static func suggestion(_ texts: [String]) -> LocalizedText? {
    guard !texts.isEmpty else { return nil }
    let quoted = texts.map { "`\($0)`" }
    return LocalizedText(
      en: "write \(quoted.joined(separator: " or "))",
      id: "tulis \(quoted.joined(separator: " atau "))")
  }
}

extension Table.Cell {
  /// The edit that gives the cell another value; none where the file is not in UTF-8.
  func fix(_ value: String, in table: Table) -> [Edit] {
    guard table.dialect.encoding == .utf8 else { return [] }
    let bytes = Array(value.utf8)
    let mustQuote =
      CSVWriter.needsQuotes(bytes[...]) || bytes.contains(table.dialect.delimiter)
    let text = mustQuote ? String(decoding: CSVWriter.quoted(bytes[...]), as: UTF8.self) : value
    return [Edit(range: range, replacement: text)]
  }
}
