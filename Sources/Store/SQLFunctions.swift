internal import GRDB
internal import Records

/// The functions that bangkom adds to SQLite for rules and summaries.
///
/// All are pure. A value that is missing or no number makes the result NULL, as in SQL.
struct SQLFunctions {
  /// The day that `today()` gives, as `YYYY-MM-DD`.
  let today: String

  func register(in database: Database) {
    database.add(function: ratio)
    database.add(function: percent)
    database.add(function: halfUp)
    database.add(function: krejcieMorgan)
    database.add(
      function: DatabaseFunction("exact_sum", argumentCount: 1, aggregate: ExactSum.self))
    database.add(
      function: DatabaseFunction("mean_of_ratios", argumentCount: 3, aggregate: MeanOfRatios.self))
    database.add(function: daysBetween)
    database.add(function: addMonths)
    let today = today
    database.add(
      function: DatabaseFunction("today", argumentCount: 0, pure: true) { _ in today })
  }

  /// `ratio(a, b, digits)`: a/b, rounded once, half up.
  private var ratio: DatabaseFunction {
    DatabaseFunction("ratio", argumentCount: 3, pure: true) { values in
      guard let a = values[0].exact, let b = values[1].exact, let digits = values[2].int else {
        return nil
      }
      return ExactDecimal.ratio(a, b, digits: digits)?.databaseValue
    }
  }

  /// `percent(a, b)`: 100·a/b with two decimal places, rounded once, half up.
  private var percent: DatabaseFunction {
    DatabaseFunction("percent", argumentCount: 2, pure: true) { values in
      guard let a = values[0].exact, let b = values[1].exact else { return nil }
      return ExactDecimal.ratio(a, b, factor: 100, digits: 2)?.databaseValue
    }
  }

  /// `half_up(x, digits)`.
  private var halfUp: DatabaseFunction {
    DatabaseFunction("half_up", argumentCount: 2, pure: true) { values in
      guard let x = values[0].exact, let digits = values[1].int else { return nil }
      return x.halfUp(digits: digits)?.databaseValue
    }
  }

  /// `krejcie_morgan(population)`: the smallest sample for a population, rounded half up.
  ///
  /// S = χ²·N·P(1−P) / (d²(N−1) + χ²·P(1−P)) with χ² = 3.841, P = 0.5, d = 0.05; here times 10⁵.
  /// Source: Krejcie and Morgan, Determining Sample Size for Research Activities, 1970.
  private var krejcieMorgan: DatabaseFunction {
    DatabaseFunction("krejcie_morgan", argumentCount: 1, pure: true) { values in
      guard let population = values[0].int, (1...1_000_000_000_000).contains(population) else {
        return nil
      }
      let numerator = ExactDecimal(96_025 * Int64(population))
      let denominator = ExactDecimal(250 * (Int64(population) - 1) + 96_025)
      return ExactDecimal.ratio(numerator, denominator, digits: 0)?.databaseValue
    }
  }

  /// `days_between(a, b)`: how many days after the date a the date b is.
  private var daysBetween: DatabaseFunction {
    DatabaseFunction("days_between", argumentCount: 2, pure: true) { values in
      guard let a = values[0].date, let b = values[1].date else { return nil }
      return b.dayNumber - a.dayNumber
    }
  }

  /// `add_months(date, n)`: the same day n months later, or the last day of a shorter month.
  private var addMonths: DatabaseFunction {
    DatabaseFunction("add_months", argumentCount: 2, pure: true) { values in
      guard let date = values[0].date, let months = values[1].int else { return nil }
      return date.addingMonths(months)?.description
    }
  }
}

/// `exact_sum(x)`: the sum of decimals without rounding; NULL of no values.
private struct ExactSum: DatabaseAggregate {
  private var sum: ExactDecimal?
  private var isExact = true

  mutating func step(_ values: [DatabaseValue]) {
    guard let value = values.first, !value.isNull, isExact else { return }
    guard let next = value.exact, let total = (sum ?? ExactDecimal(0)).adding(next) else {
      isExact = false
      return
    }
    sum = total
  }

  func finalize() -> (any DatabaseValueConvertible)? {
    isExact ? sum?.databaseValue : nil
  }
}

extension ExactDecimal {
  /// Whole numbers as such, others as the nearest double, which prints as this decimal again.
  var databaseValue: DatabaseValue {
    integer?.databaseValue ?? double.databaseValue
  }
}

extension DatabaseValue {
  /// The number without rounding; `nil` where it is none.
  var exact: ExactDecimal? {
    switch storage {
    case .int64(let value): ExactDecimal(value)
    case .double(let value): ExactDecimal(value)
    case .null, .string, .blob: nil
    }
  }

  /// The whole number; `nil` where it is none.
  var int: Int? {
    if case .int64(let value) = storage { Int(value) } else { nil }
  }

  fileprivate var date: CalendarDate? {
    if case .string(let text) = storage { CalendarDate(text) } else { nil }
  }
}
