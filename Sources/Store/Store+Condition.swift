internal import GRDB

#if canImport(Glibc)
internal import Glibc
#endif

extension Store {
  /// How the store of a folder stands.
  public enum Condition: Sendable, Hashable {
    /// There is none.
    case absent
    /// SQLite finds nothing wrong; the size in bytes.
    case sound(size: Int)
    /// It is no database, or one with damaged pages.
    case damaged
    /// Nothing can be written there.
    case unwritable
  }

  /// Looks at the store of a folder; nothing is changed.
  public static func condition(folder: String) -> Condition {
    let path = "\(folder)/store.sqlite"
    guard unsafe access(folder, F_OK) == 0 else { return .absent }
    guard unsafe access(folder, W_OK) == 0 else { return .unwritable }
    guard unsafe access(path, F_OK) == 0 else { return .absent }
    guard unsafe access(path, W_OK) == 0 else { return .unwritable }
    var configuration = Configuration()
    configuration.readonly = true
    let answer = try? DatabaseQueue(path: path, configuration: configuration).read {
      try String.fetchOne($0, sql: "PRAGMA quick_check(1)")
    }
    var status = stat()
    guard answer == "ok", unsafe stat(path, &status) == 0 else { return .damaged }
    return .sound(size: Int(status.st_size))
  }
}
