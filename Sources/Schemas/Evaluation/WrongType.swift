internal import Documents

extension Explanation {
  /// A value of another type than those that are wanted, and what would make it right.
  static func wrongType(_ wanted: TypeSet) -> Explanation {
    Explanation { node, evaluation in
      if evaluation.document.nodes[node].kind == .null {
        return [
          Problem(
            rule: SchemaRules.wrongType.name, pointer: evaluation.pointer,
            range: evaluation.place(ofEmpty: node),
            message: LocalizedText(
              en: "the value is missing; \(wanted.names.en) belongs here",
              id: "nilainya belum ada; di sini tempat \(wanted.names.id)"))
        ]
      }
      let found = TypeSet(of: node, evaluation)
      let remedy = evaluation.remedy(of: node, wanted)
      return [
        Problem(
          rule: SchemaRules.wrongType.name, pointer: evaluation.pointer,
          range: evaluation.place(of: node),
          message: LocalizedText(
            en: "\(wanted.names.en) belongs here, not \(found.names.en)",
            id: "di sini tempat \(wanted.names.id), bukan \(found.names.id)"),
          label: remedy?.label, fix: remedy?.fix ?? [])
      ]
    }
  }
}

/// What makes a value one of the wanted type.
private struct TypeRemedy {
  var label: LocalizedText
  var fix: [Edit] = []

  init(_ en: String, _ id: String, fix: [Edit] = []) {
    label = LocalizedText(en: en, id: id)
    self.fix = fix
  }
}

extension Evaluation {
  fileprivate func remedy(of node: NodeIndex, _ wanted: TypeSet) -> TypeRemedy? {
    let value = document.nodes[node]
    guard value.isScalar else { return remedy(ofGroup: node, wanted) }
    let text = document.string(of: node)
    let isQuoted = value.style == .singleQuoted || value.style == .doubleQuoted
    if value.kind == .string, isQuoted, wanted.accepts(plain: text) {
      return TypeRemedy(
        "take the quotes away: \(text)", "hapus tanda kutipnya: \(text)",
        fix: fix(of: node, to: text, kind: .number))
    }
    if wanted.contains(.boolean), ["yes", "no", "ya", "tidak"].contains(text.lowercased()) {
      let isTrue = ["yes", "ya"].contains(text.lowercased())
      return TypeRemedy(
        "write true or false", "tulis true (ya) atau false (tidak)",
        fix: fix(of: node, to: "\(isTrue)", kind: .boolean))
    }
    if wanted.contains(.integer), value.kind == .string,
      let number = NumberReading.only(ofText: text, isWhole: !wanted.contains(.fraction))
    {
      return TypeRemedy(
        "write digits only: \(number)", "tulis angka saja: \(number)",
        fix: fix(of: node, to: number, kind: .number))
    }
    if wanted.contains(.integer), value.kind == .string {
      let isWhole = !wanted.contains(.fraction)
      let numbers = WrittenNumber.readings(of: text, isInteger: isWhole, hasDecimalComma: false)
      if numbers.count == 1, !numbers[0].isWhole {
        return TypeRemedy(
          "write the number alone: \(numbers[0].plain)",
          "tulis angkanya saja: \(numbers[0].plain)")
      }
    }
    if wanted.contains(.integer), text.contains(where: { ".,_".contains($0) }) {
      return TypeRemedy("write digits only: 12000000", "tulis angka saja: 12000000")
    }
    let written = shown(node)
    if wanted.contains(.string) {
      return TypeRemedy(
        "put it in quotes: \"\(written)\"", "beri tanda kutip: \"\(written)\"",
        fix: fix(of: node, to: text))
    }
    // Where a comma or bracket is in it, a list would be read otherwise.
    guard wanted.contains(.array), isQuoted || !written.contains(where: { ",[]{}…".contains($0) })
    else { return nil }
    return TypeRemedy(
      "as a list of one: [\(written)]", "sebagai daftar dengan satu butir: [\(written)]")
  }

  /// A list of one scalar where a scalar is wanted.
  private func remedy(ofGroup node: NodeIndex, _ wanted: TypeSet) -> TypeRemedy? {
    guard document.nodes[node].kind == .sequence else { return nil }
    let items = Array(document.children(of: node))
    guard items.count == 1, document.nodes[items[0]].isScalar,
      wanted.contains(TypeSet(of: items[0], self))
    else { return nil }
    let item = shown(items[0])
    return TypeRemedy("without the list: \(item)", "tanpa daftar: \(item)")
  }

  /// Where a value is missing: behind the colon, or the key in front of it.
  func place(ofEmpty node: NodeIndex) -> TextRange {
    let range = place(of: node)
    guard range.isEmpty, node > 0 else { return range }
    return document.nodes[node - 1].range
  }
}
