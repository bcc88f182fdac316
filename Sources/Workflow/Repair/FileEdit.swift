public import Git

/// A file with the text that it is to have.
public struct FileEdit: Sendable {
  /// What the file is called: in a repository its path from the root.
  public let path: String
  /// The text that was read.
  public let before: [UInt8]
  /// The text that it is to have.
  public let after: [UInt8]

  /// Writes the new text in place of the old one, whole or not at all.
  ///
  /// - Returns: Whether it was written; not where the file is another one than was read, or is a
  ///   link by now.
  public func write(in repository: RecordsRepository) throws(WorkflowError) -> Bool {
    try write(to: "\(repository.root)/\(path)", in: repository.directory)
  }

  /// The same for a file that is in no repository.
  public func write(
    to file: String, in directory: GitDirectory? = nil
  ) throws(WorkflowError) -> Bool {
    guard FileBytes.read(file, followingLinks: false) == before else { return false }
    try workflow { try AtomicFile.write(after, to: file, in: directory) }
    return true
  }
}
