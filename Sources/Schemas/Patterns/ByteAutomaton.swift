/// A matcher for regular expressions without references and without looking around: one bit for
/// each place in the expression, in a single word.
///
/// Bit `n` is set while the text so far may end at place `n`. A byte of text leads to the places
/// that may follow and that take the byte. Time is linear in the text, whatever the expression.
///
/// Source: Glushkov's construction; Navarro and Raffinot, Flexible Pattern Matching, 2002, 5.2.2.
struct ByteAutomaton<Word: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
  /// The places that take a byte, for every byte.
  private let takers: [Word]
  /// The places that may follow each place.
  private let followers: [Word]
  /// Places that their neighbour may follow.
  private let chained: Word
  /// Places that may follow themselves.
  private let looped: Word
  /// Places with other followers.
  private let branching: Word
  /// Where a match may begin at the start of the text.
  private let firstAtStart: Word
  /// Where a match may begin anywhere.
  private let firstAnywhere: Word
  /// Where a match may end at the end of the text.
  private let lastAtEnd: Word
  /// Where a match may end anywhere.
  private let lastAnywhere: Word
  /// Whether the empty text matches.
  private let acceptsEmpty: Bool
  /// Whether every text matches.
  private let acceptsAll: Bool

  /// Makes a matcher of places; `nil` where a word has too few bits for them.
  init?(_ places: ExpressionPlaces) {
    guard places.followers.count <= Word.bitWidth else { return nil }
    func word(_ set: UInt128) -> Word { Word(truncatingIfNeeded: set) }
    var takers = [Word](repeating: 0, count: 256)
    var (chained, looped, branching) = (Word(0), Word(0), Word(0))
    for (place, followers) in places.followers.enumerated() {
      let bit = Word(1) << Word(place)
      places.bytes[place].forEach { takers[$0] |= bit }
      var others = word(followers)
      if others & bit != 0 { looped |= bit }
      if others & (bit << 1) != 0 { chained |= bit }
      others &= ~(bit | (bit << 1))
      if others != 0 { branching |= bit }
    }
    self.takers = takers
    self.chained = chained
    self.looped = looped
    self.branching = branching
    followers = places.followers.map(word)
    firstAtStart = word(places.firstAtStart)
    firstAnywhere = word(places.firstAnywhere)
    lastAtEnd = word(places.lastAtEnd)
    lastAnywhere = word(places.lastAnywhere)
    acceptsEmpty = places.acceptsEmpty
    acceptsAll = places.acceptsAll
  }

  /// Whether the expression matches somewhere in a text in UTF-8.
  func matches(_ text: Span<UInt8>) -> Bool {
    if acceptsAll { return true }
    if text.isEmpty { return acceptsEmpty }
    let (takers, followers) = (takers.span, followers.span)
    var current = (firstAtStart | firstAnywhere) & takers[Int(text[0])]
    for position in 1..<text.count {
      if current & lastAnywhere != 0 { return true }
      var next = ((current & chained) << 1) | (current & looped) | firstAnywhere
      var others = current & branching
      while others != 0 {
        next |= followers[others.trailingZeroBitCount]
        others &= others - 1
      }
      current = next & takers[Int(text[position])]
      if current == 0, firstAnywhere == 0 { return false }
    }
    return current & (lastAtEnd | lastAnywhere) != 0
  }
}
