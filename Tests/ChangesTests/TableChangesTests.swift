import Changes
import Documents
import Testing

@Suite struct TableChangesTests {
  private let table = "person,hours,result\nASN-1,18,lulus\nASN-2,20,lulus\nASN-3,,tidak\n"

  @Test func `another dialect and quotes are no change`() {
    let new = "\u{FEFF}" + table.replacing(",", with: ";").replacing("\n", with: "\r\n")
    #expect(csvChanges(table, new) == [])
    #expect(csvChanges(table, table.replacing("18", with: "\"18\"")) == [])
  }

  @Test func `reordered rows are a note and nothing else`() {
    let new = "person,hours,result\nASN-3,,tidak\nASN-1,18,lulus\nASN-2,20,lulus\n"
    #expect(csvChanges(table, new) == ["= : ASN-3"])
  }

  @Test func `a changed cell has its row, column, pointer and both texts`() throws {
    let new = table.replacing("18", with: "20")
    let changes = RecordComparison.changes(
      from: .csv(Array(table.utf8)), to: .csv(Array(new.utf8)))
    let change = try #require(changes.first)
    #expect(changes.count == 1)
    #expect(change.subject == .cell)
    #expect(change.row == "ASN-1")
    #expect(change.column == "hours")
    #expect(change.pointer == "/0/hours")
    #expect(line(change) == "~ ASN-1.hours: 18 -> 20")
  }

  @Test func `rows are added and removed whole`() throws {
    let new = "person,hours,result\nASN-1,18,lulus\nASN-4,7,lulus\nASN-3,,tidak\n"
    #expect(csvChanges(table, new) == ["- ASN-2: ASN-2,20,lulus", "+ ASN-4: ASN-4,7,lulus"])
    let changes = RecordComparison.changes(
      from: .csv(Array(table.utf8)), to: .csv(Array(new.utf8)))
    #expect(changes.map(\.pointer) == ["/1", "/1"])
    #expect(changes[1].lines.map(\.place) == ["person", "hours", "result"])
  }

  @Test func `columns are added, removed and moved without changing a cell`() {
    let new = "person,result,unit\nASN-1,lulus,U\nASN-2,lulus,\nASN-3,tidak,V\n"
    #expect(csvChanges(table, new) == ["- hours: hours", "+ unit: unit"])
    let moved = "person,result,hours\nASN-1,lulus,18\nASN-2,lulus,20\nASN-3,tidak,\n"
    #expect(csvChanges(table, moved) == ["= : result"])
    let added = RecordComparison.changes(
      from: .csv(Array(table.utf8)), to: .csv(Array(new.utf8)))[1]
    #expect(added.subject == .column)
    #expect(added.lines.map(\.place) == ["ASN-1", "ASN-3"])
  }

  @Test func `rows go by the columns that the caller names`() {
    let old = "n,competency,unit,level\n1,A,U,1\n2,A,V,2\n"
    let new = "n,competency,unit,level\n1,A,V,3\n2,A,U,1\n"
    #expect(
      csvChanges(old, new, columns: ["competency", "unit"]) == [
        "= : A, V", "~ A, V.n: 2 -> 1", "~ A, V.level: 2 -> 3", "~ A, U.n: 1 -> 2",
      ])
    #expect(
      csvChanges(old, new, columns: ["missing"]).count == 4, "rows go by the first column then")
  }

  @Test func `rows with one key are matched by all their cells first`() {
    let old = "key,v\na,1\na,2\na,3\n"
    #expect(csvChanges(old, "key,v\na,2\na,3\n") == ["- a: a,1"])
    #expect(csvChanges(old, "key,v\na,1\na,4\na,3\n") == ["~ a.v: 2 -> 4"])
  }

  @Test func `short rows, long rows and equal names lose nothing`() {
    #expect(csvChanges("k,v\na\n", "k,v\na,1\n") == ["~ a.v:  -> 1"])
    #expect(csvChanges("k,v\na,1\n", "k,v\na,1,9\n") == ["+ #3: #3"])
    #expect(csvChanges("k,v,v\na,1,2\n", "k,v,v\na,1,3\n") == ["~ a.v #2: 2 -> 3"])
    #expect(csvChanges("k,v\n,1\n", "k,v\n,2\n") == ["~ .v: 1 -> 2"])
  }

  @Test func `a table of one version is its rows`() {
    let document = Document.csv(Array("k,v\na,1\n".utf8))
    #expect(RecordComparison.changes(from: nil, to: document).map(line) == ["+ a: a,1"])
    #expect(RecordComparison.changes(from: document, to: nil).map(line) == ["- a: a,1"])
  }

  @Test func `ten changes among ten thousand rows are exactly those`() {
    let rows = (0..<10_000).map { "ASN-\($0),\($0 % 60),\($0 % 7),lulus" }
    var other = rows
    for number in 0..<8 { other[number * 1_000] = "ASN-\(number * 1_000),99,0,lulus" }
    other.remove(at: 9_500)
    other.insert("ASN-X,1,2,baru", at: 42)
    let expected = (0..<8).flatMap { number -> [String] in
      let row = number * 1_000
      return [
        "~ ASN-\(row).hours: \(row % 60) -> 99",
        row % 7 == 0 ? "" : "~ ASN-\(row).score: \(row % 7) -> 0",
      ].filter { !$0.isEmpty }
    }
    let header = "person,hours,score,result\n"
    let changes = csvChanges(
      header + rows.joined(separator: "\n"), header + other.joined(separator: "\n"))
    #expect(changes.count == expected.count + 2)
    #expect(Set(changes).isSuperset(of: expected))
    #expect(changes.contains("+ ASN-X: ASN-X,1,2,baru"))
    #expect(changes.contains("- ASN-9500: ASN-9500,\(9_500 % 60),\(9_500 % 7),lulus"))
  }
}
