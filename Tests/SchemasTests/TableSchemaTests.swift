import Documents
import Schemas
import Testing

/// Table Schemas themselves, their columns and their foreign keys.
@Suite struct TableSchemaTests {
  @Test func `what is wrong with a schema has its line`() throws {
    let faults = TableSchema.faults(
      #"""
      {
        "fields": [
          {"name": "a", "type": "intger"},
          {"name": "b", "type": "integer", "constraints": {"pattern": "x"}},
          {"name": "c", "type": "date", "format": "dd/mm"},
          {"name": "d", "type": "date", "constraints": {"minimum": "kemarin"}},
          {"name": "a"},
          {"type": "string"},
          {"name": "e", "type": "boolean", "constraints": {"enum": ["mungkin"], "required": "ya"}},
          {"name": "f", "constraints": {"pattern": "(", "minLength": -1}},
          {"name": "g", "type": "boolean", "trueValues": ["x"], "falseValues": ["x"]},
          {"name": "h", "type": "string", "format": "surel"},
          {"name": "i", "type": "number", "constraints": {"minLength": 1}}
        ],
        "primaryKey": ["a", "z"],
        "foreignKeys": [
          {"fields": "bb", "reference": {"resource": "", "fields": "a"}},
          {"fields": ["b"], "reference": {"fields": ["a", "c"]}}
        ],
        "fieldsMatch": "some"
      }
      """#)
    #expect(
      faults.map { String($0.prefix { $0 != " " }) } == [
        "3:27", "4:54", "5:45", "6:62", "7:14", "8:5", "9:63", "9:87", "10:46", "10:64", "11:74",
        "12:47", "13:53", "15:23", "20:18", "17:16", "18:5",
      ])
    #expect(faults[0].hasSuffix("`intger` is not a type; did you mean `integer`?"))
    #expect(faults[1].hasSuffix("`pattern` does not fit the type `integer`"))
    #expect(faults[2].hasSuffix("`dd/mm` is neither a format nor a pattern such as `%d/%m/%Y`"))
    #expect(faults[3].hasSuffix("`kemarin` is no value of the type `date`"))
    #expect(faults[4].hasSuffix("there are two fields `a`"))
    #expect(faults[15].hasSuffix("there is no field `bb`; did you mean `b`?"))
  }

  @Test func `a schema without fields is none`() {
    #expect(TableSchema.faults("{}") == ["1:1 there is no list of `fields`"])
    #expect(TableSchema.faults(#"{"fields": 1}"#) == ["1:1 there is no list of `fields`"])
  }

  @Test func `a mistyped property is a warning with the right name`() throws {
    let schema = try TableSchema.of(
      #"{"fields": [{"name": "a", "tpye": "integer", "x-unit": "JP", "color": 1, "constraints": {"requird": true}}], "primarykey": "a"}"#
    )
    #expect(
      schema.warnings.map(\.message.en) == [
        "`primarykey` is no property of a Table Schema; did you mean `primaryKey`?",
        "`tpye` is no property of a Table Schema; did you mean `type`?",
        "`requird` is no property of a Table Schema; did you mean `required`?",
      ])
  }

  @Test func `the cells of a column whose name is mistyped are checked, too`() throws {
    let schema = #"[{"name": "id"}, {"name": "hours", "type": "integer"}]"#
    #expect(
      try TableFindings("id,huors\na,8\nb,delapan\n", schema: schema).lines == [
        "1:4 unknown-column: `huors` is not a column of this table <- did you mean `hours`?",
        "3:3 wrong-type: column `hours` holds whole numbers, not `delapan`",
      ])
  }

  @Test func `columns are found by name; unknown, missing and mistyped ones are told`() throws {
    let schema = #"[{"name": "id"}, {"name": "hours"}, {"name": "note"}]"#
    let found = try TableFindings("note,huors,id,extra\n", schema: schema)
    #expect(
      found.lines == [
        "1:6 unknown-column: `huors` is not a column of this table <- did you mean `hours`?",
        "1:15 unknown-column: `extra` is not a column of this table",
      ])
    #expect(found.mended == "note,hours,id,extra\n")
    #expect(
      try TableFindings("id,note\n", schema: schema).lines == [
        "1:4 missing-column: the column `hours` is missing"
      ])
  }

  @Test(arguments: [
    ("exact", "b,a", ["1:1 column-order: the column `a` belongs here, not `b`"]),
    ("exact", "a", ["1:1 missing-column: the column `b` is missing"]),
    ("equal", "b,a", []),
    ("equal", "a,b,c", ["1:5 unknown-column: `c` is not a column of this table"]),
    ("subset", "a,b,lain", []),
    ("subset", "a,lain", ["1:3 missing-column: the column `b` is missing"]),
    ("superset", "a", []),
    ("superset", "a,lain", ["1:3 unknown-column: `lain` is not a column of this table"]),
    ("partial", "a,lain", []),
    ("partial", "lain", ["1:1 missing-column: the column `a` is missing"]),
  ])
  func `the schema says which columns there may be`(
    match: String, header: String, expected: [String]
  ) throws {
    let schema = #"{"fields": [{"name": "a"}, {"name": "b"}], "fieldsMatch": "\#(match)"}"#
    #expect(try TableFindings("\(header)\n", schema: schema).lines == expected)
  }

  @Test func `rows with a wrong count of cells hide nothing in the others`() throws {
    let schema = #"[{"name": "a", "type": "integer"}, {"name": "b", "type": "integer"}]"#
    #expect(
      try TableFindings("a,b\n1\nx,2\n1,2,3\n1,y\n", schema: schema).lines == [
        "2:1 csv-column-count: row 2 has 1 cells, the header has 2",
        "3:1 wrong-type: column `a` holds whole numbers, not `x`",
        "4:5 csv-column-count: row 4 has 3 cells, the header has 2",
        "5:3 wrong-type: column `b` holds whole numbers, not `y`",
      ])
  }

  // MARK: - Foreign keys

  private static let selfSchema = #"""
    {"fields": [{"name": "unit"}, {"name": "parent"}],
     "foreignKeys": [{"fields": "parent", "reference": {"resource": "", "fields": "unit"}}]}
    """#

  @Test func `a foreign key to the same table`() throws {
    let found = try TableFindings(
      "unit,parent\nDINKES,\nPUSKESMAS,DINKS\nRSUD,DINKES\n", schema: Self.selfSchema)
    #expect(
      found.lines == [
        "3:11 foreign-key: `DINKS` is not in `unit` <- did you mean `DINKES`?"
      ])
    #expect(found.problems[0].pointer == "/1/parent")
  }

  @Test func `a foreign key of two columns to another table`() throws {
    let schema = #"""
      {"fields": [{"name": "year"}, {"name": "unit"}],
       "foreignKeys": [{"fields": ["year", "unit"],
                        "reference": {"resource": "units", "fields": ["y", "u"]}}]}
      """#
    let units = try #require(
      Document.csv(Array("u,y\nDINKES,2026\n\"RS \"\"A\"\"\",2027\n".utf8)).table)
    let csv = "year,unit\n2026,DINKES\n2027,DINKES\n2027,\"RS \"\"A\"\"\"\n,LAIN\n"
    let found = try TableFindings(csv, schema: schema) { schema in
      var related = RelatedTables()
      #expect(related.add(units, for: schema.foreignKeys[0]) == [])
      return related
    }
    #expect(
      found.lines == [
        "3:1 foreign-key: `2027, DINKES` is not in `units.y`, `units.u`"
          + " <- did you mean `2026, DINKES`?"
      ])
    #expect(try TableFindings(csv, schema: schema).lines == [], "a table that is not there")
  }

  @Test func `a table that lacks the column of a foreign key`() throws {
    let schema = try TableSchema.of(
      #"{"fields": [{"name": "a"}], "foreignKeys": [{"fields": "a", "reference": {"resource": "t", "fields": "x"}}]}"#
    )
    var related = RelatedTables()
    let table = try #require(Document.csv(Array("y\n1\n".utf8)).table)
    #expect(related.add(table, for: schema.foreignKeys[0]) == ["x"])
    #expect(!related.has(schema.foreignKeys[0]))
  }

  // MARK: - Values

  @Test func `values are read plainly, whatever their form`() throws {
    let schema = try TableSchema.of(
      #"""
      [{"name": "n", "type": "number", "decimalChar": ",", "groupChar": "."},
       {"name": "b", "type": "boolean"},
       {"name": "d", "type": "date", "format": "%d/%m/%Y"},
       {"name": "i", "type": "integer", "missingValues": ["-"]}]
      """#)
    let table = try #require(
      Document.csv(Array("n;b;d;i\n1.234,50;TRUE;1/2/2026;+7\n;0;;-\n".utf8)).table)
    let rows = table.rows.map { row in
      zip(table.header, row).map { schema.column(named: $0.value)?.plainText(of: $1) }
    }
    #expect(
      rows == [["1234.5", "true", "2026-02-01", "7"], [nil, "false", nil, nil]])
  }
}
