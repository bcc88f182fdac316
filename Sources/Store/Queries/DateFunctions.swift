internal import GRDB
internal import GRDBSQLite

/// SQLite's functions of dates and times, for which `now` is the day of the session.
///
/// A query then gives the same wherever and whenever it runs; what depends on the machine's time
/// zone is refused.
///
/// A class because it owns a connection, which computes; `@unchecked` because it serves one query
/// connection, which is used by one task at a time.
@safe
final class DateFunctions: @unchecked Sendable {
  private static let names = [
    "date", "time", "datetime", "julianday", "unixepoch", "strftime", "timediff",
  ]

  private let today: String
  private var connection: OpaquePointer?
  private var statements: [String: OpaquePointer]
  /// Called when a query asks for the present.
  var noteToday: () -> Void = {}

  init(today: String) {
    self.today = today
    unsafe statements = [:]
  }

  deinit {
    guard let connection = unsafe connection else { return }
    while let statement = unsafe sqlite3_next_stmt(connection, nil) {
      unsafe sqlite3_finalize(statement)
    }
    unsafe sqlite3_close(connection)
  }

  /// Puts them in the place of SQLite's own.
  func register(in database: Database) {
    for name in Self.names {
      database.add(
        function: DatabaseFunction(name, pure: true) { [unowned self] values in
          try self.value(of: name, values)
        })
    }
  }

  private func value(of name: String, _ values: [DatabaseValue]) throws -> DatabaseValue {
    var values = values
    // `strftime` has its format in front of the moment; without a moment the present is meant.
    if values.count <= (name == "strftime" ? 1 : 0) { values.append("now".databaseValue) }
    for place in values.indices {
      guard case .string(let text) = values[place].storage else { continue }
      switch text.lowercased() {
      case "now":
        noteToday()
        values[place] = today.databaseValue
      case "localtime", "utc":
        throw DatabaseError(
          message: "`\(text)` depends on the machine; dates here have no time zone")
      default: break
      }
    }
    return try compute(name, values)
  }

  private func compute(_ name: String, _ values: [DatabaseValue]) throws -> DatabaseValue {
    let statement = try unsafe statement(name, values.count)
    defer { unsafe sqlite3_reset(statement) }
    for (number, value) in values.enumerated() {
      let place = Int32(number + 1)
      switch value.storage {
      case .int64(let integer): unsafe sqlite3_bind_int64(statement, place, integer)
      case .double(let double): unsafe sqlite3_bind_double(statement, place, double)
      case .string(let text):
        unsafe sqlite3_bind_text(
          statement, place, text, -1, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
      case .null, .blob: unsafe sqlite3_bind_null(statement, place)
      }
    }
    guard unsafe sqlite3_step(statement) == SQLITE_ROW else { return .null }
    switch unsafe sqlite3_column_type(statement, 0) {
    case SQLITE_INTEGER: return unsafe sqlite3_column_int64(statement, 0).databaseValue
    case SQLITE_FLOAT: return unsafe sqlite3_column_double(statement, 0).databaseValue
    case SQLITE_TEXT:
      guard let text = unsafe sqlite3_column_text(statement, 0) else { return .null }
      return unsafe String(cString: text).databaseValue
    default: return .null
    }
  }

  private func statement(_ name: String, _ count: Int) throws -> OpaquePointer? {
    if let known = unsafe statements["\(name) \(count)"] { return unsafe known }
    if unsafe connection == nil { unsafe sqlite3_open(":memory:", &connection) }
    let places = repeatElement("?", count: count).joined(separator: ", ")
    var statement: OpaquePointer?
    let code = unsafe sqlite3_prepare_v2(
      connection, "SELECT \(name)(\(places))", -1, &statement, nil)
    guard code == SQLITE_OK, let made = unsafe statement else {
      throw DatabaseError(message: "wrong arguments of the function \(name)")
    }
    unsafe statements["\(name) \(count)"] = unsafe made
    return unsafe made
  }
}
