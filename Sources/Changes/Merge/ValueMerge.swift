internal import Documents

/// Merges the values of three versions of a file: fields, items of lists, and what is in them.
struct ValueMerge {
  let versions: MergeThree<MergeVersion>
  let keys: RecordKeys
  /// The lines that were not taken as they are, since both sides changed something in them.
  private(set) var blended: [ArraySlice<UInt8>] = []
  /// Where the merge stands.
  var place = MergePlace()

  init(_ versions: MergeThree<MergeVersion>, keys: RecordKeys) {
    self.versions = versions
    self.keys = keys
  }

  /// Merges everything in some ranges; `nil` where the values are not in lines of their own.
  mutating func root(in ranges: MergeThree<Range<Int>>) -> [MergeChunk]? {
    guard let ours = versions.ours.root(in: ranges.ours),
      let theirs = versions.theirs.root(in: ranges.theirs)
    else { return nil }
    let base = versions.base.root(in: ranges.base)
    guard base != nil || versions.base.document.nodes.isEmpty else { return nil }
    let containers = MergeThree(
      base: base?.container, ours: ours.container, theirs: theirs.container)
    guard let parts = parts(of: containers) else { return nil }
    var chunks = lines(
      MergeThree(
        base: base?.container.head ?? 0..<0, ours: ours.container.head,
        theirs: theirs.container.head))
    chunks.add(parts)
    chunks.add(
      lines(MergeThree(base: base?.tail ?? 0..<0, ours: ours.tail, theirs: theirs.tail)))
    return chunks
  }

  // MARK: Parts

  /// Merges the parts of a list or mapping; `nil` where that can't be done part by part.
  ///
  /// - `isInline`: Whether the first part is in the line of the dash before it.
  private mutating func parts(
    of containers: MergeThree<MergeContainer?>, isInline: Bool = false
  ) -> [MergeChunk]? {
    guard let ours = containers.ours, let theirs = containers.theirs,
      ours.indentation == theirs.indentation
    else { return nil }
    let kinds = (
      versions.ours.document.nodes[ours.node].kind, versions.theirs.document.nodes[theirs.node].kind
    )
    guard kinds.0 == kinds.1,
      containers.base.map({ versions.base.document.nodes[$0.node].kind == kinds.0 }) ?? true
    else { return nil }
    let matching = MergeMatching(containers, versions: versions, keys: keys)
    guard !matching.isList || matching.agrees else { return nil }
    var chunks: [MergeChunk] = []
    let indentation = Array(repeating: UInt8(ascii: " "), count: ours.indentation)
    var isFirst = isInline
    var hasParts = false
    for identity in matching.order {
      let pieces = matching.pieces(of: identity)
      place.steps.append(matching.name(of: identity))
      defer { place.steps.removeLast() }
      switch outcome(pieces, isListed: matching.isList) {
      case .gone: continue
      case .clash where isFirst: return nil
      case .clash(let lead):
        chunks.add(lead ?? [])
        chunks.append(.conflict(conflict(pieces, behind: indentation, withLead: lead == nil)))
      case .part(let lead, let body):
        // Comments have no place between a dash and what it is the dash of.
        guard !isFirst || lead.allSatisfy({ $0 == .text([]) }) else { return nil }
        chunks.add(lead)
        if !isFirst { chunks.append(indentation) }
        chunks.add(body)
      }
      hasParts = true
      isFirst = false
    }
    return hasParts ? chunks : nil
  }

