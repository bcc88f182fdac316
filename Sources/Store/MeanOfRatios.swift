internal import BigInt
internal import GRDB

/// `mean_of_ratios(a, b, digits)`: the mean of a/b over rows, rounded once, half up.
///
/// Formula: (a₁/b₁ + … + aₙ/bₙ) / n. A mean of gains is not the gain of the means, and rounding each
/// gain first would move the mean. A row where a or b is NULL or b is 0 does not count; the result of
/// no rows is NULL, as is one of so many different divisors that it would take long.
struct MeanOfRatios: DatabaseAggregate {
  /// The most bits of a common divisor: that of all whole numbers up to 20,000 fits.
  private static let bitLimit = 32_768
  /// The most different divisors.
  private static let divisorLimit = 10_000

  /// Sums of numerators by divisor, so that the common divisor is made once, at the end.
  private var sums: [BigInt: BigInt] = [:]
  private var count = 0
  private var digits = 0
  private var isExact = true

  mutating func step(_ values: [DatabaseValue]) {
    guard isExact, values.count == 3, !values[0].isNull, !values[1].isNull else { return }
    guard let a = values[0].exact, let b = values[1].exact, let digits = values[2].int,
      sums.count < Self.divisorLimit
    else {
      isExact = false
      return
    }
    guard b.units != 0 else { return }
    // a/10ⁱ : b/10ʲ = a·10ʲ : b·10ⁱ.
    var numerator = BigInt(a.units) * BigInt(10).power(b.scale)
    var divisor = BigInt(b.units) * BigInt(10).power(a.scale)
    if divisor < 0 { (numerator, divisor) = (-numerator, -divisor) }
    let common = numerator.greatestCommonDivisor(with: divisor)
    sums[divisor / common, default: 0] += numerator / common
    self.digits = digits
    count += 1
  }

  func finalize() -> (any DatabaseValueConvertible)? {
    guard isExact, count > 0, (0...12).contains(digits) else { return nil }
    var (numerator, divisor) = (BigInt(0), BigInt(1))
    for (other, sum) in sums {
      // The remainder first: it is short, and the divisor may be long.
      let step = other / other.greatestCommonDivisor(with: divisor % other)
      let common = divisor * step
      guard common.bitWidth <= Self.bitLimit else { return nil }
      numerator = numerator * step + sum * (common / other)
      divisor = common
    }
    let scaled = numerator * BigInt(10).power(digits)
    let whole = divisor * BigInt(count)
    // Half away from zero: (2·|n| + d) / 2·d.
    let magnitude = (2 * BigInt(scaled.magnitude) + whole) / (2 * whole)
    guard let units = Int128(exactly: scaled < 0 ? -magnitude : magnitude) else { return nil }
    return ExactDecimal(units: units, scale: digits).databaseValue
  }
}
