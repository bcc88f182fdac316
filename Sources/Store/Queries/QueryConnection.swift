internal import GRDB
internal import GRDBSQLite

#if canImport(Glibc)
internal import Glibc
#endif

/// What a query gave, and what it read.
public struct QueryResult: Sendable {
  /// The names of the columns, in order.
  public var columns: [String]
  /// The rows, a value a column.
  public var rows: [[QueryValue]]
  /// The tables that the query reads.
  public var tables: Set<String>
  /// Whether the result depends on the day.
  public var readsToday: Bool
}

/// A second, read-only connection for SQL that comes from a repository.
///
/// SQLite asks an authorizer while it compiles a query, and gets leave for nothing but SELECT,
/// reading tables, and functions that are pure. Steps, rows, text and memory have limits, so that
/// the worst query ends in an error.
///
/// A class because it owns an open database, whose authorizer points at this object.
public final class QueryConnection {
  /// The most steps of SQLite's machine that a query may take: some seconds.
  private static let stepLimit = 400_000_000
  /// The most rows that a query may give.
  private static let rowLimit = 1_000_000

  private let queue: DatabaseQueue
  private let watch = QueryWatch()
  private let dates: DateFunctions

  /// Opens a second connection to the database of a store.
  public init(_ store: Store) throws(StoreError) {
    var configuration = Configuration()
    configuration.readonly = true
    let functions = SQLFunctions(today: store.today)
    let dates = DateFunctions(today: store.today)
    self.dates = dates
    configuration.prepareDatabase {
      functions.register(in: $0)
      dates.register(in: $0)
    }
    do {
      queue = try DatabaseQueue(path: store.path, configuration: configuration)
      try queue.unsafeRead { database in
        // GRDB reads the header on first use, which the authorizer would refuse.
        _ = try Int.fetchOne(database, sql: "SELECT 1")
        unsafe restrict(database.sqliteConnection)
      }
    } catch {
      throw StoreError(error)
    }
    dates.noteToday = { [watch] in watch.noteToday() }
  }

  deinit {
    queue.unsafeRead { database in
      unsafe sqlite3_set_authorizer(database.sqliteConnection, nil, nil)
      unsafe sqlite3_progress_handler(database.sqliteConnection, 0, nil, nil)
    }
  }

  /// Runs a query.
  ///
  /// - `limit`: The most rows that are wanted; one more is an error.
  public func run(_ sql: String) throws(StoreError) -> QueryResult {
    watch.reset(steps: Self.stepLimit)
    do {
      return try queue.unsafeRead { database in
        let statement = try database.makeStatement(sql: sql)
        let columns = statement.columnNames
        var rows: [[QueryValue]] = []
        let cursor = try Row.fetchCursor(statement)
        while let row = try cursor.next() {
          guard rows.count < Self.rowLimit else { throw StoreError.queryTooLong }
          rows.append(row.databaseValues.map(QueryValue.init))
        }
        return QueryResult(
          columns: columns, rows: rows, tables: watch.tables, readsToday: watch.readsToday)
      }
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      if error.resultCode == .SQLITE_INTERRUPT { throw .queryTooLong }
      throw .query(watch.refusal ?? error.message ?? "\(error.resultCode)")
    } catch {
      throw .query("\(error)")
    }
  }

  /// The tables that a query reads, without running it; `nil` for one that can't be run.
  public func tables(readBy sql: String) -> Set<String>? {
    watch.reset(steps: Self.stepLimit)
    return queue.unsafeRead { database in
      guard (try? database.makeStatement(sql: sql)) != nil else { return nil }
      return watch.tables
    }
  }

  private func restrict(_ connection: OpaquePointer?) {
    let pointer = unsafe Unmanaged.passUnretained(watch).toOpaque()
    unsafe sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, 8_000_000)
    unsafe sqlite3_limit(connection, SQLITE_LIMIT_SQL_LENGTH, 100_000)
    unsafe sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0)
    unsafe sqlite3_limit(connection, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200)
    unsafe sqlite3_set_authorizer(
      connection,
      { pointer, action, first, second, _, _ in
        guard let pointer = unsafe pointer else { return SQLITE_DENY }
        return unsafe Unmanaged<QueryWatch>.fromOpaque(pointer).takeUnretainedValue()
          .decide(
            action, unsafe first.map { unsafe String(cString: $0) } ?? "",
            unsafe second.map { unsafe String(cString: $0) } ?? "")
      }, pointer)
    unsafe sqlite3_progress_handler(
      connection, 10_000,
      { pointer in
        guard let pointer = unsafe pointer else { return 1 }
        return unsafe Unmanaged<QueryWatch>.fromOpaque(pointer).takeUnretainedValue()
          .step(10_000) ? 0 : 1
      }, pointer)
  }
}

/// What SQLite asks while it compiles and runs a query.
///
/// A class because SQLite keeps a pointer to it.
private final class QueryWatch {
  private(set) var tables: Set<String> = []
  private(set) var readsToday = false
  private(set) var refusal: String?
  private var stepsLeft = 0

  /// Functions whose result is not the same on every run, or that reach outside.
  private static let refusedFunctions: Set<String> = [
    "load_extension", "random", "randomblob", "changes", "total_changes", "last_insert_rowid",
    "sqlite_version", "sqlite_source_id", "sqlite_compileoption_get", "sqlite_compileoption_used",
    "sqlite_log", "sqlite_offset", "fts3_tokenizer", "zeroblob", "current_date", "current_time",
    "current_timestamp", "edit", "readfile", "writefile",
  ]

  func reset(steps: Int) {
    tables = []
    readsToday = false
    refusal = nil
    stepsLeft = steps
  }

  /// Notes that the result depends on the day.
  func noteToday() { readsToday = true }

  func step(_ count: Int) -> Bool {
    stepsLeft -= count
    return stepsLeft > 0
  }

  func decide(_ action: CInt, _ first: String, _ second: String) -> CInt {
    switch action {
    case SQLITE_SELECT, SQLITE_RECURSIVE:
      return SQLITE_OK
    case SQLITE_READ:
      tables.insert(first)
      return SQLITE_OK
    case SQLITE_FUNCTION:
      if second == "today" { readsToday = true }
      guard Self.refusedFunctions.contains(second.lowercased()) else { return SQLITE_OK }
      refusal = "a query may not use the function \(second)"
      return SQLITE_DENY
    default:
      refusal = "a query may only read: SELECT, nothing else"
      return SQLITE_DENY
    }
  }
}

extension QueryValue {
  fileprivate init(_ value: DatabaseValue) {
    switch value.storage {
    case .null, .blob: self = .null
    case .int64(let value): self = .integer(value)
    case .double(let value): self = .real(value)
    case .string(let value): self = .text(value)
    }
  }
}
