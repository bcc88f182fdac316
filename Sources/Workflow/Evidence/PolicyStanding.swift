public import Git
internal import Records
internal import Store

/// How a policy in force stands: reviewed, changed since, resting on changed evidence, due.
public struct PolicyStanding: Sendable {
  /// What is to be said of it first.
  public enum State: String, Sendable, CaseIterable {
    /// A figure that it rests on is another one now, and nobody has looked since.
    case evidenceChanged = "bukti_berubah"
    /// Its content is not what was reviewed.
    case changedSince = "berubah"
    /// The day of the next review has passed.
    case due = "jatuh_tempo"
    /// Nobody has reviewed it yet.
    case neverReviewed = "belum_ditinjau"
    case reviewed = "ditinjau"

    /// Whether somebody should look at it now.
    public var wantsReview: Bool {
      switch self {
      case .evidenceChanged, .changedSince, .due: true
      case .neverReviewed, .reviewed: false
      }
    }
  }

  /// A figure that is another one now.
  public struct ChangedFigure: Sendable, Hashable {
    /// The figure as the adjustment has it.
    public var evidence: Evidence
    /// What the summary gives now; `nil` for none.
    public var now: String?
  }

  /// The policy's id.
  public var policy: String
  /// What it is about.
  public var about: String
  /// The day of the latest review, and who reviewed.
  public var reviewed: (on: String, role: String, outcome: String)?
  /// When it is to be reviewed next.
  public var nextReview: String?
  /// The figures that are other ones now, but those that a later review has seen so.
  public var changedFigures: [ChangedFigure]
  /// What is to be said of it.
  public var state: State
}

extension PolicyStanding {
  private struct Review {
    var subject: String
    var day: String
    var role: String
    var outcome: String
    var fingerprint: String
    var next: String?
    var seen: [String: String]
  }

  /// Every policy in force, the most pressing first.
  ///
  /// - `today`: The day, as `YYYY-MM-DD`.
  public static func all(
    in examination: Examination, _ git: Repository, today: String
  ) throws(WorkflowError) -> [PolicyStanding] {
    do {
      let connection = try QueryConnection(examination.store)
      let reviews = try Self.reviews(connection)
      let changed = try FigureComparison(examination, connection).changed()
      let rows = try connection.run(
        """
        SELECT p.id, p.about, r.content, (SELECT a.rationale_review_on FROM adjustment a \
        WHERE a.policy = p.id ORDER BY a.decided_on DESC, a.id DESC LIMIT 1), \
        (SELECT group_concat(id, ' ') FROM adjustment a WHERE a.policy = p.id) \
        FROM policy p JOIN record r ON r.id = p.id \
        WHERE p.status IN ('berlaku', 'diubah') ORDER BY p.id
        """
      ).rows
      let standings = try rows.map { row in
        let text = row.map { $0 == .null ? nil : $0.description }
        let subjects = Set([text[0] ?? ""] + (text[4] ?? "").split(separator: " ").map(String.init))
        return standing(
          policy: text[0] ?? "", about: text[1] ?? "",
          fingerprint: try Fingerprint.of(text[2] ?? "", git), due: text[3],
          reviews.filter { subjects.contains($0.subject) }, changed, today: today)
      }
      return State.allCases.flatMap { state in standings.filter { $0.state == state } }
    } catch {
      throw WorkflowError(error)
    }
  }

  private static func standing(
    policy: String, about: String, fingerprint: String, due: String?, _ reviews: [Review],
    _ changed: [ChangedFigure], today: String
  ) -> PolicyStanding {
    let latest = reviews.last
    let figures = changed.filter { figure in
      figure.evidence.policy == policy
        && !reviews.contains { $0.seen[figure.evidence.name] == figure.now ?? "" }
    }
    let next = latest.flatMap(\.next) ?? due.flatMap { latest?.day ?? "" >= $0 ? nil : $0 }
    // Of several on one day none is the later one.
    let ofPolicy = reviews.filter { $0.subject == policy }
    let read = ofPolicy.filter { $0.day == ofPolicy.last?.day }
    let state: State =
      if !figures.isEmpty {
        .evidenceChanged
      } else if !read.isEmpty, !read.contains(where: { $0.fingerprint == fingerprint }) {
        .changedSince
      } else if let next, next < today {
        .due
      } else {
        latest == nil ? .neverReviewed : .reviewed
      }
    return PolicyStanding(
      policy: policy, about: about,
      reviewed: latest.map { ($0.day, $0.role, $0.outcome) }, nextReview: next,
      changedFigures: figures, state: state)
  }

  private static func reviews(_ connection: QueryConnection) throws(StoreError) -> [Review] {
    var seen: [String: [String: String]] = [:]
    for row in try connection.run("SELECT record_id, name, value FROM review_evidence").rows {
      seen[row[0].description, default: [:]][row[1].description] = row[2].description
    }
    let rows = try connection.run(
      """
      SELECT id, subject, reviewed_on, role, outcome, fingerprint, next_review_on FROM review \
      ORDER BY reviewed_on, id
      """
    ).rows
    return rows.map { row in
      let text = row.map(\.description)
      return Review(
        subject: text[1], day: text[2], role: text[3], outcome: text[4], fingerprint: text[5],
        next: row[6] == .null ? nil : text[6], seen: seen[text[0]] ?? [:])
    }
  }
}
