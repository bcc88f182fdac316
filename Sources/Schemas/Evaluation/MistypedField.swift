internal import Documents

extension Explanation {
  /// A key that an object does not have, with the one that was probably meant or those that there
  /// are.
  ///
  /// - `schema`: The schema `false` that such keys have.
  static func unknownField(of schema: Int) -> Explanation {
    Explanation { key, evaluation in
      let program = evaluation.program
      let name = evaluation.document.string(of: key)
      let free = evaluation.freeNames(besides: key, of: schema)
      let meant = NearestMatch.of(name, in: free)
      let list = free.prefix(12).map { "`\($0)`" }.joined(separator: ", ")
      let more = free.count > 12 ? ", …" : ""
      return [
        Problem(
          rule: SchemaRules.unknownField.name,
          pointer: "\(evaluation.pointer)/\(JSONPointer.escaped(name))",
          range: evaluation.place(of: key),
          message: LocalizedText(
            en: "`\(name)` is not a field of \(program.title.en)",
            id: "`\(name)` bukan isian \(program.title.id)"),
          label: meant.map {
            LocalizedText(en: "did you mean `\($0)`?", id: "maksudnya `\($0)`?")
          },
          help: meant != nil || free.isEmpty
            ? []
            : [
              LocalizedText(
                en: "fields that may stand here: \(list)\(more)",
                id: "isian yang boleh di sini: \(list)\(more)")
            ])
      ]
    }
  }
}

extension Evaluation {
  /// The fields that the object of a key may have besides, in the order of the schema.
  fileprivate func freeNames(besides key: NodeIndex, of schema: Int) -> [String] {
    guard let owner = program.owner(of: program.schemas[schema].site) else { return [] }
    let taken = Set(siblings(of: key))
    return outline(of: owner).names.filter { !taken.contains($0) }
  }

  /// The keys of the object that a key is in.
  private func siblings(of key: NodeIndex) -> [String] {
    // Objects are in front of their members.
    var object = key - 1
    while object >= 0, view[object].kind != .mapping || view.next(object) <= key { object -= 1 }
    guard object >= 0 else { return [] }
    return document.members(of: object).map { document.string(of: $0.key) }
  }
}

/// Makes one problem out of an unknown field and a missing one that resemble each other.
enum MistypedField {
  /// The problems with such pairs merged.
  static func merged(_ problems: [Problem], in document: Document) -> [Problem] {
    let missing = Dictionary(
      grouping: problems.filter { $0.rule == SchemaRules.missingField.name },
      by: { parent(of: $0.pointer) }
    ).mapValues { $0.compactMap { JSONPointer.tokens(of: $0.pointer).last } }
    guard !missing.isEmpty else { return problems }
    var found: Set<String> = []
    let merged = problems.map { problem -> Problem in
      guard problem.rule == SchemaRules.unknownField.name,
        let name = JSONPointer.tokens(of: problem.pointer).last
      else { return problem }
      let parent = parent(of: problem.pointer)
      let names = (missing[parent] ?? []).filter { !found.contains(pointer(parent, $0)) }
      guard let meant = NearestMatch.of(name, in: names), let range = problem.range,
        problem.label.map({ $0.en.contains("`\(meant)`") }) ?? true
      else { return problem }
      found.insert(pointer(parent, meant))
      var problem = problem
      problem.label = LocalizedText(
        en: "did you mean `\(meant)`? it is required, and missing",
        id: "maksudnya `\(meant)`? isian itu wajib, dan belum ada")
      problem.help = []
      if NearestMatch.clear(name, in: names) == meant {
        problem.fix = document.edit(at: range, to: meant).map { [$0] } ?? []
      }
      return problem
    }
    return merged.filter { problem in
      problem.rule != SchemaRules.missingField.name || !found.contains(problem.pointer)
    }
  }

  private static func parent(of pointer: String) -> String {
    pointer.lastIndex(of: "/").map { String(pointer[..<$0]) } ?? ""
  }

  private static func pointer(_ parent: String, _ name: String) -> String {
    "\(parent)/\(JSONPointer.escaped(name))"
  }
}
