/// Why the store can't be used.
public enum StoreError: Error, Hashable, Sendable {
  /// SQLite refused; the message is its own.
  case database(String)
  /// The folder of the store can't be made or written.
  case folder(path: String, reason: String)
  /// A query was refused or failed; the message is SQLite's own.
  case query(String)
  /// A query did more than bangkom allows one to do.
  case queryTooLong
}
