/// What differs between two texts, word by word.
public enum WordDifference {
  /// A stretch of words.
  public enum Piece: Sendable, Hashable {
    /// Words that are in both.
    case same(String)
    /// Words of the old text only.
    case deleted(String)
    /// Words of the new text only.
    case inserted(String)
  }

  /// The pieces, in order; together with the spaces between them they are the texts.
  public static func pieces(from old: String, to new: String) -> [Piece] {
    let left = old.split(separator: " ").map(String.init)
    let right = new.split(separator: " ").map(String.init)
    // A text of thousands of words that is all new needs no fine comparison.
    guard left.count * right.count <= 4_000_000 else { return [.deleted(old), .inserted(new)] }
    let difference = right.difference(from: left)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var pieces: [Piece] = []
    var (i, j) = (0, 0)
    while i < left.count || j < right.count {
      var (gone, come): ([String], [String]) = ([], [])
      while i < left.count, removed.contains(i) {
        gone.append(left[i])
        i += 1
      }
      while j < right.count, added.contains(j) {
        come.append(right[j])
        j += 1
      }
      if !gone.isEmpty { pieces.append(.deleted(gone.joined(separator: " "))) }
      if !come.isEmpty { pieces.append(.inserted(come.joined(separator: " "))) }
      var same: [String] = []
      while i < left.count, j < right.count, !removed.contains(i), !added.contains(j) {
        same.append(left[i])
        (i, j) = (i + 1, j + 1)
      }
      if !same.isEmpty { pieces.append(.same(same.joined(separator: " "))) }
    }
    return pieces
  }
}
