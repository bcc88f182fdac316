internal import Documents

/// The two parts of an adjustment's text: what bangkom drafts, and what a person writes.
///
/// Keys are told by reading the text, so that words like `decided_on:` in a sentence are words. Lines
/// between two keys belong to the first of them.
public struct AdjustmentParts: Sendable {
  /// Schema, id, title, policy, type, day and changes.
  public private(set) var head = ""
  /// The decision and its rationale, and whatever else there is.
  public private(set) var rest = ""

  /// Takes a text apart; one that can't be read is all the person's.
  public init(_ bytes: [UInt8]) {
    let document = Document.yaml(bytes)
    let members = document.root.map { document.members(of: $0) } ?? []
    guard !members.isEmpty, !document.problems.contains(where: { $0.severity == .error }) else {
      rest = String(decoding: bytes, as: UTF8.self)
      return
    }
    var starts = members.map { member in
      let offset = document.nodes[member.key].range.offset
      return (bytes[..<offset].lastIndex(of: 0x0A) ?? -1) + 1
    }
    starts[0] = 0
    for (number, member) in members.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : bytes.count
      let text = String(decoding: bytes[starts[number]..<end], as: UTF8.self)
      if Self.drafted.contains(document.string(of: member.key)) {
        head += text
      } else {
        rest += text
      }
    }
  }

  private static let drafted: Set<String> = [
    "schema", "id", "title", "policy", "type", "effective_from", "changes",
  ]
}
