#if canImport(Glibc)
internal import Glibc
#endif

/// Bytes of a document by address: valid as long as the call that gave them out.
@safe public struct TextView {
  @usableFromInline let start: UnsafePointer<UInt8>
  /// How many bytes there are.
  public let count: Int

  /// Bytes from an address, which the caller keeps valid.
  @inlinable public init(start: UnsafePointer<UInt8>, count: Int) {
    unsafe self.start = start
    self.count = count
  }

  /// Whether there are no bytes.
  @inlinable public var isEmpty: Bool { count == 0 }

  /// The byte at a place.
  @inlinable public subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count)
    return unsafe start[index]
  }

  /// The bytes as a buffer.
  @inlinable public var buffer: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: start, count: count)
  }

  /// The text.
  public var string: String { unsafe String(decoding: buffer, as: UTF8.self) }

  /// A number that differs for most different texts, and whether every byte is a character.
  ///
  /// Source: the multiplication of Fowler-Noll-Vo, for eight bytes at a time.
  var hashAndIsASCII: (hash: UInt64, isASCII: Bool) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(truncatingIfNeeded: count)
    var all: UInt64 = 0
    var index = 0
    while index + 8 <= count {
      let word = unsafe UnsafeRawPointer(start).loadUnaligned(
        fromByteOffset: index, as: UInt64.self)
      all |= word
      hash = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
      hash ^= hash >> 32
      index += 8
    }
    var rest: UInt64 = 0
    while index < count {
      rest = unsafe rest << 8 | UInt64(start[index])
      index += 1
    }
    hash = (hash ^ rest) &* 0x9e37_79b9_7f4a_7c15
    return (hash ^ hash >> 32, (all | rest) & 0x8080_8080_8080_8080 == 0)
  }

  /// Whether two texts have the same bytes.
  public static func == (left: TextView, right: TextView) -> Bool {
    guard left.count == right.count else { return false }
    // Most texts that differ do so at once.
    return unsafe left.count == 0
      || (left.start[0] == right.start[0] && memcmp(left.start, right.start, left.count) == 0)
  }

  /// Whether a text is these characters.
  public static func == (left: TextView, right: StaticString) -> Bool {
    unsafe left.count == right.utf8CodeUnitCount
      && memcmp(left.start, right.utf8Start, left.count) == 0
  }
}
