internal import Records
internal import Store

/// The queries that people keep in a repository: `queries/NAME.sql`, each begins with a comment that
/// says what it asks.
public struct SavedQueries {
  /// One of them.
  public struct Query: Sendable {
    /// The file's name without its ending.
    public var name: String
    /// What it asks: the comment at its top, on one line; empty where there is none.
    public var title: String
    /// The query.
    public var text: String
  }

  /// All of them, by name.
  public let all: [Query]

  /// Reads the files of a work tree.
  ///
  /// - `now`: The present in nanoseconds since 1970.
  public init(_ repository: RecordsRepository, now: Int64) {
    let source = WorkTreeSource(root: repository.root, folders: [Self.folder], now: now)
    all = source.entries.filter { $0.path.hasSuffix(".sql") }.compactMap { entry in
      guard case .bytes(let bytes) = source.contents(of: entry) else { return nil }
      let text = String(decoding: bytes, as: UTF8.self)
      let lines = text.drop { $0 == "\u{FEFF}" }.split(whereSeparator: \.isNewline)
      let comment = lines.prefix {
        $0.hasPrefix("--")
      }
      return Query(
        name: String(entry.path.dropFirst(Self.folder.utf8.count + 1).dropLast(4)),
        title: comment.flatMap { $0.dropFirst(2).split(whereSeparator: \.isWhitespace) }
          .joined(separator: " "), text: text)
    }
  }

  /// The query of a name; `nil` where there is none.
  public func query(named name: String) -> Query? { all.first { $0.name == name } }

  /// The folder, from the root.
  public static let folder = "queries"
}
