/// Letters beyond ASCII written with letters of ASCII.
///
/// Source: RFC 3492.
enum Punycode {
  private static let base = 36
  private static let least = 1
  private static let most = 26

  /// The letters that a text in lower case stands for; `nil` where it is none.
  static func decoded(_ text: ArraySlice<UInt8>) -> [Unicode.Scalar]? {
    var output: [Unicode.Scalar] = []
    var rest = text
    if let hyphen = text.lastIndex(of: UInt8(ascii: "-")) {
      output = text[..<hyphen].map { Unicode.Scalar($0) }
      rest = text[(hyphen + 1)...]
    }
    var (value, index, bias) = (0x80, 0, 72)
    while !rest.isEmpty {
      let before = index
      var weight = 1
      var step = base
      while true {
        guard let byte = rest.popFirst(), let digit = digit(byte) else { return nil }
        let (product, isLarge) = digit.multipliedReportingOverflow(by: weight)
        guard !isLarge, index <= Int(UInt32.max) - min(product, Int(UInt32.max)) else { return nil }
        index += product
        let threshold = min(max(step - bias, least), most)
        if digit < threshold { break }
        weight *= base - threshold
        guard weight <= Int(UInt32.max) else { return nil }
        step += base
      }
      let count = output.count + 1
      bias = adapted(index - before, count: count, isFirst: before == 0)
      value += index / count
      index %= count
      guard value <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(value)) else { return nil }
      output.insert(scalar, at: index)
      index += 1
    }
    return output
  }

  /// The text that stands for letters, without `xn--`; `nil` where there are too many.
  static func encoded(_ scalars: [Unicode.Scalar]) -> [UInt8]? {
    var output = scalars.filter(\.isASCII).map { UInt8($0.value) }
    let basic = output.count
    if basic > 0 { output.append(UInt8(ascii: "-")) }
    var (value, delta, bias, handled) = (0x80, 0, 72, basic)
    while handled < scalars.count {
      guard let next = scalars.lazy.map({ Int($0.value) }).filter({ $0 >= value }).min() else {
        return nil
      }
      // 63 letters of at most 21 bits: nothing overflows.
      delta += (next - value) * (handled + 1)
      value = next
      for scalar in scalars {
        if Int(scalar.value) < value { delta += 1 }
        guard Int(scalar.value) == value else { continue }
        append(delta, bias, to: &output)
        bias = adapted(delta, count: handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      value += 1
    }
    return output
  }

  private static func append(_ delta: Int, _ bias: Int, to output: inout [UInt8]) {
    var rest = delta
    var step = base
    while true {
      let threshold = min(max(step - bias, least), most)
      if rest < threshold { break }
      output.append(letter(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      step += base
    }
    output.append(letter(rest))
  }

  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var step = 0
    while delta > (base - least) * most / 2 {
      delta /= base - least
      step += base
    }
    return step + (base - least + 1) * delta / (delta + 38)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x61...0x7A: Int(byte) - 0x61
    case 0x30...0x39: Int(byte) - 0x30 + 26
    default: nil
    }
  }

  private static func letter(_ digit: Int) -> UInt8 {
    UInt8(digit < 26 ? digit + 0x61 : digit - 26 + 0x30)
  }
}
