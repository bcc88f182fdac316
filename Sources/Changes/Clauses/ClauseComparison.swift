internal import Documents

/// Compares the clauses of two versions of a policy's text.
struct ClauseComparison {
  private(set) var changes: [ValueChange] = []

  /// Matches clauses by anchor and words, then by words alone, then by anchor alone: an inserted
  /// `ayat (2)` renumbers what follows, and changes none of it.
  init(_ old: [Clause], _ new: [Clause]) {
    let matching = Self.matching(old, new)
    note(matching.moved.map { new[$0] })
    for step in matching.steps {
      switch step {
      case .both(let before, let after): compare(old[before], new[after])
      case .removed(let before): changes.append(Self.change(.removed, old: old[before], new: nil))
      case .added(let after): changes.append(Self.change(.added, old: nil, new: new[after]))
      }
    }
  }

  /// Which clauses are the same.
  static func matching(_ old: [Clause], _ new: [Clause]) -> Matching {
    var matching = Matching(oldCount: old.count, newCount: new.count)
    matching.match(
      old: old.map { [ExactText($0.anchor), ExactText($0.text)] },
      new: new.map { [ExactText($0.anchor), ExactText($0.text)] })
    matchRenumbered(&matching, old, new)
    matching.match(old: old.map { ExactText($0.anchor) }, new: new.map { ExactText($0.anchor) })
    return matching
  }

  /// Words that tell a clause from every other of either version.
  private static func matchRenumbered(_ matching: inout Matching, _ old: [Clause], _ new: [Clause])
  {
    func single(_ clauses: [Clause], _ positions: [Int]) -> [ExactText: Int] {
      var places: [ExactText: Int] = [:]
      for position in positions {
        let text = ExactText(unmarked(clauses[position].text))
        places[text] = places[text] == nil ? position : -1
      }
      return places.filter { $0.value >= 0 }
    }
    let before = single(old, matching.unmatchedOld)
    let after = single(new, matching.unmatchedNew)
    for (text, position) in before {
      guard let other = after[text], isTelling(text.text) else { continue }
      matching.match(old: position, new: other)
    }
  }

  /// Short clauses (`dihapus`, `Pasal 5`) are alike by chance.
  private static func isTelling(_ text: String) -> Bool {
    WordToken.tokens(of: text).count { $0.isWord } >= 4
  }

  /// A clause's words without the number or letter before them: `(1)`, `a.`, `12.`.
  private static func unmarked(_ text: String) -> Substring {
    guard let space = text.firstIndex(of: " ") else { return text[...] }
    let mark = text[..<space]
    let label = mark.filter { $0.isLetter || $0.isNumber }
    let isMark = mark == "(\(label))" || mark == "\(label)." && label.count <= 3
    return isMark ? text[text.index(after: space)...] : text[...]
  }

  private mutating func note(_ moved: [Clause]) {
    guard !moved.isEmpty else { return }
    var note = ValueChange(.reordered, .clause, pointer: "#", place: "")
    note.lines = moved.map { ValueChange.Line(place: "", text: Self.place(of: $0)) }
    changes.append(note)
  }

  private mutating func compare(_ old: Clause, _ new: Clause) {
    if old.anchor == new.anchor {
      guard ExactText(old.text) != ExactText(new.text) else { return }
      changes.append(Self.change(.changed, old: old, new: new))
    } else {
      changes.append(
        ValueChange(
          .renumbered, .clause, pointer: "#\(new.anchor)", place: Self.place(of: new),
          old: Self.place(of: old), new: Self.place(of: new)))
    }
  }

  private static func change(_ kind: ValueChange.Kind, old: Clause?, new: Clause?) -> ValueChange {
    guard let clause = new ?? old else { preconditionFailure("a clause of either version") }
    var change = ValueChange(
      kind, .clause, pointer: "#\(clause.anchor)", place: place(of: clause), old: old?.text,
      new: new?.text)
    if kind != .changed { change.lines = [ValueChange.Line(place: "", text: clause.text)] }
    return change
  }

  private static func place(of clause: Clause) -> String {
    clause.path.isEmpty ? "#\(clause.anchor)" : clause.path
  }
}
