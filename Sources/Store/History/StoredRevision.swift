/// One commit, as the store's history keeps it.
public struct StoredRevision: Sendable, Hashable {
  /// The commit's id.
  public var commit: String
  /// Who made the change.
  public var author: String
  /// When, in seconds since 1970.
  public var time: Int64
  /// The day where its author was, as `YYYY-MM-DD`.
  public var day: String
  /// The first paragraph of its message.
  public var subject: String
  /// The trailers of its message, in order.
  public var trailers: [Trailer]
  /// The files that it changed; of a merge those that are like none of its parents'.
  public var files: [File]

  /// A line `Policy: POL-7K3QDXM` of a message.
  public struct Trailer: Sendable, Hashable {
    /// What is before the colon.
    public var key: String
    /// What is behind it.
    public var value: String

    /// Makes a trailer.
    public init(key: String, value: String) {
      (self.key, self.value) = (key, value)
    }
  }

  /// A file that the commit changed.
  public struct File: Sendable, Hashable {
    /// The path, from the root.
    public var path: String
    /// The blob before, in the first parent; `nil` where there was none.
    public var old: String?
    /// The blob after; `nil` where it was removed.
    public var new: String?

    /// Makes a file.
    public init(path: String, old: String?, new: String?) {
      (self.path, self.old, self.new) = (path, old, new)
    }

    /// The id in the file's name: of the record, or of the record that a table belongs to.
    public var record: String? {
      let name = path.utf8.suffix { $0 != UInt8(ascii: "/") }
      let id = name.prefix(11)
      guard id.count == 11, id[id.index(id.startIndex, offsetBy: 3)] == UInt8(ascii: "-") else {
        return nil
      }
      return String(id)
    }
  }

  /// Makes a revision.
  public init(
    commit: String, author: String, time: Int64, day: String, subject: String,
    trailers: [Trailer], files: [File]
  ) {
    (self.commit, self.author, self.time, self.day) = (commit, author, time, day)
    (self.subject, self.trailers, self.files) = (subject, trailers, files)
  }
}

extension BidirectionalCollection {
  /// The longest end of which every element is so.
  fileprivate func suffix(_ isIncluded: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, isIncluded(self[index(before: start)]) {
      start = index(before: start)
    }
    return self[start...]
  }
}
