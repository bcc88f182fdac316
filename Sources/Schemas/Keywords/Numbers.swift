internal import Documents

extension Keyword {
  /// `minimum`: the least number.
  static let minimum = bound("minimum", SchemaRules.minimum) { $0 >= $1 }
  /// `maximum`: the greatest number.
  static let maximum = bound("maximum", SchemaRules.maximum) { $0 <= $1 }
  /// `exclusiveMinimum`: every number is greater.
  static let exclusiveMinimum = bound("exclusiveMinimum", SchemaRules.minimum) { $0 >= $1 }
  /// `exclusiveMaximum`: every number is less.
  static let exclusiveMaximum = bound("exclusiveMaximum", SchemaRules.maximum) { $0 <= $1 }

  /// `multipleOf`: the number is a whole number of these.
  static let multipleOf = Keyword(
    "multipleOf", compile: compileNumber,
    check: { constraint, node, evaluation, _ in
      guard let value = evaluation.number(node) else { return true }
      let unit = evaluation.program.numbers[constraint.a]
      guard !value.isMultiple(of: unit) else { return true }
      evaluation.fail(
        .value(
          SchemaRules.multipleOf,
          LocalizedText(
            en: "`\(evaluation.shown(node))` is not a multiple of \(unit)",
            id: "`\(evaluation.shown(node))` bukan kelipatan \(unit)")), node)
      return false
    })

  private static func bound(
    _ name: String, _ rule: RuleDescription,
    _ holds: @escaping @Sendable (ExactNumber, ExactNumber) -> Bool
  ) -> Keyword {
    let isLower = rule.name == SchemaRules.minimum.name
    return Keyword(
      name, compile: compileBound(name),
      check: { constraint, node, evaluation, _ in
        guard let value = evaluation.number(node) else { return true }
        let limit = evaluation.program.numbers[constraint.a]
        let isExclusive = constraint.b != 0
        guard !holds(value, limit) || (isExclusive && value == limit) else { return true }
        let than =
          isExclusive
          ? LocalizedText(en: "must be more than", id: "harus lebih dari")
          : LocalizedText(en: "must be at least", id: "paling sedikit")
        let below =
          isExclusive
          ? LocalizedText(en: "must be less than", id: "harus kurang dari")
          : LocalizedText(en: "must be at most", id: "paling banyak")
        let words = isLower ? than : below
        evaluation.fail(
          .value(
            rule,
            LocalizedText(
              en: "`\(evaluation.shown(node))` \(words.en) \(limit)",
              id: "`\(evaluation.shown(node))` \(words.id) \(limit)")), node)
        return false
      })
  }

  /// Compiles a bound; its second operand says whether the bound itself is out.
  private static func compileBound(_ name: String) -> Compile {
    { compiler, context in
      if name.hasPrefix("exclusive") {
        // Draft 4 has true here, which `minimum` or `maximum` asks for.
        if compiler.dialect(of: context.schema).draft == .draft4 { return nil }
        var constraint = compileNumber(&compiler, &context)
        constraint?.b = 1
        return constraint
      }
      var constraint = compileNumber(&compiler, &context)
      if compiler.dialect(of: context.schema).draft == .draft4,
        let exclusive = context.document.value(
          of: name == "minimum" ? "exclusiveMinimum" : "exclusiveMaximum", in: context.schemaNode),
        context.document.string(of: exclusive) == "true"
      {
        constraint?.b = 1
      }
      return constraint
    }
  }

  private static let compileNumber: Compile = { compiler, context in
    guard let number = ExactNumber(context.document.bytes(of: context.node)) else {
      compiler.fail(
        context.site, LocalizedText(en: "a number belongs here", id: "di sini tempat bilangan"))
      return nil
    }
    return context.constraint(a: compiler.number(number))
  }
}

extension Evaluation {
  /// The number that a node is; `nil` for other values.
  func number(_ node: NodeIndex) -> ExactNumber? {
    let kind = kind(of: node)
    return kind == .integer || kind == .number ? ExactNumber(text(of: node)) : nil
  }
}

/// The limit of a size: `minLength`, `maxItems`, …
extension Keyword {
  /// Compiles a whole number that is not negative.
  static let compileCount: Compile = { compiler, context in
    guard let count = ExactNumber(context.document.bytes(of: context.node))?.integer, count >= 0
    else {
      compiler.fail(
        context.site,
        LocalizedText(
          en: "a whole number from 0 belongs here", id: "di sini tempat bilangan bulat dari 0"))
      return nil
    }
    return context.constraint(a: count)
  }

  /// A limit of what `count` counts in a node; `nil` where the keyword does not apply.
  static func size(
    _ name: String, isLeast: Bool, _ unit: LocalizedText,
    _ count: @escaping @Sendable (NodeIndex, Evaluation) -> Int?
  ) -> Keyword {
    Keyword(
      name, compile: compileCount,
      check: { constraint, node, evaluation, _ in
        guard let count = count(node, evaluation) else { return true }
        guard isLeast ? count < constraint.a : count > constraint.a else { return true }
        let words =
          isLeast
          ? LocalizedText(en: "at least", id: "paling sedikit")
          : LocalizedText(en: "at most", id: "paling banyak")
        evaluation.fail(
          .value(
            SchemaRules.size,
            LocalizedText(
              en: "\(words.en) \(constraint.a) \(unit.en) belong here, not \(count)",
              id: "di sini \(words.id) \(constraint.a) \(unit.id), bukan \(count)")), node)
        return false
      })
  }
}
