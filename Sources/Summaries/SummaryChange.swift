public import Store

/// What differs between a summary's figures for two snapshots, as far as it may be published.
public struct SummaryChange: Sendable {
  /// What became of a row.
  public enum Kind: String, Sendable {
    case added
    case removed
    case changed
  }

  /// One figure.
  public struct Cell: Sendable {
    /// Its column.
    public var column: SummaryColumn
    /// What it was; `nil` where there was none.
    public var old: QueryValue?
    /// What it is; `nil` where there is none.
    public var new: QueryValue?

    /// How much it grew; `nil` where either is no number.
    public var difference: QueryValue? {
      guard column.format.isNumeric, column.format != .year, let old, let new else { return nil }
      return new.difference(from: old)
    }
  }

  /// A row by what it is about, with the figures that differ.
  public struct Row: Sendable {
    /// What became of it.
    public var kind: Kind
    /// What it is about, a value a key.
    public var key: [QueryValue]
    /// The figures that differ, in the order of the columns.
    public var cells: [Cell]
  }

  /// The summary.
  public let summary: Summary
  /// The columns that tell what a row is about.
  public let keys: [SummaryColumn]
  /// The rows that differ; none of a summary that lists persons.
  public let rows: [Row]
  /// How many rows differ only in what is not published.
  public let hiddenCount: Int

  /// Compares two tables; `nil` where they are the same.
  ///
  /// - `old`, `new`: The tables; `nil` where there is no such summary.
  public init?(from old: SummaryTable?, to new: SummaryTable?) {
    guard let summary = (new ?? old)?.summary else { return nil }
    let (left, right) = (old?.rows ?? [], new?.rows ?? [])
    guard left != right else { return nil }
    let columns = summary.columns
    let keyed = SummaryKey(columns, [left, right])
    var figures = SummaryFigures(
      summary: summary, threshold: new?.threshold ?? old?.threshold, key: keyed,
      old: left, shownOld: old?.published().rows ?? [],
      new: right, shownNew: new?.published().rows ?? [])
    figures.compare()
    guard !figures.rows.isEmpty || figures.hiddenCount > 0 else { return nil }
    self.summary = summary
    keys = keyed.shown.map { columns[$0] }
    rows = figures.rows
    hiddenCount = figures.hiddenCount
  }
}

/// Which columns tell the rows of a table apart.
private struct SummaryKey {
  /// The columns that do.
  let columns: [Int]
  /// Those, and the names behind ids.
  let shown: [Int]

  /// Takes as many of the columns that are no figures as it needs, from the left.
  init(_ columns: [SummaryColumn], _ tables: [[[QueryValue]]]) {
    let candidates = columns.indices.filter { position in
      switch columns[position].format {
      case .text, .id, .date, .year: true
      case .integer, .number, .decimal, .percent, .rupiah: false
      }
    }
    func isKey(_ key: some Collection<Int>) -> Bool {
      tables.allSatisfy { rows in
        Set(rows.map { row in key.map { row[$0] } }).count == rows.count
      }
    }
    let count = candidates.indices.first { isKey(candidates[...$0]) }
    self.columns = Array(candidates.prefix((count ?? candidates.count - 1) + 1))
    var shown = self.columns
    for position in candidates.dropFirst(shown.count) {
      let name = columns[position].name
      guard shown.contains(where: { name == "\(columns[$0].name)_name" }) else { break }
      shown.append(position)
    }
    self.shown = shown
  }
}

/// Compares rows with the same key.
private struct SummaryFigures {
  let summary: Summary
  /// The smallest number of people that is shown.
  let threshold: Int64?
  let key: SummaryKey
  let old: [[QueryValue]]
  let shownOld: [[QueryValue]]
  let new: [[QueryValue]]
  let shownNew: [[QueryValue]]

  private(set) var rows: [SummaryChange.Row] = []
  private(set) var hiddenCount = 0

  init(
    summary: Summary, threshold: Int64?, key: SummaryKey, old: [[QueryValue]],
    shownOld: [[QueryValue]], new: [[QueryValue]], shownNew: [[QueryValue]]
  ) {
    (self.summary, self.threshold, self.key) = (summary, threshold, key)
    (self.old, self.shownOld) = (old, shownOld)
    (self.new, self.shownNew) = (new, shownNew)
  }

  mutating func compare() {
    var waiting: [[QueryValue]: [Int]] = [:]
    for position in old.indices.reversed() {
      waiting[key.columns.map { old[position][$0] }, default: []].append(position)
    }
    var matched: Set<Int> = []
    for position in new.indices {
      let partner = waiting[key.columns.map { new[position][$0] }]?.popLast()
      if let partner { matched.insert(partner) }
      add(partner, position)
    }
    for position in old.indices where !matched.contains(position) { add(position, nil) }
  }

  private mutating func add(_ before: Int?, _ after: Int?) {
    if let before, let after, old[before] == new[after] { return }
    func shown(_ position: Int?, _ table: [[QueryValue]]) -> [QueryValue]? {
      position.flatMap { table.indices.contains($0) ? table[$0] : nil }
    }
    let (left, right) = (shown(before, shownOld), shown(after, shownNew))
    let few = fewPeople(before, after)
    guard let row = right ?? left else {
      hiddenCount += 1
      return
    }
    let columns = summary.columns
    let cells = columns.indices.compactMap { position -> SummaryChange.Cell? in
      let (old, new) = (left?[position] ?? .null, right?[position] ?? .null)
      guard !key.shown.contains(position), old != new, !few.contains(position) else { return nil }
      return SummaryChange.Cell(
        column: columns[position], old: old == .null ? nil : old, new: new == .null ? nil : new)
    }
    guard !cells.isEmpty || before == nil || after == nil else {
      hiddenCount += 1
      return
    }
    rows.append(
      SummaryChange.Row(
        kind: before == nil ? .added : after == nil ? .removed : .changed,
        key: key.shown.map { row[$0] }, cells: cells))
  }
}

extension SummaryFigures {
  /// The columns that would tell what changed for a few people: those that count people, of which
  /// one grows or shrinks by fewer than may be shown, and what tells them.
  ///
  /// Both figures may be shown by themselves; it is their difference that is a small group.
  private func fewPeople(_ before: Int?, _ after: Int?) -> Set<Int> {
    guard let before, let after, let threshold else { return [] }
    var hidden: Set<Int> = []
    for suppression in summary.suppressions {
      let isFew = (suppression.parts + [suppression.total].compactMap(\.self)).contains {
        position in
        guard case .integer(let left) = old[before][position],
          case .integer(let right) = new[after][position]
        else { return false }
        return left != right && abs(left - right) < threshold
      }
      if isFew { hidden.formUnion(suppression.columns) }
    }
    return hidden
  }
}

extension Summary {
  /// The smallest number of people that is shown, as the first summary that hides small groups has
  /// it; `nil` where none does.
  public static func smallestGroup(
    among summaries: [Summary], over connection: QueryConnection
  ) throws(StoreError) -> Int64? {
    guard let query = summaries.lazy.compactMap(\.thresholdQuery).first,
      case .integer(let value) = try connection.run(query).rows.first?.first
    else { return nil }
    return value
  }
}
