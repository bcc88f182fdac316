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
  /// What says which bangkom and which schemas the store is of; written when it is complete.
  private let key: String
  /// Whether the first snapshot is still to come: until then the store has neither indexes nor a
  /// journal, and is thrown away when its process ends.
  private(set) var isIncomplete = false
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
    key = "\(StoreSchema.version) \(catalog.digest)"
    do {
      if let queue = try Self.open(path, key: key) {
        self.queue = queue
        return
      }
      if lock != nil { Self.setAside(path) }
      Self.remove(path)
      queue = try Self.create(path, StoreSchema(layout: layout))
      Self.takeOver(path, in: queue)
    } catch {
      throw StoreError(error)
    }
    isNew = true
    isIncomplete = true
  }

  deinit {
    try? queue.close()
    if lock == nil { Self.remove(path) }
  }
}

// MARK: - The file

extension Store {
  /// Opens a complete store; `nil` where there is none with this key.
  private static func open(_ path: String, key: String) throws -> DatabaseQueue? {
    guard unsafe access(path, F_OK) == 0 else { return nil }
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      // A killed process leaves a sound file in every mode; a power cut may only cost the cache,
      // whose file says so itself: it is then built anew.
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    let found = try queue.read { database -> String? in
      guard try database.tableExists("meta"), try !isOnTrial(database) else { return nil }
      return try String.fetchOne(database, sql: "SELECT value FROM meta WHERE key = 'key'")
    }
    if found == key { return queue }
    try queue.close()
    return nil
  }

  /// Makes an incomplete store.
  private static func create(_ path: String, _ schema: StoreSchema) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      try database.execute(
        sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { database in
      for statement in schema.tables { try database.execute(sql: statement) }
    }
    return queue
  }

  /// Makes the store one that lasts: it holds its first snapshot.
  ///
  /// The key comes last: a store without it is thrown away.
  func complete() throws {
    try queue.inDatabase { database in
      // What was written so far is on the disk before the key is.
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
      try database.inTransaction {
        // Until a base snapshot is set there is none in which a file could be the same.
        try database.execute(sql: "INSERT INTO base_change SELECT file FROM file")
        for statement in StoreSchema(layout: layout).indexes {
          try database.execute(sql: statement)
        }
        return .commit
      }
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA cache_size = -2000")
      try database.execute(sql: "INSERT INTO meta VALUES ('key', ?)", arguments: [key])
    }
    Self.removeEarlier(path)
    isIncomplete = false
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
    let path = "\(folder)/store.sqlite"
    remove(path)
    removeEarlier(path)
  }
}
