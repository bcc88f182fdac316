internal import Documents

extension Keyword {
  /// `type`: what a value may be.
  static let type = Keyword(
    "type",
    compile: { compiler, context in
      var types: TypeSet = []
      let nodes =
        context.kind == .sequence
        ? Array(context.document.children(of: context.node)) : [context.node]
      for node in nodes {
        guard let type = TypeSet(name: context.document.string(of: node)) else {
          compiler.fail(
            context.site,
            LocalizedText(
              en: "`\(context.document.string(of: node))` is not a type",
              id: "`\(context.document.string(of: node))` bukan tipe"))
          return nil
        }
        types.formUnion(type)
      }
      return context.constraint(a: types.rawValue)
    },
    check: { constraint, node, evaluation, _ in
      let types = TypeSet(rawValue: constraint.a)
      guard types.contains(TypeSet(of: node, evaluation)) else {
        evaluation.fail(.wrongType(types), node)
        return false
      }
      if evaluation.isTakenAsString(node) { evaluation.remark(unquoted(node, evaluation)) }
      return evaluation.isPlainlyWritten(node, types)
    })

  /// Other programs would read the number, Boolean or null that the text looks like.
  private static func unquoted(_ node: NodeIndex, _ evaluation: Evaluation) -> Problem {
    let text = evaluation.shown(node)
    let range = evaluation.place(of: node)
    return Problem(
      rule: SchemaRules.quoteString.name, severity: .warning, pointer: evaluation.pointer,
      range: range,
      message: LocalizedText(
        en: "`\(text)` is text here; other programs read something else without quotes",
        id: "`\(text)` di sini adalah teks; program lain membacanya lain tanpa tanda kutip"),
      label: LocalizedText(en: "write \"\(text)\"", id: "tulis \"\(text)\""),
      fix: evaluation.fix(of: node, to: evaluation.text(of: node).string))
  }
}

/// Some of JSON Schema's types.
struct TypeSet: OptionSet, Sendable {
  let rawValue: Int

  static let null = TypeSet(rawValue: 1)
  static let boolean = TypeSet(rawValue: 2)
  static let integer = TypeSet(rawValue: 4)
  /// A number that is no integer.
  static let fraction = TypeSet(rawValue: 8)
  static let string = TypeSet(rawValue: 16)
  static let array = TypeSet(rawValue: 32)
  static let object = TypeSet(rawValue: 64)
  static let number: TypeSet = [.integer, .fraction]

  init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// The type with a name of JSON Schema.
  init?(name: String) {
    switch name {
    case "null": self = .null
    case "boolean": self = .boolean
    case "integer": self = .integer
    case "number": self = .number
    case "string": self = .string
    case "array": self = .array
    case "object": self = .object
    default: return nil
    }
  }

  /// The types that values of a kind may have.
  init(of kind: NodeKind) {
    switch kind {
    case .null: self = .null
    case .boolean: self = .boolean
    case .integer, .number: self = .number
    case .string: self = .string
    case .sequence: self = .array
    case .mapping: self = .object
    }
  }

  /// The type of a value; `1.0` is an integer.
  init(of node: NodeIndex, _ evaluation: Evaluation) {
    switch evaluation.kind(of: node) {
    case .null: self = .null
    case .boolean: self = .boolean
    case .integer: self = .integer
    case .number:
      self =
        ExactNumber(evaluation.text(of: node))?.isInteger == true ? .integer : .fraction
    case .string: self = .string
    case .sequence: self = .array
    case .mapping: self = .object
    }
  }

  /// What it is called, with article in English.
  var names: LocalizedText {
    var words: [LocalizedText] = []
    let isNumber = isSuperset(of: .number)
    if contains(.string) { words.append(LocalizedText(en: "text", id: "teks")) }
    if isNumber { words.append(LocalizedText(en: "a number", id: "bilangan")) }
    if !isNumber, contains(.integer) {
      words.append(LocalizedText(en: "a whole number", id: "bilangan bulat"))
    }
    if !isNumber, contains(.fraction) {
      words.append(LocalizedText(en: "a number with a fraction", id: "bilangan pecahan"))
    }
    if contains(.boolean) {
      words.append(LocalizedText(en: "true or false", id: "true atau false"))
    }
    if contains(.array) { words.append(LocalizedText(en: "a list", id: "daftar")) }
    if contains(.object) {
      words.append(LocalizedText(en: "a group of fields", id: "kelompok isian"))
    }
    if contains(.null) { words.append(LocalizedText(en: "nothing", id: "kosong")) }
    return LocalizedText(
      en: words.map(\.en).joined(separator: " or "), id: words.map(\.id).joined(separator: " atau ")
    )
  }

