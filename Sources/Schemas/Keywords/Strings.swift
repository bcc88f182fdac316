internal import Documents

extension Keyword {
  /// `minLength`: the least count of characters (code points).
  static let minLength = size("minLength", isLeast: true, characters, length)
  /// `maxLength`: the greatest count of characters (code points).
  static let maxLength = size("maxLength", isLeast: false, characters, length)

  /// `pattern`: a regular expression of ECMA-262 that matches somewhere.
  static let pattern = Keyword(
    "pattern",
    compile: { compiler, context in
      compiler.pattern(context.document.string(of: context.node), at: context.site)
        .map { context.constraint(a: $0) }
    },
    check: { constraint, node, evaluation, _ in
      guard evaluation.kind(of: node) == .string else { return true }
      let pattern = evaluation.program.patterns[constraint.a]
      let verdict = pattern.verdict(on: evaluation.text(of: node))
      if verdict == .matches { return true }
      evaluation.fail(verdict == .differs ? differs(pattern) : givesUp(pattern), node)
      return false
    })

  /// `format`: a date, an address and the like.
  static let format = Keyword(
    "format",
    compile: { compiler, context in
      guard compiler.assertsFormat(in: context.schema),
        let format = Format(rawValue: context.document.string(of: context.node))
      else { return nil }
      return context.constraint(a: Format.all.firstIndex(of: format) ?? 0)
    },
    check: { constraint, node, evaluation, _ in
      guard evaluation.kind(of: node) == .string else { return true }
      let format = Format.all[constraint.a]
      if format.accepts(evaluation.text(of: node)) { return true }
      evaluation.fail(hasNot(format), node)
      return false
    })

  /// `contentSchema` is an annotation: what is inside a string is not looked at.
  static let contentSchema = Keyword("contentSchema", subschemas: .one)

  private static func differs(_ pattern: Pattern) -> Explanation {
    Explanation { node, evaluation in
      [
        Problem(
          rule: SchemaRules.pattern.name, pointer: evaluation.pointer,
          range: evaluation.place(of: node),
          message: LocalizedText(
            en: "`\(evaluation.shown(node))` does not have the form \(pattern.text)",
            id: "`\(evaluation.shown(node))` tidak berbentuk \(pattern.text)"),
          label: PatternHint.hint(for: evaluation.document.string(of: node), pattern))
      ]
    }
  }

  private static func givesUp(_ pattern: Pattern) -> Explanation {
    Explanation { node, evaluation in
      [
        Problem(
          rule: SchemaRules.patternLimit.name, pointer: evaluation.pointer,
          range: evaluation.place(of: node),
          message: LocalizedText(
            en: "the pattern \(pattern.text) takes too long for this text",
            id: "pola \(pattern.text) terlalu lama untuk teks ini"))
      ]
    }
  }

  private static func hasNot(_ format: Format) -> Explanation {
    Explanation { node, evaluation in
      let fault = format.fault(of: evaluation.document.string(of: node))
      return [
        Problem(
          rule: SchemaRules.format(format).name, pointer: evaluation.pointer,
          range: evaluation.place(of: node), message: fault.message, label: fault.label,
          fix: fault.correction.map { evaluation.fix(of: node, to: $0) } ?? [])
      ]
    }
  }

  private static let characters = LocalizedText(en: "characters", id: "karakter")

  @Sendable private static func length(_ node: NodeIndex, _ evaluation: Evaluation) -> Int? {
    guard evaluation.kind(of: node) == .string else { return nil }
    return unsafe evaluation.text(of: node).buffer.count { $0 & 0xC0 != 0x80 }
  }
}
