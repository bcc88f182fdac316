internal import Documents

extension Keyword {
  /// `dependencies` of former editions: keys that must be there, or a schema of the whole object,
  /// where another key is.
  static let dependencies = Keyword(
    "dependencies", subschemas: .map,
    compile: { compiler, context in
      let document = context.document
      var numbers: [Int] = []
      for (key, value) in document.members(of: context.node) {
        var names = [document.bytes(of: key)]
        var schema = -1
        if document.nodes[value].kind == .sequence {
          names += document.children(of: value).map { document.bytes(of: $0) }
        } else {
          schema = compiler.schema(at: .init(document: context.site.document, node: value))
        }
        let (first, count) = compiler.members(names.map { ($0, -1) })
        numbers += [first, first + count, schema]
      }
      let first = compiler.keep(numbers)
      return context.constraint(a: first, b: first + numbers.count)
    },
    check: { constraint, node, evaluation, evaluated in
      guard evaluation.kind(of: node) == .mapping else { return true }
      var isValid = true
      for position in stride(from: constraint.a, to: constraint.b, by: 3) {
        let lists = unsafe evaluation.lists + position
        let (first, end, schema) = unsafe (lists[0], lists[1], lists[2])
        let key = evaluation.name(unsafe evaluation.members[first])
        guard let present = evaluation.key(named: key, in: node) else { continue }
        for member in first + 1..<end {
          let name = evaluation.name(unsafe evaluation.members[member])
          guard evaluation.key(named: name, in: node) == nil else { continue }
          isValid = false
          evaluation.fail(missing(name.string, because: present), node)
        }
        if schema >= 0, !evaluation.evaluate(schema, node, &evaluated) { isValid = false }
      }
      return isValid
    })
}