  /// Whether a text without quotes would be of one of these types.
  func accepts(plain text: String) -> Bool {
    if isDisjoint(with: .number) { return contains(.boolean) && ["true", "false"].contains(text) }
    let bytes = Array(text.utf8)[...]
    guard ExactNumber.isJSON(bytes), let number = ExactNumber(bytes) else { return false }
    return contains(.fraction) || number.isInteger
  }
}

extension Evaluation {
  /// Whether a number or Boolean of YAML is written so that every program and person reads the same:
  /// no leading zeros, no octal or hexadecimal digits, no infinities, no `1.000`, no `True`.
  fileprivate func isPlainlyWritten(_ node: NodeIndex, _ types: TypeSet) -> Bool {
    let kind = kind(of: node)
    guard kind == .integer || kind == .number || kind == .boolean, document.format != .json else {
      return true
    }
    if kind == .boolean { return isLowercase(node) }
    guard ExactNumber.isJSON(text(of: node)) else {
      fail(
        .value(
          SchemaRules.numberForm,
          LocalizedText(
            en: "`\(shown(node))` is not read as the same number everywhere",
            id: "`\(shown(node))` tidak dibaca sebagai bilangan yang sama di semua program"),
          label: LocalizedText(
            en: "write it without leading zeros, or in quotes if it is a code",
            id: "tulis tanpa nol di depan, atau beri tanda kutip bila ini kode"),
          fix: NumberReading.only(of: document.string(of: node))
            .map { self.fix(of: node, to: $0, kind: .number) } ?? []), node)
      return false
    }
    if kind == .number, NumberReading.isThousands(text(of: node)) {
      fail(
        .value(
          SchemaRules.numberForm,
          LocalizedText(
            en:
              "`\(shown(node))` can be read as thousands; programs read the point as a decimal one",
            id:
              "`\(shown(node))` dapat terbaca ribuan; program membaca titiknya sebagai koma desimal"
          ),
          label: LocalizedText(
            en: "write it without point, or without zeros behind it",
            id: "tulis tanpa titik, atau tanpa nol di belakangnya")), node)
      return false
    }
    if kind == .number, !types.contains(.fraction) { remark(wholeAsFraction(node)) }
    if kind == .integer, text(of: node).count > 15, !NumberReading.isExact(text(of: node)) {
      remark(manyDigits(node))
    }
    return true
  }

  /// `true` and `false` are the words of JSON; `True` is not.
  private func isLowercase(_ node: NodeIndex) -> Bool {
    let text = text(of: node)
    if text == "true" || text == "false" { return true }
    let word = text.string.lowercased()
    fail(
      .value(
        SchemaRules.wrongType,
        LocalizedText(
          en: "`\(shown(node))` does not mean \(word) everywhere",
          id: "`\(shown(node))` tidak selalu berarti \(word)"),
        label: LocalizedText(en: "write \(word)", id: "tulis \(word)"),
        fix: fix(of: node, to: word, kind: .boolean)), node)
    return false
  }

  private func wholeAsFraction(_ node: NodeIndex) -> Problem {
    Problem(
      rule: SchemaRules.numberForm.name, severity: .warning, pointer: pointer,
      range: place(of: node),
      message: LocalizedText(
        en: "`\(shown(node))` is a whole number, and does not look like one",
        id: "`\(shown(node))` adalah bilangan bulat, tetapi tidak tampak demikian"),
      label: LocalizedText(en: "write digits only", id: "tulis angka saja"))
  }

  private func manyDigits(_ node: NodeIndex) -> Problem {
    Problem(
      rule: SchemaRules.numberForm.name, severity: .warning, pointer: pointer,
      range: place(of: node),
      message: LocalizedText(
        en: "`\(shown(node))` has more digits than many programs keep",
        id: "angka `\(shown(node))` lebih banyak daripada yang disimpan banyak program"),
      label: LocalizedText(
        en: "where it is a code, let the schema say string",
        id: "bila ini kode, nyatakan sebagai teks di skemanya"))
  }
}
