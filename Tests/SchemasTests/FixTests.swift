import Documents
import Testing

@testable import Schemas

/// The edits that problems carry: what a text becomes when they are applied, and where there are
/// none, as more than one thing could be meant.
@Suite struct FixTests {
  private static let schema = """
    {"type": "object", "additionalProperties": false, "required": ["owner", "status"],
     "properties": {
       "schema": {"const": "plan-item/1"},
       "owner": {"type": "string"},
       "status": {"enum": ["direncanakan", "berjalan", "selesai", "ditunda", "batal"]},
       "level": {"enum": ["L1", "L2", "L3", "L4"]},
       "form": {"enum": ["KL01", "KL10", "NKL01", "NKL13"]},
       "code": {"type": "string"},
       "people": {"type": "integer"},
       "hours": {"type": "number"},
       "online": {"type": "boolean"},
       "start": {"type": "string", "format": "date"}}}
    """

  /// A record with some more lines, mended once.
  private func mended(
    _ lines: String, owner: String = "owner: x\n", format: DocumentFormat = .yaml
  ) throws -> String {
    var registry = SchemaRegistry()
    registry.add(Document.json(Array(Self.schema.utf8)), uri: "s.json")
    let program = try SchemaCompiler.compile("s.json", in: registry).get()
    let text = "\(owner)status: batal\n\(lines)"
    let document = Document.read(Array(text.utf8), format: format)
    #expect(document.problems.map(\.message.en) == [], "\(text)")
    let root = try #require(document.root)
    let groups = program.problems(in: document, root: root).map(\.fix)
    let result = String(decoding: EditBatch(groups, to: document.source).text, as: UTF8.self)
    return result.replacing("owner: x\n", with: "").replacing("status: batal\n", with: "")
  }

  @Test(arguments: [
    ("code: 007\n", "code: \"007\"\n"), ("code: true\n", "code: \"true\"\n"),
    ("code: 1.0  # note\n", "code: \"1.0\"  # note\n"), ("code: ~\n", "code: \"~\"\n"),
    (
      "code: 12345678901234567890123456789012345678901234567890123456789012345\n",
      "code: \"12345678901234567890123456789012345678901234567890123456789012345\"\n"
    ),
  ]) func `a text that looks like something else is put into quotes`(
    before: String, after: String
  ) throws {
    #expect(try mended(before) == after)
  }

  @Test(arguments: [
    ("people: \"12\"\n", "people: 12\n"), ("hours: '2.5'\n", "hours: 2.5\n"),
    ("online: \"true\"\n", "online: true\n"), ("people: \"012\"\n", nil),
    ("online: \"ya\"\n", "online: true\n"), ("online: No\n", "online: false\n"),
    ("online: on\n", nil), ("people: \"2.5\"\n", nil), ("people: \"12 orang\"\n", nil),
  ]) func `a number in quotes loses them`(before: String, after: String?) throws {
    #expect(try mended(before) == after ?? before)
  }

  @Test(arguments: [
    ("people: 089\n", "people: 89\n"), ("people: 007\n", "people: 7\n"),
    ("people: +5\n", "people: 5\n"),
    ("people: 0x1F\n", "people: 31\n"), ("people: 0o14\n", "people: 12\n"),
    ("hours: .5\n", "hours: 0.5\n"), ("hours: 2.\n", "hours: 2\n"),
    ("hours: -02.50\n", "hours: -2.50\n"),
    ("people: 014\n", nil), ("hours: .inf\n", nil),
    ("people: 12.000.000\n", "people: 12000000\n"), ("people: 1_000\n", "people: 1000\n"),
    ("people: 12,000,000\n", "people: 12000000\n"), ("people: \"12 000\"\n", "people: 12000\n"),
    ("people: Rp12.000\n", "people: 12000\n"), ("people: Rp 1.250.000,00\n", "people: 1250000\n"),
    ("people: Rp. 500.000,-\n", "people: 500000\n"), ("hours: 2,5\n", "hours: 2.5\n"),
    ("people: 1,000\n", nil), ("people: 2,5\n", nil), ("hours: 1,250\n", nil),
    ("people: 12.00.000\n", nil), ("people: 012.000.000\n", nil), ("people: dua\n", nil),
  ]) func `a number in another form is written plainly where it can only be one`(
    before: String, after: String?
  ) throws {
    #expect(try mended(before) == after ?? before)
  }

