internal import Documents

/// Merges tables row by row, and where both sides changed a row or the columns, cell by cell.
struct TableMerge {
  /// One row: its cells as they are written.
  struct Row {
    var key: [ArraySlice<UInt8>]
    var lead: Range<Int>
    var body: Range<Int>
    var position: Int?
  }

  /// The rows that were not taken as they are, since both sides changed something in them.
  private(set) var blended: [ArraySlice<UInt8>] = []
  /// Whether a side has other columns, so that every row is written anew.
  let hasNewColumns: Bool

  private let tables: MergeThree<MergeTable>
  private let columns: [MergeColumn]

  /// Reads the tables; `nil` where rows can't be told from one another, or are written in other ways.
  init?(_ versions: MergeThree<MergeVersion>, keys: RecordKeys) {
    guard let ours = MergeTable(versions.ours, keyedBy: keys.columns),
      let theirs = MergeTable(versions.theirs, keyedBy: keys.columns),
      ours.dialect == theirs.dialect, ours.keyNames == theirs.keyNames
    else { return nil }
    let isNew = versions.base.document.table == nil
    let base = isNew ? .nothing(versions.base) : MergeTable(versions.base, keyedBy: keys.columns)
    guard let base, isNew || (base.dialect == ours.dialect && base.keyNames == ours.keyNames)
    else { return nil }
    tables = MergeThree(base: base, ours: ours, theirs: theirs)
    hasNewColumns = ours.names != theirs.names || (!isNew && base.names != ours.names)
    guard let columns = MergeColumn.merged(tables) else { return nil }
    self.columns = columns
  }

  /// The rows of the merge; `nil` where the sides contradict each other about columns or order.
  mutating func chunks() -> [MergeChunk]? {
    let lists = tables.map(\.rows)
    var numbers = Interning<[ArraySlice<UInt8>]>()
    func places(_ rows: [Row]) -> [Int] { rows.map { numbers.number(of: $0.key) } }
    let order = MergeOrder.pairingReplaced(
      MergeThree(
        base: places(lists.base), ours: places(lists.ours), theirs: places(lists.theirs)))
    guard MergeOrder.agrees(base: order.base, ours: order.ours, theirs: order.theirs) else {
      return nil
    }
    func table(_ places: [Int], _ rows: [Row]) -> [Int: Row] {
      Dictionary(uniqueKeysWithValues: zip(places, rows))
    }
    let (base, ours, theirs) = (
      table(order.base, lists.base), table(order.ours, lists.ours),
      table(order.theirs, lists.theirs)
    )
    guard var chunks = header() else { return nil }
    func keyed(_ places: [Int], _ rows: [Row]) -> [(part: Int, key: [UInt8])] {
      zip(places, rows).map { ($0, Array($1.key.joined(separator: [0]))) }
    }
    let sorted = MergeOrder.sorted(
      ours: keyed(order.ours, lists.ours), theirs: keyed(order.theirs, lists.theirs))
    let merged = MergeOrder.merged(base: order.base, ours: order.ours, theirs: order.theirs)
    for place in sorted ?? merged {
      append(
        MergeThree(base: base[place], ours: ours[place], theirs: theirs[place]), to: &chunks)
    }
    chunks.add(
      LineMerge.chunks(
        base: tables.base.version.bytes(tables.base.tail),
        ours: tables.ours.version.bytes(tables.ours.tail),
        theirs: tables.theirs.version.bytes(tables.theirs.tail)))
    return chunks
  }

  private func header() -> [MergeChunk]? {
    let lines = tables.map { $0.version.bytes(0..<$0.headerEnd) }
    if !hasNewColumns {
      return LineMerge.chunks(base: lines.base, ours: lines.ours, theirs: lines.theirs)
    }
    // Blank lines above a header mean nothing, but are not ours to move.
    guard tables.ours.headerStart == 0, tables.theirs.headerStart == 0 else { return nil }
    return [.text(line(columns.map { $0.name(in: tables) }))]
  }

  // MARK: Rows

