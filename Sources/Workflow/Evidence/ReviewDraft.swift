internal import Documents
public import Git
internal import Records
internal import Store

/// A review of a record as it is, to be written as a record of its own.
public struct ReviewDraft {
  /// What the reviewer says.
  public struct Request: Sendable {
    /// The record's id.
    public var subject: String
    /// The office that reviewed.
    public var role: String
    /// What came of it.
    public var outcome: String
    /// The reason; may be missing.
    public var note: String?
    /// What it was compared with; may be missing.
    public var compared: String?
    /// When to review it again; may be missing.
    public var next: String?

    /// Makes a request.
    public init(
      subject: String, role: String, outcome: String, note: String?, compared: String?,
      next: String?
    ) {
      (self.subject, self.role, self.outcome) = (subject, role, outcome)
      (self.note, self.compared, self.next) = (note, compared, next)
    }
  }

  /// The file, from the root.
  public let path: String
  /// Its text.
  public let text: String

  /// Binds a review to the content that the record has in a snapshot, and to the figures that the
  /// record rests on.
  public init(
    _ request: Request, _ examination: Examination, _ git: Repository, today: String
  ) throws(WorkflowError) {
    let store = examination.store
    guard let kind = examination.library.catalog.kind(named: "review") else {
      throw .unknown("review", suggestion: nil)
    }
    let found = try workflow {
      try QueryConnection(store).run(
        """
        SELECT id, title, content FROM record WHERE content IS NOT NULL AND pointer = '' \
        AND kind IN ('policy', 'adjustment', 'plan', 'reference-set') ORDER BY id
        """
      ).rows.first { $0[0].description == request.subject }
    }
    guard let found else { throw .unknown(request.subject, suggestion: nil) }
    let title = found[1].description
    let figures = try workflow {
      try FigureComparison(examination, QueryConnection(store)).changed()
        .filter { [$0.evidence.policy, $0.evidence.adjustment].contains(request.subject) }
    }
    var text = ""
    func add(_ key: String, _ value: String?) {
      if let value { text += "\(key): \(YAMLText.scalar(value))\n" }
    }
    add("subject", request.subject)
    add("role", request.role)
    text += "reviewed_on: \(today)\n"
    let head = try workflow { try git.head.commit }
    if let head { text += "at: \"\(head.abbreviated())\"\n" }
    text += "fingerprint: \(try Fingerprint.of(found[2].description, git))\n"
    add("compared", request.compared)
    if !figures.isEmpty {
      text += "evidence:\n"
      for figure in figures {
        text += "  - name: \(YAMLText.scalar(figure.evidence.name))\n"
        text += "    value: \(Self.scalar(figure.now ?? ""))\n"
      }
    }
    add("outcome", request.outcome)
    if let next = request.next { text += "next_review_on: \(next)\n" }
    add("note", request.note)
    let record = try NewRecord(
      kind, title: title, values: ["year": String(today.prefix(4))],
      template: "schema: review/\(kind.version)\nid: {{id}}\ntitle: {{title}}\n",
      isTaken: { id in ((try? store.record(withID: id)) ?? nil) != nil })
    (path, self.text) = (record.path, record.text + text)
  }

  /// A figure: a number as it is, anything else as a text.
  private static func scalar(_ figure: String) -> String {
    Double(figure) == nil ? YAMLText.scalar(figure) : figure
  }
}
