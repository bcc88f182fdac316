internal import Documents

extension Keyword {
  /// `prefixItems`: schemas of the first items, by place.
  static let prefixItems = Keyword(
    "prefixItems", subschemas: .list,
    compile: { compiler, context in
      let nodes = Array(context.document.children(of: context.node))
      let (first, count) = compiler.list(nodes, of: context.site)
      return context.constraint(a: first, b: count)
    },
    check: { constraint, node, evaluation, evaluated in
      evaluation.eachItem(of: node, &evaluated) { evaluation, ordinal in
        ordinal < constraint.b ? evaluation.program.lists[constraint.a + ordinal] : nil
      }
    })

  /// `items`: the schema of all items behind `prefixItems`.
  static let items = Keyword(
    "items", subschemas: .one,
    compile: { compiler, context in
      let prefix = context.document.value(of: "prefixItems", in: context.schemaNode)
      let count = prefix.map { Array(context.document.children(of: $0)).count } ?? 0
      return context.constraint(a: compiler.schema(at: context.site), b: count)
    },
    check: { constraint, node, evaluation, evaluated in
      evaluation.eachItem(of: node, &evaluated) { _, ordinal in
        ordinal >= constraint.b ? constraint.a : nil
      }
    })

  /// `unevaluatedItems`: the schema of the items that nothing else has looked at.
  static let unevaluatedItems = Keyword(
    "unevaluatedItems", subschemas: .one,
    compile: { compiler, context in context.constraint(a: compiler.schema(at: context.site)) },
    check: { constraint, node, evaluation, evaluated in
      let before = evaluated
      return evaluation.eachItem(of: node, &evaluated) { _, ordinal in
        before.contains(ordinal) ? nil : constraint.a
      }
    })

  /// `contains`, with `minContains` and `maxContains`: how many items keep to a schema.
  static let contains = Keyword(
    "contains", subschemas: .one,
    compile: { compiler, context in
      func limit(_ name: String) -> Int? {
        context.document.value(of: name, in: context.schemaNode).flatMap {
          ExactNumber(context.document.bytes(of: $0))?.integer
        }
      }
      return context.constraint(
        a: compiler.schema(at: context.site), b: limit("minContains") ?? 1,
        c: limit("maxContains") ?? .max)
    },
    check: { constraint, node, evaluation, evaluated in
      guard evaluation.kind(of: node) == .sequence else { return true }
      var count = 0
      for (ordinal, item) in evaluation.document.children(of: node).enumerated() {
        var ignored = Evaluated()
        guard evaluation.accepts(constraint.a, item, &ignored) else { continue }
        evaluated.insert(ordinal)
        count += 1
      }
      guard
        !(constraint.b...max(constraint.b, constraint.c)).contains(count)
          || count > constraint.c
      else { return true }
      let most = constraint.c == .max ? "" : "–\(constraint.c)"
      evaluation.fail(
        .value(
          SchemaRules.contains,
          LocalizedText(
            en: "\(count) items are of the wanted form; it should be \(constraint.b)\(most)",
            id: "\(count) butir sesuai bentuk yang diminta; seharusnya \(constraint.b)\(most)")),
        node)
      return false
    })

  /// `minItems`: the least count of items.
  static let minItems = size("minItems", isLeast: true, itemsUnit, itemCount)
  /// `maxItems`: the greatest count of items.
  static let maxItems = size("maxItems", isLeast: false, itemsUnit, itemCount)

  /// `uniqueItems`: no two items are equal.
  static let uniqueItems = Keyword(
    "uniqueItems",
    compile: { _, context in
      context.document.string(of: context.node) == "true" ? context.constraint() : nil
    },
    check: { _, node, evaluation, _ in
      guard evaluation.kind(of: node) == .sequence else { return true }
      let document = evaluation.document
      var earlier: [NodeIndex] = []
      for (ordinal, item) in document.children(of: node).enumerated() {
        if let same = earlier.firstIndex(where: { document.isEqual(item, to: $0, of: document) }) {
          evaluation.fail(repeated(item, ordinal, first: earlier[same]), node)
          return false
        }
        earlier.append(item)
      }
      return true
    })

  private static let itemsUnit = LocalizedText(en: "items", id: "butir")

  @Sendable private static func itemCount(_ node: NodeIndex, _ evaluation: Evaluation) -> Int? {
    guard evaluation.kind(of: node) == .sequence else { return nil }
    return evaluation.document.children(of: node).reduce(0) { count, _ in count + 1 }
  }

  private static func repeated(_ item: NodeIndex, _ ordinal: Int, first: NodeIndex) -> Explanation {
    Explanation { _, evaluation in
      let line = evaluation.document.nodes[first].line
      return [
        Problem(
          rule: SchemaRules.uniqueItems.name, pointer: "\(evaluation.pointer)/\(ordinal)",
          range: evaluation.place(of: item),
          message: LocalizedText(
            en: "this item is here twice; the first is in line \(line)",
            id: "butir ini tertulis dua kali; yang pertama di baris \(line)"))
      ]
    }
  }
}

extension Evaluation {
  /// Evaluates the items of an array that `schema` names a schema for, and notes them.
  fileprivate func eachItem(
    of node: NodeIndex, _ evaluated: inout Evaluated, _ schema: (Evaluation, Int) -> Int?
  ) -> Bool {
    guard kind(of: node) == .sequence else { return true }
    var isValid = true
    var item = node + 1
    var ordinal = 0
    let end = Int(document.nodes[node].next)
    while item < end {
      if let number = schema(self, ordinal) {
        evaluated.insert(ordinal)
        if !evaluate(number, item, at: .item(ordinal)) {
          isValid = false
          if !isExplaining { return false }
        }
      }
      item = Int(document.nodes[item].next)
      ordinal += 1
    }
    return isValid
  }
}
