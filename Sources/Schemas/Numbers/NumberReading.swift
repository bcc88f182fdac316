internal import Documents

/// The number that a person meant who wrote it in another form, where only one can be meant.
enum NumberReading {
  /// A number of YAML that JSON writes otherwise: `+5`, `089`, `.5`, `0x1F`.
  ///
  /// - Returns: `nil` for `014`, which is 14 for one program and 12 for another.
  static func only(of number: String) -> String? {
    var rest = Substring(number)
    let sign = rest.hasPrefix("-") ? "-" : ""
    if rest.hasPrefix("-") || rest.hasPrefix("+") { rest.removeFirst() }
    for (prefix, radix) in [("0x", 16), ("0o", 8)] where rest.hasPrefix(prefix) {
      return Int(rest.dropFirst(2), radix: radix).map { "\(sign)\($0)" }
    }
    let whole = rest.prefix { $0.isASCII && $0.isNumber }
    let behind = rest.dropFirst(whole.count)
    if behind.isEmpty, whole.first == "0", let octal = Int(whole, radix: 8), Int(whole) != octal {
      return nil
    }
    let digits = whole.drop { $0 == "0" }
    let fraction = behind.hasPrefix(".") ? behind.dropFirst().prefix { $0.isNumber } : ""
    let exponent = behind.dropFirst(behind.hasPrefix(".") ? fraction.count + 1 : 0)
    let text =
      "\(sign)\(digits.isEmpty ? "0" : digits)\(fraction.isEmpty ? "" : ".\(fraction)")\(exponent)"
    return ExactNumber.isJSON(Array(text.utf8)[...]) ? text : nil
  }

  /// Whether a number is like `1.000` and `12.000`, which are thousands for many people.
  static func isThousands(_ number: TextView) -> Bool {
    let count = number.count
    let start = count > 0 && number[0] == UInt8(ascii: "-") ? 1 : 0
    guard (5...7).contains(count - start), number[count - 4] == UInt8(ascii: "."),
      (count - 3..<count).allSatisfy({ number[$0] == UInt8(ascii: "0") })
    else { return false }
    return (start..<count - 4).allSatisfy { (0x30...0x39).contains(number[$0]) }
      && number[start] != UInt8(ascii: "0")
  }

  /// Whether a whole number is one that floating point keeps: at most 2^53 in size.
  static func isExact(_ number: TextView) -> Bool {
    Int64(number.string).map { $0.magnitude <= 1 << 53 } ?? false
  }

  /// A text that is no number of YAML: `12.000.000`, `1_000`, `Rp12.000,00`, `2,5`.
  ///
  /// - `isWhole`: Whether a whole number is wanted.
  /// - Returns: `nil` for `1.000` and `1,000`, which are one or a thousand.
  static func only(ofText text: String, isWhole: Bool) -> String? {
    var rest = Substring(text)
    let isMoney = rest.lowercased().hasPrefix("rp")
    if isMoney { rest = rest.dropFirst(2).drop { $0 == "." || $0 == " " } }
    for ending in [",-", ",00", ".00"] where isMoney && rest.hasSuffix(ending) {
      rest = rest.dropLast(ending.count)
    }
    let separators = Set(rest.filter { !$0.isNumber })
    guard rest.allSatisfy({ $0.isASCII }), rest.first?.isNumber == true else { return nil }
    guard let separator = separators.first else { return isMoney ? number(rest) : nil }
    guard separators.count == 1 else { return nil }
    let groups = rest.split(separator: separator, omittingEmptySubsequences: false)
    let isGrouped =
      (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    switch separator {
    case "_", " ", "'":
      return isGrouped || (separator == "_" && groups.allSatisfy { !$0.isEmpty })
        ? number(groups.joined()[...]) : nil
    case ".", ",":
      if isGrouped { return groups.count > 2 || isMoney ? number(groups.joined()[...]) : nil }
      guard separator == ",", !isWhole, groups.count == 2, !groups[1].isEmpty else { return nil }
      return number("\(groups[0]).\(groups[1])")
    default: return nil
    }
  }

  private static func number(_ text: Substring) -> String? {
    ExactNumber.isJSON(Array(text.utf8)[...]) ? String(text) : nil
  }
}
