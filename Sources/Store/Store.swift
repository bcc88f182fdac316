internal import GRDB
public import Records

#if canImport(Glibc)
internal import Glibc
#endif

/// The records of one snapshot as SQL tables, kept in one SQLite file.
///
/// The store is a cache: it can be deleted at any time. One that is damaged, or that another
/// version of bangkom or other schemas made, is thrown away and built anew.
///
/// A class because it owns an open database and a lock; it is used by one task at a time.
public final class Store {
  /// The tables and how files become rows of them.
  public let layout: StoreLayout
  /// Reads files into records.
  public let reader: RecordReader
  /// The day that rules see as today.
  public let today: String
  /// Where the database is.
  public let path: String
  /// Whether nothing of an earlier run could be used.
  public private(set) var isNew = false

  let queue: DatabaseQueue
  /// The files of the snapshot, where they were read already.
  var knownFiles: [String: StoredFile]?
  private let lock: StoreLock?

  /// Opens the store in a folder, which is made where it is missing.
  ///
  /// Another bangkom that is at work in the same folder is waited for, at most `patience` seconds;
  /// then, and where the folder can't be written, a private store in the folder for temporary
  /// files takes its place, which is built from nothing and removed with this object.
  public convenience init(
    folder: String, temporaryFolder: String, patience: Double = 10, catalog: KindCatalog,
    today: String
  ) throws(StoreError) {
    if let lock = StoreLock(folder: folder, patience: patience) {
      let path = "\(folder)/store.sqlite"
      do {
        try self.init(path: path, lock: lock, catalog: catalog, today: today)
      } catch {
        Self.remove(path)
        try self.init(path: path, lock: lock, catalog: catalog, today: today)
      }
    } else {
      try self.init(temporaryFolder: temporaryFolder, catalog: catalog, today: today)
    }
  }

  /// Opens a private store that is removed with this object.
  public convenience init(
    temporaryFolder: String, catalog: KindCatalog, today: String
  ) throws(StoreError) {
    let number = UInt64.random(in: .min ... .max)
    let path = "\(temporaryFolder)/bangkom-\(String(number, radix: 36)).sqlite"
    try self.init(path: path, lock: nil, catalog: catalog, today: today)
  }

  private init(
    path: String, lock: StoreLock?, catalog: KindCatalog, today: String
  ) throws(StoreError) {
    self.path = path
    self.lock = lock
    self.today = today
    layout = StoreLayout(catalog)
    reader = RecordReader(catalog)
    let key = "\(StoreSchema.version) \(catalog.digest)"
    do {
      queue = try Self.open(path)
      if try queue.read({ try Self.key(in: $0) }) == key { return }
    } catch {
      throw StoreError(error)
    }
    isNew = true
    try fill(key: key)
  }

  deinit {
    try? queue.close()
    if lock == nil { Self.remove(path) }
  }
}

// MARK: - The file

extension Store {
  private static func open(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      // A killed process leaves a sound file in every mode; a power cut may only cost the cache,
      // whose file says so itself: it is then built anew.
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  private static func key(in database: Database) throws -> String? {
    guard try database.tableExists("meta") else { return nil }
    return try String.fetchOne(database, sql: "SELECT value FROM meta WHERE key = 'key'")
  }

  private func fill(key: String) throws(StoreError) {
    do {
      try queue.write { database in
        for name in try String.fetchAll(
          database, sql: "SELECT name FROM sqlite_schema WHERE type = 'view'")
        {
          try database.execute(sql: "DROP VIEW \"\(name)\"")
        }
        for name in try String.fetchAll(
          database,
          sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        {
          try database.execute(sql: "DROP TABLE \"\(name)\"")
        }
        for statement in StoreSchema(layout: layout).statements {
          try database.execute(sql: statement)
        }
        try database.execute(
          sql: "INSERT INTO meta VALUES ('key', ?)", arguments: [key])
      }
    } catch {
      throw StoreError(error)
    }
  }

  static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm"] { unsafe unlink(path + suffix) }
  }
}

extension StoreError {
  init(_ error: any Error) {
    self =
      (error as? StoreError) ?? .database((error as? DatabaseError)?.message ?? "\(error)")
  }
}

extension Store {
  /// Deletes the store in a folder; the next one is built from nothing.
  public static func discard(folder: String) {
    remove("\(folder)/store.sqlite")
  }
}
