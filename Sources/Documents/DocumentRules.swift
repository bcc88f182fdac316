/// What the rules of this module mean.
public enum DocumentRules {
  /// Every rule that reading a document can report.
  public static let all =
    SourceRules.all + YAMLRules.all + JSONRules.all + CSVRules.all + MarkdownRules.all
}

extension Document {
  /// Reads a file of a known format.
  public static func read(
    _ bytes: [UInt8], format: DocumentFormat, limits: DocumentLimits = .record
  ) -> Document {
    switch format {
    case .yaml: yaml(bytes, limits: limits)
    case .markdown: markdown(bytes, limits: limits)
    case .csv: csv(bytes)
    case .json: json(bytes, limits: limits)
    }
  }
}
