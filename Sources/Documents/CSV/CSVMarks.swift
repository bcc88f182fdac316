/// Finds the bytes that matter in 64 at a time.
struct CSVMarks {
  /// How many bytes are looked at together.
  static let width = 64

  private typealias Block = SIMD16<UInt8>

  private let delimiter: Block
  private let newline: Block
  private let quote = Block(repeating: UInt8(ascii: "\""))
  private let carriageReturn = Block(repeating: UInt8(ascii: "\r"))

  init(delimiter: UInt8, newline: UInt8) {
    self.delimiter = Block(repeating: delimiter)
    self.newline = Block(repeating: newline)
  }

  /// Which of the bytes from a position on are delimiters, ends of lines or quotes: a bit each; and
  /// whether one of the others is not a visible character of ASCII.
  @inline(__always)
  func find(
    in bytes: UnsafeRawBufferPointer, at position: Int
  ) -> (marks: UInt64, isUnusual: Bool) {
    // A column of bits for every eight bytes, turned into rows at the end.
    var columns: UInt64 = 0
    var unusual: UInt64 = 0
    let (first, last) = (Block(repeating: 0x20), Block(repeating: 0x5F))
    let one: UInt64 = 0x0101_0101_0101_0101
    for part in 0..<4 {
      // Both sides of every operation are vectors: with a scalar on one side, Swift 6.3 makes a loop
      // of it.
      let block = unsafe bytes.loadUnaligned(
        fromByteOffset: position &+ part &* 16, as: Block.self)
      let found = (block .== delimiter) .| (block .== newline) .| (block .== quote)
      let words = unsafe unsafeBitCast(found, to: SIMD2<UInt64>.self)
      columns |= (words[0] & one) &<< UInt64(truncatingIfNeeded: part &* 2)
      columns |= (words[1] & one) &<< UInt64(truncatingIfNeeded: part &* 2 &+ 1)
      let isOther = ((block &- first) .>= last) .& .!(found .| (block .== carriageReturn))
      let others = unsafe unsafeBitCast(isOther, to: SIMD2<UInt64>.self)
      unusual |= others[0] | others[1]
    }
    return (columns.transposed, unusual != 0)
  }

  /// The same of the last bytes of a file, which are fewer; all of them count as unusual.
  @inline(never)
  func findLast(in bytes: UnsafeRawBufferPointer, at position: Int) -> UInt64 {
    var marks: UInt64 = 0
    for offset in 0..<max(0, bytes.count - position) {
      let byte = unsafe bytes[position + offset]
      if byte == delimiter[0] || byte == newline[0] || byte == quote[0] {
        marks |= 1 << UInt64(offset)
      }
    }
    return marks
  }
}

extension UInt64 {
  /// The word as a square of eight bytes with eight bits, mirrored at its diagonal.
  ///
  /// Source: Warren, Hacker's Delight, 2nd edition, 7-3.
  @inline(__always)
  fileprivate var transposed: UInt64 {
    var word = self
    var swapped = (word ^ (word >> 7)) & 0x00AA_00AA_00AA_00AA
    word ^= swapped ^ (swapped << 7)
    swapped = (word ^ (word >> 14)) & 0x0000_CCCC_0000_CCCC
    word ^= swapped ^ (swapped << 14)
    swapped = (word ^ (word >> 28)) & 0x0000_0000_F0F0_F0F0
    return word ^ swapped ^ (swapped << 28)
  }
}
