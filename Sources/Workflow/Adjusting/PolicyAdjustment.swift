internal import Documents
public import Git
internal import Records
internal import Store

/// A change of a policy, with the adjustment that says why.
public struct PolicyAdjustment: Sendable {
  /// What becomes of the policy.
  public enum Content: Sendable {
    /// Parameters get new values, as they are written.
    case values([(key: String, value: String)])
    /// The file becomes this one.
    case text([UInt8])
    /// Nothing: it was looked at, and stays.
    case nothing
    /// It ends, the day before the adjustment applies.
    case revocation
  }

  /// What is asked for.
  public struct Request: Sendable {
    /// The policy's id.
    public var policy: String
    /// What becomes of it.
    public var content: Content
    /// The kind of adjustment, as its record names it: `parameter`, `ketentuan`, `ralat`.
    public var type: String
    /// The day from which it applies.
    public var from: String
    /// What the adjustment is called.
    public var title: String

    /// Makes a request.
    public init(policy: String, content: Content, type: String, from: String, title: String) {
      (self.policy, self.content, self.type) = (policy, content, type)
      (self.from, self.title) = (from, title)
    }
  }

  /// The id of the adjustment.
  public let id: String
  /// The file of the adjustment, from the root.
  public let path: String
  /// The file of the policy, from the root.
  public let policyPath: String
  /// The text of the adjustment to finish.
  public let draft: String
  /// The policy as it was.
  public let policyBefore: [UInt8]
  /// The policy as it becomes.
  public let policy: [UInt8]

  /// Drafts an adjustment.
  ///
  /// - `examination`: The snapshot that is adjusted.
  /// - `rationale`: The `rationale:` part and what else a person has written; `nil` to draft it.
  /// - `today`: The day of the decision.
  /// - `commit`: The commit that the snapshot is of.
  public init(
    _ request: Request, examination: Examination, rationale: String?, today: String,
    commit: ObjectID?
  ) throws(WorkflowError) {
    let store = examination.store
    let record = try workflow { try store.record(withID: request.policy) }
    guard let record, record.kind == "policy" else {
      throw .unknown(request.policy, suggestion: nil)
    }
    guard let bytes = examination.bytes(of: record.path),
      let kind = examination.library.catalog.kind(named: "adjustment")
    else { throw .unknown(record.path, suggestion: nil) }
    let new = try NewRecord(
      kind, title: request.title, values: ["year": String(today.prefix(4))], template: "",
      isTaken: { id in (try? store.record(withID: id)) ?? nil != nil })
    id = new.id ?? ""
    path = new.path
    policyPath = record.path
    policyBefore = bytes
    let old = PolicyText(bytes)
    let changed = try Self.changed(old, by: request, adjustment: id, today: today)
    policy = changed.bytes
    let head = Self.head(of: request, id: id, PlaceChanges(from: old, to: changed))
    if let rationale {
      draft = head + rationale
    } else {
      draft =
        head
        + (try RationaleDraft(
          type: request.type, policy: request.policy, examination, today: today, commit: commit
        )
        .text)
    }
  }

  private static func changed(
    _ old: PolicyText, by request: Request, adjustment: String, today: String
  ) throws(WorkflowError) -> PolicyText {
    var text = old
    switch request.content {
    case .nothing: break
    case .text(let bytes):
      text = PolicyText(bytes)
      text.name(adjustment, inValuesNotIn: old)
    case .values(let values):
      for (key, value) in values {
        guard text.add(value, to: key, from: request.from, adjustment: adjustment) else {
          throw .unknown(key, suggestion: old.parameterNames.joined(separator: ", "))
        }
      }
    case .revocation:
      if let day = CalendarDate(request.from), let last = CalendarDate(dayNumber: day.dayNumber - 1)
      {
        text.set("effective_to", to: "\(last)", behind: "effective_from")
      }
      // Until its last day it is in force.
      if request.from <= today { text.set("status", to: "dicabut", behind: "about") }
    }
    return text
  }

  private static func head(of request: Request, id: String, _ changes: PlaceChanges) -> String {
    """
    schema: adjustment/1
    id: \(id)
    title: \(YAMLText.scalar(request.title))
    policy: \(request.policy)
    type: \(request.type)
    effective_from: \(request.from)

    """ + (request.type == "tetap" ? "" : changes.text)
  }
}
