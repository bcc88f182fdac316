/// How yes and no are written in a column.
///
/// Source: Table Schema, `boolean`: `trueValues`, `falseValues`.
struct BooleanForm: Sendable {
  /// How yes is written; the first is how it should be.
  let trueValues: [String]
  /// How no is written; the first is how it should be.
  let falseValues: [String]
  private let trueSet: TextSet
  private let falseSet: TextSet

  init(
    trueValues: [String] = ["true", "True", "TRUE", "1"],
    falseValues: [String] = ["false", "False", "FALSE", "0"]
  ) {
    self.trueValues = trueValues
    self.falseValues = falseValues
    trueSet = TextSet(trueValues)
    falseSet = TextSet(falseValues)
  }

  /// What a cell says; `nil` where it says neither.
  @inline(__always)
  func value(_ text: Span<UInt8>) -> Bool? {
    trueSet.contains(text) ? true : falseSet.contains(text) ? false : nil
  }

  /// How a value is written.
  func written(_ value: Bool) -> String? { (value ? trueValues : falseValues).first }
}
