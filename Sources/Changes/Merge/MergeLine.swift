internal import Documents

/// A field or item in one line, taken apart: its name, its value, and what is behind it.
struct MergeLine {
  let head: ArraySlice<UInt8>
  let value: ArraySlice<UInt8>
  let rest: ArraySlice<UInt8>
  let node: NodeIndex

  /// Takes a part apart; `nil` where it has several lines.
  init?(_ piece: MergePiece, in version: MergeVersion) {
    guard let node = piece.value else { return nil }
    let range = version.document.nodes[node].range
    let line = version.bytes(piece.body)
    guard range.offset >= piece.body.lowerBound, range.end <= piece.body.upperBound,
      !line.dropLast().contains(0x0A)
    else { return nil }
    head = line[..<range.offset]
    value = line[range.offset..<range.end]
    rest = line[range.end...]
    self.node = node
  }

  /// The line that has the changes of both sides; `nil` where they clash.
  static func merged(
    base: MergeLine?, ours: MergeLine, theirs: MergeLine, _ versions: MergeThree<MergeVersion>
  ) -> [UInt8]? {
    guard let value = value(base, ours, theirs, versions) else { return nil }
    // A name is followed by a space only where a value is.
    let heads = MergeThree<ArraySlice<UInt8>?>(
      base: base.map { trimmed($0.head) }, ours: trimmed(ours.head), theirs: trimmed(theirs.head))
    let rests = MergeThree<ArraySlice<UInt8>?>(
      base: base?.rest, ours: ours.rest, theirs: theirs.rest)
    guard heads.decided != nil, let decided = rests.decided, let rest = decided else { return nil }
    let whole = MergeThree<ArraySlice<UInt8>?>(
      base: base?.head, ours: ours.head, theirs: theirs.head)
    var head = Array((whole.decided ?? ours.head) ?? ours.head)
    if !value.isEmpty, head.last != 0x20 { head.append(0x20) }
    return head + value + rest
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while text.last == 0x20 { text.removeLast() }
    return text
  }

  private static func value(
    _ base: MergeLine?, _ ours: MergeLine, _ theirs: MergeLine,
    _ versions: MergeThree<MergeVersion>
  ) -> [UInt8]? {
    let mine = versions.ours.document.canonical(ours.node)
    let others = versions.theirs.document.canonical(theirs.node)
    // Other quotes are no other value.
    if mine == others { return Array(base?.value == ours.value ? theirs.value : ours.value) }
    guard let base else { return nil }
    let before = versions.base.document.canonical(base.node)
    if mine == before { return Array(theirs.value) }
    if others == before { return Array(ours.value) }
    return FlowMerge(versions).value(base.node, ours.node, theirs.node)
  }
}
