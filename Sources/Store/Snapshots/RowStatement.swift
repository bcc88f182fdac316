internal import FoundationEssentials
internal import GRDB
internal import GRDBSQLite

/// A statement whose values are bound by address: no value of Swift is made on the way to SQLite.
@safe struct RowStatement {
  /// Owns what the pointer leads to.
  private let statement: Statement
  private let pointer: SQLiteStatement

  /// Prepares a statement.
  init(_ database: Database, _ sql: String) throws {
    statement = try database.makeStatement(sql: sql)
    unsafe pointer = statement.sqliteStatement
  }

  /// Binds a number; NULL for `nil`, which is also what is bound to nothing.
  func bind(_ place: Int, _ value: Int64?) {
    guard let value else { return }
    unsafe sqlite3_bind_int64(pointer, CInt(place), value)
  }

  /// Binds a text, which SQLite copies.
  func bind(_ place: Int, _ text: String?) {
    guard var text else { return }
    text.withUTF8 { bytes in
      // What SQLite calls SQLITE_TRANSIENT.
      let copies = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
        _ = unsafe sqlite3_bind_text(
          pointer, CInt(place), bytes.baseAddress, CInt(bytes.count), copies)
      }
    }
  }

  /// Binds bytes, which SQLite copies.
  func bind(_ place: Int, _ data: Data) {
    unsafe data.withUnsafeBytes { bytes in
      let copies = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      _ = unsafe sqlite3_bind_blob(
        pointer, CInt(place), bytes.baseAddress, CInt(bytes.count), copies)
    }
  }

  /// Binds the cells of a row, the first to `place`, and runs the statement.
  ///
  /// - `text`: The texts that the cells are stretches of; read before this returns.
  func run(
    _ cells: ArraySlice<RowBuffer.Cell>, from place: Int, text: UnsafePointer<UInt8>
  ) throws(StoreError) {
    var place = CInt(place)
    for cell in cells {
      switch cell {
      case .null: break
      case .integer(let value): unsafe sqlite3_bind_int64(pointer, place, value)
      case .real(let value): unsafe sqlite3_bind_double(pointer, place, value)
      case .text(let offset, let length):
        let start = unsafe UnsafeRawPointer(text) + Int(offset)
        unsafe sqlite3_bind_text(
          pointer, place, start.assumingMemoryBound(to: CChar.self), CInt(length), nil)
      }
      place += 1
    }
    try run()
  }

  /// Runs the statement; nothing is bound afterwards.
  func run() throws(StoreError) {
    let code = unsafe sqlite3_step(pointer)
    defer {
      unsafe sqlite3_reset(pointer)
      unsafe sqlite3_clear_bindings(pointer)
    }
    guard code == SQLITE_DONE else {
      throw .database(unsafe String(cString: sqlite3_errmsg(sqlite3_db_handle(pointer))))
    }
  }
}
