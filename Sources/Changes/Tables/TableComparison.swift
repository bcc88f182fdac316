internal import Documents

/// Compares two versions of a table, cell by cell.
///
/// Complexity: linear in the cells; rows and columns are found by their keys.
struct TableComparison {
  private(set) var changes: [ValueChange] = []

  private let old: KeyedTable
  private let new: KeyedTable

  init(_ oldTable: Table, _ newTable: Table, keys: RecordKeys) {
    old = KeyedTable(oldTable, keyedBy: keys.columns)
    new = KeyedTable(newTable, keyedBy: keys.columns)
    var columns = Matching(oldCount: old.columns.count, newCount: new.columns.count)
    columns.match(old: old.columns, new: new.columns)
    var rows = Matching(oldCount: old.keys.count, newCount: new.keys.count)
    matchRows(&rows)
    // A table of one version is its rows; that each of its columns is new goes without saying.
    if !old.columns.isEmpty, !new.columns.isEmpty { compareColumns(columns) }
    compareRows(rows, columns)
  }

  /// Rows whose key is there twice are matched by all their cells first.
  private func matchRows(_ rows: inout Matching) {
    let isRepeated = Set(old.keys).count < old.keys.count || Set(new.keys).count < new.keys.count
    if isRepeated {
      rows.match(
        old: old.keys.indices.map { [old.keys[$0], old.texts(of: $0)] },
        new: new.keys.indices.map { [new.keys[$0], new.texts(of: $0)] })
    }
    rows.match(old: old.keys, new: new.keys)
  }

  private mutating func compareColumns(_ columns: Matching) {
    for step in columns.steps {
      switch step {
      case .both: break
      case .removed(let column): changes.append(Self.change(.removed, column, of: old))
      case .added(let column): changes.append(Self.change(.added, column, of: new))
      }
    }
    note(.column, columns.moved.map { new.columns[$0].text })
  }

  private mutating func compareRows(_ rows: Matching, _ columns: Matching) {
    note(.row, rows.moved.map { new.name(of: $0) })
    let shared = columns.steps.compactMap { step -> (old: Int, new: Int)? in
      if case .both(let before, let after) = step { (before, after) } else { nil }
    }
    for step in rows.steps {
      switch step {
      case .both(let before, let after):
        for column in shared {
          compare(before, column.old, after, column.new)
        }
      case .removed(let row):
        var change = Self.change(.removed, row: row, of: old)
        change.old = old.text(of: row)
        changes.append(change)
      case .added(let row):
        var change = Self.change(.added, row: row, of: new)
        change.new = new.text(of: row)
        changes.append(change)
      }
    }
  }

  private mutating func compare(_ row: Int, _ column: Int, _ newRow: Int, _ newColumn: Int) {
    let (before, after) = (old.cell(row, column), new.cell(newRow, newColumn))
    guard !before.utf8.elementsEqual(after.utf8) else { return }
    let (name, key) = (new.columns[newColumn].text, new.name(of: newRow))
    var change = ValueChange(
      .changed, .cell, pointer: "/\(newRow)/\(JSONPointer.escaped(name))", place: "\(key).\(name)",
      old: before, new: after)
    (change.row, change.column) = (key, name)
    changes.append(change)
  }

  private mutating func note(_ subject: ValueChange.Subject, _ names: [String]) {
    guard !names.isEmpty else { return }
    var note = ValueChange(.reordered, subject, pointer: "", place: "")
    note.lines = names.map { ValueChange.Line(place: "", text: $0) }
    changes.append(note)
  }

  private static func change(
    _ kind: ValueChange.Kind, row: Int, of table: KeyedTable
  ) -> ValueChange {
    var change = ValueChange(kind, .row, pointer: "/\(row)", place: table.name(of: row))
    change.row = table.name(of: row)
    change.lines = table.lines(of: row)
    return change
  }

  /// A column with the cells of all its rows.
  private static func change(
    _ kind: ValueChange.Kind, _ column: Int, of table: KeyedTable
  ) -> ValueChange {
    let name = table.columns[column].text
    var change = ValueChange(kind, .column, pointer: "", place: name)
    if kind == .added { change.new = name } else { change.old = name }
    change.column = name
    change.lines = table.keys.indices.compactMap { row in
      let text = table.cell(row, column)
      return text.isEmpty
        ? nil : ValueChange.Line(place: table.name(of: row), text: text)
    }
    return change
  }
}