  /// What becomes of a part.
  ///
  /// - `isListed`: Whether it is told from others by its key, not by its name.
  mutating func outcome(
    _ pieces: MergeThree<MergePiece?>, isListed: Bool
  ) -> MergeOutcome {
    switch (pieces.base, pieces.ours, pieces.theirs) {
    case (_, nil, nil): return .gone
    case (nil, let ours?, nil): return taken(ours, from: versions.ours)
    case (nil, nil, let theirs?): return taken(theirs, from: versions.theirs)
    case (let base?, let ours?, nil):
      return isUntouched(ours, in: versions.ours, since: base) ? .gone : .clash(lead: nil)
    case (let base?, nil, let theirs?):
      return isUntouched(theirs, in: versions.theirs, since: base) ? .gone : .clash(lead: nil)
    case (let base, let ours?, let theirs?):
      let bodies = MergeThree<ArraySlice<UInt8>?>(
        base: base.map { versions.base.bytes($0.body) }, ours: versions.ours.bytes(ours.body),
        theirs: versions.theirs.bytes(theirs.body))
      let lead = lines(
        MergeThree(base: base?.lead ?? 0..<0, ours: ours.lead, theirs: theirs.lead))
      if let decided = bodies.decided, let text = decided {
        return .part(lead: lead, body: [.text(Array(text))])
      }
      // Two new items that only share their key are not one.
      if isListed, base == nil, !isSame(ours, theirs) {
        return .clash(lead: lead)
      }
      guard
        let body = body(MergeThree(base: base, ours: ours, theirs: theirs))
      else { return .clash(lead: lead) }
      return .part(lead: lead, body: body)
    }
  }

  private func taken(_ piece: MergePiece, from version: MergeVersion) -> MergeOutcome {
    .part(
      lead: [.text(Array(version.bytes(piece.lead)))],
      body: [.text(Array(version.bytes(piece.body)))])
  }

  /// Whether a side left a part as it was, but for blank lines and comments that it took away.
  private func isUntouched(
    _ piece: MergePiece, in version: MergeVersion, since base: MergePiece
  ) -> Bool {
    guard version.bytes(piece.body) == versions.base.bytes(base.body) else { return false }
    let known = Set(LineMerge.lines(of: versions.base.bytes(base.lead)))
    return LineMerge.lines(of: version.bytes(piece.lead)).allSatisfy {
      known.contains($0) || $0.allSatisfy { $0 == 0x20 || $0 == 0x0A }
    }
  }

  private func isSame(_ ours: MergePiece, _ theirs: MergePiece) -> Bool {
    guard let left = ours.value, let right = theirs.value else { return false }
    return versions.ours.document.canonical(left) == versions.theirs.document.canonical(right)
  }

  /// The conflict of a part that clashes.
  func conflict(
    _ pieces: MergeThree<MergePiece?>, behind indentation: [UInt8] = [], withLead hasLead: Bool
  ) -> MergeConflict {
    func text(_ piece: MergePiece?, _ version: MergeVersion) -> [UInt8] {
      guard let piece else { return [] }
      // The first field behind a dash has that in its own line.
      let lead = hasLead ? version.bytes(piece.lead) : []
      return Array(lead) + indentation + version.bytes(piece.body)
    }
    return MergeConflict(
      place: place.text, base: text(pieces.base, versions.base),
      ours: text(pieces.ours, versions.ours), theirs: text(pieces.theirs, versions.theirs))
  }

  // MARK: One part

  /// Merges a part that both sides changed, from its first character on; `nil` where they clash.
  private mutating func body(_ pieces: MergeThree<MergePiece?>) -> [MergeChunk]? {
    guard let ours = pieces.ours, let theirs = pieces.theirs else { return nil }
    let containers = MergeThree(
      base: pieces.base.flatMap { versions.base.container(of: $0) },
      ours: versions.ours.container(of: ours), theirs: versions.theirs.container(of: theirs))
    if containers.ours != nil, containers.theirs != nil,
      containers.base != nil || isEmpty(pieces.base)
    {
      if let chunks = container(containers) { return chunks }
    } else if let chunks = marked(pieces) {
      return chunks
    } else if let text = line(pieces) {
      blended += [versions.ours.bytes(ours.body), versions.theirs.bytes(theirs.body)]
      return [.text(text)]
    } else if !isText(pieces) {
      return nil
    }
    let chunks = lines(
      MergeThree(base: pieces.base?.body ?? 0..<0, ours: ours.body, theirs: theirs.body))
    // A marker has no place behind the first characters of a line.
    guard case .text? = chunks.first else { return nil }
    return chunks
  }

