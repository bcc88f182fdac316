/// A matcher for regular expressions without references and without looking around: one bit for
/// each place in the expression, in a single word.
///
/// Bit `n` is set while the text so far may end at place `n`. A byte of text leads to the places
/// that may follow and that take the byte. Time is linear in the text, whatever the expression.
///
/// Source: Glushkov's construction; Navarro and Raffinot, Flexible Pattern Matching, 2002, 5.2.2.
///
/// A class because it owns its tables, as plain memory, so that matching counts no reference.
@safe
final class ByteAutomaton<Word: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>:
  @unchecked Sendable
{
  /// The places that take a byte, for every byte.
  private let takers: UnsafeMutablePointer<Word>
  /// The places that may follow each place.
  private let followers: UnsafeMutablePointer<Word>
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
    let count = places.followers.count
    guard count <= Word.bitWidth else { return nil }
    func word(_ set: UInt128) -> Word { Word(truncatingIfNeeded: set) }
    let takers = UnsafeMutablePointer<Word>.allocate(capacity: 256 + count)
    let followers = unsafe takers + 256
    unsafe takers.initialize(repeating: 0, count: 256)
    var (chained, looped, branching) = (Word(0), Word(0), Word(0))
    for place in 0..<count {
      let bit = Word(1) << Word(place)
      places.bytes[place].forEach { byte in unsafe takers[byte] |= bit }
      var others = word(places.followers[place])
      unsafe (followers + place).initialize(to: others)
      if others & bit != 0 { looped |= bit }
      if others & (bit << 1) != 0 { chained |= bit }
      others &= ~(bit | (bit << 1))
      if others != 0 { branching |= bit }
    }
    unsafe self.takers = takers
    unsafe self.followers = followers
    self.chained = chained
    self.looped = looped
    self.branching = branching
    firstAtStart = word(places.firstAtStart)
    firstAnywhere = word(places.firstAnywhere)
    lastAtEnd = word(places.lastAtEnd)
    lastAnywhere = word(places.lastAnywhere)
    acceptsEmpty = places.acceptsEmpty
    acceptsAll = places.acceptsAll
  }

  deinit { unsafe takers.deallocate() }

  /// Whether the expression matches somewhere in a text in UTF-8.
  func matches(_ text: Span<UInt8>) -> Bool {
    if acceptsAll { return true }
    if text.isEmpty { return acceptsEmpty }
    var current = unsafe (firstAtStart | firstAnywhere) & takers[Int(text[0])]
    if branching == 0, lastAnywhere == 0, firstAnywhere == 0 {
      // One thing after the other from start to end, which most patterns are.
      for position in 1..<text.count {
        let next = ((current & chained) << 1) | (current & looped)
        current = unsafe next & takers[Int(text[unchecked: position])]
        if current == 0 { return false }
      }
      return current & lastAtEnd != 0
    }
    for position in 1..<text.count {
      if current & lastAnywhere != 0 { return true }
      var next = ((current & chained) << 1) | (current & looped) | firstAnywhere
      var others = current & branching
      while others != 0 {
        // A place has a bit only where it has followers.
        next |= unsafe followers[others.trailingZeroBitCount]
        others &= others &- 1
      }
      current = unsafe next & takers[Int(text[unchecked: position])]
      if current == 0, firstAnywhere == 0 { return false }
    }
    return current & (lastAtEnd | lastAnywhere) != 0
  }
}
