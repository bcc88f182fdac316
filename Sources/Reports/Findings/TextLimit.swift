internal import Documents
internal import Records

/// How many findings the text for people shows.
public struct TextLimit: Sendable {
  /// So many, unless all are asked for.
  public static let usual = 100

  private let count: Int
  private let command: String

  /// Makes a limit.
  ///
  /// - `count`: How many findings are shown.
  /// - `command`: What shows all of them.
  public init(_ count: Int = Self.usual, command: String) {
    self.count = count
    self.command = command
  }

  /// The findings that are shown, in their order: errors before warnings, warnings before notes.
  func shown(of findings: [Finding]) -> [Finding] {
    guard findings.count > count else { return findings }
    var positions: [Int] = []
    for severity in Severity.allCases.sorted(by: >) {
      let more = findings.indices.lazy.filter { findings[$0].problem.severity == severity }
      positions += more.prefix(count - positions.count)
    }
    return positions.sorted().map { findings[$0] }
  }

  /// What is said of those that are not.
  func rest(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count) more findings are not shown; all of them: \(command)",
      id: "\(count) temuan lain tidak ditampilkan; semuanya: \(command)")
  }
}
