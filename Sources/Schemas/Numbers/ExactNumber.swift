internal import BigInt
internal import Documents

/// A number as JSON writes it, without rounding, of any length.
struct ExactNumber: Sendable {
  /// The digits without zeros at the end, where they fit; 0 for zero.
  private let magnitude: UInt64
  /// The digits of a number that does not fit, without zeros at either end, the first first.
  private let digits: [UInt8]?
  /// The power of ten that the last digit stands for.
  private let exponent: Int
  private let isNegative: Bool

  /// Digits that always fit.
  private static let shortLength = 18

  /// Reads a number in the spelling of JSON or YAML's core schema; `nil` for anything else, and for
  /// exponents beyond a million million.
  init?(_ text: TextView) {
    var index = 0
    let count = text.count
    let isNegative = count > 0 && text[0] == UInt8(ascii: "-")
    self.isNegative = isNegative
    if isNegative || (count > 0 && text[0] == UInt8(ascii: "+")) { index = 1 }
    var magnitude: UInt64 = 0
    var length = 0
    var exponent = 0
    var isFraction = false
    var hasDigits = false
    let first = index
    while index < count {
      let byte = text[index]
      if (0x30...0x39).contains(byte) {
        hasDigits = true
        if isFraction { exponent -= 1 }
        if length > 0 || byte != 0x30 {
          length += 1
          if length <= Self.shortLength { magnitude = magnitude * 10 + UInt64(byte - 0x30) }
        }
      } else if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else {
        break
      }
      index += 1
    }
    guard hasDigits else { return nil }
    let end = index
    if index < count {
      guard text[index] | 0x20 == UInt8(ascii: "e"), let power = Self.power(text, index + 1) else {
        return nil
      }
      exponent += power
    }
    guard length <= Self.shortLength else {
      var digits: [UInt8] = []
      for position in first..<end where text[position] != UInt8(ascii: ".") {
        if !digits.isEmpty || text[position] != 0x30 { digits.append(text[position] - 0x30) }
      }
      while digits.last == 0 {
        digits.removeLast()
        exponent += 1
      }
      // Many zeros at the end may have left few.
      let isShort = digits.count <= Self.shortLength
      self.magnitude = isShort ? digits.reduce(0) { $0 * 10 + UInt64($1) } : 0
      self.digits = isShort ? nil : digits
      self.exponent = exponent
      return
    }
    if magnitude == 0 { exponent = 0 }
    while magnitude != 0, magnitude.isMultiple(of: 10) {
      magnitude /= 10
      exponent += 1
    }
    self.magnitude = magnitude
    digits = nil
    self.exponent = exponent
  }

  /// Reads a number from bytes.
  init?(_ text: ArraySlice<UInt8>) {
    let number = unsafe text.withUnsafeBufferPointer { buffer in
      unsafe buffer.baseAddress.flatMap {
        unsafe ExactNumber(TextView(start: $0, count: buffer.count))
      }
    }
    guard let number else { return nil }
    self = number
  }

  private static func power(_ text: TextView, _ start: Int) -> Int? {
    var index = start
    guard index < text.count else { return nil }
    let isNegative = text[index] == UInt8(ascii: "-")
    if isNegative || text[index] == UInt8(ascii: "+") { index += 1 }
    guard index < text.count else { return nil }
    var power = 0
    while index < text.count {
      guard (0x30...0x39).contains(text[index]), power < 1_000_000_000_000 else { return nil }
      power = power * 10 + Int(text[index] - 0x30)
      index += 1
    }
    guard power < 1_000_000_000_000 else { return nil }
    return isNegative ? -power : power
  }

  /// Whether it has no fraction.
  var isInteger: Bool { exponent >= 0 }

  private var isZero: Bool { magnitude == 0 && digits == nil }

  /// Its value, where it is a whole number that fits.
  var integer: Int? {
    guard digits == nil, isInteger, exponent < 19 else { return isZero ? 0 : nil }
    let (value, overflow) = magnitude.multipliedReportingOverflow(by: Self.powers[exponent])
    guard !overflow, let size = Int(exactly: value) else { return nil }
    return isNegative ? -size : size
  }

