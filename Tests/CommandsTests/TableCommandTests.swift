import Foundation
import Testing

/// Tables on the command line: foreign keys over several files, and the repair of dialects.
@Suite struct TableCommandTests {
  private static let bookings = #"""
    {"x-kind": "booking", "x-path": "registry/bookings.csv", "title": "Pemakaian ruang",
     "primaryKey": "day", "foreignKeys": [
       {"fields": "room", "reference": {"resource": "room", "fields": "code"}},
       {"fields": "unit", "reference": {"resource": "org-unit", "fields": "id"}}],
     "fields": [
       {"name": "day", "title": "Hari", "type": "date", "format": "%d/%m/%Y"},
       {"name": "room", "title": "Ruang"},
       {"name": "unit", "title": "Unit"},
       {"name": "cost", "title": "Biaya", "type": "number", "groupChar": ".", "decimalChar": ","},
       {"name": "paid", "title": "Lunas", "type": "boolean"}]}
    """#
  private static let rooms = #"""
    {"x-kind": "room", "x-path": "registry/rooms.csv", "title": "Ruang",
     "primaryKey": "code", "fields": [{"name": "code", "title": "Kode"}]}
    """#

  @Test func `a foreign key to another kind is found like any reference, and values are read`()
    async throws
  {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    try repository.write(Self.bookings, to: "schema/registry/booking.table.json")
    try repository.write(Self.rooms, to: "schema/registry/room.table.json")
    try repository.write("code\nAULA-1\nAULA-2\n", to: "registry/rooms.csv")
    try repository.write(
      "day,room,unit,cost,paid\n01/02/2027,AULA-1,,\"1.250.000,50\",TRUE\n"
        + "02/02/2027,AULA-3,UNT-0000012,,0\n", to: "registry/bookings.csv")
    let (status, text) = await repository.bangkom(["check", "--format", "short"])
    #expect(status == 1)
    #expect(
      text.contains(
        "registry/bookings.csv:3:12: error: `AULA-3` is not in room.code [foreign-key]"), "\(text)")
    #expect(
      text.contains(
        "registry/bookings.csv:3:19: error: `UNT-0000012` is not a record here [dangling-reference]"
      ), "\(text)")
    let rows = await repository.bangkom([
      "sql", "SELECT day, cost, paid FROM booking ORDER BY day", "--format", "csv",
    ])
    #expect(rows.text == "day,cost,paid\n2027-02-01,1250000.5,1\n2027-02-02,,0\n")
  }

  @Test func `a foreign key to a kind or column that there is not stops at the schema's line`()
    async throws
  {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    try repository.write(Self.bookings, to: "schema/registry/booking.table.json")
    let missing = await repository.bangkom(["check"])
    #expect(missing.status == 3)
    #expect(missing.text.contains("booking.table.json:3: there is no kind `room`"))
    try repository.write(
      Self.rooms.replacingOccurrences(of: "code", with: "kode"),
      to: "schema/registry/room.table.json")
    let column = await repository.bangkom(["check"])
    #expect(column.status == 3)
    #expect(column.text.contains("booking.table.json:3: `room` has no column `code`"))
  }

  @Test func `validate finds the tables of foreign keys among its files`() async throws {
    let repository = try TestRepository()
    try repository.write(
      #"""
      {"fields": [{"name": "unit"}],
       "foreignKeys": [{"fields": "unit", "reference": {"resource": "units", "fields": "code"}}]}
      """#, to: "people.json")
    try repository.write("unit\nDINKES\nDINKS\n", to: "people.csv")
    try repository.write("code\nDINKES\n", to: "tables/units.csv")
    func validate(_ more: [String]) async -> (status: Int32, text: String) {
      await repository.bangkom(
        ["validate", "--schema", "\(repository.root)/people.json", "--format", "short"] + more
          + ["\(repository.root)/people.csv"])
    }
    let alone = await validate([])
    #expect(alone.status == 0)
    #expect(
      alone.text.contains("people.json:2: references to the table `units` are not checked"))
    let together = await validate(["--with", "\(repository.root)/tables/units.csv"])
    #expect(together.status == 1)
    #expect(
      together.text.contains("people.csv:3:1: error: `DINKS` is not in `units.code` [foreign-key]"),
      "\(together.text)")
    try repository.write("kode\nDINKES\n", to: "tables/units.csv")
    let broken = await validate(["--with", "\(repository.root)/tables/units.csv"])
    #expect(broken.status == 3)
    #expect(broken.text.contains("the table `units` has no column `code`"))
  }

  @Test func `fix makes a table of Excel plain`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    try repository.write(Self.rooms, to: "schema/registry/room.table.json")
    try repository.write("\u{FEFF}code;\r\nAULA-1;\r\n;\r\n", to: "registry/rooms.csv")
    let (status, text) = await repository.bangkom(["check", "--format", "short"])
    #expect(status == 0)
    for rule in ["csv-byte-order-mark", "csv-delimiter", "csv-line-ending", "csv-blank-row"] {
      #expect(text.contains("[\(rule)]"), "\(text)")
    }
    #expect(await repository.bangkom(["fix", "csv-delimiter"]).status == 0)
    #expect(try repository.read("registry/rooms.csv") == "code\nAULA-1\n")
  }
}
