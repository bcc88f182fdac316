public import Documents

/// A problem in one record of a repository: what `bangkom check` reports.
public struct Finding: Sendable, Hashable {
  /// The file, from the repository's root.
  public var path: String
  /// What is wrong, and where in that file.
  public var problem: Problem
  /// The id of the record, where the file holds one.
  public var recordID: String?
  /// The title of that record.
  public var recordTitle: String?

  /// Makes a finding.
  public init(
    path: String, problem: Problem, recordID: String? = nil, recordTitle: String? = nil
  ) {
    self.path = path
    self.problem = problem
    self.recordID = recordID
    self.recordTitle = recordTitle
  }
}

extension Finding: Comparable {
  /// Orders findings by file, place, rule and text, so that every run prints the same.
  public static func < (left: Finding, right: Finding) -> Bool {
    left.sortKey < right.sortKey
  }

  private var sortKey: (String, Int, String, String, String) {
    (path, problem.range?.offset ?? -1, problem.pointer, problem.rule, problem.message.en)
  }
}
