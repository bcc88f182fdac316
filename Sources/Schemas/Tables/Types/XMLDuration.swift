/// A stretch of time as XML Schema writes it: `P1Y2M3DT4H5M6.7S`.
///
/// Source: XML Schema 1.0 part 2, 3.2.6.
struct XMLDuration: Sendable, Hashable {
  private var months = 0
  private var seconds = 0
  private var nanoseconds = 0

  /// Reads a duration; `nil` where there is none.
  init?(_ text: Span<UInt8>) {
    var rest = text.array[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest.removeFirst() }
    guard rest.popFirst() == UInt8(ascii: "P") else { return nil }
    var units = Array("YMD".utf8)[...]
    var isTime = false
    var count = 0
    while let byte = rest.first {
      if byte == UInt8(ascii: "T"), !isTime {
        (isTime, units, count) = (true, Array("HMS".utf8)[...], 0)
        rest.removeFirst()
        continue
      }
      let digits = rest.prefix { $0.isASCIIDigit }
      rest = rest.dropFirst(digits.count)
      guard !digits.isEmpty, digits.count <= 12 else { return nil }
      var fraction = 0
      let isFraction = rest.first == UInt8(ascii: ".")
      if isFraction {
        rest.removeFirst()
        let decimals = rest.prefix { $0.isASCIIDigit }
        rest = rest.dropFirst(decimals.count)
        guard !decimals.isEmpty, rest.first == UInt8(ascii: "S") else { return nil }
        let nine = decimals.prefix(9) + Array(repeating: 0x30, count: max(0, 9 - decimals.count))
        fraction = Self.number(nine)
      }
      guard let unit = rest.popFirst(), let place = units.firstIndex(of: unit) else { return nil }
      units = units[(place + 1)...]
      count += 1
      add(Self.number(digits), fraction, unit, isTime: isTime)
    }
    guard count > 0 else { return nil }
    if isNegative { (months, seconds, nanoseconds) = (-months, -seconds, -nanoseconds) }
  }

  private mutating func add(_ number: Int, _ fraction: Int, _ unit: UInt8, isTime: Bool) {
    switch (unit, isTime) {
    case (UInt8(ascii: "Y"), _): months += number * 12
    case (UInt8(ascii: "M"), false): months += number
    case (UInt8(ascii: "D"), _): seconds += number * 86_400
    case (UInt8(ascii: "H"), _): seconds += number * 3_600
    case (UInt8(ascii: "M"), true): seconds += number * 60
    default: (seconds, nanoseconds) = (seconds + number, fraction)
    }
  }

  private static func number(_ digits: some Sequence<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// Whether it is shorter than another from whatever day it is counted; a month against 30 days is
  /// neither shorter nor longer.
  func isLess(than other: XMLDuration) -> Bool {
    // The days that the standard compares from.
    [(1696, 9), (1697, 2), (1903, 3), (1903, 7)].allSatisfy { year, month in
      (end(year, month), nanoseconds) < (other.end(year, month), other.nanoseconds)
    }
  }

  private func end(_ year: Int, _ month: Int) -> Int {
    let total = year * 12 + month - 1 + months
    let day = MomentParts.dayNumber(
      Int((Double(total) / 12).rounded(.down)), ((total % 12) + 12) % 12 + 1, 1)
    return day * 86_400 + seconds
  }
}
