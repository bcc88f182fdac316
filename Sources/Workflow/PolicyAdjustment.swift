internal import Documents
internal import Git
internal import Records
internal import Store

/// A change of a policy's parameter, with the adjustment that says why.
public struct PolicyAdjustment {
  /// What changes.
  public struct Request: Sendable {
    /// The policy's id.
    public var policy: String
    /// The parameter.
    public var key: String
    /// The new value, as it is written.
    public var value: String
    /// The day from which it applies.
    public var from: String
    /// What the adjustment is called.
    public var title: String

    /// Makes a request.
    public init(policy: String, key: String, value: String, from: String, title: String) {
      self.policy = policy
      self.key = key
      self.value = value
      self.from = from
      self.title = title
    }
  }

  /// The id of the new adjustment.
  public let id: String
  /// The file of the adjustment, from the root.
  public let path: String
  /// The file of the policy, from the root.
  public let policyPath: String
  /// The text of the adjustment to finish.
  public let draft: String
  /// The policy with the new value.
  public let policy: [UInt8]
  /// The policy's title.
  public let policyTitle: String
  /// The value in force on the day before; `nil` where there was none.
  public let before: String?

  /// Drafts an adjustment.
  ///
  /// - `rationale`: The `rationale:` part and what else a person has written; `nil` for blanks.
  /// - `today`: The day of the decision.
  public init(
    _ request: Request, examination: Examination, rationale: String?, today: String
  ) throws(WorkflowError) {
    let store = examination.store
    let record = try workflow { try store.record(withID: request.policy) }
    guard let record, record.kind == "policy" else {
      throw .unknown(request.policy, suggestion: nil)
    }
    guard let bytes = examination.bytes(of: record.path) else {
      throw .unknown(record.path, suggestion: nil)
    }
    let document = Document.markdown(bytes)
    let parameter = try Self.parameter(request.key, in: document)
    guard let kind = examination.library.catalog.kind(named: "adjustment") else {
      throw .unknown("adjustment", suggestion: nil)
    }
    let new = try NewRecord(
      kind, title: request.title, values: ["year": String(today.prefix(4))],
      template: rationale ?? "",
      isTaken: { id in (try? store.record(withID: id)) ?? nil != nil })
    id = new.id ?? ""
    path = new.path
    policyPath = record.path
    policyTitle = record.title ?? ""
    before = Self.value(of: parameter, on: request.from, in: document)
    policy = Self.adding(
      "{from: \(request.from), value: \(request.value), adjustment: \(id)}", to: parameter,
      in: document)
    draft = Self.draft(request, id: id, before: before, rationale: rationale, today: today)
  }

  /// The commit message: subject, why, and trailers that plain git can search.
  public static func message(
    for adjustment: [UInt8], id: String
  ) throws(WorkflowError) -> String {
    let document = Document.yaml(adjustment)
    func text(_ pointer: String) -> String {
      document.node(at: pointer).map { document.string(of: $0) } ?? ""
    }
    var trailers = [
      Trailer(key: "Policy", value: text("/policy")), Trailer(key: "Adjustment", value: id),
      Trailer(key: "Reason", value: text("/rationale/reason")),
    ]
    if let evidence = document.node(at: "/rationale/evidence") {
      for (number, _) in document.children(of: evidence).enumerated() {
        let prefix = "/rationale/evidence/\(number)"
        let parts = ["record", "summary", "row", "column", "value", "at"].map {
          text("\(prefix)/\($0)")
        }
        trailers.append(
          Trailer(key: "Evidence", value: parts.filter { !$0.isEmpty }.joined(separator: " ")))
      }
    }
    trailers += [
      Trailer(key: "Effective", value: text("/effective_from")),
      Trailer(key: "Decided-By", value: text("/decided_by")),
      Trailer(key: "Review-On", value: text("/rationale/review_on")),
    ]
    func oneLine(_ text: String) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return try workflow {
      try CommitMessage(
        subject: "adjust: \(oneLine(text("/title")))", body: text("/rationale/problem"),
        trailers: trailers.filter { !$0.value.isEmpty }.map {
          Trailer(key: $0.key, value: oneLine($0.value))
        }
      ).text
    }
  }
}

// MARK: - The policy's text

extension PolicyAdjustment {
  private static func parameter(
    _ key: String, in document: Document
  ) throws(WorkflowError) -> NodeIndex {
    guard let list = document.node(at: "/parameters") else { throw .unknown(key, suggestion: nil) }
    for item in document.children(of: list) {
      guard let name = document.value(of: "key", in: item), document.string(of: name) == key,
        let values = document.value(of: "values", in: item)
      else { continue }
      return values
    }
    let names = document.children(of: list).compactMap { item in
      document.value(of: "key", in: item).map { document.string(of: $0) }
    }
    throw .unknown(key, suggestion: names.joined(separator: ", "))
  }

  /// The value that applies the day before another one does.
  private static func value(
    of values: NodeIndex, on day: String, in document: Document
  ) -> String? {
    var latest: (from: String, value: String)?
    for item in document.children(of: values) {
      guard let from = document.value(of: "from", in: item).map({ document.string(of: $0) }),
        let value = document.value(of: "value", in: item).map({ document.string(of: $0) }),
        from < day, latest.map({ $0.from < from }) ?? true
      else { continue }
      latest = (from, value)
    }
    return latest?.value
  }

  /// The document with an item more at the end of a list; every other byte stays.
  private static func adding(
    _ item: String, to list: NodeIndex, in document: Document
  ) -> [UInt8] {
    let node = document.nodes[list]
    var source = document.source
    if node.style == .flow {
      let bracket = node.range.end - 1
      source.insert(contentsOf: Array(", \(item)".utf8), at: bracket)
      return source
    }
    var end = node.range.end
    while end < source.count, source[end] != UInt8(ascii: "\n") { end += 1 }
    let indentation = String(repeating: " ", count: Int(node.column) - 1)
    source.insert(contentsOf: Array("\n\(indentation)- \(item)".utf8), at: end)
    return source
  }

  private static func draft(
    _ request: Request, id: String, before: String?, rationale: String?, today: String
  ) -> String {
    """
    schema: adjustment/1
    id: \(id)
    title: \(YAMLText.scalar(request.title))
    policy: \(request.policy)
    type: parameter
    effective_from: \(request.from)
    changes:
      - op: ganti_parameter
        path: parameters/\(request.key)
        before: \(before ?? "null")
        after: \(request.value)

    """ + (rationale ?? Self.blankRationale(today: today))
  }

  /// What a person fills in; the words above each field say what belongs there.
  private static func blankRationale(today: String) -> String {
    """
    # Tanggal dan pejabat yang memutuskan: ppk, pyb, kepala_bkpsdm, kepala_opd, bagian_hukum
    decided_on: \(today)
    decided_by: ppk
    rationale:
      # Masalah yang hendak diselesaikan
      problem:
      # Bukti: catatan atau ringkasan, kolom, nilainya, dan tanggal dibaca
      evidence:
        - record:
          value:
          as_of: \(today)
      # Landasan hukum
      grounds:
        yuridis:
      # Sedikitnya dua pilihan, termasuk "tidak berubah"
      alternatives:
        - option: tidak berubah
          pros:
          cons:
        - option:
          pros:
          cons:
      chosen:
      reason:
      # Dampak yang diharapkan
      expected_effect:
        indicator:
        baseline:
        target:
        by:
      # Kapan ditinjau
      review_on:

    """
  }
}
