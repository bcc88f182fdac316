import Documents
import Schemas
import Testing

/// What is said of values as people write them, and when an edit is offered.
@Suite struct TableReadingTests {
  /// The label of what is wrong with one value, and what it would be mended to.
  private func reading(
    _ value: String, _ field: String, delimiter: String = ","
  ) throws -> (label: String?, mended: String) {
    let quoted = value.contains(delimiter) ? "\"\(value)\"" : value
    let schema = "[{\"name\": \"a\"}, {\"name\": \"v\", \(field)}]"
    let found = try TableFindings("a\(delimiter)v\nx\(delimiter)\(quoted)\n", schema: schema)
    let problem = found.problems.first { $0.severity == .error }
    let row = found.mended.split(separator: "\n").last.map(String.init) ?? ""
    return (problem?.label?.en, String(row.dropFirst(2)))
  }

  @Test(arguments: [
    ("1.000.000", "integer", "write `1000000`", "1000000"),
    ("1,000,000", "integer", "write `1000000`", "1000000"),
    ("12.500", "integer", "write `12500`", "12500"),
    ("12.000", "integer", "write `12000` or `12`", "12.000"),
    ("1,000", "integer", "write `1` or `1000`", "\"1,000\""),
    ("Rp 12.000", "integer", "write `12000`", "12000"),
    ("Rp12.000,-", "integer", "write `12000`", "12000"),
    ("Rp. 1.250.000,00", "integer", "write `1250000`", "1250000"),
    ("12 000", "integer", "write `12000`", "12000"),
    ("5.0", "integer", "write `5`", "5"),
    ("(500)", "integer", "write `-500`", "-500"),
    ("1,5", "number", "write `1.5`", "1.5"),
    ("1.234,50", "number", "write `1234.50`", "1234.50"),
    ("12,000.50", "number", "write `12000.50`", "12000.50"),
    ("1,234", "number", "write `1.234` or `1234`", "\"1,234\""),
    ("0,125", "number", "write `0.125`", "0.125"),
    ("Rp 12,5", "number", "write `12.5`", "12.5"),
  ])
  func `a number says which reading it has, and is mended where that is the only one`(
    value: String, type: String, label: String, mended: String
  ) throws {
    let found = try reading(value, "\"type\": \"\(type)\"")
    #expect(found.label == label)
    #expect(found.mended == mended)
  }

  @Test func `a unit is left out in the suggestion, and never without asking`() throws {
    let found = try reading("20 JP", #""type": "integer""#)
    #expect(found.label == "write `20`")
    #expect(found.mended == "20 JP")
    #expect(try reading("dua puluh", #""type": "integer""#).label == nil)
    #expect(try reading("1.2.3", #""type": "number""#).label == nil)
  }

  @Test func `between semicolons a comma is a decimal comma`() throws {
    let found = try reading("1,234", #""type": "number""#, delimiter: ";")
    #expect(found.label == "write `1.234`")
    #expect(found.mended == "1.234")
  }

  @Test func `a number is suggested in the form of its column`() throws {
    let found = try reading(
      "1,234.5", #""type": "number", "decimalChar": ",", "groupChar": ".""#)
    #expect(found.label == "write `1234,5`")
    #expect(found.mended == "\"1234,5\"")
  }

  @Test(arguments: [
    ("ya", "write `true`", "true"), ("Tidak", "write `false`", "false"),
    ("YES", "write `true`", "true"), ("belum", "write `false`", "false"),
    ("mungkin", nil, "mungkin"),
  ])
  func `yes and no are suggested as the column writes them`(
    value: String, label: String?, mended: String
  ) throws {
    let found = try reading(value, #""type": "boolean""#)
    #expect(found.label == label)
    #expect(found.mended == mended)
  }

  @Test(arguments: [
    ("13/02/2026", "write `2026-02-13`", "2026-02-13"),
    ("01/02/2026", "write `2026-02-01` or `2026-01-02`", "01/02/2026"),
    ("2026/2/1", "write `2026-02-01`", "2026-02-01"),
    ("20260201", "write `2026-02-01`", "2026-02-01"),
    ("1 Februari 2026", "write `2026-02-01`", "2026-02-01"),
    ("Senin, 2 Feb 2026", "write `2026-02-02`", "2026-02-02"),
    ("2026-02-01 00:00:00", "write `2026-02-01`", "2026-02-01"),
    ("46023", "write `2026-01-01`", "2026-01-01"),
    ("1-2-26", "write `2026-02-01` or `2026-01-02`", "1-2-26"),
    ("01-02-03", "write `2003-02-01` or `2003-01-02` or `2001-02-03`", "01-02-03"),
    ("besok", nil, "besok"),
  ])
  func `a date says what is meant and how to write it`(
    value: String, label: String?, mended: String
  ) throws {
    let found = try reading(value, #""type": "date""#)
    #expect(found.label == label)
    #expect(found.mended.replacing("\"", with: "") == mended)
  }

  @Test func `a day that there is not says why`() throws {
    let schema = #"[{"name": "d", "type": "date"}]"#
    #expect(
      try TableFindings("d\n2026-02-30\n2026-13-01\n", schema: schema).lines == [
        "2:1 format-date: `2026-02-30` in column `d` is no day: February 2026 has 28 days",
        "3:1 format-date: `2026-13-01` in column `d` is no day: there is no month 13",
      ])
    #expect(
      try TableFindings("d\n2026-02-30\n", schema: schema).indonesian == [
        "2:1 format-date: `2026-02-30` di kolom `d` bukan tanggal: Februari 2026 hanya 28 hari"
      ])
  }

  @Test(arguments: [
    ("time", "7.30", "write `07:30:00`"), ("time", "07:30 WIB", "write `07:30:00`"),
    ("datetime", "2026-02-01 7:30", "write `2026-02-01T07:30:00`"),
    ("datetime", "46023.5", "write `2026-01-01T12:00:00`"),
    ("yearmonth", "02/2026", "write `2026-02`"), ("yearmonth", "Februari 2026", "write `2026-02`"),
    ("year", "2026.0", "write `2026`"),
  ])
  func `times, months and years are suggested too`(
    type: String, value: String, label: String
  ) throws {
    #expect(try reading(value, "\"type\": \"\(type)\"").label == label)
  }

  @Test func `a date is suggested by the pattern of its column`() throws {
    let found = try reading("2026-02-13", #""type": "date", "format": "%d/%m/%Y""#)
    #expect(found.label == "write `13/02/2026`")
    #expect(found.mended == "13/02/2026")
  }

  @Test func `spaces around a value are all that is wrong`() throws {
    let schema = #"""
      [{"name": "n", "type": "integer"}, {"name": "s", "constraints": {"enum": ["hadir"]}}]
      """#
    let found = try TableFindings("n,s\n 5 ,hadir \n", schema: schema)
    #expect(
      found.lines == [
        "2:1 wrong-type: there are spaces around `5` in column `n`, which holds whole numbers"
          + " <- delete the spaces around it",
        "2:5 enum: `hadir ` is not one of the values of column `s` <- did you mean `hadir`?",
      ])
    #expect(found.mended == "n,s\n5,hadir\n")
  }

  @Test func `no edit is offered in a file that is not UTF-8`() throws {
    let schema = try TableSchema.of(#"[{"name": "n", "type": "integer"}, {"name": "t"}]"#)
    let document = Document.csv(Array("n,t\n1.000.000,caf".utf8) + [0xE9, 0x0A])
    #expect(schema.problems(in: document).map(\.fix) == [[]])
  }
}