  /// Whether a text has the form that JSON gives numbers.
  static func isJSON(_ text: TextView) -> Bool {
    var index = text.count > 0 && text[0] == UInt8(ascii: "-") ? 1 : 0
    func skipDigits() -> Bool {
      let first = index
      while index < text.count, (0x30...0x39).contains(text[index]) { index += 1 }
      return index > first
    }
    let whole = index
    guard skipDigits(), index == whole + 1 || text[whole] != 0x30 else { return false }
    if index < text.count, text[index] == UInt8(ascii: ".") {
      index += 1
      guard skipDigits() else { return false }
    }
    if index < text.count, text[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
        index += 1
      }
      guard skipDigits() else { return false }
    }
    return index == text.count
  }

  /// Whether bytes have the form that JSON gives numbers.
  static func isJSON(_ text: ArraySlice<UInt8>) -> Bool {
    unsafe text.withUnsafeBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe isJSON(TextView(start: $0, count: buffer.count)) }
    } ?? false
  }

  /// 1, 10, 100, … up to the last that fits.
  private static let powers: [UInt64] = (0..<20).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}

extension ExactNumber: Comparable {
  /// Orders numbers by value.
  static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    if left.sign != right.sign { return left.sign < right.sign }
    return left.sign < 0 ? right.isSmallerInSize(than: left) : left.isSmallerInSize(than: right)
  }

  private var sign: Int { isZero ? 0 : isNegative ? -1 : 1 }

  /// Equal values have equal digits, exponents and signs, as there are no zeros at the ends.
  static func == (left: ExactNumber, right: ExactNumber) -> Bool {
    left.magnitude == right.magnitude && left.exponent == right.exponent
      && left.sign == right.sign && left.digits == right.digits
  }

  private func isSmallerInSize(than other: ExactNumber) -> Bool {
    if exponent == other.exponent, digits == nil, other.digits == nil {
      return magnitude < other.magnitude
    }
    let (mine, others) = (allDigits, other.allDigits)
    let (size, otherSize) = (mine.count + exponent, others.count + other.exponent)
    if size != otherSize { return size < otherSize }
    return mine.lexicographicallyPrecedes(others)
  }

  /// The digits, the first first; none for zero.
  private var allDigits: [UInt8] {
    if let digits { return digits }
    var rest = magnitude
    var reversed: [UInt8] = []
    while rest > 0 {
      reversed.append(UInt8(rest % 10))
      rest /= 10
    }
    return reversed.reversed()
  }
}

extension ExactNumber: Hashable {
  /// Feeds the value: `1.0` and `1` are the same.
  func hash(into hasher: inout Hasher) {
    hasher.combine(magnitude)
    hasher.combine(digits)
    hasher.combine(exponent)
    hasher.combine(sign)
  }
}

extension ExactNumber {
  /// Whether it is a whole number of units; a unit of zero has no multiples.
  func isMultiple(of unit: ExactNumber) -> Bool {
    guard !unit.isZero else { return false }
    guard !isZero else { return true }
    let difference = exponent - unit.exponent
    if digits == nil, unit.digits == nil {
      if difference < 0 {
        guard -difference < Self.powers.count else { return false }
        let (divisor, overflow) = unit.magnitude.multipliedReportingOverflow(
          by: Self.powers[-difference])
        return !overflow && magnitude.isMultiple(of: divisor)
      }
      return Self.isMultiple(magnitude, timesTenTo: difference, of: unit.magnitude)
    }
    // Beyond this, scaling would take seconds for a number that nobody means.
    guard abs(difference) <= 5_000 else { return false }
    let value = whole * BigInt(10).power(max(0, difference))
    let divisor = unit.whole * BigInt(10).power(max(0, -difference))
    return value % divisor == 0
  }

  /// Whether `value` × 10^`exponent` is a multiple of `unit`, by the remainders of squares.
  private static func isMultiple(
    _ value: UInt64, timesTenTo exponent: Int, of unit: UInt64
  ) -> Bool {
    func product(_ left: UInt64, _ right: UInt64) -> UInt64 {
      unit.dividingFullWidth(left.multipliedFullWidth(by: right)).remainder
    }
    var result = value % unit
    var square = 10 % unit
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result = product(result, square) }
      square = product(square, square)
      rest >>= 1
    }
    return result == 0
  }

  private var whole: BigInt {
    guard let digits else { return BigInt(magnitude) }
    return BigInt(digits.map { String($0) }.joined()) ?? 0
  }
}

extension ExactNumber: CustomStringConvertible {
  /// The number in plain digits, or with an exponent where they would be many.
  var description: String {
    guard !isZero else { return "0" }
    var text = allDigits.map { String($0) }.joined()
    let count = text.utf8.count
    if exponent > 0, exponent < 25 {
      text += String(repeating: "0", count: exponent)
    } else if exponent < 0, exponent > -25 {
      let missing = -exponent - count + 1
      if missing > 0 { text = String(repeating: "0", count: missing) + text }
      let point = text.index(text.endIndex, offsetBy: exponent)
      text = "\(text[..<point]).\(text[point...])"
    } else if exponent != 0 {
      text += "e\(exponent)"
    }
    return isNegative ? "-\(text)" : text
  }
}
