/// Ranges of code points beyond ASCII as ranges of bytes.
///
/// Texts are known to be UTF-8, so that what cannot come need not be ruled out.
enum UTF8Ranges {
  /// The sequences of ranges of bytes that together are a range of code points.
  static func pieces(of range: ClosedRange<UInt32>) -> [[ClosedRange<Int>]] {
    var result: [[ClosedRange<Int>]] = []
    for (block, count) in [(UInt32(0x80)...0x7FF, 1), (0x800...0xFFFF, 2), (0x10000...0x10FFFF, 3)]
    where block.overlaps(range) {
      let part = range.clamped(to: block)
      // Shorter ends of a block would be longer forms of other code points, and never come.
      let low = part.lowerBound == block.lowerBound ? 0 : part.lowerBound
      let high = part.upperBound == 0x10FFFF ? 0x1FFFFF : part.upperBound
      split(low...high, count, lead: [0xC0, 0xE0, 0xF0][count - 1], [], &result)
    }
    return result
  }

  /// Splits a range where `count` bytes of six bits follow a first one.
  private static func split(
    _ range: ClosedRange<UInt32>, _ count: Int, lead: Int, _ before: [ClosedRange<Int>],
    _ result: inout [[ClosedRange<Int>]]
  ) {
    func bytes(_ low: UInt32, _ high: UInt32) -> ClosedRange<Int> {
      (lead | Int(low))...(lead | Int(high))
    }
    guard count > 0 else {
      result.append(before + [bytes(range.lowerBound, range.upperBound)])
      return
    }
    let shift = UInt32(6 * count)
    let mask = UInt32(1) << shift - 1
    var low = range.lowerBound
    while low <= range.upperBound {
      let head = low >> shift
      // Heads from here on that have all their tails.
      let end = (range.upperBound + 1) >> shift
      if low & mask == 0, head < end {
        result.append(
          before + [bytes(head, end - 1)] + Array(repeating: 0x80...0xBF, count: count))
        low = end << shift
      } else {
        let last = min(range.upperBound, head << shift | mask)
        split(
          (low & mask)...(last & mask), count - 1, lead: 0x80, before + [bytes(head, head)],
          &result)
        low = last + 1
      }
    }
  }
}
