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
      evaluation.eachItem(of: node, &evaluated) { ordinal in
        ordinal < constraint.b ? unsafe evaluation.lists[constraint.a + ordinal] : -1
      }
    })

  /// `items`: the schema of all items behind `prefixItems`; in former editions also a list, as
  /// `prefixItems` is now.
  static let items = Keyword(
    "items", subschemas: .oneOrList,
    compile: { compiler, context in
      if context.kind == .sequence {
        let (first, count) = compiler.list(
          Array(context.document.children(of: context.node)), of: context.site)
        return context.constraint(a: -1, b: count, c: first)
      }
      var count = 0
      if compiler.dialect(of: context.schema).draft.has("prefixItems") {
        count = context.count(of: "prefixItems")
      }
      return context.constraint(a: compiler.schema(at: context.site), b: count, c: -1)
    },
    check: { constraint, node, evaluation, evaluated in
      evaluation.eachItem(of: node, &evaluated) { ordinal in
        if ordinal >= constraint.b { return constraint.a }
        return constraint.c < 0 ? -1 : unsafe evaluation.lists[constraint.c + ordinal]
      }
    })

  /// `additionalItems` of former editions: the schema of all items behind a list of `items`.
  static let additionalItems = Keyword(
    "additionalItems", subschemas: .one,
    compile: { compiler, context in
      guard let items = context.document.value(of: "items", in: context.schemaNode),
        context.document.nodes[items].kind == .sequence
      else { return nil }
      return context.constraint(
        a: compiler.schema(at: context.site), b: context.count(of: "items"), c: -1)
    },
    check: items.check)

  /// `unevaluatedItems`: the schema of the items that nothing else has looked at.
  static let unevaluatedItems = Keyword(
    "unevaluatedItems", subschemas: .one,
    compile: { compiler, context in context.constraint(a: compiler.schema(at: context.site)) },
    check: { constraint, node, evaluation, evaluated in
      let before = evaluated
      return evaluation.eachItem(of: node, &evaluated) { ordinal in
        evaluation.isNoted(ordinal, in: before) ? -1 : constraint.a
      }
    })

  /// `contains`, with `minContains` and `maxContains`: how many items keep to a schema.
  static let contains = Keyword(
    "contains", subschemas: .one,
    compile: { compiler, context in
      let dialect = compiler.dialect(of: context.schema)
      func limit(_ name: String) -> Int? {
        guard dialect.draft.has(name), dialect.vocabularies.contains(.validation) else {
          return nil
        }
        return context.document.value(of: name, in: context.schemaNode).flatMap {
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
      var ordinal = 0
      var item = node + 1
      while item < evaluation.view.next(node) {
        var ignored = Evaluated()
        if evaluation.accepts(constraint.a, item, &ignored) {
          evaluation.note(ordinal, in: &evaluated)
          count += 1
        }
        item = evaluation.view.next(item)
        ordinal += 1
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
      let found = evaluation.repetitions(in: node)
      for (item, ordinal, first) in found {
        evaluation.fail(repeated(item, ordinal, first: first), node)
      }
      return found.isEmpty
    })

  private static let itemsUnit = LocalizedText(en: "items", id: "butir")

  @Sendable private static func itemCount(_ node: NodeIndex, _ evaluation: Evaluation) -> Int? {
    guard evaluation.kind(of: node) == .sequence else { return nil }
    var count = 0
    var item = node + 1
    while item < evaluation.view.next(node) {
      item = evaluation.view.next(item)
      count += 1
    }
    return count
  }

  private static func repeated(_ item: NodeIndex, _ ordinal: Int, first: NodeIndex) -> Explanation {
    Explanation { _, evaluation in
      let place = evaluation.place(of: first)
      return [
        Problem(
          rule: SchemaRules.uniqueItems.name, pointer: "\(evaluation.pointer)/\(ordinal)",
          range: evaluation.place(of: item),
          message: LocalizedText(
            en: "this item is here twice; the first is in line \(place.line)",
            id: "butir ini tertulis dua kali; yang pertama di baris \(place.line)"),
          label: LocalizedText(en: "delete one of the two", id: "hapus salah satu"),
          related: [.first(at: place)])
      ]
    }
  }
}

extension Evaluation {
  /// Evaluates the items of an array that `schema` names a schema for (-1 for none), and notes
  /// them.
  @inline(__always)
  fileprivate func eachItem(
    of node: NodeIndex, _ evaluated: inout Evaluated, _ schema: (Int) -> Int
  ) -> Bool {
    guard kind(of: node) == .sequence else { return true }
    var isValid = true
    var item = node + 1
    var ordinal = 0
    let end = view.next(node)
    while item < end {
      let number = schema(ordinal)
      if number >= 0 {
        note(ordinal, in: &evaluated)
        if !evaluate(number, item, at: .item(ordinal)) {
          isValid = false
          if !isExplaining { return false }
        }
      }
      item = view.next(item)
      ordinal += 1
    }
    return isValid
  }

  /// The items of an array that equal an earlier one; the first alone where nothing is explained.
  fileprivate func repetitions(
    in node: NodeIndex
  ) -> [(item: NodeIndex, ordinal: Int, first: NodeIndex)] {
    var found: [(item: NodeIndex, ordinal: Int, first: NodeIndex)] = []
    // A few items are compared one by one; of many only those that may be equal.
    let isLong = view.next(node) - node > 64
    var earlier: [Int: [NodeIndex]] = [:]
    var few: [NodeIndex] = []
    var ordinal = 0
    var item = node + 1
    while item < view.next(node) {
      let hash = isLong ? document.equalityHash(of: item) : 0
      let candidates = isLong ? earlier[hash] ?? [] : few
      if let first = candidates.first(where: { document.isEqual(item, to: $0, of: document) }) {
        found.append((item, ordinal, first))
        if !isExplaining { return found }
      } else if isLong {
        earlier[hash, default: []].append(item)
      } else {
        few.append(item)
      }
      item = view.next(item)
      ordinal += 1
    }
    return found
  }
}
