import Documents
import Foundation
import Records
import Testing

@testable import Store

@Suite struct SnapshotTests {
  /// Files in memory; one that has another text has another blob.
  private struct Files: SnapshotSource {
    var texts: [String: String]

    var entries: [SnapshotEntry] {
      texts.keys.sorted().map { SnapshotEntry(path: $0, blob: texts[$0]) }
    }

    func contents(of entry: SnapshotEntry) -> FileContents {
      .bytes(Array((texts[entry.path] ?? "").utf8))
    }
  }

  private let catalog = KindCatalog(
    SchemaFiles([
      SchemaFiles.File(
        path: "schema/note.json",
        bytes: Array(
          #"""
          {"$id": "urn:note", "x-kind": "note", "x-path": "notes/{name}.yaml", "type": "object",
           "title": "Note", "properties": {
             "_rowid_": {"type": "string"}, "size": {"type": "number"}, "done": {"type": "boolean"},
             "place": {"type": "object", "properties": {"code": {"type": "string"}}},
             "parts": {"type": "array", "items": {"type": "object", "properties": {
               "a/b": {"type": "integer"},
               "marks": {"type": "array", "items": {"type": "string", "x-references": ["note"]}}}}},
             "counts": {"type": "object", "additionalProperties": {"type": "integer"}}}}
          """#.utf8))
    ]))

  private let texts = [
    "notes/a.yaml": """
    size: 0.1
    _rowid_: x
    done: yes
    place: {code: '7'}
    parts:
      - a/b: 12
        marks: [m1, m2]
      - marks: [m3]
        a/b: 0x1
    counts: {b~: 2, a: -3}
    """,
    "notes/b.yaml": "size: 1\nsize: 2\nplace: none\nparts: [only]\ndone: true\n",
    "notes/c.yaml": "size: 0.0000001\n_rowid_: ''\nplace: {code: ~}\n",
  ]

  private func rows(_ store: Store) throws -> [[[QueryValue]]] {
    let queries = [
      "SELECT f.path, n.* FROM note n JOIN file f ON f.file = n.file",
      "SELECT f.path, p.pointer, p.ordinal, p.\"a/b\" FROM note_parts p JOIN file f USING (file)",
      "SELECT pointer, parent, ordinal, value FROM note_parts_marks",
      "SELECT pointer, key, value FROM note_counts", "SELECT pointer, target, kinds FROM reference",
    ]
    let connection = try QueryConnection(store)
    return try queries.map { try connection.run($0 + " ORDER BY 1, 2, 3").rows }
  }

  private func store(_ folder: String) throws -> Store {
    try Store(
      folder: folder, temporaryFolder: NSTemporaryDirectory(), catalog: catalog, today: "2026-11-24"
    )
  }

  private func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = "\(NSTemporaryDirectory())bangkom-\(UUID().uuidString)"
    try await body(folder)
    try FileManager.default.removeItem(atPath: folder)
  }

  @Test func `values come into the tables as they are written`() async throws {
    try await withFolder { folder in
      let store = try store(folder)
      try await store.move(to: Files(texts: texts))
      let rows = try rows(store)
      #expect(
        rows[0].map { Array($0[2...]) } == [
          [.text(""), .text("x"), .real(0.1), .text("yes"), .text("7")],
          // Of a key that is there twice the first counts.
          [.text(""), .null, .integer(1), .integer(1), .null],
          [.text(""), .text(""), .real(1e-7), .null, .text("~")],
        ])
      #expect(
        rows[1].map { Array($0[1...]) } == [
          [.text("/parts/0"), .integer(0), .integer(12)],
          [.text("/parts/1"), .integer(1), .text("0x1")],
          [.text("/parts/0"), .integer(0), .null],
        ])
      #expect(
        rows[2] == [
          [.text("/parts/0/marks/0"), .text("/parts/0"), .integer(0), .text("m1")],
          [.text("/parts/0/marks/1"), .text("/parts/0"), .integer(1), .text("m2")],
          [.text("/parts/1/marks/0"), .text("/parts/1"), .integer(0), .text("m3")],
        ])
      #expect(
        rows[3] == [
          [.text("/counts/a"), .text("a"), .integer(-3)],
          [.text("/counts/b~0"), .text("b~"), .integer(2)],
        ])
      #expect(rows[4].map { $0[1] } == [.text("m1"), .text("m2"), .text("m3")])
    }
  }

  @Test func `a store that moved holds what one built anew does`() async throws {
    try await withFolder { folder in
      let store = try store(folder)
      var other = texts
      other["notes/a.yaml"] = "size: 5\nparts: [{a/b: 1, marks: [m9]}]\n"
      other["notes/c.yaml"] = nil
      other["notes/d.yaml"] = "counts: {z: 1}\n"
      #expect(try await store.move(to: Files(texts: other)) == 3)
      #expect(try await store.move(to: Files(texts: texts)) == 2)
      let base = try QueryConnection(store).run("SELECT count(*) FROM base_note_parts").rows
      #expect(base == [[.integer(0)]])
      let moved = try rows(store)
      try await withFolder { folder in
        let new = try self.store(folder)
        try await new.move(to: Files(texts: texts))
        #expect(try rows(new).dropFirst() == moved.dropFirst())
      }
    }
  }

  @Test func `a store that was not filled is thrown away`() async throws {
    try await withFolder { folder in
      #expect(try store(folder).isNew)
      do {
        let store = try store(folder)
        #expect(store.isNew)
        try await store.move(to: Files(texts: texts))
      }
      #expect(try !store(folder).isNew)
      Store.discard(folder: folder)
      #expect(try store(folder).isNew)
    }
  }
}
