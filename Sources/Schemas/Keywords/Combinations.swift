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
        if valid == 0 { evaluation.note(own, in: &evaluated) }
        valid += 1
        if valid > 1, !evaluation.isExplaining { return false }
      }
      if valid == 1 { return true }
      if valid == 0 {
        evaluation.explainNearest(constraint, node, &evaluated)
      } else if evaluation.isExplaining {
        let branches = (constraint.a..<constraint.b).filter { position in
          var ignored = Evaluated()
          return evaluation.accepts(unsafe evaluation.lists[position], node, &ignored)
        }
        let numbers = branches.map { "\($0 - constraint.a + 1)" }.joined(separator: ", ")
        evaluation.fail(
          .value(
            SchemaRules.oneOf,
            LocalizedText(
              en: "only one form is allowed here, but this fits several (\(numbers))",
              id: "hanya satu bentuk yang boleh di sini, tetapi ini cocok dengan beberapa "
                + "(\(numbers))")), node)
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
      return branch < 0 || evaluation.evaluate(branch, node, &evaluated)
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

extension Evaluation {
  /// Where no branch fits, says what the nearest one has against the value: the author most
  /// probably meant that one.
  ///
  /// A branch whose `const` or `enum` of a member fits was meant; then the one that fails deepest,
  /// then the one with the fewest problems.
  fileprivate func explainNearest(
    _ constraint: SchemaProgram.Constraint, _ node: NodeIndex, _ evaluated: inout Evaluated
  ) {
    guard isExplaining else { return }
    var best: (rank: (Int, Int, Int), problems: [Problem])?
    let discriminators = [SchemaRules.constant.name, SchemaRules.enumeration.name]
    let depth = path.count
    for position in constraint.a..<constraint.b {
      let found = explained(unsafe lists[position], node)
      let isOther = found.contains { problem in
        discriminators.contains(problem.rule)
          && JSONPointer.tokens(of: problem.pointer).count == depth + 1
      }
      let isWrongType = found.contains {
        $0.rule == SchemaRules.wrongType.name && $0.pointer == pointer
      }
      let deepest = found.map { JSONPointer.tokens(of: $0.pointer).count }.max() ?? 0
      let rank = (isOther || isWrongType ? 1 : 0, -deepest, found.count)
      if best.map({ rank < $0.rank }) ?? true { best = (rank, found) }
    }
    guard let best else { return }
    let values = constantBranches(constraint)
    if values.count == constraint.b - constraint.a, document.nodes[node].isScalar {
      fail(notAmong(values), node)
    } else {
      add(best.problems)
    }
    // What any branch declares is not unknown as well.
    for ordinal in document.members(of: node).indices { note(ordinal, in: &evaluated) }
  }

  /// The constants of branches that are nothing else.
  private func constantBranches(_ constraint: SchemaProgram.Constraint) -> [String] {
    (constraint.a..<constraint.b).compactMap { position in
      let schema = unsafe schemas[lists[position]]
      guard schema.end == schema.first + 1 else { return nil }
      let only = unsafe constraints[schema.first]
      guard Keyword.all[only.keyword].name == "const" else { return nil }
      let site = program.constants[only.a].site
      return program.documents[site.document].string(of: site.node)
    }
  }

  private func notAmong(_ values: [String]) -> Explanation {
    let list = values.joined(separator: ", ")
    return Explanation { node, evaluation in
      let meant = NearestMatch.of(evaluation.document.string(of: node), in: values)
      return [
        Problem(
          rule: SchemaRules.enumeration.name, pointer: evaluation.pointer,
          range: evaluation.place(of: node),
          message: LocalizedText(
            en: "`\(evaluation.shown(node))` is not one of the values allowed here",
            id: "`\(evaluation.shown(node))` bukan salah satu nilai yang boleh di sini"),
          label: meant.map {
            LocalizedText(en: "did you mean `\($0)`?", id: "maksudnya `\($0)`?")
          },
          help: [LocalizedText(en: "allowed: \(list)", id: "yang boleh: \(list)")])
      ]
    }
  }
}
