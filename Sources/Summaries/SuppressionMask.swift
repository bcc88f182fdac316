internal import Store

/// Which cells of a table are hidden, so that no group of people smaller than a threshold can be
/// read or worked out.
///
/// A part below the threshold is hidden, and with it so many of the smallest others that a total less
/// the rest tells only the sum of two or more, which is not below the threshold itself: of 3, 12 and
/// 5 in 20, only 12 is shown. A part of 0 is nobody, and is shown.
///
/// Source: Hundepool et al., Statistical Disclosure Control, 2012: primary and secondary
/// suppression.
struct SuppressionMask {
  /// A mark for each row and column.
  private(set) var isHidden: [[Bool]]
  private let rows: [[QueryValue]]
  private let threshold: Int64

  /// Hides nothing yet.
  init(_ rows: [[QueryValue]], threshold: Int64) {
    self.rows = rows
    self.threshold = threshold
    isHidden = rows.map { Array(repeating: false, count: $0.count) }
  }

  /// Hides columns in every row.
  mutating func hide(_ columns: [Int]) {
    for row in rows.indices { hide(columns, in: row) }
  }

  /// Hides what is small, and what would tell it.
  mutating func apply(_ suppression: Suppression) {
    let groups = groups(suppression)
    // Each round hides more rows; a table that needs so many is hidden whole.
    for _ in 0..<100 {
      let before = isHidden
      for row in rows.indices { hideParts(in: row, suppression) }
      for group in groups {
        for column in suppression.parts + [suppression.total].compactMap(\.self) {
          hideRows(group, in: column)
        }
      }
      if isHidden == before { return }
    }
    hide(suppression.columns)
  }

  private mutating func hideParts(in row: Int, _ suppression: Suppression) {
    let counts = suppression.parts.map { count(row, $0) }
    var marks = suppression.parts.indices.map { index in
      isHidden[row][suppression.parts[index]] || isSmall(counts[index])
    }
    if let total = suppression.total {
      if isHidden[row][total] || isSmall(count(row, total)) {
        hide(suppression.columns, in: row)
        return
      }
      let rest = count(row, total) - counts.reduce(0, +)
      marks.append(isSmall(rest))
      guard complement(counts + [rest], &marks) else {
        hide(suppression.columns, in: row)
        return
      }
    }
    guard marks.contains(true) else { return }
    for (part, mark) in zip(suppression.parts, marks) where mark { isHidden[row][part] = true }
    hide(suppression.telling, in: row)
  }

  private mutating func hideRows(_ group: [Int], in column: Int) {
    var marks = group.map { isHidden[$0][column] }
    let isTight = complement(group.map { count($0, column) }, &marks)
    for (row, mark) in zip(group, marks) where mark || !isTight { isHidden[row][column] = true }
  }

  /// Marks the smallest others until the marked parts hide one another.
  ///
  /// - Returns: Whether they do; there may be too few others that are not 0.
  private func complement(_ counts: [Int128], _ marks: inout [Bool]) -> Bool {
    guard marks.contains(true) else { return true }
    var hidden = marks.count { $0 }
    var sum = zip(counts, marks).reduce(Int128(0)) { $1.1 ? $0 + $1.0 : $0 }
    let others = counts.indices.filter { !marks[$0] && counts[$0] > 0 }
    for index in others.sorted(by: { (counts[$0], $0) < (counts[$1], $1) }) {
      if hidden > 1, sum >= Int128(threshold) { return true }
      marks[index] = true
      hidden += 1
      sum += counts[index]
    }
    return hidden > 1 && sum >= Int128(threshold)
  }

  /// The rows that add up to a total which is published, in order.
  private func groups(_ suppression: Suppression) -> [[Int]] {
    guard let across = suppression.across else { return [] }
    var places: [[QueryValue]: Int] = [:]
    var groups: [[Int]] = []
    for (number, row) in rows.enumerated() where row[across] != .null {
      let key = suppression.within.map { row[$0] }
      if let place = places[key] {
        groups[place].append(number)
      } else {
        places[key] = groups.count
        groups.append([number])
      }
    }
    return groups
  }

  private func isSmall(_ count: Int128) -> Bool { count > 0 && count < Int128(threshold) }

  private mutating func hide(_ columns: [Int], in row: Int) {
    for column in columns { isHidden[row][column] = true }
  }

  private func count(_ row: Int, _ column: Int) -> Int128 {
    switch rows[row][column] {
    case .integer(let value): Int128(value)
    case .real(let value): Int128(exactly: value.rounded()) ?? 0
    case .null, .text: 0
    }
  }
}
