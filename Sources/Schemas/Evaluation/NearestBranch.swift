internal import Documents

/// One schema of `anyOf` or `oneOf`, and what it has against a value.
private struct Branch {
  var schema: Int
  /// Which of them it is, from 1.
  var ordinal: Int
  var outline: SchemaOutline
  var problems: [Problem]
  /// What it looked at.
  var evaluated: Evaluated
}

extension Evaluation {
  /// Where no branch fits, says what the one that the author most probably meant has against the
  /// value.
  ///
  /// A field whose value tells the branches apart decides; then the type of the value; then the
  /// branch that fails deepest, and of these the one with the fewest problems.
  func explainNearest(
    _ constraint: SchemaProgram.Constraint, _ node: NodeIndex, _ evaluated: inout Evaluated
  ) {
    guard isExplaining else { return }
    // Of very many problems the others are only counted.
    guard problems.count < ProblemList.total else { return fail(.falseSchema, node) }
    var branches: [Branch] = []
    for position in constraint.a..<constraint.b {
      let schema = unsafe lists[position]
      var own = Evaluated()
      let (problems, _) = explained(schema, node, &own)
      branches.append(
        Branch(
          schema: schema, ordinal: position - constraint.a + 1,
          outline: outline(of: schema), problems: problems, evaluated: own))
    }
    let constants = branches.compactMap(\.outline.constants)
    var meant = branches
    if constants.count == branches.count {
      fail(.notListed(constants.flatMap(\.self)), node)
    } else if let chosen = explainByField(branches, node) {
      meant = chosen
    } else {
      explainByForm(branches, node)
    }
    // What a branch declares that may be meant is not unknown as well.
    for branch in meant { note(branch.evaluated, in: &evaluated) }
  }

  /// Says which branches a value fits of which it may fit one only, and what tells them apart.
  func explainSeveral(_ constraint: SchemaProgram.Constraint, _ node: NodeIndex) {
    guard isExplaining else { return }
    let fitting = (constraint.a..<constraint.b).filter { position in
      var ignored = Evaluated()
      return accepts(unsafe lists[position], node, &ignored)
    }
    let required = fitting.map { outline(of: unsafe lists[$0]).required }
    let own = required.indices.map { number in
      required[number].first { name in
        !required.indices.contains { $0 != number && required[$0].contains(name) }
      }
    }
    let names = own.compactMap(\.self).map { "`\($0)`" }
    let forms = fitting.map { position in
      let title = program.title(of: unsafe lists[position]).map { " \"\($0)\"" } ?? ""
      return "\(position - constraint.a + 1)\(title)"
    }.joined(separator: ", ")
    fail(
      .value(
        SchemaRules.oneOf,
        LocalizedText(
          en: "only one form is allowed here, but this fits several (\(forms))",
          id: "hanya satu bentuk yang boleh di sini, tetapi ini cocok dengan beberapa (\(forms))"),
        label: names.count == fitting.count
          ? LocalizedText(
            en: "keep only one of \(names.joined(separator: ", "))",
            id: "pakai salah satu saja dari \(names.joined(separator: ", "))") : nil), node)
  }

  // MARK: - What tells branches apart

  /// Explains by a field that has other values in every branch; the branches that may be meant, or
  /// `nil` where there is no such field.
  private func explainByField(_ branches: [Branch], _ node: NodeIndex) -> [Branch]? {
    guard kind(of: node) == .mapping,
      let field = branches[0].outline.names.first(where: { tellsApart($0, branches) })
    else { return nil }
    let values = branches.map { texts($0, field) }
    let list = values.flatMap(\.self)
    guard let member = document.member(field, in: node) else {
      guard branches.allSatisfy({ $0.outline.required.contains(field) }) else { return nil }
      fail(Keyword.missing(field, allowed: list), node)
      return branches
    }
    let text = document.string(of: member.value)
    let meant = values.contains { $0.contains(text) } ? text : NearestMatch.of(text, in: list)
    let candidates = branches.indices.filter { number in
      meant.map { values[number].contains($0) } ?? false
    }
    if meant != text || kind(of: member.value) == .null {
      path.append(.key(member.key))
      fail(.notListed(branches.flatMap { $0.outline.memberConstants[field] ?? [] }), member.value)
      path.removeLast()
    }
    guard let nearest = candidates.map({ branches[$0] }).min(by: { rank($0) < rank($1) }) else {
      return branches
    }
    let place = "\(pointer)/\(JSONPointer.escaped(field))"
    let choice = choice(field, member.value, meant ?? text)
    add(following(choice, nearest.problems.filter { $0.pointer != place }))
    return meant == text ? [nearest] : branches
  }

  /// Whether a field has constants in every branch, and not the same ones.
  private func tellsApart(_ field: String, _ branches: [Branch]) -> Bool {
    let values = branches.map { texts($0, field) }
    return values.allSatisfy { !$0.isEmpty } && Set(values).count > 1
  }

  private func texts(_ branch: Branch, _ field: String) -> [String] {
    (branch.outline.memberConstants[field] ?? []).map { program.text(ofConstant: $0) }
  }

  /// Explains by the branch that the whole value resembles most.
  private func explainByForm(_ branches: [Branch], _ node: NodeIndex) {
    let type = TypeSet(of: node, self)
    let possible = branches.filter { $0.outline.types.map { $0.contains(type) } ?? true }
    guard let nearest = possible.min(by: { rank($0) < rank($1) }) else {
      let types = branches.reduce(into: TypeSet()) { $0.formUnion($1.outline.types ?? []) }
      return fail(.wrongType(types), node)
    }
    let others = possible.filter { $0.ordinal != nearest.ordinal }
      .compactMap(\.outline.constants).flatMap(\.self)
    let values = others.map { program.text(ofConstant: $0) }
    if document.nodes[node].isScalar,
      NearestMatch.of(document.string(of: node), in: values) != nil
    {
      return fail(.notListed(others), node)
    }
    var problems = nearest.problems
    if possible.count > 1, !problems.isEmpty {
      let title = program.title(of: nearest.schema)
      let form = "\(nearest.ordinal)\(title.map { " \"\($0)\"" } ?? "")"
      let list = values.prefix(20).joined(separator: ", ")
      problems[0].help.append(
        values.isEmpty
          ? LocalizedText(
            en: "there are \(branches.count) forms; this is most like form \(form)",
            id: "ada \(branches.count) bentuk; ini paling mirip bentuk \(form)")
          : LocalizedText(en: "also allowed: \(list)", id: "boleh juga: \(list)"))
    }
    add(problems)
  }

  /// How far a branch is from what was meant.
  private func rank(_ branch: Branch) -> (Int, Int, Int) {
    let depth = path.count
    let isOther = branch.problems.contains { problem in
      [SchemaRules.constant.name, SchemaRules.enumeration.name].contains(problem.rule)
        && JSONPointer.tokens(of: problem.pointer).count <= depth + 1
    }
    let deepest = branch.problems.map { JSONPointer.tokens(of: $0.pointer).count }.max() ?? 0
    return (isOther ? 1 : 0, -deepest, branch.problems.count)
  }
}
