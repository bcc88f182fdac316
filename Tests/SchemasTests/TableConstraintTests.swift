import Documents
import Schemas
import Testing

/// Constraints and keys of Table Schema.
@Suite struct TableConstraintTests {
  @Test func `every constraint says row, column, value and what would be right`() throws {
    let schema = #"""
      [{"name": "id", "constraints": {"required": true, "pattern": "KG-[0-9]{3}"}},
       {"name": "hours", "type": "integer", "constraints": {"minimum": 1, "maximum": 40}},
       {"name": "status", "constraints": {"enum": ["hadir", "sakit", "izin"]}},
       {"name": "note", "constraints": {"minLength": 3, "maxLength": 5}}]
      """#
    let found = try TableFindings(
      "id,hours,status,note\nKG-1,0,hadirr,ab\n,41,Izin,abcdef\nKG-001,40,sakit,abc\n",
      schema: schema)
    #expect(
      found.lines == [
        "2:1 pattern: `KG-1` in column `id` does not have the form KG-[0-9]{3}",
        "2:6 minimum: `0` in column `hours` must be at least 1",
        "2:8 enum: `hadirr` is not one of the values of column `status` <- did you mean `hadir`?",
        "2:15 size: `ab` in column `note` has 2 characters; at least 3 are right",
        "3:1 missing-field: column `id` is required, and this cell is empty",
        "3:2 maximum: `41` in column `hours` must be at most 40",
        "3:5 enum: `Izin` is not one of the values of column `status` <- did you mean `izin`?",
        "3:10 size: `abcdef` in column `note` has 6 characters; at most 5 are right",
      ])
    #expect(found.marked == ["KG-1", "0", "hadirr", "ab", "", "41", "Izin", "abcdef"])
    #expect(found.problems.map(\.pointer).first == "/0/id")
    #expect(
      found.indonesian.first
        == "2:1 pattern: `KG-1` di kolom `id` tidak berbentuk KG-[0-9]{3}")
  }

  @Test func `digits are counted where a pattern asks for nothing else`() throws {
    let schema = #"[{"name": "nip", "constraints": {"pattern": "[0-9]{18}"}}]"#
    let found = try TableFindings("nip\n19790619200810250\n", schema: schema)
    #expect(found.problems.first?.label?.en == "17 digits; 18 are needed")
  }

  @Test func `bounds hold for numbers, days, months, times and durations`() throws {
    func wrong(_ type: String, _ constraints: String, _ values: [String]) throws -> [String] {
      let schema = "[{\"name\": \"v\", \"type\": \"\(type)\", \"constraints\": \(constraints)}]"
      return try TableFindings("v\n\(values.joined(separator: "\n"))\n", schema: schema).marked
    }
    let numbers = ["0.99", "1", "1.0", "1.5", "1.50", "1.51", "-2", "1e1", "12345678901234567890"]
    #expect(
      try wrong("number", #"{"minimum": 1, "maximum": "1.5"}"#, numbers)
        == ["0.99", "1.51", "-2", "1e1", "12345678901234567890"])
    #expect(
      try wrong("number", #"{"exclusiveMinimum": 1, "exclusiveMaximum": 1.5}"#, numbers)
        == ["0.99", "1", "1.0", "1.5", "1.50", "1.51", "-2", "1e1", "12345678901234567890"])
    #expect(
      try wrong("integer", #"{"maximum": 99999999999999999999}"#, ["1", "100000000000000000000"])
        == ["100000000000000000000"])
    #expect(
      try wrong(
        "date", #"{"minimum": "2026-01-01", "maximum": "2026-12-31"}"#,
        [
          "2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01",
        ]) == ["2025-12-31", "2027-01-01"])
    #expect(
      try wrong(
        "datetime", #"{"minimum": "2026-01-01T00:00:00+07:00"}"#,
        [
          "2025-12-31T17:00:00Z", "2025-12-31T16:59:59Z",
        ]) == ["2025-12-31T16:59:59Z"])
    #expect(
      try wrong("time", #"{"exclusiveMaximum": "17:00:00"}"#, ["16:59:59", "17:00:00"])
        == ["17:00:00"])
    #expect(
      try wrong("yearmonth", #"{"minimum": "2026-02"}"#, ["2026-01", "2026-02"]) == ["2026-01"])
    #expect(try wrong("year", #"{"minimum": 2020}"#, ["2019", "2020"]) == ["2019"])
    #expect(
      try wrong("duration", #"{"maximum": "P1M"}"#, ["P27D", "P30D", "P32D", "PT1H"]) == ["P32D"])
  }

  @Test func `a date beyond its bounds is called earlier or later`() throws {
    let schema =
      #"[{"name": "d", "type": "date", "format": "%d/%m/%Y", "constraints": {"minimum": "01/02/2026"}}]"#
    #expect(
      try TableFindings("d\n31/01/2026\n", schema: schema).lines == [
        "2:1 minimum: `31/01/2026` in column `d` must be 01/02/2026 or later"
      ])
  }

  @Test func `the values of an enum are compared as values`() throws {
    func wrong(_ type: String, _ list: String, _ values: [String]) throws -> [String] {
      let schema =
        "[{\"name\": \"v\", \"type\": \"\(type)\", \"constraints\": {\"enum\": \(list)}}]"
      return try TableFindings("v\n\(values.joined(separator: "\n"))\n", schema: schema).marked
    }
    #expect(try wrong("number", "[1, 2.50]", ["1.0", "01", "2.5", "3", "1e0"]) == ["3"])
    #expect(try wrong("boolean", "[true]", ["1", "TRUE", "0"]) == ["0"])
    #expect(try wrong("string", #"["1"]"#, ["1", "1.0"]) == ["1.0"])
    let many = (0..<40).map { "\"kode-panjang-sekali-\($0)\"" }.joined(separator: ",")
    #expect(
      try wrong("string", "[\(many)]", ["kode-panjang-sekali-7", "kode-panjang-sekali-40"])
        == ["kode-panjang-sekali-40"])
  }

  @Test func `lists, arrays and objects are counted by items`() throws {
    let schema = #"""
      [{"name": "a", "type": "array", "constraints": {"minLength": 2}},
       {"name": "o", "type": "object", "constraints": {"maxLength": 1}},
       {"name": "l", "type": "list", "constraints": {"maxLength": 2}}]
      """#
    let csv = "a,o,l\n[1],\"{\"\"x\"\":1,\"\"y\"\":2}\",\"1,2,3\"\n\"[1,2]\",{},1\n"
    #expect(
      try TableFindings(csv, schema: schema).lines == [
        "2:1 size: `[1]` in column `a` has 1 items; at least 2 are right",
        "2:5 size: `{\"x\":1,\"y\":2}` in column `o` has 2 items; at most 1 are right",
        "2:25 size: `1,2,3` in column `l` has 3 items; at most 2 are right",
      ])
  }

  @Test func `a repeated value says where the first is, once for column and key`() throws {
    let schema =
      #"{"fields": [{"name": "id", "constraints": {"unique": true}}, {"name": "n"}], "primaryKey": "id"}"#
    #expect(
      try TableFindings("id,n\nA,1\nB,2\nA,3\nA,4\n", schema: schema).lines == [
        "4:1 primary-key: `A` is in `id` of line 2 already",
        "5:1 primary-key: `A` is in `id` of line 2 already",
      ])
  }

  @Test func `keys of several columns, numbers by value, and rows without a key`() throws {
    let schema = #"""
      {"fields": [{"name": "a", "type": "integer"}, {"name": "b"}, {"name": "c"}],
       "uniqueKeys": [["a", "b"], ["c"]]}
      """#
    let csv = "a,b,c\n1,x,\n01,x,\n1,y,z\n,x,z\n,x,\n"
    #expect(
      try TableFindings(csv, schema: schema).lines == [
        "3:1 unique: `01, x` is in `a`, `b` of line 2 already",
        "5:4 unique: `z` is in `c` of line 4 already",
      ])
  }

  @Test func `a column of the primary key is required`() throws {
    let schema = #"{"fields": [{"name": "a"}, {"name": "b"}], "primaryKey": ["a", "b"]}"#
    #expect(
      try TableFindings("a,b\n1,\n1,\n", schema: schema).lines == [
        "2:3 missing-field: column `b` is required, and this cell is empty",
        "3:3 missing-field: column `b` is required, and this cell is empty",
      ])
  }

  @Test func `ten thousand rows with equal first bytes are told apart`() throws {
    let rows = (0..<10_000).map { "ASN-0000000000000000\($0)" }
    let schema = #"[{"name": "id", "constraints": {"unique": true}}]"#
    #expect(try TableFindings("id\n\(rows.joined(separator: "\n"))\n", schema: schema).lines == [])
    let twice = rows + [rows[77]]
    #expect(
      try TableFindings("id\n\(twice.joined(separator: "\n"))\n", schema: schema).lines == [
        "10002:1 unique: `\(rows[77])` is in `id` of line 79 already"
      ])
  }

  @Test func `a column that is wrong from top to bottom lists a hundred and counts the rest`()
    throws
  {
    let rows = (0..<250).map { "x\($0),\($0)" }.joined(separator: "\n")
    let schema = #"[{"name": "a", "type": "integer"}, {"name": "b", "type": "boolean"}]"#
    let found = try TableFindings("a,b\n\(rows)\n", schema: schema)
    #expect(found.problems.count == 202)
    let rest = found.lines.filter { $0.contains("more like this") }
    #expect(
      rest == [
        "102:1 wrong-type: and 150 more like this in column `a`, from here on",
        "104:6 wrong-type: and 148 more like this in column `b`, from here on",
      ])
    #expect(
      try TableFindings("a,b\n\(rows)\n", schema: schema, limit: .max).problems.count == 498)
  }

  @Test func `the row is named where cells over several lines make it another than the line`()
    throws
  {
    let schema = #"[{"name": "a"}, {"name": "b", "type": "integer"}]"#
    #expect(
      try TableFindings("a,b\n\"x\ny\",1\n\nz,q\n", schema: schema).lines.last
        == "5:3 wrong-type: column `b` holds whole numbers, not `q` (row 4)")
  }
}
