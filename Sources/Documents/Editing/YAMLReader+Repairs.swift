/// The edits that mend a line that could not be read.
extension YAMLReader {
  /// Puts what stands behind a key into quotes, up to a comment; nothing where it has quotes.
  func quoting(_ value: Scalar, upTo end: Int) -> [Edit] {
    guard value.style == .plain, !value.isMultiline else { return [] }
    let start = value.range.offset
    var last = end
    for position in start..<end
    where source[position] == UInt8(ascii: "#") && position > start && isBlank(source[position - 1])
    {
      last = position
      break
    }
    while last > start, isBlank(source[last - 1]) { last -= 1 }
    let text = String(decoding: source[start..<last], as: UTF8.self)
    return [Edit(range: range(start, last), replacement: YAMLText.doubleQuoted(text))]
  }

  /// Puts a blank behind the colon of `key:value`; nothing where the colon may be part of a text,
  /// as in `12:30` and `https://…`.
  func blankBehindColon(of key: Scalar) -> [Edit] {
    guard key.style == .plain, !key.isMultiline else { return [] }
    let text = source[key.range.offset..<key.range.end]
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon + 1 < text.endIndex,
      source[colon + 1] != UInt8(ascii: "/"), text[..<colon].allSatisfy(isNameCharacter),
      let first = text.first, first | 0x20 >= UInt8(ascii: "a"), !text.contains(0x20)
    else { return [] }
    var place = key.range
    place.column += colon + 1 - place.offset
    (place.offset, place.length) = (colon + 1, 0)
    return [Edit(range: place, replacement: " ")]
  }

  private func isNameCharacter(_ byte: UInt8) -> Bool {
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    return isLetter || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-")
  }
}
