internal import Documents

/// Merges lists and mappings that are written between brackets in one line.
///
/// The text is that of our side, with their changes put into it.
struct FlowMerge {
  private let versions: MergeThree<MergeVersion>

  init(_ versions: MergeThree<MergeVersion>) { self.versions = versions }

  /// The text with the changes of both sides; `nil` where they clash.
  func value(_ base: NodeIndex, _ ours: NodeIndex, _ theirs: NodeIndex) -> [UInt8]? {
    let kinds = [
      kind(base, versions.base), kind(ours, versions.ours), kind(theirs, versions.theirs),
    ]
    guard let kind = kinds[0], kinds.allSatisfy({ $0 == kind }) else { return nil }
    let isList = kind == .sequence
    let before = entries(base, versions.base, isList)
    let mine = entries(ours, versions.ours, isList)
    let others = entries(theirs, versions.theirs, isList)
    let places = MergeThree(
      base: before.map(\.name), ours: mine.map(\.name), theirs: others.map(\.name))
    // A value that stands there twice can't be told from itself.
    guard Set(places.base).count == before.count, Set(places.ours).count == mine.count,
      Set(places.theirs).count == others.count
    else { return nil }
    return merged(before, mine, others, brackets: (ours, kind))
  }

  private func kind(_ node: NodeIndex, _ version: MergeVersion) -> NodeKind? {
    let value = version.document.nodes[node]
    return value.style == .flow ? value.kind : nil
  }

  private struct Entry {
    /// What it is recognised by: a mapping's key, or a list's value.
    var name: [UInt8]
    var text: ArraySlice<UInt8>
    var value: NodeIndex
  }

  private func entries(_ node: NodeIndex, _ version: MergeVersion, _ isList: Bool) -> [Entry] {
    let document = version.document
    func range(_ node: NodeIndex) -> TextRange { document.nodes[node].range }
    if isList {
      return document.children(of: node).map {
        Entry(
          name: document.canonical($0), text: version.bytes(range($0).offset..<range($0).end),
          value: $0)
      }
    }
    return document.members(of: node).map { key, value in
      Entry(
        name: Array(document.bytes(of: key)),
        text: version.bytes(range(key).offset..<max(range(key).end, range(value).end)),
        value: value)
    }
  }

  private func merged(
    _ base: [Entry], _ ours: [Entry], _ theirs: [Entry],
    brackets: (node: NodeIndex, kind: NodeKind)
  ) -> [UInt8]? {
    var numbers = Interning<[UInt8]>()
    let paired = MergeOrder.pairingReplaced(
      MergeThree(
        base: base.map { numbers.number(of: $0.name) },
        ours: ours.map { numbers.number(of: $0.name) },
        theirs: theirs.map { numbers.number(of: $0.name) }))
    let places = (paired.base, paired.ours, paired.theirs)
    guard
      brackets.kind == .mapping
        || MergeOrder.agrees(base: places.0, ours: places.1, theirs: places.2)
    else { return nil }
    func table(_ places: [Int], _ entries: [Entry]) -> [Int: Entry] {
      Dictionary(uniqueKeysWithValues: zip(places, entries))
    }
    let (before, mine, others) = (
      table(places.0, base), table(places.1, ours), table(places.2, theirs)
    )
    var texts: [(place: Int, text: ArraySlice<UInt8>)] = []
    for place in MergeOrder.merged(base: places.0, ours: places.1, theirs: places.2) {
      switch entry(before[place], mine[place], others[place]) {
      case .text(let text): texts.append((place, text))
      case .gone: continue
      case .clash: return nil
      }
    }
    return written(texts, behind: Array(zip(places.1, ours)), in: brackets.node)
  }

  private enum Outcome {
    case text(ArraySlice<UInt8>)
    case gone
    case clash
  }

  private func entry(_ base: Entry?, _ ours: Entry?, _ theirs: Entry?) -> Outcome {
    switch (base, ours, theirs) {
    case (_, nil, nil): return .gone
    case (nil, let entry?, nil), (nil, nil, let entry?): return .text(entry.text)
    case (let base?, let entry?, nil), (let base?, nil, let entry?):
      return base.text == entry.text ? .gone : .clash
    case (let base, let ours?, let theirs?):
      let texts = MergeThree<ArraySlice<UInt8>?>(
        base: base?.text, ours: ours.text, theirs: theirs.text)
      if let text = texts.decided { return text.map { .text($0) } ?? .gone }
      guard let base,
        let value = value(base.value, ours.value, theirs.value)
      else { return .clash }
      let range = versions.ours.document.nodes[ours.value].range
      return .text(ours.text[..<range.offset] + value + ours.text[range.end...])
    }
  }

  /// Entries between our side's brackets, with its own spaces where it had the same beside it.
  private func written(
    _ texts: [(place: Int, text: ArraySlice<UInt8>)], behind ours: [(place: Int, entry: Entry)],
    in node: NodeIndex
  ) -> [UInt8]? {
    let source = versions.ours.source
    let range = versions.ours.document.nodes[node].range
    guard let first = ours.first?.entry.text, let last = ours.last?.entry.text else {
      let all = Array(texts.map(\.text).joined(separator: ", ".utf8))
      return source[range.offset..<range.offset + 1] + all + source[range.end - 1..<range.end]
    }
    var separators: [[Int]: ArraySlice<UInt8>] = [:]
    for (left, right) in zip(ours, ours.dropFirst()) {
      separators[[left.place, right.place]] =
        source[left.entry.text.endIndex..<right.entry.text.startIndex]
    }
    let usual = ours.count > 1 ? source[first.endIndex..<ours[1].entry.text.startIndex] : nil
    var line = Array(source[range.offset..<first.startIndex])
    for (position, (place, text)) in texts.enumerated() {
      if position > 0 {
        line += separators[[texts[position - 1].place, place]] ?? usual ?? [0x2C, 0x20]
      }
      line += text
    }
    return line + source[last.endIndex..<range.end]
  }
}
