internal import Documents

/// Fields whose value decides what else belongs into their object.
extension Evaluation {
  /// Evaluates what holds under a condition; where the value of a field is the condition, what is
  /// missing or unknown names it.
  func evaluate(
    _ number: Int, _ node: NodeIndex, _ evaluated: inout Evaluated, under condition: Int
  ) -> Bool {
    guard isExplaining, problems.count < ProblemList.total,
      let choice = choice(of: condition, node)
    else { return evaluate(number, node, &evaluated) }
    let (found, isValid) = explained(number, node, &evaluated)
    add(following(choice, found))
    return isValid
  }

  /// The place of a field that has decided.
  func choice(_ field: String, _ value: NodeIndex, _ text: String) -> RelatedPlace {
    RelatedPlace(
      pointer: "\(pointer)/\(JSONPointer.escaped(field))", range: place(of: value),
      message: LocalizedText(
        en: "this goes with `\(field): \(text)`", id: "ini mengikuti `\(field): \(text)`"))
  }

  /// Problems with the place that has decided, where it is why something is missing or unknown.
  func following(_ choice: RelatedPlace, _ problems: [Problem]) -> [Problem] {
    let rules = [
      SchemaRules.missingField.name, SchemaRules.unknownField.name, SchemaRules.notAllowed.name,
    ]
    let depth = path.count + 1
    return problems.map { problem in
      guard rules.contains(problem.rule), problem.related.isEmpty,
        JSONPointer.tokens(of: problem.pointer).count == depth
      else { return problem }
      var problem = problem
      problem.related = [choice]
      return problem
    }
  }

  /// The field that a condition asks for a value of; `nil` where it asks for something else.
  private func choice(of condition: Int, _ node: NodeIndex) -> RelatedPlace? {
    guard kind(of: node) == .mapping else { return nil }
    let outline = outline(of: condition)
    for field in outline.names where outline.memberConstants[field] != nil {
      guard let member = document.member(field, in: node) else { continue }
      return choice(field, member.value, document.string(of: member.value))
    }
    return nil
  }
}
