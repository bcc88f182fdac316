internal import Documents

/// Merges the text of a policy clause by clause.
struct ClauseMerge {
  private let versions: MergeThree<MergeVersion>

  init(_ versions: MergeThree<MergeVersion>) { self.versions = versions }

  /// Merges the texts that start at some places; `nil` where that can't be done by clauses.
  ///
  /// - `merge`: Merges each clause, and keeps account of what it blended.
  func chunks(
    from starts: MergeThree<Int>, with merge: inout ValueMerge
  ) -> [MergeChunk]? {
    guard let base = versions.base.clauses(from: starts.base),
      let ours = versions.ours.clauses(from: starts.ours),
      let theirs = versions.theirs.clauses(from: starts.theirs)
    else { return nil }
    let places = identities()
    guard MergeOrder.agrees(base: places.base, ours: places.ours, theirs: places.theirs) else {
      return nil
    }
    let before = table(places.base, base.parts)
    let mine = table(places.ours, ours.parts)
    let others = table(places.theirs, theirs.parts)
    let names = names(places)
    merge.place.isVerbatim = true
    defer { merge.place = MergePlace() }
    var chunks: [MergeChunk] = []
    for place in MergeOrder.merged(base: places.base, ours: places.ours, theirs: places.theirs) {
      let pieces = MergeThree(base: before[place], ours: mine[place], theirs: others[place])
      merge.place.steps = [.key(names[place] ?? "")]
      switch merge.outcome(pieces, isListed: true) {
      case .gone: continue
      case .clash(let lead):
        chunks.add(lead ?? [])
        chunks.append(.conflict(merge.conflict(pieces, withLead: lead == nil)))
      case .part(let lead, let body):
        chunks.add(lead)
        chunks.add(body)
      }
    }
    merge.place.steps = []
    chunks.add(
      merge.lines(MergeThree(base: base.tail, ours: ours.tail, theirs: theirs.tail)))
    return chunks
  }

  private func table(_ places: [Int], _ parts: [MergePiece]) -> [Int: MergePiece] {
    Dictionary(zip(places, parts), uniquingKeysWith: { first, _ in first })
  }

  private func names(_ places: MergeThree<[Int]>) -> [Int: String] {
    var names: [Int: String] = [:]
    for (places, version) in [
      (places.base, versions.base), (places.theirs, versions.theirs), (places.ours, versions.ours),
    ] {
      for (place, clause) in zip(places, version.document.clauses) {
        names[place] = clause.path.isEmpty ? "#\(clause.anchor)" : clause.path
      }
    }
    return names
  }

  /// The same number for the same clause: by anchor and words, or one of them.
  private func identities() -> MergeThree<[Int]> {
    let (base, ours, theirs) = (
      versions.base.document.clauses, versions.ours.document.clauses,
      versions.theirs.document.clauses
    )
    var next = base.count
    var new: [ExactText: Int] = [:]
    let mine = zip(ClauseComparison.matching(base, ours).oldPositions, ours).map { old, clause in
      if let old { return old }
      new[ExactText(clause.anchor)] = next
      defer { next += 1 }
      return next
    }
    let others = zip(ClauseComparison.matching(base, theirs).oldPositions, theirs).map {
      old, clause in
      if let old { return old }
      if let same = new.removeValue(forKey: ExactText(clause.anchor)) { return same }
      defer { next += 1 }
      return next
    }
    return MergeThree(base: Array(base.indices), ours: mine, theirs: others)
  }
}
