/// What is wrong with one file: the first thousand problems, and of the others only how many.
///
/// A file that is wrong at every byte would else need a thousand times its size.
public struct ProblemLog: Sendable {
  /// So many problems are kept.
  public static let limit = 1_000

  private var kept: [Problem] = []
  private var omitted = 0
  private var worstOmitted = Severity.note

  /// Makes a log without problems.
  public init() {}

  /// The problems in the order in which they were added; the last may say how many are left out.
  public var problems: [Problem] {
    guard omitted > 0 else { return kept }
    return kept + [.tooMany(omitted, severity: worstOmitted, range: kept.last?.range)]
  }

  /// Whether no further problem is kept.
  var isFull: Bool { kept.count >= Self.limit }

  /// Whether a problem of one of these rules is kept.
  func contains(_ rules: [RuleDescription]) -> Bool {
    kept.contains { problem in rules.contains { $0.name == problem.rule } }
  }

  /// Adds a problem, which is made only where it is kept.
  public mutating func add(_ problem: @autoclosure () -> Problem, as severity: Severity = .error) {
    guard isFull else { return kept.append(problem()) }
    omitted += 1
    worstOmitted = max(worstOmitted, severity)
  }
}

extension Problem {
  /// How many problems of a file are left out.
  public static func tooMany(_ count: Int, severity: Severity, range: TextRange?) -> Problem {
    Problem(
      rule: SourceRules.tooManyProblems.name, severity: severity, range: range,
      message: LocalizedText(
        en: "\(count) more problems in this file are not shown; mend these first",
        id: "\(count) masalah lain di berkas ini tidak ditampilkan; perbaiki ini dahulu"))
  }
}
