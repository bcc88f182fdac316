/// How the numbers of a column are written.
///
/// Source: Table Schema, `number` and `integer`: `decimalChar`, `groupChar`, `bareNumber`.
struct NumberForm: Sendable, Hashable {
  /// Whether only whole numbers are meant.
  var isInteger: Bool
  /// What stands between the whole number and the fraction.
  var decimal: [UInt8] = Array(".".utf8)
  /// What groups digits; empty where nothing does.
  var group: [UInt8] = []
  /// Whether nothing but the number may stand in the cell.
  var isBare = true

  /// Whether numbers are written as in JSON.
  var isPlain: Bool { isBare && group.isEmpty && decimal == Array(".".utf8) }

  /// The number of a cell; `nil` where there is none.
  @inline(__always)
  func number(_ text: Span<UInt8>) -> TableNumber? {
    isPlain ? TableNumber(text, isInteger: isInteger) : other(text)
  }

  @inline(never)
  private func other(_ text: Span<UInt8>) -> TableNumber? {
    guard let plain = plain(text.array) else { return nil }
    return TableNumber(plain.span, isInteger: isInteger)
  }

  /// A number of this form as a plain one; `nil` where it has not this form.
  func plain(_ text: [UInt8]) -> [UInt8]? {
    var rest = text[...]
    if !isBare {
      let isStart = { (byte: UInt8) in byte.isASCIIDigit || byte == 0x2D || byte == 0x2B }
      guard let first = rest.firstIndex(where: isStart),
        let last = rest.lastIndex(where: \.isASCIIDigit),
        first <= last
      else { return isSpecial(text) ? text : nil }
      rest = rest[first...last]
    }
    var result: [UInt8] = []
    var hasPoint = false
    while let byte = rest.first {
      if !hasPoint, !decimal.isEmpty, rest.starts(with: decimal) {
        hasPoint = true
        result.append(UInt8(ascii: "."))
        rest = rest.dropFirst(decimal.count)
      } else if !hasPoint, !group.isEmpty, result.last?.isASCIIDigit == true,
        rest.starts(with: group)
      {
        rest = rest.dropFirst(group.count)
        // Groups stand between digits.
        guard rest.first?.isASCIIDigit == true else { return nil }
      } else if byte == UInt8(ascii: ".") {
        return nil
      } else {
        result.append(byte)
        rest.removeFirst()
      }
    }
    return result
  }

  private func isSpecial(_ text: [UInt8]) -> Bool {
    ["NAN", "INF", "-INF"].contains(String(decoding: text, as: UTF8.self).uppercased())
  }

  /// A plain number in this form.
  func written(_ plain: String) -> String {
    decimal == Array(".".utf8)
      ? plain : plain.replacing(".", with: String(decoding: decimal, as: UTF8.self))
  }
}
