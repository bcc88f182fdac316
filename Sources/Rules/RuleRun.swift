internal import Documents
public import Records
public import Store

/// Why a rule could not be run: its query is refused or broken.
public struct RuleFault: Error, Hashable, Sendable {
  /// The rule.
  public var name: String
  /// The file that it is in; `nil` for a rule of bangkom itself.
  public var path: String?
  /// The line that its query starts in.
  public var line: Int
  /// What is wrong, in SQLite's words.
  public var reason: String
}

/// Runs rules over the snapshot of a store, only those whose inputs changed.
public struct RuleRun {
  private let store: Store
  /// Opened for the first rule that has to run.
  private var opened: QueryConnection?
  /// What refinements of the rule that runs have read.
  private var known = KnownRows()

  /// Makes a run over what the store holds now.
  public init(_ store: Store) {
    self.store = store
  }

  /// What a rule finds, in order.
  public mutating func findings(of rule: Rule) throws(StoreError) -> Result<[Finding], RuleFault> {
    if let kept = try store.keptFindings(of: rule.name, text: rule.text) {
      return .success(kept.sorted())
    }
    let connection: QueryConnection
    if let opened { connection = opened } else { connection = try QueryConnection(store) }
    opened = connection
    let result: QueryResult
    do {
      result = try connection.run(rule.query)
    } catch .query(let reason) {
      return .failure(fault(rule, reason))
    } catch .queryTooLong {
      return .failure(fault(rule, "the query takes too long or gives too much"))
    }
    guard let file = result.columns.firstIndex(of: "file"),
      let pointer = result.columns.firstIndex(of: "pointer")
    else {
      return .failure(fault(rule, "the query has no column `file` or no column `pointer`"))
    }
    var findings: [Finding] = []
    known = KnownRows()
    for row in result.rows {
      let values = Dictionary(
        zip(result.columns, row), uniquingKeysWith: { first, _ in first })
      findings.append(
        try finding(
          of: rule, file: row[file], pointer: row[pointer].description, values, connection))
    }
    findings.sort()
    try store.keep(
      findings, of: rule.name, text: rule.text, tables: result.tables,
      readsToday: result.readsToday)
    return .success(findings)
  }

  private func fault(_ rule: Rule, _ reason: String) -> RuleFault {
    RuleFault(name: rule.name, path: rule.path, line: rule.queryLine, reason: reason)
  }

  private mutating func finding(
    of rule: Rule, file: QueryValue, pointer: String, _ values: [String: QueryValue],
    _ connection: QueryConnection
  ) throws(StoreError) -> Finding {
    var problem = Problem(
      rule: rule.name, severity: rule.description.severity, pointer: pointer, range: nil,
      message: LocalizedText(
        en: rule.messageEnglish.string(values, in: .en),
        id: rule.messageIndonesian.string(values, in: .id)))
    if let english = rule.labelEnglish, let indonesian = rule.labelIndonesian {
      problem.label = LocalizedText(
        en: english.string(values, in: .en), id: indonesian.string(values, in: .id))
    }
    problem.related = try related(rule, values, connection)
    try rule.refinement?(&problem, values, connection, &known)
    guard case .integer(let number) = file else {
      // What was deleted is in no file any more; the query says where it was.
      return Finding(path: values["path"]?.description ?? "", problem: problem)
    }
    let path = try path(of: number, connection)
    let records = try connection.run(
      "SELECT pointer, id, title FROM record WHERE file = \(number)")
    let record = records.rows.first { row in
      row[0] == .text("") || pointer == row[0].description
        || pointer.hasPrefix("\(row[0].description)/")
    }
    return Finding(
      path: path ?? "", problem: problem, recordID: record?[1].description,
      recordTitle: record.flatMap { $0[2] == .null ? nil : $0[2].description })
  }

  /// The other place that a row names: a pointer in the same file, or in another one.
  private func related(
    _ rule: Rule, _ values: [String: QueryValue], _ connection: QueryConnection
  ) throws(StoreError) -> [RelatedPlace] {
    guard let pointer = values["related_pointer"], pointer != .null else { return [] }
    var other: String?
    if case .integer(let number) = values["related_file"] ?? .null {
      other = try path(of: number, connection)
    }
    return [
      RelatedPlace(path: other, pointer: pointer.description, range: nil, message: rule.related)
    ]
  }

  private func path(of file: Int64, _ connection: QueryConnection) throws(StoreError) -> String? {
    try connection.run("SELECT path FROM file WHERE file = \(file)").rows.first?[0].description
  }
}
