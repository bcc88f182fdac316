/// What became of matching a text.
enum MatchVerdict {
  case matches
  case differs
  /// The limits were reached before there was an answer.
  case givesUp
}
