import Documents
import Foundation
import Records
import Schemas
import Testing

@testable import Workflow

/// What each kind takes and refuses: `Tests/Fixtures/kinds/<kind>.fixture` has valid and invalid
/// files of one kind, and what is wrong with each by itself.
@Suite struct KindFixtureTests {
  static let catalog = Library.carried.catalog

  @Test func `every kind has a fixture, and every fixture its kind`() {
    #expect(Fixture.kinds == Self.catalog.kinds.map { "kinds/\($0.name)" })
  }

  @Test(arguments: Fixture.kinds) func `a kind takes and refuses what it says`(
    name: String
  ) throws {
    let fixture = try Fixture(name)
    let kind = try #require(Self.catalog.kind(named: String(name.dropFirst(6))))
    var found: [Finding] = []
    var used: Set<String> = []
    for (path, text) in fixture.files {
      let file = RecordReader(Self.catalog).read(path: path, contents: .bytes(Array(text.utf8)))
      #expect(file.kind?.name == kind.name, "\(path)")
      found += file.problems.map { file.finding($0) }
      // People are in one file: what is right there stands beside what is wrong.
      if file.problems.isEmpty || kind.path.variables.isEmpty {
        used.formUnion(Self.fields(of: file.document))
      }
    }
    #expect(found.sorted().map(\.line) == fixture.findings)
    #expect(!fixture.findings.isEmpty, "a fixture shows what is refused")
    let unused = kind.fields.map(\.name).filter { !used.contains($0) }
    #expect(unused == [], "a valid file shows every field")
  }

  @Test func `the records that every repository starts with are valid`() {
    let reader = RecordReader(Self.catalog)
    let records = Assets.files.filter { $0.path != $0.destination && reader.reads($0.destination) }
    #expect(!records.isEmpty)
    for record in records {
      let file = reader.read(path: record.destination, contents: .bytes(record.bytes))
      #expect(file.problems.map { file.finding($0).line } == [])
    }
  }

  private static func fields(of document: Document) -> [String] {
    if let table = document.table { return table.header.map(\.value) }
    return document.root.map { root in
      document.members(of: root).map { document.string(of: $0.key) }
    } ?? []
  }
}
