import Documents
import Foundation
import Records
import Testing

@testable import Store

/// Steps from commit to commit, and what stays of those that were not accepted.
@Suite struct TrialTests {
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
           "title": "Note", "properties": {"text": {"type": "string"}}}
          """#.utf8))
    ]))

  private func folder() -> String {
    NSTemporaryDirectory() + "bangkom-trial-\(UUID().uuidString)"
  }

  private func store(_ folder: String) throws -> Store {
    try Store(
      folder: folder, temporaryFolder: NSTemporaryDirectory(), catalog: catalog,
      today: "2026-11-24")
  }

  private func rows(_ store: Store, _ table: String) throws -> [String] {
    try QueryConnection(store).run(
      """
      SELECT f.path || '=' || n.text FROM \(table)note n
      JOIN \(table)file f ON f.file = n.file ORDER BY 1
      """
    ).rows.map { $0[0].description }
  }

  private func bytes(_ folder: String) -> Data {
    var bytes = Data()
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      bytes += FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
    }
    return bytes
  }

  @Test func `a step changes what it names, and keeps the rest and the base`() async throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try store(folder)
    try await store.move(
      to: Files(texts: ["notes/a.yaml": "text: one\n", "notes/b.yaml": "text: two\n"]))
    try store.nameSnapshot("first")
    try store.makeBase(named: "first")
    #expect(try rows(store, "base_") == ["notes/a.yaml=one", "notes/b.yaml=two"])
    try await store.step(
      changed: Files(texts: ["notes/a.yaml": "text: 1\n", "notes/c.yaml": "text: 3\n"]),
      removed: ["notes/b.yaml", "notes/never.yaml"], named: "second")
    #expect(try store.snapshotName() == "second")
    #expect(try rows(store, "") == ["notes/a.yaml=1", "notes/c.yaml=3"])
    #expect(try rows(store, "base_") == ["notes/a.yaml=one", "notes/b.yaml=two"])
    try store.makeBase(named: "second")
    #expect(try rows(store, "base_") == ["notes/a.yaml=1", "notes/c.yaml=3"])
    // A snapshot that nobody named is known by its files alone.
    try await store.move(to: Files(texts: ["notes/c.yaml": "text: 3\n"]))
    #expect(try store.snapshotName() == nil)
    #expect(try rows(store, "base_") == ["notes/a.yaml=1", "notes/c.yaml=3"])
  }

  @Test func `a trial that ended leaves no bytes behind`() async throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var opened: Store? = try store(folder)
    try await opened?.move(to: Files(texts: ["notes/a.yaml": "text: one\n"]))
    try opened?.beginTrial()
    try await opened?.step(
      changed: Files(texts: ["notes/a.yaml": "text: rahasia-negara\n"]), removed: [], named: "bad")
    try opened?.makeBase(named: "bad")
    try await opened?.step(
      changed: Files(texts: ["notes/a.yaml": "text: one\n"]), removed: [], named: "good")
    try opened?.makeBase(named: "good")
    try opened?.endTrial()
    opened = nil
    #expect(bytes(folder).range(of: Data("rahasia-negara".utf8)) == nil)
    let again = try store(folder)
    #expect(!again.isNew)
    #expect(try rows(again, "") == ["notes/a.yaml=one"])
  }

  @Test func `a trial that never ended is thrown away`() async throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var opened: Store? = try store(folder)
    try await opened?.move(to: Files(texts: ["notes/a.yaml": "text: one\n"]))
    try opened?.beginTrial()
    try await opened?.step(
      changed: Files(texts: ["notes/a.yaml": "text: rahasia-negara\n"]), removed: [], named: "bad")
    opened = nil
    let again = try store(folder)
    #expect(again.isNew)
    #expect(bytes(folder).range(of: Data("rahasia-negara".utf8)) == nil)
  }

  @Test func `a damaged store is told from a sound one`() async throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(Store.condition(folder: folder) == .absent)
    var opened: Store? = try store(folder)
    try await opened?.move(to: Files(texts: ["notes/a.yaml": "text: one\n"]))
    opened = nil
    guard case .sound(let size) = Store.condition(folder: folder) else {
      Issue.record("not sound")
      return
    }
    #expect(size > 0)
    try Data(repeating: 7, count: 5000).write(to: URL(filePath: "\(folder)/store.sqlite"))
    #expect(Store.condition(folder: folder) == .damaged)
  }
}
