internal import Changes
internal import Documents
internal import Git
internal import Records
internal import Store
internal import Summaries

/// A policy as it applied on a day.
public struct PolicyVersion: Sendable {
  /// One parameter with the value that applied.
  public struct Parameter: Sendable, Hashable {
    /// The name that formulas use.
    public var key: String
    /// The value, as it is written; `nil` where none applied yet.
    public var value: String?
    /// The unit.
    public var unit: String
    /// Since when it applied.
    public var from: String?
    /// The adjustment that set it.
    public var adjustment: String?
  }

  /// The policy's id.
  public var policy: String
  /// What it is about.
  public var about: String
  /// The name of its file, without folders.
  public var fileName: String
  /// The file as it applied: values and clauses that came later are not in it; what can't be told
  /// apart is there twice, between markers.
  public var text: [UInt8]
  /// The same with the present words where something can't be told apart.
  public var plainText: [UInt8]
  /// Its parameters, in the order of the file.
  public var parameters: [Parameter]
  /// The adjustments that took effect later and were taken back, the latest first.
  public var takenBack: [String]
  /// Where what came later can't be told from other changes, place by place.
  public var unclear: [String]
}

/// The policies as they applied on any day: what took effect later is taken back.
///
/// The law counts the day from which a change applies, not the day of the commit. So the text of a
/// day is the present one without the adjustments of later days: the change that each one's commit
/// made is undone, by the same merge that joins branches.
public struct PolicyBook {
  private let history: History
  private let examination: Examination

  /// Makes the book out of a snapshot and the history that led to it.
  public init(_ history: History, _ examination: Examination) {
    (self.history, self.examination) = (history, examination)
  }

  /// A policy on a day.
  ///
  /// - `day`: The day, as `YYYY-MM-DD`.
  public func policy(_ id: String, on day: String) throws(WorkflowError) -> PolicyVersion {
    guard let record = try workflow({ try examination.store.record(withID: id) }),
      record.kind == "policy", let bytes = examination.bytes(of: record.path)
    else { throw .unknown(id, suggestion: nil) }
    var version = PolicyVersion(
      policy: id, about: record.title ?? "",
      fileName: record.path.split(separator: "/").last.map(String.init) ?? record.path,
      text: bytes, plainText: bytes,
      // Values have their days themselves, whatever commit they came with.
      parameters: Self.parameters(of: Document.markdown(bytes), on: day), takenBack: [], unclear: []
    )
    try takeBack(from: day, &version)
    let plain = Self.withoutValues(after: day, Document.markdown(version.plainText))
    if version.text == version.plainText { version.text = plain }
    version.plainText = plain
    return version
  }

  /// The ids of the policies that applied on a day, as the summary `policy-in-force` has it.
  public func policies(on day: String) throws(WorkflowError) -> [String] {
    let table = try examination.table(named: "policy-in-force")
    guard let policy = table.column("policy"), let from = table.column("from"),
      let until = table.column("until")
    else { return [] }
    return table.rows.filter { row in
      row[from].description <= day && (row[until] == .null || row[until].description >= day)
    }.map { $0[policy].description }
  }
}

// MARK: - What came later

extension PolicyBook {
  private struct Later {
    var adjustment: String
    /// The policy before and after.
    var before: [UInt8]
    var after: [UInt8]
    /// When its commit was made; nothing is later than what is not committed yet.
    var time: Int64
  }

  private func takeBack(from day: String, _ version: inout PolicyVersion) throws(WorkflowError) {
    for change in try later(than: day, &version) {
      let merged = RecordMerge.merge(
        base: change.after, ours: version.plainText, theirs: change.before, format: .markdown)
      let marked = merged.bytes(
        ConflictMarkers(ours: "\(version.policy)", theirs: "< \(change.adjustment)"))
      // What is between markers can't be merged any further.
      if version.text == version.plainText { version.text = marked }
      version.plainText = merged.withOurs
      version.unclear += merged.conflicts.map { "\(change.adjustment): \($0.place)" }
      version.takenBack.append(change.adjustment)
    }
  }

