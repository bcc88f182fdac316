internal import Documents

/// The values of some columns of a table, row by row, to be found by their bytes.
///
/// Hashes start from a number of this run, so that nobody can write a table in which all are alike.
struct TableKeys: Sendable {
  private let table: Table
  private let columns: [Int]
  private let types: [CellType]
  /// The hash of each row; 0 where the row has no key.
  let hashes: [UInt64]
  /// For each hash, by its lowest bits, a row's number and one; 0 where there is none.
  private var slots: [UInt32]

  private static let seed = UInt64.random(in: .min ... .max) | 1

  /// Gathers the values of some columns, without looking for repeated ones.
  ///
  /// - `missing`: For each column what stands where there is no value; a row without any is left
  ///   out.
  /// - `types`: For each column what its cells are, so that equal values are found that are written
  ///   otherwise.
  init(_ table: Table, columns: [Int], missing: [TextSet] = [], types: [CellType] = []) {
    self.table = table
    self.columns = columns
    self.types = types
    var hashes = [UInt64](repeating: 0, count: table.rows.count)
    for (position, column) in columns.enumerated() {
      let absent = position < missing.count ? missing[position] : TextSet([""])
      let type = position < types.count ? types[position] : .any
      let isFirst = position == 0
      table.forEachValue(in: column) { row, value in
        if absent.contains(value) {
          hashes[row] = 0
        } else if isFirst || hashes[row] != 0 {
          hashes[row] = Self.hash(value, type, after: isFirst ? Self.seed : hashes[row])
        }
      }
    }
    self.hashes = hashes
    slots = []
    var size = 16
    while size < hashes.count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// Puts the keys of all rows where they are found.
  ///
  /// - `repeated`: Is called for each row whose key an earlier row has.
  mutating func index(_ repeated: (_ row: Int, _ earlier: Int) -> Void = { _, _ in }) {
    let mask = slots.count - 1
    for (row, hash) in hashes.enumerated() where hash != 0 {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 {
        let earlier = Int(slots[slot]) - 1
        if hashes[earlier] == hash, isSame(row, earlier) { break }
        slot = (slot + 1) & mask
      }
      if slots[slot] == 0 {
        slots[slot] = UInt32(truncatingIfNeeded: row + 1)
      } else {
        repeated(row, Int(slots[slot]) - 1)
      }
    }
  }

  /// Whether a row of this indexed table has the key of a row of another table.
  func contains(_ row: Int, of other: TableKeys) -> Bool {
    let hash = other.hashes[row]
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let mine = Int(slots[slot]) - 1
      if hashes[mine] == hash, key(of: mine) == other.key(of: row) { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  /// The texts that make the key of a row.
  func key(of row: Int) -> [String] {
    columns.map { table.rows[row][$0].value }
  }

  /// The rows that have a key, with the texts that make it; in order, at most as many as wanted.
  func keys(limit: Int) -> [[String]] {
    hashes.indices.lazy.filter { hashes[$0] != 0 }.prefix(limit).map { key(of: $0) }
  }

  private func isSame(_ row: Int, _ other: Int) -> Bool {
    columns.indices.allSatisfy { position in
      let (mine, others) = (
        table.rows[row][columns[position]], table.rows[other][columns[position]]
      )
      if mine.bytes.elementsEqual(others.bytes) { return true }
      guard position < types.count, let value = types[position].value(mine.bytes.span),
        let otherValue = types[position].value(others.bytes.span)
      else { return false }
      return value.equals(otherValue)
    }
  }

  // MARK: - Hashes

  @inline(__always)
  private static func hash(_ text: Span<UInt8>, _ type: CellType, after hash: UInt64) -> UInt64 {
    switch type {
    case .number(let form) where !form.isPlain || !isPlain(text):
      guard let number = form.number(text) else { break }
      return self.hash(Array(number.canonical.utf8).span, after: hash)
    case .boolean(let form):
      guard let value = form.value(text) else { break }
      return fold(hash, value ? 3 : 5)
    case .moment(.date, .standard): break
    case .moment(let moment, let form):
      guard let value = form.moment(text, moment) else { break }
      return fold(fold(hash, UInt64(bitPattern: Int64(value.seconds))), UInt64(value.nanoseconds))
    default: break
    }
    return self.hash(text, after: hash)
  }

  /// Whether a number is written as every equal number would be.
  private static func isPlain(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0, text[0] != UInt8(ascii: "0") || text.count == 1 else { return false }
    for position in text.indices where !text[position].isASCIIDigit { return false }
    return text.count < 25
  }

  @inline(__always)
  private static func hash(_ text: Span<UInt8>, after start: UInt64) -> UInt64 {
    var hash = start ^ UInt64(truncatingIfNeeded: text.count) &* 0x9E37_79B9_7F4A_7C15
    var position = 0
    while position &+ 8 <= text.count {
      hash = fold(hash, text.word(at: position))
      position &+= 8
    }
    var rest: UInt64 = 0
    while position < text.count {
      rest = rest << 8 | UInt64(text[position])
      position &+= 1
    }
    hash = fold(hash, rest)
    return hash == 0 ? 1 : hash
  }

  /// Source: Wang Yi, wyhash, whose step this is.
  @inline(__always)
  private static func fold(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: word ^ seed)
    return product.high ^ product.low
  }
}
