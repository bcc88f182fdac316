/// A decimal number without rounding: a whole number of 10⁻ˢᶜᵃˡᵉ.
///
/// SQLite has whole numbers and doubles. A double that was made from a decimal of at most 15 digits
/// prints as that decimal again, so that sums, products and ratios of such values can be taken
/// exactly and rounded once, at output.
struct ExactDecimal: Hashable, Sendable {
  private(set) var units: Int128
  private(set) var scale: Int

  init(_ integer: Int64) {
    units = Int128(integer)
    scale = 0
  }

  /// The decimal that a double prints as; `nil` for infinities, not-a-number, and values outside
  /// ±10²⁰ or finer than 10⁻¹⁵.
  init?(_ double: Double) {
    guard double.isFinite, abs(double) < 1e20 else { return nil }
    self.init(text: "\(double)")
  }

  /// Reads `-12.50` or `1e-05`.
  init?(text: String) {
    var units: Int128 = 0
    var scale = 0
    var exponent = 0
    var isFraction = false
    var digits = 0
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    var rest = Substring(text).utf8
    if isNegative { rest = rest.dropFirst() }
    while let byte = rest.first {
      rest = rest.dropFirst()
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard digits < 36 else { return nil }
        units = units * 10 + Int128(byte - UInt8(ascii: "0"))
        digits += 1
        if isFraction { scale += 1 }
      case UInt8(ascii: ".") where !isFraction:
        isFraction = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard let value = Int(String(Substring(rest))) else { return nil }
        exponent = value
        rest = rest.dropFirst(rest.count)
      default:
        return nil
      }
    }
    guard digits > 0 else { return nil }
    scale -= exponent
    while scale < 0 {
      guard digits < 36 else { return nil }
      units *= 10
      scale += 1
      digits += 1
    }
    guard scale <= 30 else { return nil }
    self.units = isNegative ? -units : units
    self.scale = scale
    normalize()
  }

  /// `units` times 10⁻ˢᶜᵃˡᵉ.
  init(units: Int128, scale: Int) {
    self.units = units
    self.scale = scale
    normalize()
  }

  private mutating func normalize() {
    while scale > 0, units % 10 == 0 {
      units /= 10
      scale -= 1
    }
  }
}

// MARK: - Arithmetic

extension ExactDecimal {
  /// The exact sum; `nil` when it has too many digits.
  func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let common = max(scale, other.scale)
    guard
      let left = units.multipliedByPowerOfTen(common - scale),
      let right = other.units.multipliedByPowerOfTen(common - other.scale)
    else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(units: sum, scale: common)
  }

  /// The exact difference; `nil` when it has too many digits.
  func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    adding(ExactDecimal(units: -other.units, scale: other.scale))
  }

  /// The exact ratio of two decimals, times `factor`, rounded half up (away from zero) to `digits`
  /// decimal places; `nil` for a divisor of zero and when there are too many digits.
  static func ratio(
    _ numerator: ExactDecimal, _ denominator: ExactDecimal, factor: Int = 1, digits: Int
  ) -> ExactDecimal? {
    guard denominator.units != 0, (0...12).contains(digits) else { return nil }
    // n/10ᵃ : d/10ᵇ = n·10ᵇ : d·10ᵃ, in units of 10⁻ᵈⁱᵍⁱᵗˢ.
    guard
      let scaled = numerator.units.multipliedByPowerOfTen(denominator.scale + digits),
      let divisor = denominator.units.multipliedByPowerOfTen(numerator.scale)
    else { return nil }
    let (dividend, overflow) = scaled.multipliedReportingOverflow(by: Int128(factor))
    guard !overflow else { return nil }
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    let isNegative = (dividend < 0) != (divisor < 0)
    let half = remainder.magnitude >= divisor.magnitude - remainder.magnitude
    let rounded = half ? quotient + (isNegative ? -1 : 1) : quotient
    return ExactDecimal(units: rounded, scale: digits)
  }

  /// The decimal rounded half up (away from zero).
  func halfUp(digits: Int) -> ExactDecimal? {
    Self.ratio(self, ExactDecimal(1), digits: digits)
  }
}

extension Int128 {
  fileprivate func multipliedByPowerOfTen(_ exponent: Int) -> Int128? {
    var result = self
    for _ in 0..<exponent {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      result = product
    }
    return result
  }
}

// MARK: - Output

extension ExactDecimal: CustomStringConvertible {
  /// The whole number, where it is one that SQLite can hold.
  var integer: Int64? { scale == 0 ? Int64(exactly: units) : nil }

  /// The nearest double.
  var double: Double {
    // Both are exact as doubles, so that the division rounds once.
    guard units.magnitude <= 1 << 53, scale <= 22 else { return Double(description) ?? .nan }
    var power = 1.0
    for _ in 0..<scale { power *= 10 }
    return Double(Int64(units)) / power
  }

  /// `-12.5`: no zeros at the end.
  var description: String { text(digits: scale) }

  /// `-12.50`: with at least `digits` decimal places.
  func text(digits: Int) -> String {
    var figures = String(units.magnitude)
    let places = max(scale, digits)
    figures += String(repeating: "0", count: places - scale)
    if figures.count <= places {
      figures = String(repeating: "0", count: places + 1 - figures.count) + figures
    }
    let sign = units < 0 ? "-" : ""
    guard places > 0 else { return sign + figures }
    let point = figures.index(figures.endIndex, offsetBy: -places)
    return "\(sign)\(figures[..<point]).\(figures[point...])"
  }
}
