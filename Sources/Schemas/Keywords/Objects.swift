internal import Documents

extension Keyword {
  /// `required`: keys that must be there.
  static let required = Keyword(
    "required",
    compile: { compiler, context in
      let members = context.document.children(of: context.node).map {
        (name: context.document.bytes(of: $0), schema: -1)
      }
      let (first, count) = compiler.members(members)
      return context.constraint(a: first, b: first + count)
    },
    check: { constraint, node, evaluation, _ in
      guard evaluation.kind(of: node) == .mapping else { return true }
      var isComplete = true
      for position in constraint.a..<constraint.b {
        let name = evaluation.name(unsafe evaluation.members[position])
        guard evaluation.key(named: name, in: node) == nil else { continue }
        isComplete = false
        evaluation.fail(missing(name.string), node)
        if !evaluation.isExplaining { break }
      }
      return isComplete
    })

  /// `properties`: schemas of some keys.
  static let properties = Keyword(
    "properties", subschemas: .map, compile: compileMembers,
    check: { constraint, node, evaluation, evaluated in
      var hint = constraint.a
      return evaluation.eachMember(of: node, &evaluated) { name, _ in
        evaluation.schema(of: name, from: constraint.a, to: constraint.b, hint: &hint)
      }
    })

  /// `patternProperties`: schemas of the keys that match a pattern.
  static let patternProperties = Keyword(
    "patternProperties", subschemas: .map,
    compile: { compiler, context in
      var numbers: [Int] = []
      for (key, value) in context.document.members(of: context.node) {
        let site = SchemaProgram.Site(document: context.site.document, node: key)
        guard let pattern = compiler.pattern(context.document.string(of: key), at: site) else {
          return nil
        }
        let schema = SchemaProgram.Site(document: context.site.document, node: value)
        numbers += [pattern, compiler.schema(at: schema)]
      }
      let first = compiler.keep(numbers)
      return context.constraint(a: first, b: first + numbers.count)
    },
    check: { constraint, node, evaluation, evaluated in
      var isValid = true
      // A key may match several patterns; each is a walk of its own.
      for position in stride(from: constraint.a, to: constraint.b, by: 2) {
        let schema = unsafe evaluation.lists[position + 1]
        let isMatch = evaluation.eachMember(of: node, &evaluated) { name, _ in
          evaluation.matches(position, name) ? schema : -1
        }
        isValid = isValid && isMatch
        if !isValid, !evaluation.isExplaining { return false }
      }
      return isValid
    })

  /// `additionalProperties`: the schema of all other keys.
  static let additionalProperties = Keyword(
    "additionalProperties", subschemas: .one,
    compile: { compiler, context in
      let properties = compiler.constraint(of: Keyword.properties, in: context)
      let patterns = compiler.constraint(of: Keyword.patternProperties, in: context)
      let numbers = [
        properties?.a ?? 0, properties?.b ?? 0, patterns?.a ?? 0, patterns?.b ?? 0,
      ]
      return context.constraint(a: compiler.schema(at: context.site), b: compiler.keep(numbers))
    },
    check: { constraint, node, evaluation, evaluated in
      let limits = unsafe evaluation.lists + constraint.b
      let (from, to) = unsafe (limits[0], limits[1])
      let patterns = unsafe stride(from: limits[2], to: limits[3], by: 2)
      var hint = from
      return evaluation.eachMember(of: node, &evaluated) { name, _ in
        if evaluation.schema(of: name, from: from, to: to, hint: &hint) >= 0 { return -1 }
        return patterns.contains { evaluation.matches($0, name) } ? -1 : constraint.a
      }
    })

  /// `unevaluatedProperties`: the schema of the keys that nothing else has looked at.
  static let unevaluatedProperties = Keyword(
    "unevaluatedProperties", subschemas: .one,
    compile: { compiler, context in context.constraint(a: compiler.schema(at: context.site)) },
    check: { constraint, node, evaluation, evaluated in
      let before = evaluated
      return evaluation.eachMember(of: node, &evaluated) { _, ordinal in
        evaluation.isNoted(ordinal, in: before) ? -1 : constraint.a
      }
    })

  /// `propertyNames`: the schema of every key.
  static let propertyNames = Keyword(
    "propertyNames", subschemas: .one,
    compile: { compiler, context in context.constraint(a: compiler.schema(at: context.site)) },
    check: { constraint, node, evaluation, _ in
      guard evaluation.kind(of: node) == .mapping else { return true }
      var isValid = true
      var key = node + 1
      while key < evaluation.view.next(node) {
        if !evaluation.evaluate(constraint.a, key, at: .key(key)) {
          isValid = false
          if !evaluation.isExplaining { break }
        }
        key = evaluation.view.next(evaluation.view.next(key))
      }
      return isValid
    })

  /// `minProperties`: the least count of keys.
  static let minProperties = size("minProperties", isLeast: true, keys, memberCount)
  /// `maxProperties`: the greatest count of keys.
  static let maxProperties = size("maxProperties", isLeast: false, keys, memberCount)

