internal import Documents

extension SchemaCompiler {
  /// Compiles some schemas and keeps their numbers as a list; its first position and length.
  mutating func list(_ nodes: [NodeIndex], of site: Site) -> (first: Int, count: Int) {
    let numbers = nodes.map { schema(at: Site(document: site.document, node: $0)) }
    defer { parts.lists += numbers }
    return (parts.lists.count, numbers.count)
  }

  /// Keeps names that lead to schemas (-1 for none); their first position and count.
  mutating func members(
    _ members: [(name: ArraySlice<UInt8>, schema: Int)]
  ) -> (first: Int, count: Int) {
    let first = parts.members.count
    for (name, schema) in members {
      parts.members.append(
        SchemaProgram.Member(offset: parts.names.count, count: name.count, schema: schema))
      parts.names += name
    }
    return (first, members.count)
  }

  /// Keeps values of `enum` or `const`; their first position and count.
  mutating func constants(
    _ nodes: [NodeIndex], of site: Site
  ) -> (first: Int, count: Int) {
    let document = program.documents[site.document]
    let first = parts.constants.count
    for node in nodes {
      let kind = document.nodes[node].kind
      let bytes = kind == .string || kind == .boolean ? document.bytes(of: node) : []
      var constant = SchemaProgram.Constant(
        kind: kind, offset: parts.names.count, count: bytes.count, number: -1,
        site: Site(document: site.document, node: node))
      if kind == .integer || kind == .number, let value = ExactNumber(document.bytes(of: node)) {
        constant.number = number(value)
      }
      parts.names += bytes
      parts.constants.append(constant)
    }
    return (first, nodes.count)
  }

  /// Keeps numbers; the position of the first.
  mutating func keep(_ numbers: [Int]) -> Int {
    defer { parts.lists += numbers }
    return parts.lists.count
  }

  /// Compiles another keyword of the same schema, whose operands a keyword needs; `nil` where it is
  /// not there.
  mutating func constraint(
    of keyword: Keyword, in context: KeywordContext
  ) -> SchemaProgram.Constraint? {
    guard let node = context.document.value(of: keyword.name, in: context.schemaNode) else {
      return nil
    }
    var other = context
    other.site.node = node
    return keyword.compile?(&self, &other)
  }

  /// Keeps a pattern; an error where it is none.
  mutating func pattern(_ text: String, at site: Site) -> Int? {
    switch Pattern.compile(text) {
    case .success(let pattern):
      program.patterns.append(pattern)
      return program.patterns.count - 1
    case .failure(let fault):
      fail(
        site,
        LocalizedText(
          en: "`\(text)` is not a pattern: \(fault.reason.en)",
          id: "`\(text)` bukan pola: \(fault.reason.id)"))
      return nil
    }
  }

  /// Keeps a number.
  mutating func number(_ number: ExactNumber) -> Int {
    program.numbers.append(number)
    return program.numbers.count - 1
  }

  /// Keeps a text.
  mutating func text(_ text: String) -> Int {
    program.texts.append(text)
    return program.texts.count - 1
  }
}