  private func later(
    than day: String, _ version: inout PolicyVersion
  ) throws(WorkflowError) -> [Later] {
    let revisions = try history.revisions(ofRecord: version.policy)
    return try workflow {
      let rows = try QueryConnection(examination.store).run(
        """
        SELECT a.id, a.policy, a.effective_from, (SELECT count(*) FROM adjustment_changes c \
        WHERE c.record_id = a.id AND c.op <> 'ganti_parameter') FROM adjustment a ORDER BY a.id
        """
      ).rows.filter { $0[1].description == version.policy }
      let isLater = { (row: [QueryValue]) in row[2].description > day }
      // What came with the same commit and applies already can't be told from it.
      var settled: Set<ObjectID> = []
      for row in rows where !isLater(row) && row[3] != .integer(0) {
        if let first = try history.revisions(ofRecord: row[0].description).last {
          settled.insert(first.commit.id)
        }
      }
      var found: [Later] = []
      for row in rows where isLater(row) && row[3] != .integer(0) {
        let id = row[0].description
        if let first = try history.revisions(ofRecord: id).last {
          guard let revision = revisions.first(where: { $0.commit.id == first.commit.id }),
            !settled.contains(first.commit.id), let change = try change(id, revision)
          else {
            version.unclear.append("\(id): \(first.commit.id.abbreviated())")
            continue
          }
          found.append(change)
        } else if let committed = try revisions.first.flatMap({ try blob($0, \.new) }) {
          // What is not committed yet.
          found.append(
            Later(adjustment: id, before: committed, after: version.text, time: .max))
        }
      }
      return found.sorted { ($1.time, $0.adjustment) < ($0.time, $1.adjustment) }
    }
  }

  private func change(_ adjustment: String, _ revision: History.FileRevisions) throws -> Later? {
    guard let before = try blob(revision, \.old), let after = try blob(revision, \.new) else {
      return nil
    }
    return Later(
      adjustment: adjustment, before: before, after: after,
      time: revision.commit.committer.time.seconds)
  }

  private func blob(
    _ revision: History.FileRevisions, _ side: KeyPath<StoredRevision.File, String?>
  ) throws -> [UInt8]? {
    guard let id = revision.files.lazy.compactMap({ $0[keyPath: side] }).first,
      let object = ObjectID(hex: id)
    else { return nil }
    return try history.git.blob(object)
  }
}

// MARK: - Values

extension PolicyBook {
  private static func parameters(
    of document: Document, on day: String
  ) -> [PolicyVersion.Parameter] {
    guard let list = document.node(at: "/parameters") else { return [] }
    return document.children(of: list).map { item in
      func text(_ name: String, in node: NodeIndex) -> String? {
        document.value(of: name, in: node).map { document.string(of: $0) }
      }
      var parameter = PolicyVersion.Parameter(
        key: text("key", in: item) ?? "", unit: text("unit", in: item) ?? "")
      guard let values = document.value(of: "values", in: item) else { return parameter }
      for value in document.children(of: values) {
        guard let from = text("from", in: value), from <= day, from >= parameter.from ?? "" else {
          continue
        }
        (parameter.from, parameter.value) = (from, text("value", in: value))
        parameter.adjustment = text("adjustment", in: value)
      }
      return parameter
    }
  }

  /// The file without the values that apply only later; where all of a parameter do, they stay.
  private static func withoutValues(after day: String, _ document: Document) -> [UInt8] {
    guard let list = document.node(at: "/parameters") else { return document.source }
    var edits: [[Edit]] = []
    for item in document.children(of: list) {
      guard let values = document.value(of: "values", in: item) else { continue }
      let isLater = { (value: NodeIndex) in
        document.value(of: "from", in: value).map { document.string(of: $0) > day } ?? false
      }
      let all = Array(document.children(of: values))
      let kept = all.filter { !isLater($0) }
      guard !kept.isEmpty, kept.count < all.count else { continue }
      if document.nodes[values].style == .flow, let first = all.first, let last = all.last {
        // Between the brackets only what stays.
        let start = document.nodes[first].range.offset
        let text = kept.map { String(decoding: document.bytes(of: $0), as: UTF8.self) }
        edits.append([
          edit(start..<document.nodes[last].range.end, text.joined(separator: ", "))
        ])
      } else {
        edits += all.filter(isLater).map { [edit(lines(of: $0, document), "")] }
      }
    }
    return EditBatch(edits, to: document.source).text
  }

  /// The lines of an item of a block list, its dash included.
  private static func lines(of value: NodeIndex, _ document: Document) -> Range<Int> {
    let source = document.source
    let range = document.nodes[value].range
    var (start, end) = (range.offset, range.end)
    while start > 0, [0x20, 0x0A, 0x0D].contains(source[start - 1]) { start -= 1 }
    while start > 0, source[start - 1] != 0x0A { start -= 1 }
    while end < source.count, source[end - 1] != 0x0A { end += 1 }
    return start..<end
  }

  private static func edit(_ range: Range<Int>, _ replacement: String) -> Edit {
    Edit(
      range: TextRange(offset: range.lowerBound, length: range.count, line: 1, column: 1),
      replacement: replacement)
  }
}
