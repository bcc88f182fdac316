internal import Documents
public import Records
internal import Store
public import Summaries

/// What follows from a change: figures, objectives, findings, and whom it concerns.
public struct Impact: Sendable {
  /// An objective that is measured otherwise than before.
  public struct Objective: Sendable {
    /// What the figure said; `nil` where there was no such objective in force.
    public var old: PolicyReview?
    /// What it says; `nil` where there is none any more.
    public var new: PolicyReview?

    /// Whether the verdict is another one.
    public var isFlip: Bool { old?.verdict != new?.verdict }
  }

  /// A unit whose figures or records change.
  public struct Unit: Sendable, Hashable {
    /// Its id.
    public var id: String
    /// What it is called.
    public var name: String
  }

  /// The figures that change, summary by summary.
  public var figures: [SummaryChange] = []
  /// The objectives that are measured otherwise, those whose verdict changes first.
  public var objectives: [Objective] = []
  /// What is wrong after the change and was not before.
  public var appeared: [Finding] = []
  /// What was wrong before the change and is not any more.
  public var gone: [Finding] = []
  /// Whom it concerns, by name; never persons.
  public var units: [Unit] = []
  /// The smallest number of people that is shown; `nil` where none is known.
  public var smallestGroup: Int64?
  /// How many summaries were computed: those that read what the change touches.
  public var computedCount = 0
  /// How many summaries there are.
  public var summaryCount = 0

  /// Makes an impact of nothing.
  public init() {}

  /// Whether nothing follows.
  public var isEmpty: Bool {
    figures.isEmpty && objectives.isEmpty && appeared.isEmpty && gone.isEmpty
  }
}

extension Impact {
  /// Finds the findings that only one of two lists has.
  ///
  /// A finding is known by its rule, its record or file and its message: lines and numbers of rows
  /// move.
  mutating func compare(_ old: [Finding], _ new: [Finding]) {
    appeared = Self.surplus(of: new, over: old)
    gone = Self.surplus(of: old, over: new)
  }

  private struct Name: Hashable {
    var rule: String
    var subject: String
    var message: String

    init(_ finding: Finding) {
      rule = finding.problem.rule
      subject = finding.recordID ?? finding.path
      message = finding.problem.message.en
    }
  }

  private static func surplus(of findings: [Finding], over others: [Finding]) -> [Finding] {
    var counts: [Name: Int] = [:]
    for finding in others { counts[Name(finding), default: 0] += 1 }
    return findings.filter { finding in
      let count = counts[Name(finding), default: 0]
      counts[Name(finding)] = count - 1
      return count <= 0
    }
  }

  /// Finds the objectives that only one list has, or that are measured otherwise.
  mutating func compare(_ old: [PolicyReview], _ new: [PolicyReview]) {
    var before = Dictionary(
      old.map { (ObjectiveName($0), $0) }, uniquingKeysWith: { first, _ in first })
    var changes: [Objective] = []
    for review in new {
      let earlier = before.removeValue(forKey: ObjectiveName(review))
      guard
        earlier?.verdict != review.verdict || earlier?.value != review.value
          || earlier?.target != review.target || earlier?.limit != review.limit
      else { continue }
      changes.append(Objective(old: earlier, new: review))
    }
    for review in old where before[ObjectiveName(review)] != nil {
      changes.append(Objective(old: review, new: nil))
    }
    objectives = changes.filter(\.isFlip) + changes.filter { !$0.isFlip }
  }

  private struct ObjectiveName: Hashable {
    var policy: String
    var objective: String

    init(_ review: PolicyReview) {
      policy = review.policy
      objective = review.objectiveID ?? review.objective
    }
  }
}
