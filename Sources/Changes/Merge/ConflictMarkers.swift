/// How conflicts are marked in a file, as git does it.
///
/// Source: git-merge(1), "How conflicts are presented".
public struct ConflictMarkers: Sendable, Hashable {
  /// What is shown of a conflict: `merge.conflictStyle` of git.
  public enum Style: String, Sendable, CaseIterable {
    /// Both sides.
    case merge
    /// Both sides and what they come from.
    case diff3
    /// The same, without the lines at either end that both sides have alike.
    case zdiff3
  }

  /// What is shown.
  public var style: Style
  /// How many characters a marker has.
  public var size: Int
  /// What stands behind the marker of our side.
  public var ours: String
  /// What stands behind the marker of the common version.
  public var base: String
  /// What stands behind the marker of their side.
  public var theirs: String

  /// Makes markers.
  public init(
    style: Style = .merge, size: Int = 7, ours: String = "ours", base: String = "base",
    theirs: String = "theirs"
  ) {
    self.style = style
    self.size = max(1, min(size, 1_000))
    self.ours = ours
    self.base = base
    self.theirs = theirs
  }

  /// A conflict between its markers.
  public func text(of conflict: MergeConflict) -> [UInt8] {
    var text: [UInt8] = []
    append(conflict, to: &text)
    return text
  }

  /// Appends a conflict: what is alike at either end of both sides stands outside of the markers.
  func append(_ conflict: MergeConflict, to text: inout [UInt8]) {
    let trimmed =
      style == .diff3
      ? (ours: conflict.ours, theirs: conflict.theirs, before: 0, behind: 0) : conflict.trimmed
    let lines = Self.lines(conflict.ours)
    for line in lines.prefix(trimmed.before) { text += line }
    mark("<", ours, &text)
    text += trimmed.ours
    if style != .merge {
      mark("|", base, &text)
      text += conflict.base
    }
    mark("=", "", &text)
    text += trimmed.theirs
    mark(">", theirs, &text)
    for line in lines.suffix(trimmed.behind) { text += line }
  }

  private func mark(_ character: Unicode.Scalar, _ label: String, _ text: inout [UInt8]) {
    text += Array(repeating: UInt8(ascii: character), count: size)
    let name = label.utf8.filter { $0 != 0x0A && $0 != 0x0D }
    if !name.isEmpty { text += [UInt8(ascii: " ")] + name }
    text.append(0x0A)
  }

  static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] { LineMerge.lines(of: text[...]) }
}
