internal import Documents

extension Keyword {
  /// `enum`: the value is one of a list.
  static let enumeration = Keyword(
    "enum",
    compile: { compiler, context in
      let nodes = Array(context.document.children(of: context.node))
      let (first, count) = compiler.constants(nodes, of: context.site)
      return context.constraint(a: first, b: first + count)
    },
    check: { constraint, node, evaluation, _ in
      for position in constraint.a..<constraint.b where evaluation.isEqual(node, to: position) {
        return true
      }
      evaluation.fail(.notListed(Array(constraint.a..<constraint.b)), node)
      return false
    })

  /// `const`: the value is this one.
  static let constant = Keyword(
    "const",
    compile: { compiler, context in
      context.constraint(a: compiler.constants([context.node], of: context.site).first)
    },
    check: { constraint, node, evaluation, _ in
      if evaluation.isEqual(node, to: constraint.a) { return true }
      evaluation.fail(notConstant(constraint), node)
      return false
    })

  private static func notConstant(_ constraint: SchemaProgram.Constraint) -> Explanation {
    Explanation { node, evaluation in
      let schema = evaluation.program.documents[constraint.site.document]
      let wanted = schema.string(of: constraint.site.node)
      return [
        Problem(
          rule: SchemaRules.constant.name, pointer: evaluation.pointer,
          range: evaluation.place(of: node),
          message: LocalizedText(
            en: "`\(evaluation.shown(node))` must be `\(wanted)` here",
            id: "`\(evaluation.shown(node))` di sini harus `\(wanted)`"),
          label: LocalizedText(en: "write \(wanted)", id: "tulis \(wanted)"),
          fix: evaluation.fix(
            of: node, in: [wanted], kind: schema.nodes[constraint.site.node].kind))
      ]
    }
  }
}

extension Explanation {
  /// A value that is none of some constants of the program, given by position.
  static func notListed(_ constants: [Int]) -> Explanation {
    Explanation { node, evaluation in
      let program = evaluation.program
      let allowed = constants.map { program.text(ofConstant: $0) }
      let texts = constants.filter { program.constants[$0].kind == .string }
        .map { program.text(ofConstant: $0) }
      let value = evaluation.shown(node)
      let nearest = NearestMatch.of(evaluation.document.string(of: node), in: allowed)
      return [
        Problem(
          rule: SchemaRules.enumeration.name, pointer: evaluation.pointer,
          range: evaluation.place(ofEmpty: node),
          message: value.isEmpty
            ? LocalizedText(
              en: "the value is missing; one of a list belongs here",
              id: "nilainya belum ada; di sini tempat salah satu nilai dari daftar")
            : LocalizedText(
              en: "`\(value)` is not one of the values allowed here",
              id: "`\(value)` bukan salah satu nilai yang boleh di sini"),
          label: nearest.map {
            LocalizedText(en: "did you mean `\($0)`?", id: "maksudnya `\($0)`?")
          },
          help: [.allowed(allowed)],
          fix: evaluation.fix(of: node, in: texts))
      ]
    }
  }
}

extension LocalizedText {
  /// Lists the values that are allowed; of a long list the first.
  static func allowed(_ values: [String]) -> LocalizedText {
    var seen: Set<String> = []
    let unique = values.filter { seen.insert($0).inserted }
    let list = unique.prefix(20).joined(separator: ", ") + (unique.count > 20 ? ", …" : "")
    return LocalizedText(en: "allowed: \(list)", id: "yang boleh: \(list)")
  }
}

extension Evaluation {
  /// Whether a value of the document equals a constant; numbers by value, objects without order.
  func isEqual(_ node: NodeIndex, to position: Int) -> Bool {
    let constant = program.constants[position]
    switch (kind(of: node), constant.kind) {
    case (.null, .null): return true
    case (.string, .string), (.boolean, .boolean):
      return unsafe text(of: node)
        == TextView(start: names + constant.offset, count: constant.count)
    case (.integer, .integer), (.integer, .number), (.number, .integer), (.number, .number):
      return constant.number >= 0
        && ExactNumber(text(of: node)) == program.numbers[constant.number]
    case (.sequence, .sequence), (.mapping, .mapping):
      let site = constant.site
      return document.isEqual(node, to: site.node, of: program.documents[site.document])
    default: return false
    }
  }
}
