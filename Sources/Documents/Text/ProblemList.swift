/// Problems of which the first hundred of a sort are listed, and the others only counted, so that a
/// column that is wrong from top to bottom hides nothing else.
public struct ProblemList: Sendable {
  /// How many of a sort are listed unless a caller says otherwise.
  public static let limit = 100

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

  /// Makes an empty list.
  ///
  /// - `limit`: How many of a sort are listed.
  public init(limit: Int = Self.limit) { self.limit = limit }

  /// Whether nothing was added.
  public var isEmpty: Bool { counts.isEmpty }

  /// Adds a problem; it is made only where it is listed, or is the first that is not.
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

  /// The problems in order of place; where some are not listed, one says how many more there are.
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
      (rest.label, rest.help, rest.fix) = (nil, [], [])
      problems.append(rest)
    }
    return problems.inOrder
  }
}
