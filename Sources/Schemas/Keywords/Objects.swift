internal import Documents

extension Keyword {
  /// `required`: keys that must be there.
  static let required = Keyword(
    "required",
    compile: { compiler, context in
      let members = context.document.children(of: context.node).map {
        SchemaProgram.Member(name: context.document.bytes(of: $0), schema: -1)
      }
      let (first, count) = compiler.members(members)
      return context.constraint(a: first, b: first + count)
    },
    check: { constraint, node, evaluation, _ in
      guard evaluation.kind(of: node) == .mapping else { return true }
      var isComplete = true
      for position in constraint.a..<constraint.b {
        let name = evaluation.program.members[position].name
        guard !evaluation.document.hasMember(name, in: node) else { continue }
        isComplete = false
        evaluation.fail(missing(String(decoding: name, as: UTF8.self)), node)
        if !evaluation.isExplaining { break }
      }
      return isComplete
    })

  /// `properties`: schemas of some keys.
  static let properties = Keyword(
    "properties", subschemas: .map,
    compile: { compiler, context in
      var members: [SchemaProgram.Member] = []
      for (key, value) in context.document.members(of: context.node) {
        let site = SchemaProgram.Site(document: context.site.document, node: value)
        members.append(
          SchemaProgram.Member(
            name: context.document.bytes(of: key), schema: compiler.schema(at: site)))
      }
      let (first, count) = compiler.members(members)
      return context.constraint(a: first, b: first + count)
    },
    check: { constraint, node, evaluation, evaluated in
      var hint = constraint.a
      return evaluation.eachMember(of: node, &evaluated) { evaluation, name, _ in
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
        let (pattern, schema) = (
          evaluation.program.lists[position], evaluation.program.lists[position + 1]
        )
        let isMatch = evaluation.eachMember(of: node, &evaluated) { evaluation, name, _ in
          evaluation.program.patterns[pattern].matches(name) ? schema : nil
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
      let first = constraint.b
      let lists = evaluation.program.lists
      let (from, to) = (lists[first], lists[first + 1])
      let patterns = stride(from: lists[first + 2], to: lists[first + 3], by: 2)
      var hint = from
      return evaluation.eachMember(of: node, &evaluated) { evaluation, name, _ in
        if evaluation.schema(of: name, from: from, to: to, hint: &hint) != nil { return nil }
        let isMatch = patterns.contains { evaluation.program.patterns[lists[$0]].matches(name) }
        return isMatch ? nil : constraint.a
      }
    })

  /// `unevaluatedProperties`: the schema of the keys that nothing else has looked at.
  static let unevaluatedProperties = Keyword(
    "unevaluatedProperties", subschemas: .one,
    compile: { compiler, context in context.constraint(a: compiler.schema(at: context.site)) },
    check: { constraint, node, evaluation, evaluated in
      let before = evaluated
      return evaluation.eachMember(of: node, &evaluated) { _, _, ordinal in
        before.contains(ordinal) ? nil : constraint.a
      }
    })

  /// `propertyNames`: the schema of every key.
  static let propertyNames = Keyword(
    "propertyNames", subschemas: .one,
    compile: { compiler, context in context.constraint(a: compiler.schema(at: context.site)) },
    check: { constraint, node, evaluation, _ in
      var isValid = true
      for (key, _) in evaluation.document.members(of: node) {
        if evaluation.evaluate(constraint.a, key, at: .key(key)) { continue }
        isValid = false
        if !evaluation.isExplaining { break }
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
    compile: { _, context in context.constraint(a: context.site.document, b: context.node) },
    check: { constraint, node, evaluation, _ in
      guard evaluation.kind(of: node) == .mapping else { return true }
      let schema = evaluation.program.documents[constraint.a]
      var isValid = true
      for (key, names) in schema.members(of: constraint.b)
      where evaluation.document.hasMember(schema.bytes(of: key), in: node) {
        for name in schema.children(of: names)
        where !evaluation.document.hasMember(schema.bytes(of: name), in: node) {
          isValid = false
          evaluation.fail(missing(schema.string(of: name)), node)
        }
      }
      return isValid
    })

  /// `dependentSchemas`: schemas of the whole object where a key is there.
  static let dependentSchemas = Keyword(
    "dependentSchemas", subschemas: .map,
    compile: properties.compile,
    check: { constraint, node, evaluation, evaluated in
      guard evaluation.kind(of: node) == .mapping else { return true }
      var isValid = true
      for position in constraint.a..<constraint.b {
        let member = evaluation.program.members[position]
        guard evaluation.document.hasMember(member.name, in: node) else { continue }
        if !evaluation.evaluate(member.schema, node, &evaluated) { isValid = false }
      }
      return isValid
    })

  private static let keys = LocalizedText(en: "fields", id: "isian")

  @Sendable private static func memberCount(_ node: NodeIndex, _ evaluation: Evaluation) -> Int? {
    evaluation.kind(of: node) == .mapping ? evaluation.document.members(of: node).count : nil
  }

  private static func missing(_ name: String) -> Explanation {
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
          label: LocalizedText(
            en: "add the line `\(name): …`", id: "tambahkan baris `\(name): …`"))
      ]
    }
  }
}

extension Evaluation {
  /// Evaluates the members of an object that `schema` names one for, and notes them.
  fileprivate func eachMember(
    of node: NodeIndex, _ evaluated: inout Evaluated,
    _ schema: (Evaluation, ArraySlice<UInt8>, Int) -> Int?
  ) -> Bool {
    guard kind(of: node) == .mapping else { return true }
    var isValid = true
    var key = node + 1
    var ordinal = 0
    let end = Int(document.nodes[node].next)
    while key < end {
      let value = Int(document.nodes[key].next)
      let name = document.bytes(of: key)
      if let number = schema(self, name, ordinal) {
        evaluated.insert(ordinal)
        if !evaluateMember(number, key, value) {
          isValid = false
          if !isExplaining { return false }
        }
      }
      key = Int(document.nodes[value].next)
      ordinal += 1
    }
    return isValid
  }

