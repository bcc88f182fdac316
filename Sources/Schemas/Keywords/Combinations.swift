internal import Documents

extension Keyword {
  /// `allOf`: the value keeps to every schema of a list.
  static let allOf = Keyword(
    "allOf", subschemas: .list, compile: compileList,
    check: { constraint, node, evaluation, evaluated in
      var isValid = true
      for position in constraint.a..<constraint.b {
        let schema = unsafe evaluation.lists[position]
        if evaluation.evaluate(schema, node, &evaluated) { continue }
        isValid = false
        if !evaluation.isExplaining { return false }
      }
      return isValid
    })

  /// `anyOf`: the value keeps to at least one schema of a list.
  static let anyOf = Keyword(
    "anyOf", subschemas: .list, compile: compileList,
    check: { constraint, node, evaluation, evaluated in
      var isValid = false
      for position in constraint.a..<constraint.b {
        var own = Evaluated()
        guard evaluation.accepts(unsafe evaluation.lists[position], node, &own) else { continue }
        evaluation.note(own, in: &evaluated)
        isValid = true
      }
      if !isValid { evaluation.explainNearest(constraint, node, &evaluated) }
      return isValid
    })

  /// `oneOf`: the value keeps to exactly one schema of a list.
  static let oneOf = Keyword(
    "oneOf", subschemas: .list, compile: compileList,
    check: { constraint, node, evaluation, evaluated in
      var valid = 0
      for position in constraint.a..<constraint.b {
        var own = Evaluated()
        guard evaluation.accepts(unsafe evaluation.lists[position], node, &own) else { continue }
        // Where several fit, what any of them declares is not unknown as well.
        if valid == 0 || evaluation.isExplaining { evaluation.note(own, in: &evaluated) }
        valid += 1
        if valid > 1, !evaluation.isExplaining { return false }
      }
      if valid == 1 { return true }
      if valid == 0 {
        evaluation.explainNearest(constraint, node, &evaluated)
      } else {
        evaluation.explainSeveral(constraint, node)
      }
      return false
    })

  /// `not`: the value does not keep to a schema.
  static let not = Keyword(
    "not", subschemas: .one,
    compile: { compiler, context in context.constraint(a: compiler.schema(at: context.site)) },
    check: { constraint, node, evaluation, _ in
      var ignored = Evaluated()
      guard evaluation.accepts(constraint.a, node, &ignored) else { return true }
      evaluation.fail(
        .value(
          SchemaRules.not,
          LocalizedText(
            en: "`\(evaluation.shown(node))` is not allowed here",
            id: "`\(evaluation.shown(node))` tidak boleh di sini")), node)
      return false
    })

  /// `if`, with `then` and `else`.
  static let conditional = Keyword(
    "if", subschemas: .one,
    compile: { compiler, context in
      func branch(_ name: String) -> Int {
        context.document.value(of: name, in: context.schemaNode).map {
          compiler.schema(at: SchemaProgram.Site(document: context.site.document, node: $0))
        } ?? -1
      }
      return context.constraint(
        a: compiler.schema(at: context.site), b: branch("then"), c: branch("else"))
    },
    check: { constraint, node, evaluation, evaluated in
      var own = Evaluated()
      let isTrue = evaluation.accepts(constraint.a, node, &own)
      if isTrue { evaluation.note(own, in: &evaluated) }
      let branch = isTrue ? constraint.b : constraint.c
      guard branch >= 0 else { return true }
      return isTrue
        ? evaluation.evaluate(branch, node, &evaluated, under: constraint.a)
        : evaluation.evaluate(branch, node, &evaluated)
    })

  /// `then`: compiled with its `if`.
  static let thenBranch = Keyword("then", subschemas: .one)
  /// `else`: compiled with its `if`.
  static let elseBranch = Keyword("else", subschemas: .one)

  private static let compileList: Compile = { compiler, context in
    let (first, count) = compiler.list(
      Array(context.document.children(of: context.node)), of: context.site)
    return context.constraint(a: first, b: first + count)
  }
}
