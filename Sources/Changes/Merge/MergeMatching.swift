internal import Documents

/// Which parts of three versions of a list or mapping are the same, and their order in the merge.
struct MergeMatching {
  /// Whether it is a list; a mapping's order says nothing.
  let isList: Bool
  /// Whether the sides do not put the same parts into different orders.
  let agrees: Bool
  /// The parts of both sides; those in the base alone are gone.
  let order: [Int]

  private var parts: [Int: MergeThree<MergePiece?>] = [:]
  private var names: [Int: MergePlace.Step] = [:]

  init(
    _ containers: MergeThree<MergeContainer?>, versions: MergeThree<MergeVersion>, keys: RecordKeys
  ) {
    let pieces = containers.map { $0?.parts ?? [] }
    let node = containers.ours.map { versions.ours.document.nodes[$0.node] }
    isList = node?.kind == .sequence
    let identities = MergeOrder.pairingReplaced(
      isList
        ? Self.identities(ofItems: containers, versions, keys) : Self.identities(pieces, versions))
    let merged = MergeOrder.merged(
      base: identities.base, ours: identities.ours, theirs: identities.theirs)
    let keyed = isList ? Self.keys(of: containers, versions, keys) : nil
    order =
      keyed.flatMap { keyed in
        MergeOrder.sorted(
          ours: zip(identities.ours, keyed.ours).map { ($0, $1) },
          theirs: zip(identities.theirs, keyed.theirs).map { ($0, $1) })
      } ?? merged
    agrees = MergeOrder.agrees(
      base: identities.base, ours: identities.ours, theirs: identities.theirs)
    let nothing = MergeThree<MergePiece?>(base: nil, ours: nil, theirs: nil)
    for (identity, piece) in zip(identities.base, pieces.base) {
      parts[identity, default: nothing].base = piece
    }
    for (identity, piece) in zip(identities.ours, pieces.ours) {
      parts[identity, default: nothing].ours = piece
    }
    for (identity, piece) in zip(identities.theirs, pieces.theirs) {
      parts[identity, default: nothing].theirs = piece
    }
    name(identities, pieces, versions, keys)
  }

  /// A part in each version that has it.
  func pieces(of identity: Int) -> MergeThree<MergePiece?> {
    parts[identity] ?? MergeThree(base: nil, ours: nil, theirs: nil)
  }

  /// What a person calls a part.
  func name(of identity: Int) -> MergePlace.Step { names[identity] ?? .item("") }

  private mutating func name(
    _ identities: MergeThree<[Int]>, _ pieces: MergeThree<[MergePiece]>,
    _ versions: MergeThree<MergeVersion>, _ keys: RecordKeys
  ) {
    for (identities, pieces, version) in [
      (identities.base, pieces.base, versions.base),
      (identities.theirs, pieces.theirs, versions.theirs),
      (identities.ours, pieces.ours, versions.ours),
    ] {
      let document = version.document
      let items = pieces.compactMap(\.value)
      let key = isList ? ItemKey(of: [(document, items)], among: keys.items) : nil
      for (position, identity) in identities.enumerated() {
        names[identity] =
          pieces[position].key.map { .key(document.string(of: $0)) }
          ?? .item(document.itemName(items[position], at: position, key: key))
      }
    }
  }

  // MARK: Identities

  /// Fields are the same where their names are.
  private static func identities(
    _ pieces: MergeThree<[MergePiece]>, _ versions: MergeThree<MergeVersion>
  ) -> MergeThree<[Int]> {
    var numbers = Interning<ArraySlice<UInt8>>()
    func identities(_ pieces: [MergePiece], _ version: MergeVersion) -> [Int] {
      pieces.map { numbers.number(of: $0.key.map { version.document.bytes(of: $0) } ?? []) }
    }
    return MergeThree(
      base: identities(pieces.base, versions.base), ours: identities(pieces.ours, versions.ours),
      theirs: identities(pieces.theirs, versions.theirs))
  }

  /// Items are the same where their keys are, else where a comparison of versions pairs them.
  private static func identities(
    ofItems containers: MergeThree<MergeContainer?>, _ versions: MergeThree<MergeVersion>,
    _ keys: RecordKeys
  ) -> MergeThree<[Int]> {
    let (base, ours, theirs) = (
      items(containers.base), items(containers.ours), items(containers.theirs)
    )
    let documents = versions.map(\.document)
    if let keyed = Self.keys(of: containers, versions, keys) {
      var numbers = Interning<[UInt8]>()
      return keyed.map { keys in keys.map { numbers.number(of: $0) } }
    }
    func matching(_ container: MergeContainer?, _ document: Document) -> [Int?] {
      guard let container, let base = containers.base else {
        return items(container).map { _ in nil }
      }
      return ListComparison(base.node, in: documents.base, container.node, in: document, keys: keys)
        .matching.oldPositions
    }
    let toOurs = matching(containers.ours, documents.ours)
    let toTheirs = matching(containers.theirs, documents.theirs)
    // Of what is new on both sides only equal values are the same.
    var waiting: [[UInt8]: [Int]] = [:]
    var next = base.count
    let mine = toOurs.enumerated().map { position, old -> Int in
      if let old { return old }
      waiting[documents.ours.canonical(ours[position]), default: []].append(next)
      defer { next += 1 }
      return next
    }
    for (key, numbers) in waiting { waiting[key] = numbers.reversed() }
    let others = toTheirs.enumerated().map { position, old -> Int in
      if let old { return old }
      let value = documents.theirs.canonical(theirs[position])
      if let same = waiting[value]?.popLast() { return same }
      defer { next += 1 }
      return next
    }
    return MergeThree(base: Array(base.indices), ours: mine, theirs: others)
  }

  private static func items(_ container: MergeContainer?) -> [NodeIndex] {
    container?.parts.compactMap(\.value) ?? []
  }

  /// What recognises each item of lists that share a key; `nil` where they have none.
  private static func keys(
    of containers: MergeThree<MergeContainer?>, _ versions: MergeThree<MergeVersion>,
    _ keys: RecordKeys
  ) -> MergeThree<[[UInt8]]>? {
    let lists = [
      (versions.base.document, items(containers.base)),
      (versions.ours.document, items(containers.ours)),
      (versions.theirs.document, items(containers.theirs)),
    ]
    guard let key = ItemKey(of: lists.filter { !$0.1.isEmpty }, among: keys.items) else {
      return nil
    }
    let values = lists.map { document, items in
      items.map { item in
        let texts = key.values(of: item, in: document) ?? []
        return Array(texts.map { Array($0.text.utf8) }.joined(separator: [0]))
      }
    }
    return MergeThree(base: values[0], ours: values[1], theirs: values[2])
  }
}
