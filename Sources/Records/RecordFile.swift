public import Documents

/// One file of a snapshot as a stage further on: which kind it is of, and the records in it.
public struct RecordFile: Sendable {
  /// One record: a whole file, or a row of a table whose rows have ids.
  public struct Entry: Sendable, Hashable {
    /// JSON Pointer to the record in its file; empty for a whole file.
    public var pointer: String
    /// The id as it is written, also where it is not valid.
    public var id: String
    /// What a person calls it.
    public var title: String?
    /// The normative values in canonical form; `nil` for kinds that have none.
    public var content: String?
  }

  /// The path from the repository's root.
  public let path: String
  /// What the path says that the file is; `nil` when no kind has such a path.
  public let kind: Kind?
  /// The values of the variables of the kind's path.
  public let pathValues: [String: String]
  /// The file as it was read.
  public let document: Document
  /// The records in it.
  public let entries: [Entry]
  /// Everything that is wrong with the file taken by itself, in order of place.
  public let problems: [Problem]

  init(
    path: String, kind: Kind? = nil, pathValues: [String: String] = [:],
    document: Document = Document(format: .yaml, source: []), entries: [Entry] = [],
    problems: [Problem]
  ) {
    self.path = path
    self.kind = kind
    self.pathValues = pathValues
    self.document = document
    self.entries = entries
    self.problems = problems
  }

  /// The id of a file that is one record.
  public var recordID: String? {
    entries.first.flatMap { $0.pointer.isEmpty ? $0.id : nil }
  }

  /// A problem of this file as a finding: with the record that it lies in.
  public func finding(_ problem: Problem) -> Finding {
    let entry = entries.first { entry in
      entry.pointer.isEmpty || problem.pointer.hasPrefix("\(entry.pointer)/")
        || problem.pointer == entry.pointer
    }
    return Finding(
      path: path, problem: problem, recordID: entry?.id, recordTitle: entry?.title)
  }
}