  /// A key that the schema `false` is for is an unknown field.
  private func evaluateMember(
    _ number: Int, _ key: NodeIndex, _ value: NodeIndex
  ) -> Bool {
    guard program.schemas[number].isFalse else {
      return evaluate(number, value, at: .key(key))
    }
    fail(
      Explanation { key, evaluation in
        let name = evaluation.document.string(of: key)
        return [
          Problem(
            rule: SchemaRules.unknownField.name,
            pointer: "\(evaluation.pointer)/\(JSONPointer.escaped(name))",
            range: evaluation.place(of: key),
            message: LocalizedText(
              en: "`\(name)` is not a field of \(evaluation.program.title.en)",
              id: "`\(name)` bukan isian \(evaluation.program.title.id)"))
        ]
      }, key)
    return false
  }

  /// The schema of a key; keys mostly come in the order of the schema, so that the next one of
  /// those is tried first.
  fileprivate func schema(
    of name: ArraySlice<UInt8>, from first: Int, to end: Int, hint: inout Int
  ) -> Int? {
    for position in hint..<end where program.members[position].name == name {
      hint = position + 1
      return program.members[position].schema
    }
    for position in first..<hint where program.members[position].name == name {
      return program.members[position].schema
    }
    return nil
  }
}

extension Document {
  /// Whether an object has a key.
  func hasMember(_ name: some Collection<UInt8>, in node: NodeIndex) -> Bool {
    guard nodes[node].kind == .mapping else { return false }
    var key = node + 1
    while key < Int(nodes[node].next) {
      if bytes(of: key).elementsEqual(name) { return true }
      key = Int(nodes[Int(nodes[key].next)].next)
    }
    return false
  }
}
