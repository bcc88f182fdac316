/// A stretch of two texts that were compared word by word.
public enum WordPiece: Sendable, Hashable {
  /// Words that are in both, with the new text's spaces.
  case same(String)
  /// Words of the old text only.
  case deleted(String)
  /// Words of the new text only.
  case inserted(String)

  /// Its words, with the spaces that belong to them.
  public var text: String {
    switch self {
    case .same(let text), .deleted(let text), .inserted(let text): text
    }
  }
}
