import Documents
import Testing

@testable import Schemas

/// Every type and format of Table Schema: what it takes, and what it refuses.
@Suite struct TableTypeTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var field: String
    var right: [String]
    var wrong: [String]
    var testDescription: String { field }
  }

  static let cases = [
    Case(field: #""type": "any""#, right: ["x", "1", "[", "é"], wrong: []),
    Case(field: #""type": "string""#, right: ["x", " ", "1"], wrong: []),
    Case(
      field: #""type": "string", "format": "email""#, right: ["a@contoh.id"],
      wrong: ["a", "a@", "a b@contoh.id"]),
    Case(
      field: #""type": "string", "format": "uri""#, right: ["https://contoh.id/x?y#z", "urn:a:b"],
      wrong: ["contoh", "://x", "https://contoh.id/a b"]),
    Case(
      field: #""type": "string", "format": "uuid""#,
      right: ["95ecc380-afe9-11e4-9b6c-751b66dd541e"],
      wrong: ["95ecc380afe911e49b6c751b66dd541e", "95ecc380-afe9-11e4-9b6c-751b66dd541"]),
    Case(
      field: #""type": "string", "format": "binary""#, right: ["YQ==", "YWI=", "YWJj"],
      wrong: ["Y", "YQ=", "YQ===", "Y!==", "=YWJ"]),
    Case(
      field: #""type": "integer""#,
      right: ["0", "7", "-7", "+7", "007", "123456789012345678901234567890"],
      wrong: ["1.0", "1e3", "-", "+", "1 ", "1,000", "0x1F", "satu", "1_000", "NaN"]),
    Case(
      field: #""type": "number""#,
      right: [
        "0", "-1.23", "+100000.00", "210", ".5", "5.", "1e3", "1E-3", "NaN", "nan", "INF", "-inf",
        "1234567890123456789.5",
      ], wrong: ["1,5", "1.2.3", ".", "-", "e3", "1e", "--1", "1 000", "0x1F", "+INF"]),
    Case(
      field: #""type": "number", "decimalChar": ",", "groupChar": ".""#,
      right: ["1.000.000,5", "1,5", "1000", "-1.000"], wrong: ["1.5.", ".5", "1,000,000", "1..0"]),
    Case(
      field: #""type": "number", "bareNumber": false"#,
      right: ["95%", "EUR 95", "€95.5", "Rp -12", "95", "NaN"], wrong: ["EUR", "%", "1 2"]),
    Case(
      field: #""type": "integer", "groupChar": ",", "bareNumber": false"#,
      right: ["$1,000", "12 JP"], wrong: ["1.5", "JP"]),
    Case(
      field: #""type": "boolean""#, right: ["true", "True", "TRUE", "1", "false", "False", "0"],
      wrong: ["ya", "yes", "T", "tRUE", "2"]),
    Case(
      field: #""type": "boolean", "trueValues": ["ya"], "falseValues": ["tidak"]"#,
      right: ["ya", "tidak"], wrong: ["true", "Ya", "1"]),
    Case(
      field: #""type": "object""#, right: ["{}", #"{"a": [1]}"#], wrong: ["[]", "1", "{", "{a:1}"]),
    Case(field: #""type": "array""#, right: ["[]", "[1, [2]]"], wrong: ["{}", "1,2", "[1,]"]),
    Case(
      field: #""type": "list", "itemType": "integer", "delimiter": ";""#, right: ["1;2;3", "1"],
      wrong: ["1;x", "1;;2"]),
    Case(
      field: #""type": "date""#, right: ["2026-02-28", "2024-02-29", "0001-01-01"],
      wrong: ["2026-02-29", "2026-2-1", "01/02/2026", "2026-02-01T00:00:00", "20260201", "1-1-1"]),
    Case(
      field: #""type": "date", "format": "%d/%m/%Y""#, right: ["01/02/2026", "1/2/2026"],
      wrong: ["2026-02-01", "31/02/2026", "01/02/26", "01/02/2026 "]),
    Case(
      field: #""type": "date", "format": "%d %B %Y""#, right: ["1 Mei 2026", "01 May 2026"],
      wrong: ["1 5 2026", "1 Maay 2026"]),
    Case(
      field: #""type": "date", "format": "fmt:%y%m%d""#, right: ["260201", "690201"],
      wrong: ["2602010", "261301"]),
    Case(
      field: #""type": "date", "format": "any""#,
      right: ["2026-02-01", "01/02/2026", "1 Feb 2026", "46023"],
      wrong: ["besok", "2026", "32/1/2026"]),
    Case(
      field: #""type": "time""#, right: ["00:00:00", "23:59:59"],
      wrong: ["24:00:00", "7:30", "07:30", "07.30.00", "07:30:00Z"]),
    Case(
      field: #""type": "time", "format": "%H.%M""#, right: ["07.30", "7.30"],
      wrong: ["07:30", "25.00"]),
    Case(
      field: #""type": "time", "format": "%I:%M %p""#, right: ["07:30 PM", "12:00 am"],
      wrong: ["13:00 PM", "07:30"]),
    Case(
      field: #""type": "datetime""#,
      right: ["2026-02-01T07:30:00", "2026-02-01T07:30:00Z", "2026-02-01T07:30:00.250+07:00"],
      wrong: ["2026-02-01", "2026-02-01 07:30:00", "2026-02-30T07:30:00", "2026-02-01T07:30"]),
    Case(
      field: #""type": "datetime", "format": "%Y-%m-%d %H:%M:%S.%f%z""#,
      right: ["2026-02-01 07:30:00.25+0700"], wrong: ["2026-02-01 07:30:00"]),
    Case(
      field: #""type": "year""#, right: ["2026", "-0044", "12026", "2026Z"],
      wrong: ["26", "02026", "2026.0", "MMXXVI"]),
    Case(
      field: #""type": "yearmonth""#, right: ["2026-02"], wrong: ["2026-13", "2026-2", "02/2026"]),
    Case(
      field: #""type": "duration""#, right: ["P1Y2M3DT4H5M6.7S", "PT1H", "-P1D", "P1M"],
      wrong: ["P", "PT", "P1H", "1D", "P1D2Y", "P1.5D", "P1W"]),
    Case(
      field: #""type": "geopoint""#, right: ["102.55, -3.65", "0,0", "180,90"],
      wrong: ["102.55", "181,0", "0,91", "a,b", "1,2,3", "1 , 2"]),
    Case(
      field: #""type": "geopoint", "format": "array""#, right: ["[102.55, -3.65]"],
      wrong: ["102.55, -3.65", "[1]", #"["1","2"]"#, "[181,0]"]),
    Case(
      field: #""type": "geopoint", "format": "object""#, right: [#"{"lon": 102.55, "lat": -3.65}"#],
      wrong: [#"{"lon": 1}"#, #"{"lon": 1, "lat": 2, "z": 3}"#, "[1,2]"]),
    Case(
      field: #""type": "geojson""#,
      right: [
        #"{"type": "Point", "coordinates": [102.55, -3.65]}"#,
        #"{"type": "Feature", "geometry": null, "properties": {}}"#,
        #"{"type": "FeatureCollection", "features": []}"#,
        #"{"type": "Polygon", "coordinates": [[[0,0],[1,0],[1,1],[0,0]]]}"#,
      ],
      wrong: [
        "{}", #"{"type": "Point"}"#, #"{"type": "Point", "coordinates": [[1,2]]}"#,
        #"{"type": "Feature"}"#, #"{"type": "Blob", "coordinates": []}"#,
      ]),
    Case(
      field: #""type": "geojson", "format": "topojson""#,
      right: [#"{"type": "Topology", "objects": {}, "arcs": []}"#],
      wrong: [#"{"type": "Point", "coordinates": [1, 2]}"#]),
  ]

  @Test(arguments: cases) func `a type takes what the standard says and nothing else`(
    _ example: Case
  ) throws {
    let schema = try TableSchema.of("[{\"name\": \"v\", \(example.field)}]")
    for (values, isRight) in [(example.right, true), (example.wrong, false)] {
      for value in values {
        var writer = CSVWriter()
        writer.append([Array("v".utf8)[...]])
        writer.append([Array(value.utf8)[...]])
        let found = schema.problems(in: .csv(writer.bytes))
        #expect(found.isEmpty == isRight, "\(value): \(found.map(\.message.en))")
        for problem in found { #expect(problem.range?.line == 2) }
      }
    }
  }

  @Test func `a type that the schema leaves out takes everything`() throws {
    #expect(try TableFindings("a\nx\n1\n", schema: #"[{"name": "a"}]"#).lines == [])
  }

  @Test func `what stands for no value is of every type`() throws {
    let schema = """
      {"fields": [{"name": "a", "type": "integer"},
                  {"name": "b", "type": "date", "missingValues": ["-", {"value": "n/a"}]}],
       "missingValues": ["", "NA"]}
      """
    #expect(try TableFindings("a,b\nNA,-\n,n/a\n1,2026-01-01\n", schema: schema).lines == [])
    #expect(
      try TableFindings("a,b\n-,NA\n", schema: schema).lines == [
        "2:1 wrong-type: column `a` holds whole numbers, not `-`",
        "2:3 format-date: column `b` holds dates, not `NA`",
      ])
  }
}
