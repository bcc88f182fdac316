internal import Documents

extension Keyword {
  /// `enum`: the value is one of a list.
  static let enumeration = Keyword(
    "enum",
    compile: { _, context in
      context.constraint(a: context.site.document, b: context.node)
    },
    check: { constraint, node, evaluation, _ in
      let schema = evaluation.program.documents[constraint.a]
      let isListed = schema.children(of: constraint.b).contains {
        evaluation.isEqual(node, to: $0, of: schema)
      }
      if !isListed { evaluation.fail(notListed(constraint), node) }
      return isListed
    })

  /// `const`: the value is this one.
  static let constant = Keyword(
    "const",
    compile: { _, context in
      context.constraint(a: context.site.document, b: context.node)
    },
    check: { constraint, node, evaluation, _ in
      let schema = evaluation.program.documents[constraint.a]
      guard !evaluation.isEqual(node, to: constraint.b, of: schema) else { return true }
      let wanted = schema.string(of: constraint.b)
      evaluation.fail(
        .value(
          SchemaRules.constant,
          LocalizedText(
            en: "`\(evaluation.shown(node))` must be `\(wanted)` here",
            id: "`\(evaluation.shown(node))` di sini harus `\(wanted)`"),
          label: LocalizedText(en: "write \(wanted)", id: "tulis \(wanted)"),
          fix: schema.nodes[constraint.b].isScalar && evaluation.document.nodes[node].isScalar
            ? [Edit(range: evaluation.place(of: node), replacement: wanted)] : []), node)
      return false
    })

  private static func notListed(_ constraint: SchemaProgram.Constraint) -> Explanation {
    Explanation { node, evaluation in
      let schema = evaluation.program.documents[constraint.a]
      let allowed = schema.children(of: constraint.b).map {
        schema.nodes[$0].isScalar ? schema.string(of: $0) : schema.text(of: schema.nodes[$0].range)
      }
      let value = evaluation.shown(node)
      let nearest = NearestMatch.of(evaluation.document.string(of: node), in: allowed)
      let list = allowed.prefix(20).joined(separator: ", ") + (allowed.count > 20 ? ", …" : "")
      return [
        Problem(
          rule: SchemaRules.enumeration.name, pointer: evaluation.pointer,
          range: evaluation.place(of: node),
          message: LocalizedText(
            en: "`\(value)` is not one of the values allowed here",
            id: "`\(value)` bukan salah satu nilai yang boleh di sini"),
          label: nearest.map {
            LocalizedText(en: "did you mean `\($0)`?", id: "maksudnya `\($0)`?")
          },
          help: [LocalizedText(en: "allowed: \(list)", id: "yang boleh: \(list)")],
          fix: nearest.map { [Edit(range: evaluation.place(of: node), replacement: $0)] } ?? [])
      ]
    }
  }
}

extension Evaluation {
  /// Whether a value of the document equals one of a schema; numbers by value, objects without
  /// order.
  func isEqual(_ node: NodeIndex, to other: NodeIndex, of schema: Document) -> Bool {
    if isTakenAsString(node) {
      return schema.nodes[other].kind == .string
        && document.bytes(of: node).elementsEqual(schema.bytes(of: other))
    }
    return document.isEqual(node, to: other, of: schema)
  }
}

extension Document {
  /// Whether two values are equal as JSON Schema has it.
  func isEqual(_ node: NodeIndex, to other: NodeIndex, of document: Document) -> Bool {
    let (left, right) = (nodes[node].kind, document.nodes[other].kind)
    switch (left, right) {
    case (.null, .null): return true
    case (.boolean, .boolean), (.string, .string):
      return bytes(of: node).elementsEqual(document.bytes(of: other))
    case (.integer, .integer), (.integer, .number), (.number, .integer), (.number, .number):
      guard let left = ExactNumber(bytes(of: node)),
        let right = ExactNumber(document.bytes(of: other))
      else { return false }
      return left == right
    case (.sequence, .sequence):
      let (mine, others) = (Array(children(of: node)), Array(document.children(of: other)))
      return mine.count == others.count
        && zip(mine, others).allSatisfy { isEqual($0, to: $1, of: document) }
    case (.mapping, .mapping):
      let (mine, others) = (members(of: node), document.members(of: other))
      guard mine.count == others.count else { return false }
      return mine.allSatisfy { key, value in
        others.contains {
          bytes(of: key).elementsEqual(document.bytes(of: $0.key))
            && isEqual(value, to: $0.value, of: document)
        }
      }
    default: return false
    }
  }
}
