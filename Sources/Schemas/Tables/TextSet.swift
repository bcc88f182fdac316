/// Some texts, to find out whether another is among them.
struct TextSet: Sendable {
  /// A text by its length, its first eight bytes and its last eight, which are all of it up to
  /// sixteen.
  private struct Entry: Sendable, Hashable {
    var length: Int
    var head: UInt64
    var tail: UInt64
    /// Where its bytes are in `bytes`.
    var offset: Int
  }

  /// Whether the empty text is the only one.
  let isOnlyEmpty: Bool

  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  /// For many texts: by the lowest bits of a hash the number of an entry and one; 0 for none.
  private var slots: [UInt32] = []

  init(_ texts: some Sequence<String>) {
    self.init(texts.map { Array($0.utf8) })
  }

  init(_ texts: [[UInt8]]) {
    isOnlyEmpty = texts == [[]]
    for text in texts where !contains(text.span) {
      entries.append(
        Entry(
          length: text.count, head: text.span.head, tail: text.span.tail, offset: bytes.count))
      bytes += text
      if entries.count > 8 { index() }
    }
  }

  private mutating func index() {
    var size = 32
    while size < entries.count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for (number, entry) in entries.enumerated() {
      var slot = Self.hash(entry.head, entry.tail, entry.length) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(truncatingIfNeeded: number + 1)
    }
  }

  @inline(__always)
  private static func hash(_ head: UInt64, _ tail: UInt64, _ length: Int) -> Int {
    let product = (head ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
      by: tail ^ UInt64(truncatingIfNeeded: length) ^ 0xA076_1D64_78BD_642F)
    return Int(truncatingIfNeeded: (product.high ^ product.low) >> 8)
  }

  /// Whether a text is among them.
  @inline(__always)
  func contains(_ text: Span<UInt8>) -> Bool {
    if isOnlyEmpty { return text.isEmpty }
    let (head, tail) = (text.head, text.tail)
    if slots.isEmpty {
      for entry in entries
      where entry.length == text.count && entry.head == head && entry.tail == tail {
        if text.count <= 16 || isSame(entry, text) { return true }
      }
      return false
    }
    let mask = slots.count - 1
    var slot = Self.hash(head, tail, text.count) & mask
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.length == text.count, entry.head == head, entry.tail == tail,
        text.count <= 16 || isSame(entry, text)
      {
        return true
      }
      slot = (slot + 1) & mask
    }
    return false
  }

  @inline(never)
  private func isSame(_ entry: Entry, _ text: Span<UInt8>) -> Bool {
    for position in 0..<entry.length where bytes[entry.offset + position] != text[position] {
      return false
    }
    return true
  }
}

extension Span<UInt8> {
  /// The first eight bytes, or fewer, as a number.
  @inline(__always)
  var head: UInt64 {
    count >= 8 ? word(at: 0) : short(from: 0, to: count)
  }

  /// The last eight bytes behind the first eight, or fewer, as a number.
  @inline(__always)
  var tail: UInt64 {
    if count >= 16 { return word(at: count - 8) }
    return count > 8 ? short(from: 8, to: count) : 0
  }

  /// Eight bytes as a number.
  @inline(__always)
  func word(at position: Int) -> UInt64 {
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
  }

  @inline(__always)
  private func short(from start: Int, to end: Int) -> UInt64 {
    var word: UInt64 = 0
    for position in start..<end { word = word << 8 | UInt64(self[position]) }
    return word
  }
}
