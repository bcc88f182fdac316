internal import BigInt

/// A number as JSON writes it, without rounding, of any length.
struct ExactNumber: Sendable, Equatable {
  /// The digits without zeros at either end; empty for zero.
  private let digits: [UInt8]
  /// The power of ten that the last digit stands for.
  private let exponent: Int
  private let isNegative: Bool

  /// Reads a number in the spelling of JSON or YAML's core schema; `nil` for anything else, and for
  /// exponents beyond a million million.
  init?(_ text: ArraySlice<UInt8>) {
    var rest = text
    isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    var digits: [UInt8] = []
    var exponent = 0
    var isFraction = false
    var hasDigits = false
    while let byte = rest.first {
      rest.removeFirst()
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasDigits = true
        if isFraction { exponent -= 1 }
        if !digits.isEmpty || byte != UInt8(ascii: "0") { digits.append(byte - UInt8(ascii: "0")) }
      case UInt8(ascii: ".") where !isFraction:
        isFraction = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        let power = Int(String(decoding: rest, as: UTF8.self))
        guard let power, abs(power) < 1_000_000_000_000 else { return nil }
        exponent += power
        rest = []
      default:
        return nil
      }
    }
    guard hasDigits else { return nil }
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    self.digits = digits
    self.exponent = digits.isEmpty ? 0 : exponent
  }

  /// Whether it has no fraction.
  var isInteger: Bool { exponent >= 0 }

  /// Its value, where it is a whole number that fits.
  var integer: Int? {
    guard isInteger, exponent < 19, digits.count + exponent < 19 else { return nil }
    var value = digits.reduce(0) { $0 * 10 + Int($1) }
    for _ in 0..<exponent { value *= 10 }
    return isNegative ? -value : value
  }

  /// Whether a text has the form that JSON gives numbers.
  static func isJSON(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    guard let first = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
      return false
    }
    if first == UInt8(ascii: "0"), rest.count > 1 {
      let second = rest[rest.startIndex + 1]
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(second) { return false }
    }
    return rest.last != UInt8(ascii: ".") && ExactNumber(text) != nil
  }
}

extension ExactNumber: Comparable {
  /// Orders numbers by value.
  static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    if left.sign != right.sign { return left.sign < right.sign }
    return left.sign < 0 ? right.isSmallerInSize(than: left) : left.isSmallerInSize(than: right)
  }

  private var sign: Int { digits.isEmpty ? 0 : isNegative ? -1 : 1 }

  /// Equal values have equal digits, exponents and signs, as there are no zeros at the ends.
  static func == (left: ExactNumber, right: ExactNumber) -> Bool {
    left.digits == right.digits && left.exponent == right.exponent && left.sign == right.sign
  }

  private func isSmallerInSize(than other: ExactNumber) -> Bool {
    let (mine, others) = (digits.count + exponent, other.digits.count + other.exponent)
    if mine != others { return mine < others }
    return digits.lexicographicallyPrecedes(other.digits)
  }
}

extension ExactNumber {
  /// Whether it is a whole number of units; a unit of zero has no multiples.
  func isMultiple(of unit: ExactNumber) -> Bool {
    guard !unit.digits.isEmpty else { return false }
    guard !digits.isEmpty else { return true }
    let difference = exponent - unit.exponent
    // Beyond this, scaling would take seconds for a number that nobody means.
    guard abs(difference) <= 5_000 else { return false }
    let value = Self.whole(digits) * BigInt(10).power(max(0, difference))
    let divisor = Self.whole(unit.digits) * BigInt(10).power(max(0, -difference))
    return value % divisor == 0
  }

  private static func whole(_ digits: [UInt8]) -> BigInt {
    if digits.count < 19 { return BigInt(digits.reduce(0) { $0 * 10 + Int($1) }) }
    return BigInt(digits.map { String($0) }.joined()) ?? 0
  }
}

extension ExactNumber: CustomStringConvertible {
  /// The number in plain digits, or with an exponent where they would be many.
  var description: String {
    guard !digits.isEmpty else { return "0" }
    var text = digits.map { String($0) }.joined()
    if exponent > 0, exponent < 25 {
      text += String(repeating: "0", count: exponent)
    } else if exponent < 0, exponent > -25 {
      let missing = -exponent - digits.count + 1
      if missing > 0 { text = String(repeating: "0", count: missing) + text }
      let point = text.index(text.endIndex, offsetBy: exponent)
      text = "\(text[..<point]).\(text[point...])"
    } else if exponent != 0 {
      text += "e\(exponent)"
    }
    return isNegative ? "-\(text)" : text
  }
}
