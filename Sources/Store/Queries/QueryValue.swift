public import Documents

/// One value of a query's result.
public enum QueryValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
}

extension QueryValue: CustomStringConvertible {
  /// The value as plain text, without loss: what CSV and messages show where nothing else is asked.
  public var description: String {
    switch self {
    case .null: ""
    case .integer(let value): "\(value)"
    case .real(let value): ExactDecimal(value)?.description ?? "\(value)"
    case .text(let value): value
    }
  }

  /// What a number is more than another one, exactly; `nil` where either is no number.
  public func difference(from other: QueryValue) -> QueryValue? {
    guard let left = exact, let right = other.exact, let difference = left.subtracting(right) else {
      return nil
    }
    return Int64("\(difference)").map { .integer($0) } ?? Double("\(difference)").map { .real($0) }
  }

  /// Whether it is a number.
  public var isNumber: Bool {
    switch self {
    case .integer, .real: true
    case .null, .text: false
    }
  }

  var exact: ExactDecimal? {
    switch self {
    case .integer(let value): ExactDecimal(value)
    case .real(let value): ExactDecimal(value)
    case .null, .text: nil
    }
  }
}

/// How a value is shown to a person.
public enum ValueFormat: Sendable, Hashable {
  case text
  /// The id of a record.
  case id
  case date
  case integer
  /// A year: digits without grouping.
  case year
  /// A number with the decimal places that it has.
  case number
  /// A number with this many decimal places.
  case decimal(Int)
  /// A share of 100 with this many decimal places.
  case percent(Int)
  /// Whole rupiah.
  case rupiah

  /// Reads `text`, `decimal 4` or `percent 2`.
  public init?(_ text: some StringProtocol) {
    let words = text.split(separator: " ")
    let digits = words.count == 2 ? Int(words[1]).flatMap { (0...12).contains($0) ? $0 : nil } : nil
    switch (words.first, words.count, digits) {
    case ("text", 1, _): self = .text
    case ("id", 1, _): self = .id
    case ("date", 1, _): self = .date
    case ("integer", 1, _): self = .integer
    case ("year", 1, _): self = .year
    case ("number", 1, _): self = .number
    case ("decimal", _, let digits?): self = .decimal(digits)
    case ("percent", _, let digits?): self = .percent(digits)
    case ("rupiah", 1, _): self = .rupiah
    default: return nil
    }
  }

  /// Whether values of this format stand at the right of their column.
  public var isNumeric: Bool {
    switch self {
    case .text, .id, .date: false
    case .integer, .year, .number, .decimal, .percent, .rupiah: true
    }
  }

  /// The value with exactly its decimal places and no grouping, as CSV and JSON have it.
  public func plain(_ value: QueryValue) -> String {
    guard let digits, let exact = value.exact?.halfUp(digits: digits) else {
      return value.description
    }
    return exact.text(digits: digits)
  }

  /// The value as a person of this language writes it: `Rp12.000.000`, `71,4 %`.
  public func string(_ value: QueryValue, in language: Language) -> String {
    guard isNumeric, self != .year, value.exact != nil else { return value.description }
    let number = Self.grouped(plain(value), in: language)
    return switch self {
    case .rupiah: value.isNegative ? "-Rp\(number.dropFirst())" : "Rp\(number)"
    case .percent: "\(number) %"
    default: number
    }
  }

  private var digits: Int? {
    switch self {
    case .text, .id, .date, .number: nil
    case .integer, .year, .rupiah: 0
    case .decimal(let digits), .percent(let digits): digits
    }
  }

  private static func grouped(_ number: String, in language: Language) -> String {
    let (group, point) = language == .id ? (".", ",") : (",", ".")
    let isNegative = number.hasPrefix("-")
    let parts = number.drop { $0 == "-" }.split(separator: ".")
    var whole = ""
    for (index, digit) in (parts.first ?? "").reversed().enumerated() {
      if index > 0, index % 3 == 0 { whole = group + whole }
      whole = String(digit) + whole
    }
    let fraction = parts.count > 1 ? point + parts[1] : ""
    return (isNegative ? "-" : "") + whole + fraction
  }
}

extension QueryValue {
  fileprivate var isNegative: Bool {
    switch self {
    case .integer(let value): value < 0
    case .real(let value): value < 0
    case .null, .text: false
    }
  }
}
