extension Document {
  /// Rules of reading that leave a text readable to its end.
  private static let passable: Set<String> = [
    "control-character", "yaml-duplicate-key", "json-duplicate-key", "duplicate-anchor",
    "csv-column-count", "csv-header",
  ]

  /// The error that kept the text from being read to its end; `nil` where there is none, so that its
  /// values can be checked, whatever else is wrong with it.
  public var firstStop: Problem? {
    problems.first { $0.severity == .error && !Self.passable.contains($0.rule) }
  }
}
