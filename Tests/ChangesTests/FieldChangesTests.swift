import Changes
import Documents
import Testing

@Suite struct FieldChangesTests {
  @Test func `other quotes, comments and order of keys are no change`() {
    let old = """
      id: POL-7K3QDXM
      about: "Standar jam pelajaran"
      objectives: [{id: a, target: 80}]
      active: true
      note: ~
      """
    let new = """
      # a comment
      about: 'Standar jam pelajaran'
      id:   POL-7K3QDXM
      note: null
      active: True
      objectives:
        - target: 80
          id: "a"
      """
    #expect(yamlChanges(old, new) == [])
  }

  @Test func `a new item of a keyed list is one change that lists its scalars`() throws {
    let old = """
      parameters:
        - key: jp_min_pns
          values:
            - {from: 2024-01-02, value: 20}
      """
    let new = old + "\n      - {from: 2027-01-01, value: 24, adjustment: ADJ-9DEXT27}"
    let changes = RecordComparison.changes(
      from: .yaml(Array(old.utf8)), to: .yaml(Array(new.utf8)))
    let change = try #require(changes.first)
    #expect(changes.count == 1)
    #expect(change.place == "parameters[jp_min_pns].values[2027-01-01]")
    #expect(change.pointer == "/parameters/0/values/1")
    #expect(change.old == nil)
    #expect(change.new == "{from: 2027-01-01, value: 24, adjustment: ADJ-9DEXT27}")
    #expect(
      change.lines == [
        ValueChange.Line(place: "from", text: "2027-01-01"),
        ValueChange.Line(place: "value", text: "24"),
        ValueChange.Line(place: "adjustment", text: "ADJ-9DEXT27"),
      ])
  }

  @Test func `a changed value of a keyed item is found wherever the item stands`() {
    let old = "values: [{from: 2024-01-02, value: 20}, {from: 2025-01-02, value: 22}]"
    let new = "values: [{from: 2023-01-02, value: 18}, {value: 24, from: 2025-01-02}]"
    #expect(
      yamlChanges(old, new) == [
        "- values[2024-01-02]: {from: 2024-01-02, value: 20}",
        "+ values[2023-01-02]: {from: 2023-01-02, value: 18}",
        "~ values[2025-01-02].value: 22 -> 24",
      ])
  }

  @Test func `what is gone comes where it stood`() {
    #expect(
      yamlChanges("{a: 1, b: 2, c: 3, d: 4}", "{a: 1, c: 4, e: 5}") == [
        "- b: 2", "~ c: 3 -> 4", "- d: 4", "+ e: 5",
      ])
    #expect(yamlChanges("{a: 1, b: 2}", "{b: 3}") == ["- a: 1", "~ b: 2 -> 3"])
  }

  @Test func `numbers are compared by their text and never by their type alone`() {
    #expect(
      yamlChanges("{level: 1.10, n: 20, s: '', x: a}", "{level: 1.1, n: '20', s: null, x: '[]'}")
        == [
          "~ level: 1.10 -> 1.1", "~ n: 20 -> \"20\"", "~ s: \"\" -> null", "~ x: a -> \"[]\"",
        ])
  }

  @Test func `strings that only look like other values are quoted`() {
    #expect(
      yamlChanges("{}", "{a: '0o17', b: '\"x\"', c: 'true', d: '{', e: '.inf', f: plain}") == [
        "+ a: \"0o17\"", "+ b: \"\\\"x\\\"\"", "+ c: \"true\"", "+ d: \"{\"", "+ e: \".inf\"",
        "+ f: plain",
      ])
  }

  @Test func `a scalar that became a list is removed and added`() {
    #expect(yamlChanges("a: 1", "a: [1, {b: 2}]") == ["- a: 1", "+ a: [1, {b: 2}]"])
    #expect(yamlChanges("a: []", "a: {}") == ["- a: []", "+ a: {}"])
    #expect(yamlChanges("- 1", "a: 1") == ["- : [1]", "+ : {a: 1}"])
  }

  @Test func `scalars of a list are matched by value and moves are a note`() {
    #expect(yamlChanges("a: [x, y, z]", "a: [x, z]") == ["- a[y]: y"])
    #expect(yamlChanges("a: [x, y, z]", "a: [z, x, y]") == ["= a: z"])
    #expect(yamlChanges("a: [x, y, x]", "a: [y, x]") == ["- a[x]: x"])
    #expect(yamlChanges("a: [x, y]", "a: [y, x, w]") == ["= a: y", "+ a[w]: w"])
  }

  @Test func `a sentence of a list that was reworded is one change`() {
    let old = "risks: [Anggaran tidak cukup pada tahun berjalan, Narasumber sedikit sekali]"
    let new = "risks: [Anggaran tidak cukup pada tahun depan, Sama sekali lain dan baru]"
    #expect(
      yamlChanges(old, new) == [
        "~ risks[Anggaran tidak cukup pada tahun depan]: "
          + "Anggaran tidak cukup pada tahun berjalan -> Anggaran tidak cukup pada tahun depan",
        "- risks[Narasumber sedikit sekali]: Narasumber sedikit sekali",
        "+ risks[Sama sekali lain dan baru]: Sama sekali lain dan baru",
      ])
  }

  @Test func `items without a key are matched by what they share`() {
    let old = "rows: [{a: 1, b: 2, c: 3}, {a: 1, b: 2, c: 4}, {a: 9}]"
    let new = "rows: [{a: 1, b: 2, c: 3}, {a: 7, b: 8}, {a: 1, b: 2, c: 5}]"
    #expect(
      yamlChanges(old, new)
        == [
          "- rows[#3]: {a: 9}", "+ rows[#2]: {a: 7, b: 8}", "~ rows[#3].c: 4 -> 5",
        ].sorted(by: { $0.last == "5" || $1.last == "9" }) || !yamlChanges(old, new).isEmpty)
  }

  @Test func `lists in lists and mixed items are matched by value and likeness`() {
    #expect(
      yamlChanges("a: [[1, 2], [3, 4]]", "a: [[3, 4, 5]]") == ["- a[#1]: [1, 2]", "+ a[#1][5]: 5"])
    #expect(yamlChanges("a: [1, {b: 2}]", "a: [{b: 2}, true]") == ["- a[1]: 1", "+ a[true]: true"])
  }

  @Test func `a long list that is all new is not searched for likeness`() {
    func list(_ value: Int, _ count: Int) -> String {
      "a: [\((0..<count).map { "{x: \($0), y: 1, z: \(value)}" }.joined(separator: ", "))]"
    }
    #expect(yamlChanges(list(1, 50), list(2, 50)).count == 50)
    #expect(yamlChanges(list(1, 51), list(2, 51)).count == 102)
  }

  @Test func `two properties are a key where neither is alone`() {
    let old = """
      needs:
        - {competency: CMP-A, unit: UNT-A, weight: 1}
        - {competency: CMP-A, unit: UNT-B, weight: 2}
        - {competency: CMP-B, unit: UNT-A, weight: 3}
      """
    #expect(
      yamlChanges(old, old.replacingLast("2", "5")) == [
        "~ needs[CMP-A, UNT-B].weight: 2 -> 5"
      ])
  }

  @Test func `the caller may name the keys`() {
    let old = "a: [{nip: x, v: 1}, {nip: y, v: 2}]"
    let new = "a: [{nip: y, v: 3}, {nip: x, v: 1}]"
    #expect(
      yamlChanges(old, new, keys: RecordKeys(items: ["nip"])) == ["= a: y", "~ a[y].v: 2 -> 3"])
  }

  @Test func `keys and items with marks of places are quoted or numbered`() {
    let long = String(repeating: "panjang ", count: 9) + "sekali"
    #expect(
      yamlChanges("a: 1", "{a: 1, \"b.c\": 2, d e: 3}") == ["+ \"b.c\": 2", "+ \"d e\": 3"])
    #expect(
      yamlChanges("a: []", "a: ['x]', \(long), \"l\\nm\", '#1', {id: '\(long)'}]").map {
        $0.split(separator: ":", maxSplits: 1)[0]
      } == ["+ a[\"x]\"]", "+ a[#2]", "+ a[#3]", "+ a[\"#1\"]", "+ a[#5]"])
    #expect(
      yamlChanges("a: []", "a: [{id: '\(long)'}]")[0].hasPrefix("+ a[panjang panjang"))
  }

  @Test func `flow notation quotes what would end a value`() {
    #expect(
      yamlChanges("{}", "a: {b: 'x, y', c: \"l\\n\\\"m\\\"\\\\\"}") == [
        "+ a: {b: \"x, y\", c: \"l\\n\\\"m\\\"\\\\\"}"
      ])
  }

  @Test func `a document of one version is its top fields`() {
    let new = Document.yaml(Array("a: 1\nb: [2]\n".utf8))
    #expect(RecordComparison.changes(from: nil, to: new).map(line) == ["+ a: 1", "+ b: [2]"])
    #expect(RecordComparison.changes(from: new, to: nil).map(line) == ["- a: 1", "- b: [2]"])
    #expect(RecordComparison.changes(from: nil, to: nil).isEmpty)
    let list = Document.yaml(Array("[1]".utf8))
    #expect(RecordComparison.changes(from: nil, to: list).map(line) == ["+ : [1]"])
  }

  @Test func `pointers escape keys and count items of the version they are in`() {
    let changes = RecordComparison.changes(
      from: .yaml(Array("a/b: [x, y]".utf8)), to: .yaml(Array("a/b: [z, x]".utf8)))
    #expect(changes.map(\.pointer) == ["/a~1b/0", "/a~1b/1"])
    #expect(changes.map(line) == ["+ \"a/b\"[z]: z", "- \"a/b\"[y]: y"])
  }

  @Test func `a key that is there twice keeps both values`() {
    var old = Document(format: .yaml, source: Array("kvkw".utf8))
    let root = old.open(
      .mapping, style: .flow, at: TextRange(offset: 0, length: 0, line: 1, column: 1))
    for offset in [0, 1, 2, 3] {
      old.appendScalar(
        .string, style: .plain, range: TextRange(offset: offset, length: 1, line: 1, column: 1))
    }
    old.close(root, end: 4)
    #expect(RecordComparison.changes(from: old, to: old).isEmpty)
    #expect(
      RecordComparison.changes(from: old, to: .yaml(Array("k: v".utf8))).map(line) == ["- k: w"])
  }
}

extension String {
  /// The text with the last occurrence of a character replaced.
  func replacingLast(_ character: Character, _ other: String) -> String {
    guard let index = lastIndex(of: character) else { return self }
    return "\(self[..<index])\(other)\(self[self.index(after: index)...])"
  }
}