  @Test(arguments: [
    ("start: 13/02/2026\n", "start: 2026-02-13\n"), ("start: 2026/2/3\n", "start: 2026-02-03\n"),
    ("start: 2026-2-13\n", "start: 2026-02-13\n"), ("start: 01.01.2026\n", "start: 2026-01-01\n"),
    ("start: 13 Februari 2026\n", "start: 2026-02-13\n"),
    ("start: 7-Agt-2026\n", "start: 2026-08-07\n"),
    ("start: 17 Agu 2026\n", "start: 2026-08-17\n"),
    ("start: \"13/02/2026\"\n", "start: \"2026-02-13\"\n"),
    ("start: '2026-02-13 00:00:00'\n", "start: '2026-02-13'\n"),
    ("start: February 13, 2026\n", "start: 2026-02-13\n"),
    ("start: 01/02/2026\n", nil), ("start: 2026-02-30\n", nil), ("start: 30/02/2026\n", nil),
    ("start: 13/02/26\n", nil), ("start: 2026-02-13 10:00:00\n", nil), ("start: besok\n", nil),
  ]) func `a day in another form is written as a day where it can only be one`(
    before: String, after: String?
  ) throws {
    #expect(try mended(before) == after ?? before)
  }

  @Test(arguments: [
    ("schema: plan-itm/1\n", "schema: plan-item/1\n"),
    ("schema: Plan-Item/1\n", "schema: plan-item/1\n"),
    ("schema: plan-item/2\n", nil), ("schema: policy/1\n", nil),
    ("form: \"kl01\"\n", "form: \"KL01\"\n"), ("form: KL1\n", nil), ("form: NKL14\n", nil),
    ("level: L5\n", nil), ("level: l3\n", "level: L3\n"),
  ]) func `a mistyped value is corrected where one is clearly meant`(
    before: String, after: String?
  ) throws {
    #expect(try mended(before) == after ?? before)
  }

  @Test func `a mistyped key is corrected, in its quotes and in brackets`() throws {
    #expect(try mended("", owner: "ownr: y\n") == "owner: y\n")
    #expect(try mended("", owner: "\"ownr\": y\n") == "\"owner\": y\n")
    #expect(try mended("", owner: "'ownr' : y\n") == "'owner' : y\n")
    // What is unlike, or a short word, nobody but the author knows.
    #expect(try mended("", owner: "own: y\n") == "own: y\n")
    #expect(try mended("stat: x\n", owner: "ownr: y\n") == "owner: y\nstat: x\n")
  }

  @Test func `of a text over several lines the layout is the author's`() throws {
    #expect(try mended("start: |\n  13/02/2026\n") == "start: |\n  13/02/2026\n")
    #expect(try mended("start: 13\n  Februari\n  2026\n") == "start: 13\n  Februari\n  2026\n")
  }

  @Test func `one candidate wins only where it is alone`() {
    let words = ["selesai", "ditunda", "ditutup", "batal"]
    #expect(NearestMatch.clear("selesaai", in: words) == "selesai")
    #expect(NearestMatch.clear("ditunpa", in: words) == "ditunda")
    #expect(NearestMatch.clear("dituta", in: words) == nil)
    #expect(NearestMatch.clear("SELESAI", in: words) == "selesai")
    #expect(NearestMatch.clear("KL03", in: ["KL02", "KL13"]) == nil)
    #expect(NearestMatch.clear("in", in: ["id", "en"]) == nil)
  }
}
