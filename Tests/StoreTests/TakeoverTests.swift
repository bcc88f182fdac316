import Documents
import Foundation
import Records
import Testing

@testable import Store

/// What a store keeps of the one whose place it takes.
@Suite struct TakeoverTests {
  private struct NoFiles: SnapshotSource {
    var entries: [SnapshotEntry] { [] }

    func contents(of entry: SnapshotEntry) -> FileContents { .bytes([]) }
  }

  private let folder = NSTemporaryDirectory() + "bangkom-takeover-\(UUID().uuidString)"

  /// A store whose schemas have a field of this name.
  private func store(_ field: String) throws -> Store {
    let schema = #"""
      {"$id": "urn:note", "x-kind": "note", "x-path": "notes/{name}.yaml", "type": "object",
       "title": "Note", "properties": {"\#(field)": {"type": "string"}}}
      """#
    return try Store(
      folder: folder, temporaryFolder: NSTemporaryDirectory(),
      catalog: KindCatalog(
        SchemaFiles([SchemaFiles.File(path: "schema/note.json", bytes: Array(schema.utf8))])),
      today: "2026-11-29")
  }

  private let revision = StoredRevision(
    commit: "c1", author: "Ani", time: 7, day: "2026-11-29", subject: "mulai",
    trailers: [.init(key: "Policy", value: "POL-7K3QDXM")],
    files: [.init(path: "policies/POL-7K3QDXM-jam.md", old: nil, new: "b1")])

  private func learn(_ store: Store) async throws {
    try await store.move(to: NoFiles())
    try store.addHistory([revision], tips: ["c1"])
    try store.keep("24", as: "c1")
  }

  private var files: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
  }

  @Test func `other schemas keep what was learnt of history`() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await learn(store("old"))
    var next: Store? = try store("new")
    #expect(next?.isNew == true)
    #expect(try next?.historyTips() == ["c1"])
    #expect(
      try next?.fileRevisions(ofRecord: "POL-7K3QDXM")
        == [StoredFileRevision(commit: "c1", file: revision.files[0])])
    #expect(try next?.figure("c1") == "24")
    // Killed before it is whole, it leaves the earlier one to the next.
    next = nil
    let last = try store("new")
    #expect(try last.historyTips() == ["c1"])
    try await last.move(to: NoFiles())
    #expect(!files.contains { $0.contains("earlier") })
  }

  @Test func `an earlier store that is damaged is forgotten`() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await learn(store("old"))
    _ = try store("new")
    let earlier = try #require(files.first { $0.hasSuffix("-earlier") })
    try Data(repeating: 7, count: 5_000).write(to: URL(filePath: "\(folder)/\(earlier)"))
    let next = try store("new")
    #expect(try next.historyTips() == [])
    #expect(try next.fileRevisions(ofRecord: "POL-7K3QDXM") == [])
    try await learn(next)
    #expect(!files.contains { $0.contains("earlier") })
  }

  @Test func `a store that is discarded leaves nothing`() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await learn(store("old"))
    _ = try store("new")
    Store.discard(folder: folder)
    #expect(try store("new").historyTips() == [])
  }
}