  private mutating func container(_ containers: MergeThree<MergeContainer?>) -> [MergeChunk]? {
    func head(_ container: MergeContainer?, _ version: MergeVersion) -> ArraySlice<UInt8>? {
      container.map { version.bytes($0.head) }
    }
    let heads = MergeThree(
      base: head(containers.base, versions.base), ours: head(containers.ours, versions.ours),
      theirs: head(containers.theirs, versions.theirs))
    guard let decided = heads.decided, let text = decided,
      let parts = parts(of: containers, isInline: text.last != 0x0A)
    else { return nil }
    var chunks: [MergeChunk] = [.text(Array(text))]
    chunks.add(parts)
    return chunks
  }

  /// Whether the base has no part, or one without anything in it: `items: []`.
  private func isEmpty(_ piece: MergePiece?) -> Bool {
    guard let piece else { return true }
    guard let node = piece.value else { return false }
    let document = versions.base.document
    return document.nodes[node].kind == .null
      || document.nodes[node].next == node + 1
        && !document.nodes[node].isScalar
  }

  /// Merges a clause whose number one side changed and whose words the other did.
  private mutating func marked(_ pieces: MergeThree<MergePiece?>) -> [MergeChunk]? {
    func parts(_ piece: MergePiece?, _ version: MergeVersion) -> (ArraySlice<UInt8>, Range<Int>)? {
      guard let piece, piece.value == nil else { return nil }
      let text = version.bytes(piece.body)
      guard let space = text.firstIndex(of: 0x20), let last = text[..<space].last,
        last == UInt8(ascii: ")") || last == UInt8(ascii: ".")
      else { return nil }
      return (text[...space], space + 1..<piece.body.upperBound)
    }
    guard let base = parts(pieces.base, versions.base),
      let ours = parts(pieces.ours, versions.ours),
      let theirs = parts(pieces.theirs, versions.theirs), ours.0 != theirs.0,
      let mark = MergeThree(base: base.0, ours: ours.0, theirs: theirs.0).decided
    else { return nil }
    let words = lines(MergeThree(base: base.1, ours: ours.1, theirs: theirs.1))
    guard case .text(let first)? = words.first else { return nil }
    for (piece, version) in [(pieces.ours, versions.ours), (pieces.theirs, versions.theirs)] {
      guard let piece else { continue }
      let start = piece.body.lowerBound
      blended.append(version.bytes(start..<version.endOfLine(start)))
    }
    return [.text(mark + first)] + words.dropFirst()
  }

  /// Whether all versions have a text of several lines, which is merged line by line.
  private func isText(_ pieces: MergeThree<MergePiece?>) -> Bool {
    func isText(_ piece: MergePiece?, _ version: MergeVersion) -> Bool {
      guard let node = piece?.value else { return true }
      return version.document.nodes[node].isScalar
    }
    return isText(pieces.base, versions.base) && isText(pieces.ours, versions.ours)
      && isText(pieces.theirs, versions.theirs)
  }

  /// Merges lines of each version as text.
  func lines(_ ranges: MergeThree<Range<Int>>) -> [MergeChunk] {
    LineMerge.chunks(
      base: versions.base.bytes(ranges.base), ours: versions.ours.bytes(ranges.ours),
      theirs: versions.theirs.bytes(ranges.theirs), place: place.text)
  }

  // MARK: One line

  /// Merges a field or item in one line: its name, its value and the comment behind it.
  private func line(_ pieces: MergeThree<MergePiece?>) -> [UInt8]? {
    guard let ours = pieces.ours.flatMap({ MergeLine($0, in: versions.ours) }),
      let theirs = pieces.theirs.flatMap({ MergeLine($0, in: versions.theirs) })
    else { return nil }
    let base = pieces.base.flatMap { MergeLine($0, in: versions.base) }
    guard base != nil || pieces.base == nil else { return nil }
    return MergeLine.merged(base: base, ours: ours, theirs: theirs, versions)
  }
}
