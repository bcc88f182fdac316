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

  /// Appends a conflict: what is alike at either end of both sides stands outside of the markers.
  func append(_ conflict: MergeConflict, to text: inout [UInt8]) {
    let (ours, theirs) = (Self.lines(conflict.ours), Self.lines(conflict.theirs))
    var (start, end) = (0, 0)
    if style != .diff3 {
      let limit = min(ours.count, theirs.count)
      while start < limit, ours[start] == theirs[start] { start += 1 }
      while end < limit - start, ours[ours.count - 1 - end] == theirs[theirs.count - 1 - end] {
        end += 1
      }
    }
    for line in ours[..<start] { text += line }
    mark("<", self.ours, &text)
    for line in ours[start..<ours.count - end] { text += line }
    if style != .merge {
      mark("|", base, &text)
      text += conflict.base
    }
    mark("=", "", &text)
    for line in theirs[start..<theirs.count - end] { text += line }
    mark(">", self.theirs, &text)
    for line in ours[(ours.count - end)...] { text += line }
  }

  private func mark(_ character: Unicode.Scalar, _ label: String, _ text: inout [UInt8]) {
    text += Array(repeating: UInt8(ascii: character), count: size)
    let name = label.utf8.filter { $0 != 0x0A && $0 != 0x0D }
    if !name.isEmpty { text += [UInt8(ascii: " ")] + name }
    text.append(0x0A)
  }

  static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] { LineMerge.lines(of: text[...]) }
}