  /// `dependentRequired`: keys that must be there where another key is.
  static let dependentRequired = Keyword(
    "dependentRequired",
    compile: { compiler, context in
      let document = context.document
      var numbers: [Int] = []
      for (key, names) in document.members(of: context.node) {
        let names = [key] + document.children(of: names)
        let (first, count) = compiler.members(names.map { (document.bytes(of: $0), -1) })
        numbers += [first, first + count]
      }
      let first = compiler.keep(numbers)
      return context.constraint(a: first, b: first + numbers.count)
    },
    check: { constraint, node, evaluation, _ in
      guard evaluation.kind(of: node) == .mapping else { return true }
      var isValid = true
      for position in stride(from: constraint.a, to: constraint.b, by: 2) {
        let (first, end) = unsafe (evaluation.lists[position], evaluation.lists[position + 1])
        let key = evaluation.name(unsafe evaluation.members[first])
        guard let present = evaluation.key(named: key, in: node) else { continue }
        for member in first + 1..<end {
          let name = evaluation.name(unsafe evaluation.members[member])
          guard evaluation.key(named: name, in: node) == nil else { continue }
          isValid = false
          evaluation.fail(missing(name.string, because: present), node)
        }
      }
      return isValid
    })

  /// `dependentSchemas`: schemas of the whole object where a key is there.
  static let dependentSchemas = Keyword(
    "dependentSchemas", subschemas: .map, compile: compileMembers,
    check: { constraint, node, evaluation, evaluated in
      guard evaluation.kind(of: node) == .mapping else { return true }
      var isValid = true
      for position in constraint.a..<constraint.b {
        let member = unsafe evaluation.members[position]
        guard evaluation.key(named: evaluation.name(member), in: node) != nil else { continue }
        if !evaluation.evaluate(member.schema, node, &evaluated) { isValid = false }
      }
      return isValid
    })

  private static let compileMembers: Compile = { compiler, context in
    var members: [(name: ArraySlice<UInt8>, schema: Int)] = []
    for (key, value) in context.document.members(of: context.node) {
      let site = SchemaProgram.Site(document: context.site.document, node: value)
      members.append((context.document.bytes(of: key), compiler.schema(at: site)))
    }
    let (first, count) = compiler.members(members)
    return context.constraint(a: first, b: first + count)
  }

  private static let keys = LocalizedText(en: "fields", id: "isian")

  @Sendable private static func memberCount(_ node: NodeIndex, _ evaluation: Evaluation) -> Int? {
    guard evaluation.kind(of: node) == .mapping else { return nil }
    var count = 0
    var key = node + 1
    while key < evaluation.view.next(node) {
      key = evaluation.view.next(evaluation.view.next(key))
      count += 1
    }
    return count
  }

  /// A required key that is not there.
  ///
  /// - `allowed`: The values that it may have, where they are known.
  /// - `present`: The key that asks for it, where one does.
  static func missing(
    _ name: String, allowed: [String] = [], because present: NodeIndex? = nil
  ) -> Explanation {
    Explanation { node, evaluation in
      var place = evaluation.place(of: node)
      // Of a block the first key says where it is; the block itself would be too much.
      if let first = evaluation.document.members(of: node).first {
        place = evaluation.place(of: first.key)
      }
      return [
        Problem(
          rule: SchemaRules.missingField.name,
          pointer: "\(evaluation.pointer)/\(JSONPointer.escaped(name))", range: place,
          message: LocalizedText(
            en: "`\(name)` is missing; it is required",
            id: "`\(name)` belum ada; isian ini wajib"),
          label: evaluation.document.nodes[node].style == .flow
            ? LocalizedText(en: "add `\(name)`", id: "tambahkan `\(name)`")
            : LocalizedText(
              en: "add the line `\(name): …`", id: "tambahkan baris `\(name): …`"),
          help: allowed.isEmpty ? [] : [.allowed(allowed)],
          related: present.map { key in
            let name = evaluation.document.string(of: key)
            return [
              RelatedPlace(
                pointer: "\(evaluation.pointer)/\(JSONPointer.escaped(name))",
                range: evaluation.place(of: key),
                message: LocalizedText(
                  en: "`\(name)` asks for it", id: "`\(name)` mensyaratkannya"))
            ]
          } ?? [])
      ]
    }
  }
}

extension Evaluation {
  /// Evaluates the members of an object that `schema` names one for (-1 for none), and notes them.
  @inline(__always)
  fileprivate func eachMember(
    of node: NodeIndex, _ evaluated: inout Evaluated, _ schema: (TextView, Int) -> Int
  ) -> Bool {
    guard kind(of: node) == .mapping else { return true }
    var isValid = true
    var key = node + 1
    var ordinal = 0
    let end = view.next(node)
    while key < end {
      let value = view.next(key)
      let number = schema(text(of: key), ordinal)
      if number >= 0 {
        note(ordinal, in: &evaluated)
        if !evaluateMember(number, key, value) {
          isValid = false
          if !isExplaining { return false }
        }
      }
      key = view.next(value)
      ordinal += 1
    }
    return isValid
  }

  /// A key that the schema `false` is for is an unknown field.
  private func evaluateMember(
    _ number: Int, _ key: NodeIndex, _ value: NodeIndex
  ) -> Bool {
    guard unsafe schemas[number].isFalse else {
      return evaluate(number, value, at: .key(key))
    }
    fail(.unknownField(of: number), key)
    return false
  }

  /// The schema of a key, -1 for none; keys mostly come in the order of the schema, so that the
  /// next one of those is tried first.
  @inline(__always)
  fileprivate func schema(
    of name: TextView, from first: Int, to end: Int, hint: inout Int
  ) -> Int {
    for position in hint..<end {
      let member = unsafe members[position]
      guard self.name(member) == name else { continue }
      hint = position + 1
      return member.schema
    }
    for position in first..<hint {
      let member = unsafe members[position]
      if self.name(member) == name { return member.schema }
    }
    return -1
  }

  /// Whether a key matches the pattern at a position of the lists.
  fileprivate func matches(_ position: Int, _ name: TextView) -> Bool {
    program.patterns[unsafe lists[position]].matches(name)
  }
}
