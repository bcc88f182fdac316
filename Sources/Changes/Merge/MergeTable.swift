internal import Documents

/// One version of a table, its rows told from one another by their keys.
struct MergeTable {
  let version: MergeVersion
  let dialect: Dialect
  /// The names of the columns, no two alike.
  let names: [[UInt8]]
  /// The names of the columns that make a row's key.
  let keyNames: [[UInt8]]
  let headerStart: Int
  let headerEnd: Int
  private(set) var rows: [TableMerge.Row] = []
  /// Blank lines behind the last row.
  private(set) var tail: Range<Int>

  private let table: Table

  /// A table that was not there.
  static func nothing(_ version: MergeVersion) -> MergeTable { MergeTable(nothing: version) }

  private init(nothing version: MergeVersion) {
    self.version = version
    table = Table()
    dialect = table.dialect
    (names, keyNames, headerStart, headerEnd) = ([], [], 0, 0)
    tail = 0..<version.source.count
  }

  /// Reads a table; `nil` where two rows have one key, or a row has more or fewer cells.
  init?(_ version: MergeVersion, keyedBy keys: [String]) {
    guard let table = version.document.table, !table.header.isEmpty,
      table.dialect.encoding == .utf8, table.dialect.lineEnding == .lf,
      !table.dialect.hasSeparatorLine
    else { return nil }
    self.version = version
    self.table = table
    dialect = table.dialect
    names = table.header.map { Array($0.bytes) }
    guard Set(names).count == names.count, let first = names.first else { return nil }
    let wanted = keys.map { Array($0.utf8) }
    keyNames = wanted.isEmpty || !wanted.allSatisfy(names.contains) ? [first] : wanted
    headerStart = version.startOfLine(table.header.range.offset)
    headerEnd = version.endOfLine(max(0, table.header.range.end - 1))
    var position = headerEnd
    var seen: Set<[ArraySlice<UInt8>]> = []
    let columns = keyNames.compactMap(names.firstIndex(of:))
    for number in table.rows.indices {
      let row = table.rows[number]
      guard row.count == names.count else { return nil }
      let range = row.range
      let start = version.startOfLine(range.offset)
      let end = version.endOfLine(range.end > range.offset ? range.end - 1 : range.offset)
      let key = columns.map { row[$0].bytes }
      guard start >= position, seen.insert(key).inserted else { return nil }
      rows.append(
        TableMerge.Row(key: key, lead: position..<start, body: start..<end, position: number))
      position = end
    }
    tail = position..<version.source.count
  }

  /// The place of a column.
  func column(named name: [UInt8]) -> Int? { names.firstIndex(of: name) }

  /// The value of a cell, without quotes.
  func value(_ row: TableMerge.Row, _ column: Int) -> ArraySlice<UInt8>? {
    row.position.map { table.rows[$0][column].bytes }
  }

  /// A cell as it is written.
  func text(_ row: TableMerge.Row, _ column: Int) -> ArraySlice<UInt8>? {
    row.position.map {
      let range = table.rows[$0][column].range
      return version.bytes(range.offset..<range.end)
    }
  }

  /// The name of a column as it is written.
  func headerText(_ column: Int) -> ArraySlice<UInt8> {
    let range = table.header[column].range
    return version.bytes(range.offset..<range.end)
  }
}

/// A column of a merged table.
struct MergeColumn {
  let name: [UInt8]
  private let places: MergeThree<Int?>

  /// The columns of both sides in order; `nil` where one side changed cells of a column that the
  /// other deleted, or the sides put the same columns into different orders.
  static func merged(_ tables: MergeThree<MergeTable>) -> [MergeColumn]? {
    var numbers = Interning<[UInt8]>()
    let order = tables.map { table in table.names.map { numbers.number(of: $0) } }
    guard MergeOrder.agrees(base: order.base, ours: order.ours, theirs: order.theirs) else {
      return nil
    }
    var names: [Int: [UInt8]] = [:]
    for (number, name) in zip(order.ours + order.theirs, tables.ours.names + tables.theirs.names) {
      names[number] = name
    }
    var columns: [MergeColumn] = []
    for number in MergeOrder.merged(base: order.base, ours: order.ours, theirs: order.theirs) {
      guard let name = names[number] else { continue }
      let column = MergeColumn(name: name, places: tables.map { $0.column(named: name) })
      if column.places.base != nil, column.places.ours == nil || column.places.theirs == nil {
        guard column.isUntouched(in: tables) else { return nil }
      } else {
        columns.append(column)
      }
    }
    return columns
  }

  /// Whether the side that kept a column has no cell in it that the base has not.
  private func isUntouched(in tables: MergeThree<MergeTable>) -> Bool {
    guard let before = places.base else { return false }
    let (table, column) =
      places.ours.map { (tables.ours, $0) } ?? (tables.theirs, places.theirs ?? before)
    var known: [[ArraySlice<UInt8>]: ArraySlice<UInt8>] = [:]
    for row in tables.base.rows { known[row.key] = tables.base.value(row, before) }
    return table.rows.allSatisfy { table.value($0, column) ?? [] == known[$0.key] ?? [] }
  }

  /// Its name as a side writes it.
  func name(in tables: MergeThree<MergeTable>) -> ArraySlice<UInt8> {
    places.ours.map(tables.ours.headerText) ?? places.theirs.map(tables.theirs.headerText) ?? []
  }

  /// The cell of a row that both sides have; `nil` where they clash.
  func cell(
    _ rows: MergeThree<TableMerge.Row?>, in tables: MergeThree<MergeTable>
  ) -> ArraySlice<UInt8>? {
    guard let mine = rows.ours, let others = rows.theirs else { return nil }
    switch (places.ours, places.theirs) {
    case (let column?, nil): return tables.ours.text(mine, column)
    case (nil, let column?): return tables.theirs.text(others, column)
    case (nil, nil): return []
    case (let left?, let right?):
      let before = rows.base.flatMap { row in places.base.map { tables.base.value(row, $0) ?? [] } }
      let values = MergeThree<ArraySlice<UInt8>?>(
        base: before, ours: tables.ours.value(mine, left),
        theirs: tables.theirs.value(others, right))
      guard values.decided != nil else { return nil }
      return values.theirs == before
        ? tables.ours.text(mine, left)
        : values.ours == before
          ? tables.theirs.text(others, right) : tables.ours.text(mine, left)
    }
  }
}
