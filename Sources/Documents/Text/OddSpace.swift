/// Characters that look like a blank and are none: the no-break space of a word processor, the wide
/// space of East Asian keyboards.
enum OddSpace {
  /// How many bytes the one has that stands at a place; `nil` for anything else.
  static func length(in source: [UInt8], at index: Int) -> Int? {
    guard let (scalar, length) = UTF8Decoding.scalar(in: source, at: index) else { return nil }
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return length
    default: return nil
    }
  }
}
