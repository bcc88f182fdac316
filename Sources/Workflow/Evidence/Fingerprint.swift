public import Git

/// What a review is bound to: the fingerprint of a record's normative content.
///
/// `n1-` and the id that git gives a blob of the record's canonical text, in which fields are
/// sorted and comments, quoting and line breaks are not: a new algorithm gets another beginning.
public enum Fingerprint {
  /// The fingerprint of a content, as ``StoredRecord`` has it.
  public static func of(_ content: String, _ git: Repository) throws(WorkflowError) -> String {
    try workflow { "n1-\(try git.hashObject(Array(content.utf8)))" }
  }
}
