import Changes
import Testing

@Suite struct ChangeSetTests {
  @Test func `records are found by id, changed, added, removed and renamed, by path`() {
    let old = [
      version("b/A-1-lama.yaml", id: "A-1", "id: A-1\nx: 1\n"),
      version("b/A-2.yaml", id: "A-2", "id: A-2\nx: 1\n"),
      version("b/A-3.yaml", id: "A-3", "id: A-3\nx: 1\n"),
      version("b/A-5.yaml", id: "A-5", "id: A-5\nx: 1\n"),
      version("b/A-6.yaml", id: "A-6", "id: A-6\nx: 1\n"),
    ]
    let new = [
      version("b/A-6.yaml", id: "A-6", "x:   1\nid: A-6\n"),
      version("a/A-3.yaml", id: "A-3", "id: A-3\nx: 2\n"),
      version("b/A-4.yaml", id: "A-4", "id: A-4\nx: 1\n"),
      version("b/A-1-baru.yaml", id: "A-1", "id: A-1\nx: 1\n"),
      version("b/A-5.yaml", id: "A-5", "id: A-5\nx: 1\n"),
    ]
    let set = ChangeSet(from: old, to: new)
    #expect(
      kinds(set) == [
        "changed b/A-3.yaml -> a/A-3.yaml", "renamed b/A-1-lama.yaml -> b/A-1-baru.yaml",
        "removed b/A-2.yaml", "added b/A-4.yaml", "reformatted b/A-6.yaml",
      ])
    #expect(ChangeSet(from: old.reversed(), to: new.reversed()) == set)
    for kind in RecordChange.Kind.allCases where kind != .unreadable {
      #expect(set.counts[kind] == 1)
    }
    #expect(set.counts[.field] == 1)
    #expect(set.counts[.cell] == 0)
  }

  @Test func `another record in the same file is removed and added`() {
    let set = ChangeSet(
      from: [version("a.yaml", id: "A-1", "id: A-1\n")],
      to: [version("a.yaml", id: "A-2", "id: A-2\n")])
    #expect(kinds(set) == ["removed a.yaml", "added a.yaml"])
  }

  @Test func `a record that lost its id is still the one in that file`() {
    let set = ChangeSet(
      from: [version("a.yaml", id: "A-1", "id: A-1\nx: 1\n")], to: [version("a.yaml", "x: 1\n")])
    #expect(set.records.map(\.kind) == [.changed])
    #expect(set.records[0].values.map(line) == ["- id: A-1"])
    #expect(set.records[0].earlier?.id == "A-1")
  }

  @Test func `one id in two files is matched by path first`() {
    let old = [version("a.yaml", id: "A-1", "x: 1\n"), version("b.yaml", id: "A-1", "x: 2\n")]
    let new = [version("b.yaml", id: "A-1", "x: 2\n"), version("c.yaml", id: "A-1", "x: 1\n")]
    #expect(kinds(ChangeSet(from: old, to: new)) == ["renamed a.yaml -> c.yaml"])
  }

  @Test func `a table is found by its owner when its folder changes`() {
    func moved(_ old: String, _ new: String) -> [String] {
      kinds(
        ChangeSet(from: [version(old, "k,v\na,1\n")], to: [version(new, "k,v\na,1\n")]))
    }
    #expect(
      moved("2025/ACT-H7N4CMA-participation.csv", "2026/ACT-H7N4CMA-participation.csv") == [
        "renamed 2025/ACT-H7N4CMA-participation.csv -> 2026/ACT-H7N4CMA-participation.csv"
      ])
    #expect(moved("ACT-H7N4CMA/scores.csv", "2026/ACT-H7N4CMA/scores.csv").count == 1)
    #expect(moved("ACT-H7N4CMA-a.csv", "ACT-H7N4CMA-b.csv").count == 2)
    #expect(moved("ACT-H7N4CMA-a.csv", "ACT-M4T90R3-a.csv").count == 2)
    #expect(moved("people.csv", "registry/people.csv").count == 2)
    #expect(moved("x/XACT-H7N4CMA.csv", "y/XACT-H7N4CMA.csv").count == 2)
    #expect(moved("x/ACT-H7N4CMAB.csv", "y/ACT-H7N4CMAB.csv").count == 2)
    #expect(moved("x/act-H7N4CMA.csv", "y/act-H7N4CMA.csv").count == 2)
    #expect(moved("x/ACT-H7N4CUA.csv", "y/ACT-H7N4CUA.csv").count == 2)
    #expect(moved("x/ACT_H7N4CMA.csv", "y/ACT_H7N4CMA.csv").count == 2)
  }

  @Test func `a version that cannot be read is said, not taken for empty`() throws {
    let set = ChangeSet(
      from: [version("a.yaml", id: "A-1", "id: A-1\nx: 1\n")],
      to: [version("a.yaml", "\u{0}\u{1}\u{2}")])
    let record = try #require(set.records.first)
    #expect(record.kind == .unreadable)
    #expect(record.isPartial)
    #expect(record.values == [])
    #expect(set.counts[.unreadable] == 1)
  }

  @Test func `the keys of a version recognise its rows`() {
    var (old, new) = (
      version("a.csv", "n,k,v\n1,a,1\n2,b,2\n"), version("a.csv", "n,k,v\n2,a,1\n1,b,2\n")
    )
    old.keys = RecordKeys(columns: ["k"])
    new.keys = old.keys
    #expect(ChangeSet(from: [old], to: [new]).records[0].values.map(\.place) == ["a.n", "b.n"])
  }

  @Test func `nothing given differs in nothing`() {
    #expect(ChangeSet(from: [], to: []).records == [])
    #expect(RecordChange(from: nil, to: nil) == nil)
    let version = version("a.yaml", "x: 1\n")
    #expect(RecordChange(from: version, to: version) == nil)
  }
}
