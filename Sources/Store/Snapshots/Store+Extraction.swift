internal import GRDB
internal import Records

extension Store {
  /// How many files are in memory at once, however many there are.
  private static let batchSize = 512

  /// Reads files and takes them apart, some at once, and hands them over in batches, in the order
  /// of the entries; one batch is handed over while the next is taken apart.
  func extract(
    _ entries: [SnapshotEntry], from source: some SnapshotSource,
    _ use: (ArraySlice<SnapshotEntry>, [ExtractedFile]) throws -> Void
  ) async throws {
    var ready: (ArraySlice<SnapshotEntry>, [ExtractedFile]) = ([], [])
    for start in stride(from: 0, to: entries.count, by: Self.batchSize) {
      let batch = entries[start..<min(start + Self.batchSize, entries.count)]
      let contents = batch.map { (path: $0.path, contents: source.contents(of: $0)) }
      let (reader, layout) = (reader, layout)
      // A task for a few small files costs more than it saves.
      let slice = max(16, contents.count / 8)
      ready = try await withThrowingTaskGroup(of: (Int, [ExtractedFile]).self) { group in
        for first in stride(from: 0, to: contents.count, by: slice) {
          let part = contents[first..<min(first + slice, contents.count)]
          group.addTask {
            (
              first,
              part.map {
                ExtractedFile(reader.read(path: $0.path, contents: $0.contents), layout: layout)
              }
            )
          }
        }
        if !ready.1.isEmpty { try use(ready.0, ready.1) }
        var parts: [(Int, [ExtractedFile])] = []
        for try await part in group { parts.append(part) }
        return (batch, parts.sorted { $0.0 < $1.0 }.flatMap(\.1))
      }
    }
    if !ready.1.isEmpty { try use(ready.0, ready.1) }
  }

  /// Fills a new store with its first snapshot, a transaction a batch.
  func build(_ entries: [SnapshotEntry], from source: some SnapshotSource) async throws {
    try await extract(entries, from: source) { entries, files in
      try queue.write { database in
        let fileWriter = try FileWriter(database)
        var writer = RowWriter(database: database, store: self, prefix: "")
        for (entry, extracted) in zip(entries, files) {
          try writer.insert(extracted, file: fileWriter.write(entry, extracted))
        }
      }
    }
    try complete()
  }
}
