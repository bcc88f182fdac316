/// What becomes of characters that nobody sees.
enum ControlCharacter {
  /// What may be written in place of one; `nil` where a letter may have been lost.
  ///
  /// Marks of direction and of no width say nothing and go. A vertical tab or form feed is a line
  /// break of a word processor. NUL means that the file is no text; an escape starts a sequence of
  /// letters that would stay; the controls of the upper half are mostly letters of another encoding.
  static func replacement(of scalar: UInt32) -> String? {
    switch scalar {
    case 0x00, 0x08, 0x1B, 0x80...0x9F: nil
    case 0x0B, 0x0C: " "
    default: ""
    }
  }
}
