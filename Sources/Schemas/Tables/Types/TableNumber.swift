/// The number of a cell, without rounding.
enum TableNumber: Sendable, Equatable {
  /// At most 18 digits: whole number and how many of its digits are behind the point.
  case short(Int64, scale: Int)
  /// Any other.
  case long(ExactNumber)
  case infinity(isNegative: Bool)
  case notANumber

  /// Reads a number as Table Schema writes it: XML Schema's decimal, with an exponent, or a special
  /// value.
  ///
  /// Source: Table Schema, `number` and `integer`.
  init?(_ text: Span<UInt8>, isInteger: Bool) {
    if let short = ShortNumber(text, isInteger: isInteger) {
      self = .short(short.mantissa, scale: short.scale)
    } else {
      self.init(long: text, isInteger: isInteger)
    }
  }

  /// Reads a number of any length.
  @inline(never)
  private init?(long text: Span<UInt8>, isInteger: Bool) {
    let bytes = text.array
    switch String(decoding: bytes, as: UTF8.self).uppercased() {
    case "NAN" where !isInteger: self = .notANumber
    case "INF" where !isInteger: self = .infinity(isNegative: false)
    case "-INF" where !isInteger: self = .infinity(isNegative: true)
    default:
      guard Self.isNumber(bytes, isInteger: isInteger), let number = ExactNumber(bytes[...]) else {
        return nil
      }
      self = .long(number)
    }
  }

  private static func isNumber(_ bytes: [UInt8], isInteger: Bool) -> Bool {
    var rest = bytes[...]
    func digits() -> Int {
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
      rest = rest.dropFirst(digits)
      return digits
    }
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    var count = digits()
    if !isInteger, rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      count += digits()
    }
    guard count > 0 else { return false }
    if !isInteger, let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  /// Whether it is smaller than another; what is no number is neither smaller nor greater.
  func isLess(than other: TableNumber) -> Bool {
    switch (self, other) {
    case (.notANumber, _), (_, .notANumber): return false
    case (.infinity(let mine), .infinity(let others)): return mine && !others
    case (.infinity(let isNegative), _): return isNegative
    case (_, .infinity(let isNegative)): return !isNegative
    case (.short(let mine, let scale), .short(let other, let otherScale)):
      if scale == otherScale { return mine < other }
      return Int128(mine) * Self.power(otherScale - scale)
        < Int128(other) * Self.power(scale - otherScale)
    default:
      guard let mine = exact, let others = other.exact else { return false }
      return mine < others
    }
  }

  private static func power(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<max(0, exponent) { power *= 10 }
    return power
  }

  /// The number as an exact one; `nil` for special values.
  private var exact: ExactNumber? {
    switch self {
    case .long(let number): number
    case .short(let mantissa, let scale):
      ExactNumber(Array("\(mantissa)e-\(scale)".utf8)[...])
    default: nil
    }
  }

  /// A text that is the same for equal numbers.
  var canonical: String {
    switch self {
    case .notANumber: "NaN"
    case .infinity(let isNegative): isNegative ? "-INF" : "INF"
    default: exact?.description ?? ""
    }
  }
}

/// A number of at most 18 digits without exponent.
struct ShortNumber: Sendable {
  /// All its digits.
  let mantissa: Int64
  /// How many of them are behind the point.
  let scale: Int

  @inline(__always)
  init?(_ text: Span<UInt8>, isInteger: Bool) {
    let count = text.count
    guard count > 0 else { return nil }
    let isNegative = text[0] == UInt8(ascii: "-")
    var position = isNegative || text[0] == UInt8(ascii: "+") ? 1 : 0
    let first = position
    guard count - first <= 18 else { return nil }
    var mantissa: Int64 = 0
    var point = -1
    while position < count {
      let digit = text[position] &- UInt8(ascii: "0")
      if digit <= 9 {
        mantissa = mantissa &* 10 &+ Int64(truncatingIfNeeded: digit)
      } else if text[position] == UInt8(ascii: "."), point < 0, !isInteger {
        point = position
      } else {
        return nil
      }
      position &+= 1
    }
    guard count - first > (point < 0 ? 0 : 1) else { return nil }
    self.mantissa = isNegative ? 0 &- mantissa : mantissa
    scale = point < 0 ? 0 : count &- point &- 1
  }
}

/// Bounds of numbers that have few digits, as most have.
struct ShortBounds: Sendable {
  private var least: Int64 = .min
  private var greatest: Int64 = .max
  /// How many digits of the bounds are behind the point.
  private let scale: Int
  private let isOpen: Bool

  /// Makes bounds; `nil` where one has too many digits.
  init?(_ bounds: [TableField.Bound]) {
    var scale = 0
    for bound in bounds {
      guard case .number(.short(_, let its)) = bound.value, its <= 6 else { return nil }
      scale = max(scale, its)
    }
    self.scale = scale
    isOpen = bounds.isEmpty
    for bound in bounds {
      guard case .number(.short(let mantissa, let its)) = bound.value,
        mantissa.magnitude < 1_000_000_000_000
      else { return nil }
      var scaled = mantissa
      for _ in its..<scale { scaled *= 10 }
      if bound.isMaximum {
        greatest = min(greatest, bound.isExclusive ? scaled - 1 : scaled)
      } else {
        least = max(least, bound.isExclusive ? scaled + 1 : scaled)
      }
    }
  }

  /// Whether a number is surely within the bounds.
  @inline(__always)
  func allow(_ number: ShortNumber) -> Bool {
    if isOpen { return true }
    if number.scale == scale { return least <= number.mantissa && number.mantissa <= greatest }
    // What has more digits behind the point is compared elsewhere.
    guard number.scale < scale, number.mantissa.magnitude < 1_000_000_000_000 else { return false }
    var scaled = number.mantissa
    for _ in number.scale..<scale { scaled &*= 10 }
    return least <= scaled && scaled <= greatest
  }
}

extension Span<UInt8> {
  /// The bytes as an array.
  var array: [UInt8] {
    unsafe withUnsafeBufferPointer { unsafe Array($0) }
  }

  /// The bytes as a text in UTF-8.
  var string: String {
    unsafe withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
