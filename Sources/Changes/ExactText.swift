/// A text that equals another only byte by byte.
///
/// Swift's own comparison takes composed and decomposed letters for the same; files do not.
struct ExactText: Hashable {
  let text: String

  init(_ text: some StringProtocol) { self.text = String(text) }

  static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }

  /// Orders by bytes, the same in every locale.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

/// Numbers for values, equal ones the same, so that sequences of them compare quickly.
struct Interning<Value: Hashable> {
  private var numbers: [Value: Int] = [:]

  mutating func number(of value: Value) -> Int {
    if let number = numbers[value] { return number }
    numbers[value] = numbers.count
    return numbers.count - 1
  }
}