  private mutating func append(_ rows: MergeThree<Row?>, to chunks: inout [MergeChunk]) {
    let lead = lead(rows)
    switch (rows.base, rows.ours, rows.theirs) {
    case (_, nil, nil): return
    case (nil, let row?, nil):
      chunks.add(lead)
      chunks.append(whole(row, of: \.ours))
    case (nil, nil, let row?):
      chunks.add(lead)
      chunks.append(whole(row, of: \.theirs))
    case (let base?, let row?, nil):
      if isChanged(row, of: \.ours, since: base) { chunks.append(conflict(rows)) }
    case (let base?, nil, let row?):
      if isChanged(row, of: \.theirs, since: base) { chunks.append(conflict(rows)) }
    case (_, let ours?, let theirs?):
      chunks.add(lead)
      appendBoth(rows, ours, theirs, to: &chunks)
    }
  }

  private mutating func appendBoth(
    _ rows: MergeThree<Row?>, _ ours: Row, _ theirs: Row, to chunks: inout [MergeChunk]
  ) {
    if !hasNewColumns {
      let texts = MergeThree<ArraySlice<UInt8>?>(
        base: rows.base.map { tables.base.version.bytes($0.body) },
        ours: tables.ours.version.bytes(ours.body),
        theirs: tables.theirs.version.bytes(theirs.body))
      if let decided = texts.decided, let text = decided { return chunks.append(text) }
    }
    var cells: [ArraySlice<UInt8>] = []
    for column in columns {
      guard let cell = column.cell(rows, in: tables) else {
        return chunks.append(conflict(rows))
      }
      cells.append(cell)
    }
    blended += [tables.ours.version.bytes(ours.body), tables.theirs.version.bytes(theirs.body)]
    chunks.append(line(cells))
  }

  private func lead(_ rows: MergeThree<Row?>) -> [MergeChunk] {
    func lines(_ row: Row?, _ table: MergeTable) -> ArraySlice<UInt8> {
      row.map { table.version.bytes($0.lead) } ?? []
    }
    let texts = MergeThree(
      base: lines(rows.base, tables.base), ours: lines(rows.ours, tables.ours),
      theirs: lines(rows.theirs, tables.theirs))
    guard !(texts.base.isEmpty && texts.ours.isEmpty && texts.theirs.isEmpty) else { return [] }
    return LineMerge.chunks(base: texts.base, ours: texts.ours, theirs: texts.theirs)
  }

  /// Whether a side changed a row that the other deleted: a cell, or one of a new column.
  private func isChanged(
    _ row: Row, of side: KeyPath<MergeThree<MergeTable>, MergeTable>, since base: Row
  ) -> Bool {
    let table = tables[keyPath: side]
    return table.names.indices.contains { column in
      let before = tables.base.column(named: table.names[column])
        .flatMap { tables.base.value(base, $0) }
      return table.value(row, column) ?? [] != before ?? []
    }
  }

  private func whole(
    _ row: Row, of side: KeyPath<MergeThree<MergeTable>, MergeTable>
  ) -> [UInt8] {
    let table = tables[keyPath: side]
    guard hasNewColumns else { return Array(table.version.bytes(row.body)) }
    return line(
      columns.map { column in
        table.column(named: column.name).flatMap { table.text(row, $0) } ?? []
      })
  }

  private func conflict(_ rows: MergeThree<Row?>) -> MergeChunk {
    let name = (rows.ours ?? rows.theirs)?.key.map { String(decoding: $0, as: UTF8.self) } ?? []
    return .conflict(
      MergeConflict(
        place: name.joined(separator: ", "), base: rows.base.map { whole($0, of: \.base) } ?? [],
        ours: rows.ours.map { whole($0, of: \.ours) } ?? [],
        theirs: rows.theirs.map { whole($0, of: \.theirs) } ?? []))
  }

  private func line(_ cells: [ArraySlice<UInt8>]) -> [UInt8] {
    Array(cells.joined(separator: [tables.ours.dialect.delimiter])) + [0x0A]
  }
}
