internal import Documents

/// Makes one problem out of an unknown field and a missing one that resemble each other.
enum MistypedField {
  /// The problems with such pairs merged.
  static func merged(_ problems: [Problem], in document: Document) -> [Problem] {
    var result = problems
    for unknown in problems where unknown.rule == SchemaRules.unknownField.name {
      guard let name = JSONPointer.tokens(of: unknown.pointer).last else { continue }
      let parent = parent(of: unknown.pointer)
      let missing = result.filter {
        $0.rule == SchemaRules.missingField.name && Self.parent(of: $0.pointer) == parent
      }
      let names = missing.compactMap { JSONPointer.tokens(of: $0.pointer).last }
      guard let meant = NearestMatch.of(name, in: names),
        let position = result.firstIndex(of: unknown), let range = unknown.range
      else { continue }
      result[position].label = LocalizedText(
        en: "did you mean `\(meant)`? it is required, and missing",
        id: "maksudnya `\(meant)`? isian itu wajib, dan belum ada")
      if NearestMatch.clear(name, in: names) == meant {
        result[position].fix = document.edit(at: range, to: meant).map { [$0] } ?? []
      }
      result.removeAll {
        $0.rule == SchemaRules.missingField.name
          && $0.pointer == "\(parent)/\(JSONPointer.escaped(meant))"
      }
    }
    return result
  }

  private static func parent(of pointer: String) -> String {
    pointer.lastIndex(of: "/").map { String(pointer[..<$0]) } ?? ""
  }
}
