internal import Documents

/// What somebody meant who wrote a number as people do: `1.000.000`, `1,5`, `Rp 12.000`.
struct WrittenNumber: Sendable, Hashable {
  /// The number, plainly written.
  var plain: String
  /// Whether nothing but the number was left out: separators, spaces, a currency.
  var isWhole = true

  /// Every number that a text can mean, in no particular favour.
  ///
  /// - `hasDecimalComma`: Whether a comma can't be anything but a decimal comma, as in a table whose
  ///   cells are kept apart by semicolons.
  static func readings(
    of text: String, isInteger: Bool, hasDecimalComma: Bool
  ) -> [WrittenNumber] {
    var body = text.trimmed
    var isNegative = false
    if body.hasPrefix("("), body.hasSuffix(")") {
      isNegative = true
      body = String(body.dropFirst().dropLast()).trimmed
    }
    let isRupiah = takeCurrency(&body)
    if let sign = body.first, sign == "-" || sign == "+" || sign == "−" {
      guard !isNegative else { return [] }
      isNegative = sign != "+"
      body = String(body.dropFirst()).trimmed
    }
    let isRupiahToo = takeCurrency(&body)
    for ending in [",--", ",-"] where body.hasSuffix(ending) {
      body = String(body.dropLast(ending.count))
    }
    let unit = body.reversed().prefix { $0.isLetter || $0 == "%" || $0 == " " }
    body = String(body.dropLast(unit.count)).trimmed
    let isWhole = unit.allSatisfy { $0 == " " }
    guard let first = body.first, first.isASCII, first.isNumber || first == "." || first == ","
    else { return [] }

    var plains: [String] = []
    for (group, decimal) in separators(
      isRupiah: isRupiah || isRupiahToo, hasDecimalComma: hasDecimalComma, body)
    {
      guard let plain = plain(body, group: group, decimal: decimal, isInteger: isInteger) else {
        continue
      }
      let signed = isNegative ? "-\(plain)" : plain
      if !plains.contains(signed) { plains.append(signed) }
    }
    return plains.map { WrittenNumber(plain: $0, isWhole: isWhole) }
  }

  private static func takeCurrency(_ text: inout String) -> Bool {
    let lower = text.lowercased()
    for mark in ["rp.", "rp", "idr"] where lower.hasPrefix(mark) {
      text = String(text.dropFirst(mark.count)).trimmed
      return true
    }
    return false
  }

  private static func separators(
    isRupiah: Bool, hasDecimalComma: Bool, _ text: String
  ) -> [(group: Character, decimal: Character)] {
    let indonesian: [(group: Character, decimal: Character)] = [(".", ","), (" ", ","), ("'", ",")]
    let english: [(group: Character, decimal: Character)] = [(",", "."), (" ", "."), ("'", ".")]
    let prefers = isRupiah || (hasDecimalComma && text.contains(","))
    let isIndonesian = indonesian.contains {
      plain(text, group: $0, decimal: $1, isInteger: false) != nil
    }
    return prefers && isIndonesian ? indonesian : indonesian + english
  }

  /// A number with these separators, plainly written; `nil` where they do not stand where they
  /// should.
  private static func plain(
    _ text: String, group: Character, decimal: Character, isInteger: Bool
  ) -> String? {
    let parts = text.split(separator: decimal, omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return nil }
    let groups = parts[0].map { $0.isWhitespace ? " " : $0 }
      .split(separator: group, omittingEmptySubsequences: false)
    guard groups.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return nil }
    if groups.count > 1 {
      guard let first = groups.first, 1...3 ~= first.count, first.first != "0",
        groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
    }
    let whole = groups.map { String($0) }.joined()
    guard parts.count == 2 else { return whole.isEmpty ? nil : whole }
    let fraction = parts[1]
    guard !fraction.isEmpty, fraction.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    let start = whole.isEmpty ? "0" : whole
    if isInteger { return fraction.allSatisfy { $0 == "0" } ? start : nil }
    return "\(start).\(fraction)"
  }
}

extension String {
  /// The text without spaces around it, non-breaking ones included.
  var trimmed: String {
    let rest = drop { $0.isWhitespace }
    return String(rest.dropLast(rest.reversed().prefix { $0.isWhitespace }.count))
  }
}
