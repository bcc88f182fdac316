internal import Documents

/// What one column of a table must be.
struct TableField: Sendable {
  /// The column's name.
  var name: String
  /// What its cells are.
  var type = CellType.any
  /// The name of the type, as the schema has it.
  var typeName = "any"
  /// What stands where there is no value.
  var missing = TextSet([""])
  var isRequired = false
  var isUnique = false
  /// The form of the whole text.
  var pattern: Pattern?
  /// The only values.
  var allowed: AllowedValues?
  /// The bounds, at most four.
  var bounds: [Bound] = []
  var minLength: Int?
  var maxLength: Int?

  /// The least or greatest value.
  struct Bound: Sendable {
    var value: CellValue
    /// How the schema writes it.
    var text: String
    var isMaximum: Bool
    /// Whether the value itself is beyond the bound.
    var isExclusive: Bool

    /// Whether a value keeps to the bound.
    @inline(__always)
    func allows(_ other: CellValue) -> Bool {
      if isMaximum {
        return isExclusive ? other.isLess(than: value) : !value.isLess(than: other)
      }
      return isExclusive ? value.isLess(than: other) : !other.isLess(than: value)
    }
  }

  /// Whether cells can be wrong at all.
  var needsLooking: Bool {
    if isRequired || pattern != nil || allowed != nil || !bounds.isEmpty || hasLengths {
      return true
    }
    switch type {
    case .any, .string(.default): return false
    default: return true
    }
  }

  /// Whether characters or items are counted.
  var hasLengths: Bool { minLength != nil || maxLength != nil }

  /// What is wrong with a cell that has a value.
  func faults(of text: Span<UInt8>) -> CellFaults {
    var value = CellValue.plain
    switch type {
    case .any, .string(.default): break
    default:
      guard let found = type.value(text) else { return .type }
      value = found
    }
    var faults: CellFaults = []
    switch pattern?.verdict(on: text) {
    case nil, .matches: break
    case .differs: faults.insert(.pattern)
    case .givesUp: faults.insert(.patternLimit)
    }
    if let allowed, !allowed.contains(text, value) { faults.insert(.enumeration) }
    if !bounds.isEmpty {
      for bound in bounds where !bound.allows(value) {
        faults.insert(bound.isMaximum ? .maximum : .minimum)
      }
    }
    if hasLengths {
      let length = length(of: text, value)
      if let minLength, length < minLength { faults.insert(.tooShort) }
      if let maxLength, length > maxLength { faults.insert(.tooLong) }
    }
    return faults
  }

  /// How many characters or items a cell has.
  func length(of text: Span<UInt8>, _ value: CellValue) -> Int {
    if case .items(let count) = value { return count }
    var count = 0
    // Every character but its first byte is 0b10…
    for position in text.indices where text[position] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}

/// What can be wrong with a cell.
struct CellFaults: OptionSet, Sendable {
  let rawValue: UInt8

  static let type = CellFaults(rawValue: 1)
  static let pattern = CellFaults(rawValue: 2)
  static let enumeration = CellFaults(rawValue: 4)
  static let minimum = CellFaults(rawValue: 8)
  static let maximum = CellFaults(rawValue: 16)
  static let tooShort = CellFaults(rawValue: 32)
  static let tooLong = CellFaults(rawValue: 64)
  static let patternLimit = CellFaults(rawValue: 128)
}

/// The only values of a column.
struct AllowedValues: Sendable {
  /// How the schema writes them.
  let texts: [String]
  private let set: TextSet
  /// The values, where a cell can write them otherwise.
  private let values: [CellValue]

  init(_ texts: [String], _ values: [CellValue]) {
    self.texts = texts
    set = TextSet(texts)
    self.values = values.filter { if case .plain = $0 { false } else { true } }
  }

  /// Whether a text is written as one of them.
  @inline(__always)
  func contains(_ text: Span<UInt8>) -> Bool { set.contains(text) }

  /// Whether a cell has one of them, however it is written.
  func contains(_ text: Span<UInt8>, _ value: CellValue) -> Bool {
    set.contains(text) || (!values.isEmpty && values.contains { $0.equals(value) })
  }
}
