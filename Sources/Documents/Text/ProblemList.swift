/// What is wrong with one file, of which not everything is kept.
///
/// - Of the problems of one sort the first hundred are listed, and the others only counted, so that
///   a column that is wrong from top to bottom hides nothing else.
/// - Of problems without a sort the first thousand are listed: a file that is wrong at every byte
///   would else need a thousand times its size.
public struct ProblemList: Sendable {
  /// How many of a sort are listed unless a caller says otherwise.
  public static let limit = 100
  /// How many without a sort are listed.
  public static let total = 1_000

  private struct Sort: Sendable, Hashable {
    var rule: String
    var column: Int
  }

  private struct Count: Sendable {
    var total = 0
    var firstUnlisted: Problem?
    /// What the column is called.
    var column: String?
  }

  private let limit: Int
  private var listed: [Problem] = []
  private var counts: [Sort: Count] = [:]
  private var omitted = 0
  private var worstOmitted = Severity.note

  /// Makes an empty list.
  ///
  /// - `limit`: How many of a sort are listed.
  public init(limit: Int = Self.limit) { self.limit = limit }

  /// Whether nothing was added.
  public var isEmpty: Bool { listed.isEmpty && counts.isEmpty }

  /// Whether no further problem without a sort is listed.
  var isFull: Bool { listed.count >= Self.total }

  /// Whether a problem of one of these rules is listed.
  func contains(_ rules: [RuleDescription]) -> Bool {
    listed.contains { problem in rules.contains { $0.name == problem.rule } }
  }

  /// Adds a problem without a sort; it is made only where it is listed.
  public mutating func add(_ problem: @autoclosure () -> Problem, as severity: Severity = .error) {
    guard isFull else { return listed.append(problem()) }
    omitted += 1
    worstOmitted = max(worstOmitted, severity)
  }

  /// Adds a problem of a sort; it is made only where it is listed, or is the first that is not.
  ///
  /// - `column`: The number of the column that it is in; any number for what is in none.
  /// - `name`: The name of the column, where there is one.
  public mutating func add(
    _ rule: RuleDescription, column: Int, named name: String? = nil, _ problem: () -> Problem
  ) {
    let sort = Sort(rule: rule.name, column: column)
    counts[sort, default: Count()].total += 1
    let total = counts[sort]?.total ?? 0
    if total <= limit {
      listed.append(problem())
    } else if total == limit + 1 {
      counts[sort]?.firstUnlisted = problem()
      counts[sort]?.column = name
    }
  }

  /// The problems, those with a sort in order of place; where some are not listed, one says how many
  /// more there are.
  public var problems: [Problem] {
    var problems = listed
    for count in counts.values {
      guard var rest = count.firstUnlisted else { continue }
      let more = count.total - limit
      let place = count.column.map {
        LocalizedText(en: " in column `\($0)`", id: " di kolom `\($0)`")
      }
      rest.message = LocalizedText(
        en: "and \(more) more like this\(place?.en ?? ""), from here on",
        id: "dan \(more) lagi seperti ini\(place?.id ?? ""), mulai dari sini")
      (rest.label, rest.help, rest.fix, rest.related) = (nil, [], [], [])
      problems.append(rest)
    }
    if !counts.isEmpty { problems = problems.inOrder }
    guard omitted > 0 else { return problems }
    return problems + [.tooMany(omitted, severity: worstOmitted, range: problems.last?.range)]
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
